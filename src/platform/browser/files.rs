//! Files out and in. A file is made in the page and handed to the browser's own saving; nothing
//! is sent.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement,
    Url,
};

/// Long enough for any browser to have begun saving.
const KEEP_URL: Duration = Duration::from_secs(60);

/// Hands a text to the person as a file. False if the browser would not.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    save_or_fail(name, mime, &JsValue::from_str(text)).is_ok()
}

/// Hands bytes to the person as a file. False if the browser would not.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    save_or_fail(name, mime, &Uint8Array::from(bytes).into()).is_ok()
}

fn save_or_fail(name: &str, mime: &str, contents: &JsValue) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    // A blob is made of texts and of bytes alike.
    let parts = Array::of1(contents);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    super::clock::after(KEEP_URL, move || {
        let _revoked = Url::revoke_object_url(&url);
    });
    Ok(())
}

/// The file chosen in an `<input type="file">`.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    input.files()?.get(0)
}

/// The text of a file. `None` if it cannot be read.
pub async fn read(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The bytes of a file. `None` if it cannot be read.
pub async fn read_bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// How large a file is, in bytes.
pub fn bytes(file: &File) -> usize {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number; casts of floats saturate"
    )]
    let bytes = file.size() as usize;
    bytes
}

/// What is being dragged, if it has files: texts go into the text area as everywhere.
pub fn dragged(event: &Event) -> Option<FileList> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let has_files = data.types().includes(&"Files".into(), 0);
    has_files.then(|| data.files()).flatten()
}
