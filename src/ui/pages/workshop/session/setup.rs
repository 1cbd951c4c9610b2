//! Setting a workshop up: every choice on one page, kept as it is made, and then the invitation,
//! which fixes it.

use leptos::prelude::request_animation_frame;

use super::cases;
use super::choosing::{Row, Rows, always, number_field, rows};
use super::{removal, to_heading};
use crate::domain::characteristic::Characteristic;
use crate::domain::sheet::{SheetId, SheetKind};
use crate::domain::workshop::{Asked, Lack, Led, Naming, Setup, StopRule, naming_name, rule_name};
use crate::platform::browser::page as window;
use crate::ui::components::{
    FieldWords, Kind, actions, button, column, heading, lede_text, paragraph, soft, text_field,
};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Facing, Key, Prompt, f, p, t};

/// The page, once the cases are here.
pub fn page(session: Session, id: &SheetId) -> Piece {
    let id = id.clone();
    when(
        move || session.has_cases().is_ok(),
        move || all(session, &id),
        move || live(move || waiting(session)),
    )
}

/// What stands where the cases are not here.
fn waiting(session: Session) -> Piece {
    let words = match session.has_cases() {
        Err(Arrival::Missing) => Prompt::CasesMissing,
        Err(Arrival::Unusable) => Prompt::CasesDamaged,
        Err(Arrival::Empty) => Prompt::CasesEmpty,
        _ => Prompt::Fetching,
    };
    let again = button(Kind::Primary, t(Key::TryAgain), move || {
        session.fetch_again();
    });
    let again = (words != Prompt::Fetching).then(|| actions(vec![again]));
    column(vec![
        heading(f(Facing::SetUpTitle)).into(),
        lede_text(p(words)).attribute("role", "status").into(),
        again.into(),
    ])
    .into()
}

fn all(session: Session, id: &SheetId) -> Piece {
    let lacks = Watched::new(Vec::new());
    let all = column(vec![
        heading(f(Facing::SetUpTitle)).into(),
        lede_text(f(Facing::SetUpLede)).into(),
        summary(lacks),
        title(session, id),
        cases::piece(session, id),
        characteristics(session, id),
        naming(session, id),
        sureness(session, id),
        rule(session, id),
        expected(session, id),
        making(session, id, lacks),
        removal(session, id),
    ]);
    el("div").class("set-up").child(all).into()
}

fn put(session: Session, id: &SheetId, name: &str, text: &str) {
    session.put_workshop_text(SheetKind::Workshop, id, name, text);
}

fn title(session: Session, id: &SheetId) -> Piece {
    let field = session.led_field(id, Led::TITLE);
    let (kept, written) = (field.clone(), field.clone());
    let text = session.glance(|state| {
        let sheet = state.sheet(id);
        sheet.map_or_else(String::new, |it| it.texts.get(Led::TITLE).to_owned())
    });
    let is_too_long = |text: &str| text.chars().count() > Setup::TITLE_LIMIT;
    text_field(FieldWords {
        id: "workshop-title".to_owned(),
        label: f(Facing::TitleLabel).into(),
        hint: Some(f(Facing::TitleHint)),
        is_optional: false,
        rows: 1,
        limit: Setup::TITLE_LIMIT,
        unkept: session
            .unkept_field(&field)
            .or_else(|| is_too_long(&text).then_some(text)),
        kept: Box::new(move || session.field_text(&kept)),
        write: Box::new(move |text| {
            let fits = !is_too_long(&text);
            session.write_field(written.clone(), text) && fits
        }),
        leave: Box::new(move || session.flush_note()),
    })
}

fn characteristics(session: Session, id: &SheetId) -> Piece {
    let names = session.names().ok();
    let offered = Characteristic::ALL.into_iter().map(|of| {
        let known = names
            .as_ref()
            .and_then(|it| it.characteristics.get(of.index()));
        let name = known.cloned().unwrap_or_else(|| of.name().to_owned());
        Row {
            value: of.name().to_owned(),
            name: name.into(),
            text: None,
        }
    });
    let (on, turned) = (id.clone(), id.clone());
    let has = move |id: &SheetId, name: &str| {
        let all = session.led(id, |led| led.of()).unwrap_or_default();
        all.iter().any(|of| of.name() == name)
    };
    rows(Rows {
        id: "of",
        legend: f(Facing::OfLegend).into(),
        about: None,
        is_many: true,
        rows: offered.collect(),
        is_on: Box::new(move |name| has(&on, name)),
        turn: Box::new(move |name, is_on| {
            let all = Characteristic::ALL.into_iter().map(Characteristic::name);
            let of = all.filter(|it| match *it == name {
                true => is_on,
                false => has(&turned, it),
            });
            let of: Vec<&str> = of.collect();
            put(session, &turned, Led::OF, &of.join(" "));
        }),
        is_shown: always(),
    })
}

fn naming(session: Session, id: &SheetId) -> Piece {
    let row = |naming, name, text| Row {
        value: naming_name(naming).to_owned(),
        name: f(name).into(),
        text: Some(f(text).into()),
    };
    let (on, turned) = (id.clone(), id.clone());
    rows(Rows {
        id: "naming",
        legend: f(Facing::NamingLegend).into(),
        about: None,
        is_many: false,
        rows: vec![
            row(Naming::Named, Facing::Named, Facing::NamedText),
            row(Naming::Anonymous, Facing::Anonymous, Facing::AnonymousText),
        ],
        is_on: Box::new(move |name| {
            session.led(&on, |led| naming_name(led.naming()) == name) == Some(true)
        }),
        turn: Box::new(move |name, _| put(session, &turned, Led::NAMING, name)),
        is_shown: always(),
    })
}

fn sureness(session: Session, id: &SheetId) -> Piece {
    let (on, turned) = (id.clone(), id.clone());
    rows(Rows {
        id: "sureness",
        legend: f(Facing::SureLegend).into(),
        about: None,
        is_many: true,
        rows: vec![Row {
            value: Led::YES.to_owned(),
            name: f(Facing::Sure).into(),
            text: Some(f(Facing::SureText).into()),
        }],
        is_on: Box::new(move |_| session.led(&on, |led| led.asks_sureness()) == Some(true)),
        turn: Box::new(move |_, is_on| {
            let text = if is_on { Led::YES } else { "" };
            put(session, &turned, Led::SURENESS, text);
        }),
        is_shown: always(),
    })
}

fn rule(session: Session, id: &SheetId) -> Piece {
    let row = |rule, name, text| Row {
        value: rule_name(rule).to_owned(),
        name: f(name).into(),
        text: Some(f(text).into()),
    };
    let (on, turned) = (id.clone(), id.clone());
    let deviation = (Facing::RuleDeviation, Facing::RuleDeviationText);
    let within = (Facing::RuleWithinOne, Facing::RuleWithinOneText);
    rows(Rows {
        id: "rule",
        legend: f(Facing::RuleLegend).into(),
        about: Some(f(Facing::RuleAbout).into()),
        is_many: false,
        rows: vec![
            row(StopRule::Deviation, deviation.0, deviation.1),
            row(StopRule::WithinOne, within.0, within.1),
            row(StopRule::Either, Facing::RuleEither, Facing::RuleEitherText),
        ],
        is_on: Box::new(move |name| {
            session.led(&on, |led| rule_name(led.rule()) == name) == Some(true)
        }),
        turn: Box::new(move |name, _| put(session, &turned, Led::RULE, name)),
        is_shown: always(),
    })
}

fn expected(session: Session, id: &SheetId) -> Piece {
    let field = session.led_field(id, Led::EXPECTED);
    let (written, looked) = (id.clone(), id.clone());
    number_field(
        "expected",
        f(Facing::ExpectedLabel).into(),
        f(Facing::ExpectedHint).into(),
        Setup::MOST_BALLOTS,
        move || session.field_text(&field),
        move |text| put(session, &written, Led::EXPECTED, text.trim()),
        move || {
            let wrong = session.led(&looked, |led| match led.expected() {
                Some(people) => (led.naming().lacking(people) > 0).then_some(Facing::ExpectedFew),
                None => (!led.0.get(Led::EXPECTED).is_empty()).then_some(Facing::ExpectedWrong),
            });
            wrong.flatten().map(f)
        },
    )
}

/// Where something that is missing is given, and what to say of it.
fn words_of(lack: Option<Lack>) -> (&'static str, Facing) {
    match lack {
        Some(Lack::Title) => ("#workshop-title", Facing::LackTitle),
        Some(Lack::Cases) => ("#cases", Facing::LackCases),
        Some(Lack::TooManyCases) => ("#cases", Facing::LackTooManyCases),
        Some(Lack::LongCase) => ("#cases", Facing::LackLongCase),
        Some(Lack::Characteristics) => ("#of", Facing::LackOf),
        None => ("#cases", Facing::LackMissingCases),
    }
}

/// All that keeps the invitation from being made, each as the way to its place.
fn summary(lacks: Watched<Vec<(&'static str, Facing)>>) -> Piece {
    live(move || {
        let lacks = lacks.get();
        if lacks.is_empty() {
            return Piece::Nothing;
        }
        let links = lacks.into_iter().map(|(target, words)| {
            let link = el("a")
                .attribute("href", target)
                .on("click", move |event| {
                    event.prevent_default();
                    window::focus(target);
                })
                .text(f(words));
            el("li").child(link).into()
        });
        el("div")
            .class("error-summary")
            .id("error-summary")
            .attribute("role", "alert")
            .focusable()
            .child(el("p").text(f(Facing::NotYet)))
            .child(el("ul").children(links.collect()))
            .into()
    })
}

/// Looks for what is missing; the cases as they will be asked, if nothing is.
fn ready(session: Session, id: &SheetId) -> Result<Vec<Asked>, Vec<(&'static str, Facing)>> {
    let Ok((cases, missing)) = session.chosen_cases(id) else {
        return Err(vec![words_of(None)]);
    };
    let lacks = session.led(id, |led| led.lacks(&cases)).unwrap_or_default();
    let mut lacks: Vec<_> = lacks.into_iter().map(|lack| words_of(Some(lack))).collect();
    if missing > 0 {
        lacks.push(words_of(None));
    }
    match lacks.is_empty() {
        true => Ok(cases),
        false => Err(lacks),
    }
}

/// What is said of the key beforehand, and the button.
fn making(session: Session, id: &SheetId, lacks: Watched<Vec<(&'static str, Facing)>>) -> Piece {
    let id = id.clone();
    let ask = button(Kind::Primary, f(Facing::Ask), move || {
        session.flush_note();
        match ready(session, &id) {
            Err(missing) => {
                lacks.set(missing);
                request_animation_frame(|| window::focus("#error-summary"));
            }
            Ok(cases) if session.ask_workshop(&id, &cases) => to_heading(),
            Ok(_) => session.announce(f(Facing::NoRandomness).to_owned()),
        }
    });
    el("section")
        .child(el("h2").text(f(Facing::KeyTitle)))
        .child(paragraph(f(Facing::KeyAbout)))
        .child(paragraph(f(Facing::KeyBackUp)))
        .child(soft(f(Facing::AskAbout)))
        .child(actions(vec![ask]))
        .into()
}
