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

    /// All of it. Whoever asks inside a live piece is asked again when something changes.
    pub fn texts(self) -> Texts {
        match self.0 {
            Kept::Memory(texts) => texts.get(),
            Kept::Journal { session, vote } => session
                .of_workshop(SheetKind::Vote, &vote.with_value(SheetId::clone))
                .map(|sheet| sheet.texts)
                .unwrap_or_default(),
        }
    }

    /// A field, empty where nothing was given; likewise.
    pub fn get(self, field: &str) -> String {
        self.texts().get(field).to_owned()
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
