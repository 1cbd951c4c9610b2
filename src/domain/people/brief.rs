//! What one could show a person without shame before a conversation: what one saw oneself, what they
//! try and know of, and what one will do. No ratings, no forecasts, no names for habits, nothing
//! that others told, and of runs and steps the manager's own words only.

use super::{Card, Growth, Observation, Run, Source, Stage};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::pack::Shelf;
use crate::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use crate::domain::sheet::{Sheet, SheetKind};

/// "The last three months", in days.
pub const THREE_MONTHS: i64 = 91;

/// What was left out, for the manager to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Told by others, or it was not said how one knows of it.
    pub not_direct: usize,
    /// Anti-patterns that were not talked about yet.
    pub not_talked: usize,
    /// From before the chosen time.
    pub earlier: usize,
    /// Sniff tests looked at before the chosen time.
    pub earlier_runs: usize,
    /// Sniff tests of which it is not said that the person is told.
    pub not_told: usize,
    /// Texts that are a card's in whole or in part, and not the manager's.
    pub of_cards: usize,
}

/// What of a run or a step can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showable<'a> {
    /// Its title. None where there is none, or a card's might read as a verdict.
    pub title: Option<&'a str>,
    /// Which characteristic a step is for.
    pub of: Option<Characteristic>,
    /// The manager's own words by field.
    pub texts: Vec<(&'static str, String)>,
    /// When to look, if that is still to come.
    pub look_on: Option<DayNumber>,
}

/// What goes into a brief.
#[derive(Clone, Debug, Default)]
pub struct Brief<'a> {
    /// What one saw, the newest first.
    pub seen: Vec<Observation<'a>>,
    /// Sniff tests under way or looked at, of which the person is told.
    pub runs: Vec<Showable<'a>>,
    /// Steps of the growth plan that still run.
    pub steps: Vec<Showable<'a>>,
    /// What was left out.
    pub left_out: LeftOut,
}

impl<'a> Brief<'a> {
    /// What of all about a person goes into a brief: of observations those from a day on, if one is
    /// given. What bears no day is in any time. The shelf tells a card's words from the manager's;
    /// without one, whatever may be a card's is left out.
    pub fn of(
        about: impl Iterator<Item = &'a Sheet>,
        since: Option<DayNumber>,
        shelf: Option<&Shelf>,
    ) -> Self {
        let mut brief = Self::default();
        for sheet in about {
            match sheet.kind {
                SheetKind::Observation => brief.take(Observation(sheet), since),
                SheetKind::Run => brief.take_run(Run(sheet), since, shelf),
                SheetKind::Growth if Growth(sheet).is_open() => {
                    brief.take_step(Growth(sheet), shelf);
                }
                _ => {}
            }
        }
        brief.seen.reverse();
        brief
    }

    fn take(&mut self, observation: Observation<'a>, since: Option<DayNumber>) {
        let is_earlier = |on: DayNumber| since.is_some_and(|since| on < since);
        if !observation.is_whole() {
        } else if observation.on().is_some_and(is_earlier) {
            self.left_out.earlier += 1;
        } else if observation.source() != Some(Source::Direct) {
            self.left_out.not_direct += 1;
        } else if observation.wants_talk() {
            self.left_out.not_talked += 1;
        } else {
            let at = self.seen.partition_point(|it| it.on() <= observation.on());
            self.seen.insert(at, observation);
        }
    }

    /// The manager's own words in a field that a card may have filled.
    fn own(
        &mut self,
        card: &Card,
        field: &'static str,
        text: &str,
    ) -> Option<(&'static str, String)> {
        let own = card.own(text);
        self.left_out.of_cards += usize::from(own.is_short);
        (!own.words.is_empty()).then_some((field, own.words))
    }

    fn take_run(&mut self, run: Run<'a>, since: Option<DayNumber>, shelf: Option<&Shelf>) {
        let stage = run.stage();
        // What is written while it still runs is not said yet.
        let happened = run.happened().filter(|_| stage == Stage::Looked);
        let is_earlier = |on: DayNumber| since.is_some_and(|since| on < since);
        if stage == Stage::Planned || (stage == Stage::Looked && happened.is_none()) {
        } else if run.fairness(FairnessQuestion::PersonTold) != Some(FairnessAnswer::Yes) {
            self.left_out.not_told += 1;
        } else if happened.is_some() && run.looked().is_some_and(is_earlier) {
            self.left_out.earlier_runs += 1;
        } else {
            let card = Card::of_run(run, shelf);
            let setup = run.0.texts.get(Run::SETUP);
            let mut texts: Vec<_> = self.own(&card, Run::SETUP, setup).into_iter().collect();
            texts.extend(happened.map(|words| (Run::HAPPENED, words.to_owned())));
            let is_named = card.is_at_hand() && !run.title().is_empty();
            self.runs.push(Showable {
                title: is_named.then(|| run.title()),
                of: None,
                texts,
                look_on: run.look_on().filter(|_| happened.is_none()),
            });
        }
    }

    fn take_step(&mut self, step: Growth<'a>, shelf: Option<&Shelf>) {
        let card = Card::of_step(step, shelf);
        let mut texts = Vec::new();
        for field in [
            Growth::SETTING,
            Growth::HAND_OVER,
            Growth::STOP_DOING,
            Growth::ASK,
        ] {
            let text = step.text(field).unwrap_or_default();
            texts.extend(self.own(&card, field, text));
        }
        // No card fills these.
        for field in [Growth::SITUATION, Growth::BEHAVIOR, Growth::IMPACT] {
            texts.extend(step.text(field).map(|words| (field, words.to_owned())));
        }
        self.steps.push(Showable {
            title: card.own_title(Growth::TITLE, step.title()),
            of: step.of(),
            texts,
            look_on: step.look_on(),
        });
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty() && self.runs.is_empty() && self.steps.is_empty()
    }
}
