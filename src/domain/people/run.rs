//! A sniff test run with a person. Before it starts the manager writes what they expect to see, how
//! sure they are, and when to look. That is a forecast of what will be *seen*, about the manager's
//! judgment. It is no prediction about the person and never a figure of theirs.

use super::{Ledger, Observation, PERSON, day, kept, said};
use crate::domain::day::DayNumber;
use crate::domain::pack::SniffTest;
use crate::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use crate::domain::practise::Confidence;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

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

/// What a run still wants before it can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// What it is called.
    Title,
    /// What is agreed.
    Setup,
    /// An answer to a question of the fairness check.
    Fairness(FairnessQuestion),
    /// What one expects to see.
    Expect,
    /// How sure one is.
    Sure,
    /// A day to look.
    Day,
    /// A day that is still to come: the one given is not.
    LaterDay,
}

/// What was said of a run before it was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    /// What was said.
    pub outcome: Outcome,
    /// The day on which it was.
    pub on: DayNumber,
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
    /// What was said before it was changed, the first first: a day and a name in turn.
    pub const FORMER: &'static str = "former";

    /// The field of a question of the fairness check.
    pub fn fairness_field(question: FairnessQuestion) -> String {
        format!("fair_{}", question.name())
    }
}

/// Whether a test was run with somebody, or is set up: of all that is about them.
pub fn is_run_with(about: &[&Sheet], test: &str) -> bool {
    let mut runs = about.iter().filter(|it| it.kind == SheetKind::Run);
    runs.any(|it| it.texts.get(Run::TEST) == test)
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

    /// Whether a field of a sheet may not be written any more: a forecast, once its run has started.
    pub fn is_fixed(sheet: &Sheet, field: &str) -> bool {
        let is_forecast = [Self::EXPECT, Self::SURE, Self::LOOK_ON].contains(&field);
        is_forecast && sheet.kind == SheetKind::Run && Run(sheet).started().is_some()
    }

    /// What was seen in the end.
    pub fn outcome(self) -> Option<Outcome> {
        Outcome::named(self.0.texts.get(Self::OUTCOME))
    }

    /// What happened, in words.
    pub fn happened(self) -> Option<&'a str> {
        said(self.0, Self::HAPPENED)
    }

    /// What was said before it was changed, the first first.
    pub fn former(self) -> Vec<Former> {
        let mut former = Vec::new();
        let mut words = self.0.texts.get(Self::FORMER).split_ascii_whitespace();
        while let (Some(day), Some(name)) = (words.next(), words.next()) {
            if let (Some(on), Some(outcome)) = (DayNumber::parse(day), Outcome::named(name)) {
                former.push(Former { outcome, on });
            }
        }
        former
    }

    /// Observations that come from it, in the order written.
    pub fn observations(self, ledger: &Ledger) -> impl Iterator<Item = Observation<'_>> {
        let id = self.0.id.clone();
        let observations = ledger.of_kind(SheetKind::Observation).map(Observation);
        observations.filter(move |it| it.is_whole() && it.run().as_ref() == Some(&id))
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

    /// What it still wants before it can start: what is agreed, all questions of the fairness check
    /// answered (a no is an answer), what is expected, how sure, and a day to look that is still to
    /// come.
    pub fn lacks(self, today: DayNumber) -> Vec<Lack> {
        let mut lacks = Vec::new();
        let mut want = |is_there: bool, lack: Lack| {
            if !is_there {
                lacks.push(lack);
            }
        };
        want(!self.title().is_empty(), Lack::Title);
        want(said(self.0, Self::SETUP).is_some(), Lack::Setup);
        for question in FairnessQuestion::ALL {
            want(self.fairness(question).is_some(), Lack::Fairness(question));
        }
        want(self.expect().is_some(), Lack::Expect);
        want(self.sure().is_some(), Lack::Sure);
        match self.look_on() {
            None => want(false, Lack::Day),
            Some(day) => want(day > today, Lack::LaterDay),
        }
        lacks
    }

    /// Its sheet once something else was said of it than before; what was said before stays beside.
    pub fn changed(self, outcome: Outcome, today: DayNumber) -> Sheet {
        let mut sheet = self.0.clone();
        if let Some((held, on)) = self.outcome().zip(self.looked()) {
            let former = self.0.texts.get(Self::FORMER);
            let former = format!("{former} {} {}", on.iso(), held.name());
            sheet.texts.set(Self::FORMER, former.trim());
        }
        sheet.texts.set(Self::OUTCOME, outcome.name());
        sheet.texts.set(Self::LOOKED, &today.iso());
        sheet
    }
}

/// The texts of a run of a test, copied so that it outlives the test's pack. `id` is the one under
/// which the shelf knows it.
pub fn run_of(id: &str, test: &SniffTest) -> Vec<(&'static str, String)> {
    vec![
        (Run::TEST, id.to_owned()),
        (Run::TITLE, kept(&test.title)),
        (Run::SETUP, kept(&test.setup)),
    ]
}
