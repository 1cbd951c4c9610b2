//! Intraclass correlation in the two-way random model: ICC(2,1) for one rater, ICC(2,k) for the
//! mean of all (Shrout & Fleiss 1979), with the F-based 95 % intervals of McGraw & Wong (1996).

use super::anova::MeanSquares;
use super::interval::{Estimate, Interval, f_quantile};
use super::part::Part;
use super::ratings::Ratings;
use super::unknown::Unknown;

/// Less than this share of all variation is rounding.
const ROUNDING: f64 = 1e-12;

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
    let all = bms + jms + ems;
    if all <= 0.0 {
        return Err(Unknown::NothingVaries);
    }
    let defined = |below: f64| {
        let is_some = below > ROUNDING * all;
        is_some.then_some(below).ok_or(Unknown::OnlyDisagreement)
    };
    let single = (bms - ems) / defined(bms + (k - 1.0) * ems + k * (jms - ems) / n)?;
    let average = defined(bms + (jms - ems) / n).map(|below| (bms - ems) / below);
    let interval = interval(&squares, single);
    let stepped_up = interval.and_then(|single| {
        let up = |one: f64| {
            let below = 1.0 + (k - 1.0) * one;
            (below > ROUNDING).then_some(k * one / below)
        };
        let ends = up(single.low).zip(up(single.high));
        let (low, high) = ends.ok_or(Unknown::OnlyDisagreement)?;
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
    let rest = 1.0 - single;
    if rest <= ROUNDING {
        return Err(Unknown::NoDisagreement);
    }
    let a = k * single / (n * rest);
    let b = 1.0 + k * single * (n - 1.0) / (n * rest);
    let parts = (a * jms).powi(2) / (k - 1.0) + (b * ems).powi(2) / ((n - 1.0) * (k - 1.0));
    let freedom = (a * jms + b * ems).powi(2) / parts;
    let upper = f_quantile(n - 1.0, freedom).ok_or(Unknown::OnlyDisagreement)?;
    let lower = f_quantile(freedom, n - 1.0).ok_or(Unknown::OnlyDisagreement)?;
    let others = k * jms + (k * n - k - n) * ems;
    let low = n * (bms - upper * ems) / (upper * others + n * bms);
    let high = n * (lower * bms - ems) / (others + n * lower * bms);
    if !(low.is_finite() && high.is_finite()) {
        return Err(Unknown::OnlyDisagreement);
    }
    Ok(Interval { low, high })
}
