//! Mounts Practise, nothing else.

#[cfg(feature = "app")]
fn main() {
    nose::ui::app::start_practise();
}

#[cfg(not(feature = "app"))]
fn main() {}
