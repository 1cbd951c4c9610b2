//! DEFLATE without a crate: the platform's own streams make bytes short and long again.

use js_sys::{Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::named;

/// The most bytes that are made of deflated ones. What would be more is refused while it comes, not
/// once it is here.
pub const MOST_BYTES: usize = 512 * 1024;

/// So many bytes go in at a time. Of one byte DEFLATE makes at most 1,032, so that little more than
/// the cap is ever held.
const SLICE: usize = 512;

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BadStream {
    /// The browser has no such stream: before 2023.
    #[error("the browser cannot do this")]
    NotSupported,
    /// This is not what was deflated.
    #[error("the bytes are damaged")]
    Damaged,
    /// More than the cap comes of it.
    #[error("too large")]
    TooLarge,
}

/// Makes bytes short: raw DEFLATE, without a header.
pub async fn deflate(bytes: Vec<u8>) -> Result<Vec<u8>, BadStream> {
    through("CompressionStream", bytes).await
}

/// Makes them long again, [`MOST_BYTES`] at most.
pub async fn inflate(bytes: Vec<u8>) -> Result<Vec<u8>, BadStream> {
    through("DecompressionStream", bytes).await
}

async fn through(stream: &str, bytes: Vec<u8>) -> Result<Vec<u8>, BadStream> {
    let stream =
        named::make(stream, &[JsValue::from_str("deflate-raw")]).ok_or(BadStream::NotSupported)?;
    let end = |side, of| {
        let side = named::get(&stream, side).ok_or(BadStream::NotSupported)?;
        named::call(&side, of, &[]).map_err(|_| BadStream::NotSupported)
    };
    let writer = end("writable", "getWriter")?;
    let reader = end("readable", "getReader")?;
    spawn_local(write(writer, bytes));
    read(reader).await
}

/// Writes all, a slice at a time: each waits until the one before was taken. What goes wrong shows
/// where it is read.
async fn write(writer: JsValue, bytes: Vec<u8>) {
    for slice in bytes.chunks(SLICE) {
        let slice: JsValue = Uint8Array::from(slice).into();
        if named::wait(&writer, "write", &[slice]).await.is_err() {
            return;
        }
    }
    let _closed = named::wait(&writer, "close", &[]).await;
}

async fn read(reader: JsValue) -> Result<Vec<u8>, BadStream> {
    let mut all = Vec::new();
    loop {
        let next = named::wait(&reader, "read", &[]).await;
        let next = next.map_err(|_| BadStream::Damaged)?;
        let is_done = Reflect::get(&next, &JsValue::from_str("done"));
        if is_done.is_ok_and(|done| done.is_truthy()) {
            return Ok(all);
        }
        let value = named::get(&next, "value").ok_or(BadStream::Damaged)?;
        let value: Uint8Array = value.dyn_into().map_err(|_| BadStream::Damaged)?;
        if all.len() + value.length() as usize > MOST_BYTES {
            // The stream lets go of the rest, and the writer ends with it.
            let _cancelled = named::wait(&reader, "cancel", &[]).await;
            return Err(BadStream::TooLarge);
        }
        all.extend(value.to_vec());
    }
}
