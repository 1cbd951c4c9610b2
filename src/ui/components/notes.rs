//! A note beside an answer.

use super::field::{FieldWords, text_field};
use crate::domain::sitting::NOTE_LIMIT;
use crate::ui::draw::Piece;
use crate::ui::text::{Key, t};

/// What a note field is given.
pub struct NoteWords {
    /// Its label.
    pub label: Key,
    /// A text that is too long to be kept, from before.
    pub unkept: Option<String>,
    /// What is kept.
    pub kept: Box<dyn Fn() -> String>,
    /// Takes what is written. False if it was too long to be held.
    pub write: Box<dyn Fn(String) -> bool>,
    /// The person moves on.
    pub leave: Box<dyn Fn()>,
}

/// A note.
pub fn note_field(words: NoteWords) -> Piece {
    text_field(FieldWords {
        id: "note".to_owned(),
        label: t(words.label).into(),
        hint: None,
        is_optional: true,
        rows: 3,
        limit: NOTE_LIMIT,
        unkept: words.unkept,
        kept: words.kept,
        write: words.write,
        leave: words.leave,
    })
}
