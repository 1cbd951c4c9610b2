//! The heat table: how far a group is apart, in a row for each case and a column for each
//! characteristic. The figure stands in each cell; its shade repeats it, and never stands alone. Here
//! is what it holds; how it looks is the view's.

/// How dark a cell is. The step from calm to warm is where the default stop rule ends: a sixth of the
/// scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// Nothing to tell.
    Bare,
    /// All the same.
    Still,
    /// Half of what the rule allows, at most.
    Calm,
    /// What the rule allows, at most.
    Mild,
    /// Half as much again, at most.
    Warm,
    /// More.
    Hot,
}

impl Shade {
    /// All, lightest first.
    pub const ALL: [Self; 6] = [
        Self::Bare,
        Self::Still,
        Self::Calm,
        Self::Mild,
        Self::Warm,
        Self::Hot,
    ];

    /// Of an average deviation about the median, in steps of five; `None` where there is none.
    pub fn of(deviation: Option<f64>) -> Self {
        let limit = 5.0 / 6.0;
        let rounding = 1e-9;
        match deviation {
            Some(it) if it <= rounding => Self::Still,
            Some(it) if it <= limit / 2.0 + rounding => Self::Calm,
            Some(it) if it <= limit + rounding => Self::Mild,
            Some(it) if it <= limit * 1.5 + rounding => Self::Warm,
            Some(it) if it.is_finite() => Self::Hot,
            _ => Self::Bare,
        }
    }

    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Bare => "heat-cell heat-bare",
            Self::Still => "heat-cell heat-still",
            Self::Calm => "heat-cell heat-calm",
            Self::Mild => "heat-cell heat-mild",
            Self::Warm => "heat-cell heat-warm",
            Self::Hot => "heat-cell heat-hot",
        }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// How dark.
    pub shade: Shade,
    /// The figure, or the words for none.
    pub figure: String,
    /// What is told beside it: that people are split on there being anything to rate by. Empty where
    /// there is nothing.
    pub beside: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// The case.
    pub name: String,
    /// Where the case is looked at, for a link.
    pub link: Option<String>,
    /// One for each column after the first.
    pub cells: Vec<HeatCell>,
}

/// A heat table, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// One sentence that says what it shows.
    pub sentence: String,
    /// Headings: that of the names first.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<HeatRow>,
}
