//! One question a page. An answer is saved as it is given; Continue only goes on.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::question::{Question, Questionnaire, Room, Scale};
use crate::domain::scale::{Recency, Reply};
use crate::journal::{Event, Place};
use crate::platform::browser::page;
use crate::ui::components::{
    Button, Choices, Curtain, CurtainButton, Kind, LinkButton, NoteField, RecencyChoices, choice_id,
};
use crate::ui::route::{Route, RoomPage};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, say, t};

/// What the note field asks for.
fn note_label(scale: &Scale) -> Key {
    match scale {
        Scale::Practice(_) => Key::NoteWorks,
        Scale::Anchors(_) => Key::NoteWhen,
        Scale::Habit(_) | Scale::Frequency => Key::NoteMine,
    }
}

fn to_question(room: Room, number: usize) -> Route {
    Route::Room(room, RoomPage::Question(u16::try_from(number).unwrap_or(1)))
}

/// The page of a question, counted from 1.
#[component]
pub fn QuestionPage(room: Room, number: usize) -> impl IntoView {
    let session = Session::here();
    let Some(questionnaire) = session.packs().questionnaire(room) else {
        return ().into_any();
    };
    let found = number
        .checked_sub(1)
        .and_then(|at| questionnaire.questions.get(at).cloned());
    let Some(question) = found else {
        return no_question(room, number, questionnaire.questions.len()).into_any();
    };
    let is_done = move || {
        session.read(|state| {
            state.current(room).is_none() && state.latest_finished(room).is_some()
        })
    };
    let asked = StoredValue::new((questionnaire, question));
    view! {
        <Show
            when=is_done
            fallback=move || {
                let (questionnaire, question) = asked.get_value();
                view! { <Asked questionnaire=questionnaire question=question number=number /> }
            }
        >
            {already_done(room)}
        </Show>
    }
    .into_any()
}

fn no_question(room: Room, number: usize, of: usize) -> impl IntoView {
    page::set_title(&say(&Phrase::Title(crate::ui::text::Subject::Unknown)));
    view! {
        <div class="column">
            <h1 tabindex="-1">{say(&Phrase::NoQuestion { number, of })}</h1>
            <p class="lede">{t(Key::UnknownText)}</p>
            <p class="actions">
                <LinkButton
                    kind=Kind::Primary
                    to=Route::Room(room, RoomPage::Front)
                    words=t(Key::Continue)
                />
            </p>
        </div>
    }
}

fn already_done(room: Room) -> impl IntoView {
    view! {
        <div class="column">
            <h1 tabindex="-1">{t(Key::AlreadyTitle)}</h1>
            <p class="lede">{t(Key::AlreadyText)}</p>
            <p class="actions">
                <LinkButton
                    kind=Kind::Primary
                    to=Route::Room(room, RoomPage::Result)
                    words=t(Key::FrontResult)
                />
                <LinkButton
                    kind=Kind::Quiet
                    to=Route::Room(room, RoomPage::Front)
                    words=t(Key::FrontAgain)
                />
            </p>
        </div>
    }
}

/// The question itself.
#[component]
fn Asked(questionnaire: Arc<Questionnaire>, question: Question, number: usize) -> impl IntoView {
    let is_private = question.private;
    let of = questionnaire.questions.len();
    let room = questionnaire.room;
    let title = say(&Phrase::QuestionTitle { room, number, of });
    let asked = StoredValue::new((questionnaire, question));
    let form = move || {
        let (questionnaire, question) = asked.get_value();
        view! { <Form questionnaire=questionnaire question=question number=number /> }
    };
    if is_private {
        view! { <Curtain title=title>{form()}</Curtain> }.into_any()
    } else {
        page::set_title(&title);
        form().into_any()
    }
}

/// The form of a question: scale, note, and the way on.
#[component]
#[allow(clippy::needless_pass_by_value, reason = "components own their values")]
fn Form(questionnaire: Arc<Questionnaire>, question: Question, number: usize) -> impl IntoView {
    let session = Session::here();
    let room = questionnaire.room;
    let of = questionnaire.questions.len();
    let item = question.item.clone();
    let questions = StoredValue::new(questionnaire);
    let place = {
        let item = item.clone();
        move || -> Place { questions.with_value(|questions| session.place(questions, &item)) }
    };
    let answer = Memo::new({
        let item = item.clone();
        move |_| session.current(room).and_then(|sitting| sitting.answer(&item).cloned())
    });
    let chosen = Signal::derive(move || answer.with(|answer| answer.as_ref()?.reply));
    let dated = Signal::derive(move || answer.with(|answer| answer.as_ref()?.recency));
    let kept_note = Memo::new(move |_| {
        session.current(room).map_or_else(String::new, |sitting| sitting.note(&item).to_owned())
    });

    let complained = RwSignal::new(false);
    let lacks_reply = Signal::derive(move || complained.get() && chosen.get().is_none());
    let choose = Callback::new({
        let place = place.clone();
        move |reply: Reply| {
            session.record(Event::Replied { place: place(), reply: Some(reply) });
        }
    });
    let date = Callback::new({
        let place = place.clone();
        move |recency: Recency| {
            session.record(Event::Dated { place: place(), recency: Some(recency) });
        }
    });
    let write = Callback::new(move |note: String| session.write_note(place(), note));

    let scale = StoredValue::new(question.scale.clone());
    let keys = window_event_listener(ev::keydown, move |event| {
        let is_on = session.glance(|state| state.preferences.single_keys);
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if !is_on || has_modifier || event.is_composing() || page::is_writing(&event) {
            return;
        }
        let key = event.key().parse::<usize>().ok();
        let reply = key.and_then(|key| scale.with_value(|scale| scale.reply_at_key(key)));
        if let (Some(key), Some(reply)) = (key, reply) {
            event.prevent_default();
            page::focus(&format!("#{}", choice_id(key)));
            if chosen.get_untracked() != Some(reply) {
                choose.run(reply);
            }
        }
    });
    on_cleanup(move || {
        keys.remove();
        session.flush_note();
    });

    let go_on = move || {
        session.flush_note();
        if chosen.get_untracked().is_none() {
            complained.set(true);
            request_animation_frame(|| page::focus("#error-summary"));
            return;
        }
        let is_complete = session
            .glance(|state| state.current(room).cloned())
            .is_some_and(|sitting| {
                questions.with_value(|questions| sitting.progress(questions).next.is_none())
            });
        let to = if is_complete || number >= of {
            Route::Room(room, RoomPage::Check)
        } else {
            to_question(room, number + 1)
        };
        page::go(&to.fragment());
    };
    let back = match number {
        1 => Route::Room(room, RoomPage::Front),
        _ => to_question(room, number - 1),
    };
    let asks_recency = matches!(question.scale, Scale::Anchors(_));
    let recency = move || {
        let has_level = chosen.get().is_some_and(|reply| !reply.is_open());
        (asks_recency && has_level).then(|| view! { <RecencyChoices chosen=dated choose=date /> })
    };
    let label = note_label(&question.scale);
    let first = choice_id(1);
    view! {
        <form
            class="column"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                go_on();
            }
        >
            <div class="eyebrow">
                <span>{say(&Phrase::Eyebrow { room, number, of })}</span>
                {question.private.then(|| view! { <CurtainButton /> })}
            </div>
            <Show when=move || lacks_reply.get()>
                <div class="error-summary" id="error-summary" tabindex="-1" role="alert">
                    <p class="notice-title">{t(Key::ErrorTitle)}</p>
                    <a
                        href=format!("#{first}")
                        on:click=|event| {
                            event.prevent_default();
                            page::focus("#choice-1");
                        }
                    >
                        {t(Key::ErrorChoose)}
                    </a>
                </div>
            </Show>
            <Choices question=question chosen=chosen choose=choose lacks_reply=lacks_reply />
            {recency}
            <NoteField
                label=label
                kept=kept_note
                write=write
                leave=move |()| session.flush_note()
            />
            <p class="actions">
                <Button kind=Kind::Primary submits=true words=t(Key::Continue) press=|()| () />
                <LinkButton kind=Kind::Quiet to=back words=t(Key::Back) />
            </p>
        </form>
    }
}
