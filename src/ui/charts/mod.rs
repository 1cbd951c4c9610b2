//! The picture family: geometry as pure functions, thin views on top. One picture language, the
//! strip, so that a manager learns to read once.

pub mod bars;
pub mod crowd;
pub mod gauge;
pub mod grounds;
pub mod heat;
pub mod qr;
pub mod reliability;
pub mod strip;

#[cfg(feature = "app")]
mod bars_view;
#[cfg(feature = "app")]
mod crowd_view;
#[cfg(feature = "app")]
mod framed;
#[cfg(feature = "app")]
mod gauge_view;
#[cfg(feature = "app")]
mod grounds_view;
#[cfg(feature = "app")]
mod heat_view;
#[cfg(feature = "app")]
mod qr_view;
#[cfg(feature = "app")]
mod reliability_view;
#[cfg(feature = "app")]
mod strip_view;
#[cfg(feature = "app")]
pub use bars_view::bars_figure;
#[cfg(feature = "app")]
pub use crowd_view::crowd_figure;
#[cfg(feature = "app")]
pub use gauge_view::gauge_figure;
#[cfg(feature = "app")]
pub use grounds_view::grounds_figure;
#[cfg(feature = "app")]
pub use heat_view::heat_figure;
#[cfg(feature = "app")]
pub use qr_view::qr_figure;
#[cfg(feature = "app")]
pub use reliability_view::reliability_figure;
#[cfg(feature = "app")]
pub use strip_view::strip_figure;
