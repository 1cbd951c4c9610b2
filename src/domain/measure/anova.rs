//! The two-way table of cases by raters taken apart: mean squares of cases, of raters, and of what
//! is left (Shrout & Fleiss 1979).

use super::interval::mean;
use super::part::Part;
use super::ratings::Ratings;
use super::unknown::{Needed, Unknown};

/// A complete table of cases by raters.
pub(super) struct Grid {
    pub(super) rows: Vec<Vec<f64>>,
    pub(super) part: Part,
}

impl Grid {
    /// The largest complete part of a table, of at least two raters and so many cases; of the
    /// cases for which `wanted` holds. Ratings are given from the scale's lowest step on, so that
    /// no sum loses a digit.
    pub(super) fn of(
        ratings: &Ratings,
        least_cases: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> Result<Self, Unknown> {
        if ratings.count() == 0 {
            return Err(Unknown::NoRatings);
        }
        let mut has_rated = vec![false; ratings.raters()];
        let mut rated_cases = 0;
        let mut present = Vec::with_capacity(ratings.cases());
        for (case, given) in ratings.by_case().enumerate() {
            let raters = given.iter().filter(|_| wanted(case));
            let raters: Vec<usize> = raters.map(|(rater, _)| *rater as usize).collect();
            for rater in &raters {
                if let Some(has_rated) = has_rated.get_mut(*rater) {
                    *has_rated = true;
                }
            }
            rated_cases += usize::from(!raters.is_empty());
            present.push(raters);
        }
        let raters = has_rated.iter().filter(|has_rated| **has_rated).count();
        if raters == 0 {
            return Err(Unknown::NoKey);
        }
        Unknown::unless_enough(Needed::Raters, 2, raters)?;
        Unknown::unless_enough(Needed::Cases, least_cases, rated_cases)?;
        let part = Part::largest(ratings.raters(), &present, (least_cases, 2))?;
        let mut is_kept = vec![false; ratings.raters()];
        for rater in &part.columns {
            if let Some(kept) = is_kept.get_mut(*rater) {
                *kept = true;
            }
        }
        let row = |given: &[(u32, u16)]| -> Vec<f64> {
            let kept = |(rater, _): &&(u32, u16)| is_kept.get(*rater as usize) == Some(&true);
            let step = |(_, index): &(u32, u16)| f64::from(*index);
            given.iter().filter(kept).map(step).collect()
        };
        let mut wanted_rows = part.rows.iter().peekable();
        let rows = ratings
            .by_case()
            .enumerate()
            .filter(|(case, _)| wanted_rows.next_if_eq(&case).is_some())
            .map(|(_, given)| row(given))
            .collect();
        Ok(Self { rows, part })
    }

    pub(super) fn row_means(&self) -> Vec<f64> {
        self.rows.iter().filter_map(|row| mean(row)).collect()
    }

    pub(super) fn column_means(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.part.columns.len()];
        for row in &self.rows {
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += value;
            }
        }
        sums.iter()
            .map(|sum| sum / self.rows.len() as f64)
            .collect()
    }

    /// What is left of each rating after the case's and the rater's own effects, squared and
    /// summed.
    pub(super) fn squares_left(&self) -> f64 {
        let (rows, columns) = (self.row_means(), self.column_means());
        let grand = mean(&rows).unwrap_or_default();
        let mut sum = 0.0;
        for (row, of_row) in self.rows.iter().zip(&rows) {
            for (value, of_column) in row.iter().zip(&columns) {
                sum += (value - of_row - of_column + grand).powi(2);
            }
        }
        sum
    }
}

/// Mean squares of a complete table of at least two cases by two raters.
#[derive(Clone, Debug, PartialEq)]
pub struct MeanSquares {
    /// Between cases (BMS).
    pub cases: f64,
    /// Between raters (JMS).
    pub raters: f64,
    /// Left over (EMS).
    pub residual: f64,
    /// The cases and raters it was computed over.
    pub part: Part,
}

impl MeanSquares {
    /// Over the largest complete part.
    ///
    /// # Errors
    /// When that part has fewer than two cases or two raters.
    pub fn of(ratings: &Ratings) -> Result<Self, Unknown> {
        let grid = Grid::of(ratings, 2, |_| true)?;
        let (cases, raters) = (grid.rows.len(), grid.part.columns.len());
        let (n, k) = (cases as f64, raters as f64);
        let (of_cases, of_raters) = (grid.row_means(), grid.column_means());
        let grand = mean(&of_cases).ok_or(Unknown::NoRatings)?;
        let squares =
            |means: &[f64]| -> f64 { means.iter().map(|mean| (mean - grand).powi(2)).sum() };
        Ok(Self {
            cases: k * squares(&of_cases) / (n - 1.0),
            raters: n * squares(&of_raters) / (k - 1.0),
            residual: grid.squares_left() / ((n - 1.0) * (k - 1.0)),
            part: grid.part,
        })
    }

    /// Cases (n) and raters (k).
    pub(super) fn size(&self) -> (f64, f64) {
        (self.part.rows.len() as f64, self.part.columns.len() as f64)
    }
}
