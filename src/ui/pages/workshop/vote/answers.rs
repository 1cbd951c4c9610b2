//! Where what one gives is kept: on the sheet of a vote in the journal, so that one can leave and come
//! back. On a device that is passed round nothing is kept; that has a page of its own.

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use crate::domain::sheet::{SheetId, SheetKind, Texts};
use crate::ui::session::Session;

/// What one gives, field by field. Cheap to copy into closures; lives as long as its page.
#[derive(Clone, Copy)]
pub struct Answers {
    session: Session,
    vote: StoredValue<SheetId, LocalStorage>,
}

impl Answers {
    /// On the sheet of a vote.
    pub fn new(session: Session, vote: SheetId) -> Self {
        let vote = StoredValue::new_local(vote);
        Self { session, vote }
    }

    /// Looks at all of it. Whoever asks inside a live piece is asked again when something changes.
    pub fn with<T>(self, look: impl FnOnce(&Texts) -> T) -> T {
        self.vote.with_value(|vote| {
            self.session.read(|state| match state.sheet(vote) {
                Some(sheet) => look(&sheet.texts),
                None => look(&Texts::default()),
            })
        })
    }

    /// A field, empty where nothing was given; likewise.
    pub fn get(self, field: &str) -> String {
        self.with(|texts| texts.get(field).to_owned())
    }

    /// The sheet.
    pub fn sheet(self) -> SheetId {
        self.vote.with_value(SheetId::clone)
    }

    /// Takes a text while it is being written. False if it is longer than is kept.
    pub fn write(self, field: &str, text: String) -> bool {
        let field = (self.session).workshop_field(SheetKind::Vote, &self.sheet(), field);
        self.session.write_field(field, text)
    }

    /// Gives something, in the place of what was given before. Nothing takes it back.
    pub fn set(self, field: &str, text: &str) {
        let vote = self.sheet();
        self.session
            .put_workshop_text(SheetKind::Vote, &vote, field, text);
    }
}
