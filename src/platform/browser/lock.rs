//! The lock as this page holds it. `public/lock.js` asks for the passphrase, keeps the key and lets go of
//! it; it is fetched by who has a lock or makes one. Here is what the app asks of it.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::named;
use super::vault::VaultError;
use crate::platform::locked::{Cipher, Lock};

/// The key that locks, as it is told to who cannot see it. `public/lock.js` listens to it.
pub const KEY: &str = "Alt+L";

/// A lock that was opened or made, as the page's side knows it.
#[derive(Clone)]
pub struct Opened {
    object: JsValue,
    /// What the store goes on with.
    pub lock: Lock,
}

struct PageCipher {
    object: JsValue,
    space: String,
}

impl PageCipher {
    fn ask(&self, what: &str, with: &[&str]) -> Option<String> {
        let with: Vec<JsValue> = with.iter().map(|it| JsValue::from_str(it)).collect();
        named::call(&self.object, what, &with).ok()?.as_string()
    }
}

impl Cipher for PageCipher {
    fn space(&self) -> &str {
        &self.space
    }

    fn place(&self, name: &str) -> String {
        self.ask("place", &[name]).unwrap_or_default()
    }

    fn seal(&self, name: &str, text: &str) -> Option<String> {
        self.ask("seal", &[name, text])
    }

    fn name(&self, place: &str, record: &str) -> Option<String> {
        self.ask("name", &[place, record])
    }

    fn open(&self, place: &str, record: &str) -> Option<String> {
        self.ask("open", &[place, record])
    }
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    named::get(of, name)?.as_string()
}

impl Opened {
    fn of(object: JsValue) -> Option<Self> {
        let lock = Lock {
            text: text(&object, "text")?,
            cipher: Rc::new(PageCipher {
                space: text(&object, "space")?,
                object: object.clone(),
            }),
        };
        Some(Self { object, lock })
    }
}

/// The page's side of the lock, if it is here.
fn side() -> Option<JsValue> {
    named::get(&js_sys::global(), "noseLock")
}

/// The same, fetched if need be.
async fn fetched() -> Result<JsValue, VaultError> {
    let side = named::wait(&js_sys::global(), "noseLocks", &[]).await;
    side.map_err(|_| VaultError::NotFetched)
}

/// The lock that this page has opened.
pub fn held() -> Option<Opened> {
    Opened::of(named::get(&side()?, "held")?)
}

/// Opens the lock that is there now, asking for the passphrase if no other page has its key. `None`
/// where there is none any more.
pub async fn unlock() -> Result<Option<Opened>, VaultError> {
    let opened = named::wait(&fetched().await?, "unlock", &[]).await;
    let opened = opened.map_err(|_| VaultError::NoMemory)?;
    Ok(Opened::of(opened))
}

fn failed(error: &JsValue) -> VaultError {
    VaultError::of(&error.as_string().unwrap_or_default())
}

/// Makes a lock that nothing is behind yet. The page locks itself after so many minutes, or never.
pub async fn make(passphrase: &str, idle: u32) -> Result<Opened, VaultError> {
    let with = [JsValue::from_str(passphrase), idle.into()];
    let made = named::wait(&fetched().await?, "make", &with).await;
    made.map_err(|error| failed(&error))
        .and_then(|made| Opened::of(made).ok_or(VaultError::NoMemory))
}

/// Whether this is the passphrase of the lock that is open.
pub async fn check(passphrase: &str) -> Result<(), VaultError> {
    let with = [JsValue::from_str(passphrase)];
    let checked = named::wait(&fetched().await?, "check", &with).await;
    checked.map(|_| ()).map_err(|error| failed(&error))
}

/// The open lock, with other minutes until it locks itself.
pub fn after(idle: u32) -> Option<Opened> {
    Opened::of(named::call(&side()?, "after", &[idle.into()]).ok()?)
}

/// After how many minutes the page locks itself; 0 for never.
pub fn idle() -> u32 {
    let idle = || named::call(&side()?, "idle", &[]).ok()?.as_f64();
    idle().map_or(0, |minutes| minutes as u32)
}

/// Goes on with a lock, or with none.
pub fn hold(lock: Option<&Opened>) {
    let object = lock.map_or(JsValue::NULL, |it| it.object.clone());
    if let Some(side) = side() {
        let _held = named::call(&side, "hold", &[object]);
    }
}

/// Locks this page and every other of Nose.
pub fn lock_now() {
    if let Some(side) = side() {
        let _locked = named::call(&side, "lock", &[]);
    }
}
