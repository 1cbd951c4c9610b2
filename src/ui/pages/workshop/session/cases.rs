//! Choosing the cases of a workshop: a ready-made set, or one by one.

use leptos::prelude::request_animation_frame;

use super::choosing::{Row, Rows, rows};
use crate::domain::sheet::{SheetId, SheetKind};
use crate::domain::workshop::{Asked, Led, Setup, minutes_alone};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, soft, value_of};
use crate::ui::draw::{Piece, Watched, el, live, live_text};
use crate::ui::session::{File, Session, asked_of};
use crate::ui::text::{Count, Facing, count, f};

/// The id of the heading, where focus goes as a row goes.
const HEADING: &str = "cases";

fn chosen(session: Session, id: &SheetId) -> Vec<String> {
    let all = session.led(id, |led| {
        let all = led.cases().into_iter();
        all.map(str::to_owned).collect()
    });
    all.unwrap_or_default()
}

fn choose(session: Session, id: &SheetId, cases: &[String]) {
    let all = cases.join(" ");
    session.put_workshop_text(SheetKind::Workshop, id, Led::CASES, &all);
}

/// Adds cases that are not chosen yet, as far as there is room. False if some found none.
fn add(session: Session, id: &SheetId, more: &[String]) -> bool {
    let mut all = chosen(session, id);
    for case in more {
        if !all.contains(case) {
            all.push(case.clone());
        }
    }
    let fits = all.len() <= Setup::MOST_CASES;
    all.truncate(Setup::MOST_CASES);
    choose(session, id, &all);
    fits
}

fn take_out(session: Session, id: &SheetId, case: &str) {
    let mut all = chosen(session, id);
    all.retain(|it| it != case);
    choose(session, id, &all);
}

/// The piece, once the cases are here.
pub fn piece(session: Session, id: &SheetId) -> Piece {
    let is_full = Watched::new(false);
    let (listed, offered) = (id.clone(), id.clone());
    let cases = session.with_cases(|cases| {
        let all = cases.iter().map(|(id, case)| asked_of(id, case));
        all.collect::<Vec<Asked>>()
    });
    let offers = Piece::All(vec![
        sets(session, &offered, is_full),
        one_by_one(session, &offered, cases.unwrap_or_default(), is_full),
    ]);
    let full = el("div").attribute("role", "status").child(live(move || {
        let most = Setup::MOST_CASES;
        let words = || {
            el("p")
                .class("field-error")
                .text(count(Count::MostCases { most }))
        };
        is_full.get().then(words)
    }));
    el("section")
        .child(el("h2").id(HEADING).focusable().text(f(Facing::CasesTitle)))
        .child(live(move || list(session, &listed)))
        .child(full)
        .child(offers)
        .into()
}

/// The chosen cases, in their order, and how long they take.
fn list(session: Session, id: &SheetId) -> Piece {
    let all = chosen(session, id);
    if all.is_empty() {
        return soft(f(Facing::CasesNone)).into();
    }
    let titles = session.with_cases(|cases| {
        let title = |id: &String| {
            let known = cases.iter().find(|(known, _)| known == id);
            known.map(|(_, case)| case.title.clone())
        };
        all.iter().map(title).collect::<Vec<_>>()
    });
    let titles = titles.unwrap_or_else(|_| all.iter().map(|id| Some(id.clone())).collect());
    let rows = all.iter().zip(titles).map(|(case, title)| {
        let words = title.unwrap_or_else(|| count(Count::GoneCase { id: case }));
        let (id, case) = (id.clone(), case.clone());
        let out = el("button")
            .attribute("type", "button")
            .class("button button-quiet")
            .made_attribute("aria-label", count(Count::TakeOut { title: &words }))
            .on("click", move |_| {
                take_out(session, &id, &case);
                request_animation_frame(|| window::focus("#cases"));
            })
            .text(f(Facing::TakeOut));
        let row = el("li").class("row").child(el("span").text(words));
        row.child(out).into()
    });
    let cases = all.len();
    let of = session.led(id, |led| led.of().len()).unwrap_or_default();
    let minutes = minutes_alone(cases, of);
    Piece::All(vec![
        el("ol").class("rows").children(rows.collect()).into(),
        soft(count(Count::Minutes { cases, minutes })).into(),
    ])
}

/// The ready-made sets.
fn sets(session: Session, id: &SheetId, is_full: Watched<bool>) -> Piece {
    let Ok(shelf) = session.shelf(File::Practise) else {
        return Piece::Nothing;
    };
    let rows: Vec<Piece> = shelf
        .workshop_sets()
        .map(|(set, cases)| {
            let words = count(Count::TakeSet {
                cases: cases.len(),
                title: &set.title,
            });
            let id = id.clone();
            let take = button(Kind::Quiet, words, move || {
                is_full.set(!add(session, &id, &cases));
            });
            el("li")
                .child(el("h4").text(set.title.clone()))
                .child(el("p").class("soft small").text(set.why.clone()))
                .child(actions(vec![take]))
                .into()
        })
        .collect();
    if rows.is_empty() {
        return Piece::Nothing;
    }
    el("details")
        .flag("open")
        .child(el("summary").child(el("h3").text(f(Facing::SetsTitle))))
        .child(el("ul").class("rows").children(rows))
        .into()
}

/// All cases, to search and choose from.
fn one_by_one(session: Session, id: &SheetId, cases: Vec<Asked>, is_full: Watched<bool>) -> Piece {
    let sought = Watched::new(String::new());
    let texts: Vec<(String, String)> = cases
        .iter()
        .map(|case| {
            let text = format!("{} {} {}", case.title, case.name, case.sentences.join(" "));
            (case.id.clone(), text.to_lowercase())
        })
        .collect();
    let texts = std::rc::Rc::new(texts);
    let shown = texts.clone();
    let is_shown = move |id: &str| {
        let sought = sought.get();
        let mut known = shown.iter();
        known.any(|(known, text)| known == id && text.contains(&sought))
    };
    let none = live_text(move || {
        let sought = sought.get();
        match texts.iter().any(|(_, text)| text.contains(&sought)) {
            true => "",
            false => f(Facing::NoCaseFound),
        }
    });
    let offered = cases.into_iter().map(|case| Row {
        value: case.id,
        name: case.title.into(),
        text: None,
    });
    let (on, turned) = (id.clone(), id.clone());
    let rows = rows(Rows {
        id: "case",
        legend: f(Facing::OneByOne).into(),
        about: None,
        is_many: true,
        rows: offered.collect(),
        is_on: Box::new(move |case| chosen(session, &on).iter().any(|it| it == case)),
        turn: Box::new(move |case, is_on| match is_on {
            true => {
                let fits = add(session, &turned, &[case.to_owned()]);
                is_full.set(!fits);
            }
            false => {
                is_full.set(false);
                take_out(session, &turned, case);
            }
        }),
        is_shown: Box::new(is_shown),
    });
    let search = el("div")
        .class("note-field")
        .child(
            el("label")
                .attribute("for", "case-search")
                .text(f(Facing::Search)),
        )
        .child(
            el("input")
                .id("case-search")
                .attribute("type", "search")
                .attribute("spellcheck", "false")
                .attribute("autocomplete", "off")
                .on("input", move |event| {
                    sought.set(value_of(&event).trim().to_lowercase());
                }),
        );
    el("details")
        .child(el("summary").child(el("h3").text(f(Facing::OneByOne))))
        .child(search)
        .child(
            el("p")
                .class("soft")
                .attribute("role", "status")
                .child(none),
        )
        .child(rows)
        .into()
}
