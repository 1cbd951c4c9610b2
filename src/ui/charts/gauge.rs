//! The strip on which a rater stands beside a key: a filled dot for the rater, larger where surer; a
//! diamond for the key; a band where the rater may well be; a hollow mark for "not shown". Here is
//! what it holds and where its marks go; how they look is the view's.

use crate::domain::measure::Interval;

/// Where a mark stands, in tenths of a percent of the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Here.
    At(usize),
    /// Nowhere on the scale: "not shown here".
    Open,
}

/// From the left to the right end of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Its left end.
    pub low: f64,
    /// Its right end.
    pub high: f64,
    /// The least that a value on it can be, and the most.
    pub can_be: (f64, f64),
}

/// Where the rater may well be, in tenths of a percent of the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its left end.
    pub from: usize,
    /// Its right end.
    pub to: usize,
    /// Whether it goes on beyond the picture: to the left, to the right.
    pub goes_on: (bool, bool),
}

/// Room on either side, so that a mark at the end stays inside.
const MARGIN: f64 = 60.0;
const WIDTH: f64 = 1000.0;
/// So far from the picture's edge a band ends that goes on beyond it: there its tip has room.
const BEYOND: usize = 30;

impl Axis {
    /// Five steps.
    pub const STEPS: Self = Self {
        low: 1.0,
        high: 5.0,
        can_be: (1.0, 5.0),
    };
    /// A share of all.
    pub const SHARE: Self = Self {
        low: 0.0,
        high: 1.0,
        can_be: (0.0, 1.0),
    };
    /// A distance on five steps, as far as most are.
    pub const DISTANCE: Self = Self {
        low: 0.0,
        high: 2.0,
        can_be: (0.0, 4.0),
    };
    /// The same, as far as it can be.
    pub const FAR: Self = Self {
        high: 4.0,
        ..Self::DISTANCE
    };
    /// A difference on five steps.
    pub const DIFFERENCE: Self = Self {
        low: -4.0,
        high: 4.0,
        can_be: (-4.0, 4.0),
    };

    /// The scale for distances on which each of these has its place.
    pub fn for_distances(mut values: impl Iterator<Item = f64>) -> Self {
        match values.all(|value| value <= Self::DISTANCE.high) {
            true => Self::DISTANCE,
            false => Self::FAR,
        }
    }

    /// An interval, no further than values can be: a formula that knows no scale may go beyond.
    pub fn held(self, interval: Interval) -> Interval {
        let (least, most) = self.can_be;
        Interval {
            low: interval.low.clamp(least, most),
            high: interval.high.clamp(least, most),
        }
    }

    /// An interval as a band. Where it leaves the scale it comes near the picture's edge.
    pub fn band(self, interval: Interval) -> Band {
        let interval = self.held(interval);
        let goes_on = (interval.low < self.low, interval.high > self.high);
        Band {
            from: if goes_on.0 {
                BEYOND
            } else {
                self.place(interval.low)
            },
            to: if goes_on.1 {
                1000 - BEYOND
            } else {
                self.place(interval.high)
            },
            goes_on,
        }
    }

    /// Where a value stands; beyond the ends it stands at the end.
    pub fn place(self, value: f64) -> usize {
        let share = (value - self.low) / (self.high - self.low);
        // A value that is no number would stand at the left end.
        let share = share.clamp(0.0, 1.0).max(0.0);
        (MARGIN + share * (WIDTH - 2.0 * MARGIN)).round() as usize
    }

    /// The same as a mark.
    pub fn at(self, value: f64) -> Spot {
        Spot::At(self.place(value))
    }
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GaugeRow {
    /// What it is about.
    pub name: String,
    /// The rater.
    pub you: Option<Spot>,
    /// How sure, 0 to 4; 4 where it is not said.
    pub sure: usize,
    /// The key.
    pub key: Option<Spot>,
    /// The rater at first.
    pub before: Option<Spot>,
    /// Where the rater may well be.
    pub band: Option<Band>,
    /// Why there is none: every case says the same, so nothing tells how sure this is.
    pub is_alike: bool,
    /// The row of the table behind it, after its name.
    pub cells: Vec<String>,
}

impl GaugeRow {
    /// Whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        [self.you, self.key, self.before] == [None; 3]
    }
}

/// A strip, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gauge {
    /// One sentence that says what the picture shows.
    pub sentence: String,
    /// Headings of the table: that of the names first.
    pub columns: Vec<String>,
    /// Ticks with their words.
    pub ticks: Vec<(usize, String)>,
    /// Whether dots differ in size.
    pub has_sizes: bool,
    /// The rows.
    pub rows: Vec<GaugeRow>,
}

impl Gauge {
    /// Whether a row has what is asked for.
    pub fn has(&self, what: fn(&GaugeRow) -> bool) -> bool {
        self.rows.iter().any(what)
    }

    /// Whether a mark is hollow.
    pub fn has_open(&self) -> bool {
        self.has(|row| [row.you, row.key].contains(&Some(Spot::Open)))
    }
}
