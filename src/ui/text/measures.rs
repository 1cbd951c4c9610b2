//! What figures say: the things a sentence about a measure can be about. Figures come as numbers
//! with a way to write them; the words around are each language's.

use crate::domain::measure::{
    Alpha, Beside, Calibration, Change, Detection, Evidence, Unknown, Variances,
};

/// A rater's four patterns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// How high.
    Level,
    /// How alike one person's ratings are.
    Halo,
    /// How far people are apart.
    Range,
    /// How often the middle.
    Centre,
}

impl Pattern {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Level, Self::Halo, Self::Range, Self::Centre];
}

/// A sentence about a measure.
#[derive(Clone, Copy, Debug)]
pub enum Saying<'a> {
    /// Why there is no figure.
    Unknown(Unknown),
    /// How much a group agrees.
    Agreement {
        /// The figure.
        alpha: &'a Alpha,
        /// How many rated.
        raters: usize,
    },
    /// How a rater uses the scale.
    Pattern {
        /// Which pattern.
        pattern: Pattern,
        /// The figure beside the key's.
        beside: &'a Beside,
        /// Over so many cases.
        cases: usize,
    },
    /// Whether a rater is as right as sure.
    Calibration(&'a Calibration),
    /// Whether a rater has come closer to the key.
    Change(&'a Change),
    /// How many raters a dependable mean takes.
    Raters(&'a Variances),
    /// Anti-patterns seen and not seen.
    Detection(Detection),
    /// Sentences marked.
    Evidence(Evidence),
}

/// How a number is written, with so many digits after the point.
pub type Write<'a> = &'a dyn Fn(f64, usize) -> String;
