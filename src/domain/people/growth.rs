//! A step of a person's growth plan: what changes in the setting, what is asked, handed over and no
//! longer done by oneself, feedback to give, and when to look again.

use super::{PERSON, day, said};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::sheet::{Sheet, SheetId};

/// A step of a growth plan.
#[derive(Clone, Copy, Debug)]
pub struct Growth<'a>(pub &'a Sheet);

/// Names of its fields, besides whom it is about.
impl Growth<'_> {
    /// The growth move it comes from, by the id under which the shelf knows it.
    pub const FROM: &'static str = "from";
    /// Which characteristic it is for.
    pub const OF: &'static str = "of";
    /// A few words.
    pub const TITLE: &'static str = "title";
    /// What changes in the setting first.
    pub const SETTING: &'static str = "setting";
    /// A question for the next 1:1.
    pub const ASK: &'static str = "ask";
    /// What is handed over.
    pub const HAND_OVER: &'static str = "hand_over";
    /// What the manager stops doing.
    pub const STOP_DOING: &'static str = "stop_doing";
    /// Feedback: the situation.
    pub const SITUATION: &'static str = "situation";
    /// Feedback: the behavior.
    pub const BEHAVIOR: &'static str = "behavior";
    /// Feedback: the impact.
    pub const IMPACT: &'static str = "impact";
    /// What one would see.
    pub const LOOK_FOR: &'static str = "look_for";
    /// When to look again.
    pub const LOOK_ON: &'static str = "look_on";
    /// What was found then.
    pub const FOUND: &'static str = "found";
    /// The day it was closed.
    pub const CLOSED: &'static str = "closed";
}

impl<'a> Growth<'a> {
    /// Whom it is about.
    pub fn person(self) -> Option<SheetId> {
        said(self.0, PERSON).map(|id| SheetId(id.to_owned()))
    }

    /// Which characteristic it is for.
    pub fn of(self) -> Option<Characteristic> {
        Characteristic::named(self.0.texts.get(Self::OF))
    }

    /// A few words.
    pub fn title(self) -> &'a str {
        said(self.0, Self::TITLE).unwrap_or_default()
    }

    /// A text of it, by its field.
    pub fn text(self, field: &str) -> Option<&'a str> {
        said(self.0, field)
    }

    /// When to look again.
    pub fn look_on(self) -> Option<DayNumber> {
        day(self.0, Self::LOOK_ON)
    }

    /// The day it was closed.
    pub fn closed(self) -> Option<DayNumber> {
        day(self.0, Self::CLOSED)
    }

    /// Whether it still runs. A step without a day to look again is not begun.
    pub fn is_open(self) -> bool {
        self.closed().is_none() && self.look_on().is_some()
    }
}
