//! Bringing back a backup: the file is read and checked, what it would change is shown, and
//! nothing is touched before a file with what is here now has been made.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::journal::{Backup, BackupError, Difference, Event, MOST_BYTES, State, read_backup};
use crate::platform::browser::{files, intl};
use crate::ui::components::{Button, Kind, Notice, Tone};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, language, say, t};

/// Where bringing back stands.
#[derive(Clone)]
enum Stage {
    Idle,
    Refused(String),
    Preview(Backup),
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

async fn read(input: &web_sys::HtmlInputElement) -> Option<Stage> {
    let file = files::chosen(input)?;
    // Emptied, so that the same file can be chosen again.
    let too_large = file.size() > MOST_BYTES as f64;
    let stage = if too_large {
        Stage::Refused(refusal(&BackupError::TooLarge))
    } else {
        match files::read(&file).await.as_deref().map(read_backup) {
            None => Stage::Refused(t(Key::RestoreUnreadable).to_owned()),
            Some(Err(error)) => Stage::Refused(refusal(&error)),
            Some(Ok(backup)) => Stage::Preview(backup),
        }
    };
    input.set_value("");
    Some(stage)
}

/// Makes a file of what is here, then takes the new state in. The way back is offered.
fn take_in(session: Session, stage: RwSignal<Stage>, state: State) {
    let has_something = session.glance(|state| !state.is_empty());
    if has_something && !session.save_backup() {
        stage.set(Stage::Refused(t(Key::RestoreNoBackup).to_owned()));
        return;
    }
    let event = Event::Restored {
        state: Box::new(state),
    };
    session.record_with_way_back(event, t(Key::RestoreDone).to_owned());
    stage.set(Stage::Idle);
}

fn preview(session: Session, stage: RwSignal<Stage>, backup: Backup) -> impl IntoView {
    let Backup { made, state, .. } = backup;
    let difference = session.read(|here| Difference::between(here, &state));
    let tag = language().tag();
    let words = say(&Phrase::BackupOf {
        when: &intl::day_and_time(tag, made).unwrap_or_default(),
        sittings: state.sittings.len(),
        answers: super::answers(&state.sittings),
    });
    let brings = difference.sittings_added + difference.answers_added + difference.answers_changed;
    let removes = difference.answers_only_here + difference.sittings_only_here;
    let state = StoredValue::new(state);
    let add = move |()| {
        let merged = session.glance(|here| state.with_value(|there| here.merged_with(there)));
        take_in(session, stage, merged);
    };
    let replace = move |()| take_in(session, stage, state.get_value());
    let leave = move |()| stage.set(Stage::Idle);
    view! {
        <div class="preview" role="status">
            <h3>{t(Key::RestorePreview)}</h3>
            <p>{words}</p>
            <p>
                {if brings == 0 {
                    t(Key::RestoreNothing).to_owned()
                } else {
                    say(&Phrase::WouldAdd(difference))
                }}
            </p>
            {(removes > 0).then(|| view! { <p>{say(&Phrase::WouldRemove(difference))}</p> })}
            <p class="actions">
                {(brings > 0).then(|| view! {
                    <Button kind=Kind::Primary words=t(Key::RestoreAdd) press=add />
                })}
                {(brings > 0 || removes > 0).then(|| view! {
                    <Button kind=Kind::Quiet words=t(Key::RestoreReplace) press=replace />
                })}
                <Button kind=Kind::Quiet words=t(Key::RestoreCancel) press=leave />
            </p>
        </div>
    }
}

/// Bring back a backup.
#[component]
pub fn Restore() -> impl IntoView {
    let session = Session::here();
    let stage = RwSignal::new(Stage::Idle);
    let element = NodeRef::<Input>::new();
    let choose = move |_| {
        let Some(input) = element.get_untracked() else {
            return;
        };
        spawn_local(async move {
            if let Some(next) = read(&input).await {
                stage.try_set(next);
            }
        });
    };
    view! {
        <section>
            <h2>{t(Key::RestoreTitle)}</h2>
            <p class="soft">{t(Key::RestoreText)}</p>
            <p class="file">
                <label for="backup-file">{t(Key::RestoreChoose)}</label>
                <input
                    id="backup-file"
                    type="file"
                    accept=".json,application/json"
                    node_ref=element
                    on:change=choose
                />
            </p>
            {move || match stage.get() {
                Stage::Idle => ().into_any(),
                Stage::Refused(why) => view! { <Notice tone=Tone::Alarm title=why /> }.into_any(),
                Stage::Preview(backup) => preview(session, stage, backup).into_any(),
            }}
        </section>
    }
}
