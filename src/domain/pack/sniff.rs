//! Sniff tests: on-the-job observation and stretch assignments that let a characteristic show,
//! each with its fairness check answered.

use crate::domain::characteristic::Characteristic;

/// What kind of test it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A task that stretches.
    StretchAssignment,
    /// A chance to learn.
    LearningOpportunity,
    /// Work across teams.
    CrossFunctionalChallenge,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [
        Self::StretchAssignment,
        Self::LearningOpportunity,
        Self::CrossFunctionalChallenge,
    ];

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::StretchAssignment => "stretch_assignment",
            Self::LearningOpportunity => "learning_opportunity",
            Self::CrossFunctionalChallenge => "cross_functional_challenge",
        }
    }
}

/// A question of the fairness check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FairnessQuestion {
    /// Is it on paid time?
    PaidTime,
    /// Does everyone have equal access to it?
    EqualAccess,
    /// Can it be declined without penalty?
    CanDecline,
    /// Is the person told what is watched?
    PersonTold,
    /// Is there a second observer?
    SecondObserver,
}

impl FairnessQuestion {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::PaidTime,
        Self::EqualAccess,
        Self::CanDecline,
        Self::PersonTold,
        Self::SecondObserver,
    ];

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::PaidTime => "paid_time",
            Self::EqualAccess => "equal_access",
            Self::CanDecline => "can_decline",
            Self::PersonTold => "person_told",
            Self::SecondObserver => "second_observer",
        }
    }
}

/// How a question of the fairness check is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FairnessAnswer {
    /// It is.
    Yes,
    /// It depends, and the text says on what.
    Depends,
    /// It is not, and the text says what to do about it.
    No,
}

impl FairnessAnswer {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Depends, Self::No];

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Depends => "depends",
            Self::No => "no",
        }
    }
}

/// One line of the fairness check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fairness {
    /// What was asked.
    pub question: FairnessQuestion,
    /// The answer.
    pub answer: FairnessAnswer,
    /// What stands behind it.
    pub text: String,
}

/// A sniff test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SniffTest {
    /// Stable id.
    pub id: String,
    /// Raised when what is asked changes.
    pub version: u32,
    /// A few words.
    pub title: String,
    /// What kind it is; `None` is a fault.
    pub kind: Option<Kind>,
    /// What it lets show.
    pub characteristics: Vec<Characteristic>,
    /// What is asked, what is given, when to look.
    pub setup: String,
    /// The person's own working hours in all.
    pub hours: u32,
    /// How many weeks it runs.
    pub weeks: u32,
    /// What it costs, in US dollars.
    pub cost: u32,
    /// What to watch for.
    pub signs: Vec<String>,
    /// What to watch out for.
    pub red_flags: Vec<String>,
    /// Questions for the talk afterward.
    pub debrief: Vec<String>,
    /// Who would fail or pass it for the wrong reason.
    pub misleads: String,
    /// The fairness check, as far as it is answered.
    pub fairness: Vec<Fairness>,
    /// Whom it is retold after, if anyone.
    pub source: String,
}

/// How much of a person's working time a test takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Up to four hours.
    Hours,
    /// Up to two days.
    Days,
    /// More.
    Longer,
}

impl Time {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hours, Self::Days, Self::Longer];
}

/// What a test costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing but time.
    Free,
    /// Some money.
    Paid,
}

impl Cost {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Free, Self::Paid];
}

/// What a library is narrowed down to; nothing chosen is all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it lets show.
    pub characteristic: Option<Characteristic>,
    /// The kind.
    pub kind: Option<Kind>,
    /// The time.
    pub time: Option<Time>,
    /// The cost.
    pub cost: Option<Cost>,
}

impl SniffTest {
    /// How much of a person's working time it takes.
    pub fn time(&self) -> Time {
        match self.hours {
            0..=4 => Time::Hours,
            5..=16 => Time::Days,
            _ => Time::Longer,
        }
    }

    /// Whether it costs money.
    pub fn cost_kind(&self) -> Cost {
        match self.cost {
            0 => Cost::Free,
            _ => Cost::Paid,
        }
    }

    /// Whether it is among the chosen.
    pub fn is_chosen(&self, choice: Choice) -> bool {
        choice
            .characteristic
            .is_none_or(|it| self.characteristics.contains(&it))
            && choice.kind.is_none_or(|it| self.kind == Some(it))
            && choice.time.is_none_or(|it| self.time() == it)
            && choice.cost.is_none_or(|it| self.cost_kind() == it)
    }

    /// The answer to a question of the fairness check.
    pub fn fairness(&self, question: FairnessQuestion) -> Option<&Fairness> {
        self.fairness.iter().find(|line| line.question == question)
    }
}
