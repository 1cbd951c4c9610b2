//! Reading the build's own files. Same-origin GET and nothing else; the page's
//! Content-Security-Policy forbids the rest. In the single file they stand in the page itself, and
//! the code that fetches is not even in it.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of one of the build's own files. `None` if it could not be had.
pub async fn own_file(path: &str) -> Option<String> {
    let window = web_sys::window()?;
    if cfg!(feature = "whole") {
        return window.document()?.get_element_by_id(path)?.text_content();
    }
    let response = JsFuture::from(window.fetch_with_str(path)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
