//! What the app itself has to say on any page: not saved, moved aside, a way back, a new
//! version.

use leptos::prelude::request_animation_frame;

use super::{Kind, Tone, actions, button, link_button, notice, paragraph};
use crate::journal::{Event, SaveError};
use crate::platform::browser::page;
use crate::platform::storage::StoreError;
use crate::ui::draw::{Piece, Watched, el, live, live_text, on_window};
use crate::ui::route::Route;
use crate::ui::session::{Removal, Saving, Session};
use crate::ui::text::{Key, Phrase, say, t};

fn words_for(error: SaveError) -> (Key, Key) {
    match error {
        SaveError::Store(StoreError::Blocked) => (Key::FailBlockedTitle, Key::FailBlocked),
        SaveError::Store(StoreError::Full) => (Key::FailFullTitle, Key::FailFull),
        SaveError::Store(StoreError::Failed) => (Key::FailOtherTitle, Key::FailOther),
        SaveError::Store(StoreError::Locked) => (Key::FailLockedTitle, Key::FailLocked),
        SaveError::ReadBack => (Key::FailReadBackTitle, Key::FailReadBack),
        SaveError::ReadOnly => (Key::FailNewerTitle, Key::FailNewer),
    }
}

/// What is shown and not saved, with its ways out.
fn unsaved(session: Session) -> Piece {
    let findings = session.findings();
    let error = match session.saving() {
        Saving::Failed(error) => Some(error),
        _ if findings.newer.is_some() => Some(SaveError::ReadOnly),
        _ => findings.unreadable.map(SaveError::Store),
    };
    let Some(error) = error else {
        return Piece::Nothing;
    };
    let (title, text) = words_for(error);
    let backup = button(Kind::Primary, t(Key::BackupMake), move || {
        session.offer_backup();
    });
    let again = button(Kind::Quiet, t(Key::TryAgain), move || session.save());
    notice(Tone::Alarm, t(title), Some(t(text)), vec![backup, again])
}

/// What was found damaged when the journal was opened.
fn damaged(session: Session) -> Piece {
    let findings = session.findings();
    let aside = (findings.moved_aside > 0).then(|| {
        let title = say(&Phrase::MovedAside {
            count: findings.moved_aside,
        });
        let see = link_button(Kind::Quiet, &Route::Data, t(Key::AsideSee));
        notice(Tone::Calm, title, Some(t(Key::AsideNoticeText)), vec![see])
    });
    let missing = (findings.missing > 0).then(|| {
        let title = say(&Phrase::Missing {
            count: findings.missing,
        });
        notice(Tone::Calm, title, Some(t(Key::MissingText)), Vec::new())
    });
    Piece::All(vec![aside.into(), missing.into()])
}

/// What was done, or that it is on this page only.
fn done(session: Session, said: String, undo: Option<Event>) -> Piece {
    live_text(move || match &undo {
        Some(undo) if session.is_unstored(undo) => say(&Phrase::NotStored { said: &said }),
        _ => said.clone(),
    })
}

/// Where focus goes as what held it goes.
fn to_heading() {
    request_animation_frame(|| page::focus("main h1"));
}

fn offer(said: Piece, how_long: Option<Key>, ways: Vec<Piece>, more: Option<Piece>) -> Piece {
    el("div")
        .class("notice")
        .attribute("role", "status")
        .child(
            el("p")
                .class("notice-title")
                .attribute("dir", "auto")
                .child(said),
        )
        .child(how_long.map(|key| paragraph(t(key))))
        .child(actions(ways))
        .child(more)
        .into()
}

/// The way back from the last change that was no removal.
fn way_back(session: Session) -> Piece {
    let Some(way) = session.way_back() else {
        return Piece::Nothing;
    };
    let mut ways = Vec::new();
    if way.undo.is_some() {
        ways.push(button(Kind::Primary, t(Key::Undo), move || {
            session.undo();
            to_heading();
        }));
    }
    ways.push(button(Kind::Quiet, t(Key::Close), move || {
        session.forget_way_back();
        to_heading();
    }));
    offer(done(session, way.said, way.undo), None, ways, None)
}

fn undo_removal(session: Session, kind: Kind, removal: &Removal) -> Piece {
    let way = removal.way.clone();
    button(kind, t(Key::Undo), move || {
        session.undo_removal(&way);
        to_heading();
    })
}

/// Earlier removals, each with its way back.
fn earlier(session: Session, all: &[Removal]) -> Option<Piece> {
    let rows: Vec<Piece> = all
        .iter()
        .rev()
        .map(|removal| {
            let undo = Some(removal.way.undo.clone());
            let said = done(session, removal.way.said.clone(), undo);
            el("li")
                .class("row")
                .child(el("span").attribute("dir", "auto").child(said))
                .child(undo_removal(session, Kind::Quiet, removal))
                .into()
        })
        .collect();
    let words = say(&Phrase::EarlierRemovals { count: all.len() });
    (!rows.is_empty()).then(|| {
        el("details")
            .child(el("summary").text(words))
            .child(el("ul").class("rows").children(rows))
            .into()
    })
}

/// The ways back from removals, the latest in the open.
fn removals(session: Session) -> Piece {
    let all = session.removals();
    let Some((latest, before)) = all.split_last() else {
        return Piece::Nothing;
    };
    let way = latest.way.clone();
    let leave = button(Kind::Quiet, t(Key::LeaveRemoved), move || {
        session.forget_removal(&way);
        to_heading();
    });
    let how_long = match latest.goes_along {
        true => Key::UndoInTab,
        false => Key::UndoOnPage,
    };
    let undo = Some(latest.way.undo.clone());
    let said = done(session, latest.way.said.clone(), undo);
    let ways = vec![undo_removal(session, Kind::Primary, latest), leave];
    offer(said, Some(how_long), ways, earlier(session, before))
}

/// The notices of the app, most urgent first.
pub fn notices(session: Session) -> Piece {
    let waits = Watched::new(page::new_version_waits());
    on_window("nose-update", move |_| waits.set(true));
    let update = move || {
        waits.get().then(|| {
            let use_it = button(Kind::Quiet, t(Key::UpdateUse), move || {
                session.flush_note();
                page::use_new_version();
            });
            let text = Some(t(Key::UpdateText));
            notice(Tone::Calm, t(Key::UpdateTitle), text, vec![use_it])
        })
    };
    el("div")
        .class("notices")
        .child(live(move || unsaved(session)))
        .child(live(move || damaged(session)))
        .child(live(move || removals(session)))
        .child(live(move || way_back(session)))
        .child(live(update))
        .into()
}
