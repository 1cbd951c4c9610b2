//! Krippendorff's α: agreement beyond chance, for any number of raters and any missing pattern
//! (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
//!
//! α = 1 − Dₒ/Dₑ over the coincidences of steps. A case with m ratings, at least two, gives each
//! ordered pair of them 1/(m − 1); cases with one rating drop out. Counting steps instead of
//! pairs keeps the work linear in the ratings.

use super::interval::{Estimate, mean};
use super::ratings::{Ratings, Tally};
use super::unknown::{Needed, Unknown};

/// How far two steps are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Different is different.
    Nominal,
    /// By how many ratings lie between: steps have an order and no distance.
    Ordinal,
    /// By their distance.
    Interval,
}

impl Difference {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Nominal, Self::Ordinal, Self::Interval];
}

/// Krippendorff's α of a table. 1 is full agreement, 0 what chance gives, below 0 less than that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha {
    /// The figure, with an interval from the jackknife.
    pub estimate: Estimate,
    /// The jackknife's standard error, over the cases with at least two ratings.
    pub error: Result<f64, Unknown>,
    /// Cases with at least two ratings.
    pub cases: usize,
    /// Ratings of those cases.
    pub ratings: u64,
}

/// How often steps stood beside each other in one case, over all cases.
#[derive(Clone, Debug)]
pub struct Coincidences {
    /// The steps that occur, by index on the scale; all that follows is by place in here.
    steps: Vec<u16>,
    /// A square table, row by row.
    together: Vec<f64>,
    /// How often each step occurs in cases with at least two ratings.
    counts: Vec<f64>,
    total: f64,
    /// The cases with at least two ratings, each as places and counts.
    cases: Vec<Vec<(usize, f64)>>,
}

impl Coincidences {
    /// Counts a table.
    pub fn of(ratings: &Ratings) -> Self {
        let shared: Vec<Tally> = ratings
            .tallies()
            .filter(|tally| tally.total() > 1)
            .collect();
        let mut places = vec![None; ratings.steps().count()];
        for (index, _) in shared.iter().flat_map(Tally::counts) {
            if let Some(place) = places.get_mut(usize::from(*index)) {
                *place = Some(0);
            }
        }
        let mut steps = Vec::new();
        for (index, place) in (0_u16..).zip(&mut places) {
            if place.is_some() {
                *place = Some(steps.len());
                steps.push(index);
            }
        }
        let place_of = |(index, count): &(u16, u32)| {
            let place = places.get(usize::from(*index)).copied().flatten()?;
            Some((place, f64::from(*count)))
        };
        let in_places = |tally: &Tally| tally.counts().iter().filter_map(place_of).collect();
        let cases: Vec<Vec<(usize, f64)>> = shared.iter().map(in_places).collect();
        let mut all = Self {
            together: vec![0.0; steps.len() * steps.len()],
            counts: vec![0.0; steps.len()],
            total: 0.0,
            steps,
            cases: Vec::new(),
        };
        for case in &cases {
            all.add(case, 1.0);
        }
        all.cases = cases;
        all
    }

    /// Adds a case, or takes it away again.
    fn add(&mut self, case: &[(usize, f64)], sign: f64) {
        let width = self.steps.len();
        let ratings: f64 = case.iter().map(|(_, count)| count).sum();
        for (place, count) in case {
            for (other, others) in case {
                let pairs = if place == other {
                    count * (count - 1.0)
                } else {
                    count * others
                };
                if let Some(cell) = self.together.get_mut(place * width + other) {
                    *cell += sign * pairs / (ratings - 1.0);
                }
            }
            if let Some(held) = self.counts.get_mut(*place) {
                *held += sign * count;
            }
        }
        self.total += sign * ratings;
    }

    /// Where the steps stand, so that their distance is the difference. Nominal steps stand
    /// nowhere.
    fn positions(&self, difference: Difference) -> Option<Vec<f64>> {
        match difference {
            Difference::Nominal => None,
            Difference::Interval => Some(self.steps.iter().map(|step| f64::from(*step)).collect()),
            // Σ n_g from c to k, less half of both ends, is the distance between mid-ranks.
            Difference::Ordinal => {
                let mut below = 0.0;
                let mid_rank = |count: &f64| {
                    let rank = below + count / 2.0;
                    below += count;
                    rank
                };
                Some(self.counts.iter().map(mid_rank).collect())
            }
        }
    }

    /// α of what is counted now.
    fn alpha_now(&self, difference: Difference) -> Result<f64, Unknown> {
        let width = self.steps.len();
        let positions = self.positions(difference);
        let apart = |one: usize, other: usize| match &positions {
            None => 1.0,
            Some(positions) => match (positions.get(one), positions.get(other)) {
                (Some(one), Some(other)) => (one - other).powi(2),
                _ => 0.0,
            },
        };
        let (mut observed, mut expected) = (0.0, 0.0);
        for (one, count) in self.counts.iter().enumerate() {
            for (other, others) in self.counts.iter().enumerate().skip(one + 1) {
                let apart = apart(one, other);
                let together = self.together.get(one * width + other);
                observed += together.copied().unwrap_or_default() * apart;
                expected += count * others * apart;
            }
        }
        if expected <= 0.0 {
            return Err(Unknown::NothingVaries);
        }
        Ok(1.0 - (self.total - 1.0) * observed / expected)
    }

    /// α by a difference, with its jackknife over cases.
    ///
    /// # Errors
    /// When no case was rated by two people, or nothing varies.
    pub fn alpha(&self, difference: Difference) -> Result<Alpha, Unknown> {
        if self.cases.is_empty() {
            return Err(Unknown::NobodyShared);
        }
        let value = self.alpha_now(difference)?;
        let error = self.jackknife_error(difference);
        let estimate = match error {
            Ok(error) => {
                Estimate::with_error(value, error, self.cases.len() - 1).within(f64::MIN, 1.0)
            }
            Err(why) => Estimate::unsure(value, why),
        };
        Ok(Alpha {
            estimate,
            error,
            cases: self.cases.len(),
            ratings: self.total as u64,
        })
    }

    /// The jackknife's standard error: α once more without each case.
    fn jackknife_error(&self, difference: Difference) -> Result<f64, Unknown> {
        Unknown::unless_enough(Needed::SharedCases, 3, self.cases.len())?;
        let mut without = self.clone();
        let mut all = Vec::with_capacity(self.cases.len());
        for case in &self.cases {
            without.add(case, -1.0);
            let alpha = without.alpha_now(difference);
            all.push(alpha.map_err(|_| Unknown::OneCaseCarries)?);
            // Put back from the original: adding again would let rounding pile up.
            without.restore(self, case);
        }
        let mean = mean(&all).ok_or(Unknown::NobodyShared)?;
        let squares: f64 = all.iter().map(|alpha| (alpha - mean).powi(2)).sum();
        let cases = all.len() as f64;
        Ok(((cases - 1.0) / cases * squares).sqrt())
    }

    fn restore(&mut self, original: &Self, case: &[(usize, f64)]) {
        let width = self.steps.len();
        for (place, _) in case {
            let cells = case.iter().map(|(other, _)| place * width + other);
            for at in cells {
                if let (Some(cell), Some(was)) =
                    (self.together.get_mut(at), original.together.get(at))
                {
                    *cell = *was;
                }
            }
            if let (Some(count), Some(was)) =
                (self.counts.get_mut(*place), original.counts.get(*place))
            {
                *count = *was;
            }
        }
        self.total = original.total;
    }
}
