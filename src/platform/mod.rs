//! The edge: what the app needs of its surroundings, as traits with in-memory doubles, and the
//! browser's implementations of them. Nothing of the field is decided here.

#[cfg(feature = "app")]
pub mod browser;
pub mod faulty;
pub mod late;
pub mod locked;
pub mod memory;
pub mod qr;
pub mod storage;
