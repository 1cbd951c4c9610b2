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
use crate::ui::draw::{Piece, live};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Key, t};

/// A page that needs the room's questions, or what to do while they are not here.
pub fn with_questions(
    session: Session,
    room: Room,
    page: impl Fn(Rc<Questionnaire>) -> Piece + 'static,
) -> Piece {
    live(move || {
        let why = match session.packs().arrival(room) {
            Arrival::Waiting => {
                return soft(t(Key::LoadingQuestions))
                    .attribute("role", "status")
                    .into();
            }
            Arrival::Here => match session.packs().questionnaire(room) {
                Some(questionnaire) => return page(questionnaire),
                None => Key::NoQuestionsText,
            },
            Arrival::Missing => Key::NoQuestionsText,
            Arrival::Unusable => Key::NoQuestionsFaulty,
        };
        let again = button(Kind::Primary, t(Key::TryAgain), move || {
            session.packs().fetch_again();
        });
        Piece::from(column(vec![
            heading(t(Key::NoQuestionsTitle)).into(),
            lede(why).into(),
            actions(vec![again]).into(),
        ]))
    })
}
