//! A step of a person's growth plan: what changes in the setting, what is asked, handed over and no
//! longer done by oneself, feedback to give, and when to look again.

use super::{PERSON, day, kept, said};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::pack::GrowthMove;
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
    /// How the pack words the feedback, as an example.
    pub const WORDING: &'static str = "wording";
    /// What one would see.
    pub const LOOK_FOR: &'static str = "look_for";
    /// A day to look again that was not confirmed yet.
    pub const PROPOSED: &'static str = "proposed";
    /// When to look again. The step begins with it.
    pub const LOOK_ON: &'static str = "look_on";
    /// What was found then.
    pub const FOUND: &'static str = "found";
    /// The day it was closed.
    pub const CLOSED: &'static str = "closed";

    /// The fields of an earlier look: its days, and what was found.
    pub fn look_fields(number: usize) -> (String, String) {
        (format!("look_{number}"), format!("look_{number}_found"))
    }
}

/// An earlier look at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look<'a> {
    /// The day it was meant for.
    pub due: DayNumber,
    /// The day it was.
    pub on: DayNumber,
    /// What was found.
    pub found: Option<&'a str>,
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

    /// A day to look again that was not confirmed yet.
    pub fn proposed(self) -> Option<DayNumber> {
        day(self.0, Self::PROPOSED)
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

    /// Earlier looks, the first first.
    pub fn looks(self) -> Vec<Look<'a>> {
        let mut looks = Vec::new();
        for number in 1.. {
            let (days, found) = Self::look_fields(number);
            let mut days = self.0.texts.get(&days).split(' ').map(DayNumber::parse);
            let (Some(Some(due)), Some(Some(on))) = (days.next(), days.next()) else {
                break;
            };
            let found = self.0.texts.get(&found).trim();
            let found = (!found.is_empty()).then_some(found);
            looks.push(Look { due, on, found });
        }
        looks
    }

    /// Its sheet once it has begun with a day to look again.
    pub fn begun(self, look_on: DayNumber) -> Sheet {
        let mut sheet = self.0.clone();
        sheet.texts.set(Self::PROPOSED, "");
        sheet.texts.set(Self::LOOK_ON, &look_on.iso());
        sheet
    }

    /// Its sheet once it was looked at and is to be looked at again: the old day and what was found
    /// stay beside.
    pub fn looked_at(self, today: DayNumber, next: DayNumber) -> Sheet {
        let mut sheet = self.0.clone();
        let due = self.look_on().unwrap_or(today);
        let (days, found) = Self::look_fields(self.looks().len() + 1);
        let words = format!("{} {}", due.iso(), today.iso());
        sheet.texts.set(&days, &words);
        sheet.texts.set(&found, self.0.texts.get(Self::FOUND));
        sheet.texts.set(Self::FOUND, "");
        sheet.texts.set(Self::PROPOSED, "");
        sheet.texts.set(Self::LOOK_ON, &next.iso());
        sheet
    }
}

/// The texts of a step from a pack's move, copied so that it outlives the pack. `id` is the one
/// under which the shelf knows it. The day to look again is proposed only.
pub fn growth_of(id: &str, step: &GrowthMove, today: DayNumber) -> Vec<(&'static str, String)> {
    let look_on = today.plus(i64::from(step.look_again_weeks) * 7);
    vec![
        (Growth::FROM, id.to_owned()),
        (Growth::OF, step.characteristic.name().to_owned()),
        (Growth::TITLE, kept(&step.title)),
        (Growth::SETTING, kept(&step.setting)),
        (Growth::ASK, kept(&step.ask)),
        (Growth::HAND_OVER, kept(&step.hand_over)),
        (Growth::STOP_DOING, kept(&step.stop_doing)),
        (Growth::WORDING, kept(&step.feedback)),
        (Growth::LOOK_FOR, kept(&step.look_for)),
        (Growth::PROPOSED, look_on.iso()),
    ]
}
