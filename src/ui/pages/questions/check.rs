//! Every answer on one page before the result is made. Private ones are not spelled out here.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;

use super::question::already_done;
use crate::domain::question::{Question, Questionnaire, Room};
use crate::domain::sitting::Sitting;
use crate::journal::Event;
use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, actions, button, column, heading, lede, paragraph, reply_name, soft,
};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::pages::result::no_result;
use crate::ui::report::recency_name;
use crate::ui::route::{RoomPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, say, t};

fn row(room: Room, number: usize, question: &Question, sitting: &Sitting) -> Piece {
    let answer = sitting.answer(&question.item);
    let reply = answer.and_then(|answer| answer.reply);
    let words = match reply {
        None => t(Key::CheckNoAnswer).to_owned(),
        Some(_) if question.private => t(Key::CheckHidden).to_owned(),
        Some(reply) => {
            let name = reply_name(&question.scale, reply);
            match answer.and_then(|answer| answer.recency) {
                Some(recency) => format!("{name} · {}", recency_name(recency)),
                None => name,
            }
        }
    };
    let note = sitting.note(&question.item).to_owned();
    let note =
        (!note.is_empty() && !question.private).then(|| el("span").class("answer-note").text(note));
    let class = if reply.is_none() { "missing" } else { "" };
    let change = el("a")
        .made_attribute("href", Route::question(room, number).href())
        .made_attribute("aria-label", say(&Phrase::ChangeAnswer { number }))
        .say(Key::CheckChange);
    el("div")
        .class("answer")
        .child(el("dt").text(question.prompt.clone()))
        .child(
            el("dd")
                .child(el("span").class(class).text(words))
                .child(note),
        )
        .child(el("dd").class("answer-change").child(change))
        .into()
}

/// Numbers of the questions without an answer.
fn still_open(session: Session, questionnaire: &Questionnaire) -> Vec<usize> {
    session.read(|state| {
        let Some(sitting) = state.current(questionnaire.room) else {
            return Vec::new();
        };
        let questions = questionnaire.questions.iter().enumerate();
        questions
            .filter(|(_, question)| sitting.reply(&question.item).is_none())
            .map(|(at, _)| at + 1)
            .collect()
    })
}

fn summary(room: Room, open: &[usize]) -> Piece {
    let links = open.iter().map(|number| {
        let words = say(&Phrase::QuestionNumber { number: *number });
        let to = Route::question(room, *number).href();
        el("li")
            .child(el("a").made_attribute("href", to).text(words))
            .into()
    });
    el("div")
        .class("error-summary")
        .id("error-summary")
        .focusable()
        .attribute("role", "alert")
        .child(el("p").class("notice-title").say(Key::CheckErrorTitle))
        .child(paragraph(say(&Phrase::StillOpen { count: open.len() })))
        .child(el("ul").children(links.collect()))
        .into()
}

fn finish(session: Session, questionnaire: &Questionnaire, complained: Watched<bool>) {
    let room = questionnaire.room;
    if !still_open(session, questionnaire).is_empty() {
        complained.set(true);
        request_animation_frame(|| window::focus("#error-summary"));
        return;
    }
    let current = session.glance(|state| state.current(room).map(|sitting| sitting.id.clone()));
    if let Some(sitting) = current {
        session.record(Event::Finished { sitting });
        window::go(&Route::Room(room, RoomPage::Result).fragment());
    }
}

fn answers(session: Session, questionnaire: &Questionnaire) -> Piece {
    session.read(|state| {
        let Some(sitting) = state.current(questionnaire.room) else {
            return Piece::Nothing;
        };
        let questions = questionnaire.questions.iter().enumerate();
        let rows = questions.map(|(at, asked)| row(questionnaire.room, at + 1, asked, sitting));
        Piece::All(rows.collect())
    })
}

/// Check your answers.
pub fn check(session: Session, questionnaire: Rc<Questionnaire>) -> Piece {
    let room = questionnaire.room;
    window::set_title(&say(&Phrase::Title(Subject::Room(room))));
    let complained = Watched::new(false);
    let page = move || {
        let (first, second, third) = (
            Rc::clone(&questionnaire),
            Rc::clone(&questionnaire),
            Rc::clone(&questionnaire),
        );
        let complaint = move || {
            let open = still_open(session, &first);
            (complained.get() && !open.is_empty()).then(|| summary(room, &open))
        };
        let has_private = questionnaire
            .questions
            .iter()
            .any(|question| question.private);
        let finish = button(Kind::Primary, t(Key::CheckFinish), move || {
            finish(session, &third, complained);
        });
        column(vec![
            live(complaint),
            heading(t(Key::CheckTitle)).into(),
            lede(Key::CheckText).into(),
            has_private.then(|| soft(t(Key::CheckPrivate))).into(),
            el("dl")
                .class("answers")
                .child(live(move || answers(session, &second)))
                .into(),
            actions(vec![finish]).into(),
        ])
    };
    when(
        move || session.read(|state| state.current(room).is_some()),
        page,
        move || {
            let is_done = session.glance(|state| state.latest_finished(room).is_some());
            if is_done {
                already_done(room)
            } else {
                no_result(room)
            }
        },
    )
}
