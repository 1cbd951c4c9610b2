//! The browser behind the app: storage, locks, files, the address bar, dates in words,
//! the camera, pictures, sharing.

pub mod camera;
pub mod clock;
pub mod deflate;
pub mod files;
pub mod intl;
pub mod lock;
pub mod locks;
mod named;
pub mod network;
pub mod page;
pub mod picture;
pub mod random;
pub mod share;
pub mod storage;
pub mod vault;
