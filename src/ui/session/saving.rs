//! Saving and listening: the part of a session that talks to the store and to other tabs.

use leptos::prelude::{Notify as _, SetValue as _, UpdateValue as _, WithValue as _};
use wasm_bindgen::JsCast as _;
use web_sys::{PageTransitionEvent, StorageEvent};

use super::Session;
use crate::journal::{OURS, SaveError};
use crate::platform::browser::locks;
use crate::platform::locked::LOCK;
use crate::platform::storage::StoreError;
use crate::ui::draw::{hold_window, on_window};

/// The lock under which one tab at a time writes.
pub(super) const TURN: &str = "nose/journal";

/// How saving stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed yet.
    Quiet,
    /// Something waits to be saved.
    Waiting,
    /// All that is shown is saved.
    Saved,
    /// A note or a text on a sheet is longer than is kept.
    TooLong,
    /// What is shown is not saved.
    Failed(SaveError),
}

impl Session {
    /// Saves what is pending, as soon as no other tab is writing.
    pub fn save(self) {
        if !matches!(self.saving.peek(), Saving::Failed(_)) {
            self.say_saving(Saving::Waiting);
        }
        locks::exclusive(TURN, move || self.save_now());
    }

    fn save_now(self) {
        let mut outcome = Ok(false);
        self.log.update_value(|log| {
            self.store.with_value(|store| {
                outcome = log.commit(store);
                if outcome.is_ok() {
                    // A checkpoint that fails loses nothing: its entries are all there.
                    let _tried_again_later = log.checkpoint_if_due(store);
                }
            });
        });
        let has_draft = self.draft.with_value(Option::is_some);
        match outcome {
            Ok(_) if has_draft => self.say_saving(Saving::Waiting),
            Ok(_) if self.has_unkept() => self.say_saving(Saving::TooLong),
            Ok(_) => self.say_saving(Saving::Saved),
            Err(error) => {
                self.say_saving(Saving::Failed(error));
                if error == StoreError::Locked.into() {
                    self.follow_lock();
                }
            }
        }
        self.look_again(outcome.unwrap_or(true));
    }

    /// Lets go of what was removed before this page was opened.
    pub(super) fn tidy(self) {
        locks::exclusive(TURN, move || {
            self.log.update_value(|log| {
                self.store.with_value(|store| {
                    let _tried_again_with_the_next_save = log.checkpoint_if_due(store);
                });
            });
        });
    }

    /// Says how saving stands. What stands alike is not said again: it would be drawn anew under
    /// the person's hands.
    pub(super) fn say_saving(self, saving: Saving) {
        if self.saving.peek() == saving {
            return;
        }
        self.saving.set(saving);
        // A page that asks before it is left cannot be put aside whole, so none listens in vain.
        let at_risk = matches!(saving, Saving::Failed(_) | Saving::TooLong);
        self.leaving.update_value(|held| match at_risk {
            true if held.is_some() => {}
            true => {
                *held = hold_window("beforeunload", |event| {
                    event.prevent_default();
                });
            }
            false => *held = None,
        });
    }

    /// Shows what the log found while saving or taking in.
    pub(super) fn look_again(self, news: bool) {
        self.look_at_life();
        let findings = self.log.with_value(|log| log.findings().clone());
        if self.findings.peek() != findings {
            self.findings.set(findings);
        }
        if news {
            self.changed.notify();
        }
    }

    /// Takes in what other tabs wrote.
    pub(super) fn take_in(self) {
        locks::exclusive(TURN, move || {
            let mut news = Ok(false);
            self.log.update_value(|log| {
                self.store.with_value(|store| news = log.take_in(store));
            });
            self.look_again(news.unwrap_or(true));
        });
    }

    /// Listens to other tabs, and to the page being put aside.
    pub(super) fn listen(self) {
        on_window("storage", move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if key.as_deref().is_none_or(|key| key == LOCK) {
                self.follow_lock();
            }
            if key.is_none_or(|key| key.starts_with(OURS)) {
                self.take_in();
            }
        });
        // A page that was put aside whole and comes back heard nothing meanwhile.
        on_window("pageshow", move |event| {
            let shown = event.dyn_ref::<PageTransitionEvent>();
            if shown.is_some_and(PageTransitionEvent::persisted) {
                self.take_in();
                self.fetch_removals();
            }
        });
        on_window("visibilitychange", move |_| self.flush_note());
        self.listen_to_lock();
        on_window("pagehide", move |_| {
            self.flush_note();
            // The lock may come too late for a page that is going, so what is pending is put
            // where no other tab writes. Whoever comes next takes it in.
            self.log.update_value(|log| {
                self.store.with_value(|store| {
                    let _no_one_left_to_tell = log.spill(store);
                });
            });
        });
    }

    /// Erases everything of Nose in this browser, then tells whether all of it went.
    pub fn erase(self, then: Box<dyn FnOnce(bool)>) {
        self.draft.set_value(None);
        self.unkept.set_value(Vec::new());
        self.drop_all_ways_back();
        locks::exclusive(TURN, move || {
            let mut erased = false;
            self.log.update_value(|log| {
                self.store
                    .with_value(|store| erased = log.erase(store).is_ok());
            });
            if erased {
                self.go_on_with(None);
            }
            self.say_saving(Saving::Quiet);
            self.look_again(true);
            then(erased);
        });
    }
}
