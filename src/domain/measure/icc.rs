//! Intraclass correlation in the two-way random model: ICC(2,1) for one rater, ICC(2,k) for the
//! mean of all (Shrout & Fleiss 1979), with the F-based 95 % intervals of McGraw & Wong (1996).

use super::anova::MeanSquares;
use super::interval::{Estimate, Interval, ROUNDING, f_quantile};
use super::part::Part;
use super::ratings::Ratings;
use super::unknown::Unknown;

/// Absolute agreement of raters taken as a sample of all raters.
#[derive(Clone, Debug, PartialEq)]
pub struct Icc {
    /// ICC(2,1): how far one rating may be relied on.
    pub single: Estimate,
    /// ICC(2,k): how far the mean of all raters may be relied on.
    pub average: Result<Estimate, Unknown>,
    /// The cases and raters it was computed over.
    pub part: Part,
}

/// Over the largest complete part of a table.
///
/// # Errors
/// When that part has fewer than two cases or two raters, or nothing varies.
pub fn icc(ratings: &Ratings) -> Result<Icc, Unknown> {
    let squares = MeanSquares::of(ratings)?;
    let (n, k) = squares.size();
    let MeanSquares {
        cases: bms,
        raters: jms,
        residual: ems,
        ..
    } = squares;
    if bms + jms + ems <= 0.0 {
        return Err(Unknown::NothingVaries);
    }
    let defined = |below: f64| {
        let is_some = below > ROUNDING;
        is_some.then_some(below).ok_or(Unknown::OnlyDisagreement)
    };
    let single = (bms - ems) / defined(bms + (k - 1.0) * ems + k * (jms - ems) / n)?;
    let average = defined(bms + (jms - ems) / n).map(|below| (bms - ems) / below);
    let interval = interval(&squares, single);
    let stepped_up = interval.and_then(|single| {
        // Spearman and Brown's step up from one rater to k.
        let below = |one: f64| 1.0 + (k - 1.0) * one;
        if below(single.low) <= ROUNDING {
            return Err(Unknown::NoLowerEnd);
        }
        let up = |one: f64| k * one / below(one);
        let low = up(single.low);
        let high = up(single.high);
        Ok(Interval { low, high })
    });
    let with = |value, interval| Estimate { value, interval };
    Ok(Icc {
        single: with(single, interval),
        average: average.map(|average| with(average, stepped_up)),
        part: squares.part,
    })
}

fn interval(squares: &MeanSquares, single: f64) -> Result<Interval, Unknown> {
    let (n, k) = squares.size();
    let (bms, jms, ems) = (squares.cases, squares.raters, squares.residual);
    // Without any disagreement, or any difference of cases, nothing is left to go by.
    if (1.0 - single).min(bms) <= ROUNDING {
        return Err(Unknown::AllAlike);
    }
    // Below 0 there is no correlation that the degrees of freedom could rest on.
    let odds = single.max(0.0) / (1.0 - single);
    let a = k * odds / n;
    let b = 1.0 + k * odds * (n - 1.0) / n;
    let parts = (a * jms).powi(2) / (k - 1.0) + (b * ems).powi(2) / ((n - 1.0) * (k - 1.0));
    let freedom = (a * jms + b * ems).powi(2) / parts;
    let upper = f_quantile(n - 1.0, freedom).ok_or(Unknown::AllAlike)?;
    let lower = f_quantile(freedom, n - 1.0).ok_or(Unknown::AllAlike)?;
    let others = k * jms + (k * n - k - n) * ems;
    let low = n * (bms - upper * ems) / (upper * others + n * bms);
    let high = n * (lower * bms - ems) / (others + n * lower * bms);
    if ![low, high].iter().all(|end| end.is_finite()) {
        return Err(Unknown::AllAlike);
    }
    // No correlation of k raters is below −1/(k − 1), though an estimate of one may be.
    let floor = single.min(-1.0 / (k - 1.0));
    Ok(Interval { low, high }.within(floor, 1.0))
}
