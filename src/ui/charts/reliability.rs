//! The reliability diagram: how sure across, how often right upward. On the diagonal one is as right
//! as sure; above it one could be surer, below it one is too sure. Positions are in tenths of a
//! percent of a square.

/// A point: judgments of one confidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Across: how sure.
    pub x: usize,
    /// Downward from the top: how often right.
    pub y: usize,
    /// Its interval, from the upper end to the lower.
    pub bar: (usize, usize),
    /// How many judgments, as a radius of 3 to 9.
    pub radius: usize,
    /// The row of the table behind it.
    pub cells: Vec<String>,
}

/// A diagram, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliability {
    /// One sentence that says what it shows.
    pub sentence: String,
    /// What the axis upward is called.
    pub upward: &'static str,
    /// What the axis across is called.
    pub across: &'static str,
    /// Headings of the table.
    pub columns: Vec<String>,
    /// The offered confidences, across.
    pub ticks: Vec<(usize, String)>,
    /// What a larger dot, the upright line and the line aslant mean.
    pub legend: [&'static str; 3],
    /// The points.
    pub points: Vec<Point>,
}

/// The least confidence that can be offered, and the most.
const OFFERED: (f64, f64) = (0.45, 0.95);

/// Across the square, from a chance.
pub fn across(chance: f64) -> usize {
    let share = (chance - OFFERED.0) / (OFFERED.1 - OFFERED.0);
    (share.clamp(0.0, 1.0) * 1000.0).round() as usize
}

/// Down the square, from a share: all right is at the top.
pub fn down(share: f64) -> usize {
    ((1.0 - share.clamp(0.0, 1.0)) * 1000.0).round() as usize
}

/// How large a point of so many judgments is, of so many in all: its area follows their number.
pub fn radius(judgments: usize, most: usize) -> usize {
    let share = judgments as f64 / most.max(1) as f64;
    (3.0 + 6.0 * share.clamp(0.0, 1.0).sqrt()).round() as usize
}
