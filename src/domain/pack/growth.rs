//! Growth moves, workshop sets and debrief questions.

use crate::domain::characteristic::Characteristic;
use crate::domain::scale::Level;

/// A coaching move for someone who stands at a level of a characteristic. The setting comes
/// first: the move changes that before it asks anything of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrowthMove {
    /// Stable id.
    pub id: String,
    /// Raised when the move changes.
    pub version: u32,
    /// Of which characteristic.
    pub characteristic: Characteristic,
    /// From which level on.
    pub level: Level,
    /// A few words.
    pub title: String,
    /// What to change in the setting first.
    pub setting: String,
    /// A question for the next 1:1.
    pub ask: String,
    /// What to hand over.
    pub hand_over: String,
    /// What the manager stops doing.
    pub stop_doing: String,
    /// Feedback as situation, behavior, impact.
    pub feedback: String,
    /// When to look again, in weeks.
    pub look_again_weeks: u32,
    /// What one would see then.
    pub look_for: String,
}

/// Five cases that a group of managers rates together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkshopSet {
    /// Stable id.
    pub id: String,
    /// Raised when its cases change.
    pub version: u32,
    /// A few words.
    pub title: String,
    /// What it is good for.
    pub why: String,
    /// Ids of its cases.
    pub cases: Vec<String>,
    /// Questions for the group after the reveal.
    pub debrief: Vec<String>,
}

/// A question after a case or a talk about a promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefQuestion {
    /// Stable id.
    pub id: String,
    /// Raised when its meaning changes.
    pub version: u32,
    /// The question.
    pub question: String,
}
