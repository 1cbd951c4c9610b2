//! The library of sniff tests: browse and narrow down, and one test as a card for the desk.

use crate::domain::characteristic::Characteristic;
use crate::domain::pack::SniffTest;
use crate::domain::pack::sniff::{
    Choice as Narrowed, Cost, FairnessAnswer, FairnessQuestion, Kind, Time,
};
use crate::domain::sheet::SheetKind;
use crate::platform::browser::page as window;
use crate::ui::components::{
    self, Choice, actions, button, column, heading, lede_text, link_button, paragraph, select, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::Route;
use crate::ui::session::{File, Session};
use crate::ui::text::{Key, Label, Phrase, Subject, Telling, l, say, t, tell};

/// A characteristic in a word or two.
pub fn characteristic_key(it: Characteristic) -> Label {
    match it {
        Characteristic::Commitment => Label::Commitment,
        Characteristic::Curiosity => Label::Curiosity,
        Characteristic::OutcomeOrientation => Label::OutcomeOrientation,
        Characteristic::PeopleLeadership => Label::PeopleLeadership,
        Characteristic::TechnologyLeadership => Label::TechnologyLeadership,
    }
}

/// What kind a test is, in words.
pub fn kind_key(kind: Kind) -> Label {
    match kind {
        Kind::StretchAssignment => Label::KindStretch,
        Kind::LearningOpportunity => Label::KindLearning,
        Kind::CrossFunctionalChallenge => Label::KindCross,
    }
}

/// A question of the fairness check.
pub fn fairness_key(question: FairnessQuestion) -> Label {
    match question {
        FairnessQuestion::PaidTime => Label::FairPaid,
        FairnessQuestion::EqualAccess => Label::FairAccess,
        FairnessQuestion::CanDecline => Label::FairDecline,
        FairnessQuestion::PersonTold => Label::FairTold,
        FairnessQuestion::SecondObserver => Label::FairSecond,
    }
}

/// An answer to it.
pub fn answer_key(answer: FairnessAnswer) -> Label {
    match answer {
        FairnessAnswer::Yes => Label::FairYes,
        FairnessAnswer::Depends => Label::FairDepends,
        FairnessAnswer::No => Label::FairNo,
    }
}

fn time_key(time: Time) -> Label {
    match time {
        Time::Hours => Label::TimeHours,
        Time::Days => Label::TimeDays,
        Time::Longer => Label::TimeLonger,
    }
}

fn cost_key(cost: Cost) -> Label {
    match cost {
        Cost::Free => Label::CostFree,
        Cost::Paid => Label::CostPaid,
    }
}

/// Characteristics, kind, time and cost in a line.
fn facts(test: &SniffTest) -> String {
    let names: Vec<&str> = test
        .characteristics
        .iter()
        .map(|it| l(characteristic_key(*it)))
        .collect();
    tell(&Telling::SniffFacts {
        names: &names,
        kind: test.kind.map_or("", |kind| l(kind_key(kind))),
        hours: test.hours,
        weeks: test.weeks,
        cost: test.cost,
    })
}

/// A select over one thing the library is narrowed down by; the first choice is all.
fn narrow<T: Copy + PartialEq + 'static>(
    name: &str,
    label: Label,
    all: &'static [T],
    words: impl Fn(T) -> Label,
    chosen: impl Fn() -> Option<T> + 'static,
    choose: impl Fn(Option<T>) + 'static,
) -> Piece {
    let mut choices: Vec<Choice> = vec![(String::new(), l(Label::All).into())];
    for (at, it) in all.iter().enumerate() {
        choices.push((at.to_string(), l(words(*it)).into()));
    }
    let chosen = move || {
        let chosen = chosen();
        let at = all.iter().position(|it| Some(*it) == chosen);
        at.map(|at| at.to_string()).unwrap_or_default()
    };
    let choose = move |value: String| {
        let at: Option<usize> = value.parse().ok();
        choose(at.and_then(|at| all.get(at)).copied());
    };
    select(name.to_owned(), l(label), choices, chosen, choose)
}

fn entry(id: &str, test: &SniffTest) -> Piece {
    let to = Route::SniffTest(id.to_owned());
    let title = el("a")
        .made_attribute("href", to.href())
        .text(test.title.clone());
    el("li")
        .child(el("h2").child(title))
        .child(soft(facts(test)).class("soft small"))
        .into()
}

fn list(session: Session, narrowed: Narrowed) -> Piece {
    let shelf = match session.shelf(File::Library) {
        Ok(shelf) => shelf,
        Err(why) => return super::not_here(session, why),
    };
    let (mut of, mut entries) = (0, Vec::new());
    for (id, test) in shelf.sniff_tests() {
        of += 1;
        if test.is_chosen(narrowed) {
            entries.push(entry(&id, test));
        }
    }
    let count = tell(&Telling::SniffCount {
        count: entries.len(),
        of,
    });
    Piece::All(vec![
        soft(count).attribute("role", "status").into(),
        el("ul").class("library").children(entries).into(),
    ])
}

thread_local! {
    /// What the library was narrowed down to last, so that a person who comes back from a card
    /// finds it as they left it. Only while the page is open.
    static LAST: std::cell::Cell<Narrowed> = const { std::cell::Cell::new(Narrowed {
        characteristic: None,
        kind: None,
        time: None,
        cost: None,
    }) };
}

/// The library.
pub fn library(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::SniffTests)));
    let narrowed = Watched::new(LAST.get());
    let change = move |change: &dyn Fn(&mut Narrowed)| {
        let mut next = narrowed.peek();
        change(&mut next);
        LAST.set(next);
        narrowed.set(next);
    };
    let filters = el("div")
        .class("filters")
        .attribute("role", "group")
        .attribute("aria-label", l(Label::Narrow))
        .children(vec![
            narrow(
                "characteristic",
                Label::FieldCharacteristic,
                &Characteristic::ALL,
                characteristic_key,
                move || narrowed.get().characteristic,
                move |it| change(&|next| next.characteristic = it),
            ),
            narrow(
                "kind",
                Label::FieldKind,
                &Kind::ALL,
                kind_key,
                move || narrowed.get().kind,
                move |it| change(&|next| next.kind = it),
            ),
            narrow(
                "time",
                Label::FieldTime,
                &Time::ALL,
                time_key,
                move || narrowed.get().time,
                move |it| change(&|next| next.time = it),
            ),
            narrow(
                "cost",
                Label::FieldCost,
                &Cost::ALL,
                cost_key,
                move || narrowed.get().cost,
                move |it| change(&|next| next.cost = it),
            ),
        ]);
    let write = button(components::Kind::Quiet, l(Label::SniffBlank), move || {
        let sheet = session.begin_item(SheetKind::SniffTest, None);
        window::go(&Route::Write(sheet).fragment());
    });
    column(vec![
        heading(l(Label::SniffTitle)).into(),
        lede_text(l(Label::SniffLede)).into(),
        filters.into(),
        live(move || list(session, narrowed.get())),
        actions(vec![write]).into(),
    ])
    .into()
}

fn listed(title: Label, texts: &[String]) -> Piece {
    let items = texts.iter().map(|text| el("li").text(text.clone()).into());
    el("section")
        .child(el("h2").text(l(title)))
        .child(el("ul").class("points").children(items.collect()))
        .into()
}

fn said(title: Label, text: &str) -> Piece {
    el("section")
        .child(el("h2").text(l(title)))
        .child(paragraph(text.to_owned()))
        .into()
}

fn fairness(test: &SniffTest) -> Piece {
    let lines = test.fairness.iter().map(|line| {
        let question = el("dt").text(l(fairness_key(line.question)));
        let answer = el("strong").text(l(answer_key(line.answer)));
        let answer = el("dd").child(answer).text(" ").text(line.text.clone());
        Piece::All(vec![question.into(), answer.into()])
    });
    el("section")
        .child(el("h2").text(l(Label::FairTitle)))
        .child(el("dl").class("fairness").children(lines.collect()))
        .into()
}

fn drawn(session: Session, id: &str, test: &SniffTest) -> Piece {
    let copied = id.to_owned();
    let copy = button(components::Kind::Quiet, l(Label::SniffCopy), move || {
        if let Some(sheet) = session.copy_item(SheetKind::SniffTest, &copied) {
            window::go(&Route::Write(sheet).fragment());
        }
    });
    let print = button(components::Kind::Primary, t(Key::Print), window::print);
    let back = link_button(
        components::Kind::Quiet,
        &Route::SniffTests,
        l(Label::SniffAll),
    );
    let source =
        (!test.source.is_empty()).then(|| el("p").class("source").text(test.source.clone()));
    let halves = el("div").class("halves").children(vec![
        listed(Label::SniffSigns, &test.signs),
        listed(Label::SniffFlags, &test.red_flags),
    ]);
    el("article")
        .class("card")
        .child(paragraph(facts(test)).class("eyebrow"))
        .child(heading(test.title.clone()))
        .child(el("p").class("lede").text(test.setup.clone()))
        .child(halves)
        .child(listed(Label::SniffDebrief, &test.debrief))
        .child(said(Label::SniffMisleads, &test.misleads))
        .child(fairness(test))
        .child(source)
        .child(actions(vec![print, copy, back]))
        .into()
}

/// One test.
pub fn card(session: Session, id: String) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::SniffTests)));
    live(move || {
        let shelf = match session.shelf(File::Library) {
            Ok(shelf) => shelf,
            Err(why) => {
                let title = heading(l(Label::SniffTitle)).into();
                return column(vec![title, super::not_here(session, why)]).into();
            }
        };
        let found = shelf.sniff_tests().find(|(known, _)| *known == id);
        let Some((id, test)) = found else {
            return column(vec![
                heading(l(Label::SniffGone)).into(),
                lede_text(l(Label::SniffGoneText)).into(),
                actions(vec![link_button(
                    components::Kind::Quiet,
                    &Route::SniffTests,
                    l(Label::SniffAll),
                )])
                .into(),
            ])
            .into();
        };
        drawn(session, &id, test)
    })
}
