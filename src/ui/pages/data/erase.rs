//! Erasing everything, asked once in words.

use leptos::prelude::*;

use crate::ui::components::{Button, Dialog, Kind};
use crate::ui::session::Session;
use crate::ui::text::{Key, t};

/// Erase everything.
#[component]
pub fn Erase() -> impl IntoView {
    let session = Session::here();
    let asking = RwSignal::new(false);
    let erase = move |()| {
        asking.set(false);
        session.erase(move |erased| {
            let words = if erased { Key::EraseDone } else { Key::EraseFailed };
            session.announce(t(words).to_owned());
        });
    };
    let backup = move |()| {
        if !session.save_backup() {
            session.announce(t(Key::SaveFailed).to_owned());
        }
    };
    view! {
        <section>
            <h2>{t(Key::EraseTitle)}</h2>
            <p class="soft">{t(Key::EraseText)}</p>
            <p class="actions">
                <Button kind=Kind::Danger words=t(Key::EraseOpen) press=move |()| asking.set(true) />
            </p>
            <Dialog open=asking title=t(Key::EraseAskTitle)>
                <p>{t(Key::EraseAskText)}</p>
                <p class="actions">
                    <Button kind=Kind::Primary words=t(Key::EraseNo) press=move |()| asking.set(false) />
                    <Button kind=Kind::Quiet words=t(Key::EraseBackup) press=backup />
                    <Button kind=Kind::Danger words=t(Key::EraseYes) press=erase />
                </p>
            </Dialog>
        </section>
    }
}
