//! How far apart the ratings of one case are. This leads a workshop's screen: a group talks about
//! cases, not about coefficients.

use super::ratings::{Ratings, Tally};
use super::steps::Steps;
use super::unknown::{Needed, Unknown};

/// How far apart the ratings of one case are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many ratings it has, at least one.
    pub ratings: u32,
    /// The step in the middle; half-way between two where the number is even.
    pub median: f64,
    /// The lowest step given.
    pub lowest: i32,
    /// The highest step given.
    pub highest: i32,
    /// The share of ratings within one step of the median, 0 to 1.
    pub within_one: f64,
    /// The average deviation about the median, in steps (Burke & Dunlap 2002).
    pub deviation: Result<f64, Unknown>,
    /// r_wg: 1 − s²/σ² against ratings spread evenly over the scale, cut at 0 (James, Demaree &
    /// Wolf 1984).
    pub rwg: Result<f64, Unknown>,
    steps: Steps,
}

impl Spread {
    /// Of each case, in the table's order.
    pub fn by_case(ratings: &Ratings) -> impl Iterator<Item = Result<Self, Unknown>> {
        let steps = ratings.steps();
        ratings.tallies().map(move |tally| Self::of(&tally, steps))
    }

    /// Of one case.
    ///
    /// # Errors
    /// When it has no rating.
    pub fn of(tally: &Tally, steps: Steps) -> Result<Self, Unknown> {
        let in_steps = |index: u16| f64::from(steps.step(index));
        let counts = || tally.counts().iter();
        let (Some((first, _)), Some((last, _))) = (counts().next(), counts().next_back()) else {
            return Err(Unknown::NoRatings);
        };
        let total = f64::from(tally.total());
        let median = f64::midpoint(
            in_steps(nth(tally, (tally.total() - 1) / 2)),
            in_steps(nth(tally, tally.total() / 2)),
        );
        let away = |index: u16| (in_steps(index) - median).abs();
        let near = counts().filter(|(index, _)| away(*index) <= 1.0);
        let within_one = near.map(|(_, count)| f64::from(*count)).sum::<f64>() / total;
        let enough = Unknown::unless_enough(Needed::RatingsOfOneCase, 2, tally.total() as usize);
        let sum_of = |of: &dyn Fn(u16) -> f64| -> f64 {
            counts()
                .map(|(index, count)| f64::from(*count) * of(*index))
                .sum()
        };
        let mean = sum_of(&in_steps) / total;
        let squares = sum_of(&|index| (in_steps(index) - mean).powi(2));
        Ok(Self {
            ratings: tally.total(),
            median,
            lowest: steps.step(*first),
            highest: steps.step(*last),
            within_one,
            deviation: enough.map(|()| sum_of(&away) / total),
            rwg: enough.and_then(|()| rwg(squares / (total - 1.0), steps)),
            steps,
        })
    }

    /// Whether a group may stop discussing this case: the deviation is at most a sixth of the
    /// scale, or three of four ratings are within one step of the median. One rating settles
    /// nothing.
    pub fn is_settled(&self) -> bool {
        let limit = self.steps.count() as f64 / 6.0;
        self.deviation
            .is_ok_and(|deviation| deviation <= limit || self.within_one >= 0.75)
    }
}

fn rwg(variance: f64, steps: Steps) -> Result<f64, Unknown> {
    let steps = steps.count() as f64;
    let even = (steps * steps - 1.0) / 12.0;
    if even <= 0.0 {
        return Err(Unknown::OneStep);
    }
    Ok((1.0 - variance / even).max(0.0))
}

/// The index of the rating at a place, lowest first.
fn nth(tally: &Tally, place: u32) -> u16 {
    let mut below = 0;
    for (index, count) in tally.counts() {
        below += count;
        if below > place {
            return *index;
        }
    }
    0
}
