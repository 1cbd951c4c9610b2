//! A rating of one characteristic by its anchors, with its reason. A change is another rating: the
//! former stays, with its reason beside. What is begun and not kept is no rating yet: it stands on a
//! sheet that says so, and reads as nothing seen wherever ratings are looked at.

use super::{PERSON, day, said};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::scale::{Level, Moment, Seen};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

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
    /// Holds [`Self::YES`] while it is begun and not yet kept.
    pub const DRAFT: &'static str = "draft";
    /// What a field holds that says yes.
    pub const YES: &'static str = "yes";
}

impl<'a> Rated<'a> {
    /// Of which characteristic.
    pub fn of(self) -> Option<Characteristic> {
        Characteristic::named(self.0.texts.get(Self::OF))
    }

    /// Whether it was begun and not yet kept.
    pub fn is_draft(self) -> bool {
        said(self.0, Self::DRAFT).is_some()
    }

    /// What was said; "not seen yet" is one. Nothing is said before it is kept.
    pub fn seen(self) -> Option<Seen> {
        self.chosen().filter(|_| !self.is_draft())
    }

    /// What was chosen, whether it is kept or only begun.
    pub fn chosen(self) -> Option<Seen> {
        let text = self.0.texts.get(Self::LEVEL);
        if text == Self::NOT_SEEN {
            return Some(Seen::No);
        }
        Some(Seen::At(Level::new(text.parse().ok()?)?))
    }

    /// What is kept as the level.
    pub fn level_text(seen: Seen) -> String {
        match seen {
            Seen::No => Self::NOT_SEEN.to_owned(),
            Seen::At(level) => level.number().to_string(),
        }
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
            .filter(|sheet| sheet.kind == SheetKind::Rating)
            .map(Rated)
            .filter(move |rated| rated.of() == Some(of) && rated.seen().is_some())
    }

    /// Ratings of a characteristic of a person that were begun and not kept, the first first.
    pub fn begun(
        about: impl Iterator<Item = &'a Sheet>,
        of: Characteristic,
    ) -> impl Iterator<Item = Self> {
        about
            .filter(|sheet| sheet.kind == SheetKind::Rating)
            .map(Rated)
            .filter(move |rated| rated.of() == Some(of) && rated.is_draft())
    }

    /// What was begun as it is kept, on a sheet of its own. `None` while no step is chosen. What
    /// speaks against it is kept at the ends of the scale only.
    pub fn kept(self, id: SheetId, now: Moment, today: DayNumber) -> Option<Sheet> {
        let seen = self.chosen()?;
        let mut texts = self.0.texts.clone();
        texts.set(Self::DRAFT, "");
        texts.set(Self::WHY, self.why().unwrap_or_default());
        texts.set(Self::ON, &today.iso());
        if !Self::is_extreme(seen) {
            texts.set(Self::AGAINST, "");
        }
        Some(Sheet {
            id,
            kind: SheetKind::Rating,
            begun: now,
            at: now,
            texts,
        })
    }

    /// Whom it is about.
    pub fn person(self) -> Option<SheetId> {
        said(self.0, PERSON).map(|id| SheetId(id.to_owned()))
    }
}
