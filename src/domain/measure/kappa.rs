//! Cohen's κ with quadratic weights, for each two raters, and its mean (Cohen 1968; the mean over
//! pairs after Light 1971). With marginals taken from the cases both rated, κ is
//! 1 − Σ(a − b)² / (n·(Σ over all pairs of cases)), which needs sums and no table.

use super::ratings::Ratings;
use super::unknown::{Needed, Unknown};

/// With more raters than this, comparing two by two takes longer than it tells.
const MOST_RATERS: usize = 500;
/// So many ratings are looked at, each once for every other rater; more would stop a browser.
const MOST_COMPARED: usize = 20_000_000;

/// The mean of κ over pairs of raters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairwiseKappa {
    /// The mean.
    pub mean: f64,
    /// Pairs that it is the mean of.
    pub pairs: usize,
    /// Pairs left out: fewer than two cases in common, or both gave one same step throughout.
    pub left_out: usize,
}

/// Quadratic κ of each two raters over the cases both rated; the mean over pairs.
///
/// # Errors
/// When no two raters have two cases in common, nothing varies, or there is too much to compare.
pub fn pairwise_kappa(ratings: &Ratings) -> Result<PairwiseKappa, Unknown> {
    Unknown::unless_enough(Needed::Raters, 2, ratings.raters())?;
    if ratings.raters() > MOST_RATERS {
        return Err(Unknown::TooManyRaters(MOST_RATERS));
    }
    let (raters, count) = (ratings.raters(), ratings.count());
    if count.saturating_mul(raters - 1) > MOST_COMPARED {
        return Err(Unknown::TooManyPairs {
            raters,
            ratings: count,
        });
    }
    let mut by_rater: Vec<Vec<(usize, u16)>> = vec![Vec::new(); ratings.raters()];
    for (case, given) in ratings.by_case().enumerate() {
        for (rater, index) in given {
            if let Some(own) = by_rater.get_mut(*rater as usize) {
                own.push((case, *index));
            }
        }
    }
    let (mut sum, mut pairs, mut left_out, mut most_shared) = (0.0, 0, 0, 0);
    let mut rest = by_rater.as_slice();
    while let Some((one, others)) = rest.split_first() {
        rest = others;
        for other in others {
            let common = Common::of(one, other);
            most_shared = most_shared.max(common.cases);
            match common.kappa() {
                Some(kappa) => {
                    sum += kappa;
                    pairs += 1;
                }
                None => left_out += 1,
            }
        }
    }
    if most_shared == 0 {
        return Err(ratings.why_nobody_shared());
    }
    if pairs == 0 {
        let have = usize::try_from(most_shared).unwrap_or(usize::MAX);
        Unknown::unless_enough(Needed::SharedCases, 2, have)?;
        return Err(Unknown::NoPairVaries);
    }
    Ok(PairwiseKappa {
        mean: sum / f64::from(pairs),
        pairs: pairs as usize,
        left_out,
    })
}

/// Sums over the cases that two raters have in common. Whole numbers, so exact: there are at most
/// [`MOST_COMPARED`] of them, none larger than the square of 65,535.
#[derive(Default)]
struct Common {
    cases: i64,
    one: i64,
    other: i64,
    one_squared: i64,
    other_squared: i64,
    apart_squared: i64,
}

impl Common {
    fn of(one: &[(usize, u16)], other: &[(usize, u16)]) -> Self {
        let mut sums = Self::default();
        let mut others = other.iter().peekable();
        for (case, index) in one {
            while others.next_if(|(theirs, _)| theirs < case).is_some() {}
            if let Some((_, theirs)) = others.next_if(|(theirs, _)| theirs == case) {
                let (a, b) = (i64::from(*index), i64::from(*theirs));
                sums.cases += 1;
                sums.one += a;
                sums.other += b;
                sums.one_squared += a * a;
                sums.other_squared += b * b;
                sums.apart_squared += (a - b) * (a - b);
            }
        }
        sums
    }

    /// 1 − Dₒ/Dₑ, both times n². `None` where nothing could differ.
    fn kappa(&self) -> Option<f64> {
        if self.cases < 2 {
            return None;
        }
        // Products of two sums need more room; there is one of each a pair.
        let times = |a: i64, b: i64| i128::from(a) * i128::from(b);
        let observed = times(self.cases, self.apart_squared);
        let squares = self.one_squared + self.other_squared;
        let expected = times(self.cases, squares) - 2 * times(self.one, self.other);
        (expected > 0).then(|| 1.0 - observed as f64 / expected as f64)
    }
}
