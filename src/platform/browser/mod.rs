//! The browser behind the app: storage, locks, files, the address bar, dates in words.

pub mod clock;
pub mod files;
pub mod intl;
pub mod locks;
pub mod network;
pub mod page;
pub mod storage;
