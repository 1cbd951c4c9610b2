//! One page a file or folder. Questions are asked alike in both rooms; results are each room's
//! own. A page is made once when its route is entered: what follows the state stands in live
//! pieces, and the rest is only looked at.

mod data;
mod mirror;
mod proof;
mod questions;
mod reflect;
mod result;
mod start;
mod unknown;

use super::draw::Piece;
use super::route::{RoomPage, Route};
use super::session::Session;
use crate::domain::question::Room;

/// The page of a route.
pub fn page(session: Session, route: &Route) -> Piece {
    match *route {
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
        Route::Data => data::page(session),
        Route::Proof => proof::page(),
        Route::Unknown => unknown::page(),
    }
}
