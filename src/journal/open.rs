//! Opening a journal: the newest checkpoint that can be read, and the entries after it. What
//! cannot be read is moved aside whole; a newer format is left exactly as it is. Where an entry
//! was moved aside a hole stays in its place, so that it is not counted as missing.

use std::collections::VecDeque;

use super::codec::{Unreadable, decode};
use super::keys::{self, Slot};
use super::log::{Entry, Findings, Head, Log, SaveError, Stored, Writer, write};
use super::seen::SeenEntries;
use super::state::State;
use crate::domain::json::FromJson;
use crate::platform::storage::{Store, StoreError};

/// Records read while opening.
struct Reader<'a> {
    store: &'a dyn Store,
    newer: Option<u32>,
    bad: Vec<(String, String)>,
}

impl Reader<'_> {
    fn read<T: FromJson>(&mut self, key: &str) -> Result<Option<(T, usize)>, StoreError> {
        let Some(text) = self.store.get(key)? else {
            return Ok(None);
        };
        let bytes = text.len();
        Ok(match decode(&text) {
            Ok(value) => Some((value, bytes)),
            Err(Unreadable::Corrupt) => {
                self.bad.push((key.to_owned(), text));
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
/// entry leaves a hole.
pub(super) fn move_aside(store: &dyn Store, key: &str, text: &str) -> Result<(), SaveError> {
    let aside = keys::quarantine(key, text);
    store.set(&aside, text)?;
    if store.get(&aside)?.as_deref() != Some(text) {
        return Err(SaveError::ReadBack);
    }
    match keys::entry_key(key) {
        Some(_) => write(store, key, &None::<Entry>).map(|_| ()),
        None => Ok(store.remove(key)?),
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
            base: State::default(),
            tail: Vec::new(),
            tail_bytes: 0,
            last_seq: 0,
            seen: SeenEntries::default(),
            keys_then: None,
            checkpoint: None,
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
        let mut reader = Reader {
            store,
            newer: None,
            bad: Vec::new(),
        };
        self.head = reader.read::<Head>(keys::HEAD)?.map(|(head, _)| head);
        self.read_checkpoints(&mut reader)?;
        self.keys_then = Some(store.count()?);
        for key in store.keys(keys::ENTRIES)? {
            let Some(place) = keys::entry_key(&key) else {
                continue;
            };
            // Several entries of one number leave no gap.
            self.findings.missing += place.seq.saturating_sub(self.last_seq + 1);
            self.last_seq = self.last_seq.max(place.seq);
            // What a checkpoint holds stays in the store until the older one holds it too, since
            // the newer may still be torn.
            if self.holds(place) {
                continue;
            }
            match reader.read::<Option<Entry>>(&key)? {
                Some((Some(entry), bytes)) => {
                    self.take_entry(place, entry, bytes);
                }
                _ => self.pass(place),
            }
        }
        let mut saved_already = Vec::new();
        for key in store.keys(keys::SPILL)? {
            if let Some((entry, _)) = reader.read::<Entry>(&key)? {
                if self.seen.holds(&entry.tab, entry.n) {
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

    fn read_checkpoints(&mut self, reader: &mut Reader<'_>) -> Result<(), StoreError> {
        for slot in Slot::BOTH {
            let Some((found, bytes)) = reader.read::<Stored>(&slot.key())? else {
                continue;
            };
            let newest = self.checkpoint.map(|(_, seq, _)| seq);
            if newest.is_none_or(|seq| found.seq > seq) {
                self.checkpoint = Some((slot, found.seq, bytes));
                self.base = found.state;
                self.seen = found.seen;
                self.last_seq = found.seq;
            }
        }
        Ok(())
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
