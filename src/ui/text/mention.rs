//! Texts about people with something in them.

use super::account::Account;

/// A text with something in it. Figures come with a way to write them.
#[derive(Clone, Copy)]
pub enum Mention<'a> {
    // The front.
    /// The title of the window.
    Window { of: &'a str },
    /// A person in the list: how much is kept, and the latest of it.
    PersonRow {
        observations: usize,
        latest: Option<&'a str>,
    },
    /// Since when something is due.
    DueSince { day: &'a str },
    /// A code was given to a new person.
    Added { code: &'a str },
    /// Whom something is about.
    About { code: &'a str },
    // Writing down, observations, search.
    /// A word that judges.
    AdviseJudging { word: &'a str },
    /// A fact that has no place in a note.
    AdviseProtected { word: &'a str },
    /// How many observations are shown of all.
    FoundOf { found: &'a str, of: &'a str },
    /// How many there are.
    FoundAll { count: usize, said: &'a str },
    /// An observation was removed.
    ObservationRemoved { code: Option<&'a str> },
    /// Another one about the same person.
    WriteAnotherAbout { code: &'a str },
    /// Whom an observation that was kept is about, and of which day.
    KeptAbout { code: &'a str, day: Option<&'a str> },
    /// When something was begun.
    BegunOn { day: &'a str },
    // Sniff-test runs and growth.
    // A person, ratings, the brief, coverage.
    /// What a person's own pages tell.
    Account(Account<'a>),
}
