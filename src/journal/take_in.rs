//! Taking in what other tabs wrote: entry by entry while the head of the journal stays as it was,
//! and from the beginning where it does not (everything was erased, or another tab let entries go
//! that a checkpoint holds).

use super::codec::{Unreadable, decode};
use super::keys::{self, EntryKey};
use super::log::{Entry, Head, Log, SaveError, Stand};
use super::open::move_aside;
use crate::platform::storage::Store;

/// What came in.
struct Coming {
    /// Each of it comes after all that is shown.
    in_order: bool,
    /// An entry that was there has another place.
    has_moved: bool,
}

impl Log {
    /// Takes in what other tabs saved since. True if that changed what is shown.
    pub fn take_in(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
        self.looked_at = None;
        self.take_in_if_changed(store)
    }

    /// Takes in what other tabs saved since, where the head, the save announced last or the number
    /// of keys tells that there is something. A browser may tell late; an entry that is overlooked is
    /// taken in later, and has its place in the order for everyone.
    pub(super) fn take_in_if_changed(&mut self, store: &dyn Store) -> Result<bool, SaveError> {
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
        // Another life of the journal, or entries went that this tab may not have seen; or it was
        // opened on a store that let half of itself be read.
        let is_partial = self.findings.unreadable.is_some();
        if head.is_none() || self.head != head || is_partial {
            return self.open_anew(store);
        }
        let stand = Stand::of(store)?;
        // Saving a spilled entry adds a key and takes one away, so where some wait here the number
        // tells nothing: another tab may have saved them already.
        if self.looked_at.as_ref() == Some(&stand) && self.spilled.is_empty() {
            return Ok(false);
        }
        let known = self.tail.len();
        let mut coming = Coming {
            in_order: self.pending.is_empty(),
            has_moved: false,
        };
        let outcome = self.read_new(store, &mut coming);
        // What was read counts, even if reading stopped half-way.
        let news = self.tail.len() > known || coming.has_moved;
        if news && coming.in_order {
            for entry in self.tail.iter().skip(known) {
                self.state.apply(&entry.body, entry.at);
            }
        } else if news {
            self.rebuild();
        }
        outcome?;
        self.looked_at = Some(stand);
        Ok(news)
    }

    /// Reads the entries this tab has not seen yet into the tail.
    fn read_new(&mut self, store: &dyn Store, coming: &mut Coming) -> Result<(), SaveError> {
        for key in store.keys(keys::ENTRIES)? {
            let Some(place) = keys::entry_key(&key) else {
                continue;
            };
            let is_known = self.meets(place);
            let later = self.taken_in_later(place);
            if is_known && later.is_none() {
                continue;
            }
            let Some(text) = store.get(&key)? else {
                continue;
            };
            match (decode::<Option<Entry>>(&text), later) {
                (Ok(Some(_)), Some(at)) => {
                    let entry = self.tail.remove(at);
                    let seq = place.seq;
                    self.insert(Entry { seq, ..entry });
                    coming.in_order = false;
                    coming.has_moved = true;
                }
                (Ok(Some(entry)), None) => {
                    let id = entry.id();
                    self.pending.retain(|pending| pending.id() != id);
                    coming.in_order &= self.take_entry(place, entry, text.len());
                }
                (Ok(None), _) => self.pass(place),
                (Err(Unreadable::Newer(format)), _) => {
                    self.findings.newer = Some(format);
                    return Err(SaveError::ReadOnly);
                }
                (Err(Unreadable::Corrupt), _) => {
                    move_aside(store, &key, &text)?;
                    self.findings.moved_aside += 1;
                    self.pass(place);
                }
            }
        }
        Ok(())
    }

    /// Where in the tail an entry stands that was taken in under a later number than this. Two tabs saved
    /// it, since it had been spilled; its place for everyone is the earlier one, whichever came to light
    /// first.
    fn taken_in_later(&self, place: EntryKey<'_>) -> Option<usize> {
        let (tab, n) = place.id.filter(|_| place.seq >= self.seen.floor)?;
        let at = (place.seq, tab, n);
        let by_place = |entry: &Entry| (entry.seq, entry.tab.as_str(), entry.n).cmp(&at);
        let after = self.tail.binary_search_by(by_place).err()?;
        let is_it = |entry: &Entry| entry.n == n && entry.tab == tab;
        let found = self.tail.iter().skip(after).position(is_it)?;
        Some(after + found)
    }

    /// Whether an entry was taken in, as far as its key tells.
    pub(super) fn holds(&self, place: EntryKey<'_>) -> bool {
        let by_id = |(tab, n)| self.seen.holds(tab, n);
        place.seq < self.seen.floor || place.id.is_some_and(by_id)
    }

    /// Whether an entry was taken in. If it stands under a later number too, its tab is remembered
    /// until checkpoints let that number go: the copy must not count as new then.
    pub(super) fn meets(&mut self, place: EntryKey<'_>) -> bool {
        if let Some((tab, n)) = place.id.filter(|(tab, n)| self.seen.holds(tab, *n)) {
            self.seen.note(tab, n, place.seq);
        }
        self.holds(place)
    }

    /// Passes by an entry that cannot be read. Its identity does not count as taken in: it may be
    /// saved anew under the next number.
    pub(super) fn pass(&mut self, place: EntryKey<'_>) {
        self.last_seq = self.last_seq.max(place.seq);
    }

    /// Takes in an entry that was read, unless it is known under another key. False if it does not
    /// come after all others.
    pub(super) fn take_entry(&mut self, place: EntryKey<'_>, entry: Entry, bytes: usize) -> bool {
        self.last_seq = self.last_seq.max(place.seq);
        let seq = place.seq;
        let id = Some((entry.tab.as_str(), entry.n));
        self.meets(EntryKey { seq, id }) || self.push(Entry { seq, ..entry }, bytes)
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
        fresh.saves = self.saves;
        for entry in std::mem::take(&mut self.pending) {
            let id = entry.id();
            let is_known = fresh.seen.holds(&entry.tab, entry.n)
                || fresh.pending.iter().any(|known| known.id() == id);
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
