//! American English.

mod measures;
mod phrases;
mod words;

pub use measures::saying;
pub use phrases::phrase;
pub use words::word;
