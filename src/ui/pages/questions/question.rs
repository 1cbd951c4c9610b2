//! One question a page. An answer is saved as it is given; Continue only goes on.

use std::rc::Rc;

use leptos::prelude::{StoredValue, WithValue as _, on_cleanup, request_animation_frame};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use crate::domain::question::{ItemRef, Question, Questionnaire, Room, Scale};
use crate::domain::scale::{Recency, Reply};
use crate::domain::sitting::Answer;
use crate::journal::{Event, Place};
use crate::platform::browser::page as window;
use crate::ui::components::{
    Curtain, Kind, NoteWords, actions, choice_id, choices, column, curtain, heading, lede,
    link_button, note_field, recency_choices, submit_button,
};
use crate::ui::draw::{Piece, Watched, el, on_window, when};
use crate::ui::route::{RoomPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, say, t};

/// What the note field asks for.
fn note_label(scale: &Scale) -> Key {
    match scale {
        Scale::Practice(_) => Key::NoteWorks,
        Scale::Anchors(_) | Scale::Shown(_) | Scale::Watched(_) => Key::NoteWhen,
        Scale::Habit(_) | Scale::Frequency => Key::NoteMine,
    }
}

fn is_done(session: Session, room: Room) -> bool {
    session.read(|state| state.current(room).is_none() && state.latest_finished(room).is_some())
}

/// The page of a question, counted from 1.
pub fn question(session: Session, questionnaire: Rc<Questionnaire>, number: usize) -> Piece {
    let room = questionnaire.room;
    let of = questionnaire.questions.len();
    let found = number
        .checked_sub(1)
        .and_then(|at| questionnaire.questions.get(at).cloned());
    let Some(question) = found else {
        return no_question(room, number, of);
    };
    let title = say(&Phrase::QuestionTitle { room, number, of });
    let is_private = question.private;
    let asked = StoredValue::new_local(Asked {
        session,
        questionnaire,
        question,
        number,
    });
    when(
        move || is_done(session, room),
        move || already_done(room),
        move || {
            if is_private {
                return curtain(title.clone(), move |curtain| form(asked, Some(curtain)));
            }
            window::set_title(&title);
            form(asked, None)
        },
    )
}

fn no_question(room: Room, number: usize, of: usize) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Unknown)));
    let to = Route::Room(room, RoomPage::Front);
    column(vec![
        heading(say(&Phrase::NoQuestion { number, of })).into(),
        lede(Key::UnknownText).into(),
        actions(vec![link_button(Kind::Primary, &to, t(Key::Continue))]).into(),
    ])
    .into()
}

pub(super) fn already_done(room: Room) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Room(room))));
    let result = Route::Room(room, RoomPage::Result);
    let again = Route::Room(room, RoomPage::Front);
    column(vec![
        heading(t(Key::AlreadyTitle)).into(),
        lede(Key::AlreadyText).into(),
        actions(vec![
            link_button(Kind::Primary, &result, t(Key::FrontResult)),
            link_button(Kind::Quiet, &again, t(Key::FrontAgain)),
        ])
        .into(),
    ])
    .into()
}

/// A question being asked.
struct Asked {
    session: Session,
    questionnaire: Rc<Questionnaire>,
    question: Question,
    number: usize,
}

/// The same, cheap to copy into closures.
type Held = StoredValue<Asked, leptos::prelude::LocalStorage>;

fn item(held: Held) -> ItemRef {
    held.with_value(|asked| asked.question.item.clone())
}

/// Looks at the answer as it stands, and again when it changes.
fn answer<T>(held: Held, look: impl FnOnce(&Answer) -> Option<T>) -> Option<T> {
    held.with_value(|asked| {
        let room = asked.questionnaire.room;
        let item = &asked.question.item;
        asked
            .session
            .read(|state| look(state.current(room)?.answer(item)?))
    })
}

fn place(held: Held) -> Place {
    held.with_value(|asked| {
        asked
            .session
            .place(&asked.questionnaire, &asked.question.item)
    })
}

fn choose(held: Held, reply: Reply) {
    let session = held.with_value(|asked| asked.session);
    session.record(Event::Replied {
        place: place(held),
        reply: Some(reply),
    });
}

fn date(held: Held, recency: Recency) {
    let session = held.with_value(|asked| asked.session);
    session.record(Event::Dated {
        place: place(held),
        recency: Some(recency),
    });
}

/// Number keys choose: 1 and up for the steps, 0 for the open answer.
fn listen_to_keys(held: Held) {
    let session = held.with_value(|asked| asked.session);
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_on = session.glance(|state| state.preferences.single_keys);
        let Some(key) = window::digit(event).filter(|_| is_on) else {
            return;
        };
        let reply = held.with_value(|asked| asked.question.scale.reply_at_key(key));
        if let Some(reply) = reply {
            event.prevent_default();
            window::focus(&format!("#{}", choice_id(key)));
            if answer(held, |answer| answer.reply) != Some(reply) {
                choose(held, reply);
            }
        }
    });
}

/// Where Continue leads: to the check once everything is answered, else to the next question.
fn onward(held: Held) -> Route {
    held.with_value(|asked| {
        let questionnaire = &asked.questionnaire;
        let room = questionnaire.room;
        let is_complete = asked.session.glance(|state| {
            state
                .current(room)
                .is_some_and(|sitting| sitting.progress(questionnaire).next.is_none())
        });
        if is_complete || asked.number >= questionnaire.questions.len() {
            Route::Room(room, RoomPage::Check)
        } else {
            Route::question(room, asked.number + 1)
        }
    })
}

/// What stands on top when Continue was pressed without an answer.
fn error_summary() -> Piece {
    let to_first = el("a")
        .made_attribute("href", format!("#{}", choice_id(1)))
        .on("click", |event| {
            event.prevent_default();
            window::focus(&format!("#{}", choice_id(1)));
        })
        .say(Key::ErrorChoose);
    el("div")
        .class("error-summary")
        .id("error-summary")
        .focusable()
        .attribute("role", "alert")
        .child(el("p").class("notice-title").say(Key::ErrorTitle))
        .child(to_first)
        .into()
}

/// The note, with what was written about the same item before.
fn note(held: Held) -> Piece {
    let session = held.with_value(|asked| asked.session);
    let label = held.with_value(|asked| note_label(&asked.question.scale));
    let kept = move || {
        let item = item(held);
        let room = held.with_value(|asked| asked.questionnaire.room);
        session.read(|state| {
            let sitting = state.current(room);
            sitting.map_or_else(String::new, |sitting| sitting.note(&item).to_owned())
        })
    };
    note_field(NoteWords {
        label,
        unkept: session.unkept_note(&item(held)),
        kept: Box::new(kept),
        write: Box::new(move |note| session.write_note(place(held), note)),
        leave: Box::new(move || session.flush_note()),
    })
}

/// The form of a question: scale, note, and the way on.
fn form(held: Held, curtain: Option<Curtain>) -> Piece {
    let (session, room, number, of) = held.with_value(|asked| {
        let questionnaire = &asked.questionnaire;
        let of = questionnaire.questions.len();
        (asked.session, questionnaire.room, asked.number, of)
    });
    listen_to_keys(held);
    on_cleanup(move || session.flush_note());
    let chosen = move || answer(held, |answer| answer.reply);
    let complained = Watched::new(false);
    let lacks_reply = move || complained.get() && chosen().is_none();
    let go_on = move || {
        session.flush_note();
        if chosen().is_none() {
            complained.set(true);
            request_animation_frame(|| window::focus("#error-summary"));
            return;
        }
        if session.unkept_note(&item(held)).is_some() {
            window::focus("#note");
            return;
        }
        window::go(&onward(held).fragment());
    };
    let asks_recency = held.with_value(|asked| matches!(asked.question.scale, Scale::Anchors(_)));
    let recency = when(
        move || asks_recency && chosen().is_some_and(|reply| !reply.is_open()),
        move || {
            recency_choices(
                move || answer(held, |answer| answer.recency),
                move |recency| date(held, recency),
            )
        },
        || Piece::Nothing,
    );
    let scale = held.with_value(|asked| {
        choices(
            &asked.question,
            chosen,
            move |reply| choose(held, reply),
            lacks_reply,
        )
    });
    let back = match number {
        1 => Route::Room(room, RoomPage::Front),
        _ => Route::question(room, number - 1),
    };
    let eyebrow = el("div")
        .class("eyebrow")
        .child(el("span").text(say(&Phrase::Eyebrow { room, number, of })))
        .child(curtain.map(Curtain::button));
    el("form")
        .class("column")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            go_on();
        })
        .child(eyebrow)
        .child(when(lacks_reply, error_summary, || Piece::Nothing))
        .child(scale)
        .child(recency)
        .child(note(held))
        .child(actions(vec![
            submit_button(t(Key::Continue)),
            link_button(Kind::Quiet, &back, t(Key::Back)),
        ]))
        .into()
}
