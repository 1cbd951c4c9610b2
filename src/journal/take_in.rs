//! Taking in what other tabs wrote: entry by entry as long as this tab's place in the journal is
//! still there, and from the beginning where it is not (everything was erased, or the entries
//! after it went into checkpoints while this tab slept).

use super::codec::{Unreadable, decode};
use super::keys;
use super::log::{Entry, Head, Log, SaveError};
use super::open::move_aside;
use crate::platform::storage::Store;

impl Log {
    /// Takes in what other tabs saved since. True if that changed what is shown.
    pub fn take_in(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
        if self.findings.newer.is_some() {
            return Err(SaveError::ReadOnly);
        }
        let head = store.get(keys::HEAD)?;
        let head: Option<Head> = match head.as_deref().map(decode) {
            Some(Err(Unreadable::Newer(format))) => {
                self.findings.newer = Some(format);
                return Err(SaveError::ReadOnly);
            }
            Some(Err(Unreadable::Corrupt)) => None,
            Some(Ok(head)) => Some(head),
            None => None,
        };
        let is_ours = match (&self.head, &head) {
            (Some(mine), Some(there)) => {
                mine.epoch == there.epoch && there.floor <= self.last_seq + 1
            }
            _ => false,
        };
        if !is_ours {
            return self.open_anew(store);
        }
        self.head = head;
        let known = self.tail.len();
        let had_pending = !self.pending.is_empty();
        let outcome = self.read_on(store);
        // What was read counts, even if reading stopped half-way.
        let news = self.tail.len() > known;
        if news && had_pending {
            self.rebuild();
        }
        outcome.map(|()| news)
    }

    /// Takes back an entry of this tab that another tab has written over. A lock keeps tabs from
    /// writing at once, but a browser hands what one tab wrote to the next in its own time: a tab
    /// may hold the lock and not see the latest entry yet, and give its number out again. The tab
    /// that was written over hears of it, and its entry waits to be saved anew. True if that was
    /// so.
    pub fn take_back(&mut self, store: &dyn Store, key: &str) -> Result<bool, SaveError> {
        let held = keys::entry_seq(key)
            .and_then(|seq| self.tail.iter().find(|entry| entry.seq == seq))
            .cloned();
        let (Some(held), Some(text)) = (held, store.get(key)?) else {
            return Ok(false);
        };
        match decode::<Option<Entry>>(&text) {
            Ok(Some(there)) if there.id() != held.id() => {}
            _ => return Ok(false),
        }
        if held.tab == self.writer.tab {
            self.pending.push_front(held);
        }
        self.open_anew(store).map(|_| true)
    }

    /// Reads entries from where this tab left off. Applies them only if nothing is pending, since
    /// pending ones come after them.
    fn read_on(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        let had_pending = !self.pending.is_empty();
        loop {
            let key = keys::entry(self.last_seq + 1);
            let Some(text) = store.get(&key)? else {
                return Ok(());
            };
            match decode::<Option<Entry>>(&text) {
                Ok(Some(entry)) => {
                    if had_pending {
                        let id = entry.id();
                        self.pending.retain(|pending| pending.id() != id);
                    } else {
                        self.state.apply(&entry.body, entry.at);
                    }
                    self.push(entry, text.len());
                }
                Ok(None) => self.last_seq += 1,
                Err(Unreadable::Newer(format)) => {
                    self.findings.newer = Some(format);
                    return Err(SaveError::ReadOnly);
                }
                Err(Unreadable::Corrupt) => {
                    move_aside(store, &key, &text)?;
                    self.findings.moved_aside += 1;
                    self.last_seq += 1;
                }
            }
        }
    }

    /// Builds the state from the base, the saved entries and the pending ones, in that order.
    pub(super) fn rebuild(&mut self) {
        self.state.clone_from(&self.base);
        for entry in self.tail.iter().chain(&self.pending) {
            self.state.apply(&entry.body, entry.at);
        }
    }

    /// Reads the store from the beginning, keeping what is pending here. True if that changed what
    /// is shown.
    fn open_anew(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
        let mut fresh = Self::open(store, self.writer.clone());
        if let Some(error) = fresh.findings.unreadable {
            return Err(error.into());
        }
        fresh.written_by_tab = self.written_by_tab;
        for entry in std::mem::take(&mut self.pending) {
            let id = entry.id();
            let is_known = fresh
                .tail
                .iter()
                .chain(&fresh.pending)
                .any(|known| known.id() == id);
            // Its spill is gone: another tab saved it, or everything was erased.
            let is_settled = self.spilled.contains(&id);
            if !is_known && !is_settled {
                fresh.pending.push_back(entry);
            }
        }
        fresh.rebuild();
        // What was found is told until the page goes.
        fresh.findings.moved_aside = fresh.findings.moved_aside.max(self.findings.moved_aside);
        let news = fresh.state != self.state;
        *self = fresh;
        if self.findings.newer.is_some() {
            return Err(SaveError::ReadOnly);
        }
        Ok(news)
    }
}
