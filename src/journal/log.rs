//! The log of one tab: what it shows, what of that is saved, and what still waits.
//!
//! An event is shown at once and waits as pending until [`Log::commit`] has written it and read
//! it back. Before writing, a commit takes in what other tabs wrote since. The order of the
//! sequence numbers is the order for everyone: when others' entries come in under pending ones,
//! the state is built anew in that order, so that all tabs come to show the same.

use std::collections::VecDeque;

use serde::Serialize;

use super::checkpoint::{LONGEST_STATE, Newest};
use super::codec::{Unreadable, decode, encode};
use super::event::Event;
use super::keys;
use super::open::move_aside;
use super::parts::Part;
use super::seen::SeenEntries;
use super::state::State;
use crate::domain::json::FromJson;
use crate::domain::scale::Moment;
use crate::platform::storage::{Store, StoreError};

/// Who writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    /// Identifies this tab among all; random.
    pub tab: String,
    /// The app's version.
    pub app: String,
}

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// The app's version that wrote it.
    pub app: String,
    /// Its place in the order of all entries; 0 while pending.
    pub seq: u64,
    /// The tab that wrote it.
    pub tab: String,
    /// Counts the tab's own entries.
    pub n: u64,
    /// When it happened.
    pub at: Moment,
    /// What happened.
    pub body: Event,
}

impl Entry {
    /// Identifies the entry across tabs and devices.
    pub fn id(&self) -> String {
        format!("{}-{}", self.tab, self.n)
    }
}

/// Names one life of the journal: erasing starts another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Head {
    pub(super) epoch: String,
    /// Entries before this one may be gone; checkpoints hold what they added up to.
    pub(super) floor: u64,
    /// Only checkpoints of this line count. A backup that is brought back begins another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line: Option<String>,
    /// How often room was made for a removal. Keys went then and others came, as many perhaps, and a
    /// head that changed tells other tabs to look.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) room_made: u64,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the shape that Serialize asks for"
)]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// By what a tab tells whether there are entries it has not seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    /// The save announced last.
    last: Option<String>,
    /// How many keys there are. A build from before saves were announced may be open beside this one.
    keys: usize,
}

impl Stand {
    pub(super) fn of(store: &dyn Store) -> Result<Self, StoreError> {
        Ok(Self {
            last: store.get(keys::LAST)?,
            keys: store.count()?,
        })
    }
}

/// What was found amiss when the journal was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Records moved aside because they could not be read.
    pub moved_aside: usize,
    /// Entries that should be there and are not.
    pub missing: u64,
    /// A newer format was found: nothing is written.
    pub newer: Option<u32>,
    /// The store could not be read.
    pub unreadable: Option<StoreError>,
}

/// Why something shown is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store kept other bytes than it was given.
    #[error("what was written reads back differently")]
    ReadBack,
    /// The journal is of a newer format.
    #[error("the journal was written by a newer version")]
    ReadOnly,
}

/// The journal as one tab holds it.
#[derive(Debug)]
pub struct Log {
    pub(super) writer: Writer,
    pub(super) written_by_tab: u64,
    pub(super) head: Option<Head>,
    /// The line of checkpoints that counts.
    pub(super) line: Option<String>,
    /// The state as of the newest checkpoint read or written.
    pub(super) base: State,
    /// The parts that hold the base's ledger.
    pub(super) parts: Vec<Part>,
    pub(super) tail: Vec<Entry>,
    pub(super) tail_bytes: usize,
    /// How many of the base's sheets about people the tail changes, at most.
    pub(super) sheets_changed: usize,
    pub(super) last_seq: u64,
    /// The entries taken in, in the base or in the tail.
    pub(super) seen: SeenEntries,
    /// How the store stood when all entries in it were looked at last.
    pub(super) looked_at: Option<Stand>,
    /// How often this tab began to save.
    pub(super) saves: u64,
    pub(super) checkpoint: Option<Newest>,
    /// Something was removed before this page was opened and may still stand in records.
    pub(super) is_unclean: bool,
    /// Writing a checkpoint failed so often in a row.
    pub(super) failures: usize,
    pub(super) pending: VecDeque<Entry>,
    /// Pending entries that also stand in the store as spilled.
    pub(super) spilled: Vec<String>,
    pub(super) state: State,
    pub(super) findings: Findings,
}

impl Log {
    /// What the person sees: everything saved and everything pending.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What was amiss at opening.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// A name for this life of the journal, the same in every tab until it is erased. Where nothing is
    /// saved yet it is this tab's own.
    pub fn life(&self) -> &str {
        let head = self.head.as_ref();
        head.map_or(&self.writer.tab, |head| &head.epoch)
    }

    /// Whether another tab erased everything since the journal's life was called `known`: that life has
    /// ended, and it was not this tab that began the next.
    pub fn is_another_life(&self, known: &str) -> bool {
        let tab = &self.writer.tab;
        let is_own = self.head.is_some() && self.life().starts_with(&format!("{tab}-"));
        known != self.life() && known != tab && !is_own
    }

    /// Whether an entry is shown but not yet saved.
    pub fn is_pending(&self, id: &str) -> bool {
        self.pending.iter().any(|entry| entry.id() == id)
    }

    /// How many changes are shown but not yet saved.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// The sequence number of the last entry known to be saved.
    pub fn last_seq(&self) -> u64 {
        self.last_seq
    }

    /// Shows an event and holds it pending. Returns the event that undoes it, if any.
    pub fn record(&mut self, body: Event, at: Moment) -> Option<Event> {
        self.written_by_tab += 1;
        let entry = Entry {
            app: self.writer.app.clone(),
            seq: 0,
            tab: self.writer.tab.clone(),
            n: self.written_by_tab,
            at,
            body,
        };
        let undo = self.state.reversal(&entry.body).map(|by| Event::Undone {
            entry: entry.id(),
            by: Box::new(by),
        });
        self.state.apply(&entry.body, at);
        self.pending.push_back(entry);
        undo
    }

    /// Saves what is pending. The caller holds the lock. True if others' entries came in.
    pub fn commit(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
        // What takes the place of everything comes after all there is, and must not overlook any of it.
        if self
            .pending
            .iter()
            .any(|it| it.body.whole_state().is_some())
        {
            self.looked_at = None;
        }
        let news = self.take_in_if_changed(store)?;
        if self.pending.is_empty() {
            return Ok(news);
        }
        let after = self.last_seq.saturating_add(self.pending.len() as u64);
        if after > keys::HIGHEST {
            return Err(StoreError::Failed.into());
        }
        self.announce(store)?;
        if self.head.is_none() {
            self.make_way::<Head>(store, keys::HEAD)?;
            let head = Head {
                epoch: format!("{}-{}", self.writer.tab, self.written_by_tab),
                floor: 1,
                line: self.line.clone(),
                room_made: 0,
            };
            write(store, keys::HEAD, &head)?;
            self.head = Some(head);
        }
        while let Some(entry) = self.pending.front() {
            let entry = Entry {
                seq: self.last_seq + 1,
                ..entry.clone()
            };
            let id = entry.id();
            let text = encode(&entry).ok_or(SaveError::ReadBack)?;
            if is_too_long(&entry, &text) {
                self.switch(store, &entry)?;
            } else {
                self.write_or_make_room(store, &keys::entry(&entry), &text)?;
                self.pending.pop_front();
                self.push(entry, text.len());
            }
            if self.spilled.contains(&id) {
                self.spilled.retain(|spilled| *spilled != id);
                store.remove(&keys::spill(&id))?;
            }
        }
        // What another tab wrote meanwhile counts as looked at. The browser tells of it by an
        // event, and the next look at all entries takes it in.
        self.looked_at = Some(Stand::of(store)?);
        Ok(news)
    }

    /// Says that entries are about to be written, under a name that no other save has. Whoever is
    /// killed half-way has said so.
    fn announce(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        self.saves += 1;
        let name = format!("{}-{}", self.writer.tab, self.saves);
        self.write_or_make_room(store, keys::LAST, &name)
    }

    /// Puts a saved entry where it belongs: by number, and among those of one number by identity.
    /// True if that is after all others.
    pub(super) fn push(&mut self, entry: Entry, bytes: usize) -> bool {
        self.last_seq = self.last_seq.max(entry.seq);
        self.tail_bytes += bytes;
        self.sheets_changed += self.base.sheets_changed_by(&entry.body);
        self.seen.note(&entry.tab, entry.n, entry.seq);
        self.insert(entry)
    }

    /// The same, of what has been counted.
    pub(super) fn insert(&mut self, entry: Entry) -> bool {
        let place = (entry.seq, &entry.tab, entry.n);
        let is_before = |other: &Entry| (other.seq, &other.tab, other.n) < place;
        let at = self.tail.iter().rposition(is_before).map_or(0, |at| at + 1);
        let is_last = at == self.tail.len();
        self.tail.insert(at, entry);
        is_last
    }

    /// Makes way for a record: what stands in its place and cannot be read is moved aside first.
    pub(super) fn make_way<T: FromJson>(
        &mut self,
        store: &dyn Store,
        key: &str,
    ) -> Result<(), SaveError> {
        let Some(text) = store.get(key)? else {
            return Ok(());
        };
        match decode::<T>(&text) {
            Ok(_) => Ok(()),
            Err(Unreadable::Newer(format)) => {
                self.findings.newer = Some(format);
                Err(SaveError::ReadOnly)
            }
            Err(Unreadable::Corrupt) => move_aside(store, key, &text),
        }
    }

    /// Writes pending entries where no other tab writes, without the lock: for the moment the
    /// page goes away. Whoever opens the journal next takes them in. A state too long for an entry
    /// is not among them, since there may not be room for it twice; nor is what came after it, since
    /// a tab's latest entry tells that all before it are saved.
    pub fn spill(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        if self.findings.newer.is_some() {
            return Err(SaveError::ReadOnly);
        }
        for entry in &self.pending {
            let id = entry.id();
            if self.spilled.contains(&id) {
                continue;
            }
            let text = encode(entry).ok_or(SaveError::ReadBack)?;
            if is_too_long(entry, &text) {
                break;
            }
            write_text(store, &keys::spill(&id), &text)?;
            self.spilled.push(id);
        }
        Ok(())
    }

    /// Removes everything Nose keeps and begins anew. The caller holds the lock and has asked.
    pub fn erase(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        // The head goes first: whatever happens next, other tabs see that this life has ended.
        store.remove(keys::HEAD)?;
        for key in store.keys(keys::OURS)? {
            store.remove(&key)?;
        }
        if !store.keys(keys::OURS)?.is_empty() {
            return Err(SaveError::ReadBack);
        }
        let (written, saves) = (self.written_by_tab, self.saves);
        *self = Self::open(store, self.writer.clone());
        self.written_by_tab = written;
        self.saves = saves;
        Ok(())
    }
}

/// Whether an entry brings a whole state that is too long to be written as an entry.
fn is_too_long(entry: &Entry, text: &str) -> bool {
    text.len() > LONGEST_STATE && entry.body.whole_state().is_some()
}

/// Writes a record and reads it back. Returns its length.
pub(super) fn write<T: Serialize>(
    store: &dyn Store,
    key: &str,
    value: &T,
) -> Result<usize, SaveError> {
    let text = encode(value).ok_or(SaveError::ReadBack)?;
    write_text(store, key, &text)?;
    Ok(text.len())
}

/// Writes a record's text and reads it back.
pub(super) fn write_text(store: &dyn Store, key: &str, text: &str) -> Result<(), SaveError> {
    store.set(key, text)?;
    if store.get(key)?.as_deref() != Some(text) {
        return Err(SaveError::ReadBack);
    }
    Ok(())
}
