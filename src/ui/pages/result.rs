//! What every result page has: the way to paper and to a file, a person's own notes, and what to
//! do when there is no result yet.

use crate::domain::question::Room;
use crate::domain::sitting::{Sitting, SittingId};
use crate::journal::Event;
use crate::platform::browser::{clock, intl, page as window};
use crate::ui::components::{Kind, actions, button, column, heading, lede, link_button};
use crate::ui::draw::{Element, Piece, el};
use crate::ui::route::{RoomPage, Route};
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
pub fn no_result(room: Room) -> Piece {
    let to = Route::Room(room, RoomPage::Front);
    column(vec![
        heading(t(Key::NoResultTitle)).into(),
        lede(Key::NoResultText).into(),
        actions(vec![link_button(Kind::Primary, &to, t(Key::Continue))]).into(),
    ])
    .into()
}

/// A person's own note, if there is one.
pub fn own_note(note: &str) -> Piece {
    let note = (!note.is_empty()).then(|| {
        let label = format!("{}: ", t(Key::YourNote));
        el("p")
            .class("own-note")
            .child(el("span").class("soft").text(label))
            .text(note.to_owned())
    });
    note.into()
}

/// One thing with what is said about it.
pub fn said_of(title: &str, pieces: Vec<Piece>) -> Piece {
    el("li")
        .child(el("h3").text(title.to_owned()))
        .children(pieces)
        .into()
}

/// A part of a result under its own heading.
pub fn section(title: Key, pieces: Vec<Piece>) -> Element {
    el("section").child(el("h2").say(title)).children(pieces)
}

/// Print, save, change, go on.
pub fn result_actions(session: Session, room: Room, sitting: SittingId, markdown: String) -> Piece {
    let name = match room {
        Room::Reflect => "reflect",
        Room::Mirror => "mirror",
    };
    let save = button(Kind::Quiet, t(Key::SaveMarkdown), move || {
        let file = format!("nose-{name}-{}.md", intl::iso_day(clock::now()));
        session.offer_file(&file, "text/markdown", &markdown);
    });
    let change = button(Kind::Quiet, t(Key::ChangeAnswers), move || {
        session.record(Event::Reopened {
            sitting: sitting.clone(),
        });
        window::go(&Route::Room(room, RoomPage::Check).fragment());
    });
    let (onward, words) = match room {
        Room::Reflect => (Room::Mirror, Key::OnToMirror),
        Room::Mirror => (Room::Reflect, Key::OnToReflect),
    };
    let onward = Route::Room(onward, RoomPage::Front);
    Piece::All(vec![
        el("p")
            .class("actions result-actions")
            .children(vec![
                button(Kind::Primary, t(Key::Print), window::print),
                save,
                change,
                link_button(Kind::Quiet, &onward, t(words)),
            ])
            .into(),
        el("p").class("soft small").say(Key::ResultPrivate).into(),
    ])
}
