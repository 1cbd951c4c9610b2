//! The pieces pages are made of. They take values and callbacks, and know no storage.

mod button;
mod choices;
mod curtain;
mod dialog;
mod header;
mod notes;
mod notice;
mod notices;

pub use button::{Button, Kind, LinkButton};
pub use choices::{Choices, RecencyChoices, choice_id, reply_name};
pub use curtain::{Curtain, CurtainButton};
pub use dialog::Dialog;
pub use header::Header;
pub use notes::NoteField;
pub use notice::{Notice, Tone};
pub use notices::Notices;
