//! What the group said to each other after the reveal: the level it agreed on, or that it agreed to
//! differ, with the reason, and a note. Each is a field of the facilitator's sheet.

use super::setup::Setup;
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::NOT_SHOWN;
use crate::domain::scale::{Level, Seen};
use crate::domain::sheet::Texts;

/// How the talk about a cell ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// On a level, or on its not being shown.
    On(Seen),
    /// To differ.
    ToDiffer,
}

const DIFFER: &str = "differ";

impl Agreed {
    /// All seven, as they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        let levels = Level::ALL.map(|level| Self::On(Seen::At(level)));
        levels
            .into_iter()
            .chain([Self::On(Seen::No), Self::ToDiffer])
    }

    /// How it is written in a field.
    pub fn name(self) -> &'static str {
        match self {
            Self::On(Seen::No) => NOT_SHOWN,
            Self::On(Seen::At(Level::One)) => "1",
            Self::On(Seen::At(Level::Two)) => "2",
            Self::On(Seen::At(Level::Three)) => "3",
            Self::On(Seen::At(Level::Four)) => "4",
            Self::On(Seen::At(Level::Five)) => "5",
            Self::ToDiffer => DIFFER,
        }
    }

    /// The one written so.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|it| it.name() == name)
    }
}

/// What is recorded of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkField {
    /// How the talk ended.
    Level,
    /// Why.
    Reason,
    /// What was said.
    Note,
}

impl TalkField {
    /// The field's name on the facilitator's sheet. Cases are counted from 0, in the order of the
    /// first round, in both rounds.
    pub fn name(self, case: usize, of: Characteristic) -> String {
        let end = match self {
            Self::Level => "level",
            Self::Reason => "reason",
            Self::Note => "note",
        };
        format!("talk_{case}_{}_{end}", of.name())
    }
}

/// What was recorded of the talk about a characteristic of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// How it ended; `None` while nothing is written down.
    pub agreed: Option<Agreed>,
    /// Why.
    pub reason: String,
    /// What was said.
    pub note: String,
}

impl Talk {
    /// Of a case, by its place in the first round, from the facilitator's sheet.
    pub fn of(texts: &Texts, case: usize, of: Characteristic) -> Self {
        let text = |field: TalkField| texts.get(&field.name(case, of));
        Self {
            agreed: Agreed::named(text(TalkField::Level)),
            reason: text(TalkField::Reason).trim().to_owned(),
            note: text(TalkField::Note).trim().to_owned(),
        }
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was agreed on, if anything was.
    pub fn level(&self) -> Option<Seen> {
        match self.agreed? {
            Agreed::On(seen) => Some(seen),
            Agreed::ToDiffer => None,
        }
    }

    /// How many cells of a session ended in agreement, in agreeing to differ, and in nothing written
    /// down.
    pub fn counts(texts: &Texts, first: &Setup) -> [usize; 3] {
        let mut counts = [0; 3];
        for case in 0..first.cases.len() {
            for of in &first.of {
                let [on, differ, open] = &mut counts;
                match Self::of(texts, case, *of).agreed {
                    Some(Agreed::On(_)) => *on += 1,
                    Some(Agreed::ToDiffer) => *differ += 1,
                    None => *open += 1,
                }
            }
        }
        counts
    }
}
