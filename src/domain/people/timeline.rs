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
    /// A red flag was talked about.
    Talked,
    /// A sniff test started.
    Started,
    /// It was said what a sniff test showed.
    Looked,
    /// Something else was said of it than before.
    Changed,
    /// A characteristic was rated.
    Rated,
    /// A growth step began.
    Begun,
    /// A growth step was looked at, and goes on.
    LookedAgain,
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

/// What one sheet tells of.
fn told(sheet: &Sheet, written: impl Fn() -> DayNumber) -> Vec<(DayNumber, What)> {
    let mut told = Vec::new();
    match sheet.kind {
        SheetKind::Observation if Observation(sheet).is_whole() => {
            let seen = Observation(sheet);
            told.push((seen.on().unwrap_or_else(written), What::Observed));
            let talked = seen.talked().and(seen.talked_on());
            told.extend(talked.map(|on| (on, What::Talked)));
        }
        SheetKind::Rating if Rated(sheet).of().and(Rated(sheet).seen()).is_some() => {
            let on = Rated(sheet).on().unwrap_or_else(written);
            told.push((on, What::Rated));
        }
        SheetKind::Run => {
            let run = Run(sheet);
            told.extend(run.started().map(|on| (on, What::Started)));
            let looked = run.looked().filter(|_| run.outcome().is_some());
            let said = run.former().into_iter().map(|it| it.on).chain(looked);
            let changed = std::iter::repeat(What::Changed);
            told.extend(said.zip(std::iter::once(What::Looked).chain(changed)));
        }
        SheetKind::Growth if Growth(sheet).look_on().is_some() => {
            let step = Growth(sheet);
            told.push((written(), What::Begun));
            let looks = step.looks().into_iter();
            told.extend(looks.map(|look| (look.on, What::LookedAgain)));
            told.extend(step.closed().map(|on| (on, What::Closed)));
        }
        _ => {}
    }
    told
}

/// All that happened, the newest first. What bears no day of its own happened when it was written
/// down; `day_of` says on which day of the manager's calendar that was.
pub fn timeline<'a>(
    about: impl Iterator<Item = &'a Sheet>,
    day_of: impl Fn(Moment) -> DayNumber,
) -> Vec<Happening> {
    let mut all: Vec<Happening> = Vec::new();
    for sheet in about {
        for (on, what) in told(sheet, || day_of(sheet.begun)) {
            // Most come in order, and go to the end.
            let at = all.partition_point(|it| it.on <= on);
            let sheet = sheet.id.clone();
            all.insert(at, Happening { on, what, sheet });
        }
    }
    all.reverse();
    all
}
