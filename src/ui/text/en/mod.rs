//! American English.

mod account;
mod captions;
mod facing;
mod faults;
mod figures;
mod guide;
mod labels;
mod measures;
mod mentions;
mod outcomes;
mod packs;
mod phrases;
mod prompts;
mod remarks;
mod table;
mod taking;
mod words;
mod workshop;

pub use captions::caption;
pub use facing::{count, facing};
pub use faults::{fault, what};
pub use figures::{figure, tell_figures};
pub use guide::guide;
pub use labels::label;
pub use measures::saying;
pub use mentions::mention;
pub use outcomes::{outcome, topic};
pub use packs::telling;
pub use phrases::phrase;
pub use prompts::prompt;
pub use remarks::remark;
pub use table::{entry, table_says};
pub use taking::taking;
pub use words::word;
pub use workshop::{cue, tally};
