//! A rating of one characteristic by its anchors, with its reason. A change is another rating: the
//! former stays, with its reason beside.

use super::{PERSON, day, said};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::scale::{Level, Seen};
use crate::domain::sheet::{Sheet, SheetId};

/// What was said when an extreme rating asked for an observation that speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// This one.
    Observation(SheetId),
    /// None was given.
    Skipped,
}

/// A rating.
#[derive(Clone, Copy, Debug)]
pub struct Rated<'a>(pub &'a Sheet);

/// Names of its fields, besides whom it is about.
impl Rated<'_> {
    /// Of which characteristic.
    pub const OF: &'static str = "of";
    /// 1 to 5, or [`Self::NOT_SEEN`].
    pub const LEVEL: &'static str = "level";
    /// What is kept as the level when nothing was seen.
    pub const NOT_SEEN: &'static str = "not_seen";
    /// The reason.
    pub const WHY: &'static str = "why";
    /// An observation that speaks against it, or [`Self::SKIPPED`].
    pub const AGAINST: &'static str = "against";
    /// What is kept when none was given.
    pub const SKIPPED: &'static str = "skipped";
    /// The day.
    pub const ON: &'static str = "on";
}

impl<'a> Rated<'a> {
    /// Of which characteristic.
    pub fn of(self) -> Option<Characteristic> {
        Characteristic::named(self.0.texts.get(Self::OF))
    }

    /// What was said; "not seen yet" is one.
    pub fn seen(self) -> Option<Seen> {
        let text = self.0.texts.get(Self::LEVEL);
        if text == Self::NOT_SEEN {
            return Some(Seen::No);
        }
        Some(Seen::At(Level::new(text.parse().ok()?)?))
    }

    /// The reason.
    pub fn why(self) -> Option<&'a str> {
        said(self.0, Self::WHY)
    }

    /// What was said when it asked for an observation that speaks against it.
    pub fn against(self) -> Option<Against> {
        Some(match said(self.0, Self::AGAINST)? {
            text if text == Self::SKIPPED => Against::Skipped,
            id => Against::Observation(SheetId(id.to_owned())),
        })
    }

    /// The day it was given.
    pub fn on(self) -> Option<DayNumber> {
        day(self.0, Self::ON)
    }

    /// Whether a rating asks for an observation that speaks against it.
    pub fn is_extreme(seen: Seen) -> bool {
        matches!(seen, Seen::At(Level::One | Level::Five))
    }

    /// All ratings of a characteristic of a person, the first first.
    pub fn history(
        about: impl Iterator<Item = &'a Sheet>,
        of: Characteristic,
    ) -> impl Iterator<Item = Self> {
        about
            .filter(|sheet| sheet.kind == crate::domain::sheet::SheetKind::Rating)
            .map(Rated)
            .filter(move |rated| rated.of() == Some(of) && rated.seen().is_some())
    }

    /// Whom it is about.
    pub fn person(self) -> Option<SheetId> {
        said(self.0, PERSON).map(|id| SheetId(id.to_owned()))
    }
}
