//! Where what one gives is kept: on the sheet of a vote in the journal, so that one can leave and come
//! back; or in this page's memory alone, on a device that is passed round. The pages that rate know no
//! difference.

use std::rc::Rc;

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use crate::domain::sheet::{SheetId, SheetKind, Texts};
use crate::ui::draw::Watched;
use crate::ui::session::Session;

/// The sheet of a vote, cheap to copy.
pub type VoteSheet = StoredValue<SheetId, LocalStorage>;

/// What one gives, field by field. Cheap to copy into closures; lives as long as its page.
#[derive(Clone, Copy)]
#[allow(
    clippy::large_enum_variant,
    reason = "a page has one; in a box it could not be copied into closures"
)]
pub enum Answers {
    /// In the journal.
    Sheet(Session, VoteSheet),
    /// Nowhere but here: gone with the page, and wiped before it goes on to somebody else.
    Memory(Watched<Rc<Texts>>),
}

impl Answers {
    /// None yet, in memory.
    pub fn in_memory() -> Self {
        Self::Memory(Watched::new(Rc::default()))
    }

    /// Looks at all of it. Whoever asks inside a live piece is asked again when something changes.
    pub fn with<T>(self, look: impl FnOnce(&Texts) -> T) -> T {
        match self {
            Self::Memory(texts) => look(&texts.get()),
            Self::Sheet(session, vote) => vote.with_value(|vote| {
                session.read(|state| match state.sheet(vote) {
                    Some(sheet) => look(&sheet.texts),
                    None => look(&Texts::default()),
                })
            }),
        }
    }

    /// A field, empty where nothing was given; likewise.
    pub fn get(self, field: &str) -> String {
        self.with(|texts| texts.get(field).to_owned())
    }

    /// Takes a text while it is being written. False if it is longer than is kept.
    pub fn write(self, field: &str, text: String) -> bool {
        match self {
            Self::Memory(_) => {
                self.set(field, &text);
                true
            }
            Self::Sheet(session, vote) => {
                let vote = vote.with_value(SheetId::clone);
                session.write_field(session.workshop_field(SheetKind::Vote, &vote, field), text)
            }
        }
    }

    /// Gives something, in the place of what was given before. Nothing takes it back.
    pub fn set(self, field: &str, text: &str) {
        match self {
            Self::Memory(held) => {
                let mut texts = Rc::unwrap_or_clone(held.peek());
                texts.set(field, text);
                held.set(Rc::new(texts));
            }
            Self::Sheet(session, vote) => {
                let vote = vote.with_value(SheetId::clone);
                session.put_workshop_text(SheetKind::Vote, &vote, field, text);
            }
        }
    }

    /// Lets go of what is in memory. Whether there was anything.
    pub fn wipe(self) -> bool {
        let Self::Memory(held) = self else {
            return false;
        };
        let was_given = !held.peek().is_empty();
        held.put(Rc::default());
        was_given
    }
}
