//! The log of one tab: what it shows, what of that is saved, and what still waits.
//!
//! An event is shown at once and waits as pending until [`Log::commit`] has written it and read
//! it back. Before writing, a commit takes in what other tabs wrote since. The order of the
//! sequence numbers is the order for everyone: when others' entries come in under pending ones,
//! the state is built anew in that order, so that all tabs come to show the same.

use std::collections::VecDeque;

use serde::Serialize;

use super::codec::{Unreadable, decode, encode};
use super::event::Event;
use super::keys::{self, Slot};
use super::open::move_aside;
use super::seen::SeenEntries;
use super::state::State;
use crate::domain::json::FromJson;
use crate::domain::scale::Moment;
use crate::platform::storage::{Store, StoreError};

/// A checkpoint is due once this many bytes of entries follow the last one, or as many bytes as
/// the last one had if that is more. So the bytes written for an answer, checkpoints shared out
/// over all answers, do not grow with history.
const CHECKPOINT_AFTER: usize = 32 * 1024;

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
}

/// The state as of an entry.
#[derive(Debug, Serialize)]
pub(super) struct Checkpoint<S, E> {
    pub(super) seq: u64,
    /// The entries that the state holds.
    pub(super) seen: E,
    pub(super) state: S,
}

/// A checkpoint as it is read.
pub(super) type Stored = Checkpoint<State, SeenEntries>;

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
    /// The state as of the newest checkpoint read or written.
    pub(super) base: State,
    pub(super) tail: Vec<Entry>,
    pub(super) tail_bytes: usize,
    pub(super) last_seq: u64,
    /// The entries taken in, in the base or in the tail.
    pub(super) seen: SeenEntries,
    /// How many keys the store had when all entries in it were looked at last.
    pub(super) keys_then: Option<usize>,
    pub(super) checkpoint: Option<(Slot, u64, usize)>,
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
        let news = self.take_in_if_changed(store)?;
        if self.pending.is_empty() {
            return Ok(news);
        }
        if self.head.is_none() {
            self.make_way::<Head>(store, keys::HEAD)?;
            let head = Head {
                epoch: format!("{}-{}", self.writer.tab, self.written_by_tab),
                floor: 1,
            };
            write(store, keys::HEAD, &head)?;
            self.head = Some(head);
        }
        while let Some(entry) = self.pending.front() {
            let entry = Entry {
                seq: self.last_seq + 1,
                ..entry.clone()
            };
            let bytes = write(store, &keys::entry(&entry), &entry)?;
            self.pending.pop_front();
            let id = entry.id();
            self.push(entry, bytes);
            if self.spilled.contains(&id) {
                self.spilled.retain(|spilled| *spilled != id);
                store.remove(&keys::spill(&id))?;
            }
        }
        // What another tab wrote meanwhile counts as looked at. The browser tells of it by an
        // event, and the next look at all entries takes it in.
        self.keys_then = Some(store.count()?);
        Ok(news)
    }

    /// Puts a saved entry where it belongs: by number, and among those of one number by identity.
    /// True if that is after all others.
    pub(super) fn push(&mut self, entry: Entry, bytes: usize) -> bool {
        self.last_seq = self.last_seq.max(entry.seq);
        self.tail_bytes += bytes;
        self.seen.note(&entry.tab, entry.n, entry.seq);
        let place = (entry.seq, &entry.tab, entry.n);
        let is_before = |other: &Entry| (other.seq, &other.tab, other.n) < place;
        let at = self.tail.iter().rposition(is_before).map_or(0, |at| at + 1);
        let is_last = at == self.tail.len();
        self.tail.insert(at, entry);
        is_last
    }

    /// Makes way for a record: what stands in its place and cannot be read is moved aside first.
    fn make_way<T: FromJson>(&mut self, store: &dyn Store, key: &str) -> Result<(), SaveError> {
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
    /// page goes away. Whoever opens the journal next takes them in.
    pub fn spill(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        if self.findings.newer.is_some() {
            return Err(SaveError::ReadOnly);
        }
        for entry in &self.pending {
            let id = entry.id();
            if !self.spilled.contains(&id) {
                write(store, &keys::spill(&id), entry)?;
                self.spilled.push(id);
            }
        }
        Ok(())
    }

    /// Writes a checkpoint if one is due, then lets entries before the older one go. The caller
    /// holds the lock. True if one was written. A failure loses nothing: the entries are there.
    pub fn checkpoint_if_due(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
        let last_bytes = self.checkpoint.map_or(0, |(_, _, bytes)| bytes);
        let is_due = self.tail_bytes > CHECKPOINT_AFTER.max(last_bytes);
        if !is_due || self.findings.newer.is_some() {
            return Ok(false);
        }
        self.take_in(store)?;
        if !self.pending.is_empty() {
            return Ok(false);
        }
        // Spills of saved entries go while the entries are at hand to tell.
        for key in store.keys(keys::SPILL)? {
            if keys::spilled_id(&key).is_some_and(|(tab, n)| self.seen.holds(tab, n)) {
                store.remove(&key)?;
            }
        }
        let slot = self.checkpoint.map_or(Slot::A, |(slot, ..)| slot.other());
        self.make_way::<Stored>(store, &slot.key())?;
        let older = self.checkpoint.map(|(_, seq, _)| seq);
        self.seen.raise_floor(older.map_or(0, |seq| seq + 1));
        let checkpoint = Checkpoint {
            seq: self.last_seq,
            seen: &self.seen,
            state: &self.state,
        };
        let bytes = write(store, &slot.key(), &checkpoint)?;
        self.checkpoint = Some((slot, self.last_seq, bytes));
        self.base.clone_from(&self.state);
        self.tail.clear();
        self.tail_bytes = 0;
        if let (Some(older), Some(head)) = (older, &self.head) {
            // Never back: another tab may have gone further.
            let floor = head.floor.max(older + 1);
            let moved = Head {
                floor,
                ..head.clone()
            };
            write(store, keys::HEAD, &moved)?;
            self.head = Some(moved);
            for key in store.keys(keys::ENTRIES)? {
                if keys::entry_key(&key).is_some_and(|key| key.seq < floor) {
                    store.remove(&key)?;
                }
            }
        }
        Ok(true)
    }

    /// Removes everything Nose keeps and begins anew. The caller holds the lock and has asked.
    pub fn erase(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        // The head goes first: whatever happens next, other tabs see that this life has ended.
        store.remove(keys::HEAD)?;
        for key in store.keys(keys::OURS)? {
            store.remove(&key)?;
        }
        let written = self.written_by_tab;
        *self = Self::open(store, self.writer.clone());
        self.written_by_tab = written;
        Ok(())
    }
}

/// Writes a record and reads it back. Returns its length.
pub(super) fn write<T: Serialize>(
    store: &dyn Store,
    key: &str,
    value: &T,
) -> Result<usize, SaveError> {
    let text = encode(value).ok_or(SaveError::ReadBack)?;
    store.set(key, &text)?;
    if store.get(key)?.as_deref() != Some(text.as_str()) {
        return Err(SaveError::ReadBack);
    }
    Ok(text.len())
}
