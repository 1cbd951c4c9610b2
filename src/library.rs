//! Mounts the library, nothing else.

#[cfg(feature = "app")]
fn main() {
    nose::ui::app::start_library();
}

#[cfg(not(feature = "app"))]
fn main() {}
