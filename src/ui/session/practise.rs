//! Practise's side of a session: the cases in use, judging them, and a profile of it.

use leptos::prelude::WithValue as _;

use super::{Arrival, File, Session};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::pack::{Anchor, Case, Shelf};
use crate::domain::practise::{
    Attempt, AttemptId, Confidence, History, Key, Next, Week, next, turn_of, twin_id,
};
use crate::domain::question::ItemRef;
use crate::domain::scale::Seen;
use crate::journal::{Change, Event, Log, Preference};
use crate::platform::browser::clock;
use crate::ui::report::profile::Names;

/// A case to judge, with all that its pages need.
#[derive(Clone)]
pub struct Posed {
    /// Which judging of it.
    pub id: AttemptId,
    /// The case.
    pub case: Case,
    /// The anchors it is rated by.
    pub anchors: Vec<Anchor>,
    /// What characteristics and anti-patterns are called.
    pub names: Names,
    /// Names and lines of the anti-patterns.
    pub lines: Vec<String>,
}

impl Posed {
    /// The anchors of a characteristic.
    pub fn anchor(&self, of: Characteristic) -> Option<&Anchor> {
        self.anchors.iter().find(|it| it.characteristic == of)
    }

    /// A level by its name.
    pub fn level_name(&self, of: Characteristic, seen: Seen) -> Option<&str> {
        let level = self.anchor(of)?.levels.get(seen.level()?.index())?;
        Some(&level.name)
    }

    /// The key, as it is kept with a judging.
    pub fn key(&self) -> Key {
        let twin = self.case.twin.as_ref();
        Key::of(&self.case, twin.map(|twin| twin_id(&self.id.case.id, twin)))
    }
}

fn item((id, case): &(String, &Case)) -> ItemRef {
    ItemRef {
        id: id.clone(),
        version: case.version,
    }
}

pub(super) fn names_of(shelf: &Shelf) -> Names {
    let anchors = shelf.anchors().map(|(_, anchors)| anchors);
    let name = |of: Characteristic| {
        let known = anchors?.iter().find(|it| it.characteristic == of)?;
        Some(known.name.clone())
    };
    let pattern = |of: AntiPattern| {
        let known = shelf.anti_patterns()?.iter().find(|it| it.id == of)?;
        Some(known.name.clone())
    };
    Names {
        characteristics: Characteristic::ALL
            .map(|of| name(of).unwrap_or_else(|| of.name().to_owned()))
            .to_vec(),
        anti_patterns: AntiPattern::ALL
            .map(|of| pattern(of).unwrap_or_else(|| of.name().to_owned()))
            .to_vec(),
    }
}

impl Session {
    /// Looks at the cases in use, each under the id by which attempts know it.
    pub fn with_cases<T>(self, look: impl FnOnce(&[(String, &Case)]) -> T) -> Result<T, Arrival> {
        let shelf = self.shelf(File::Practise)?;
        let cases: Vec<(String, &Case)> = shelf.cases().collect();
        if cases.is_empty() {
            return Err(Arrival::Empty);
        }
        Ok(look(&cases))
    }

    /// Whether the cases and the words they are rated by are here.
    pub fn has_cases(self) -> Result<(), Arrival> {
        self.shelf(File::Mirror)?;
        self.with_cases(|_| ())
    }

    /// What characteristics and anti-patterns are called.
    pub fn names(self) -> Result<Names, Arrival> {
        Ok(names_of(&self.shelf(File::Mirror)?))
    }

    /// A case to judge or to go on with; `None` if no case in use has this id.
    pub fn pose(self, id: &str) -> Result<Option<Posed>, Arrival> {
        let words = self.shelf(File::Mirror)?;
        let shelf = self.shelf(File::Practise)?;
        let found = shelf.cases().find(|(known, _)| known == id);
        let Some((known, case)) = found else {
            return Ok(None);
        };
        let anchors = words.anchors().map(|(_, anchors)| anchors.to_vec());
        let lines = AntiPattern::ALL.map(|of| {
            let known = words.anti_patterns();
            let known = known.and_then(|all| all.iter().find(|it| it.id == of));
            known.map(|it| it.line.clone()).unwrap_or_default()
        });
        let item = item(&(known, case));
        Ok(Some(Posed {
            id: self.glance(|state| turn_of(&state.attempts, &item)),
            case: case.clone(),
            anchors: anchors.unwrap_or_default(),
            names: names_of(&words),
            lines: lines.to_vec(),
        }))
    }

    /// Which case comes next, and its title.
    pub fn next_case(self) -> Result<(Next, Option<Case>), Arrival> {
        self.with_cases(|cases| {
            let due = self.read(|state| next(cases, &state.attempts, clock::now()));
            let case = match &due {
                Next::Case(due) => {
                    let case = cases.iter().find(|(id, _)| *id == due.id.case.id);
                    case.map(|(_, case)| (*case).clone())
                }
                _ => None,
            };
            (due, case)
        })
    }

    /// Looks at a judging, and again whenever it changes.
    pub fn attempt<T>(self, id: &AttemptId, look: impl FnOnce(&Attempt) -> T) -> Option<T> {
        self.read(|state| state.attempt(id).map(look))
    }

    /// Changes a judging.
    pub fn practise(self, attempt: &AttemptId, change: Change) {
        self.record(Event::Practised {
            attempt: attempt.clone(),
            change,
        });
    }

    /// Opens a case, unless it is open.
    pub fn open_case(self, id: &AttemptId) {
        if self.glance(|state| state.attempt(id).is_none()) {
            self.practise(id, Change::Opened);
            self.keep_stored();
        }
    }

    /// Gives or takes back a rating.
    pub fn rate(self, id: &AttemptId, of: Characteristic, seen: Seen) {
        self.practise(
            id,
            Change::Rated {
                of,
                seen: Some(seen),
            },
        );
    }

    /// Says how sure.
    pub fn say_sure(self, id: &AttemptId, of: Characteristic, sure: Confidence) {
        self.practise(
            id,
            Change::Sure {
                of,
                sure: Some(sure),
            },
        );
    }

    /// How the week stands, if a number of cases was set.
    pub fn week(self) -> Option<Week> {
        self.read(|state| {
            let aim = state.preferences.weekly?;
            let history = History::of(&state.attempts);
            let judged = history.all().iter().map(|it| {
                let case = it.attempt.id.case.id.as_str();
                (case, clock::local_day(it.judged))
            });
            Some(Week::of(judged, clock::local_day(clock::now()), aim))
        })
    }

    /// What tells this journal's weekly habit from every other: to take it into a calendar again changes
    /// the one that is there.
    pub fn habit_name(self) -> String {
        // By the tab that began the journal: that is known before the first save is through.
        let of_journal = |log: &Log| {
            let began = log.life().split('-').next().unwrap_or_default();
            format!("practise-{began}@nose")
        };
        self.log.with_value(of_journal)
    }

    /// Sets how many cases a week.
    pub fn set_week(self, aim: Option<u8>) {
        self.record(Event::Preferred {
            preference: Preference::Weekly(aim),
        });
    }
}
