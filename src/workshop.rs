//! Mounts the Workshop, nothing else.

#[cfg(feature = "app")]
fn main() {
    nose::ui::app::start_workshop();
}

#[cfg(not(feature = "app"))]
fn main() {}
