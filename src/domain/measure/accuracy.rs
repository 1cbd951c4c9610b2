//! How far a rater is from a key, and in which of four ways (Cronbach 1955). Smaller is better.

use super::interval::{mean, population_variance};
use super::judged::{Judged, Judgement};
use super::part::Part;
use super::unknown::Unknown;

/// Cronbach's four parts, and the distance they add up to: elevation² and the other three are the
/// mean squared distance.
#[derive(Clone, Debug, PartialEq)]
pub struct Accuracy {
    /// How far above the key on the whole; below 0 is stricter than the key.
    pub elevation: f64,
    /// Telling people apart: the spread of the cases' own elevations.
    pub differential_elevation_squared: f64,
    /// Telling characteristics apart: the spread of the characteristics' own elevations.
    pub stereotype_accuracy_squared: f64,
    /// Spotting one person's own strengths: what is left.
    pub differential_accuracy_squared: f64,
    /// The mean squared distance from the key.
    pub mean_squared: f64,
    /// The mean distance from the key, in steps.
    pub mean_absolute: f64,
    /// The cases and characteristics it was computed over.
    pub part: Part,
}

impl Accuracy {
    /// Over the largest complete part.
    ///
    /// # Errors
    /// When nothing was judged.
    pub fn of(judged: &Judged) -> Result<Self, Unknown> {
        let whole = judged.whole((1, 1))?;
        let mean_off = |cells: &[Judgement]| {
            let off: Vec<f64> = cells.iter().map(|cell| cell.off()).collect();
            mean(&off).ok_or(Unknown::NoRatings)
        };
        let of_cases: Vec<f64> = whole
            .rows
            .iter()
            .map(|row| mean_off(row))
            .collect::<Result<_, _>>()?;
        let places = 0..whole.part.columns.len();
        let of_characteristics: Vec<f64> = places
            .map(|place| mean_off(&whole.column(place)))
            .collect::<Result<_, _>>()?;
        let elevation = mean(&of_cases).ok_or(Unknown::NoRatings)?;
        let mut left = Vec::with_capacity(whole.part.cells());
        for (row, of_case) in whole.rows.iter().zip(&of_cases) {
            for (cell, of_characteristic) in row.iter().zip(&of_characteristics) {
                left.push((cell.off() - of_case - of_characteristic + elevation).powi(2));
            }
        }
        let mean_of = |of: fn(Judgement) -> f64| {
            let values: Vec<f64> = whole.cells().map(of).collect();
            mean(&values).ok_or(Unknown::NoRatings)
        };
        Ok(Self {
            elevation,
            differential_elevation_squared: population_variance(&of_cases)
                .ok_or(Unknown::NoRatings)?,
            stereotype_accuracy_squared: population_variance(&of_characteristics)
                .ok_or(Unknown::NoRatings)?,
            differential_accuracy_squared: mean(&left).ok_or(Unknown::NoRatings)?,
            mean_squared: mean_of(|cell| cell.off().powi(2))?,
            mean_absolute: mean_of(|cell| cell.off().abs())?,
            part: whole.part,
        })
    }
}
