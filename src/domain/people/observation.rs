//! An observation: the situation, what was said or done, and what came of it; when, and whether one
//! saw it oneself.

use super::{PERSON, day, names, said};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::day::DayNumber;
use crate::domain::sheet::{Sheet, SheetId};

/// How one knows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Seen or heard oneself.
    Direct,
    /// Told by somebody.
    Hearsay,
}

impl Source {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Direct, Self::Hearsay];

    /// Its name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Hearsay => "hearsay",
        }
    }

    /// The one with this name in records.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// An observation.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a>(pub &'a Sheet);

/// Names of its fields, besides whom it is about.
impl Observation<'_> {
    /// Where and when it was, in words.
    pub const SITUATION: &'static str = "situation";
    /// What was said or done.
    pub const BEHAVIOR: &'static str = "behavior";
    /// What came of it.
    pub const IMPACT: &'static str = "impact";
    /// The day.
    pub const ON: &'static str = "on";
    /// Direct or hearsay.
    pub const SOURCE: &'static str = "source";
    /// The sniff-test run it comes from.
    pub const RUN: &'static str = "run";
    /// Characteristics it shows.
    pub const SHOWS: &'static str = "shows";
    /// Characteristics it speaks against.
    pub const LACKS: &'static str = "lacks";
    /// Anti-patterns it shows.
    pub const HABITS: &'static str = "habits";
    /// What was said to the person about it.
    pub const TALKED: &'static str = "talked";
    /// When that was.
    pub const TALKED_ON: &'static str = "talked_on";
    /// Holds [`Self::YES`] while it is begun and not yet kept.
    pub const DRAFT: &'static str = "draft";
    /// What a field holds that says yes.
    pub const YES: &'static str = "yes";
    /// The fields that hold what was written, in the order of reading.
    pub const WRITTEN: [&'static str; 4] =
        [Self::SITUATION, Self::BEHAVIOR, Self::IMPACT, Self::TALKED];
}

impl<'a> Observation<'a> {
    /// Whom it is about, if that was said.
    pub fn person(self) -> Option<SheetId> {
        said(self.0, PERSON).map(|id| SheetId(id.to_owned()))
    }

    /// Where and when it was.
    pub fn situation(self) -> &'a str {
        self.0.texts.get(Self::SITUATION)
    }

    /// What was said or done.
    pub fn behavior(self) -> &'a str {
        self.0.texts.get(Self::BEHAVIOR)
    }

    /// What came of it.
    pub fn impact(self) -> &'a str {
        self.0.texts.get(Self::IMPACT)
    }

    /// The day it was.
    pub fn on(self) -> Option<DayNumber> {
        day(self.0, Self::ON)
    }

    /// How one knows of it, if that was said.
    pub fn source(self) -> Option<Source> {
        Source::named(self.0.texts.get(Self::SOURCE))
    }

    /// The sniff-test run it comes from; `None` is daily work.
    pub fn run(self) -> Option<SheetId> {
        said(self.0, Self::RUN).map(|id| SheetId(id.to_owned()))
    }

    /// Characteristics it shows.
    pub fn shows(self) -> impl Iterator<Item = Characteristic> + use<'a> {
        names(self.0, Self::SHOWS).filter_map(Characteristic::named)
    }

    /// Characteristics it speaks against.
    pub fn lacks(self) -> impl Iterator<Item = Characteristic> + use<'a> {
        names(self.0, Self::LACKS).filter_map(Characteristic::named)
    }

    /// Anti-patterns it shows.
    pub fn habits(self) -> impl Iterator<Item = AntiPattern> + use<'a> {
        names(self.0, Self::HABITS).filter_map(AntiPattern::named)
    }

    /// What was said to the person about it, if anything was.
    pub fn talked(self) -> Option<&'a str> {
        said(self.0, Self::TALKED)
    }

    /// When that was.
    pub fn talked_on(self) -> Option<DayNumber> {
        day(self.0, Self::TALKED_ON)
    }

    /// Whether it shows an anti-pattern that was not talked about with the person. That is the
    /// manager's open task.
    pub fn wants_talk(self) -> bool {
        self.habits().next().is_some() && self.talked().is_none()
    }

    /// Whether it was begun and not yet kept.
    pub fn is_draft(self) -> bool {
        said(self.0, Self::DRAFT).is_some()
    }

    /// Whether it says what was done. Everything else may stay open.
    pub fn says_what_was_done(self) -> bool {
        said(self.0, Self::BEHAVIOR).is_some()
    }

    /// Whether it can stand: it was kept, is about somebody and says what was done.
    pub fn is_whole(self) -> bool {
        self.person().is_some() && self.says_what_was_done() && !self.is_draft()
    }

    /// Whether it is dated on a day that has not come. Nothing can have been seen on it.
    pub fn is_of_day_to_come(self, today: DayNumber) -> bool {
        self.on().is_some_and(|on| on > today)
    }

    /// The first that was written, as a line to know it by; empty if nothing was.
    pub fn first_words(self) -> &'a str {
        [Self::BEHAVIOR, Self::SITUATION, Self::IMPACT]
            .into_iter()
            .find_map(|field| said(self.0, field))
            .unwrap_or_default()
    }
}
