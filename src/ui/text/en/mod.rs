//! American English.

mod faults;
mod labels;
mod measures;
mod packs;
mod phrases;
mod prompts;
mod remarks;
mod words;

pub use faults::{fault, what};
pub use labels::label;
pub use measures::saying;
pub use packs::telling;
pub use phrases::phrase;
pub use prompts::prompt;
pub use remarks::remark;
pub use words::word;
