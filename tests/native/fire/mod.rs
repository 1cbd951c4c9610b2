//! The journal under fire: whatever befalls the store, and wherever a page is killed, what was shown
//! as saved is there, and what is not there is told.
//!
//! `scenes.rs` holds everything a person and a page do to the store, each as a scene that can be
//! played again. The rooms beside it play all of them: `kill.rs` kills the page at every step, once
//! and twice; `faults.rs` has the store refuse, lie or forget at every step; `between.rs` has another
//! tab, or the person, step in between any two steps; `damaged.rs` destroys every record. `model.rs`
//! walks at random, behind locks too: `steps.rs` holds what may happen, `saved.rs` the model, `behind.rs`
//! reads what is sealed.

mod behind;
mod between;
mod damaged;
mod faults;
mod kill;
mod model;
mod saved;
pub mod scenes;
mod steps;
