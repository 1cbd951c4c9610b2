//! A double of a store that several tabs share and that shows each tab the others' writes late, as
//! Chromium does, lock or not: a tab sees its own writes at once, and others' when they come to
//! light, in the order they were made.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::storage::{Store, StoreError};

/// What was written and removed by all tabs, in order.
#[derive(Debug, Default)]
pub struct Disk {
    writes: RefCell<Vec<Write>>,
    kept: RefCell<BTreeMap<String, String>>,
}

/// A key, and the text that was written under it; none, if it was removed.
pub type Write = (String, Option<String>);

impl Disk {
    /// All that is kept, by key, once everything came to light.
    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.kept.borrow().clone()
    }

    /// How many writes and removals there were.
    pub fn len(&self) -> usize {
        self.writes.borrow().len()
    }

    /// Whether nothing was ever written.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The writes and removals after so many.
    pub fn since(&self, before: usize) -> Vec<Write> {
        self.writes.borrow().iter().skip(before).cloned().collect()
    }

    /// Writes or removes, as a tab does, or as damage from outside.
    pub fn write(&self, key: &str, text: Option<String>) {
        apply(&mut self.kept.borrow_mut(), key, text.clone());
        self.writes.borrow_mut().push((key.to_owned(), text));
    }
}

/// The disk as one tab sees it.
pub struct View<'a> {
    disk: &'a Disk,
    /// So many writes have come to light.
    known: Cell<usize>,
    seen: RefCell<BTreeMap<String, String>>,
}

impl<'a> View<'a> {
    /// A tab to which nothing came to light yet.
    pub fn of(disk: &'a Disk) -> Self {
        Self {
            disk,
            known: Cell::new(0),
            seen: RefCell::default(),
        }
    }

    /// Everything written so far comes to light.
    pub fn catch_up(&self) {
        let writes = self.disk.writes.borrow();
        let mut seen = self.seen.borrow_mut();
        for (key, text) in writes.iter().skip(self.known.get()) {
            apply(&mut seen, key, text.clone());
        }
        self.known.set(writes.len());
    }

    fn write(&self, key: &str, text: Option<String>) {
        apply(&mut self.seen.borrow_mut(), key, text.clone());
        self.disk.write(key, text);
    }
}

fn apply(entries: &mut BTreeMap<String, String>, key: &str, text: Option<String>) {
    match text {
        Some(text) => drop(entries.insert(key.to_owned(), text)),
        None => drop(entries.remove(key)),
    }
}

impl Store for View<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.seen.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.write(key, Some(text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.write(key, None);
        Ok(())
    }

    fn count(&self) -> Result<usize, StoreError> {
        Ok(self.seen.borrow().len())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let seen = self.seen.borrow();
        let keys = seen.keys().filter(|key| key.starts_with(prefix));
        Ok(keys.cloned().collect())
    }
}
