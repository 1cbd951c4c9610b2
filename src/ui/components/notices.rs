//! What the app itself has to say on any page: not saved, moved aside, a way back, a new
//! version.

use super::{Kind, Tone, button, link_button, notice};
use crate::journal::SaveError;
use crate::platform::browser::page;
use crate::platform::storage::StoreError;
use crate::ui::draw::{Piece, Watched, el, live, on_window};
use crate::ui::route::Route;
use crate::ui::session::{Saving, Session};
use crate::ui::text::{Key, Phrase, say, t};

fn words_for(error: SaveError) -> (Key, Key) {
    match error {
        SaveError::Store(StoreError::Blocked) => (Key::FailBlockedTitle, Key::FailBlocked),
        SaveError::Store(StoreError::Full) => (Key::FailFullTitle, Key::FailFull),
        SaveError::Store(StoreError::Failed) => (Key::FailOtherTitle, Key::FailOther),
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

/// The way back from the last removal.
fn way_back(session: Session) -> Piece {
    let Some(way) = session.way_back() else {
        return Piece::Nothing;
    };
    let mut ways = Vec::new();
    if way.undo.is_some() {
        ways.push(button(Kind::Primary, t(Key::Undo), move || session.undo()));
    }
    ways.push(button(Kind::Quiet, t(Key::Close), move || {
        session.forget_way_back();
    }));
    notice(Tone::Calm, way.said, None, ways)
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
        .child(live(move || way_back(session)))
        .child(live(update))
        .into()
}
