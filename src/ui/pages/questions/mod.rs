//! The pages that ask: the room's front, a question, and the check before the result. The same
//! for every room that asks.

mod check;
mod front;
mod question;

use std::rc::Rc;

pub use check::check;
pub use front::front;
pub use question::question;

use crate::domain::question::{Questionnaire, Room};
use crate::ui::components::{Kind, actions, button, column, heading, lede, soft};
use crate::ui::draw::{Piece, live, when};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Key, t};

/// A page that needs the room's questions, or what to do while they are not here.
pub fn with_questions(
    session: Session,
    room: Room,
    page: impl Fn(Rc<Questionnaire>) -> Piece + 'static,
) -> Piece {
    // The page is made once its own questions are here. That others arrive later must not make it
    // anew under the person's hands.
    when(
        move || session.packs().arrival(room) == Arrival::Here,
        move || session.packs().questionnaire(room).map(&page),
        move || live(move || not_here(session, room)),
    )
}

/// What stands where the questions are not.
fn not_here(session: Session, room: Room) -> Piece {
    let why = match session.packs().arrival(room) {
        Arrival::Here | Arrival::Waiting => {
            return soft(t(Key::LoadingQuestions))
                .attribute("role", "status")
                .into();
        }
        Arrival::Missing => Key::NoQuestionsText,
        Arrival::Unusable => Key::NoQuestionsFaulty,
    };
    let again = button(Kind::Primary, t(Key::TryAgain), move || {
        session.packs().fetch_again();
    });
    column(vec![
        heading(t(Key::NoQuestionsTitle)).into(),
        lede(why).into(),
        actions(vec![again]).into(),
    ])
    .into()
}
