//! The Workshop's texts: the keys of the fixed ones, and those with something in them. Apart from
//! [`super::Key`], so that a document of rooms does not carry them.

use super::key::keys;

keys! {
    Cue:
    // The front.
    Title,
    Lede,
    SetUp,
    LedTitle,
    TakenTitle,
    Untitled,
    StateSettingUp,
    StateRevealed,
    StateBegun,
    StateSealed,
    HowTitle,
    HowAlone,
    HowSealed,
    HowTogether,
    NotPersonnel,
    // The guide.
    GuideTitle,
    // From a spreadsheet.
    TableTitle,
    // Opening an invitation or a result.
    OpenTitle,
    // An invitation that came as a link.
    JoinTitle,
    // Rating, checking, sealing.
    VoteTitle,
    // Setting up and inviting.
    SessionTitle,
    // Collecting ballots.
    CollectTitle,
    // One device passed round.
    PassTitle,
    // The reveal.
    RevealTitle,
    // The figures.
    FiguresTitle,
    // Afterwards.
    AfterTitle,
}

/// A text with something in it. Figures come with a way to write them.
#[derive(Clone, Copy)]
pub enum Tally<'a> {
    /// The title of the window.
    Window { of: &'a str },
    // The front.
    /// When a workshop or a vote was begun.
    Begun { day: &'a str },
    /// How many ballots are in, of how many people.
    In {
        count: usize,
        expected: Option<usize>,
    },
    // The guide.
    // From a spreadsheet.
    // Opening an invitation or a result.
    // An invitation that came as a link.
    // Rating, checking, sealing.
    // Setting up and inviting.
    // Collecting ballots.
    // One device passed round.
    // The reveal.
    // The figures.
    // Afterwards.
}
