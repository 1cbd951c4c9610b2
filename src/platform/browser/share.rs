//! Handing a text on: to the clipboard, or to the device's own sheet for sharing.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};

use super::named;

/// A file to be shared.
#[derive(Clone, Copy, Debug)]
pub struct SharedFile<'a> {
    /// Its name.
    pub name: &'a str,
    /// What kind of file.
    pub mime: &'a str,
    /// What is in it.
    pub text: &'a str,
}

/// What came of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It was handed to another program.
    Done,
    /// The person closed the sheet.
    Cancelled,
    /// The browser would not.
    Failed,
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

/// Whether this browser has a sheet for sharing.
pub fn is_there() -> bool {
    navigator().is_some_and(|it| named::get(&it, "share").is_some())
}

fn data(title: &str, text: &str) -> Object {
    let data = Object::new();
    for (name, value) in [("title", title), ("text", text)] {
        let _set = Reflect::set(&data, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    data
}

fn made(file: SharedFile<'_>) -> Option<JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(file.mime);
    let parts = Array::of1(&JsValue::from_str(file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let with = [
        Array::of1(&blob).into(),
        JsValue::from_str(file.name),
        kind.into(),
    ];
    named::make("File", &with)
}

/// The same with the file, where the browser says that it shares such files.
fn with_file(navigator: &JsValue, title: &str, file: SharedFile<'_>) -> Option<Object> {
    let data = data(title, "");
    let _removed = Reflect::delete_property(&data, &JsValue::from_str("text"));
    let files = Array::of1(&made(file)?);
    Reflect::set(&data, &JsValue::from_str("files"), &files).ok()?;
    let can = named::call(navigator, "canShare", &[data.clone().into()]).ok()?;
    can.is_truthy().then_some(data)
}

/// Whether it shares such a file.
pub fn takes(file: SharedFile<'_>) -> bool {
    navigator().is_some_and(|it| with_file(&it, "", file).is_some())
}

async fn hand_on(navigator: &JsValue, data: Object) -> Shared {
    match named::wait(navigator, "share", &[data.into()]).await {
        Ok(_) => Shared::Done,
        Err(error) if named::thrown(&error) == "AbortError" => Shared::Cancelled,
        Err(_) => Shared::Failed,
    }
}

/// Shares a text. Only in answer to a press: browsers want that.
pub async fn text(title: &str, text: &str) -> Shared {
    match navigator() {
        Some(navigator) => hand_on(&navigator, data(title, text)).await,
        None => Shared::Failed,
    }
}

/// Shares a file, in answer to a press. It fails where [`takes`] says that it would.
pub async fn file(title: &str, file: SharedFile<'_>) -> Shared {
    let Some(navigator) = navigator() else {
        return Shared::Failed;
    };
    match with_file(&navigator, title, file) {
        Some(data) => hand_on(&navigator, data).await,
        None => Shared::Failed,
    }
}

/// Puts a text on the clipboard, in answer to a press. False where the browser would not; then the
/// text is there to be copied by hand.
pub async fn copy(text: &str) -> bool {
    let clipboard = navigator().and_then(|it| named::get(&it, "clipboard"));
    let Some(clipboard) = clipboard else {
        return false;
    };
    let with = [JsValue::from_str(text)];
    named::wait(&clipboard, "writeText", &with).await.is_ok()
}
