//! Local storage and the tab's own, by way of gloo-storage. gloo-storage panics where the browser
//! blocks storage, so [`open`] probes first and everything after goes through the store it returns.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::DomException;

use crate::platform::memory::Blocked;
use crate::platform::storage::{Store, StoreError};

/// One of the browser's stores. Made after the probe only.
struct BrowserStore(fn() -> web_sys::Storage);

/// The store of this browser; one that refuses everything where storage is blocked.
pub fn open() -> Box<dyn Store> {
    // `window.localStorage` throws a SecurityError where site data is blocked, and is null in
    // some embedded views.
    #[allow(
        clippy::disallowed_methods,
        reason = "this is the adapter, and the probe must not go through gloo-storage"
    )]
    let probe = web_sys::window().map(|window| window.local_storage());
    match probe {
        Some(Ok(Some(_))) => Box::new(BrowserStore(LocalStorage::raw)),
        _ => Box::new(Blocked),
    }
}

/// The store that goes with the tab; one that refuses everything where storage is blocked.
pub fn open_of_tab() -> Box<dyn Store> {
    #[allow(
        clippy::disallowed_methods,
        reason = "this is the adapter, and the probe must not go through gloo-storage"
    )]
    let probe = web_sys::window().map(|window| window.session_storage());
    match probe {
        Some(Ok(Some(_))) => Box::new(BrowserStore(SessionStorage::raw)),
        _ => Box::new(Blocked),
    }
}

/// Tells failures apart by what browsers really throw.
fn failure(thrown: &JsValue) -> StoreError {
    let Some(exception) = thrown.dyn_ref::<DomException>() else {
        return StoreError::Failed;
    };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        _ if exception.code() == DomException::QUOTA_EXCEEDED_ERR => StoreError::Full,
        _ => StoreError::Failed,
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        (self.0)().get_item(key).map_err(|thrown| failure(&thrown))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        (self.0)()
            .set_item(key, text)
            .map_err(|thrown| failure(&thrown))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (self.0)()
            .remove_item(key)
            .map_err(|thrown| failure(&thrown))
    }

    fn count(&self) -> Result<usize, StoreError> {
        let count = (self.0)().length();
        let count = count.map_err(|thrown| failure(&thrown))?;
        Ok(count as usize)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let storage = (self.0)();
        let keys = js_sys::Array::new();
        for index in 0..storage.length().unwrap_or_default() {
            let key = storage.key(index).map_err(|thrown| failure(&thrown))?;
            if let Some(key) = key.filter(|key| key.starts_with(prefix)) {
                keys.push(&JsValue::from_str(&key));
            }
        }
        // Our keys are ASCII, so the browser's order is the order of bytes.
        Ok(keys
            .sort()
            .iter()
            .filter_map(|key| key.as_string())
            .collect())
    }
}

/// Whether the browser has promised to keep what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// It has.
    Kept,
    /// It may clear storage when room is short or the page was not visited for long.
    NotKept,
    /// This browser does not say.
    Unknown,
}

async fn ask(method: &str) -> Promise {
    let answer = async {
        let navigator = web_sys::window()?.navigator();
        let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
        let function = Reflect::get(&storage, &method.into()).ok()?;
        let function: js_sys::Function = function.dyn_into().ok()?;
        let promise = function.call0(&storage).ok()?;
        let promise: js_sys::Promise = promise.dyn_into().ok()?;
        JsFuture::from(promise).await.ok()?.as_bool()
    };
    match answer.await {
        Some(true) => Promise::Kept,
        Some(false) => Promise::NotKept,
        None => Promise::Unknown,
    }
}

/// Asks the browser to keep what is stored.
pub async fn ask_to_keep() -> Promise {
    ask("persist").await
}

/// Whether it has promised so already.
pub async fn is_kept() -> Promise {
    ask("persisted").await
}
