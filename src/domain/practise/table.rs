//! The table of judgements behind a profile, and how a rater uses the scale in it.

use super::history::Counted;
use crate::domain::characteristic::Characteristic;
use crate::domain::measure::{
    Estimate, Judged, Judgement, Lean, Needed, Patterns, Steps, Unknown, mean, population_variance,
    read_pattern,
};
use crate::domain::scale::Seen;

/// How a rater uses the scale.
#[derive(Clone, Debug)]
pub struct Patterned {
    /// Level beside the key.
    pub level: Patterns,
    /// Halo, range and centre beside the key moved to the rater's own level. Whoever rates a step
    /// higher meets the top of the scale, which draws ratings together; that is no halo.
    pub rest: Patterns,
    /// The share of cases in which the rater leans as on the whole: level, then halo.
    pub shares: (f64, f64),
}

/// The furthest that two ratings can be apart, in steps.
const FURTHEST: f64 = 4.0;

/// A rating and the key's, where both gave a level.
pub(super) type Both = Option<(i32, i32)>;

pub(super) fn number(seen: Seen) -> Option<i32> {
    seen.level().map(|level| i32::from(level.number()))
}

pub(super) fn both(counted: &Counted<'_>, of: Characteristic) -> Both {
    let rated = number(counted.attempt.rating(of).seen?)?;
    Some((rated, number(counted.key.line(of).seen)?))
}

/// The table of judgements, with the key moved by so many steps and kept on the scale.
pub(super) fn judged(rows: &[[Both; 5]], moved: i32) -> Result<Judged, Unknown> {
    let steps = Steps::new(1, 5).ok_or(Unknown::OneStep)?;
    let mut table = Judged::new(steps, Characteristic::ALL.len());
    for row in rows {
        let cell = |both: &Both| {
            let (rated, key) = (*both)?;
            Judgement::new(steps, rated, (key + moved).clamp(1, 5))
        };
        table.push_case(row.iter().map(cell));
    }
    Ok(table)
}

fn deviation(values: &[f64]) -> Option<f64> {
    population_variance(values).map(f64::sqrt)
}

/// What one case says of level and halo: rater less key.
fn leans(row: &[Both; 5], moved: i32) -> Option<(f64, f64)> {
    let cells: Vec<(i32, i32)> = row.iter().copied().flatten().collect();
    let rated: Vec<f64> = cells.iter().map(|it| f64::from(it.0)).collect();
    let key: Vec<f64> = cells.iter().map(|it| f64::from(it.1)).collect();
    let at_level: Vec<f64> = cells
        .iter()
        .map(|it| f64::from((it.1 + moved).clamp(1, 5)))
        .collect();
    let level = mean(&rated)? - mean(&key)?;
    Some((level, deviation(&rated)? - deviation(&at_level)?))
}

/// The share of values on the same side of 0 as the mean.
fn share_of_side(values: &[f64]) -> f64 {
    let about = mean(values).unwrap_or_default();
    let same = values.iter().filter(|it| **it * about > 0.0).count();
    same as f64 / values.len().max(1) as f64
}

pub(super) fn patterned(rows: &[[Both; 5]]) -> Result<Patterned, Unknown> {
    if rows.len() < Patterns::LEAST_CASES_TO_READ {
        return Err(Unknown::NeedsAtLeast {
            what: Needed::Cases,
            least: Patterns::LEAST_CASES_TO_READ,
            have: rows.len(),
        });
    }
    let level = Patterns::of(&judged(rows, 0)?)?;
    let reading = read_pattern(&level.level, level.part.rows.len())?;
    let moved = match reading.lean {
        Lean::Neither => 0,
        // Of the order of a step or two.
        Lean::Below | Lean::Above => level.level.difference.value.round() as i32,
    };
    let rest = match moved {
        0 => level.clone(),
        moved => Patterns::of(&judged(rows, moved)?)?,
    };
    let leans: Vec<(f64, f64)> = rows.iter().filter_map(|row| leans(row, moved)).collect();
    let levels: Vec<f64> = leans.iter().map(|it| it.0).collect();
    let halos: Vec<f64> = leans.iter().map(|it| it.1).collect();
    Ok(Patterned {
        level,
        rest,
        shares: (share_of_side(&levels), share_of_side(&halos)),
    })
}

/// How far a rater was off in each case on the whole, in steps.
pub(super) fn distances(rows: &[[Both; 5]]) -> Vec<f64> {
    let of = |row: &[Both; 5]| {
        let off = row.iter().flatten();
        let off: Vec<f64> = off
            .map(|(rated, key)| f64::from((rated - key).abs()))
            .collect();
        mean(&off)
    };
    rows.iter().filter_map(of).collect()
}

/// The mean of distances, which are neither below 0 nor beyond the scale.
pub(super) fn mean_distance(distances: &[f64], why_unsure: Unknown) -> Option<Estimate> {
    Estimate::of_mean(distances, why_unsure).map(|mean| mean.within(0.0, FURTHEST))
}
