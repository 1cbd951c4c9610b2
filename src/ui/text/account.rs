//! What a person's own pages, the brief and the coverage tell: texts with something in them.

use crate::domain::people::{Evidence, LeftOut, Looked, Spread};
use crate::journal::Arriving;

/// A text with something in it.
#[derive(Clone, Copy, Debug)]
pub enum Account<'a> {
    /// Path and dates of a person, in a line.
    Head {
        path: Option<&'a str>,
        since: Option<&'a str>,
        /// Whether that day is still to come.
        is_to_come: bool,
        review: &'a str,
    },
    /// A code was changed.
    CodeChanged { code: &'a str, former: &'a str },
    /// How old what is kept is.
    OldestNote { day: &'a str },
    /// What stands behind a rating, or would.
    Behind {
        of: &'a str,
        rating: Option<&'a str>,
        evidence: &'a Evidence,
        latest: Option<&'a str>,
    },
    /// A step whose anchors are not here.
    Step { level: u8 },
    /// A rating with its day.
    RatedOn { step: &'a str, day: Option<&'a str> },
    /// To the page where a characteristic is rated.
    RateOf { of: &'a str, again: bool },
    /// To the page where a sniff test of a characteristic is chosen.
    RunTestOf { of: &'a str },
    /// What is rated, as a heading.
    RateHeading { of: &'a str },
    /// A rating was kept.
    RatingKept { of: &'a str },
    /// A rating was begun and not kept.
    RatingBegun { day: &'a str },
    /// Something was seen on a day, one way or the other.
    SeenOn {
        day: Option<&'a str>,
        source: &'a str,
    },
    /// What was said about a red flag, and when.
    TalkedOn { day: Option<&'a str> },
    /// A run's or a step's stage with its day.
    StageOn {
        stage: &'a str,
        day: Option<&'a str>,
    },
    /// A step's day to look again.
    LookAgainOn { day: &'a str },
    /// Our day to look again.
    WeLookOn { day: &'a str },
    /// A month of a year.
    Month { year: i64, month: i64 },
    /// Everything that would be deleted.
    WouldDelete {
        code: &'a str,
        observations: usize,
        runs: usize,
        ratings: usize,
        /// Ratings that were begun and not kept.
        begun: usize,
        steps: usize,
    },
    /// It was deleted.
    Deleted { code: &'a str },
    /// What a person's file holds.
    FileOf {
        code: &'a str,
        day: &'a str,
        sheets: usize,
    },
    /// What it would change.
    FileBrings(Arriving),
    /// The day to look through the notes that comes with a file that has none.
    FileGetsReview { day: &'a str },
    /// Somebody else here has the code of a person in a file, who gets another.
    OtherCode { code: &'a str, given: &'a str },
    /// It was brought in.
    Brought { code: &'a str },
    /// Its format is newer.
    NewerFile { version: u32 },
    /// What a brief leaves out.
    LeftOut(LeftOut),
    /// The day a page for a talk is of.
    BriefOf { code: &'a str, day: &'a str },
    /// A growth step by what it is for.
    StepIn { of: &'a str },
    /// When a note was written, and when it last changed if on another day.
    WrittenOn {
        day: &'a str,
        changed: Option<&'a str>,
    },
    /// An earlier look at a step.
    LookedOn { due: &'a str, day: &'a str },
    /// What was said of a run before.
    SaidBefore { outcome: &'a str, day: &'a str },
    /// How sure one was, in percent.
    Sure { percent: u8 },
    /// How much was seen, in a cell.
    Cell(Looked),
    /// How observations spread over people.
    SpreadOver(&'a Spread),
    /// How they spread over direct and hearsay.
    SpreadKnown(Looked),
    /// People in whom there are places not looked at.
    CoverageSays { people: usize, empty: usize },
}
