//! The pages that ask: the room's front, a question, and the check before the result. The same
//! for every room that asks.

mod check;
mod front;
mod question;

use std::rc::Rc;

pub use check::check;
pub use front::front;
pub use question::question;

use super::not_arrived;
use crate::domain::question::{Questionnaire, Room};
use crate::ui::draw::{Piece, live, when};
use crate::ui::session::Session;

/// A page that needs the room's questions, or what to do while they are not here.
pub fn with_questions(
    session: Session,
    room: Room,
    page: impl Fn(Rc<Questionnaire>) -> Piece + 'static,
) -> Piece {
    // The page is made once its own questions are here. That others arrive later must not make it
    // anew under the person's hands.
    when(
        move || session.questions(room).is_ok(),
        move || session.questions(room).ok().map(&page),
        move || live(move || not_here(session, room)),
    )
}

/// What stands where the questions are not.
fn not_here(session: Session, room: Room) -> Piece {
    not_arrived(session, session.questions(room).err())
}
