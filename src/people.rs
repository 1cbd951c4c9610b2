//! Mounts People, nothing else.

#[cfg(feature = "app")]
fn main() {
    nose::ui::app::start_people();
}

#[cfg(not(feature = "app"))]
fn main() {}
