//! A room's front: what it is for, how long it takes, and the one next step.

use leptos::prelude::*;

use crate::domain::question::Room;
use crate::journal::Event;
use crate::platform::browser::{intl, page};
use crate::ui::components::{Button, Kind, LinkButton};
use crate::ui::route::{Route, RoomPage};
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

fn question(number: usize) -> RoomPage {
    RoomPage::Question(u16::try_from(number).unwrap_or(1))
}

/// The front of a room.
#[component]
pub fn FrontPage(room: Room) -> impl IntoView {
    let session = Session::here();
    page::set_title(&say(&Phrase::Title(Subject::Room(room))));
    let (title, lede, points) = words(room);
    let effort = move || {
        let questions = session
            .packs()
            .questionnaire(room)
            .map_or(0, |questionnaire| questionnaire.questions.len());
        say(&Phrase::Effort { room, questions })
    };
    let finished = move || {
        session
            .read(|state| state.latest_finished(room)?.finished)
            .and_then(|moment| intl::day_and_time(language().tag(), moment))
            .map(|day| view! { <p class="soft">{say(&Phrase::FinishedOn { day: &day })}</p> })
    };
    let actions = move || {
        let current = session.current(room).zip(session.packs().questionnaire(room));
        let has_result = session.read(|state| state.latest_finished(room).is_some());
        let result = |kind| {
            view! {
                <LinkButton
                    kind=kind
                    to=Route::Room(room, RoomPage::Result)
                    words=t(Key::FrontResult)
                />
            }
        };
        match current {
            Some((sitting, questionnaire)) => {
                let (to, words) = match sitting.progress(&questionnaire).next {
                    Some(next) => (
                        question(next + 1),
                        say(&Phrase::ContinueWith { number: next + 1 }),
                    ),
                    None => (RoomPage::Check, t(Key::FrontCheck).to_owned()),
                };
                let remove = move |()| {
                    session.record_with_way_back(
                        Event::Removed { sitting: sitting.id.clone() },
                        say(&Phrase::Removed { room }),
                    );
                };
                view! {
                    <LinkButton kind=Kind::Primary to=Route::Room(room, to) words=words />
                    {has_result.then(|| result(Kind::Quiet))}
                    <Button kind=Kind::Quiet words=t(Key::FrontRemove) press=remove />
                }
                .into_any()
            }
            None if has_result => {
                let again = move |()| {
                    if let Some(questionnaire) = session.packs().questionnaire(room) {
                        session.sitting_to_answer(&questionnaire);
                        page::go(&Route::Room(room, question(1)).fragment());
                    }
                };
                view! {
                    {result(Kind::Primary)}
                    <Button kind=Kind::Quiet words=t(Key::FrontAgain) press=again />
                }
                .into_any()
            }
            None => view! {
                <LinkButton
                    kind=Kind::Primary
                    to=Route::Room(room, question(1))
                    words=t(Key::FrontBegin)
                />
            }
            .into_any(),
        }
    };
    view! {
        <div class="column">
            <h1 tabindex="-1">{t(title)}</h1>
            <p class="lede">{t(lede)}</p>
            <ul class="points">
                <li>{effort}</li>
                {points.iter().map(|key| view! { <li>{t(*key)}</li> }).collect_view()}
            </ul>
            {finished}
            <p class="actions">{actions}</p>
        </div>
    }
}
