//! What the tests of the lock begin with: keys, stores behind them, and what stands there.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use nose::platform::locked::{Cipher, LOCK, Lock, Lockable, MARKER};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::Store;
use nose_vault::key::Cost;
use nose_vault::lock::{Chance, make};
use nose_vault::records::{NONCE, Records};

use crate::given::HEAD;

pub type Kept = BTreeMap<String, String>;

/// Seals with the crate that the app seals with.
struct Sealing(Records);

impl Cipher for Sealing {
    fn space(&self) -> &str {
        self.0.space()
    }

    fn place(&self, name: &str) -> String {
        self.0.place(name)
    }

    fn seal(&self, name: &str, text: &str) -> Option<String> {
        static SEALED: AtomicU64 = AtomicU64::new(0);
        let count = SEALED.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let mut nonce = [0; NONCE];
        nonce[..8].copy_from_slice(&count);
        self.0.seal(name, text, &nonce)
    }

    fn name(&self, place: &str, record: &str) -> Option<String> {
        self.0.name(place, record)
    }

    fn open(&self, place: &str, record: &str) -> Option<String> {
        self.0.open(place, record)
    }
}

/// The lock of this number, opened: the same each time.
pub fn lock(number: u8) -> Lock {
    let cost = Cost {
        memory: 8,
        passes: 1,
        lanes: 1,
    };
    let chance = Chance::of(&[number; Chance::BYTES]);
    let (text, key) = make("a passphrase", cost, 15, &chance).unwrap();
    let space = nose_vault::lock::Lock::read(&text).unwrap().space;
    Lock {
        text,
        cipher: Rc::new(Sealing(Records::new(&key, &space).unwrap())),
    }
}

/// The lock of a number; none for 0.
pub fn lock_or_none(number: u8) -> Option<Lock> {
    (number > 0).then(|| lock(number))
}

/// A page that opens a store with the lock of this number.
pub fn page<S: Store>(store: S, number: u8) -> Lockable<S> {
    let page = Lockable::over(store);
    page.adopt(lock_or_none(number)).unwrap();
    page
}

/// A store in which all this stands behind the lock of this number.
pub fn store_behind(kept: &Kept, number: u8) -> MemoryStore {
    let store = MemoryStore::default();
    store.replace(kept.clone());
    let outcome = page(&store, 0).relock(lock_or_none(number));
    assert_eq!(outcome, Ok(nose::platform::locked::Done::Wholly));
    store
}

/// All that a page reads of the journal's.
pub fn kept(page: &dyn Store) -> Kept {
    let prefixes = ["nose/journal/", "nose/quarantine/"];
    let names = prefixes
        .iter()
        .flat_map(|prefix| page.keys(prefix).unwrap());
    names
        .map(|name| {
            let text = page.get(&name).unwrap().unwrap();
            (name, text)
        })
        .collect()
}

/// What a page with the lock of this number reads, in a store of its own.
pub fn opened(store: &MemoryStore, number: u8) -> MemoryStore {
    let copy = MemoryStore::default();
    copy.replace(kept(&page(store, number)));
    copy
}

/// Looks that nothing in a store can be read but the lock of this number and the marker in place of the
/// head.
pub fn assert_sealed(store: &MemoryStore, number: u8, says: &str) {
    let mut records = store.snapshot();
    assert_eq!(records.remove(LOCK), Some(lock(number).text), "{says}");
    assert_eq!(records.remove(HEAD).as_deref(), Some(MARKER), "{says}");
    let places = format!("nose/locked/{}/", lock(number).cipher.space());
    for (key, text) in records {
        let place = key.strip_prefix(&places);
        let is_place =
            |place: &str| place.len() == 32 && place.bytes().all(|it| it.is_ascii_hexdigit());
        assert!(place.is_some_and(is_place), "{says}: {key}");
        let is_sealed = |it: char| ('\u{3400}'..='\u{b3ff}').contains(&it);
        assert!(text.chars().all(is_sealed), "{says}: {text}");
    }
}
