//! Cronbach's four parts in steps, each with an interval: how far a rater is from a key on the
//! whole, in telling people apart, in telling characteristics apart, and in spotting one person's
//! own strengths.
//!
//! Each part is the root of a variance, so nothing simple tells how sure it is; the interval is a
//! jackknife over complete cases, in at most [`GROUPS`] groups of them, with Student's quantile
//! (Tukey 1958; Shao & Tu 1995, "The Jackknife and Bootstrap", on groups).

use super::accuracy::Accuracy;
use super::interval::{Estimate, mean};
use super::judged::Judged;
use super::part::Part;
use super::unknown::{Needed, Unknown};

/// More groups than this change no digit that is shown.
const GROUPS: usize = 20;
/// The furthest a rater can be off on five steps.
const FURTHEST: f64 = 4.0;

/// The four parts, in steps: smaller is better, and their squares add up to the mean squared
/// distance.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// On the whole, whatever its sign.
    pub level: Estimate,
    /// Telling people apart.
    pub people: Estimate,
    /// Telling characteristics apart.
    pub characteristics: Estimate,
    /// Spotting one person's own strengths.
    pub strengths: Estimate,
    /// The cases and characteristics they were computed over.
    pub part: Part,
}

fn roots(accuracy: &Accuracy) -> [f64; 4] {
    [
        accuracy.elevation.abs(),
        accuracy.differential_elevation_squared.sqrt(),
        accuracy.stereotype_accuracy_squared.sqrt(),
        accuracy.differential_accuracy_squared.sqrt(),
    ]
}

impl Apart {
    /// It takes so many cases.
    pub const LEAST_CASES: usize = 10;

    /// Of judgements.
    ///
    /// # Errors
    /// When there are fewer cases than [`Self::LEAST_CASES`], or not even two are complete.
    pub fn of(judged: &Judged) -> Result<Self, Unknown> {
        Unknown::unless_enough(Needed::Cases, Self::LEAST_CASES, judged.cases())?;
        let all = Accuracy::of(judged)?;
        // Without a case another part may be the largest complete one. That would say something of
        // holes, and nothing of how sure the figures are.
        let whole = judged.only(&all.part);
        if whole.cases() < 2 {
            return Err(Unknown::NoCompletePart);
        }
        let groups = whole.cases().min(GROUPS);
        let without = (0..groups).map(|group| {
            let left = whole.without(|case| case % groups == group);
            Accuracy::of(&left).map(|accuracy| roots(&accuracy))
        });
        let without: Vec<[f64; 4]> = without.collect::<Result<_, _>>()?;
        let part = |value: f64, of: fn(&[f64; 4]) -> f64| {
            let values: Vec<f64> = without.iter().map(of).collect();
            let about = mean(&values).unwrap_or(value);
            let squares: f64 = values.iter().map(|it| (it - about).powi(2)).sum();
            let error = (squares * (groups - 1) as f64 / groups as f64).sqrt();
            Estimate::with_error(value, error, groups - 1).within(0.0, FURTHEST)
        };
        let [level, people, characteristics, strengths] = roots(&all);
        Ok(Self {
            level: part(level, |it| it[0]),
            people: part(people, |it| it[1]),
            characteristics: part(characteristics, |it| it[2]),
            strengths: part(strengths, |it| it[3]),
            part: all.part,
        })
    }
}
