//! The start page: what this is, the promise, the rooms, and where you left. The same words
//! stand in the static shell of `index.html`, which shows before this does.

use crate::domain::question::Room;
use crate::journal::State;
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{Kind, column, heading, lede, link, link_button};
use crate::ui::draw::{Piece, el, live, live_text};
use crate::ui::pages::waiting;
use crate::ui::route::{RoomPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, language, say, t};

/// Where a room stands, in a few words.
fn status(session: Session, room: Room) -> String {
    let questionnaire = session.questions(room).ok();
    let (progress, finished) = session.read(|state| {
        let current = state.current(room).zip(questionnaire.as_deref());
        (
            current.map(|(sitting, questionnaire)| sitting.progress(questionnaire)),
            state
                .latest_finished(room)
                .and_then(|sitting| sitting.finished),
        )
    });
    if let Some(progress) = progress.filter(|progress| progress.answered > 0) {
        return say(&Phrase::CountOf {
            count: progress.answered,
            of: progress.of,
        });
    }
    finished
        .and_then(|moment| intl::day(language().tag(), moment))
        .map_or_else(
            || t(Key::StatusNotBegun).to_owned(),
            |day| say(&Phrase::LastDone { day: &day }),
        )
}

/// Going on where something is begun.
fn go_on(session: Session, room: Room) -> Option<Piece> {
    let questionnaire = session.questions(room).ok()?;
    let progress = session.read(|state| Some(state.current(room)?.progress(&questionnaire)))?;
    let Some(next) = progress.next else {
        let to = Route::Room(room, RoomPage::Check);
        return Some(link_button(Kind::Primary, &to, t(Key::FrontCheck)));
    };
    let words = say(&Phrase::ContinueAt {
        room,
        number: next + 1,
        of: progress.of,
    });
    Some(link_button(
        Kind::Primary,
        &Route::question(room, next + 1),
        words,
    ))
}

/// How much of what waits stands here.
const MOST_WAITING: usize = 3;

/// What waits for the manager in People: the first few, and how many more.
fn due(session: Session) -> Option<Piece> {
    let all = session.due();
    let rows = all.iter().filter_map(|due| waiting::row(session, due));
    let mut rows: Vec<Piece> = rows.map(Into::into).collect();
    let more = rows.len().saturating_sub(MOST_WAITING);
    if rows.is_empty() {
        return None;
    }
    rows.truncate(MOST_WAITING);
    if more > 0 {
        let link = el("a")
            .made_attribute("href", Route::People.href())
            .text(say(&Phrase::MoreWaiting { count: more }));
        rows.push(el("li").class("row").child(link).into());
    }
    Some(
        el("section")
            .class("column")
            .child(el("h2").say(Key::DueTitle))
            .child(el("ul").class("rows").children(rows))
            .into(),
    )
}

/// The next step: go on where something is begun, else begin what was not done yet.
fn next_step(session: Session) -> Piece {
    if let Some(piece) = Room::ALL.into_iter().find_map(|room| go_on(session, room)) {
        return piece;
    }
    let is_done = |room| session.read(|state| state.latest_finished(room).is_some());
    let (room, page, words) = match (is_done(Room::Reflect), is_done(Room::Mirror)) {
        (true, false) => (Room::Mirror, RoomPage::Front, Key::OnToMirror),
        (true, true) => (Room::Reflect, RoomPage::Result, Key::FrontResult),
        (false, _) => (Room::Reflect, RoomPage::Front, Key::StartBegin),
    };
    let is_new = session.read(State::is_empty);
    let effort = is_new.then(|| el("span").class("soft small").say(Key::StartEffort));
    let has_judged = session.read(|state| state.attempts.iter().any(|it| it.judged.is_some()));
    let first_case =
        (!has_judged).then(|| link_button(Kind::Quiet, &Route::NextCase, t(Key::StartFirstCase)));
    Piece::All(vec![
        link_button(Kind::Primary, &Route::Room(room, page), t(words)),
        effort.into(),
        first_case.into(),
    ])
}

fn row(name: Key, about: Key, to: &Route, status: Piece) -> Piece {
    el("li")
        .child(link(to, name))
        .child(el("span").class("contents-text").say(about))
        .child(el("span").class("contents-status").child(status))
        .into()
}

fn room_row(session: Session, name: Key, about: Key, room: Room) -> Piece {
    let status = live_text(move || status(session, room));
    row(name, about, &Route::Room(room, RoomPage::Front), status)
}

/// How many cases were judged.
fn judged(session: Session) -> String {
    let count = session.read(|state| {
        let judged = state.attempts.iter().filter(|it| it.judged.is_some());
        judged.count()
    });
    match count {
        0 => t(Key::StatusNotBegun).to_owned(),
        count => say(&Phrase::Judged { count }),
    }
}

/// The start page.
pub fn page(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Start)));
    let top = column(vec![
        heading(t(Key::StartTitle)).into(),
        lede(Key::StartLede).into(),
        el("p")
            .class("actions")
            .child(live(move || next_step(session)))
            .into(),
    ]);
    let contents = el("ol").class("contents").children(vec![
        room_row(session, Key::RoomReflect, Key::StartReflect, Room::Reflect),
        room_row(session, Key::RoomMirror, Key::StartMirror, Room::Mirror),
        row(
            Key::RoomPractise,
            Key::StartPractise,
            &Route::Practise,
            live_text(move || judged(session)),
        ),
        row(
            Key::RoomPeople,
            Key::StartPeople,
            &Route::People,
            Piece::Nothing,
        ),
        row(
            Key::RoomWorkshop,
            Key::StartWorkshop,
            &Route::Workshop,
            Piece::Nothing,
        ),
        row(
            Key::RoomSniff,
            Key::StartSniff,
            &Route::SniffTests,
            Piece::Nothing,
        ),
        row(
            Key::PacksTitle,
            Key::StartPacks,
            &Route::Packs,
            Piece::Nothing,
        ),
        row(Key::RoomData, Key::StartData, &Route::Data, Piece::Nothing),
    ]);
    let promise = el("p")
        .say(Key::PromiseText)
        .text(" ")
        .child(link(&Route::Proof, Key::PromiseCheck))
        .text(" ")
        .say(Key::PromiseOr)
        .text(" ")
        .child(link(&Route::Data, Key::PromiseSee))
        .text(".");
    let due = live(move || due(session));
    Piece::All(vec![
        top.into(),
        due,
        contents.into(),
        el("section")
            .class("promise column")
            .child(el("h2").say(Key::PromiseTitle))
            .child(promise)
            .into(),
        el("p").class("source column").say(Key::StartSource).into(),
    ])
}
