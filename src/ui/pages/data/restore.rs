//! Bringing back a backup: the file is read and checked, what it would change is shown, and
//! nothing is touched before a file with what is here now has been made.

use std::rc::Rc;

use super::{answers, section};
use crate::journal::{Backup, BackupError, Difference, Event, MOST_BYTES, State, read_backup};
use crate::platform::browser::intl;
use crate::ui::components::{
    Chosen, Kind, Tone, actions, button, file_field, notice, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, language, say, t};

/// Where bringing back stands.
#[derive(Clone)]
enum Stage {
    Idle,
    Refused(String),
    Preview(Rc<Backup>),
}

fn refusal(error: &BackupError) -> String {
    t(match error {
        BackupError::TooLarge => Key::RestoreTooLarge,
        BackupError::CutShort => Key::RestoreCutShort,
        BackupError::NotABackup => Key::RestoreNotBackup,
        BackupError::Damaged(_) => Key::RestoreDamaged,
        BackupError::Newer(version) => {
            return say(&Phrase::NewerBackup { version: *version });
        }
    })
    .to_owned()
}

/// What is shown of a chosen file.
fn look(chosen: Chosen) -> Stage {
    match chosen {
        Chosen::TooLarge => Stage::Refused(refusal(&BackupError::TooLarge)),
        Chosen::Unreadable => Stage::Refused(t(Key::RestoreUnreadable).to_owned()),
        Chosen::Text(text) => match read_backup(&text) {
            Err(error) => Stage::Refused(refusal(&error)),
            Ok(backup) => Stage::Preview(Rc::new(backup)),
        },
    }
}

/// Makes a file of what is here, then takes the new state in. The way back is offered.
fn take_in(session: Session, stage: Watched<Stage>, state: State, removes: bool) {
    let has_something = session.glance(|here| !here.is_empty());
    if has_something && !session.save_backup() {
        stage.set(Stage::Refused(t(Key::RestoreNoBackup).to_owned()));
        return;
    }
    let said = if has_something {
        Key::RestoreDone
    } else {
        Key::RestoreDoneEmpty
    };
    let event = Event::Restored {
        state: Box::new(state),
    };
    session.record_as(event, t(said).to_owned(), removes && has_something);
    stage.set(Stage::Idle);
}

fn preview(session: Session, stage: Watched<Stage>, backup: Rc<Backup>) -> Piece {
    let difference = session.glance(|here| Difference::between(here, &backup.state));
    let words = say(&Phrase::BackupOf {
        when: &intl::day_and_time(language().tag(), backup.made).unwrap_or_default(),
        sittings: backup.state.sittings.len(),
        answers: answers(&backup.state.sittings),
        judgings: backup.state.attempts.len(),
    });
    let (brings, removes) = (difference.brings(), difference.removes());
    let adds = match brings {
        0 => t(Key::RestoreNothing).to_owned(),
        _ => say(&Phrase::WouldAdd(difference)),
    };
    let takes = (removes > 0).then(|| paragraph(say(&Phrase::WouldRemove(difference))));
    let mut ways = Vec::new();
    if brings > 0 {
        let backup = Rc::clone(&backup);
        ways.push(button(Kind::Primary, t(Key::RestoreAdd), move || {
            let merged = session.glance(|here| here.merged_with(&backup.state));
            take_in(session, stage, merged, false);
        }));
    }
    if removes > 0 || difference.answers_changed > 0 {
        ways.push(button(Kind::Quiet, t(Key::RestoreReplace), move || {
            take_in(session, stage, backup.state.clone(), true);
        }));
    }
    ways.push(button(Kind::Quiet, t(Key::RestoreCancel), move || {
        stage.set(Stage::Idle);
    }));
    el("div")
        .class("preview")
        .attribute("role", "status")
        .child(el("h3").say(Key::RestorePreview))
        .child(paragraph(words))
        .child(paragraph(adds))
        .child(takes)
        .child(actions(ways))
        .into()
}

/// Bring back a backup.
pub fn restore(session: Session) -> Piece {
    let stage = Watched::new(Stage::Idle);
    let field = file_field(
        "backup-file",
        t(Key::RestoreChoose),
        MOST_BYTES,
        move |chosen| {
            stage.set(look(chosen));
        },
    );
    let shown = move || match stage.get() {
        Stage::Idle => Piece::Nothing,
        Stage::Refused(why) => notice(Tone::Alarm, why, None, Vec::new()),
        Stage::Preview(backup) => preview(session, stage, backup),
    };
    section(
        Key::RestoreTitle,
        vec![soft(t(Key::RestoreText)).into(), field.into(), live(shown)],
    )
}
