//! Opening a journal: the newest checkpoint that can be read, and the entries after it. What
//! cannot be read is moved aside whole; a newer format is left exactly as it is. Where an entry
//! was moved aside a hole stays in its place, so that it is not counted as missing.

use std::collections::VecDeque;

use super::checkpoint::{Checkpoint, Newest};
use super::codec::{Unreadable, decode};
use super::keys::{self, Slot};
use super::log::{Entry, Findings, Head, Log, SaveError, Stand, Writer, write};
use super::parts::Found;
use super::seen::SeenEntries;
use super::state::State;
use crate::domain::json::FromJson;
use crate::platform::storage::{Store, StoreError};

/// Records read while opening.
pub(super) struct Reader<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) newer: Option<u32>,
    bad: Vec<(String, String)>,
}

impl<'a> Reader<'a> {
    pub(super) fn of(store: &'a dyn Store) -> Self {
        Self {
            store,
            newer: None,
            bad: Vec::new(),
        }
    }

    /// Takes note of a record that cannot be read.
    pub(super) fn set_aside(&mut self, key: &str, text: String) {
        if !self.bad.iter().any(|(known, _)| known == key) {
            self.bad.push((key.to_owned(), text));
        }
    }

    pub(super) fn read<T: FromJson>(
        &mut self,
        key: &str,
    ) -> Result<Option<(T, usize)>, StoreError> {
        let Some(text) = self.store.get(key)? else {
            return Ok(None);
        };
        let bytes = text.len();
        Ok(match decode(&text) {
            Ok(value) => Some((value, bytes)),
            Err(Unreadable::Corrupt) => {
                self.set_aside(key, text);
                None
            }
            Err(Unreadable::Newer(format)) => {
                self.newer = self.newer.max(Some(format));
                None
            }
        })
    }
}

/// Moves an unreadable record aside: copied first, and removed only once the copy reads back. An
/// entry and a part leave a hole.
pub(super) fn move_aside(store: &dyn Store, key: &str, text: &str) -> Result<(), SaveError> {
    let aside = keys::quarantine(key, text);
    store.set(&aside, text)?;
    if store.get(&aside)?.as_deref() != Some(text) {
        return Err(SaveError::ReadBack);
    }
    match keys::leaves_a_hole(key) {
        true => write(store, key, &None::<Entry>).map(|_| ()),
        false => Ok(store.remove(key)?),
    }
}

impl Log {
    /// Opens the journal of a store. Never fails: what went wrong is in [`Log::findings`], and
    /// the log goes on in memory.
    pub fn open(store: &dyn Store, writer: Writer) -> Self {
        let mut log = Self {
            writer,
            written_by_tab: 0,
            head: None,
            line: None,
            base: State::default(),
            parts: Vec::new(),
            tail: Vec::new(),
            tail_bytes: 0,
            sheets_changed: 0,
            last_seq: 0,
            seen: SeenEntries::default(),
            looked_at: None,
            saves: 0,
            checkpoint: None,
            is_unclean: false,
            failures: 0,
            pending: VecDeque::new(),
            spilled: Vec::new(),
            state: State::default(),
            findings: Findings::default(),
        };
        if let Err(error) = log.read_all(store) {
            log.findings.unreadable = Some(error);
        }
        log.rebuild();
        log
    }

    fn read_all(&mut self, store: &dyn Store) -> Result<(), StoreError> {
        let mut reader = Reader::of(store);
        self.head = reader.read::<Head>(keys::HEAD)?.map(|(head, _)| head);
        self.read_checkpoints(&mut reader)?;
        self.looked_at = Some(Stand::of(store)?);
        for key in store.keys(keys::ENTRIES)? {
            let Some(place) = keys::entry_key(&key) else {
                continue;
            };
            // Several entries of one number leave no gap.
            self.count_missing(place.seq.saturating_sub(self.last_seq + 1));
            self.last_seq = self.last_seq.max(place.seq);
            // What a checkpoint holds stays in the store until the older one holds it too, since
            // the newer may still be torn.
            if self.meets(place) {
                continue;
            }
            match reader.read::<Option<Entry>>(&key)? {
                Some((Some(entry), bytes)) => {
                    self.take_entry(place, entry, bytes);
                }
                _ => self.pass(place),
            }
        }
        // Entries before the floor went because a checkpoint held them.
        let let_go = self
            .head
            .as_ref()
            .map_or(0, |it| it.floor.saturating_sub(1));
        self.count_missing(let_go.saturating_sub(self.last_seq));
        self.last_seq = self.last_seq.max(let_go);
        self.is_unclean |= self.tail.iter().any(|entry| entry.body.takes_away());
        let mut saved_already = Vec::new();
        for key in store.keys(keys::SPILL)? {
            if let Some((entry, _)) = reader.read::<Entry>(&key)? {
                if key != keys::spill(&entry.id()) {
                    // No page put it there: it would be saved in the place of the one it names.
                    if let Some(text) = store.get(&key)? {
                        reader.set_aside(&key, text);
                    }
                } else if self.seen.holds(&entry.tab, entry.n) {
                    saved_already.push(key);
                } else {
                    self.spilled.push(entry.id());
                    insert_in_order(&mut self.pending, entry);
                }
            }
        }
        self.findings.newer = reader.newer;
        self.findings.moved_aside = reader.bad.len();
        if reader.newer.is_none() {
            for (key, text) in &reader.bad {
                // A full store keeps the record where it is; its number is not used again.
                let _kept_in_place = move_aside(store, key, text);
            }
            for key in saved_already {
                let _left_for_the_next_checkpoint = store.remove(&key);
            }
        }
        Ok(())
    }

    /// Builds on the newest checkpoint all of whose parts are here; on the newest that can be read
    /// where none is whole. The older one, with the entries after it, still gives everything.
    fn read_checkpoints(&mut self, reader: &mut Reader<'_>) -> Result<(), StoreError> {
        let mut newest_first: Vec<(Slot, Checkpoint, usize)> = Vec::new();
        for slot in Slot::BOTH {
            let Some((found, bytes)) = reader.read::<Checkpoint>(&slot.key())? else {
                continue;
            };
            // One of another line was never finished, or is done with.
            if self.head.as_ref().is_some_and(|it| it.line != found.line) {
                continue;
            }
            let place = |it: &Checkpoint| (it.seq, !it.unclean);
            let is_newer =
                |(_, other, _): &(Slot, Checkpoint, usize)| place(other) >= place(&found);
            let at = newest_first.partition_point(is_newer);
            newest_first.insert(at, (slot, found, bytes));
        }
        let mut best: Option<((Slot, Checkpoint, usize), Found)> = None;
        for candidate in newest_first {
            let found = reader.read_parts(&candidate.1.parts)?;
            let is_whole = found.lost == 0;
            if is_whole || best.is_none() {
                best = Some((candidate, found));
            }
            if is_whole {
                break;
            }
        }
        self.line = self.head.as_ref().and_then(|it| it.line.clone());
        if let Some(((slot, checkpoint, bytes), found)) = best {
            self.build_on(slot, checkpoint, bytes, found);
        }
        Ok(())
    }

    /// Names of parts say how many sheets were in them, and may say anything.
    fn count_missing(&mut self, more: u64) {
        self.findings.missing = self.findings.missing.saturating_add(more);
    }

    fn build_on(&mut self, slot: Slot, checkpoint: Checkpoint, bytes: usize, found: Found) {
        self.checkpoint = Some(Newest {
            slot,
            seq: checkpoint.seq,
            bytes,
            unclean: checkpoint.unclean,
        });
        self.is_unclean = checkpoint.unclean;
        self.line = checkpoint.line;
        self.last_seq = checkpoint.seq;
        self.seen = checkpoint.seen;
        self.base = checkpoint.state;
        // Before there were parts, the ledger stood in the checkpoint.
        if !checkpoint.parts.is_empty() {
            self.base.ledger = found.ledger();
        }
        self.count_missing(found.missing);
        self.parts = found.parts;
    }
}

/// Puts a spilled entry among others: each tab's in the order it counted them, and those of
/// different tabs by time as far as that allows.
fn insert_in_order(entries: &mut VecDeque<Entry>, entry: Entry) {
    let is_later = |other: &Entry| other.tab == entry.tab && other.n > entry.n;
    let is_earlier = |other: &Entry| other.tab == entry.tab || other.at <= entry.at;
    let before = entries.iter().position(is_later).unwrap_or(entries.len());
    let after = entries.iter().take(before).rposition(is_earlier);
    entries.insert(after.map_or(0, |after| after + 1), entry);
}
