//! What the worker calls. An error is told by a word, so that the page can say it in its own.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::age::{self, Chance, OpenError, WORK};

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
