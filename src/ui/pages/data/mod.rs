//! Your data: what is stored and how safely, a backup out, a backup in, and erasing all of it.

mod erase;
mod restore;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::sitting::Sitting;
use crate::journal::{Event, Preference};
use crate::platform::browser::storage::{Promise, ask_to_keep, is_kept};
use crate::platform::browser::{clock, files, intl, page};
use crate::ui::components::{Button, Kind};
use crate::ui::session::{Session, VERSION};
use crate::ui::text::{Key, Phrase, Subject, language, say, t};

/// After this many days with changes a backup is worth a nudge.
const NUDGE_DAYS: u64 = 14;
/// After this many changes too.
const NUDGE_CHANGES: u64 = 60;

fn answers(sittings: &[Sitting]) -> usize {
    sittings.iter().map(|sitting| sitting.answers.len()).sum()
}

fn kilobytes(bytes: usize) -> String {
    intl::number(language().tag(), bytes.div_ceil(1000))
}

/// What is stored, and whether the browser will keep it.
#[component]
fn Stored() -> impl IntoView {
    let session = Session::here();
    let promise = RwSignal::new(None::<Promise>);
    spawn_local(async move {
        let answer = is_kept().await;
        promise.try_set(Some(answer));
    });
    let amount = move || {
        if session.findings().unreadable.is_some() {
            return t(Key::StoredBlocked).to_owned();
        }
        let bytes = session.bytes_stored();
        if bytes == 0 {
            return t(Key::StoredNothing).to_owned();
        }
        session.read(|state| {
            say(&Phrase::Stored {
                kilobytes: &kilobytes(bytes),
                answers: answers(&state.sittings),
                sittings: state.sittings.len(),
            })
        })
    };
    let kept = move || {
        promise.get().map(|promise| match promise {
            Promise::Kept => t(Key::KeptPromise),
            Promise::NotKept => t(Key::KeptNot),
            Promise::Unknown => t(Key::KeptUnknown),
        })
    };
    let can_ask = move || promise.get() == Some(Promise::NotKept);
    let ask = move |()| {
        spawn_local(async move {
            let answer = ask_to_keep().await;
            promise.try_set(Some(answer));
        });
    };
    view! {
        <section>
            <h2>{t(Key::StoredTitle)}</h2>
            <p>{amount}</p>
            <p class="soft" role="status">{kept}</p>
            <Show when=can_ask>
                <p class="actions">
                    <Button kind=Kind::Quiet words=t(Key::KeptAsk) press=ask />
                </p>
            </Show>
        </section>
    }
}

/// How old the last backup is, and a new one.
#[component]
fn BackupOut() -> impl IntoView {
    let session = Session::here();
    let age = move || {
        session.read(|state| {
            let Some(made) = state.last_backup else {
                return (t(Key::BackupNever).to_owned(), state.changes_since_backup > NUDGE_CHANGES);
            };
            let days = clock::now().days_since(made);
            let changes = state.changes_since_backup;
            let words = say(&Phrase::LastBackup {
                day: &intl::day(language().tag(), made).unwrap_or_default(),
                days,
                changes: usize::try_from(changes).unwrap_or(usize::MAX),
            });
            let is_old = days >= NUDGE_DAYS && changes > 0;
            (words, is_old || changes > NUDGE_CHANGES)
        })
    };
    let make = move |()| {
        if !session.save_backup() {
            session.announce(t(Key::SaveFailed).to_owned());
        }
    };
    view! {
        <section>
            <h2>{t(Key::BackupTitle)}</h2>
            <p>
                {move || age().0}
                {move || age().1.then(|| view! { " " <strong>{t(Key::BackupNudge)}</strong> })}
            </p>
            <p class="soft">{t(Key::BackupText)}</p>
            <p class="actions">
                <Button kind=Kind::Primary words=t(Key::BackupMake) press=make />
            </p>
        </section>
    }
}

/// Records that could not be read.
#[component]
fn Aside() -> impl IntoView {
    let session = Session::here();
    let aside = move || {
        session.findings();
        session.aside()
    };
    let download = move |()| {
        let text = serde_json::to_string_pretty(&session.aside()).unwrap_or_default();
        let name = format!("nose-moved-aside-{}.json", intl::iso_day(clock::now()));
        if !files::save(&name, "application/json", &text) {
            session.announce(t(Key::SaveFailed).to_owned());
        }
    };
    view! {
        <Show when=move || !aside().is_empty()>
            <section>
                <h2>{t(Key::AsideTitle)}</h2>
                <p class="soft">{t(Key::AsideText)}</p>
                <p class="actions">
                    <Button kind=Kind::Quiet words=t(Key::AsideDownload) press=download />
                </p>
            </section>
        </Show>
    }
}

/// Whether number keys choose.
#[component]
fn SingleKeys() -> impl IntoView {
    let session = Session::here();
    let on = move || session.read(|state| state.preferences.single_keys);
    view! {
        <section>
            <h2>{t(Key::KeysTitle)}</h2>
            <label class="switch">
                <input
                    type="checkbox"
                    aria-describedby="keys-text"
                    prop:checked=on
                    on:change=move |event| {
                        let preference = Preference::SingleKeys(event_target_checked(&event));
                        session.record(Event::Preferred { preference });
                    }
                />
                {t(Key::KeysLabel)}
            </label>
            <p class="soft" id="keys-text">{t(Key::KeysText)}</p>
        </section>
    }
}

/// Your data.
#[component]
pub fn DataPage() -> impl IntoView {
    page::set_title(&say(&Phrase::Title(Subject::Data)));
    view! {
        <div class="column data">
            <h1 tabindex="-1">{t(Key::DataTitle)}</h1>
            <p class="lede">{t(Key::DataLede)}</p>
            <Stored />
            <BackupOut />
            <restore::Restore />
            <Aside />
            <SingleKeys />
            <erase::Erase />
            <p class="soft small">
                {say(&Phrase::Build { version: VERSION, build: &page::build() })}
            </p>
        </div>
    }
}
