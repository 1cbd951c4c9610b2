//! The library: packs, sniff tests, sorting the anchors, and writing one's own. A document of its
//! own, so that a first visit to the rooms does not carry it.

mod packs;
mod proof;
mod sniff;
mod sorting;
mod write;

use crate::ui::draw::Piece;
use crate::ui::route::Route;
use crate::ui::session::Session;

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
