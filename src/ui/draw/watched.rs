//! A value that pieces can follow. Leptos's signals make code for every type they hold; this is
//! one of its triggers beside one of its stored values, which do not.

use leptos::prelude::{
    LocalStorage, Notify as _, StoredValue, Track as _, Trigger, UpdateValue as _, WithValue as _,
};

/// A value that pieces follow, as long as the owner it was made under.
pub struct Watched<T: 'static> {
    value: StoredValue<T, LocalStorage>,
    changed: Trigger,
}

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Watched<T> {}

impl<T: Clone + 'static> Watched<T> {
    /// A value to follow.
    pub fn new(value: T) -> Self {
        Self {
            value: StoredValue::new_local(value),
            changed: Trigger::new(),
        }
    }

    /// The value; whoever asks inside a live piece is asked again when it changes.
    pub fn get(self) -> T {
        self.changed.track();
        self.peek()
    }

    /// The value, just now.
    pub fn peek(self) -> T {
        self.value.with_value(T::clone)
    }

    /// Changes the value without telling those who follow: it means the same to them.
    pub fn put(self, value: T) {
        self.value.try_update_value(|held| *held = value);
    }

    /// Changes the value. Does nothing once the page it belonged to has gone.
    pub fn set(self, value: T) {
        if self.value.try_update_value(|held| *held = value).is_some() {
            self.changed.notify();
        }
    }
}
