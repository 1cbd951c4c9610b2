//! The lock: what it does and does not do, setting a passphrase, changing it, removing it.

use std::future::Future;

use wasm_bindgen_futures::spawn_local;

use super::data::section;
use crate::platform::browser::vault::VaultError;
use crate::platform::browser::{lock, page as window};
use crate::platform::locked::RelockError;
use crate::platform::storage::StoreError;
use crate::ui::components::{
    Kind, NewPassphrase, Passphrase, Tone, actions, button, heading, lede_text, link_button,
    notice, paragraph, select, sending, soft, submit_button,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::Route;
use crate::ui::session::{NotLocked, Session};
use crate::ui::text::{Keeping, Kept, Phrase, Subject, k, kept, say};

/// After how many minutes the page may lock itself; 0 for never.
const IDLE: [u32; 5] = [5, 15, 30, 60, 0];
/// What is offered first.
const IDLE_FIRST: u32 = 15;

/// What is said when the lock could not be changed.
fn words(error: NotLocked) -> &'static str {
    k(match error {
        NotLocked::Vault(VaultError::WrongPassphrase) => Keeping::LockWrong,
        NotLocked::Vault(VaultError::NotFetched) => Keeping::VaultNotFetched,
        NotLocked::Vault(_) => Keeping::VaultNoMemory,
        NotLocked::Relock(RelockError::Store(StoreError::Full)) => Keeping::LockFull,
        NotLocked::Relock(_) => Keeping::LockFailed,
        NotLocked::NotSaved => Keeping::LockNotSaved,
    })
}

/// Where something that takes a while stands, and what came of it.
#[derive(Clone, Copy)]
struct Work {
    is_busy: Watched<bool>,
    failed: Watched<Option<&'static str>>,
}

impl Work {
    fn none() -> Self {
        Self {
            is_busy: Watched::new(false),
            failed: Watched::new(None),
        }
    }

    /// Does it, unless it is being done.
    fn begin(
        self,
        session: Session,
        work: impl Future<Output = Result<(), NotLocked>> + 'static,
        done: Keeping,
    ) {
        self.failed.set(None);
        self.is_busy.set(true);
        spawn_local(async move {
            let outcome = work.await;
            self.is_busy.set(false);
            match outcome {
                Ok(()) => session.announce(k(done).to_owned()),
                Err(error) => self.failed.set(Some(words(error))),
            }
        });
    }

    fn told(self) -> Piece {
        let busy = live(move || self.is_busy.get().then(|| soft(k(Keeping::LockSetting))));
        let failed = live(move || {
            let why = self.failed.get();
            why.map(|why| notice(Tone::Alarm, why, None, Vec::new()))
        });
        Piece::All(vec![
            el("div").attribute("role", "status").child(busy).into(),
            failed,
        ])
    }
}

/// After how many minutes the page locks itself.
fn idle(minutes: impl Fn() -> u32 + 'static, chosen: impl Fn(u32) + 'static) -> Piece {
    let choices = IDLE.map(|minutes| {
        let words = match minutes {
            0 => k(Keeping::LockNever).to_owned(),
            _ => kept(Kept::LockMinutes { minutes }),
        };
        (minutes.to_string(), words.into())
    });
    Piece::All(vec![
        select(
            "lock-idle".to_owned(),
            k(Keeping::LockIdle),
            choices.to_vec(),
            move || minutes().to_string(),
            move |name| chosen(name.parse().unwrap_or(IDLE_FIRST)),
        ),
        soft(k(Keeping::LockIdleText)).into(),
    ])
}

/// Setting a passphrase.
fn set(session: Session) -> Piece {
    let fresh = NewPassphrase::new("lock-new", "lock-new-again");
    let minutes = Watched::new(IDLE_FIRST);
    let knows = Watched::new(false);
    let is_asked = Watched::new(false);
    let work = Work::none();
    let agreed = el("input")
        .id("lock-knows")
        .attribute("type", "checkbox")
        .attribute("aria-describedby", "lock-knows-error")
        .on("change", move |_| {
            knows.set(!knows.peek());
            is_asked.set(false);
        });
    let asked = live(move || {
        is_asked.get().then(|| {
            el("p")
                .class("field-error")
                .attribute("role", "alert")
                .text(k(Keeping::LockKnowsFirst))
        })
    });
    let form = el("form")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            if work.is_busy.peek() || !fresh.is_good() {
                return;
            }
            if !knows.peek() {
                is_asked.set(true);
                return window::focus("#lock-knows");
            }
            let (passphrase, minutes) = (fresh.typed(), minutes.peek());
            let setting = async move { session.set_lock(&passphrase, minutes).await };
            work.begin(session, setting, Keeping::LockWasSet);
        })
        .child(fresh.fields(Keeping::Passphrase, Keeping::LockHint))
        .child(idle(move || minutes.get(), move |it| minutes.set(it)))
        .child(
            el("label")
                .class("switch")
                .child(agreed)
                .text(k(Keeping::LockKnows)),
        )
        .child(el("div").id("lock-knows-error").child(asked))
        .child(actions(vec![submit_button(k(Keeping::LockSet))]))
        .child(work.told());
    section(Keeping::LockSetTitle, vec![form.into()])
}

/// Changing the passphrase.
fn change(session: Session) -> Piece {
    let known = Passphrase::new("lock-known");
    let fresh = NewPassphrase::new("lock-new", "lock-new-again");
    let work = Work::none();
    let form = el("form")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            if work.is_busy.peek() || !fresh.is_good() {
                return;
            }
            let (former, passphrase) = (known.typed(), fresh.typed());
            let changing = async move {
                session.change_lock(&former, &passphrase).await?;
                known.clear();
                fresh.clear();
                Ok(())
            };
            work.begin(session, changing, Keeping::LockChanged);
        })
        .child(known.field(Keeping::LockCurrent, None, "current-password"))
        .child(fresh.fields(Keeping::LockNew, Keeping::LockHint))
        .child(actions(vec![sending(Kind::Quiet, k(Keeping::LockChange))]))
        .child(work.told());
    section(Keeping::LockChangeTitle, vec![form.into()])
}

/// Removing the lock.
fn remove(session: Session) -> Piece {
    let known = Passphrase::new("lock-last");
    let work = Work::none();
    let form = el("form")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            if work.is_busy.peek() {
                return;
            }
            let former = known.typed();
            let removing = async move { session.remove_lock(&former).await };
            work.begin(session, removing, Keeping::LockRemoved);
        })
        .child(known.field(Keeping::LockCurrent, None, "current-password"))
        .child(actions(vec![sending(Kind::Danger, k(Keeping::LockRemove))]))
        .child(work.told());
    section(
        Keeping::LockRemoveTitle,
        vec![soft(k(Keeping::LockRemoveText)).into(), form.into()],
    )
}

/// What there is to do with a lock.
fn locked(session: Session) -> Piece {
    let minutes = Watched::new(lock::idle());
    let work = Work::none();
    let chosen = move |idle| {
        minutes.set(idle);
        spawn_local(async move {
            if let Err(error) = session.lock_after(idle).await {
                minutes.set(lock::idle());
                work.failed.set(Some(words(error)));
            }
        });
    };
    let now = button(Kind::Primary, k(Keeping::LockNow), lock::lock_now);
    Piece::All(vec![
        paragraph(k(Keeping::LockIsOn)).into(),
        actions(vec![now]).into(),
        soft(k(Keeping::LockNowText)).into(),
        section(
            Keeping::LockIdleTitle,
            vec![idle(move || minutes.get(), chosen), work.told()],
        ),
        change(session),
        remove(session),
    ])
}

/// The line about the lock under Your data, and the way here.
pub fn standing(session: Session) -> Piece {
    let line = live(move || {
        let (words, link) = match session.is_locked() {
            true => (Keeping::LockIsOn, Keeping::LockSeeLink),
            false => (Keeping::LockOpenText, Keeping::LockSetLink),
        };
        Piece::All(vec![
            paragraph(k(words)).into(),
            actions(vec![link_button(Kind::Quiet, &Route::Lock, k(link))]).into(),
        ])
    });
    section(Keeping::LockTitle, vec![line])
}

/// The lock.
pub fn page(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Lock)));
    let held = live(move || match session.is_locked() {
        true => locked(session),
        false => set(session),
    });
    el("div")
        .class("column data lock-page")
        .children(vec![
            heading(k(Keeping::LockTitle)).into(),
            lede_text(k(Keeping::LockLede)).into(),
            paragraph(k(Keeping::LockDoes)).into(),
            paragraph(k(Keeping::LockDoesNot)).into(),
            notice(Tone::Calm, k(Keeping::LockForgotten), None, Vec::new()),
            held,
        ])
        .into()
}
