//! Listening to the window, as long as the current owner.

use leptos::prelude::StoredValue;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Event;

/// A listener on the window that stops when let go.
struct Listening {
    event: &'static str,
    listener: Closure<dyn FnMut(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let function = self.listener.as_ref().unchecked_ref();
            let _removed = window.remove_event_listener_with_callback(self.event, function);
        }
    }
}

/// Does something whenever an event comes to the window, as long as the current owner.
pub fn on_window(event: &'static str, act: impl FnMut(Event) + 'static) {
    let listening = Listening {
        event,
        listener: Closure::wrap(Box::new(act)),
    };
    if let Some(window) = web_sys::window() {
        let function = listening.listener.as_ref().unchecked_ref();
        let _added = window.add_event_listener_with_callback(event, function);
    }
    let _kept = StoredValue::new_local(listening);
}
