//! What an observation is begun with: whom it is about and from which sniff test, where the page on
//! which one began it says so, and what of that is put on its sheet.

use super::{Ledger, Observation, PERSON, Run, Stage};
use crate::domain::day::DayNumber;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

/// Whom an observation is about, and from which run, before its sheet says so itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Whom.
    pub person: SheetId,
    /// From which run; `None` is daily work.
    pub run: Option<SheetId>,
}

impl Beginning {
    /// About a person, from daily work.
    pub fn about(person: &SheetId) -> Self {
        Self {
            person: person.clone(),
            run: None,
        }
    }

    /// About whom a run or a growth step is, and from the run, if it has started.
    pub fn from_sheet(ledger: &Ledger, id: &SheetId) -> Option<Self> {
        let sheet = ledger.get(id)?;
        let has_run = sheet.kind == SheetKind::Run && Run(sheet).stage() != Stage::Planned;
        Some(Self {
            person: Run(sheet).person()?,
            run: has_run.then(|| id.clone()),
        })
    }

    /// The fields that mark an observation as begun, in the order in which they are written: on the
    /// day that stands on its sheet, or today, and about whom it was opened. What was chosen there
    /// first stays, and so does everything on a sheet that was begun before.
    pub fn fields(
        sheet: Option<&Sheet>,
        with: Option<&Self>,
        today: DayNumber,
    ) -> Vec<(&'static str, String)> {
        let held = |name| sheet.map_or("", |sheet| sheet.texts.get(name));
        if sheet.is_some_and(|sheet| Observation(sheet).is_draft()) {
            return Vec::new();
        }
        let mut fields = vec![(Observation::DRAFT, Observation::YES.to_owned())];
        if held(Observation::ON).is_empty() {
            fields.push((Observation::ON, today.iso()));
        }
        let is_free = held(PERSON).is_empty();
        if let Some(with) = with.filter(|_| is_free) {
            fields.push((PERSON, with.person.0.clone()));
            let run = with.run.as_ref();
            fields.extend(run.map(|run| (Observation::RUN, run.0.clone())));
        }
        fields
    }
}
