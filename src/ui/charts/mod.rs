//! The picture family: geometry as pure functions, thin views on top. One picture language, the
//! strip, so that a manager learns to read once.

pub mod strip;

#[cfg(feature = "app")]
mod strip_view;
#[cfg(feature = "app")]
pub use strip_view::strip_figure;
