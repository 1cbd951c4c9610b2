//! Did practice move this rater? The distance from the key in the early cases beside that in the
//! late ones.
//!
//! The first half of the cases is paired with the second half, in order, and the mean difference
//! is given with Student's interval. Cases differ in how hard they are, which the interval holds
//! as noise: so it is wide, and it takes many cases before it says anything.

use super::interval::{Estimate, mean};
use super::judged::{Judged, Judgement};
use super::unknown::{Needed, Unknown};

/// Early against late.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The mean distance from the key in the early cases, in steps.
    pub early: f64,
    /// The same in the late cases.
    pub late: f64,
    /// Late less early: below 0 the rater has come closer.
    pub difference: Estimate,
    /// How many early and late cases were paired.
    pub pairs: usize,
}

impl Change {
    /// It takes so many cases.
    pub const LEAST_CASES: usize = 20;

    /// Of cases in the order they were judged. A case counts by the mean distance of what was
    /// judged in it; a case in which nothing was judged does not count. With an odd number the
    /// case in the middle is left out.
    ///
    /// # Errors
    /// When there are fewer cases than [`Self::LEAST_CASES`].
    pub fn of(judged: &Judged) -> Result<Self, Unknown> {
        let distance = |case: &Vec<Option<Judgement>>| {
            let off: Vec<f64> = case.iter().flatten().map(|cell| cell.off().abs()).collect();
            mean(&off)
        };
        let distances: Vec<f64> = judged.rows().iter().filter_map(distance).collect();
        Unknown::unless_enough(Needed::Cases, Self::LEAST_CASES, distances.len())?;
        let pairs = distances.len() / 2;
        let (early, rest) = distances.split_at(pairs);
        let (_, late) = rest.split_at(rest.len() - pairs);
        let differences: Vec<f64> = early
            .iter()
            .zip(late)
            .map(|(early, late)| late - early)
            .collect();
        Ok(Self {
            early: mean(early).ok_or(Unknown::NoRatings)?,
            late: mean(late).ok_or(Unknown::NoRatings)?,
            difference: Estimate::of_mean(&differences, Unknown::NoRatings)
                .ok_or(Unknown::NoRatings)?,
            pairs,
        })
    }
}
