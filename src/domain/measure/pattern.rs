//! How a rater uses the scale, beside how the key uses it: level, halo, range, centre. A pattern is
//! something to look at, not a fault: a rater may be lenient and right.

use super::interval::{Estimate, mean, population_variance};
use super::judged::{Judged, Judgement, Whole};
use super::part::Part;
use super::unknown::{Needed, Unknown};

/// A figure of the rater's, the key's own, and how far apart they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// The rater's.
    pub rater: f64,
    /// The key's.
    pub key: f64,
    /// The rater's less the key's, with an interval over the cases.
    pub difference: Estimate,
}

/// The four patterns over the largest complete part.
#[derive(Clone, Debug, PartialEq)]
pub struct Patterns {
    /// The mean rating. Above the key's: lenient.
    pub level: Beside,
    /// How far one case's ratings are apart: population SD within a case, mean over cases. Below
    /// the key's: one impression colors all of it.
    pub halo: Result<Beside, Unknown>,
    /// How far cases are apart: sample SD across cases, mean over characteristics. Below the
    /// key's: everyone is much the same.
    pub range: Result<Beside, Unknown>,
    /// The share of ratings on the middle step. Above the key's: the safe middle.
    pub centre: Result<Beside, Unknown>,
    /// The cases and characteristics it was computed over.
    pub part: Part,
}

type Of = fn(Judgement) -> f64;

impl Patterns {
    /// Patterns are read from no fewer cases.
    pub const LEAST_CASES_TO_READ: usize = 5;

    /// Of a rater's judgements.
    ///
    /// # Errors
    /// When nothing was judged.
    pub fn of(judged: &Judged) -> Result<Self, Unknown> {
        // All four patterns can be told of two cases by two characteristics, and read from five
        // cases: rather so many of fewer characteristics than the other way around.
        let whole = judged
            .whole((Self::LEAST_CASES_TO_READ, 2))
            .or_else(|_| judged.whole((2, 2)))
            .or_else(|_| judged.whole((1, 1)))?;
        let level = by_case(&whole, |row, of| {
            let values: Vec<f64> = row.iter().map(|cell| of(*cell)).collect();
            mean(&values)
        })?;
        let centre = judged.steps().middle().ok_or(Unknown::NoMiddle);
        let centre = centre.and_then(|middle| {
            by_case(&whole, |row, of| {
                let is_middle = |cell: &&Judgement| of(**cell) == f64::from(middle);
                let in_middle = row.iter().filter(is_middle).count();
                (!row.is_empty()).then(|| in_middle as f64 / row.len() as f64)
            })
        });
        Ok(Self {
            level,
            halo: halo(&whole),
            range: range(&whole),
            centre,
            part: whole.part,
        })
    }
}

/// A figure per case, its mean, and the difference with Student's interval over cases.
fn by_case(
    whole: &Whole,
    figure: impl Fn(&[Judgement], Of) -> Option<f64>,
) -> Result<Beside, Unknown> {
    let all =
        |of: Of| -> Option<Vec<f64>> { whole.rows.iter().map(|row| figure(row, of)).collect() };
    let rater = all(Judgement::rated).ok_or(Unknown::NoRatings)?;
    let key = all(Judgement::key).ok_or(Unknown::NoRatings)?;
    let differences: Vec<f64> = rater
        .iter()
        .zip(&key)
        .map(|(mine, theirs)| mine - theirs)
        .collect();
    let too_few = Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least: 2,
        have: differences.len(),
    };
    Ok(Beside {
        rater: mean(&rater).ok_or(Unknown::NoRatings)?,
        key: mean(&key).ok_or(Unknown::NoRatings)?,
        difference: Estimate::of_mean(&differences, too_few).ok_or(Unknown::NoRatings)?,
    })
}

fn halo(whole: &Whole) -> Result<Beside, Unknown> {
    Unknown::unless_enough(Needed::Characteristics, 2, whole.part.columns.len())?;
    by_case(whole, |row, of| {
        let values: Vec<f64> = row.iter().map(|cell| of(*cell)).collect();
        Some(population_variance(&values)?.sqrt())
    })
}

/// Sums over the cases of one characteristic, from which the SD without one of them follows.
struct Sums {
    /// Each less the first, so that the sums are of small whole numbers.
    values: Vec<f64>,
    sum: f64,
    squares: f64,
}

impl Sums {
    fn of(cells: &[Judgement], of: Of) -> Self {
        let first = cells.first().map_or(0.0, |cell| of(*cell));
        let values: Vec<f64> = cells.iter().map(|cell| of(*cell) - first).collect();
        Self {
            sum: values.iter().sum(),
            squares: values.iter().map(|value| value * value).sum(),
            values,
        }
    }

    /// The sample SD over all cases, or over all but one. `None` of fewer than two.
    fn deviation(&self, left_out: Option<usize>) -> Option<f64> {
        let out = left_out.and_then(|at| self.values.get(at)).copied();
        let count = self.values.len() - usize::from(out.is_some());
        let freedom = count.checked_sub(1).filter(|freedom| *freedom > 0)?;
        let out = out.unwrap_or_default();
        let (sum, squares) = (self.sum - out, self.squares - out * out);
        let left = squares - sum * sum / count as f64;
        Some((left.max(0.0) / freedom as f64).sqrt())
    }
}

/// The mean over characteristics of the sample SD across cases.
fn across(columns: &[Sums], left_out: Option<usize>) -> Option<f64> {
    let deviations = columns.iter().map(|column| column.deviation(left_out));
    mean(&deviations.collect::<Option<Vec<f64>>>()?)
}

/// There is no range of one case, so the interval is a jackknife over cases.
fn range(whole: &Whole) -> Result<Beside, Unknown> {
    let cases = whole.rows.len();
    let columns = |of: Of| -> Vec<Sums> {
        let places = 0..whole.part.columns.len();
        places
            .map(|place| Sums::of(&whole.column(place), of))
            .collect()
    };
    let (rated, keys) = (columns(Judgement::rated), columns(Judgement::key));
    let too_few = |least| Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least,
        have: cases,
    };
    let rater = across(&rated, None).ok_or(too_few(2))?;
    let key = across(&keys, None).ok_or(too_few(2))?;
    let without = |case| Some(across(&rated, Some(case))? - across(&keys, Some(case))?);
    let all: Option<Vec<f64>> = (0..cases).map(without).collect();
    let variance = all.and_then(|all| Some(population_variance(&all)? * (cases - 1) as f64));
    let difference = match variance {
        Some(variance) => Estimate::with_error(rater - key, variance.sqrt(), cases - 1),
        None => Estimate::unsure(rater - key, too_few(3)),
    };
    Ok(Beside {
        rater,
        key,
        difference,
    })
}
