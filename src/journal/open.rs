//! Opening a journal: the newest checkpoint that can be read, and the entries after it. What
//! cannot be read is moved aside whole; a newer format is left exactly as it is.

use std::collections::{BTreeSet, VecDeque};

use super::codec::{Unreadable, decode};
use super::keys::{self, Slot};
use super::log::{Checkpoint, Entry, Findings, Head, Log, Writer};
use super::state::State;
use crate::platform::storage::{Store, StoreError};

/// A record that was found, by how it read.
enum Read<T> {
    Good(T, usize),
    Bad(String),
}

/// Records read while opening.
struct Reader<'a> {
    store: &'a dyn Store,
    newer: Option<u32>,
    bad: Vec<(String, String)>,
}

impl Reader<'_> {
    fn read<T: serde::de::DeserializeOwned>(
        &mut self,
        key: &str,
    ) -> Result<Option<(T, usize)>, StoreError> {
        let Some(text) = self.store.get(key)? else {
            return Ok(None);
        };
        let read = match decode(&text) {
            Ok(value) => Read::Good(value, text.len()),
            Err(Unreadable::Corrupt) => Read::Bad(text),
            Err(Unreadable::Newer(format)) => {
                self.newer = self.newer.max(Some(format));
                return Ok(None);
            }
        };
        Ok(match read {
            Read::Good(value, bytes) => Some((value, bytes)),
            Read::Bad(text) => {
                self.bad.push((key.to_owned(), text));
                None
            }
        })
    }
}

/// Moves an unreadable record aside: copied first, and removed only once the copy reads back.
pub(super) fn move_aside(store: &dyn Store, key: &str, text: &str) -> Result<(), StoreError> {
    let aside = keys::quarantine(key, text);
    store.set(&aside, text)?;
    if store.get(&aside)?.as_deref() != Some(text) {
        return Err(StoreError::Failed);
    }
    store.remove(key)
}

impl Log {
    /// Opens the journal of a store. Never fails: what went wrong is in [`Log::findings`], and
    /// the log goes on in memory.
    pub fn open(store: &dyn Store, writer: Writer) -> Self {
        let mut log = Self {
            writer,
            written_by_tab: 0,
            head: None,
            base: State::default(),
            tail: Vec::new(),
            tail_bytes: 0,
            last_seq: 0,
            checkpoint: None,
            older_checkpoint: None,
            pending: VecDeque::new(),
            spilled: BTreeSet::new(),
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
        let mut reader = Reader {
            store,
            newer: None,
            bad: Vec::new(),
        };
        self.head = reader.read::<Head>(keys::HEAD)?.map(|(head, _)| head);
        self.read_checkpoints(&mut reader)?;
        let expected_from = self.last_seq + 1;
        let mut found = 0;
        for key in store.keys(keys::ENTRIES)? {
            let Some(seq) = keys::entry_seq(&key) else {
                continue;
            };
            // Entries up to the checkpoint are in it; the newer of two may still be torn, so
            // they stay in the store until the older one holds them too.
            if seq < expected_from {
                continue;
            }
            self.last_seq = self.last_seq.max(seq);
            if let Some((entry, bytes)) = reader.read::<Entry>(&key)? {
                found += 1;
                self.tail_bytes += bytes;
                self.tail.push(entry);
            }
        }
        let known_bad = self.bad_entries(store, &reader, expected_from)?;
        let expected = (self.last_seq + 1).saturating_sub(expected_from);
        self.findings.missing = expected.saturating_sub(found + known_bad);
        for key in store.keys(keys::SPILL)? {
            if let Some((entry, _)) = reader.read::<Entry>(&key)? {
                let id = entry.id();
                self.spilled.insert(id.clone());
                if !self.tail.iter().any(|known| known.id() == id) {
                    self.pending.push_back(entry);
                } else if reader.newer.is_none() {
                    store.remove(&key)?;
                    self.spilled.remove(&id);
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
        }
        Ok(())
    }

    fn read_checkpoints(&mut self, reader: &mut Reader<'_>) -> Result<(), StoreError> {
        for slot in Slot::BOTH {
            let Some((found, bytes)) = reader.read::<Checkpoint<State>>(&slot.key())? else {
                continue;
            };
            let newest = self.checkpoint.map(|(_, seq, _)| seq);
            if newest.is_none_or(|seq| found.seq > seq) {
                self.older_checkpoint = newest;
                self.checkpoint = Some((slot, found.seq, bytes));
                self.base = found.state;
                self.last_seq = found.seq;
            } else {
                self.older_checkpoint = Some(found.seq);
            }
        }
        Ok(())
    }

    /// How many entries after the checkpoint are known to be unreadable, now or from before.
    fn bad_entries(
        &self,
        store: &dyn Store,
        reader: &Reader<'_>,
        from: u64,
    ) -> Result<u64, StoreError> {
        let aside = store.keys(keys::QUARANTINE)?;
        let name = keys::ENTRIES.strip_prefix(keys::OURS).unwrap_or_default();
        let before = aside.iter().filter_map(|key| {
            let at = key.rfind(name)?;
            key.get(at + name.len()..)?.parse::<u64>().ok()
        });
        let now = reader
            .bad
            .iter()
            .filter_map(|(key, _)| keys::entry_seq(key));
        let bad: BTreeSet<u64> = before.chain(now).filter(|seq| *seq >= from).collect();
        Ok(bad.len() as u64)
    }
}
