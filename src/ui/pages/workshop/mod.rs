//! The Workshop: a few managers rate the same cases alone, seal what they gave to the facilitator's
//! key, and look at it together. A document of its own.

mod after;
mod collect;
mod figures;
pub mod figures_view;
mod front;
mod guide;
mod join;
mod open;
mod opened;
mod pass;
mod reveal;
mod session;
mod table;
mod vote;

use crate::platform::browser::{intl, page as window};
use crate::ui::draw::Piece;
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::Session;
use crate::ui::text::{Tally, Tell, Write, language};

/// The page of a route in the Workshop.
pub fn page(session: Session, route: &Route) -> Piece {
    match route {
        Route::Workshop => front::page(session),
        Route::WorkshopGuide => guide::page(session),
        Route::WorkshopTable => table::page(session),
        Route::WorkshopOpen => open::page(session),
        Route::Join(payload) => join::page(session, payload),
        Route::Vote(id, page) => vote::page(session, id, *page),
        Route::Session(id, page) => match page {
            SessionPage::Hub => session::page(session, id),
            SessionPage::Collect => collect::page(session, id),
            SessionPage::Pass => pass::page(session, id),
            SessionPage::Reveal => reveal::page(session, id),
            SessionPage::RevealCase(case) => reveal::case(session, id, *case),
            SessionPage::Figures => figures::page(session, id),
            SessionPage::After => after::page(session, id),
        },
        Route::Unknown => super::unknown::page(),
        elsewhere => super::elsewhere(elsewhere),
    }
}

/// How numbers are written here.
const WRITE: Write<'static> = &|value, digits| intl::decimal(language().tag(), value, digits);

/// A text of the Workshop with something in it.
fn tally(of: Tally<'_>) -> String {
    language().tally(of, WRITE)
}

/// A text around the figures of a group, with something in it.
fn tell(of: Tell<'_>) -> String {
    language().figure_says(of, WRITE)
}

/// The window's title: what the page is, never a person or an answer.
fn set_title(of: &str) {
    window::set_title(&tally(Tally::Window { of }));
}
