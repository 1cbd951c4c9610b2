//! Where what one gives is kept: in the journal, so that one can leave and come back; or in this
//! page's memory alone, on a device that is passed round. The pages that rate know no difference.

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use crate::domain::sheet::{SheetId, SheetKind, Texts};
use crate::ui::draw::Watched;
use crate::ui::session::Session;

/// What one gives, field by field. Cheap to copy into closures; lives as long as its page.
#[derive(Clone, Copy)]
pub struct Answers(Kept);

#[derive(Clone, Copy)]
enum Kept {
    Journal {
        session: Session,
        vote: StoredValue<SheetId, LocalStorage>,
    },
    Memory(Watched<Texts>),
}

impl Answers {
    /// On the sheet of a vote.
    pub fn in_journal(session: Session, vote: SheetId) -> Self {
        let vote = StoredValue::new_local(vote);
        Self(Kept::Journal { session, vote })
    }

    /// Nowhere but here: gone with the page.
    pub fn in_memory() -> Self {
        Self(Kept::Memory(Watched::new(Texts::default())))
    }

    /// Looks at all of it. Whoever asks inside a live piece is asked again when something changes.
    pub fn with<T>(self, look: impl FnOnce(&Texts) -> T) -> T {
        match self.0 {
            Kept::Memory(texts) => look(&texts.get()),
            Kept::Journal { session, vote } => vote.with_value(|vote| {
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
        match self.0 {
            Kept::Memory(_) => {
                self.set(field, &text);
                true
            }
            Kept::Journal { session, vote } => {
                let vote = vote.with_value(SheetId::clone);
                session.write_field(session.workshop_field(SheetKind::Vote, &vote, field), text)
            }
        }
    }

    /// Gives something, in the place of what was given before. Nothing takes it back.
    pub fn set(self, field: &str, text: &str) {
        match self.0 {
            Kept::Memory(texts) => {
                let mut all = texts.peek();
                all.set(field, text);
                texts.set(all);
            }
            Kept::Journal { session, vote } => {
                let vote = vote.with_value(SheetId::clone);
                session.put_workshop_text(SheetKind::Vote, &vote, field, text);
            }
        }
    }
}
