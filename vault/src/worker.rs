//! What the worker calls, and for records behind a lock the page itself. An error is told by a word, so
//! that the page can say it in its own.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::age::{self, Chance, OpenError, WORK};
use crate::key::COST;
use crate::lock::{self, Lock, UnlockError};
use crate::records;

/// Seals a text with a passphrase. `chance` holds random bytes, as many as [`Chance::BYTES`].
///
/// # Errors
/// A word for what went wrong.
#[wasm_bindgen]
pub fn seal(passphrase: &str, text: &str, chance: &[u8]) -> Result<Vec<u8>, String> {
    let chance: &[u8; Chance::BYTES] = chance.try_into().map_err(|_| "memory")?;
    age::seal(passphrase, text.as_bytes(), WORK, &Chance::of(chance))
        .ok_or_else(|| "memory".to_owned())
}

/// Opens a file with its passphrase.
///
/// # Errors
/// A word for what is wrong with the file or the passphrase.
#[wasm_bindgen]
pub fn open(passphrase: &str, file: &[u8]) -> Result<String, String> {
    let contents = age::open(passphrase, file).map_err(word)?;
    String::from_utf8(contents).map_err(|_| "text".to_owned())
}

fn word(error: OpenError) -> &'static str {
    match error {
        OpenError::NotAge => "not-age",
        OpenError::Newer => "newer",
        OpenError::NoPassphrase => "no-passphrase",
        OpenError::TooMuchWork => "work",
        OpenError::WrongPassphrase => "wrong",
        OpenError::Damaged => "damaged",
    }
}

/// A lock that was just made.
#[wasm_bindgen]
pub struct NewLock {
    text: String,
    key: lock::DataKey,
}

#[wasm_bindgen]
impl NewLock {
    /// The record of the lock.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// The data key.
    #[wasm_bindgen(getter)]
    pub fn key(&self) -> Vec<u8> {
        self.key.to_vec()
    }
}

/// Makes a lock. The page locks itself after `idle` minutes. `chance` holds random bytes, as many as
/// [`lock::Chance::BYTES`].
///
/// # Errors
/// A word for what went wrong.
#[wasm_bindgen]
pub fn make_lock(passphrase: &str, idle: u32, chance: &[u8]) -> Result<NewLock, String> {
    let chance: &[u8; lock::Chance::BYTES] = chance.try_into().map_err(|_| "memory")?;
    let (text, key) = lock::make(passphrase, COST, idle, &lock::Chance::of(chance))
        .map_err(|reason| unlock_word(reason.into()))?;
    Ok(NewLock { text, key })
}

/// Opens a lock: its data key.
///
/// # Errors
/// A word for what is wrong with the lock or the passphrase.
#[wasm_bindgen]
pub fn unlock(passphrase: &str, lock_text: &str) -> Result<Vec<u8>, String> {
    let key = lock::unlock(passphrase, lock_text).map_err(unlock_word)?;
    Ok(key.to_vec())
}

fn unlock_word(error: UnlockError) -> &'static str {
    match error {
        UnlockError::NotALock => "not-a-lock",
        UnlockError::Newer => "newer",
        UnlockError::TooMuchWork => "work",
        UnlockError::NoMemory => "memory",
        UnlockError::WrongPassphrase => "wrong",
    }
}

/// The same lock, with other minutes until the page locks itself.
#[wasm_bindgen]
pub fn lock_after(lock_text: &str, idle: u32) -> Option<String> {
    let mut lock = Lock::read(lock_text).ok()?;
    lock.idle = idle;
    Some(lock.text())
}

/// The records behind a lock.
#[wasm_bindgen]
pub struct Records(records::Records);

#[wasm_bindgen]
impl Records {
    /// With the data key of a lock and its space.
    ///
    /// # Errors
    /// A word, if the key is none.
    #[wasm_bindgen(constructor)]
    pub fn new(key: &[u8], space: &str) -> Result<Self, String> {
        let key: &[u8; 32] = key.try_into().map_err(|_| "not-a-lock")?;
        let records = records::Records::new(key, space);
        Ok(Self(records.ok_or("not-a-lock")?))
    }

    /// Where the record of a name stands.
    pub fn place(&self, name: &str) -> String {
        self.0.place(name)
    }

    /// Seals a record. `nonce` holds random bytes, as many as [`records::NONCE`].
    pub fn seal(&self, name: &str, text: &str, nonce: &[u8]) -> Option<String> {
        self.0.seal(name, text, nonce.try_into().ok()?)
    }

    /// The name of the record at a place.
    pub fn name(&self, place: &str, record: &str) -> Option<String> {
        self.0.name(place, record)
    }

    /// The text of the record at a place.
    pub fn open(&self, place: &str, record: &str) -> Option<String> {
        self.0.open(place, record)
    }
}
