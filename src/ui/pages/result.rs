//! What every result page has: the way to paper and to a file, and what to do when there is no
//! result yet.

use leptos::prelude::*;

use crate::domain::question::Room;
use crate::domain::sitting::{Sitting, SittingId};
use crate::journal::Event;
use crate::platform::browser::{clock, files, intl, page};
use crate::ui::components::{Button, Kind, LinkButton};
use crate::ui::route::{Route, RoomPage};
use crate::ui::session::Session;
use crate::ui::text::{Key, language, t};

/// The finished sitting of a room and the one before it.
pub fn finished(session: Session, room: Room) -> Option<(Sitting, Option<Sitting>)> {
    session.read(|state| {
        let sitting = state.latest_finished(room)?;
        Some((sitting.clone(), state.finished_before(sitting).cloned()))
    })
}

/// The day a sitting was finished, in words.
pub fn day_of(sitting: &Sitting) -> String {
    let moment = sitting.finished.unwrap_or(sitting.begun);
    intl::day(language().tag(), moment).unwrap_or_default()
}

/// A page for a result that is not there yet.
pub fn no_result(room: Room) -> impl IntoView {
    view! {
        <div class="column">
            <h1 tabindex="-1">{t(Key::NoResultTitle)}</h1>
            <p class="lede">{t(Key::NoResultText)}</p>
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

/// Print, save, change, go on.
#[component]
pub fn ResultActions(
    room: Room,
    sitting: SittingId,
    #[prop(into)] markdown: Callback<(), String>,
) -> impl IntoView {
    let session = Session::here();
    let name = match room {
        Room::Reflect => "reflect",
        Room::Mirror => "mirror",
    };
    let save = move |()| {
        let file = format!("nose-{name}-{}.md", intl::iso_day(clock::now()));
        if !files::save(&file, "text/markdown", &markdown.run(())) {
            session.announce(t(Key::SaveFailed).to_owned());
        }
    };
    let change = move |()| {
        session.record(Event::Reopened { sitting: sitting.clone() });
        page::go(&Route::Room(room, RoomPage::Check).fragment());
    };
    let (onward, words) = match room {
        Room::Reflect => (Room::Mirror, Key::OnToMirror),
        Room::Mirror => (Room::Reflect, Key::OnToReflect),
    };
    view! {
        <p class="actions result-actions">
            <Button kind=Kind::Primary words=t(Key::Print) press=|()| page::print() />
            <Button kind=Kind::Quiet words=t(Key::SaveMarkdown) press=save />
            <Button kind=Kind::Quiet words=t(Key::ChangeAnswers) press=change />
            <LinkButton
                kind=Kind::Quiet
                to=Route::Room(onward, RoomPage::Front)
                words=t(words)
            />
        </p>
        <p class="soft small">{t(Key::ResultPrivate)}</p>
    }
}
