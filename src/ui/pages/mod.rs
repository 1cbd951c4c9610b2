//! One page a file or folder. Questions are asked alike in both rooms; results are each room's
//! own. A page is made once when its route is entered: what follows the state stands in live
//! pieces, and the rest is only looked at.

mod judging;
pub mod library;

mod mirror;
pub mod people;
pub mod practise;
mod questions;
mod reflect;
mod result;
mod start;
mod unknown;
mod waiting;
pub mod workshop;

use super::components::{Kind, actions, button, column, heading, lede, link_button, soft};
use super::draw::Piece;
use super::route::{Document, RoomPage, Route};
use super::session::{Arrival, Session};
use super::text::{Key, t};
use crate::domain::question::Room;
use crate::platform::browser::page as window;

/// What stands where something of a pack is not here.
fn not_arrived(session: Session, why: Option<Arrival>) -> Piece {
    let words = match why {
        None | Some(Arrival::Waiting) => {
            return soft(t(Key::LoadingQuestions))
                .attribute("role", "status")
                .into();
        }
        Some(Arrival::Missing) => Key::NoQuestionsText,
        Some(Arrival::Unusable) => Key::NoQuestionsFaulty,
        Some(Arrival::Empty) => Key::NoQuestionsEmpty,
    };
    let way_out = if why == Some(Arrival::Empty) {
        link_button(Kind::Primary, &Route::Packs, t(Key::PacksTitle))
    } else {
        button(Kind::Primary, t(Key::TryAgain), move || {
            session.fetch_again();
        })
    };
    let title = match why {
        Some(Arrival::Empty) => Key::NoneInUse,
        _ => Key::NoQuestionsTitle,
    };
    column(vec![
        heading(t(title)).into(),
        lede(words).into(),
        actions(vec![way_out]).into(),
    ])
    .into()
}

/// A page of another document: goes there. Where the offline copy lacks that document, the rooms
/// stand at its address, and say so.
fn elsewhere(route: &Route) -> Piece {
    let document = route.document();
    if document == Document::Rooms || !window::is_at(document.address()) {
        window::leave_for(&route.href());
        return soft(t(Key::LoadingQuestions))
            .attribute("role", "status")
            .into();
    }
    let again = button(Kind::Primary, t(Key::TryAgain), window::reload);
    column(vec![
        heading(t(Key::LibraryAway)).into(),
        lede(Key::LibraryAwayText).into(),
        actions(vec![again]).into(),
    ])
    .into()
}

/// The page of a route in the rooms.
pub fn page(session: Session, route: &Route) -> Piece {
    match route.clone() {
        Route::Start => start::page(session),
        Route::Room(room, page) => {
            questions::with_questions(session, room, move |questionnaire| match page {
                RoomPage::Front => questions::front(session, questionnaire),
                RoomPage::Question(number) => {
                    questions::question(session, questionnaire, usize::from(number))
                }
                RoomPage::Check => questions::check(session, questionnaire),
                RoomPage::Result => match room {
                    Room::Reflect => reflect::page(session),
                    Room::Mirror => mirror::page(session),
                },
            })
        }
        Route::Unknown => unknown::page(),
        there => elsewhere(&there),
    }
}
