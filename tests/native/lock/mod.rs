//! The lock: behind it nothing can be read, and nothing is lost by setting, changing or removing it.
//!
//! `given.rs` holds keys and ways to look at a store behind one. `sealed.rs` looks through the store for
//! anything readable; `changes.rs` has every change of the lock killed and struck at every step;
//! `journal.rs` plays the scenes of a journal under fire behind a lock, and opens one with a build from
//! before there were locks; `tabs.rs` has several tabs.

mod changes;
pub mod given;
mod journal;
mod sealed;
mod tabs;
