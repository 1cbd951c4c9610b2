//! Seals backup files of Nose with a passphrase and opens them again, in the age format
//! (<https://age-encryption.org/v1>), so that `age -d` opens them without us. And what a lock is made of:
//! a key from a passphrase, the record that holds the data key, and records sealed with it.
//!
//! A crate of its own, since none of it may weigh on a page: a worker fetches it when a file is first
//! sealed or opened. It has no source of randomness; the bytes are handed in.

pub mod age;
mod header;
pub mod key;
pub mod lock;
pub mod packing;
pub mod records;
mod stream;
#[cfg(target_arch = "wasm32")]
mod worker;
