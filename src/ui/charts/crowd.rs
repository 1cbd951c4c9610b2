//! The strip of a group: every rating of a case is a dot on the scale, with the median, a band from
//! the lowest to the highest rating, and the key's diamond. Here is what it holds and where its marks
//! go; how they look is the view's.

use super::gauge::{Axis, Band};
use crate::domain::measure::{Spread, Steps};

/// How often a step was given, and where it stands across the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// In tenths of a percent of the width.
    pub at: usize,
    /// How many ratings.
    pub count: u32,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrowdRow {
    /// What it is about.
    pub name: String,
    /// Where ratings stand, lowest first.
    pub groups: Vec<Group>,
    /// Where the median stands.
    pub median: Option<usize>,
    /// From the lowest to the highest rating.
    pub band: Option<Band>,
    /// Where the key stands.
    pub key: Option<usize>,
    /// Whether one's own rating is "not shown here", and whether what was agreed is.
    pub open: (bool, bool),
    /// The row of the table behind it, after its name.
    pub cells: Vec<String>,
}

/// A strip, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    /// One sentence that says what the picture shows.
    pub sentence: String,
    /// Headings of the table: that of the names first.
    pub columns: Vec<String>,
    /// Ticks with their words.
    pub ticks: Vec<(usize, String)>,
    /// So many dots have room beside each other; more are one dot with their number in it.
    pub abreast: u32,
    /// Whether the dots are one's own ratings, and diamonds what the group agreed on.
    pub is_own: bool,
    /// The rows.
    pub rows: Vec<CrowdRow>,
}

/// More words than this under a strip would run into each other.
const MOST_TICKS: i32 = 10;

/// The scale of a strip.
pub fn axis(steps: Steps) -> Axis {
    let ends = (f64::from(steps.lowest()), f64::from(steps.highest()));
    Axis {
        low: ends.0,
        high: ends.1,
        can_be: ends,
    }
}

/// A tick at every step, or at some of them where there are many; both ends among them.
pub fn ticks(steps: Steps) -> Vec<(usize, String)> {
    let axis = axis(steps);
    let last = i32::try_from(steps.count() - 1).unwrap_or_default();
    let each = (last / MOST_TICKS + i32::from(last % MOST_TICKS > 0)).max(1);
    let mut at: Vec<i32> = (0..last).step_by(each.unsigned_abs() as usize).collect();
    // The last one but one would run into the last.
    if at.len() > 1 && at.last().is_some_and(|it| last - it < each) {
        at.pop();
    }
    at.push(last);
    let tick = |it: i32| {
        let step = steps.lowest().saturating_add(it);
        (axis.place(f64::from(step)), step.to_string())
    };
    at.into_iter().map(tick).collect()
}

/// So many dots have room beside each other between two steps, on a small screen too.
pub fn abreast(steps: Steps) -> u32 {
    match steps.count() {
        0..=5 => 5,
        6..=7 => 3,
        8..=11 => 2,
        _ => 1,
    }
}

/// The marks of a case: how often each step was given, and how far apart that is.
pub fn row(steps: Steps, counts: &[(i32, u32)], spread: &Spread, key: Option<i32>) -> CrowdRow {
    let axis = axis(steps);
    let place = |step: i32| axis.place(f64::from(step));
    CrowdRow {
        groups: counts
            .iter()
            .map(|(step, count)| Group {
                at: place(*step),
                count: *count,
            })
            .collect(),
        median: Some(axis.place(spread.median)),
        band: (spread.lowest < spread.highest).then(|| Band {
            from: place(spread.lowest),
            to: place(spread.highest),
            goes_on: (false, false),
        }),
        key: key.map(place),
        ..CrowdRow::default()
    }
}
