//! Every answer on one page before the result is made. Private ones are not spelled out here.

use leptos::prelude::*;

use crate::domain::question::{Question, Room};
use crate::domain::sitting::Sitting;
use crate::journal::Event;
use crate::platform::browser::page;
use crate::ui::components::{Button, Kind, LinkButton, reply_name};
use crate::ui::report::recency_name;
use crate::ui::route::{Route, RoomPage};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, say, t};

fn to_question(room: Room, number: usize) -> Route {
    Route::Room(room, RoomPage::Question(u16::try_from(number).unwrap_or(1)))
}

fn row(room: Room, at: usize, question: &Question, sitting: &Sitting) -> impl IntoView + use<> {
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
    let shows_note = !note.is_empty() && !question.private;
    let number = at + 1;
    view! {
        <div class="answer">
            <dt>{question.prompt.clone()}</dt>
            <dd>
                <span class:missing=reply.is_none()>{words}</span>
                {shows_note.then(|| view! { <span class="answer-note">{note}</span> })}
            </dd>
            <dd class="answer-change">
                <a
                    href=to_question(room, number).href()
                    aria-label=say(&Phrase::ChangeAnswer { number })
                >
                    {t(Key::CheckChange)}
                </a>
            </dd>
        </div>
    }
}

/// Check your answers.
#[component]
pub fn CheckPage(room: Room) -> impl IntoView {
    let session = Session::here();
    page::set_title(&say(&Phrase::Title(Subject::Room(room))));
    let Some(questionnaire) = session.packs().questionnaire(room) else {
        return ().into_any();
    };
    let questions = StoredValue::new(questionnaire);
    let complained = RwSignal::new(false);
    let has_current = move || session.read(|state| state.current(room).is_some());
    let open = move || -> Vec<usize> {
        let Some(sitting) = session.current(room) else {
            return Vec::new();
        };
        questions.with_value(|questionnaire| {
            let questions = questionnaire.questions.iter().enumerate();
            questions
                .filter(|(_, question)| sitting.reply(&question.item).is_none())
                .map(|(at, _)| at + 1)
                .collect()
        })
    };
    let rows = move || {
        let sitting = session.current(room)?;
        Some(questions.with_value(|questionnaire| {
            let questions = questionnaire.questions.iter().enumerate();
            questions
                .map(|(at, question)| row(room, at, question, &sitting))
                .collect::<Vec<_>>()
        }))
    };
    let has_private =
        questions.with_value(|questionnaire| questionnaire.questions.iter().any(|q| q.private));
    let finish = move |()| {
        if !open().is_empty() {
            complained.set(true);
            request_animation_frame(|| page::focus("#error-summary"));
            return;
        }
        let sitting = session.glance(|state| state.current(room).map(|sitting| sitting.id.clone()));
        if let Some(sitting) = sitting {
            session.record(Event::Finished { sitting });
            page::go(&Route::Room(room, RoomPage::Result).fragment());
        }
    };
    let summary = move || {
        let open = open();
        (complained.get() && !open.is_empty()).then(|| {
            let links = open
                .iter()
                .map(|number| {
                    let words = say(&Phrase::QuestionNumber { number: *number });
                    view! { <li><a href=to_question(room, *number).href()>{words}</a></li> }
                })
                .collect::<Vec<_>>();
            view! {
                <div class="error-summary" id="error-summary" tabindex="-1" role="alert">
                    <p class="notice-title">{t(Key::CheckErrorTitle)}</p>
                    <p>{say(&Phrase::StillOpen { count: open.len() })}</p>
                    <ul>{links}</ul>
                </div>
            }
        })
    };
    view! {
        <div class="column">
            <Show
                when=has_current
                fallback=move || {
                    view! {
                        <h1 tabindex="-1">{t(Key::NoResultTitle)}</h1>
                        <p class="lede">{t(Key::NoResultText)}</p>
                        <p class="actions">
                            <LinkButton
                                kind=Kind::Primary
                                to=Route::Room(room, RoomPage::Front)
                                words=t(Key::Continue)
                            />
                        </p>
                    }
                }
            >
                {summary}
                <h1 tabindex="-1">{t(Key::CheckTitle)}</h1>
                <p class="lede">{t(Key::CheckText)}</p>
                {has_private.then(|| view! { <p class="soft">{t(Key::CheckPrivate)}</p> })}
                <dl class="answers">{rows}</dl>
                <p class="actions">
                    <Button kind=Kind::Primary words=t(Key::CheckFinish) press=finish />
                </p>
            </Show>
        </div>
    }
    .into_any()
}
