//! Was a rater as right as they were sure? Brier's score and its three parts (Brier 1950, Murphy
//! 1973), over-confidence, and the points of a reliability diagram.

use super::interval::{Estimate, Interval, mean, wilson};
use super::unknown::{Needed, Unknown};

/// A stated chance, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Chance(f64);

impl Chance {
    /// A chance, if it is a number from 0 to 1.
    pub fn new(chance: f64) -> Option<Self> {
        // Adding 0 makes a 0 of −0, so that equal chances are equal in every bit.
        (0.0..=1.0).contains(&chance).then_some(Self(chance + 0.0))
    }

    /// 0 to 1.
    pub fn value(self) -> f64 {
        self.0
    }
}

/// What was said beforehand and what came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// The stated chance that it comes true.
    pub chance: Chance,
    /// Whether it came true.
    pub came_true: bool,
}

/// Forecasts with the same stated chance: a point of the reliability diagram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// The stated chance.
    pub chance: f64,
    /// How many forecasts.
    pub forecasts: usize,
    /// How many of them came true.
    pub came_true: usize,
    /// The share that came true.
    pub share: f64,
    /// Wilson's 95 % interval of that share.
    pub interval: Interval,
}

/// How a rater's confidence fits what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// How many forecasts there are.
    pub forecasts: usize,
    /// The mean squared distance of chance and outcome, 0 to 1: smaller is better, and "50 %"
    /// throughout gives 0.25.
    pub brier: f64,
    /// How far the stated chances are from the shares that came true. Smaller is better.
    pub reliability: f64,
    /// How far the shares that came true are apart between stated chances. Larger is better.
    pub resolution: f64,
    /// What the outcomes alone leave open.
    pub uncertainty: f64,
    /// Mean stated chance less the share that came true; the interval is Wilson's of that share.
    /// Above 0: too sure.
    pub overconfidence: Estimate,
    groups: Vec<Group>,
}

impl Calibration {
    /// A diagram of fewer judgements shows chance.
    pub const LEAST_FOR_A_DIAGRAM: usize = 20;

    /// Brier = reliability − resolution + uncertainty, since forecasts are grouped by their very
    /// values.
    ///
    /// # Errors
    /// When there are no forecasts.
    pub fn of(forecasts: &[Forecast]) -> Result<Self, Unknown> {
        let outcome = |forecast: &Forecast| if forecast.came_true { 1.0 } else { 0.0 };
        let off = |forecast: &Forecast| forecast.chance.0 - outcome(forecast);
        let offs: Vec<f64> = forecasts.iter().map(off).collect();
        let squares: Vec<f64> = offs.iter().map(|off| off * off).collect();
        let brier = mean(&squares).ok_or(Unknown::NoRatings)?;
        let outcomes: Vec<f64> = forecasts.iter().map(outcome).collect();
        let base = mean(&outcomes).ok_or(Unknown::NoRatings)?;
        let stated: Vec<f64> = forecasts.iter().map(|forecast| forecast.chance.0).collect();
        let sure = mean(&stated).ok_or(Unknown::NoRatings)?;
        let came_true = forecasts
            .iter()
            .filter(|forecast| forecast.came_true)
            .count();
        let right = wilson(came_true, forecasts.len());
        let groups = group(forecasts)?;
        let weighted = |of: &dyn Fn(&Group) -> f64| {
            let sum: f64 = groups
                .iter()
                .map(|group| group.forecasts as f64 * of(group))
                .sum();
            sum / forecasts.len() as f64
        };
        Ok(Self {
            forecasts: forecasts.len(),
            brier,
            reliability: weighted(&|group| (group.chance - group.share).powi(2)),
            resolution: weighted(&|group| (group.share - base).powi(2)),
            uncertainty: base * (1.0 - base),
            overconfidence: Estimate {
                value: sure - base,
                interval: right.map(|right| Interval {
                    low: sure - right.high,
                    high: sure - right.low,
                }),
            },
            groups,
        })
    }

    /// The same of no fewer forecasts than asked for.
    ///
    /// # Errors
    /// When there are fewer.
    pub fn of_at_least(least: usize, forecasts: &[Forecast]) -> Result<Self, Unknown> {
        Unknown::unless_enough(Needed::Judgements, least, forecasts.len())?;
        Self::of(forecasts)
    }

    /// The share of forecasts that came true.
    pub fn share(&self) -> f64 {
        let came_true: usize = self.groups.iter().map(|group| group.came_true).sum();
        came_true as f64 / self.forecasts as f64
    }

    /// The points of a reliability diagram, lowest chance first.
    ///
    /// # Errors
    /// When there are fewer judgements than [`Self::LEAST_FOR_A_DIAGRAM`].
    pub fn diagram(&self) -> Result<&[Group], Unknown> {
        Unknown::unless_enough(
            Needed::Judgements,
            Self::LEAST_FOR_A_DIAGRAM,
            self.forecasts,
        )?;
        Ok(&self.groups)
    }
}

/// By stated chance, lowest first.
fn group(forecasts: &[Forecast]) -> Result<Vec<Group>, Unknown> {
    let mut sorted = forecasts.to_vec();
    sorted.sort_by(|one, other| one.chance.0.total_cmp(&other.chance.0));
    let alike = sorted.chunk_by(|one, other| one.chance == other.chance);
    let groups = alike.filter_map(|group| {
        let chance = group.first()?.chance.0;
        let came_true = group.iter().filter(|forecast| forecast.came_true).count();
        let share = came_true as f64 / group.len() as f64;
        let interval = wilson(came_true, group.len());
        Some(interval.map(|interval| Group {
            chance,
            forecasts: group.len(),
            came_true,
            share,
            interval,
        }))
    });
    groups.collect()
}
