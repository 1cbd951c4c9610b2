//! Seals backup files of Nose with a passphrase and opens them again, in the age format
//! (<https://age-encryption.org/v1>), so that `age -d` opens them without us.
//!
//! A crate of its own, since none of it may weigh on a page: a worker fetches it when a file is first
//! sealed or opened. It has no source of randomness; the bytes are handed in.

pub mod age;
mod header;
mod stream;
#[cfg(target_arch = "wasm32")]
mod worker;
