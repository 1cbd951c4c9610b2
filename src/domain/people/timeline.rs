//! What happened with a person, day by day: what was seen, rated, tried and agreed.

use super::{Growth, Observation, Rated, Run};
use crate::domain::day::DayNumber;
use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Something was seen.
    Observed,
    /// A sniff test started.
    Started,
    /// It was said what a sniff test showed.
    Looked,
    /// A characteristic was rated.
    Rated,
    /// A growth step began.
    Begun,
    /// A growth step was closed.
    Closed,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// The day.
    pub on: DayNumber,
    /// What.
    pub what: What,
    /// The sheet it stands on.
    pub sheet: SheetId,
}

/// All that happened, the newest first. What bears no day of its own happened when it was written
/// down; `day_of` says on which day of the manager's calendar that was.
pub fn timeline<'a>(
    about: impl Iterator<Item = &'a Sheet>,
    day_of: impl Fn(Moment) -> DayNumber,
) -> Vec<Happening> {
    let mut all: Vec<Happening> = Vec::new();
    for sheet in about {
        let written = || day_of(sheet.begun);
        let (first, second) = match sheet.kind {
            SheetKind::Observation if Observation(sheet).is_whole() => {
                let on = Observation(sheet).on().unwrap_or_else(written);
                (Some((on, What::Observed)), None)
            }
            SheetKind::Rating if Rated(sheet).of().and(Rated(sheet).seen()).is_some() => {
                let on = Rated(sheet).on().unwrap_or_else(written);
                (Some((on, What::Rated)), None)
            }
            SheetKind::Run => {
                let run = Run(sheet);
                let looked = run.looked().filter(|_| run.outcome().is_some());
                (
                    run.started().map(|on| (on, What::Started)),
                    looked.map(|on| (on, What::Looked)),
                )
            }
            SheetKind::Growth if Growth(sheet).look_on().is_some() => (
                Some((written(), What::Begun)),
                Growth(sheet).closed().map(|on| (on, What::Closed)),
            ),
            _ => (None, None),
        };
        for (on, what) in first.into_iter().chain(second) {
            // Most come in order, and go to the end.
            let at = all.partition_point(|it| it.on <= on);
            let sheet = sheet.id.clone();
            all.insert(at, Happening { on, what, sheet });
        }
    }
    all.reverse();
    all
}
