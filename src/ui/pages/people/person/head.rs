//! The head of a person: code, path, dates, how old what is kept is, and what to do when the notes want to
//! be looked through. Nothing is ever removed by itself.

use leptos::prelude::request_animation_frame;

use super::{Who, transfer};
use crate::domain::day::DayNumber;
use crate::domain::people::{Observation, Path, Person, REVIEW_AFTER_DAYS};
use crate::domain::sheet::{Sheet, SheetKind};
use crate::journal::Event;
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{Kind, actions, button, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::pages::people::code::{self, CodeForm};
use crate::ui::pages::people::{fields, in_words};
use crate::ui::report::people::{head as in_a_sentence, path_name};
use crate::ui::text::{Account, Caption, account, c};

/// The day a sheet is of: the day it tells of, or else the day it was begun.
fn day_of(sheet: &Sheet) -> DayNumber {
    let told = Observation(sheet).on();
    told.unwrap_or_else(|| clock::local_day(sheet.begun))
}

/// How old what is kept is.
fn age(who: &Who) -> String {
    let oldest = who.look(|about| {
        let notes = about.iter().filter(|it| it.kind != SheetKind::Person);
        notes.map(|sheet| day_of(sheet)).min()
    });
    match oldest {
        None => c(Caption::NothingKept).to_owned(),
        Some(day) => account(Account::OldestNote {
            day: &in_words(day),
        }),
    }
}

/// Whether the day to look through the notes has come.
fn is_due(who: &Who) -> bool {
    let today = who.session.today();
    who.person(|person| person.review_on() <= today) == Some(true)
}

/// The notes want to be looked through: what can be done about it.
fn review(who: &Who, asking: Watched<bool>) -> Piece {
    let (keeping, to_file) = (who.clone(), who.clone());
    let keep = button(Kind::Primary, c(Caption::ReviewKeep), move || {
        let session = keeping.session;
        let field = session.ledger_field(&keeping.id, SheetKind::Person, Person::REVIEW);
        let text = session.today().plus(REVIEW_AFTER_DAYS).iso();
        session.flush_note();
        let said = c(Caption::ReviewKept).to_owned();
        session.record_with_way_back(Event::Wrote { field, text }, said);
        request_animation_frame(|| window::focus("main h1"));
    });
    let file = button(Kind::Quiet, c(Caption::ExportFile), move || {
        transfer::save_file(&to_file);
    });
    let delete = button(Kind::Danger, c(Caption::DeleteOpen), move || {
        asking.set(true);
    });
    el("div")
        .class("notice review")
        .child(
            el("p")
                .class("notice-title")
                .text(c(Caption::ReviewDueTitle)),
        )
        .child(paragraph(c(Caption::ReviewDueText)))
        .child(actions(vec![keep, file, delete]))
        .into()
}

/// Gives the person another code, with the way back. What is kept about them names them by their id,
/// so all of it follows.
fn recode(who: &Who, code: String) {
    let former = who.code();
    // From the field to the heading, which tells it.
    window::focus("main h1");
    if code == former {
        return;
    }
    let said = account(Account::CodeChanged {
        code: &code,
        former: &former,
    });
    let session = who.session;
    let field = session.ledger_field(&who.id, SheetKind::Person, Person::CODE);
    session.flush_note();
    session.record_with_way_back(Event::Wrote { field, text: code }, said);
    window::to_top();
}

/// The code, to change.
fn code(who: &Who) -> Piece {
    let (known, changed) = (who.clone(), who.clone());
    code::form(CodeForm {
        session: who.session,
        of: Some(who.id.clone()),
        id: "field-code",
        label: Caption::CodeLabel,
        hint: Some(Caption::CodeHint),
        take: Caption::CodeChange,
        kept: Box::new(move || known.code()),
        done: Box::new(move |code| recode(&changed, code)),
    })
}

/// Code, path and dates, to change.
fn change(who: &Who) -> Piece {
    let field = |name| who.session.ledger_field(&who.id, SheetKind::Person, name);
    let paths = Path::ALL.map(|path| (path.name(), path_name(path).into()));
    let path = fields::one(
        who.session,
        &field(Person::PATH),
        c(Caption::PathLegend),
        None,
        paths.to_vec(),
    );
    let since = fields::day(
        who.session,
        &field(Person::SINCE),
        c(Caption::SinceLabel),
        None,
    );
    let review = fields::day(
        who.session,
        &field(Person::REVIEW),
        c(Caption::ReviewLabel),
        Some(c(Caption::ReviewHint)),
    );
    el("details")
        .class("differ")
        .child(el("summary").text(c(Caption::HeadChange)))
        .child(code(who))
        .child(path)
        .child(since)
        .child(review)
        .into()
}

/// The head. `asking` opens the question before everything goes.
pub fn head(who: &Who, asking: Watched<bool>) -> Piece {
    let (lines, due, shown) = (who.clone(), who.clone(), who.clone());
    let sentence = live(move || {
        let head = lines.person(|person| in_a_sentence(person, lines.session.today(), &in_words));
        Piece::All(vec![
            soft(head.unwrap_or_default()).into(),
            soft(age(&lines)).into(),
        ])
    });
    Piece::All(vec![
        el("div").class("person-head").child(sentence).into(),
        change(who),
        when(
            move || is_due(&due),
            move || review(&shown, asking),
            || Piece::Nothing,
        ),
    ])
}
