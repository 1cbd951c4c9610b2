//! What a workshop came to: headings, and sentences with figures in them. They stand on the page, in
//! the report and in the files that come out of it.

use crate::domain::measure::{
    Alpha, Gwet, Icc, Noise, PairwiseKappa, Part, Spread, Unknown, Variances,
};
use crate::domain::scale::Seen;
use crate::domain::workshop::{
    Agreed, BadResult, FirstWord, MovedOnTheWhole, WhyLeftOut, Withheld,
};

/// A heading or a fixed text of what a workshop came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The report.
    Report,
    /// The heat table.
    Heat,
    /// The same of the second round.
    HeatAgain,
    /// What the heat table shows.
    HeatSentence,
    /// A cell without a figure.
    NoFigure,
    /// The cells to talk about.
    First,
    /// What was agreed.
    Agreed,
    /// Figures.
    Figures,
    /// That a figure is no verdict.
    FiguresHint,
    /// Figures for those who ask.
    More,
    /// That these figures are not on one scale.
    MoreHint,
    /// From the first round to the second.
    Movement,
    /// That movement is of the group.
    MovementHint,
    /// Column: case.
    Case,
    /// Column: characteristic.
    Characteristic,
    /// Column: median.
    Median,
    /// Column: from lowest to highest.
    Range,
    /// Column: average distance from the median.
    Deviation,
    /// Column: not shown here.
    NotShown,
    /// Column: the key.
    Key,
    /// Column: the group.
    Group,
    /// Column: why.
    Reason,
    /// Column: before.
    Before,
    /// Column: after.
    After,
    /// Keys are provisional.
    Provisional,
    /// That the report names nobody.
    NoNames,
}

impl Topic {
    /// All.
    pub const ALL: [Self; 26] = [
        Self::Report,
        Self::Heat,
        Self::HeatAgain,
        Self::HeatSentence,
        Self::NoFigure,
        Self::First,
        Self::Agreed,
        Self::Figures,
        Self::FiguresHint,
        Self::More,
        Self::MoreHint,
        Self::Movement,
        Self::MovementHint,
        Self::Case,
        Self::Characteristic,
        Self::Median,
        Self::Range,
        Self::Deviation,
        Self::NotShown,
        Self::Key,
        Self::Group,
        Self::Reason,
        Self::Before,
        Self::After,
        Self::Provisional,
        Self::NoNames,
    ];
}

/// A sentence about what a workshop came to.
#[derive(Clone, Copy)]
pub enum Outcome<'a> {
    /// Why figures are withheld.
    Withheld(Withheld),
    /// Where a group differs most: a person of a case, and up to two characteristics of theirs.
    /// Nothing where nothing needs talk.
    Headline(Option<(&'a str, &'a [&'a str])>),
    /// How many ballots in which round, and how much needs no more talk.
    Standing {
        ballots: usize,
        round: usize,
        settled: usize,
        of: usize,
    },
    /// Who speaks first.
    FirstWord {
        name: &'a str,
        words: &'a [FirstWord<'a>; 2],
    },
    /// How far apart the levels of a cell are.
    Spread {
        spread: Result<Spread, Unknown>,
        not_shown: u32,
        missing: u32,
    },
    /// Beside a figure of the heat table: so many found it not shown.
    SplitOnShown { not_shown: u32, of: u32 },
    /// α, over so many rows by so many raters.
    Agreement {
        alpha: &'a Alpha,
        raters: usize,
        rows: usize,
    },
    /// Bias and noise against the keys.
    Noise(&'a Noise),
    /// How many raters it takes.
    Raters(&'a Variances),
    /// What a figure was computed over, of so many rows and raters.
    Over {
        part: &'a Part,
        rows: usize,
        raters: usize,
    },
    /// AC2.
    Gwet(&'a Gwet),
    /// ICC.
    Icc { icc: &'a Icc, raters: usize },
    /// Mean κ.
    Kappa(&'a PairwiseKappa),
    /// Why there is no figure.
    Unknown(Unknown),
    /// Distance from the keys, before and after.
    FromKey(&'a MovedOnTheWhole),
    /// Distance of two people, before and after.
    FromEachOther(&'a MovedOnTheWhole),
    /// Nothing that was rated again has a key.
    NoKeyAgain,
    /// Ballots of both rounds, where they are not as many.
    OtherPeople { first: usize, second: usize },
    /// How a talk ended.
    Talk(Option<Agreed>),
    /// A level or "not shown here".
    Seen(Seen),
    /// How many talks ended how.
    Talks {
        agreed: usize,
        differ: usize,
        open: usize,
    },
    /// Why a case is not in the group's pack; `name` is a characteristic's.
    LeftOut { why: WhyLeftOut, name: &'a str },
    /// Title of the group's pack.
    PackTitle { title: &'a str },
    /// Who made the group's key.
    PackAuthor { managers: usize, day: &'a str },
    /// How the group's key was made.
    PackNote {
        managers: usize,
        day: &'a str,
        rounds: usize,
    },
    /// What a case of the group's pack was made from.
    MadeFrom { id: &'a str, version: u32 },
    /// The reason where none was written down.
    NoReason { managers: usize },
    /// Why a file is no result file.
    BadResult(BadResult),
}
