//! Checkpoints: the state written whole, so that entries may go. There are two slots; a checkpoint
//! goes into the one that does not hold the newest, and until it stands there nothing goes. The
//! ledger about people stands in parts ([`super::parts`]) that both may share.

use serde::Serialize;

use super::keys::{self, Slot};
use super::log::{Entry, Head, Log, SaveError, write};
use super::open::Reader;
use super::seen::SeenEntries;
use super::state::State;
use crate::platform::storage::{Store, StoreError};

/// A checkpoint is due once this many bytes of entries follow the last one, or as many bytes as
/// the last one had if that is more. So the bytes written for an answer, checkpoints shared out
/// over all answers, do not grow with history.
const CHECKPOINT_AFTER: usize = 32 * 1024;
/// It is due after this many bytes in any case: entries stand up to twice that long, and a browser
/// has room for five million characters.
const MOST_ENTRIES: usize = 256 * 1024;
/// So too once as many sheets that the last one held were changed: each may have its part written
/// anew, and until then kept beside the former one.
const MOST_SHEETS: usize = 64;
/// A state that takes the place of all there was is written as an entry if it is no longer than
/// this, and as a checkpoint otherwise: there may not be room for both.
pub(super) const LONGEST_STATE: usize = 32 * 1024;
/// After failing twice, a checkpoint is tried again once this many bytes of entries came.
const PAUSE: usize = 4 * 1024;

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the shape that Serialize asks for"
)]
fn is_false(value: &bool) -> bool {
    !value
}

/// The state as of an entry.
#[derive(Debug, Serialize)]
pub(super) struct Checkpoint {
    pub(super) seq: u64,
    /// The entries that the state holds.
    pub(super) seen: SeenEntries,
    /// It counts only if the head names the same line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line: Option<String>,
    /// What was removed from the state may still stand in records from before.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) unclean: bool,
    /// The parts that hold the ledger, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) parts: Vec<String>,
    /// Everything else. Before there were parts, the ledger too.
    pub(super) state: State,
}

/// The checkpoint that a log builds on.
#[derive(Debug)]
pub(super) struct Newest {
    pub(super) slot: Slot,
    pub(super) seq: u64,
    /// How long its record is, without the parts.
    pub(super) bytes: usize,
    pub(super) unclean: bool,
}

impl Log {
    /// Whether a checkpoint is to be written: the entries since the last are many, or something was
    /// removed before this page was opened and may still stand in records.
    pub fn is_checkpoint_due(&self) -> bool {
        let last = self.checkpoint.as_ref().map_or(0, |it| it.bytes);
        let pause = PAUSE * self.failures.saturating_sub(1);
        let is_long = self.tail_bytes > CHECKPOINT_AFTER.max(last.min(MOST_ENTRIES)) + pause;
        let is_wide = self.sheets_changed > MOST_SHEETS * (1 + self.failures);
        is_long || is_wide || (self.is_unclean && self.failures < 3)
    }

    /// Writes a checkpoint if one is due, then lets entries before the older one go. The caller
    /// holds the lock. True if one was written. A failure loses nothing: the entries are there.
    pub fn checkpoint_if_due(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
        if !self.is_checkpoint_due() || self.findings.newer.is_some() {
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
        let failures = self.failures + 1;
        let outcome = match self.is_unclean {
            true => self.let_removed_go(store),
            false => self.write_next(store),
        };
        // Reading the journal anew on the way forgets the count.
        self.failures = if outcome.is_ok() { 0 } else { failures };
        outcome.map(|()| true)
    }

    /// Writes the next checkpoint, and lets go what only the one before the last needed.
    fn write_next(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        let older = self.checkpoint.as_ref().map(|it| it.seq);
        self.write_checkpoint(store, self.next_checkpoint(older))?;
        if let Some(older) = older {
            self.raise_floor(store, older + 1)?;
            let floor = self.head.as_ref().map_or(0, |head| head.floor);
            for key in store.keys(keys::ENTRIES)? {
                if keys::entry_key(&key).is_some_and(|key| key.seq < floor) {
                    store.remove(&key)?;
                }
            }
        }
        self.sweep_parts(store)
    }

    /// The state as it is saved, everything up to `older` counting as taken in.
    fn next_checkpoint(&self, older: Option<u64>) -> Checkpoint {
        let mut seen = self.seen.clone();
        seen.raise_floor(older.map_or(0, |seq| seq + 1));
        let was_unclean = self.checkpoint.as_ref().is_some_and(|it| it.unclean);
        let takes_away = |entry: &Entry| entry.body.takes_away();
        Checkpoint {
            seq: self.last_seq,
            seen,
            line: self.line.clone(),
            unclean: was_unclean || self.tail.iter().any(takes_away),
            parts: Vec::new(),
            state: self.state.clone(),
        }
    }

    /// Moves the floor. Never back: another tab may have gone further.
    fn raise_floor(&mut self, store: &dyn Store, floor: u64) -> Result<(), SaveError> {
        if let Some(head) = &self.head {
            let floor = head.floor.max(floor);
            let moved = Head {
                floor,
                ..head.clone()
            };
            write(store, keys::HEAD, &moved)?;
            self.head = Some(moved);
        }
        Ok(())
    }

    /// What was removed before this page was opened goes from every record: a checkpoint without it
    /// is written, then all that came before goes.
    fn let_removed_go(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        if !self.tail.is_empty() || self.checkpoint.is_none() {
            let older = self.checkpoint.as_ref().map(|it| it.seq);
            let unclean = true;
            self.write_checkpoint(
                store,
                Checkpoint {
                    unclean,
                    ..self.next_checkpoint(older)
                },
            )?;
        }
        // Other tabs read the journal anew.
        self.raise_floor(store, self.last_seq + 1)?;
        self.let_former_go(store)
    }

    /// Lets go of all that came before the newest checkpoint, which holds all there is; then writes
    /// it once more, so that there are two again.
    fn let_former_go(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        store.remove(&self.next_slot().key())?;
        for key in store.keys(keys::ENTRIES)? {
            if keys::entry_key(&key).is_some_and(|place| self.holds(place)) {
                store.remove(&key)?;
            }
        }
        self.sweep_parts(store)?;
        self.write_checkpoint(
            store,
            Checkpoint {
                seq: self.last_seq,
                seen: self.seen.clone(),
                line: self.line.clone(),
                unclean: false,
                parts: Vec::new(),
                // Not what is shown: something may be pending.
                state: self.base.clone(),
            },
        )?;
        self.is_unclean = false;
        Ok(())
    }

    /// Takes in an entry that brings a whole state, without writing it as an entry. The checkpoint
    /// that holds it belongs to a new line; it counts from the moment the head names that line, and
    /// not before. Other tabs see another head and read the journal anew.
    pub(super) fn switch(&mut self, store: &dyn Store, entry: &Entry) -> Result<(), SaveError> {
        let Some(state) = entry.body.whole_state() else {
            return Ok(());
        };
        let line = Some(entry.id());
        // What comes to light later, from a tab that had not heard, counts after it.
        let mut seen = self.seen.clone();
        seen.note(&entry.tab, entry.n, entry.seq);
        self.write_checkpoint(
            store,
            Checkpoint {
                seq: entry.seq,
                seen,
                line: line.clone(),
                unclean: true,
                parts: Vec::new(),
                state: state.clone(),
            },
        )?;
        let head = Head {
            epoch: entry.id(),
            floor: entry.seq,
            line,
            room_made: 0,
        };
        // Whatever the store kept if this fails, the next commit reads the journal anew.
        self.head = None;
        write(store, keys::HEAD, &head)?;
        self.head = Some(head);
        self.pending.pop_front();
        // What cannot go now goes when a page is opened next.
        let _told_by_the_checkpoint = self.let_former_go(store);
        Ok(())
    }

    /// The slot that the next checkpoint goes into.
    pub(super) fn next_slot(&self) -> Slot {
        let newest = self.checkpoint.as_ref();
        newest.map_or(Slot::A, |it| it.slot.other())
    }

    /// Writes a checkpoint with its parts and builds on it from now on. If there is no room, the
    /// older checkpoint goes first, in whose place this one comes anyway.
    fn write_checkpoint(
        &mut self,
        store: &dyn Store,
        mut checkpoint: Checkpoint,
    ) -> Result<(), SaveError> {
        let slot = self.next_slot();
        self.make_way::<Checkpoint>(store, &slot.key())?;
        let mut outcome = self.write_whole(store, slot, &mut checkpoint);
        if outcome == Err(StoreError::Full.into()) && self.let_older_go(store, slot)? {
            outcome = self.write_whole(store, slot, &mut checkpoint);
        }
        if let Err(error) = outcome {
            // Parts that no checkpoint came to name take room that entries may need.
            let _swept_later = self.sweep_parts(store);
            return Err(error);
        }
        self.line = checkpoint.line;
        self.last_seq = checkpoint.seq;
        self.seen = checkpoint.seen;
        self.base = checkpoint.state;
        self.tail.clear();
        self.tail_bytes = 0;
        self.sheets_changed = 0;
        Ok(())
    }

    fn write_whole(
        &mut self,
        store: &dyn Store,
        slot: Slot,
        checkpoint: &mut Checkpoint,
    ) -> Result<(), SaveError> {
        let parts = self.write_parts(store, &checkpoint.state.ledger)?;
        checkpoint.parts = parts.iter().map(|part| part.name.clone()).collect();
        let ledger = std::mem::take(&mut checkpoint.state.ledger);
        let outcome = write(store, &slot.key(), checkpoint);
        checkpoint.state.ledger = ledger;
        self.checkpoint = Some(Newest {
            slot,
            seq: checkpoint.seq,
            bytes: outcome?,
            unclean: checkpoint.unclean,
        });
        self.parts = parts;
        Ok(())
    }

    /// Makes room by letting the older checkpoint go, with the parts that only it names. False if
    /// the newest could not be read back whole: then nothing goes.
    pub(super) fn let_older_go(&self, store: &dyn Store, older: Slot) -> Result<bool, SaveError> {
        let Some(newest) = &self.checkpoint else {
            return Ok(false);
        };
        let mut reader = Reader::of(store);
        let stored = reader.read::<Checkpoint>(&newest.slot.key())?;
        let Some((stored, _)) = stored.filter(|(it, _)| it.seq == newest.seq) else {
            return Ok(false);
        };
        if reader.read_parts(&stored.parts)?.lost > 0 {
            return Ok(false);
        }
        store.remove(&older.key())?;
        self.sweep_parts(store)?;
        Ok(true)
    }
}
