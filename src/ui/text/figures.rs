//! The texts around the figures of a group, on the page of a session and on that of a spreadsheet.

use super::key::keys;
use crate::domain::measure::{Estimate, Noise, Part, Variances};

keys! {
    Figure:
    SpreadTitle,
    SpreadText,
    SpreadMore,
    SpreadNone,
    RowsAreCharacteristics,
    AgreementTitle,
    AgreementFew,
    NoiseTitle,
    NoiseText,
    NoiseBias,
    NoiseLevel,
    NoisePattern,
    SourcesTitle,
    SourceCases,
    SourceRaters,
    SourceRest,
    CasesWereNegative,
    RatersWereNegative,
    RatersTitle,
    MoreTitle,
    MoreText,
    Gwet,
    IccSingle,
    IccAverage,
    Kappa,
    ColumnCase,
    ColumnRatings,
    ColumnMedian,
    ColumnRange,
    ColumnWithin,
    ColumnDeviation,
    ColumnRwg,
    ColumnKey,
    ColumnWhat,
    ColumnFigure,
    ColumnMeans,
    LegendRater,
    LegendRaters,
    LegendMedian,
    LegendRange,
    LegendKey,
    LegendOwn,
    LegendAgreed,
    LegendOpen,
    NoFigure,
}

/// A text about figures with something in it.
#[derive(Clone, Copy)]
pub enum Tell<'a> {
    /// A case without a name.
    Case { number: usize },
    /// The mean distance from the median.
    Deviation { deviation: f64, cases: usize },
    /// How many cases need no more talk.
    Settled { settled: usize, of: usize },
    /// What the picture of the spread shows.
    Spread { shown: usize, of: usize },
    /// From the lowest to the highest rating.
    Range { lowest: i32, highest: i32 },
    /// So many of a hundred.
    Percent { share: f64 },
    /// A distance in steps, with its sign where it has one.
    Steps { steps: f64, is_signed: bool },
    /// What most of the noise is.
    Noise(&'a Noise),
    /// The complete part that a figure was computed over.
    Part {
        part: &'a Part,
        cases: usize,
        raters: usize,
    },
    /// How far the mean of all raters may be relied on.
    Dependable {
        variances: &'a Variances,
        raters: usize,
    },
    /// A figure with its interval.
    Estimate(Estimate),
    /// What a mean over pairs of raters is the mean of.
    Pairs { pairs: usize, left_out: usize },
}
