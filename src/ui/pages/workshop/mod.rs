//! The Workshop: a few managers rate the same cases alone, seal what they gave to the facilitator's
//! key, and look at it together. A document of its own.

#![allow(
    clippy::redundant_closure_for_method_calls,
    reason = "a method of a view that borrows is for one lifetime; a closure is for any"
)]

mod after;
mod closed;
mod collect;
mod copying;
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
use crate::ui::components::{Kind, actions, button, column, heading, lede_text, soft};
use crate::ui::draw::{Piece, live};
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Cue, Key, Tally, Tell, Voted, Voting, Write, language, t, v, w};

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
        // A link that something on the way broke is still one, to whoever opens it.
        Route::Unknown if window::fragment().contains(JOIN) => join::unreadable(),
        Route::Unknown => super::unknown::page(),
        elsewhere => super::elsewhere(elsewhere),
    }
}

/// How the address of an invitation begins.
const JOIN: &str = "/workshop/join";

/// A text for whoever takes part, with something in it.
fn voted(of: Voted<'_>) -> String {
    language().voted(of, WRITE)
}

/// A piece that needs the cases or their words, once they are here.
fn arriving(session: Session, make: impl Fn() -> Result<Piece, Arrival> + 'static) -> Piece {
    live(move || make().unwrap_or_else(|why| not_arrived(session, why)))
}

/// What stands where they are not here.
fn not_arrived(session: Session, why: Arrival) -> Piece {
    let words = match why {
        Arrival::Waiting => {
            return soft(v(Voting::Checking)).attribute("role", "status").into();
        }
        Arrival::Missing => Voting::NotArrived,
        Arrival::Unusable | Arrival::Empty => Voting::NotUsable,
    };
    let again = button(Kind::Primary, t(Key::TryAgain), move || {
        session.fetch_again();
    });
    column(vec![
        heading(w(Cue::JoinTitle)).into(),
        lede_text(v(words)).into(),
        actions(vec![again]).into(),
    ])
    .into()
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
