//! A walk behind locks: what stands on the disk, as a page reads it that has the key.

use nose::platform::late::Write;
use nose::platform::locked::{LOCK, Lock, Lockable};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::Store;

use crate::lock::given::{self, Kept, kept, lock};

/// So many locks there are to choose from.
pub const LOCKS: u8 = 2;

/// What is known of the locks of a walk: every key.
pub struct Keys(Vec<Lock>);

impl Keys {
    pub fn all() -> Self {
        Self((1..=LOCKS).map(lock).collect())
    }

    /// The lock of a number; none for 0.
    pub fn of(&self, number: u8) -> Option<Lock> {
        let at = usize::from(number).checked_sub(1)?;
        self.0.get(at).cloned()
    }

    /// The lock that a page finds. None too while one is being removed.
    pub fn found_by<S: Store>(&self, page: &Lockable<S>) -> Option<Lock> {
        let record = page.lock().unwrap()?;
        self.0.iter().find(|lock| lock.text == record).cloned()
    }

    /// The lock of a disk on which no change of it is unfinished.
    pub fn on(&self, records: &Kept) -> Option<Lock> {
        let record = records.get(LOCK)?;
        self.0.iter().find(|lock| lock.text == *record).cloned()
    }

    /// What was written, by name and readable. Nothing of what does not open, for nobody reads that.
    pub fn readable(&self, writes: Vec<Write>) -> Vec<Write> {
        let read = |(key, text): Write| -> Option<Write> {
            let text = text?;
            if !key.starts_with("nose/locked/") {
                return Some((key, Some(text)));
            }
            let name = |lock: &Lock| lock.cipher.name(&key, &text);
            let (lock, name) = self.0.iter().find_map(|it| Some((it, name(it)?)))?;
            Some((name, Some(lock.cipher.open(&key, &text)?)))
        };
        writes.into_iter().filter_map(read).collect()
    }

    /// All that a page reads of the journal's that opens when nothing else is open, and finishes what
    /// was not.
    pub fn read(&self, records: Kept) -> Kept {
        let store = MemoryStore::default();
        store.replace(records);
        let page = Lockable::over(&store);
        page.adopt(self.found_by(&page)).unwrap();
        if page.is_unsettled().unwrap() {
            page.settle().unwrap();
        }
        kept(&page)
    }
}

/// Looks that nothing can be read on a disk that has a lock.
pub fn assert_sealed(records: &Kept) {
    let store = MemoryStore::default();
    store.replace(records.clone());
    let is_there = |number: &u8| records.get(LOCK) == Some(&lock(*number).text);
    if let Some(number) = (1..=LOCKS).find(is_there) {
        given::assert_sealed(&store, number, "on a walk");
    }
}

/// How a record stands on the disk: where, and sealed if there is a lock.
pub fn as_it_stands(lock: Option<&Lock>, name: &str, text: &str) -> (String, String) {
    match lock {
        None => (name.to_owned(), text.to_owned()),
        Some(Lock { cipher, .. }) => (cipher.place(name), cipher.seal(name, text).unwrap()),
    }
}
