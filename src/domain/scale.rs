//! The scales people answer on. A value that cannot be given cannot be held: levels are one to
//! five, "not seen" is its own answer and never a low one, and frequencies have names.

use serde::Serialize;

/// A step on a five-step behavioral scale, from 1 (works against it) to 5 (makes it last).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "u8")]
pub enum Level {
    /// Step 1.
    One,
    /// Step 2.
    Two,
    /// Step 3.
    Three,
    /// Step 4.
    Four,
    /// Step 5.
    Five,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 5] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five];

    /// The level with this number, 1 to 5.
    pub fn new(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }

    /// 1 to 5.
    pub fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
            Self::Five => 5,
        }
    }

    /// 0 to 4, for looking up one of five steps.
    pub fn index(self) -> usize {
        usize::from(self.number() - 1)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.number()
    }
}

/// A level, or the honest absence of one ("I don't know", "not seen lately").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// Nothing was seen to judge by. Never enters a comparison or an average.
    No,
    /// Seen, at this level.
    At(Level),
}

impl Seen {
    /// The level, if one was seen.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::No => None,
            Self::At(level) => Some(level),
        }
    }
}

/// How often something happened over the last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// Not once.
    Never,
    /// Once or twice in the month.
    OnceOrTwice,
    /// About every week.
    Weekly,
    /// On most days.
    MostDays,
}

impl Frequency {
    /// All frequencies, rarest first.
    pub const ALL: [Self; 4] = [Self::Never, Self::OnceOrTwice, Self::Weekly, Self::MostDays];

    /// 0 to 3, for looking up one of four steps.
    pub fn index(self) -> usize {
        match self {
            Self::Never => 0,
            Self::OnceOrTwice => 1,
            Self::Weekly => 2,
            Self::MostDays => 3,
        }
    }
}

/// A remembered frequency, or "I can't recall".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Recall {
    /// The person can't recall.
    No,
    /// As often as this.
    Often(Frequency),
}

/// When something was last done: a check on a self-rating that a calendar can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Recency {
    /// Within seven days.
    ThisWeek,
    /// Within a month.
    ThisMonth,
    /// Within three months.
    ThisQuarter,
    /// Longer ago than three months.
    LongerAgo,
}

impl Recency {
    /// All, latest first.
    pub const ALL: [Self; 4] = [
        Self::ThisWeek,
        Self::ThisMonth,
        Self::ThisQuarter,
        Self::LongerAgo,
    ];
}

/// What was chosen on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// On a five-step scale.
    Level(Seen),
    /// On the frequency scale.
    Frequency(Recall),
}

impl Reply {
    /// "Don't know", "not seen lately" or "can't recall".
    pub fn is_open(self) -> bool {
        matches!(self, Self::Level(Seen::No) | Self::Frequency(Recall::No))
    }

    /// What was said on a five-step scale, "not seen" included.
    pub fn seen(self) -> Option<Seen> {
        match self {
            Self::Level(seen) => Some(seen),
            Self::Frequency(_) => None,
        }
    }

    /// The level on a five-step scale, if one was given.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Level(seen) => seen.level(),
            Self::Frequency(_) => None,
        }
    }

    /// 0-based step on the reply's own scale, if one was given.
    pub fn step(self) -> Option<usize> {
        match self {
            Self::Level(Seen::At(level)) => Some(level.index()),
            Self::Frequency(Recall::Often(frequency)) => Some(frequency.index()),
            Self::Level(Seen::No) | Self::Frequency(Recall::No) => None,
        }
    }
}

/// Milliseconds since 1970, UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

impl Moment {
    /// Whole days from `earlier` to this moment; 0 when the clock went backwards.
    pub fn days_since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0) / 86_400_000
    }

    /// This moment and `days` days.
    pub fn plus_days(self, days: u64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(86_400_000)))
    }
}
