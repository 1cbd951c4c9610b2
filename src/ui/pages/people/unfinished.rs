//! Observations to finish: begun and not kept, or about nobody who is here.

use leptos::prelude::request_animation_frame;

use super::narrowing::DRAWN;
use super::observation::remove;
use super::observations::line_of;
use crate::domain::people::{Observation, PERSON, unsettled};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::platform::browser::page as window;
use crate::ui::components::{Choice, Kind, button, link_button, paragraph, select};
use crate::ui::draw::{Piece, el};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Caption, c};

/// Removes one from the list of those to finish; focus goes to what is left of the page.
fn remove_here(session: Session, id: &SheetId) {
    remove(session, id);
    request_animation_frame(|| window::focus("main h1"));
}

fn unfinished(session: Session, sheet: &Sheet) -> Piece {
    let observation = Observation(sheet);
    let to = Route::Observation(sheet.id.clone());
    let is_draft = observation.is_draft() || !observation.says_what_was_done();
    let why = c(if is_draft {
        Caption::BegunMark
    } else {
        Caption::NobodyMark
    });
    let words = el("div")
        .child(
            el("a")
                .made_attribute("href", to.href())
                .text(line_of(sheet)),
        )
        .child(el("p").class("soft small").text(why));
    let next = if is_draft {
        link_button(Kind::Quiet, &to, c(Caption::Finish))
    } else {
        assign(session, &sheet.id)
    };
    let id = sheet.id.clone();
    let away = button(Kind::Quiet, c(Caption::RemoveBegun), move || {
        remove_here(session, &id);
    });
    el("li")
        .class("row")
        .child(words)
        .child(next)
        .child(away)
        .into()
}

/// Says whom one is about.
fn assign(session: Session, id: &SheetId) -> Piece {
    let mut choices: Vec<Choice> = vec![(String::new(), c(Caption::WhomNobody).into())];
    for (id, code) in session.people() {
        choices.push((id.0, code.into()));
    }
    let field = session.ledger_field(id, SheetKind::Observation, PERSON);
    select(
        format!("whom-{}", id.0),
        c(Caption::Whom),
        choices,
        String::new,
        move |person| {
            session.set_field(field.clone(), person);
            request_animation_frame(|| window::focus("main h1"));
        },
    )
}

/// Those to finish, apart from all others.
pub fn to_finish(session: Session) -> Piece {
    let rows: Vec<Piece> = session.ledger(|ledger| {
        let all = unsettled(ledger).into_iter().take(DRAWN);
        all.map(|sheet| unfinished(session, sheet)).collect()
    });
    if rows.is_empty() {
        return Piece::Nothing;
    }
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::UnsettledTitle)))
        .child(paragraph(c(Caption::UnsettledLede)).class("soft"))
        .child(el("ul").class("rows").children(rows))
        .into()
}
