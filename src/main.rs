//! Mounts the app, nothing else.

#[cfg(feature = "app")]
fn main() {
    nose::ui::app::start();
}

#[cfg(not(feature = "app"))]
fn main() {}
