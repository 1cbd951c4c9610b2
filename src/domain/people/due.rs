//! What waits for the manager: to look again, to look at a run, to talk about what was seen, to look
//! through old notes. Always the manager's task, never the person's fault.

use super::{Growth, Ledger, Observation, Person, Run, Stage};
use crate::domain::day::DayNumber;
use crate::domain::sheet::{SheetId, SheetKind};

/// A task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// A run's day to look has come.
    LookAtRun,
    /// A step of a growth plan asks to look again.
    LookAgain,
    /// An anti-pattern was seen and not talked about.
    Talk,
    /// A person's notes are old enough to be looked through.
    Review,
}

/// Something due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Since when. What wants to be talked about is due from the day it was seen.
    pub since: Option<DayNumber>,
    /// What to do.
    pub task: Task,
    /// With whom.
    pub person: SheetId,
    /// The sheet it is about.
    pub sheet: SheetId,
}

/// Everything due on a day, what waits longest first. What belongs to nobody here is left out.
pub fn due(ledger: &Ledger, today: DayNumber) -> Vec<Due> {
    let has_come = |day: Option<DayNumber>| day.filter(|day| *day <= today);
    let mut all: Vec<Due> = Vec::new();
    for sheet in ledger.iter() {
        let (task, person, since) = match sheet.kind {
            SheetKind::Person => {
                let review = has_come(Some(Person(sheet).review_on()));
                (Task::Review, Some(sheet.id.clone()), review)
            }
            SheetKind::Observation => {
                let observation = Observation(sheet);
                if !observation.is_whole() || !observation.wants_talk() {
                    continue;
                }
                let on = observation.on().unwrap_or(today);
                (Task::Talk, observation.person(), Some(on.min(today)))
            }
            SheetKind::Run if Run(sheet).stage() == Stage::Running => {
                let look = has_come(Run(sheet).look_on());
                (Task::LookAtRun, Run(sheet).person(), look)
            }
            SheetKind::Growth if Growth(sheet).is_open() => {
                let look = has_come(Growth(sheet).look_on());
                (Task::LookAgain, Growth(sheet).person(), look)
            }
            _ => continue,
        };
        let (Some(person), Some(_)) = (person, since) else {
            continue;
        };
        if ledger.get(&person).is_none() {
            continue;
        }
        let key = (since, task, &sheet.id);
        let at = all.partition_point(|it| (it.since, it.task, &it.sheet) <= key);
        let sheet = sheet.id.clone();
        all.insert(
            at,
            Due {
                since,
                task,
                person,
                sheet,
            },
        );
    }
    all
}
