//! A room's front: what it is for, how long it takes, and the one next step.

use std::rc::Rc;

use crate::domain::question::{Questionnaire, Room};
use crate::journal::Event;
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{Kind, actions, button, column, heading, lede, link_button, soft};
use crate::ui::draw::{Piece, el, live};
use crate::ui::route::{RoomPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, language, say, t};

/// What a room's front says.
fn words(room: Room) -> (Key, Key, &'static [Key]) {
    match room {
        Room::Reflect => (
            Key::ReflectTitle,
            Key::ReflectLede,
            &[Key::FrontSaved, Key::FrontHonest, Key::FrontRecord],
        ),
        Room::Mirror => (
            Key::MirrorTitle,
            Key::MirrorLede,
            &[
                Key::FrontSaved,
                Key::FrontHonest,
                Key::FrontCurtain,
                Key::FrontRecord,
            ],
        ),
    }
}

/// What can be done in the room now.
fn next(session: Session, questionnaire: &Rc<Questionnaire>) -> Piece {
    let room = questionnaire.room;
    let (current, has_result) = session.read(|state| {
        let current = state
            .current(room)
            .map(|sitting| (sitting.id.clone(), sitting.progress(questionnaire)));
        (current, state.latest_finished(room).is_some())
    });
    let result = |kind| {
        let to = Route::Room(room, RoomPage::Result);
        has_result.then(|| link_button(kind, &to, t(Key::FrontResult)))
    };
    let Some((sitting, progress)) = current else {
        if !has_result {
            return link_button(Kind::Primary, &Route::question(room, 1), t(Key::FrontBegin));
        }
        let questionnaire = Rc::clone(questionnaire);
        let again = button(Kind::Quiet, t(Key::FrontAgain), move || {
            session.sitting_to_answer(&questionnaire);
            window::go(&Route::question(room, 1).fragment());
        });
        return Piece::All(vec![result(Kind::Primary).into(), again]);
    };
    let go_on = match progress.next {
        Some(next) => {
            let words = say(&Phrase::ContinueWith { number: next + 1 });
            link_button(Kind::Primary, &Route::question(room, next + 1), words)
        }
        None => {
            let to = Route::Room(room, RoomPage::Check);
            link_button(Kind::Primary, &to, t(Key::FrontCheck))
        }
    };
    let remove = button(Kind::Quiet, t(Key::FrontRemove), move || {
        let removed = Event::Removed {
            sitting: sitting.clone(),
        };
        session.record_with_way_back(removed, say(&Phrase::Removed { room }));
    });
    Piece::All(vec![go_on, result(Kind::Quiet).into(), remove])
}

/// The front of a room.
pub fn front(session: Session, questionnaire: Rc<Questionnaire>) -> Piece {
    let room = questionnaire.room;
    window::set_title(&say(&Phrase::Title(Subject::Room(room))));
    let (title, about, points) = words(room);
    let effort = say(&Phrase::Effort {
        room,
        questions: questionnaire.questions.len(),
    });
    let points = points.iter().map(|key| el("li").say(*key).into());
    let finished = move || {
        session
            .read(|state| state.latest_finished(room)?.finished)
            .and_then(|moment| intl::day_and_time(language().tag(), moment))
            .map(|day| soft(say(&Phrase::FinishedOn { day: &day })))
    };
    column(vec![
        heading(t(title)).into(),
        lede(about).into(),
        el("ul")
            .class("points")
            .child(el("li").text(effort))
            .children(points.collect())
            .into(),
        live(finished),
        actions(vec![live(move || next(session, &questionnaire))]).into(),
    ])
    .into()
}
