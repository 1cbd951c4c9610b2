//! Steps of a growth plan: choosing one for a person, making it one's own, beginning it with a day
//! to look again, and looking again.

mod again;
mod choose;
mod texts;

use super::asked::{Missing, Tried, complain, missing_for, summary, with_complaint};
use super::choosing::{anchors, name_of};
use super::fields::{self, id_of};
use super::held::{Held, to_stage};
use super::set_title;
use crate::domain::people::Growth;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::ui::components::{Kind, actions, button, soft};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::session::Session;
use crate::ui::text::{Caption, c};

pub use choose::page as choose;

/// The page of one.
pub fn page(session: Session, id: &SheetId) -> Piece {
    set_title(c(Caption::GrowthTitle));
    Held::new(session, SheetKind::Growth, id).while_there(staged)
}

fn staged(held: Held) -> Piece {
    let title = |sheet: &Sheet| match Growth(sheet).title() {
        "" => c(Caption::GrowthUntitled).to_owned(),
        title => title.to_owned(),
    };
    let is = move |of: fn(&Sheet) -> bool| held.look(of) == Some(true);
    let by_stage = when(
        move || is(|sheet| Growth(sheet).closed().is_some()),
        move || again::closed(held),
        move || {
            when(
                move || is(|sheet| Growth(sheet).is_open()),
                move || again::open(held),
                move || draft(held),
            )
        },
    );
    el("article")
        .class("column sheet-page")
        .child(held.top(title))
        .child(live(move || of(held)))
        .child(by_stage)
        .child(actions(vec![
            held.remove_button(Caption::GrowthRemove, Caption::GrowthRemoved),
        ]))
        .into()
}

/// Which characteristic it is for.
fn of(held: Held) -> Option<Piece> {
    let of = held.look(|sheet| Growth(sheet).of())??;
    Some(
        soft(name_of(&anchors(held.session), of))
            .class("soft small")
            .into(),
    )
}

/// What keeps it from beginning.
fn missing(held: Held) -> Vec<Missing> {
    let today = held.session.today();
    let mut missing = Vec::new();
    let mut want = |name: &str, words: Caption| {
        missing.push((id_of(&held.field(name)), c(words).to_owned()));
    };
    if held.look(|sheet| Growth(sheet).title().is_empty()) == Some(true) {
        want(Growth::TITLE, Caption::LackTitle);
    }
    match held.look(|sheet| Growth(sheet).proposed()).flatten() {
        None => want(Growth::PROPOSED, Caption::LackDay),
        Some(day) if day <= today => want(Growth::PROPOSED, Caption::LackLaterDay),
        Some(_) => {}
    }
    missing
}

/// A day that has passed is told at once; that none is chosen only once it was tried.
pub(super) fn day_complaint(held: Held, tried: Tried, id: &str) -> Option<String> {
    let today = held.session.today();
    match held.look(|sheet| Growth(sheet).proposed())? {
        Some(day) if day <= today => Some(c(Caption::LookPast).to_owned()),
        Some(_) => None,
        None => missing_for(tried, id),
    }
}

fn begin(held: Held, tried: Tried) {
    held.session.flush_note();
    let missing = missing(held);
    let day = held.look(|sheet| Growth(sheet).proposed()).flatten();
    let Some(day) = day.filter(|_| missing.is_empty()) else {
        return complain(tried, missing);
    };
    held.change(|sheet| Growth(sheet).begun(day), Caption::Begun);
    to_stage();
}

/// A step that has not begun.
fn draft(held: Held) -> Piece {
    let tried = Watched::new(Vec::new());
    let proposed = held.look(|sheet| Growth(sheet).proposed().is_some()) == Some(true);
    let day = held.field(Growth::PROPOSED);
    let of = id_of(&day);
    let day = with_complaint(
        &id_of(&day),
        fields::day(
            held.session,
            &day,
            c(Caption::LookAgainOn),
            Some(c(Caption::LookAgainHint)),
        ),
        move || day_complaint(held, tried, &of),
    );
    let begin = button(Kind::Primary, c(Caption::Begin), move || begin(held, tried));
    Piece::All(vec![
        el("p").class("aside").text(c(Caption::NotBegun)).into(),
        summary(Caption::BeginLacks, tried),
        texts::form(held, tried),
        el("section")
            .child(el("h2").text(c(Caption::LookAgainOn)))
            .child(proposed.then(|| soft(c(Caption::LookAgainProposed))))
            .child(day)
            .child(actions(vec![begin]))
            .into(),
    ])
}
