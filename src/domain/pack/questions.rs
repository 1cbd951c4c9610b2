//! The questions of Reflect and Mirror, with their anchors and advice. Field names are the
//! file's. Texts are plain text, never markup.

use super::header::Header;
use crate::domain::characteristic::{AntiPattern, Characteristic, Voice};
use crate::domain::scale::{Frequency, Level, Recall, Seen};

/// One of five labeled steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Two to four words.
    pub name: String,
    /// What one could point to at this step.
    pub text: String,
}

/// Which advice fits a reply on a five-step scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Levels 1 and 2.
    Start,
    /// Level 3.
    Build,
    /// Levels 4 and 5.
    Keep,
    /// Not known, not seen.
    FindOut,
}

impl From<Seen> for Band {
    fn from(seen: Seen) -> Self {
        match seen {
            Seen::No => Self::FindOut,
            Seen::At(Level::One | Level::Two) => Self::Start,
            Seen::At(Level::Three) => Self::Build,
            Seen::At(Level::Four | Level::Five) => Self::Keep,
        }
    }
}

/// One thing to do for each band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// For levels 1 and 2.
    pub start: String,
    /// For level 3.
    pub build: String,
    /// For levels 4 and 5.
    pub keep: String,
    /// For "I don't know" and "not seen lately".
    pub find_out: String,
}

impl Advice {
    /// The advice of one band.
    pub fn of(&self, band: Band) -> &str {
        match band {
            Band::Start => &self.start,
            Band::Build => &self.build,
            Band::Keep => &self.keep,
            Band::FindOut => &self.find_out,
        }
    }
}

/// A Reflect question: something the organization does, on five steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectItem {
    /// Stable id.
    pub id: String,
    /// Raised when the meaning of a step changes.
    pub version: u32,
    /// Two or three words: the row's name on the strip.
    pub topic: String,
    /// The question.
    pub question: String,
    /// Why it is asked.
    pub why: String,
    /// Five steps, lowest first.
    pub steps: Vec<Step>,
    /// What to do next.
    pub advice: Advice,
    /// Its advice comes first in the result unless it is in good order.
    pub leads: bool,
}

/// Reflect's file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectPack {
    /// The head.
    pub header: Header,
    /// The questions in order.
    pub reflect: Vec<ReflectItem>,
}

/// What one would see at a level of a characteristic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnchorLevel {
    /// Two to four words.
    pub name: String,
    /// What one would see or hear.
    pub text: String,
    /// Two everyday signs.
    pub signs: Vec<String>,
}

/// A characteristic with its five anchors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Which characteristic.
    pub characteristic: Characteristic,
    /// Raised when the meaning of a level changes.
    pub version: u32,
    /// Its name for people.
    pub name: String,
    /// The same in plain words.
    pub subtitle: String,
    /// One sentence.
    pub definition: String,
    /// Five levels, lowest first.
    pub levels: Vec<AnchorLevel>,
}

/// An anti-pattern's name and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AntiPatternText {
    /// Which anti-pattern.
    pub id: AntiPattern,
    /// Its name for people.
    pub name: String,
    /// What it looks like in the room.
    pub line: String,
}

/// A Mirror question on a characteristic, rated by its anchors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedItem {
    /// Stable id.
    pub id: String,
    /// Raised when the question's meaning changes.
    pub version: u32,
    /// Which characteristic.
    pub characteristic: Characteristic,
    /// The question.
    pub question: String,
    /// Why it is asked.
    pub why: String,
    /// What to do next.
    pub advice: Advice,
}

/// A Mirror question with steps of its own: the expert trap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsItem {
    /// Stable id.
    pub id: String,
    /// Raised when the meaning of a step changes.
    pub version: u32,
    /// The row's name on the strip.
    pub topic: String,
    /// The question.
    pub question: String,
    /// Why it is asked.
    pub why: String,
    /// Five steps, deepest in the trap first.
    pub steps: Vec<Step>,
    /// What to do next.
    pub advice: Advice,
}

/// One thing to try for each answer that is not "Never".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try {
    /// For "once or twice".
    pub once: String,
    /// For "weekly" and "most days".
    pub often: String,
    /// For "can't recall".
    pub recall: String,
}

impl Try {
    /// What to try after this answer; `None` after "Never".
    pub fn of(&self, recall: Recall) -> Option<&str> {
        match recall {
            Recall::No => Some(&self.recall),
            Recall::Often(Frequency::Never) => None,
            Recall::Often(Frequency::OnceOrTwice) => Some(&self.once),
            Recall::Often(Frequency::Weekly | Frequency::MostDays) => Some(&self.often),
        }
    }
}

/// A Mirror question on an anti-pattern, in one of two voices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrequencyItem {
    /// Stable id.
    pub id: String,
    /// Raised when the question's meaning changes.
    pub version: u32,
    /// Which anti-pattern; not shown before the end.
    pub anti_pattern: AntiPattern,
    /// Mine, or let pass.
    pub voice: Voice,
    /// The question.
    pub question: String,
    /// What to try.
    pub attempt: Try,
}

/// A Mirror question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MirrorItem {
    /// A characteristic by its anchors.
    Anchors(RatedItem),
    /// The expert trap.
    Steps(StepsItem),
    /// An anti-pattern.
    Frequency(FrequencyItem),
}

/// Mirror's file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MirrorPack {
    /// The head.
    pub header: Header,
    /// The five characteristics.
    pub anchors: Vec<Anchor>,
    /// The six anti-patterns.
    pub anti_patterns: Vec<AntiPatternText>,
    /// The questions in order.
    pub mirror: Vec<MirrorItem>,
}

impl MirrorPack {
    /// The anchors of a characteristic.
    pub fn anchor(&self, characteristic: Characteristic) -> Option<&Anchor> {
        self.anchors
            .iter()
            .find(|anchor| anchor.characteristic == characteristic)
    }

    /// The words for an anti-pattern.
    pub fn anti_pattern(&self, id: AntiPattern) -> Option<&AntiPatternText> {
        self.anti_patterns.iter().find(|text| text.id == id)
    }
}
