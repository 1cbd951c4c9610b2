//! Listening to the window or an element, as long as the current owner. A listener is taken off
//! before its closure goes: an element that loses focus because it is removed still sends an
//! event.

use leptos::prelude::StoredValue;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Event, EventTarget};

use super::piece::Act;

/// A listener that is taken off when let go.
pub struct Listening {
    target: EventTarget,
    event: &'static str,
    listener: Closure<dyn FnMut(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let function = self.listener.as_ref().unchecked_ref();
        let _removed = self
            .target
            .remove_event_listener_with_callback(self.event, function);
    }
}

/// Does something whenever an event comes to a target, until what is returned is let go.
fn hold(target: EventTarget, event: &'static str, act: Act) -> Option<Listening> {
    let listener = Closure::wrap(act);
    let function = listener.as_ref().unchecked_ref();
    let listens = target.add_event_listener_with_callback(event, function);
    listens.ok().map(|()| Listening {
        target,
        event,
        listener,
    })
}

/// Does something whenever an event comes to a target, as long as the current owner.
pub(super) fn listen(target: EventTarget, event: &'static str, act: Act) {
    if let Some(listening) = hold(target, event, act) {
        let _kept = StoredValue::new_local(listening);
    }
}

/// Does something whenever an event comes to the window, as long as the current owner.
pub fn on_window(event: &'static str, act: impl FnMut(Event) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(window.into(), event, Box::new(act));
    }
}

/// Does something whenever an event comes to the window, until what is returned is let go.
pub fn hold_window(event: &'static str, act: impl FnMut(Event) + 'static) -> Option<Listening> {
    hold(web_sys::window()?.into(), event, Box::new(act))
}
