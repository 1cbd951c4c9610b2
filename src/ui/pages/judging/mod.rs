//! Judging a case: its text with sentences to mark, a characteristic by its anchors, anti-patterns to
//! tick. Practise and the Workshop share these; they bring their own words and know where answers are
//! kept. No key is drawn here, not even hidden.

mod habits;
mod rating;
mod words;

pub use habits::{Habits, habits};
pub use rating::{Rating, rating, scale};
pub use words::{MarkWords, Marks, plain, toggles};
