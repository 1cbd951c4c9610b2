//! The lock's side of a session: going on with the lock that another tab set, changed or removed, and
//! setting, changing and removing it here.

use std::time::Duration;

use leptos::prelude::{SetValue as _, UpdateValue as _, WithValue as _};
use thiserror::Error;
use wasm_bindgen_futures::spawn_local;

use super::saving::TURN;
use super::{Saving, Session};
use crate::journal::Carried;
use crate::platform::browser::lock::{self, Opened};
use crate::platform::browser::vault::VaultError;
use crate::platform::browser::{locks, storage};
use crate::platform::locked::{Done, Lockable, RelockError};
use crate::platform::memory::Blocked;
use crate::platform::storage::{Store, StoreError};
use crate::ui::draw::on_window;

/// So long it takes at most until a tab sees what another one wrote.
const COMES_TO_LIGHT: Duration = Duration::from_millis(1_500);

/// Why the lock was not set, changed or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotLocked {
    /// The passphrase was not right, or nothing could be made of it.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// What is stored could not be written in the other form; all is as it was.
    #[error(transparent)]
    Relock(#[from] RelockError),
    /// Something is not saved, and comes first.
    #[error("something is not saved")]
    NotSaved,
}

/// The store that goes with the tab. Behind a lock there is none: what it carries could be read.
pub(super) fn store_of_tab(is_locked: bool) -> Box<dyn Store> {
    let store = storage::open_of_tab();
    if !is_locked {
        return store;
    }
    Carried::let_all_go(store.as_ref());
    Box::new(Blocked)
}

impl Session {
    /// Whether what is stored is behind a lock.
    pub fn is_locked(self) -> bool {
        self.locked.get()
    }

    /// Whether the lock is offered now.
    pub fn offers_lock(self) -> bool {
        self.lock_offer.get() && !self.is_locked()
    }

    /// Offers the lock, or puts the offer away.
    pub fn offer_lock(self, offers: bool) {
        self.lock_offer.set(offers);
    }

    /// Before the page locks itself it has what is written saved. What cannot be saved would be lost with
    /// the page: then it stays, covered.
    pub(super) fn listen_to_lock(self) {
        on_window("nose-locking", move |event| {
            self.flush_note();
            if matches!(self.saving.peek(), Saving::Failed(_) | Saving::TooLong) {
                event.prevent_default();
            }
        });
    }

    /// Goes on with a lock, or with none.
    pub(super) fn go_on_with(self, opened: Option<&Opened>) {
        lock::hold(opened);
        let is_locked = opened.is_some();
        if self.locked.peek() != is_locked {
            self.tab.set_value(store_of_tab(is_locked));
            self.locked.set(is_locked);
        }
    }

    /// Goes on with the lock that is there now, once it is open here, and saves what waited.
    pub(super) fn follow_lock(self) {
        spawn_local(async move {
            // Only who has a lock fetches what opens it.
            let opened = match self.store.with_value(Lockable::lock) {
                Ok(Some(_)) => lock::unlock().await,
                _ => Ok(None),
            };
            let Ok(opened) = opened else {
                return;
            };
            let known = opened.as_ref().map(|it| it.lock.clone());
            if self.store.with_value(|store| store.adopt(known)).is_ok() {
                self.go_on_with(opened.as_ref());
                self.settle();
                self.save();
            }
        });
    }

    /// Finishes a change of the lock that a page before this one did not, if there is one.
    pub(super) fn settle(self) {
        let is_unsettled = move || self.store.with_value(Lockable::is_unsettled) == Ok(true);
        if !is_unsettled() {
            return;
        }
        spawn_local(async move {
            let _settled_by_the_next_page_if_not =
                locks::after_pause(TURN, COMES_TO_LIGHT, move || {
                    if is_unsettled() {
                        let _tried = self.store.with_value(Lockable::settle);
                    }
                })
                .await;
            self.take_in();
        });
    }

    /// Puts what is stored behind another lock, or behind none.
    async fn relock(self, opened: Option<Opened>) -> Result<(), NotLocked> {
        self.flush_note();
        let next = opened.as_ref().map(|it| it.lock.clone());
        let outcome = locks::after_pause(TURN, Duration::ZERO, move || {
            let mut outcome = Err(NotLocked::NotSaved);
            self.log.update_value(|log| {
                self.store.with_value(|store| {
                    if log.commit(store).is_ok() && log.pending() == 0 {
                        outcome = store.relock(next).map_err(Into::into);
                    }
                });
            });
            outcome
        })
        .await;
        let done = outcome.unwrap_or(Err(RelockError::Store(StoreError::Failed).into()))?;
        self.go_on_with(opened.as_ref());
        if done == Done::Leaving {
            self.settle();
        }
        self.look_again(true);
        Ok(())
    }

    /// Sets a lock. The page locks itself after so many minutes; never, if 0.
    pub async fn set_lock(self, passphrase: &str, idle: u32) -> Result<(), NotLocked> {
        let made = lock::make(passphrase, idle).await?;
        self.relock(Some(made)).await
    }

    /// Changes the passphrase of the lock, and with it the key of everything.
    pub async fn change_lock(self, known: &str, passphrase: &str) -> Result<(), NotLocked> {
        lock::check(known).await?;
        let made = lock::make(passphrase, lock::idle()).await?;
        self.relock(Some(made)).await
    }

    /// Removes the lock.
    pub async fn remove_lock(self, known: &str) -> Result<(), NotLocked> {
        lock::check(known).await?;
        self.relock(None).await
    }

    /// Changes after how many minutes the page locks itself.
    pub async fn lock_after(self, idle: u32) -> Result<(), NotLocked> {
        let changed = lock::after(idle).ok_or(VaultError::NoMemory)?;
        self.relock(Some(changed)).await
    }
}
