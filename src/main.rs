//! Mounts the rooms, nothing else.

#[cfg(feature = "app")]
fn main() {
    nose::ui::app::start_rooms();
}

#[cfg(not(feature = "app"))]
fn main() {}
