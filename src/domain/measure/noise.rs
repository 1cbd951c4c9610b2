//! Noise: how much judgements differ that should be alike, and where it comes from (Kahneman,
//! Sibony & Sunstein 2021), and how many raters would make a mean dependable (Cronbach et al.
//! 1972; Brennan 2001).

use super::anova::{Grid, MeanSquares};
use super::interval::{ROUNDING, mean, population_variance};
use super::part::Part;
use super::ratings::Ratings;
use super::unknown::{Needed, Unknown};

/// Bias and noise of a group against a key, over a complete part: mean squared error = mean
/// squared bias + level noise² + pattern noise².
#[derive(Clone, Debug, PartialEq)]
pub struct Noise {
    /// Level noise²: how much raters differ in strictness.
    pub level_squared: f64,
    /// Pattern noise²: how much raters differ in which cases they see high or low.
    pub pattern_squared: f64,
    /// System noise²: both together.
    pub system_squared: f64,
    /// The mean over cases of (mean rating − key)².
    pub mean_bias_squared: f64,
    /// The mean of (rating − key)².
    pub mean_squared_error: f64,
    /// The mean of rating − key: above 0 the group is lenient.
    pub mean_bias: f64,
    /// The cases and raters it was computed over.
    pub part: Part,
}

impl Noise {
    /// Against a key, case by case; cases without a key are left out.
    ///
    /// # Errors
    /// When no case has both a key and ratings, or only one rater has rated.
    pub fn of(ratings: &Ratings, key: &[Option<i32>]) -> Result<Self, Unknown> {
        let key_of = |case: usize| key.get(case).copied().flatten();
        let grid = Grid::of(ratings, 1, |case| key_of(case).is_some())?;
        let raters = grid.column_means();
        let level_squared = population_variance(&raters).ok_or(Unknown::NoRatings)?;
        let pattern_squared = grid.squares_left() / grid.part.cells() as f64;
        let lowest = f64::from(ratings.steps().lowest());
        let keys: Vec<f64> = grid
            .part
            .rows
            .iter()
            .filter_map(|case| Some(f64::from(key_of(*case)?) - lowest))
            .collect();
        let biases: Vec<f64> = grid
            .row_means()
            .iter()
            .zip(&keys)
            .map(|(mean, key)| mean - key)
            .collect();
        let squared: Vec<f64> = biases.iter().map(|bias| bias * bias).collect();
        let errors: Vec<f64> = grid
            .rows
            .iter()
            .zip(&keys)
            .flat_map(|(row, key)| row.iter().map(move |value| (value - key).powi(2)))
            .collect();
        Ok(Self {
            level_squared,
            pattern_squared,
            system_squared: level_squared + pattern_squared,
            mean_bias_squared: mean(&squared).ok_or(Unknown::NoRatings)?,
            mean_squared_error: mean(&errors).ok_or(Unknown::NoRatings)?,
            mean_bias: mean(&biases).ok_or(Unknown::NoRatings)?,
            part: grid.part,
        })
    }
}

/// Variance components of cases by raters, both random, by expected mean squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Variances {
    /// How much cases differ.
    pub case: f64,
    /// How much raters differ in strictness.
    pub rater: f64,
    /// All else.
    pub residual: f64,
    /// The estimate for cases came out below 0 and was set to 0.
    pub case_was_negative: bool,
    /// The estimate for raters came out below 0 and was set to 0.
    pub rater_was_negative: bool,
    /// The cases and raters it was computed over.
    pub part: Part,
}

impl Variances {
    /// A mean is dependable from here on.
    pub const DEPENDABLE: f64 = 0.8;

    /// Over the largest complete part.
    ///
    /// # Errors
    /// When that part has fewer than two cases or two raters, or nothing varies.
    pub fn of(ratings: &Ratings) -> Result<Self, Unknown> {
        let squares = MeanSquares::of(ratings)?;
        let (n, k) = squares.size();
        let case = (squares.cases - squares.residual) / k;
        let rater = (squares.raters - squares.residual) / n;
        if squares.cases + squares.raters + squares.residual <= 0.0 {
            return Err(Unknown::NothingVaries);
        }
        Ok(Self {
            case: case.max(0.0),
            rater: rater.max(0.0),
            residual: squares.residual,
            case_was_negative: case < 0.0,
            rater_was_negative: rater < 0.0,
            part: squares.part,
        })
    }

    /// Φ: how far the mean of so many raters may be relied on, 0 to 1.
    pub fn dependability(&self, raters: u32) -> f64 {
        let noise = self.rater + self.residual;
        if noise <= 0.0 {
            return 1.0;
        }
        self.case / (self.case + noise / f64::from(raters.max(1)))
    }

    /// The least number of raters whose mean has a dependability of [`Self::DEPENDABLE`].
    ///
    /// # Errors
    /// When the cases do not differ: then no number will do.
    pub fn raters_needed(&self) -> Result<u32, Unknown> {
        let odds = Self::DEPENDABLE / (1.0 - Self::DEPENDABLE);
        let needed = odds * (self.rater + self.residual) / self.case;
        // Not so for what is no number: nothing divided by nothing.
        if !(0.0..=f64::from(u32::MAX)).contains(&needed) {
            return Err(Unknown::NoNumberOfRaters);
        }
        // A quotient that is whole but for rounding is whole.
        Ok(((needed * (1.0 - ROUNDING)).ceil() as u32).max(1))
    }
}

/// Occasion noise: the same rater, the same case, some weeks later.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occasions {
    /// How many ratings were repeated.
    pub repeats: usize,
    /// Half the mean squared difference of first and second.
    pub squared: f64,
    /// The share of repeats within one step of the first.
    pub within_one: f64,
}

impl Occasions {
    /// It takes so many ratings given twice.
    pub const LEAST: usize = 10;

    /// Of first and second ratings.
    ///
    /// # Errors
    /// When there are fewer than [`Self::LEAST`].
    pub fn of(repeats: &[(i32, i32)]) -> Result<Self, Unknown> {
        Unknown::unless_enough(Needed::Repeats, Self::LEAST, repeats.len())?;
        let apart: Vec<f64> = repeats
            .iter()
            .map(|(first, second)| f64::from(*second) - f64::from(*first))
            .collect();
        let squares: Vec<f64> = apart.iter().map(|apart| apart * apart).collect();
        let near = apart.iter().filter(|apart| apart.abs() <= 1.0).count();
        Ok(Self {
            repeats: repeats.len(),
            squared: mean(&squares).ok_or(Unknown::NoRatings)? / 2.0,
            within_one: near as f64 / repeats.len() as f64,
        })
    }
}
