//! What the app itself has to say on any page: not saved, moved aside, a way back, a new
//! version.

use leptos::ev;
use leptos::prelude::*;

use super::{Button, Kind, LinkButton, Notice, Tone};
use crate::journal::SaveError;
use crate::platform::browser::page;
use crate::platform::storage::StoreError;
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

/// The notices of the app, most urgent first.
#[component]
pub fn Notices() -> impl IntoView {
    let session = Session::here();
    let unsaved = move || {
        let findings = session.findings();
        let error = match session.saving() {
            Saving::Failed(error) => Some(error),
            _ if findings.newer.is_some() => Some(SaveError::ReadOnly),
            _ => findings.unreadable.map(SaveError::Store),
        };
        error.map(|error| {
            let (title, text) = words_for(error);
            view! {
                <Notice tone=Tone::Alarm title=t(title) text=t(text)>
                    <Button
                        kind=Kind::Primary
                        words=t(Key::BackupMake)
                        press=move |()| {
                            if !session.save_backup() {
                                session.announce(t(Key::SaveFailed).to_owned());
                            }
                        }
                    />
                    <Button kind=Kind::Quiet words=t(Key::TryAgain) press=move |()| session.save() />
                </Notice>
            }
        })
    };
    let damaged = move || {
        let findings = session.findings();
        let aside = (findings.moved_aside > 0).then(|| {
            let title = say(&Phrase::MovedAside { count: findings.moved_aside });
            view! {
                <Notice tone=Tone::Calm title=title text=t(Key::AsideNoticeText)>
                    <LinkButton kind=Kind::Quiet to=Route::Data words=t(Key::PromiseSee) />
                </Notice>
            }
        });
        let missing = (findings.missing > 0).then(|| {
            let title = say(&Phrase::Missing { count: findings.missing });
            view! { <Notice tone=Tone::Calm title=title text=t(Key::MissingText) /> }
        });
        (aside, missing)
    };
    let way_back = move || {
        session.way_back().map(|way| {
            let undo = way.undo.is_some().then(|| {
                view! { <Button kind=Kind::Primary words=t(Key::Undo) press=move |()| session.undo() /> }
            });
            view! {
                <Notice tone=Tone::Calm title=way.said>
                    {undo}
                    <Button
                        kind=Kind::Quiet
                        words=t(Key::Close)
                        press=move |()| session.forget_way_back()
                    />
                </Notice>
            }
        })
    };
    let waits = RwSignal::new(page::new_version_waits());
    let listener = window_event_listener(ev::Custom::<web_sys::Event>::new("nose-update"), move |_| {
        waits.set(true);
    });
    on_cleanup(move || listener.remove());
    let update = move || {
        waits.get().then(|| {
            view! {
                <Notice tone=Tone::Calm title=t(Key::UpdateTitle) text=t(Key::UpdateText)>
                    <Button
                        kind=Kind::Quiet
                        words=t(Key::UpdateUse)
                        press=move |()| {
                            session.flush_note();
                            page::use_new_version();
                        }
                    />
                </Notice>
            }
        })
    };
    view! { <div class="notices">{unsaved} {damaged} {way_back} {update}</div> }
}
