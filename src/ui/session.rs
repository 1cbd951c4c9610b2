//! The one way data flows: views ask here for what is, and send events here. Holds the journal
//! of this tab, saves under a lock that keeps other tabs out, listens to what they wrote, and
//! tells how saving stands.

mod facing;
mod locking;
mod packs;
mod people;
mod practise;
mod saving;
mod voting;
mod way_back;
mod workshop;
mod writing;

use leptos::prelude::{
    LocalStorage, Notify as _, StoredValue, Track as _, Trigger, UpdateValue as _, WithValue as _,
};
use wasm_bindgen_futures::spawn_local;

pub use facing::{KnownBallots, asked_of};
pub use locking::NotLocked;
pub use packs::{Arrival, File, Reading};
pub use practise::Posed;
pub use saving::Saving;
pub use voting::CaseWords;
pub use way_back::{Removal, WayBack};

use crate::domain::day::DayNumber;
use crate::domain::question::{ItemRef, Questionnaire};
use crate::domain::scale::Moment;
use crate::domain::sitting::SittingId;
use crate::journal::{
    Aside, Event, Findings, Log, OURS, Place, QUARANTINE, State, Writer, backup_text,
};
use crate::platform::browser::vault::{self, VaultError};
use crate::platform::browser::{clock, files, intl, lock, storage};
use crate::platform::locked::Lockable;
use crate::platform::storage::Store;
use crate::ui::draw::{Listening, Watched};
use crate::ui::text::{Key, t};
use packs::{OwnPacks, Packs};

/// The app's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Why no sealed backup was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSealed {
    /// It could not be sealed.
    #[error("not sealed: {0}")]
    Vault(#[from] VaultError),
    /// The browser did not save the file.
    #[error("not saved")]
    NotSaved,
}

/// This tab's session. Cheap to copy; lives as long as the page.
#[derive(Clone, Copy)]
pub struct Session {
    store: StoredValue<Lockable<Box<dyn Store>>, LocalStorage>,
    log: StoredValue<Log, LocalStorage>,
    /// What is being written and not yet recorded: a note, or a text on a sheet.
    draft: StoredValue<Option<Event>, LocalStorage>,
    draft_turn: StoredValue<u64>,
    /// Texts too long to be kept, one for each place that has one.
    unkept: StoredValue<Vec<Event>, LocalStorage>,
    changed: Trigger,
    saving: Watched<Saving>,
    findings: Watched<Findings>,
    way_back: Watched<Option<WayBack>>,
    removals: Watched<Vec<Removal>>,
    /// A store that goes with the tab.
    tab: StoredValue<Box<dyn Store>, LocalStorage>,
    /// What the journal's life was called when it was looked at last.
    life: StoredValue<String>,
    /// Asks before the page is left, while something is not saved.
    leaving: StoredValue<Option<Listening>, LocalStorage>,
    packs: Packs,
    own_packs: OwnPacks,
    /// Whether what is stored is behind a lock.
    locked: Watched<bool>,
    /// Whether the lock is offered, since the first person was added here.
    lock_offer: Watched<bool>,
    /// The day it is, for pages left open over midnight.
    day: Watched<DayNumber>,
}

impl Session {
    /// Opens the journal of this browser and begins to listen.
    pub fn begin(reading: Reading) -> Self {
        let store = Lockable::over(storage::open());
        let opened = lock::held();
        let is_locked = opened.is_some();
        let _refused_from_now_on_if_it_is_another = store.adopt(opened.map(|it| it.lock));
        let writer = Writer {
            tab: clock::random_name(),
            app: VERSION.to_owned(),
        };
        let log = Log::open(&store, writer);
        let life = log.life().to_owned();
        let session = Self {
            findings: Watched::new(log.findings().clone()),
            store: StoredValue::new_local(store),
            log: StoredValue::new_local(log),
            draft: StoredValue::new_local(None),
            draft_turn: StoredValue::new(0),
            unkept: StoredValue::new_local(Vec::new()),
            changed: Trigger::new(),
            saving: Watched::new(Saving::Quiet),
            way_back: Watched::new(None),
            removals: Watched::new(Vec::new()),
            tab: StoredValue::new_local(locking::store_of_tab(is_locked)),
            locked: Watched::new(is_locked),
            lock_offer: Watched::new(false),
            life: StoredValue::new(life),
            leaving: StoredValue::new_local(None),
            packs: Packs::fetch(reading),
            own_packs: OwnPacks::none(),
            day: Watched::new(clock::local_day(clock::now())),
        };
        session.listen();
        session.settle();
        session.watch_day();
        session.fetch_removals();
        // Entries written in haste as another page went away wait to be taken in.
        if session.log.with_value(|log| log.pending() > 0) {
            session.save();
        }
        if session.log.with_value(Log::is_checkpoint_due) {
            session.tidy();
        }
        session
    }

    /// Looks at the state, and again whenever it changes.
    pub fn read<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.changed.track();
        self.log.with_value(|log| look(log.state()))
    }

    /// Looks at the state once.
    pub fn glance<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.log.with_value(|log| look(log.state()))
    }

    /// How saving stands.
    pub fn saving(self) -> Saving {
        self.saving.get()
    }

    /// What was amiss with what is stored.
    pub fn findings(self) -> Findings {
        self.findings.get()
    }

    /// Shows a change and saves it. Returns what undoes it.
    pub fn record(self, event: Event) -> Option<Event> {
        let mut undo = None;
        self.drop_way_back();
        self.log
            .update_value(|log| undo = log.record(event, clock::now()));
        self.changed.notify();
        self.save();
        undo
    }

    /// The sitting a room goes on with, begun if there is none.
    pub fn sitting_to_answer(self, questionnaire: &Questionnaire) -> SittingId {
        let room = questionnaire.room;
        let known = self.glance(|state| state.current(room).map(|sitting| sitting.id.clone()));
        known.unwrap_or_else(|| {
            let sitting = SittingId(clock::random_name());
            self.record(Event::Began {
                room,
                sitting: sitting.clone(),
                pack: questionnaire.pack.clone(),
            });
            self.keep_stored();
            sitting
        })
    }

    /// Asks the browser to keep what is stored, after the first of it.
    fn keep_stored(self) {
        spawn_local(async {
            storage::ask_to_keep().await;
        });
    }

    /// Where an answer to this item goes.
    pub fn place(self, questionnaire: &Questionnaire, item: &ItemRef) -> Place {
        Place {
            room: questionnaire.room,
            sitting: self.sitting_to_answer(questionnaire),
            item: item.clone(),
        }
    }

    /// The text of a backup file, and the moment it is of.
    pub fn backup(self) -> Option<(Moment, String)> {
        self.flush_note();
        let made = clock::now();
        let aside = self.aside();
        let text = self.glance(|state| backup_text(state, &aside, VERSION, made))?;
        Some((made, text))
    }

    /// Hands the person a backup file. False if the browser would not make it.
    pub fn save_backup(self) -> bool {
        let Some((made, text)) = self.backup() else {
            return false;
        };
        let name = format!("nose-backup-{}.json", intl::iso_day(made));
        let saved = files::save(&name, "application/json", &text);
        if saved {
            self.record(Event::BackedUp);
        }
        saved
    }

    /// Hands the person a backup file sealed with a passphrase, and tells its name.
    pub async fn save_sealed_backup(self, passphrase: &str) -> Result<String, NotSealed> {
        let (made, text) = self.backup().ok_or(NotSealed::NotSaved)?;
        let file = vault::seal(passphrase, &text).await?;
        let name = format!("nose-backup-{}.age", intl::iso_day(made));
        if !files::save_bytes(&name, "application/octet-stream", &file) {
            return Err(NotSealed::NotSaved);
        }
        self.record(Event::BackedUp);
        Ok(name)
    }

    /// Hands the person a backup file, or says that the browser would not make it.
    pub fn offer_backup(self) {
        if !self.save_backup() {
            self.announce(t(Key::SaveFailed).to_owned());
        }
    }

    /// Hands the person a file, or says that the browser would not make it.
    pub fn offer_file(self, name: &str, mime: &str, text: &str) {
        if !files::save(name, mime, text) {
            self.announce(t(Key::SaveFailed).to_owned());
        }
    }

    /// Records that could not be read, by key. In a journal of a newer format that is all of it.
    pub fn aside(self) -> Vec<Aside> {
        let prefix = match self.findings.peek().newer {
            Some(_) => OURS,
            None => QUARANTINE,
        };
        let mut aside = Vec::new();
        self.store.with_value(|store| {
            for key in store.keys(prefix).unwrap_or_default() {
                if let Ok(Some(text)) = store.get(&key) {
                    aside.push((key, text));
                }
            }
        });
        aside
    }

    /// How many bytes of local storage are in use, keys included.
    pub fn bytes_stored(self) -> usize {
        self.changed.track();
        self.saving.get();
        self.store
            .with_value(|store| {
                let mut bytes = 0;
                for key in store.keys(OURS)? {
                    bytes += key.len() + store.get(&key)?.map_or(0, |text| text.len());
                }
                Ok::<usize, crate::platform::storage::StoreError>(bytes)
            })
            .unwrap_or_default()
    }
}
