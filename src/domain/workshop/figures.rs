//! The figures of a group, from any table of ratings: spread first, then one coefficient with how sure
//! one may be of it, then the rest. A table from a spreadsheet gets the same ones.
//!
//! Rows are what was rated: in a session each characteristic of each case is one, since a group may
//! agree about one and not about another. Ratings of one case hang together, so intervals that take
//! rows for a sample are rather too narrow.

use super::keys::Keys;
use super::revealed::{Revealed, settles};
use super::setup::StopRule;
use crate::domain::measure::{
    Alpha, Coincidences, Difference, Gwet, Icc, Noise, PairwiseKappa, Ratings, Spread, Unknown,
    Variances, Weights, icc, mean, pairwise_kappa,
};

/// What a table of ratings shows.
#[derive(Clone, Debug)]
pub struct Figures {
    /// How many raters.
    pub raters: usize,
    /// How many rows: what was rated.
    pub rows: usize,
    /// How many ratings.
    pub ratings: usize,
    /// How far apart the ratings of each row are.
    pub spreads: Vec<Result<Spread, Unknown>>,
    /// The mean over rows of the average deviation about the median; `None` where no row has two
    /// ratings.
    pub deviation: Option<f64>,
    /// Krippendorff's α, ordinal.
    pub alpha: Result<Alpha, Unknown>,
    /// Bias and noise against the keys.
    pub noise: Result<Noise, Unknown>,
    /// Where the differences come from, and how many raters it takes.
    pub variances: Result<Variances, Unknown>,
}

/// Coefficients beside the one that leads. They cost most, so they are computed for those who ask.
#[derive(Clone, Debug)]
pub struct Further {
    /// Gwet's AC2, quadratic.
    pub gwet: Result<Gwet, Unknown>,
    /// Intraclass correlation.
    pub icc: Result<Icc, Unknown>,
    /// The mean of quadratic κ over pairs.
    pub kappa: Result<PairwiseKappa, Unknown>,
}

impl Further {
    /// Of a table.
    pub fn of(ratings: &Ratings) -> Self {
        Self {
            gwet: Gwet::of(ratings, Weights::Quadratic),
            icc: icc(ratings),
            kappa: pairwise_kappa(ratings),
        }
    }
}

impl Figures {
    /// Of a table, with a key for each row that has one.
    pub fn of(ratings: &Ratings, keys: &[Option<i32>]) -> Self {
        let spreads: Vec<Result<Spread, Unknown>> = Spread::by_case(ratings).collect();
        let known = spreads.iter().flatten().map(|spread| spread.deviation);
        let deviations: Vec<f64> = known.flatten().collect();
        let has_key = keys.iter().any(Option::is_some);
        Self {
            raters: ratings.raters(),
            rows: ratings.cases(),
            ratings: ratings.count(),
            deviation: mean(&deviations),
            alpha: Coincidences::of(ratings).alpha(Difference::Ordinal),
            noise: match has_key {
                true => Noise::of(ratings, keys),
                false => Err(Unknown::NoKey),
            },
            variances: Variances::of(ratings),
            spreads,
        }
    }

    /// How many rows need no more talk by a rule, of those with at least two ratings.
    pub fn settled(&self, rule: StopRule) -> (usize, usize) {
        let shared = self.spreads.iter().flatten();
        let shared = shared.filter(|spread| spread.deviation.is_ok());
        shared.fold((0, 0), |(settled, all), spread| {
            (settled + usize::from(settles(rule, spread)), all + 1)
        })
    }
}

impl Revealed {
    /// The figures of a round.
    pub fn figures(&self, keys: &Keys) -> Figures {
        let cells = self.cells().iter();
        let keys: Vec<Option<i32>> = cells.map(|cell| keys.level(cell.case, cell.of)).collect();
        Figures::of(self.ratings(), &keys)
    }
}
