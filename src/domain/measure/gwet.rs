//! Gwet's AC1 and AC2: agreement beyond chance where the chance is taken from how the declared
//! scale is used (Gwet 2008; Gwet 2014, "Handbook of Inter-Rater Reliability", 4th ed.). They hold
//! still where nearly all ratings fall on one step and α falls.

use super::interval::Estimate;
use super::ratings::{Ratings, Tally};
use super::unknown::{Needed, Unknown};

/// How much two steps that differ still count as agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Not at all: AC1.
    Identity,
    /// By how many pairs of steps lie between: 1 − C(|k−l|+1, 2)/C(q, 2).
    Ordinal,
    /// By the squared distance: 1 − (k−l)²/(q−1)².
    Quadratic,
}

impl Weights {
    /// Of two steps so far apart on a scale with so many steps, at least two.
    fn weight(self, apart: usize, steps: usize) -> f64 {
        let (apart, steps) = (apart as f64, steps as f64);
        match self {
            Self::Identity if apart == 0.0 => 1.0,
            Self::Identity => 0.0,
            Self::Ordinal => 1.0 - apart * (apart + 1.0) / (steps * (steps - 1.0)),
            Self::Quadratic => 1.0 - (apart / (steps - 1.0)).powi(2),
        }
    }
}

/// Gwet's AC1 (identity weights) or AC2 (all others).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gwet {
    /// The figure, with an interval from the standard error.
    pub estimate: Estimate,
    /// Gwet's standard error for a sample of cases.
    pub error: Result<f64, Unknown>,
    /// Cases with at least one rating: they count for how the scale is used.
    pub rated: usize,
    /// Cases with at least two ratings: they count for the agreement.
    pub shared: usize,
}

/// What one case adds.
struct Share {
    /// Its agreement; `None` with one rating.
    agreement: Option<f64>,
    /// Σ (r_k/r)(1 − π_k), once the use of the scale is known.
    chance: f64,
}

impl Gwet {
    /// The coefficient of a table.
    ///
    /// # Errors
    /// When no case was rated by two people, or the scale has one step.
    pub fn of(ratings: &Ratings, weights: Weights) -> Result<Self, Unknown> {
        let steps = ratings.steps().count();
        if steps < 2 {
            return Err(Unknown::OneStep);
        }
        let by_distance: Vec<f64> = (0..steps)
            .map(|apart| weights.weight(apart, steps))
            .collect();
        let rated: Vec<Tally> = ratings
            .tallies()
            .filter(|tally| tally.total() > 0)
            .collect();
        let shared = rated.iter().filter(|tally| tally.total() > 1).count();
        if shared == 0 {
            return Err(ratings.why_nobody_shared());
        }
        let use_of_scale = use_of_scale(&rated, steps);
        let all_weights: f64 = (0..).zip(&by_distance).fold(0.0, |sum, (apart, weight)| {
            let times = if apart == 0 {
                steps
            } else {
                2 * (steps - apart)
            };
            sum + times as f64 * weight
        });
        let scale = all_weights / (steps as f64 * (steps as f64 - 1.0));
        let chance = scale
            * use_of_scale
                .iter()
                .map(|use_| use_ * (1.0 - use_))
                .sum::<f64>();
        let shares: Vec<Share> = rated
            .iter()
            .map(|tally| Share {
                agreement: agreement(tally, &by_distance),
                chance: scale * unlike(tally, &use_of_scale),
            })
            .collect();
        let agreed: f64 = shares.iter().filter_map(|share| share.agreement).sum();
        let observed = agreed / shared as f64;
        let value = (observed - chance) / (1.0 - chance);
        let error = standard_error(&shares, shared, chance, value);
        let (estimate, error) = Estimate::with_some_error(value, error, rated.len() - 1);
        Ok(Self {
            estimate: estimate.within(f64::MIN, 1.0),
            error,
            rated: rated.len(),
            shared,
        })
    }
}

/// π: the mean share of each step over all rated cases.
fn use_of_scale(rated: &[Tally], steps: usize) -> Vec<f64> {
    let mut shares = vec![0.0; steps];
    for tally in rated {
        for (index, count) in tally.counts() {
            if let Some(share) = shares.get_mut(usize::from(*index)) {
                *share += f64::from(*count) / f64::from(tally.total());
            }
        }
    }
    for share in &mut shares {
        *share /= rated.len() as f64;
    }
    shares
}

/// Σ r_k(r*_k − 1) / r(r − 1); `None` with one rating.
fn agreement(tally: &Tally, by_distance: &[f64]) -> Option<f64> {
    let total = f64::from(tally.total());
    if tally.total() < 2 {
        return None;
    }
    let mut pairs = 0.0;
    for (index, count) in tally.counts() {
        let mut alike = 0.0;
        for (other, others) in tally.counts() {
            let weight = by_distance.get(usize::from(index.abs_diff(*other)));
            alike += weight.copied().unwrap_or_default() * f64::from(*others);
        }
        pairs += f64::from(*count) * (alike - 1.0);
    }
    Some(pairs / (total * (total - 1.0)))
}

fn unlike(tally: &Tally, use_of_scale: &[f64]) -> f64 {
    let share = |(index, count): &(u16, u32)| {
        let used = use_of_scale.get(usize::from(*index));
        f64::from(*count) * (1.0 - used.copied().unwrap_or_default())
    };
    tally.counts().iter().map(share).sum::<f64>() / f64::from(tally.total())
}

/// Gwet's linearized standard error, without a finite-population correction.
fn standard_error(
    shares: &[Share],
    shared: usize,
    chance: f64,
    value: f64,
) -> Result<f64, Unknown> {
    Unknown::unless_enough(Needed::Cases, 2, shares.len())?;
    let cases = shares.len() as f64;
    let up = cases / shared as f64;
    let squares: f64 = shares
        .iter()
        .map(|share| {
            let own = share
                .agreement
                .map_or(0.0, |agreement| up * (agreement - chance));
            let own = own / (1.0 - chance);
            let linear = own - 2.0 * (1.0 - value) * (share.chance - chance) / (1.0 - chance);
            (linear - value).powi(2)
        })
        .sum();
    Ok((squares / (cases * (cases - 1.0))).sqrt())
}
