//! What web-sys still counts as unstable, or what not every browser has: reached by name.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What an object has by that name. `None` where it has nothing.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Calls an object's function by name. An error where there is none.
pub fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let function = get(of, name).ok_or(JsValue::UNDEFINED)?;
    let function: Function = function.dyn_into()?;
    function.apply(of, &with.iter().collect::<Array>())
}

/// Calls an object's function by name and waits for what it promises.
pub async fn wait(of: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let promise = call(of, name, with)?;
    JsFuture::from(js_sys::Promise::resolve(&promise)).await
}

/// Makes an object by the name of what makes it. `None` where the browser has none such, or it
/// refuses.
pub fn make(name: &str, with: &[JsValue]) -> Option<JsValue> {
    let maker: Function = get(&js_sys::global(), name)?.dyn_into().ok()?;
    Reflect::construct(&maker, &with.iter().collect::<Array>()).ok()
}

/// The name of what was thrown: "NotAllowedError".
pub fn thrown(error: &JsValue) -> String {
    let name = get(error, "name").and_then(|name| name.as_string());
    name.unwrap_or_default()
}
