//! In-memory doubles, with faults on demand. Tests use them, and the app falls back on
//! [`Blocked`] when the browser gives no storage.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::storage::{Store, StoreError};

/// A fault that a [`MemoryStore`] shows until told otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// None.
    #[default]
    None,
    /// Every call is refused.
    Blocked,
    /// Writing fails for want of room; reading and removing work.
    Full,
    /// Writing reports success and keeps other bytes.
    Lies,
}

/// A store in memory. Counts what is written to it.
#[derive(Debug, Default)]
pub struct MemoryStore {
    entries: RefCell<BTreeMap<String, String>>,
    fault: Cell<Fault>,
    writes_left: Cell<Option<u32>>,
    bytes_written: Cell<usize>,
    units: Cell<usize>,
    room: Cell<Option<usize>>,
}

/// What a record takes of a browser's room: UTF-16 units, the key's too.
fn units(key: &str, text: &str) -> usize {
    key.encode_utf16().count() + text.encode_utf16().count()
}

impl MemoryStore {
    /// Shows this fault from now on.
    pub fn set_fault(&self, fault: Fault) {
        self.fault.set(fault);
    }

    /// After this many more writes and removals nothing changes any more, as if the page was
    /// killed: every later write or removal fails. `None` lifts it.
    pub fn kill_after(&self, writes: Option<u32>) {
        self.writes_left.set(writes);
    }

    /// There is room for so many UTF-16 units, keys included, and no more. `None` lifts it.
    pub fn limit_to(&self, room: Option<usize>) {
        self.room.set(room);
    }

    /// How many UTF-16 units are in use, keys included.
    pub fn units(&self) -> usize {
        self.units.get()
    }

    /// All that is kept, by key.
    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.entries.borrow().clone()
    }

    /// Puts back a snapshot, or sets up damage.
    pub fn replace(&self, entries: BTreeMap<String, String>) {
        let all = entries.iter().map(|(key, text)| units(key, text));
        self.units.set(all.sum());
        *self.entries.borrow_mut() = entries;
    }

    /// Bytes of keys and text written so far.
    pub fn bytes_written(&self) -> usize {
        self.bytes_written.get()
    }

    fn spend_write(&self) -> Result<(), StoreError> {
        match self.writes_left.get() {
            None => Ok(()),
            Some(0) => Err(StoreError::Failed),
            Some(left) => {
                self.writes_left.set(Some(left - 1));
                Ok(())
            }
        }
    }

    fn check_open(&self) -> Result<(), StoreError> {
        match self.fault.get() {
            Fault::Blocked => Err(StoreError::Blocked),
            _ => Ok(()),
        }
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.check_open()?;
        Ok(self.entries.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.check_open()?;
        self.spend_write()?;
        let kept = match self.fault.get() {
            Fault::Full => return Err(StoreError::Full),
            Fault::Lies => text.chars().take(text.len() / 2).collect(),
            Fault::None | Fault::Blocked => text.to_owned(),
        };
        let mut entries = self.entries.borrow_mut();
        let held = entries.get(key).map_or(0, |held| units(key, held));
        let taken = self.units.get() - held + units(key, &kept);
        if self.room.get().is_some_and(|room| taken > room) {
            return Err(StoreError::Full);
        }
        self.bytes_written
            .set(self.bytes_written.get() + key.len() + text.len());
        self.units.set(taken);
        entries.insert(key.to_owned(), kept);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.check_open()?;
        self.spend_write()?;
        let gone = self.entries.borrow_mut().remove(key);
        let freed = gone.map_or(0, |text| units(key, &text));
        self.units.set(self.units.get() - freed);
        Ok(())
    }

    fn count(&self) -> Result<usize, StoreError> {
        self.check_open()?;
        Ok(self.entries.borrow().len())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.check_open()?;
        let entries = self.entries.borrow();
        Ok(entries
            .keys()
            .filter(|key| key.starts_with(prefix))
            .cloned()
            .collect())
    }
}

/// The store of a browser that stores nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Blocked;

impl Store for Blocked {
    fn get(&self, _: &str) -> Result<Option<String>, StoreError> {
        Err(StoreError::Blocked)
    }

    fn set(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }

    fn remove(&self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }

    fn count(&self) -> Result<usize, StoreError> {
        Err(StoreError::Blocked)
    }

    fn keys(&self, _: &str) -> Result<Vec<String>, StoreError> {
        Err(StoreError::Blocked)
    }
}
