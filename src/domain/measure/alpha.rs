//! Krippendorff's α: agreement beyond chance, for any number of raters and any missing pattern
//! (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
//!
//! α = 1 − Dₒ/Dₑ over the coincidences of steps. A case with m ratings, at least two, gives each
//! ordered pair of them 1/(m − 1); cases with one rating drop out. Counting steps instead of
//! pairs keeps the work linear in the ratings.

use super::interval::{Estimate, population_variance};
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
    counted: Counted,
    /// The cases with at least two ratings.
    cases: Vec<Case>,
    /// Why there may be no such case.
    why_none: Unknown,
}

/// The steps given in one case, by place, and how often; lowest first.
type Case = Vec<(usize, f64)>;

#[derive(Clone, Debug)]
struct Counted {
    /// How often each two different steps met, in a square table of which the half above the
    /// diagonal is used: what is alike is not apart.
    together: Vec<f64>,
    /// How often each step occurs in cases with at least two ratings.
    counts: Vec<f64>,
}

impl Coincidences {
    /// Counts a table.
    pub fn of(ratings: &Ratings) -> Self {
        let shared: Vec<Tally> = ratings
            .tallies()
            .filter(|tally| tally.total() > 1)
            .collect();
        let given = shared.iter().flat_map(Tally::counts);
        let mut steps: Vec<u16> = given.map(|(index, _)| *index).collect();
        steps.sort_unstable();
        steps.dedup();
        let place_of = |(index, count): &(u16, u32)| {
            let place = steps.binary_search(index).ok()?;
            Some((place, f64::from(*count)))
        };
        let in_places = |tally: &Tally| tally.counts().iter().filter_map(place_of).collect();
        let cases: Vec<Case> = shared.iter().map(in_places).collect();
        let mut counted = Counted {
            together: vec![0.0; steps.len() * steps.len()],
            counts: vec![0.0; steps.len()],
        };
        for case in &cases {
            counted.add(case, 1.0);
        }
        Self {
            steps,
            counted,
            cases,
            why_none: ratings.why_nobody_shared(),
        }
    }

    /// α by a difference, without a word on how sure one may be of it.
    ///
    /// # Errors
    /// When no case was rated by two people, or nothing varies.
    pub fn alpha_alone(&self, difference: Difference) -> Result<f64, Unknown> {
        if self.cases.is_empty() {
            return Err(self.why_none);
        }
        self.counted.alpha(&self.steps, difference)
    }

    /// α by a difference, with its jackknife over cases.
    ///
    /// # Errors
    /// When no case was rated by two people, or nothing varies.
    pub fn alpha(&self, difference: Difference) -> Result<Alpha, Unknown> {
        let value = self.alpha_alone(difference)?;
        let error = self.jackknife_error(difference);
        let (estimate, error) = Estimate::with_some_error(value, error, self.cases.len() - 1);
        Ok(Alpha {
            estimate: estimate.within(f64::MIN, 1.0),
            error,
            cases: self.cases.len(),
            ratings: self.counted.ratings() as u64,
        })
    }

    /// The jackknife's standard error: α once more without each case.
    fn jackknife_error(&self, difference: Difference) -> Result<f64, Unknown> {
        Unknown::unless_enough(Needed::SharedCases, 3, self.cases.len())?;
        let mut without = self.counted.clone();
        let mut all = Vec::with_capacity(self.cases.len());
        for case in &self.cases {
            without.add(case, -1.0);
            let alpha = without.alpha(&self.steps, difference);
            all.push(alpha.map_err(|_| Unknown::OneCaseCarries)?);
            // Put back from the original: adding again would let rounding pile up.
            without.restore(&self.counted, case);
        }
        let cases = all.len() as f64;
        let variance = population_variance(&all).ok_or(Unknown::NobodyShared)?;
        Ok(((cases - 1.0) * variance).sqrt())
    }
}

impl Counted {
    /// Adds a case, or takes it away again.
    fn add(&mut self, case: &Case, sign: f64) {
        let ratings: f64 = case.iter().map(|(_, count)| count).sum();
        let mut rest = case.as_slice();
        while let Some(((place, count), higher)) = rest.split_first() {
            for (other, others) in higher {
                let cell = self.cell(*place, *other);
                if let Some(cell) = self.together.get_mut(cell) {
                    *cell += sign * count * others / (ratings - 1.0);
                }
            }
            rest = higher;
            if let Some(held) = self.counts.get_mut(*place) {
                *held += sign * count;
            }
        }
    }

    /// How many ratings are counted.
    fn ratings(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// Makes as it was what taking away a case has changed.
    fn restore(&mut self, original: &Self, case: &Case) {
        let mut rest = case.as_slice();
        while let Some(((place, _), higher)) = rest.split_first() {
            for (other, _) in higher {
                let cell = self.cell(*place, *other);
                put_back(&mut self.together, &original.together, cell);
            }
            rest = higher;
            put_back(&mut self.counts, &original.counts, *place);
        }
    }

    /// Where two places meet in the square table.
    fn cell(&self, place: usize, other: usize) -> usize {
        place * self.counts.len() + other
    }

    /// Where the steps stand, so that their distance is the difference. Nominal steps stand
    /// nowhere.
    fn positions(&self, steps: &[u16], difference: Difference) -> Option<Vec<f64>> {
        match difference {
            Difference::Nominal => None,
            Difference::Interval => Some(steps.iter().map(|step| f64::from(*step)).collect()),
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
    fn alpha(&self, steps: &[u16], difference: Difference) -> Result<f64, Unknown> {
        let positions = self.positions(steps, difference);
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
                let together = self.together.get(self.cell(one, other));
                observed += together.copied().unwrap_or_default() * apart;
                expected += count * others * apart;
            }
        }
        if expected <= 0.0 {
            return Err(Unknown::NothingVaries);
        }
        Ok(1.0 - (self.ratings() - 1.0) * observed / expected)
    }
}

fn put_back(values: &mut [f64], originals: &[f64], at: usize) {
    if let (Some(value), Some(original)) = (values.get_mut(at), originals.get(at)) {
        *value = *original;
    }
}
