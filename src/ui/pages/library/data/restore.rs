//! Bringing back a backup: the file is opened, read and checked, what it would change is shown, and
//! nothing is touched before a file with what is here now has been made.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use wasm_bindgen_futures::spawn_local;

use super::{answers, sealing, section};
use crate::journal::{Backup, BackupError, Difference, Event, MOST_BYTES, State, read_backup};
use crate::platform::browser::vault::{self, VaultError};
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{
    Chosen, Kind, Passphrase, Tone, actions, button, bytes_field, notice, paragraph, soft,
    submit_button,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Keeping, Kept, Key, k, kept, language, t};

const KINDS: &str = ".age,.json,application/json";
/// What sealing adds to a file is less than this.
const MOST_SEALED: usize = MOST_BYTES + 64 * 1024;

/// A backup that could be read, and the passphrase it was sealed with, if it was: the file of what is
/// here now is then sealed with the same.
#[derive(Clone)]
struct Brought {
    backup: Rc<Backup>,
    passphrase: Option<Rc<str>>,
}

/// Where bringing back stands.
#[derive(Clone)]
enum Stage {
    Idle,
    /// The file asks for its passphrase.
    Sealed(Rc<Vec<u8>>),
    Refused(String),
    Preview(Brought),
    /// The file with what is here now is being sealed.
    Saving,
}

fn refusal(error: &BackupError) -> String {
    k(match error {
        BackupError::TooLarge => Keeping::RestoreTooLarge,
        BackupError::CutShort => Keeping::RestoreCutShort,
        BackupError::NotABackup => Keeping::RestoreNotBackup,
        BackupError::Damaged(_) => Keeping::RestoreDamaged,
        BackupError::Newer(version) => {
            return kept(Kept::NewerBackup { version: *version });
        }
    })
    .to_owned()
}

/// What is shown of a chosen file.
fn look(chosen: Chosen<Vec<u8>>) -> Stage {
    match chosen {
        Chosen::TooLarge => Stage::Refused(refusal(&BackupError::TooLarge)),
        Chosen::Unreadable => Stage::Refused(t(Key::RestoreUnreadable).to_owned()),
        Chosen::Read(file) if vault::is_sealed(&file) => Stage::Sealed(Rc::new(file)),
        Chosen::Read(file) => read(&String::from_utf8_lossy(&file), None),
    }
}

fn read(text: &str, passphrase: Option<Rc<str>>) -> Stage {
    match read_backup(text) {
        Err(error) => Stage::Refused(refusal(&error)),
        Ok(backup) => Stage::Preview(Brought {
            backup: Rc::new(backup),
            passphrase,
        }),
    }
}

/// Asks for a sealed file's passphrase.
fn asking(stage: Watched<Stage>, file: Rc<Vec<u8>>) -> Piece {
    let passphrase = Passphrase::new("backup-passphrase");
    let is_opening = Watched::new(false);
    let told = live(move || is_opening.get().then(|| soft(k(Keeping::Opening))));
    let leave = button(Kind::Quiet, t(Key::RestoreCancel), move || {
        stage.set(Stage::Idle);
    });
    // As the form comes after a file was chosen, this is where one goes on.
    request_animation_frame(|| window::focus("#backup-passphrase"));
    el("form")
        .class("preview")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            if !is_opening.peek() {
                open(stage, Rc::clone(&file), passphrase, is_opening);
            }
        })
        .child(el("h3").text(k(Keeping::RestoreSealed)))
        .child(passphrase.field(Keeping::RestorePassphrase, None, "current-password"))
        .child(actions(vec![submit_button(k(Keeping::RestoreOpen)), leave]))
        .child(el("div").attribute("role", "status").child(told))
        .into()
}

fn open(
    stage: Watched<Stage>,
    file: Rc<Vec<u8>>,
    passphrase: Passphrase,
    is_opening: Watched<bool>,
) {
    let typed = passphrase.typed();
    passphrase.complain(None);
    is_opening.set(true);
    spawn_local(async move {
        let opened = vault::open(&typed, &file).await;
        is_opening.set(false);
        // Another file may have been chosen, or none, while this one was opened.
        if !matches!(stage.peek(), Stage::Sealed(held) if Rc::ptr_eq(&held, &file)) {
            return;
        }
        match opened {
            Ok(text) => stage.set(read(&text, Some(typed.into()))),
            Err(VaultError::WrongPassphrase) => {
                passphrase.complain(Some(Keeping::RestoreWrongPassphrase));
            }
            Err(VaultError::NoMemory) => passphrase.complain(Some(Keeping::VaultNoMemory)),
            Err(VaultError::NotFetched) => passphrase.complain(Some(Keeping::VaultNotFetched)),
            Err(VaultError::Damaged) => {
                stage.set(Stage::Refused(k(Keeping::RestoreChanged).to_owned()));
            }
            Err(VaultError::AnotherWay) => {
                stage.set(Stage::Refused(k(Keeping::RestoreAnotherWay).to_owned()));
            }
        }
    });
}

/// A state to take in, and whether taking it in removes something.
struct Taken {
    state: State,
    removes: bool,
}

/// Makes a file of what is here, then takes the new state in. The way back is offered.
fn take_in(session: Session, stage: Watched<Stage>, taken: Taken, passphrase: Option<Rc<str>>) {
    let has_something = session.glance(|here| !here.is_empty());
    if !has_something {
        finish(session, stage, taken, false);
        return;
    }
    let Some(passphrase) = passphrase else {
        match session.save_backup() {
            true => finish(session, stage, taken, true),
            false => stage.set(Stage::Refused(k(Keeping::RestoreNoBackup).to_owned())),
        }
        return;
    };
    stage.set(Stage::Saving);
    spawn_local(async move {
        match session.save_sealed_backup(&passphrase).await {
            Ok(_) => finish(session, stage, taken, true),
            Err(error) => stage.set(Stage::Refused(sealing::words(error).to_owned())),
        }
    });
}

fn finish(session: Session, stage: Watched<Stage>, taken: Taken, was_something: bool) {
    let said = match was_something {
        true => Keeping::RestoreDone,
        false => Keeping::RestoreDoneEmpty,
    };
    let event = Event::Restored {
        state: Box::new(taken.state),
    };
    session.record_as(event, k(said).to_owned(), taken.removes && was_something);
    stage.set(Stage::Idle);
}

fn preview(session: Session, stage: Watched<Stage>, brought: &Brought) -> Piece {
    let backup = &brought.backup;
    let difference = session.glance(|here| Difference::between(here, &backup.state));
    let words = kept(Kept::BackupOf {
        when: &intl::day_and_time(language().tag(), backup.made).unwrap_or_default(),
        sittings: backup.state.sittings.len(),
        answers: answers(&backup.state.sittings),
        judgings: backup.state.attempts.len(),
    });
    let (brings, removes) = (difference.brings(), difference.removes());
    let adds = match brings {
        0 => k(Keeping::RestoreNothing).to_owned(),
        _ => kept(Kept::WouldAdd(difference)),
    };
    let takes = (removes > 0).then(|| paragraph(kept(Kept::WouldRemove(difference))));
    let mut ways = Vec::new();
    if brings > 0 {
        let Brought { backup, passphrase } = brought.clone();
        ways.push(button(Kind::Primary, k(Keeping::RestoreAdd), move || {
            let state = session.glance(|here| here.merged_with(&backup.state));
            let taken = Taken {
                state,
                removes: false,
            };
            take_in(session, stage, taken, passphrase.clone());
        }));
    }
    if removes > 0 || difference.answers_changed > 0 {
        let Brought { backup, passphrase } = brought.clone();
        ways.push(button(Kind::Quiet, k(Keeping::RestoreReplace), move || {
            let taken = Taken {
                state: backup.state.clone(),
                removes: true,
            };
            take_in(session, stage, taken, passphrase.clone());
        }));
    }
    ways.push(button(Kind::Quiet, t(Key::RestoreCancel), move || {
        stage.set(Stage::Idle);
    }));
    el("div")
        .class("preview")
        .attribute("role", "status")
        .child(el("h3").text(k(Keeping::RestorePreview)))
        .child(paragraph(words))
        .child(paragraph(adds))
        .child(takes)
        .child(actions(ways))
        .into()
}

/// Bring back a backup.
pub fn restore(session: Session) -> Piece {
    let stage = Watched::new(Stage::Idle);
    let field = bytes_field(
        "backup-file",
        KINDS,
        k(Keeping::RestoreChoose),
        MOST_SEALED,
        move |chosen| {
            stage.set(look(chosen));
        },
    );
    let shown = move || match stage.get() {
        Stage::Idle => Piece::Nothing,
        Stage::Sealed(file) => asking(stage, file),
        Stage::Refused(why) => notice(Tone::Alarm, why, None, Vec::new()),
        Stage::Preview(brought) => preview(session, stage, &brought),
        Stage::Saving => soft(k(Keeping::Sealing)).attribute("role", "status").into(),
    };
    section(
        Keeping::RestoreTitle,
        vec![
            soft(k(Keeping::RestoreText)).into(),
            field.into(),
            live(shown),
        ],
    )
}
