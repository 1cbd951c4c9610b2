//! How well what the manager expected to see fits what they saw, over all runs with everyone. It is
//! a figure of the manager's eye: there is none of a single person, and no way to ask for one.

use super::{Ledger, Outcome, Run, Stage};
use crate::domain::day::DayNumber;
use crate::domain::measure::{Calibration, Chance, Forecast, Unknown};
use crate::domain::sheet::SheetKind;

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Few {
    /// Too few forecasts.
    Forecasts(Unknown),
    /// Of too few people: it would read as a figure of theirs.
    People,
}

/// The manager's forecasts.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecasts {
    /// How many count: whose day has come, and of which it was said whether it was seen.
    pub told: usize,
    /// With how many people those are.
    pub people: usize,
    /// What they show, or of what there are too few.
    pub calibration: Result<Calibration, Few>,
    /// Left out: their day is still to come.
    pub not_due: usize,
    /// Left out: their day has come, and nobody has said yet what was seen.
    pub to_look: usize,
    /// Left out: it cannot be told.
    pub cannot_tell: usize,
}

impl Forecasts {
    /// Fewer show nothing.
    pub const LEAST: usize = 5;
    /// Of fewer people nothing is shown, so that no figure is one person's.
    pub const LEAST_PEOPLE: usize = 3;

    /// Of everything kept, on a day.
    pub fn of(ledger: &Ledger, today: DayNumber) -> Self {
        let mut told: Vec<Forecast> = Vec::new();
        let mut people = Vec::new();
        let (mut not_due, mut to_look, mut cannot_tell) = (0, 0, 0);
        for run in ledger.of_kind(SheetKind::Run).map(Run) {
            let (Some(sure), Some(day)) = (run.sure(), run.look_on()) else {
                continue;
            };
            match (run.stage(), run.outcome()) {
                (Stage::Planned, _) => {}
                (Stage::Looked, Some(Outcome::CannotTell)) => cannot_tell += 1,
                _ if day > today => not_due += 1,
                (Stage::Looked, Some(outcome)) => {
                    let chance = Chance::new(f64::from(sure.percent()) / 100.0);
                    let with = run.person().filter(|it| !people.contains(it));
                    people.extend(with);
                    told.extend(chance.map(|chance| Forecast {
                        chance,
                        came_true: outcome == Outcome::Seen,
                    }));
                }
                _ => to_look += 1,
            }
        }
        let calibration = Calibration::of_at_least(Self::LEAST, &told).map_err(Few::Forecasts);
        let calibration = match calibration {
            Ok(_) if people.len() < Self::LEAST_PEOPLE => Err(Few::People),
            counted => counted,
        };
        Self {
            told: told.len(),
            people: people.len(),
            calibration,
            not_due,
            to_look,
            cannot_tell,
        }
    }
}
