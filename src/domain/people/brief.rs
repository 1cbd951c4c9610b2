//! What one could show a person without shame before a conversation: what one saw oneself, what was
//! agreed, and what one will do. No ratings, no forecasts, no names for habits, and nothing that
//! others told.

use super::{Growth, Observation, Run, Source, Stage};
use crate::domain::day::DayNumber;
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
}

/// What goes into a brief.
#[derive(Clone, Debug, Default)]
pub struct Brief<'a> {
    /// What one saw, the newest first.
    pub seen: Vec<Observation<'a>>,
    /// Sniff tests under way.
    pub runs: Vec<Run<'a>>,
    /// Steps of the growth plan that still run.
    pub steps: Vec<Growth<'a>>,
    /// What was left out.
    pub left_out: LeftOut,
}

impl<'a> Brief<'a> {
    /// What of all about a person goes into a brief: of observations those from a day on, if one is
    /// given. What bears no day is in any time.
    pub fn of(about: impl Iterator<Item = &'a Sheet>, since: Option<DayNumber>) -> Self {
        let mut brief = Self::default();
        for sheet in about {
            match sheet.kind {
                SheetKind::Observation => brief.take(Observation(sheet), since),
                SheetKind::Run if Run(sheet).stage() == Stage::Running => {
                    brief.runs.push(Run(sheet));
                }
                SheetKind::Growth if Growth(sheet).is_open() => brief.steps.push(Growth(sheet)),
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

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty() && self.runs.is_empty() && self.steps.is_empty()
    }
}
