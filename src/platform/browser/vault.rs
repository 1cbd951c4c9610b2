//! The worker that seals and opens backup files. It is fetched from our own origin when it is first asked
//! for, works once, and ends, and with it all it knew.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Url, Worker};

use super::named;

const SCRIPT: &str = "vault.js";
/// How a file in the age format begins.
const BEGINNING: &[u8] = b"age-encryption.org/";

/// Why a file was not sealed or does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// The worker did not come: no network and no copy, or the browser has no workers.
    #[error("the worker could not be fetched")]
    NotFetched,
    /// There is no memory for what it takes.
    #[error("the browser has not enough memory")]
    NoMemory,
    /// The passphrase is another one.
    #[error("the passphrase does not open the file")]
    WrongPassphrase,
    /// The file was changed or cut short.
    #[error("the file is damaged")]
    Damaged,
    /// It is sealed in a way that is not ours: with keys, with more work, in a newer format.
    #[error("the file is sealed in another way")]
    AnotherWay,
}

impl VaultError {
    pub(super) fn of(word: &str) -> Self {
        match word {
            "wrong" => Self::WrongPassphrase,
            "damaged" | "text" | "not-age" => Self::Damaged,
            "newer" | "no-passphrase" | "work" | "not-a-lock" => Self::AnotherWay,
            _ => Self::NoMemory,
        }
    }
}

/// Whether a file is sealed.
pub fn is_sealed(file: &[u8]) -> bool {
    file.starts_with(BEGINNING)
}

/// Seals a text with a passphrase.
pub async fn seal(passphrase: &str, text: &str) -> Result<Vec<u8>, VaultError> {
    let answer = ask(passphrase, "text", &text.into(), "file").await?;
    let file: Uint8Array = answer.dyn_into().map_err(|_| VaultError::NoMemory)?;
    Ok(file.to_vec())
}

/// Opens a file with its passphrase.
pub async fn open(passphrase: &str, file: &[u8]) -> Result<String, VaultError> {
    let answer = ask(passphrase, "file", &Uint8Array::from(file).into(), "text").await?;
    answer.as_string().ok_or(VaultError::Damaged)
}

/// A new worker, and the address it came from. In the single file its script stands in the page.
fn worker() -> Option<(Worker, String)> {
    let address = if cfg!(feature = "whole") {
        let document = web_sys::window()?.document()?;
        let script = document.get_element_by_id(SCRIPT)?.text_content()?;
        let kind = BlobPropertyBag::new();
        kind.set_type("text/javascript");
        let parts = Array::of1(&script.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
        Url::create_object_url_with_blob(&blob).ok()?
    } else {
        SCRIPT.to_owned()
    };
    Some((Worker::new(&address).ok()?, address))
}

/// Asks a new worker one thing, and ends it.
async fn ask(
    passphrase: &str,
    name: &str,
    what: &JsValue,
    answer: &str,
) -> Result<JsValue, VaultError> {
    let (worker, address) = worker().ok_or(VaultError::NotFetched)?;
    let question = Object::new();
    for (name, value) in [("passphrase", &JsValue::from_str(passphrase)), (name, what)] {
        let _set = Reflect::set(&question, &JsValue::from_str(name), value);
    }
    let answered = Promise::new(&mut |resolve: Function, reject: Function| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&reject));
    });
    let _posted = worker.post_message(&question);
    let event = JsFuture::from(answered).await;
    worker.terminate();
    let _revoked = Url::revoke_object_url(&address);
    let data = event.ok().and_then(|event| named::get(&event, "data"));
    let data = data.ok_or(VaultError::NotFetched)?;
    if let Some(word) = named::get(&data, "failed") {
        return Err(VaultError::of(&word.as_string().unwrap_or_default()));
    }
    named::get(&data, answer).ok_or(VaultError::NoMemory)
}
