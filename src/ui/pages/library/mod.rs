//! The library: packs, sniff tests, sorting the anchors, writing one's own, and what is stored. A
//! document of its own, so that a first visit to the rooms does not carry it.

mod data;
mod lock;
mod packs;
mod proof;
mod sniff;
mod sorting;
mod write;

use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph, soft,
};
use crate::ui::draw::Piece;
use crate::ui::route::Route;
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Key, Label, l, t};

/// The page of a route in the library.
pub fn page(session: Session, route: &Route) -> Piece {
    match route.clone() {
        Route::Packs => packs::page(session),
        Route::Write(sheet) => write::page(session, sheet),
        Route::SniffTests => sniff::library(session),
        Route::SniffTest(id) => sniff::card(session, id),
        Route::Sorting => sorting::front(session),
        Route::Proof => proof::page(),
        Route::Data => data::page(session),
        Route::Lock => lock::page(session),
        Route::Sort(sheet) => sorting::sheet(session, sheet),
        Route::Unknown => super::unknown::page(),
        elsewhere => super::elsewhere(&elsewhere),
    }
}

/// What stands within a page where something of a pack is not here, and the way on.
fn not_here(session: Session, why: Arrival) -> Piece {
    let words = match why {
        Arrival::Waiting => {
            return soft(l(Label::CoreWaiting))
                .attribute("role", "status")
                .into();
        }
        Arrival::Missing => l(Label::CoreMissing),
        Arrival::Unusable => l(Label::CoreDamaged),
        Arrival::Empty => t(Key::NoQuestionsEmpty),
    };
    let way_on = match why {
        Arrival::Empty => link_button(Kind::Quiet, &Route::Packs, t(Key::PacksTitle)),
        _ => button(Kind::Quiet, t(Key::TryAgain), move || session.fetch_again()),
    };
    Piece::All(vec![
        paragraph(words).attribute("role", "status").into(),
        actions(vec![way_on]).into(),
    ])
}

/// What stands where a sheet is not.
fn gone(back: &Route, words: &'static str) -> Piece {
    column(vec![
        heading(l(Label::SheetGone)).into(),
        lede_text(l(Label::SheetGoneText)).into(),
        actions(vec![link_button(Kind::Primary, back, words)]).into(),
    ])
    .into()
}
