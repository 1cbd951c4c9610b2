//! Nose trains a manager's nose for first-line technology leaders.
//!
//! The house has four floors and one stair: `ui → journal → domain`, with `platform` beside
//! them. `domain` knows the field and nothing else. `journal` knows what happened and what it
//! adds up to. `platform` is the edge to the browser, each trait with an in-memory double.
//! `ui` asks the state and sends events. Without the `app` feature only the pure parts are
//! built, so their tests run natively and fast.

pub mod domain;
pub mod journal;
pub mod platform;
pub mod ui;
