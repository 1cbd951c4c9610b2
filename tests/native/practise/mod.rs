//! Practise: which case comes next, what a key says, and that the profile tells the truth.

mod calendar;
mod feedback;
mod history;
mod next;
mod order;
mod profile;
pub mod raters;
mod report;
mod truth;
mod week;
