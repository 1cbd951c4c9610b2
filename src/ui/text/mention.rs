//! Texts about people with something in them.

use super::account::Account;
use crate::domain::measure::Lean;

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
    /// Whom something is about.
    About { code: &'a str },
    // Writing down, observations, search.
    /// A word that judges.
    AdviseJudging { word: &'a str },
    /// A fact that has no place in a note.
    AdviseProtected { word: &'a str },
    /// The same of a code for somebody.
    AdviseCodeJudges { word: &'a str },
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
    /// What a sniff test is like, in a line.
    TestFacts {
        names: &'a [String],
        kind: &'a str,
        hours: u32,
        weeks: u32,
        cost: u32,
    },
    /// How many are listed.
    Listed { count: usize },
    /// What a card answers to a question of its fairness check.
    CardSays { answer: &'a str, text: &'a str },
    /// A question that wants an answer.
    LackAnswer { question: &'a str },
    /// A chance.
    Percent { percent: u8 },
    /// How sure the manager is to see it.
    SureToSee { percent: u8 },
    /// How sure the manager was to see it.
    WasSure { percent: u8 },
    /// The day to look.
    LookOn { day: &'a str },
    /// The day to look has come.
    LookDue { day: &'a str },
    /// One looks before the day.
    LooksEarly { day: &'a str },
    /// Since when a run or a step runs.
    Since { day: &'a str },
    /// When something was said of a run; before its day, if it was.
    SaidOn {
        day: &'a str,
        before: Option<&'a str>,
    },
    /// What was said before it was changed.
    Formerly { outcome: &'a str, day: &'a str },
    /// A growth step's characteristic, and the level it is for.
    StepFor { name: &'a str, level: &'a str },
    /// An earlier look at a step, and the day it was meant for where it was another.
    LookedBefore { day: &'a str, due: Option<&'a str> },
    /// When a step was closed.
    ClosedOn { day: &'a str },
    /// Too few forecasts to show anything.
    ForecastsFew { have: usize, least: usize },
    /// Forecasts with so few people show nothing.
    ForecastsOfFew { have: usize, least: usize },
    /// Brier's figure of so many forecasts.
    ForecastsBrier { brier: &'a str, forecasts: usize },
    /// Which way the manager's forecasts lean, by so many points of a hundred.
    ForecastsLean {
        lean: Lean,
        points: &'a str,
        forecasts: usize,
    },
    /// What was left out, and why.
    ForecastsLeft {
        not_due: usize,
        to_look: usize,
        cannot_tell: usize,
    },
    // A person, ratings, the brief, coverage.
    /// What a person's own pages tell.
    Account(Account<'a>),
}
