//! The pieces pages are made of. They take values and closures, and know no storage.

mod button;
mod choices;
mod curtain;
mod day;
mod dialog;
mod field;
mod file;
mod header;
mod longer;
mod notes;
mod notice;
mod notices;
mod passphrase;
mod scan;
mod select;
mod table;
mod take_in;
mod words;

pub use button::{Kind, button, link_button, sending, submit_button};
pub use choices::{choice_id, choice_rows, choices, pills, recency_choices, reply_name};
pub use curtain::{Curtain, curtain, curtain_before};
pub use day::{checked_day_field, day_field};
pub use dialog::dialog;
pub use field::{Beside, FieldWords, advised_field, advised_field_at_once, text_field};
pub use file::{Chosen, bytes_field, file_field, file_field_for};
pub use header::header;
pub use longer::longer;
pub use notes::{NoteWords, note_field};
pub use notice::{Tone, notice};
pub use notices::notices;
pub use passphrase::{NewPassphrase, Passphrase};
pub use select::{Choice, select, value_of};
pub use table::table;
pub use take_in::{TakeIn, take_in};
pub use words::{actions, column, heading, lede, lede_text, link, paragraph, soft};
