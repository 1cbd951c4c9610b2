//! American English.

mod phrases;
mod words;

pub use phrases::phrase;
pub use words::word;
