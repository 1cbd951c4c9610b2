//! One tab at a time: the Web Locks API. web-sys still counts it as unstable, so it is reached
//! by name.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};

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

fn request() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&manager, &"request".into()).ok()?;
    Some((manager, request.dyn_into().ok()?))
}
