//! What stands behind a rating: observations for it and against it, how one knows of them, and how
//! old they are. Counted within one characteristic only, and never made into a figure of a person.

use super::{Observation, Rated, Source};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

/// An observation older than this many days is shown fainter.
pub const OLD_AFTER_DAYS: i64 = 180;

/// Which way an observation speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It shows the characteristic.
    For,
    /// It speaks against it.
    Against,
}

/// An observation, as far as one characteristic goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Its sheet.
    pub sheet: SheetId,
    /// Which way it speaks.
    pub side: Side,
    /// How one knows of it, if that was said.
    pub source: Option<Source>,
    /// The day it was, if that was said.
    pub on: Option<DayNumber>,
    /// Whether it is older than [`OLD_AFTER_DAYS`].
    pub is_old: bool,
}

/// What was seen of one characteristic, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence(pub Vec<Sighting>);

impl Evidence {
    /// Of all that is about a person, what speaks for or against a characteristic. An observation
    /// that does both is there twice.
    pub fn of<'a>(
        about: impl Iterator<Item = &'a Sheet>,
        of: Characteristic,
        today: DayNumber,
    ) -> Self {
        let mut all: Vec<Sighting> = Vec::new();
        for sheet in about.filter(|it| it.kind == SheetKind::Observation) {
            let observation = Observation(sheet);
            if !observation.is_whole() {
                continue;
            }
            let on = observation.on();
            let says = [
                (Side::For, observation.shows().any(|it| it == of)),
                (Side::Against, observation.lacks().any(|it| it == of)),
            ];
            for (side, _) in says.into_iter().filter(|(_, says)| *says) {
                let at = all.partition_point(|it| it.on <= on);
                let sighting = Sighting {
                    sheet: sheet.id.clone(),
                    side,
                    source: observation.source(),
                    on,
                    is_old: on.is_some_and(|on| today.days_since(on) > OLD_AFTER_DAYS),
                };
                all.insert(at, sighting);
            }
        }
        Self(all)
    }

    /// Whether nothing was seen either way.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many speak one way.
    pub fn on_side(&self, side: Side) -> usize {
        self.0.iter().filter(|it| it.side == side).count()
    }

    /// How many are known one way; `None` is "not said".
    pub fn known_by(&self, source: Option<Source>) -> usize {
        self.0.iter().filter(|it| it.source == source).count()
    }

    /// The latest day of any.
    pub fn latest(&self) -> Option<DayNumber> {
        self.0.iter().filter_map(|it| it.on).max()
    }
}

/// How one characteristic of a person stands: the rating, the one before it, and what stands behind.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// Of which characteristic.
    pub of: Characteristic,
    /// All ratings, the latest first.
    pub ratings: Vec<Rated<'a>>,
    /// What was seen.
    pub evidence: Evidence,
}

impl<'a> Standing<'a> {
    /// How one characteristic stands.
    pub fn of(about: &[&'a Sheet], of: Characteristic, today: DayNumber) -> Self {
        let mut ratings: Vec<Rated<'a>> = Rated::history(about.iter().copied(), of).collect();
        ratings.reverse();
        Self {
            of,
            ratings,
            evidence: Evidence::of(about.iter().copied(), of, today),
        }
    }

    /// The rating, if there is one.
    pub fn now(&self) -> Option<Rated<'a>> {
        self.ratings.first().copied()
    }

    /// The one before it.
    pub fn before(&self) -> Option<Rated<'a>> {
        self.ratings.get(1).copied()
    }

    /// Whether it was not seen yet: so it was said, or nothing was said and nothing seen.
    pub fn is_not_seen_yet(&self) -> bool {
        match self.now().and_then(Rated::seen) {
            Some(seen) => seen.level().is_none(),
            None => self.evidence.is_empty(),
        }
    }

    /// Whether a level was given with no observation behind it.
    pub fn is_without_evidence(&self) -> bool {
        let has_level = self.now().and_then(Rated::seen);
        has_level.is_some_and(|seen| seen.level().is_some()) && self.evidence.is_empty()
    }
}

/// Observations that speak against a rating at an end of the scale: against the characteristic where
/// it is the top, for it where it is the bottom.
pub fn against_extreme(
    about: &[&Sheet],
    of: Characteristic,
    is_top: bool,
    today: DayNumber,
) -> Vec<SheetId> {
    let side = if is_top { Side::Against } else { Side::For };
    let evidence = Evidence::of(about.iter().copied(), of, today);
    let all = evidence.0.into_iter().rev();
    all.filter(|it| it.side == side)
        .map(|it| it.sheet)
        .collect()
}
