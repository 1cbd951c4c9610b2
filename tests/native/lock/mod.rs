//! The lock: behind it nothing can be read, and nothing is lost by setting, changing or removing it.
//!
//! `given.rs` holds keys and ways to look at a store behind one. `sealed.rs` looks through the store for
//! anything readable; `changes.rs` has every change of the lock killed and struck at every step;
//! `journal.rs` plays the scenes of a journal under fire behind a lock; `tabs.rs` has several tabs, and
//! builds from before there were locks.

mod changes;
mod given;
mod journal;
mod sealed;
mod tabs;
