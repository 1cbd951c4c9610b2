//! The line on top of every page: the name, the rooms, and how saving stands.

use leptos::prelude::*;

use crate::domain::question::Room;
use crate::ui::route::{Route, RoomPage};
use crate::ui::session::{Saving, Session};
use crate::ui::text::{Key, t};

/// The top of every page.
#[component]
pub fn Header(#[prop(into)] route: Signal<Route>) -> impl IntoView {
    let session = Session::here();
    let rooms = [
        (Key::RoomReflect, Route::Room(Room::Reflect, RoomPage::Front)),
        (Key::RoomMirror, Route::Room(Room::Mirror, RoomPage::Front)),
        (Key::RoomData, Route::Data),
    ];
    let links = rooms
        .into_iter()
        .map(|(key, to)| {
            let href = to.href();
            let is_here = move || {
                route.with(|route| *route == to || (to.room().is_some() && route.room() == to.room()))
            };
            view! {
                <a href=href aria-current=move || is_here().then_some("page")>
                    {t(key)}
                </a>
            }
        })
        .collect::<Vec<_>>();
    let status = move || match session.saving() {
        Saving::Quiet => "",
        Saving::Waiting => t(Key::Saving),
        Saving::Saved => t(Key::Saved),
        Saving::Failed(_) => t(Key::NotSaved),
    };
    view! {
        <header class="top">
            <a class="skip" href="#page" on:click=|event| {
                event.prevent_default();
                crate::platform::browser::page::focus("main h1");
            }>
                {t(Key::SkipToPage)}
            </a>
            <a class="mark" href=Route::Start.href()>{t(Key::AppName)}</a>
            <nav aria-label=t(Key::Rooms)>{links}</nav>
            <p
                class="saving"
                class:saving-failed=move || matches!(session.saving(), Saving::Failed(_))
                role="status"
            >
                {status}
            </p>
        </header>
    }
}
