//! One tab at a time: the Web Locks API. web-sys still counts it as unstable, so it is reached
//! by name.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::clock;

/// Runs `work` while no other tab of this origin holds the lock of that name. Where the browser
/// has no locks (before 2022) it runs at once.
pub fn exclusive(name: &str, work: impl FnOnce() + 'static) {
    let Some((manager, request)) = request() else {
        return work();
    };
    let work = Closure::once_into_js(work);
    // The promise only tells that the lock was released; the work reports for itself.
    let _released = request.call2(&manager, &JsValue::from_str(name), &work);
}

/// Runs `work` in the same way, and waits for what it gives. It waits first, the lock in hand, until what
/// other tabs wrote before came to light. `None` where the browser lets nobody in.
pub async fn after_pause<T: 'static>(
    name: &str,
    pause: Duration,
    work: impl FnOnce() -> T + 'static,
) -> Option<T> {
    let given = Rc::new(Cell::new(None));
    let kept = Rc::clone(&given);
    let work = async move {
        clock::pause(pause).await;
        kept.set(Some(work()));
        Ok(JsValue::UNDEFINED)
    };
    match request() {
        None => {
            let _done = work.await;
        }
        Some((manager, request)) => {
            let work = Closure::once_into_js(move || JsValue::from(future_to_promise(work)));
            let released = request
                .call2(&manager, &JsValue::from_str(name), &work)
                .ok()?;
            JsFuture::from(Promise::resolve(&released)).await.ok()?;
        }
    }
    given.take()
}

fn request() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&manager, &"request".into()).ok()?;
    Some((manager, request.dyn_into().ok()?))
}
