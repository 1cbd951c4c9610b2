//! Texts about people with something in them.

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
    // Sniff-test runs and growth.
    // A person, ratings, the brief, coverage.
}
