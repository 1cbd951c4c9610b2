//! Every word the app says. Views ask by typed key or by a phrase with its figures; each
//! language answers all of them, or it does not compile. Dates and numbers come in as text,
//! already in the person's way of writing them.

mod en;
mod key;
mod measures;
mod phrase;

use std::cell::Cell;

pub use key::Key;
pub use measures::{Pattern, Saying, Write};
pub use phrase::{Phrase, Subject};

/// A language the app speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// American English.
    English,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 1] = [Self::English];

    /// BCP 47 tag, for `lang` and for Intl.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
        }
    }

    /// Which way it is written.
    pub fn direction(self) -> Direction {
        match self {
            Self::English => Direction::LeftToRight,
        }
    }

    /// A fixed text.
    pub fn word(self, key: Key) -> &'static str {
        match self {
            Self::English => en::word(key),
        }
    }

    /// What a measure says.
    pub fn saying(self, saying: Saying<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::saying(saying, write),
        }
    }

    /// A text with figures or names in it.
    pub fn phrase(self, phrase: &Phrase<'_>) -> String {
        match self {
            Self::English => en::phrase(phrase),
        }
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language spoken now.
pub fn language() -> Language {
    SPOKEN.get()
}

/// Speaks another language from the next drawing on.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// A fixed text in the language spoken now.
pub fn t(key: Key) -> &'static str {
    language().word(key)
}

/// A text with figures or names, in the language spoken now.
pub fn say(phrase: &Phrase<'_>) -> String {
    language().phrase(phrase)
}
