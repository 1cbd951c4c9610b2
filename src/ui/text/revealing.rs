//! The texts of the reveal and of what comes after it.

use super::key::keys;
use crate::domain::scale::Seen;
use crate::domain::workshop::StopRule;

keys! {
    Reveal:
    // Where there is nothing to show.
    GoneTitle,
    GoneText,
    NotAskedText,
    NotRevealedTitle,
    NotRevealedText,
    NoKeyTitle,
    NoKeyText,
    NoBallotsTitle,
    NoBallotsText,
    NoneOpensTitle,
    GoOn,
    GoOnText,
    WasShown,
    NotHereTitle,
    NotHereText,
    WithheldTitle,
    SecondUnshown,
    ToFront,
    ToHub,
    ToCollect,
    Opening,
    // All at once.
    FirstTitle,
    FirstText,
    Split,
    NothingGiven,
    AllSettled,
    RuleTitle,
    RuleDeviation,
    RuleWithinOne,
    RuleEither,
    RoundOneToo,
    ToFigures,
    ToAfter,
    ToReveal,
    Begin,
    // One case.
    SceneSummary,
    SceneText,
    SpottedTitle,
    SpottedNone,
    AnonymousDots,
    RoundOne,
    RoundTwo,
    ColumnRound,
    ColumnLevels,
    ColumnMedian,
    ColumnRange,
    ColumnWithin,
    ColumnDeviation,
    WhoTable,
    NotShown,
    NoDifference,
    OneDiffers,
    // The timer.
    TimerStart,
    TimerAgain,
    TimerUp,
    TimerUnder,
    // The talk.
    TalkTitle,
    AgreedLegend,
    NotYet,
    Differ,
    Reason,
    ReasonHint,
    Note,
    NoteHint,
    KeyShow,
    KeyNone,
    KeyProvisional,
    KeyNotYet,
    KeyAmongFigures,
    PreviousCase,
    NextCase,
    WayThrough,
    KeysHint,
    // Afterwards.
    AfterLede,
    ReportTitle,
    ReportText,
    SaveMarkdown,
    SaveCsv,
    KeyTitle,
    KeyText,
    KeyNothing,
    SavePack,
    LeftOutTitle,
    ResultTitle,
    ResultText,
    SaveResult,
    PasteTitle,
    PasteText,
    AgainTitle,
    AgainText,
    ToAgain,
    ShowReport,
    FiguresLede,
}

/// A text with something in it. Figures come with a way to write them.
#[derive(Clone, Copy)]
pub enum Revealing<'a> {
    /// Above the heading: the round, and so many ballots.
    Standing { round: usize, ballots: usize },
    /// Ballots that did not open.
    Unread { ballots: usize },
    /// So many are in, and none opens.
    NoneOpens { ballots: usize },
    /// A case, as it is named here.
    Case { name: &'a str, title: &'a str },
    /// One to discuss first: whom, what, and how far apart.
    Apart {
        name: &'a str,
        of: &'a str,
        deviation: Option<f64>,
    },
    /// Why, where levels are apart.
    Levels {
        lowest: Seen,
        highest: Seen,
        not_shown: u32,
    },
    /// So many need no more talk.
    Settled { settled: usize, of: usize },
    /// How many marked a sentence, for a characteristic.
    Marked { of: &'a str, count: u32 },
    /// Who marked a sentence, for a characteristic.
    MarkedBy { of: &'a str, who: &'a [&'a str] },
    /// How many saw an anti-pattern.
    Spotted {
        of: &'a str,
        count: u32,
        ballots: usize,
    },
    /// How sure people were: for each confidence in percent, how many.
    Sure { counts: &'a [(u8, u32)] },
    /// The ends of a scale.
    Ends { low: &'a str, high: &'a str },
    /// A level with its name.
    Level { number: u8, name: &'a str },
    /// Those who gave the same.
    Gave { who: &'a [&'a str], seen: Seen },
    /// So many minutes of the timer are left.
    MinutesLeft { minutes: u64 },
    /// The key.
    Key { level: &'a str, reason: &'a str },
    /// Which case this is, in the order to talk about them.
    Place { place: usize, of: usize },
    /// Cases in the group's pack.
    InPack { cases: usize, of: usize },
    /// The text to send with the result file.
    Paste { title: &'a str },
    /// The share that is within one step.
    Percent { share: f64 },
    /// What a rating's row is called among the figures.
    Rating { name: &'a str, of: &'a str },
}

impl Reveal {
    /// A stop rule.
    pub fn rule(of: StopRule) -> Self {
        match of {
            StopRule::Deviation => Self::RuleDeviation,
            StopRule::WithinOne => Self::RuleWithinOne,
            StopRule::Either => Self::RuleEither,
        }
    }
}
