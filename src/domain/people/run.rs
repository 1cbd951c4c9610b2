//! A sniff test run with a person. Before it starts the manager writes what they expect to see, how
//! sure they are, and when to look. That is a forecast of what will be *seen*, about the manager's
//! judgment. It is no prediction about the person and never a figure of theirs.

use super::{PERSON, day, said};
use crate::domain::day::DayNumber;
use crate::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use crate::domain::practise::Confidence;
use crate::domain::sheet::{Sheet, SheetId};

/// What was seen in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// What was expected was seen.
    Seen,
    /// It was not.
    NotSeen,
    /// It cannot be told, so it counts for nothing.
    CannotTell,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Seen, Self::NotSeen, Self::CannotTell];

    /// Its name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::NotSeen => "not_seen",
            Self::CannotTell => "cannot_tell",
        }
    }

    /// The one with this name in records.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being set up.
    Planned,
    /// Started; the forecast stands.
    Running,
    /// It was said what was seen.
    Looked,
}

/// A run.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a>(pub &'a Sheet);

impl Run<'_> {
    /// The sniff test, by the id under which the shelf knows it; none is one's own.
    pub const TEST: &'static str = "test";
    /// What the test is called, so that the run outlives its pack.
    pub const TITLE: &'static str = "title";
    /// What is asked of the person.
    pub const SETUP: &'static str = "setup";
    /// What one expects to see.
    pub const EXPECT: &'static str = "expect";
    /// How sure, in percent.
    pub const SURE: &'static str = "sure";
    /// When to look.
    pub const LOOK_ON: &'static str = "look_on";
    /// The day it started.
    pub const STARTED: &'static str = "started";
    /// What was seen in the end.
    pub const OUTCOME: &'static str = "outcome";
    /// What happened, in words.
    pub const HAPPENED: &'static str = "happened";
    /// The day on which it was said what was seen.
    pub const LOOKED: &'static str = "looked";

    /// The field of a question of the fairness check.
    pub fn fairness_field(question: FairnessQuestion) -> String {
        format!("fair_{}", question.name())
    }
}

impl<'a> Run<'a> {
    /// With whom.
    pub fn person(self) -> Option<SheetId> {
        said(self.0, PERSON).map(|id| SheetId(id.to_owned()))
    }

    /// The sniff test, if it is of a pack.
    pub fn test(self) -> Option<&'a str> {
        said(self.0, Self::TEST)
    }

    /// What the test is called.
    pub fn title(self) -> &'a str {
        said(self.0, Self::TITLE).unwrap_or_default()
    }

    /// How a question of the fairness check was answered.
    pub fn fairness(self, question: FairnessQuestion) -> Option<FairnessAnswer> {
        let field = Self::fairness_field(question);
        let name = self.0.texts.get(&field);
        FairnessAnswer::ALL.into_iter().find(|it| it.name() == name)
    }

    /// What one expects to see.
    pub fn expect(self) -> Option<&'a str> {
        said(self.0, Self::EXPECT)
    }

    /// How sure one is to see it.
    pub fn sure(self) -> Option<Confidence> {
        let percent = self.0.texts.get(Self::SURE).parse().ok()?;
        Confidence::of_percent(percent)
    }

    /// When to look.
    pub fn look_on(self) -> Option<DayNumber> {
        day(self.0, Self::LOOK_ON)
    }

    /// The day it started.
    pub fn started(self) -> Option<DayNumber> {
        day(self.0, Self::STARTED)
    }

    /// What was seen in the end.
    pub fn outcome(self) -> Option<Outcome> {
        Outcome::named(self.0.texts.get(Self::OUTCOME))
    }

    /// The day on which it was said what was seen.
    pub fn looked(self) -> Option<DayNumber> {
        day(self.0, Self::LOOKED)
    }

    /// How far it has come.
    pub fn stage(self) -> Stage {
        match (self.started(), self.outcome(), self.looked()) {
            (None, ..) => Stage::Planned,
            (Some(_), Some(_), Some(_)) => Stage::Looked,
            (Some(_), ..) => Stage::Running,
        }
    }

    /// Whether it can start: it is said what is expected, how sure, when to look, and all questions
    /// of the fairness check are answered.
    pub fn can_start(self) -> bool {
        self.expect().is_some()
            && self.sure().is_some()
            && self.look_on().is_some()
            && FairnessQuestion::ALL
                .into_iter()
                .all(|question| self.fairness(question).is_some())
    }
}
