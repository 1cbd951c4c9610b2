//! The line on top of every page: the name, the rooms, and how saving stands.

use crate::domain::question::Room;
use crate::platform::browser::{lock, page};
use crate::ui::draw::{Piece, Watched, el, live, live_text};
use crate::ui::route::{Document, RoomPage, Route};
use crate::ui::session::{Saving, Session};
use crate::ui::text::{Key, t};

fn room_link(route: Watched<Route>, words: Key, to: Route) -> Piece {
    el("a")
        .made_attribute("href", to.href())
        .live_attribute("aria-current", move || {
            let here = route.get();
            let is_lock = here == Route::Lock && to == Route::Data;
            let is_card = matches!(here, Route::SniffTest(_)) && to == Route::SniffTests;
            let is_case = matches!(here, Route::Case(..) | Route::Cases | Route::Profile)
                && to == Route::Practise;
            let is_of_people = here.document() == Document::People && to == Route::People;
            let is_of_workshop = here.document() == Document::Workshop && to == Route::Workshop;
            let is_here = here == to
                || is_of_people
                || is_of_workshop
                || is_card
                || is_lock
                || is_case
                || (to.room().is_some() && here.room() == to.room());
            is_here.then_some("page")
        })
        .say(words)
        .into()
}

/// The top of every page.
pub fn header(session: Session, route: Watched<Route>) -> Piece {
    let room = |room| Route::Room(room, RoomPage::Front);
    let skip = el("a")
        .class("skip")
        .attribute("href", "#page")
        .on("click", |event| {
            event.prevent_default();
            page::focus("main h1");
        })
        .say(Key::SkipToPage);
    let mark = el("a")
        .class("mark")
        .made_attribute("href", Route::Start.href())
        .say(Key::AppName);
    let rooms = el("nav")
        .attribute("aria-label", t(Key::Rooms))
        .children(vec![
            room_link(route, Key::RoomReflect, room(Room::Reflect)),
            room_link(route, Key::RoomMirror, room(Room::Mirror)),
            room_link(route, Key::RoomPractise, Route::Practise),
            room_link(route, Key::RoomPeople, Route::People),
            room_link(route, Key::RoomWorkshop, Route::Workshop),
            room_link(route, Key::RoomSniff, Route::SniffTests),
            room_link(route, Key::RoomData, Route::Data),
        ]);
    let status = el("p")
        .attribute("role", "status")
        .live_attribute("class", move || {
            Some(match session.saving() {
                Saving::Failed(_) | Saving::TooLong => "saving saving-failed",
                _ => "saving",
            })
        })
        .child(live_text(move || match session.saving() {
            Saving::Quiet => "",
            Saving::Waiting => t(Key::Saving),
            Saving::Saved => t(Key::Saved),
            Saving::Failed(_) | Saving::TooLong => t(Key::NotSaved),
        }));
    let lock = live(move || {
        session.is_locked().then(|| {
            el("button")
                .attribute("type", "button")
                .class("curtain-button lock-button")
                .attribute("aria-keyshortcuts", lock::KEY)
                .on("click", |_| lock::lock_now())
                .say(Key::LockNow)
        })
    });
    el("header")
        .class("top")
        .child(skip)
        .child(mark)
        .child(rooms)
        .child(status)
        .child(lock)
        .into()
}
