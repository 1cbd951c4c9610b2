//! The library: packs, sniff tests, sorting the anchors, and writing one's own. A document of its
//! own, so that a first visit to the rooms does not carry it.

mod packs;
mod proof;
mod sniff;
mod sorting;
mod write;

use crate::ui::components::{Kind, actions, column, heading, lede_text, link_button};
use crate::ui::draw::Piece;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Label, l};

/// The page of a route in the library.
pub fn page(session: Session, route: &Route) -> Piece {
    match route.clone() {
        Route::Packs => packs::page(session),
        Route::Write(sheet) => write::page(session, sheet),
        Route::SniffTests => sniff::library(session),
        Route::SniffTest(id) => sniff::card(session, id),
        Route::Sorting => sorting::front(session),
        Route::Proof => proof::page(),
        Route::Sort(sheet) => sorting::sheet(session, sheet),
        Route::Unknown => super::unknown::page(),
        elsewhere => super::elsewhere(&elsewhere),
    }
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
