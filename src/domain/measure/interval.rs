//! Estimates and how sure one may be of them.

use statrs::function::beta::beta_reg;
use statrs::function::erf::erfc_inv;

use super::COVERAGE;
use super::unknown::Unknown;

/// What is smaller than this is rounding: figures here are of the order of 1.
pub(super) const ROUNDING: f64 = 1e-9;

/// From a lower to an upper end, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies in it, ends included.
    pub fn holds(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// The interval, no further than these ends.
    pub(super) fn within(self, low: f64, high: f64) -> Self {
        Self {
            low: self.low.clamp(low, high),
            high: self.high.clamp(low, high),
        }
    }
}

/// A figure and its 95 % interval, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// The interval, or why it cannot be told.
    pub interval: Result<Interval, Unknown>,
}

impl Estimate {
    /// A figure with a standard error on so many degrees of freedom, at least one.
    pub(super) fn with_error(value: f64, error: f64, freedom: usize) -> Self {
        let reach = t_quantile(freedom) * error;
        Self {
            value,
            interval: Ok(Interval {
                low: value - reach,
                high: value + reach,
            }),
        }
    }

    /// The same, unless the error is nothing but rounding: where all cases are alike nothing tells
    /// how sure the figure is.
    pub(super) fn with_some_error(
        value: f64,
        error: Result<f64, Unknown>,
        freedom: usize,
    ) -> (Self, Result<f64, Unknown>) {
        let error = error.and_then(|error| {
            let is_some = error > ROUNDING;
            is_some.then_some(error).ok_or(Unknown::AllAlike)
        });
        let estimate = match error {
            Ok(error) => Self::with_error(value, error, freedom),
            Err(why) => Self::unsure(value, why),
        };
        (estimate, error)
    }

    /// A figure of which nothing tells how sure one may be.
    pub(super) fn unsure(value: f64, why: Unknown) -> Self {
        Self {
            value,
            interval: Err(why),
        }
    }

    /// The mean of values, with Student's interval. `None` if there is no value.
    pub fn of_mean(values: &[f64], why_unsure: Unknown) -> Option<Self> {
        let mean = mean(values)?;
        let Some(variance) = sample_variance(values) else {
            return Some(Self::unsure(mean, why_unsure));
        };
        let error = (variance / values.len() as f64).sqrt();
        Some(Self::with_error(mean, error, values.len() - 1))
    }

    /// A share of some, with Wilson's interval.
    ///
    /// # Errors
    /// When there are none.
    pub fn of_share(part: usize, of: usize) -> Result<Self, Unknown> {
        let interval = wilson(part, of)?;
        Ok(Self {
            value: part as f64 / of as f64,
            interval: Ok(interval),
        })
    }

    /// The same, with the interval no further than these ends.
    #[must_use]
    pub fn within(self, low: f64, high: f64) -> Self {
        Self {
            interval: self.interval.map(|interval| interval.within(low, high)),
            ..self
        }
    }
}

/// The mean; `None` of nothing.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    let count = values.len();
    (count > 0).then(|| values.iter().sum::<f64>() / count as f64)
}

fn squares_about_mean(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    Some(values.iter().map(|value| (value - mean).powi(2)).sum())
}

/// The variance that divides by the number of values; `None` of nothing.
pub(crate) fn population_variance(values: &[f64]) -> Option<f64> {
    Some(squares_about_mean(values)? / values.len() as f64)
}

/// The variance that divides by one less; `None` of fewer than two values.
pub(super) fn sample_variance(values: &[f64]) -> Option<f64> {
    let freedom = values.len().checked_sub(1).filter(|freedom| *freedom > 0)?;
    Some(squares_about_mean(values)? / freedom as f64)
}

const UPPER_TAIL: f64 = (1.0 - COVERAGE) / 2.0;

/// The quantile of the standard normal distribution with this much above it.
pub(super) fn normal_above(tail: f64) -> f64 {
    std::f64::consts::SQRT_2 * erfc_inv(2.0 * tail)
}

/// Where the regularized incomplete beta function reaches `share`. By halving, down to neighboring
/// numbers: the library's own inverse is faster and does not come to an end everywhere.
fn inverse_beta(a: f64, b: f64, share: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if beta_reg(a, b, middle) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// How many standard errors a 95 % interval reaches to each side, by Student's distribution.
pub(super) fn t_quantile(freedom: usize) -> f64 {
    let freedom = freedom as f64;
    // Twice the tail is I_x(ν/2, 1/2) at x = ν/(ν + t²).
    let x = inverse_beta(freedom / 2.0, 0.5, 2.0 * UPPER_TAIL);
    (freedom * (1.0 - x) / x).sqrt()
}

/// The value that an F-distributed one exceeds with 2.5 %. `None` where it is not a finite number.
pub(super) fn f_quantile(numerator: f64, denominator: f64) -> Option<f64> {
    let usable = f64::MIN_POSITIVE..=f64::MAX;
    if ![numerator, denominator]
        .iter()
        .all(|freedom| usable.contains(freedom))
    {
        return None;
    }
    let x = inverse_beta(denominator / 2.0, numerator / 2.0, UPPER_TAIL);
    let quantile = denominator * (1.0 - x) / (numerator * x);
    quantile.is_finite().then_some(quantile)
}

/// Wilson's 95 % score interval of a share, without continuity correction (Wilson 1927).
pub fn wilson(count: usize, of: usize) -> Result<Interval, Unknown> {
    if of == 0 || count > of {
        return Err(Unknown::NoRatings);
    }
    let (count, of) = (count as f64, of as f64);
    let z = normal_above(UPPER_TAIL);
    let share = count / of;
    let middle = share + z * z / (2.0 * of);
    let reach = z * (share * (1.0 - share) / of + z * z / (4.0 * of * of)).sqrt();
    let whole = 1.0 + z * z / of;
    // Rounding must not put the share itself outside, nor an end beyond 0 and 1.
    Ok(Interval {
        low: ((middle - reach) / whole).clamp(0.0, share),
        high: ((middle + reach) / whole).clamp(share, 1.0),
    })
}
