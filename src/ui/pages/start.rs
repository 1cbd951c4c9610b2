//! The start page: what this is, the promise, the rooms, and where you left. The same words
//! stand in the static shell of `index.html`, which shows before this does.

use leptos::prelude::*;

use crate::domain::question::Room;
use crate::platform::browser::{intl, page};
use crate::ui::components::{Kind, LinkButton};
use crate::ui::route::{Route, RoomPage};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, language, say, t};

/// Where a room stands, in a few words.
fn status(session: Session, room: Room) -> String {
    if let Some(sitting) = session.current(room)
        && let Some(questionnaire) = session.packs().questionnaire(room)
    {
        let progress = sitting.progress(&questionnaire);
        if progress.answered > 0 {
            return say(&Phrase::CountOf {
                count: progress.answered,
                of: progress.of,
            });
        }
    }
    session
        .read(|state| state.latest_finished(room)?.finished)
        .and_then(|moment| intl::day(language().tag(), moment))
        .map_or_else(
            || t(Key::StatusNotBegun).to_owned(),
            |day| say(&Phrase::LastDone { day: &day }),
        )
}

/// The next step: go on where something is begun, else begin what was not done yet.
fn next_step(session: Session) -> impl IntoView + use<> {
    for room in Room::ALL {
        let sitting = session.current(room);
        let questionnaire = session.packs().questionnaire(room);
        if let (Some(sitting), Some(questionnaire)) = (sitting, questionnaire) {
            let progress = sitting.progress(&questionnaire);
            let page = match progress.next {
                Some(next) => RoomPage::Question(u16::try_from(next + 1).unwrap_or(1)),
                None => RoomPage::Check,
            };
            let words = match progress.next {
                Some(next) => say(&Phrase::ContinueAt {
                    room,
                    number: next + 1,
                    of: progress.of,
                }),
                None => t(Key::FrontCheck).to_owned(),
            };
            return view! { <LinkButton kind=Kind::Primary to=Route::Room(room, page) words=words /> }
                .into_any();
        }
    }
    let is_done = |room| session.read(|state| state.latest_finished(room).is_some());
    let (room, words) = match (is_done(Room::Reflect), is_done(Room::Mirror)) {
        (true, false) => (Room::Mirror, t(Key::OnToMirror)),
        (true, true) => (Room::Reflect, t(Key::FrontResult)),
        (false, _) => (Room::Reflect, t(Key::StartBegin)),
    };
    let page = match (is_done(Room::Reflect), is_done(Room::Mirror)) {
        (true, true) => RoomPage::Result,
        _ => RoomPage::Front,
    };
    let is_new = session.read(|state| state.is_empty());
    view! {
        <LinkButton kind=Kind::Primary to=Route::Room(room, page) words=words />
        {is_new.then(|| view! { <span class="soft small">{t(Key::StartEffort)}</span> })}
    }
    .into_any()
}

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let session = Session::here();
    page::set_title(&say(&Phrase::Title(Subject::Start)));
    let row = |name: Key, text: Key, to: Route, status: AnyView| {
        view! {
            <li>
                <a href=to.href()>{t(name)}</a>
                <span class="contents-text">{t(text)}</span>
                <span class="contents-status">{status}</span>
            </li>
        }
    };
    let room_row = |name: Key, text: Key, room: Room| {
        let status = (move || status(session, room)).into_any();
        row(name, text, Route::Room(room, RoomPage::Front), status)
    };
    view! {
        <div class="column">
            <h1 tabindex="-1">{t(Key::StartTitle)}</h1>
            <p class="lede">{t(Key::StartLede)}</p>
            <p class="actions">{move || next_step(session)}</p>
        </div>
        <ol class="contents">
            {room_row(Key::RoomReflect, Key::StartReflect, Room::Reflect)}
            {room_row(Key::RoomMirror, Key::StartMirror, Room::Mirror)}
            {row(Key::RoomData, Key::StartData, Route::Data, ().into_any())}
        </ol>
        <p class="soft small">{t(Key::StartComing)}</p>
        <section class="promise column">
            <h2>{t(Key::PromiseTitle)}</h2>
            <p>
                {t(Key::PromiseText)} " "
                <a href=Route::Proof.href()>{t(Key::PromiseCheck)}</a> " " {t(Key::PromiseOr)} " "
                <a href=Route::Data.href()>{t(Key::PromiseSee)}</a> "."
            </p>
        </section>
        <p class="source column">{t(Key::StartSource)}</p>
    }
}
