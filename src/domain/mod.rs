//! The field: scales, characteristics, packs of questions, sittings and what they show.
//!
//! Pure. Nothing here knows a clock, a browser, storage or randomness; moments and identities
//! are handed in.

pub mod answers;
pub mod calendar;
pub mod characteristic;
pub mod day;
pub mod form;
mod form_json;
pub mod json;
pub mod measure;
pub mod mirror;
pub mod pack;
pub mod people;
pub mod practise;
pub mod question;
pub mod reflect;
pub mod scale;
pub mod sheet;
pub mod sitting;
pub mod sorting;
pub mod workshop;
