//! Where the manager has looked and where not: of each person and characteristic how many
//! observations there are, direct or hearsay, and the latest day. It is a picture of the looking and
//! not of the people, so no rating is in it, and people stand in the order of their codes.

use super::{Ledger, Observation, PERSON, Person, Source, by_code, shown_code};
use crate::domain::day::DayNumber;
use crate::domain::sheet::{SheetId, SheetKind};

/// From so many observations on it is said how they spread.
pub const ENOUGH_TO_SPREAD: usize = 10;
/// A person of whom nothing was written down for this many days is named.
pub const LONG_AGO_DAYS: i64 = 60;

/// How much was seen, and the latest day of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Seen oneself.
    pub direct: usize,
    /// Told by others.
    pub hearsay: usize,
    /// It was not said how one knows of it.
    pub unsaid: usize,
    /// The latest day.
    pub latest: Option<DayNumber>,
}

impl Looked {
    /// How many in all.
    pub fn count(self) -> usize {
        self.direct + self.hearsay + self.unsaid
    }

    /// What one observation adds.
    fn at(observation: Observation<'_>) -> Self {
        let source = observation.source();
        Self {
            direct: usize::from(source == Some(Source::Direct)),
            hearsay: usize::from(source == Some(Source::Hearsay)),
            unsaid: usize::from(source.is_none()),
            latest: observation.on(),
        }
    }

    fn add(&mut self, more: Self) {
        self.direct += more.direct;
        self.hearsay += more.hearsay;
        self.unsaid += more.unsaid;
        self.latest = self.latest.max(more.latest);
    }
}

/// A person's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub person: SheetId,
    /// What they are called here.
    pub code: String,
    /// Of each characteristic, in the source's order.
    pub cells: [Looked; 5],
    /// Everything, also what shows no characteristic.
    pub all: Looked,
}

/// Where one has looked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// People in the order of their codes.
    pub rows: Vec<Row>,
    /// Everything about anybody here.
    pub all: Looked,
}

/// Where one has looked.
pub fn coverage(ledger: &Ledger) -> Coverage {
    // In the order of ids first, in which a person is found at once.
    let people = ledger.of_kind(SheetKind::Person);
    let mut by_id: Vec<Row> = people
        .map(|sheet| Row {
            person: sheet.id.clone(),
            code: shown_code(Person(sheet).code()),
            cells: [Looked::default(); 5],
            all: Looked::default(),
        })
        .collect();
    let mut all = Looked::default();
    for sheet in ledger.of_kind(SheetKind::Observation) {
        let observation = Observation(sheet);
        if !observation.is_whole() {
            continue;
        }
        let person = sheet.texts.get(PERSON).trim();
        let found = by_id.binary_search_by(|row| row.person.0.as_str().cmp(person));
        let Some(row) = found.ok().and_then(|at| by_id.get_mut(at)) else {
            continue;
        };
        let looked = Looked::at(observation);
        let mut is_about = [false; 5];
        for of in observation.shows().chain(observation.lacks()) {
            if let Some(about) = is_about.get_mut(of.index()) {
                *about = true;
            }
        }
        for (cell, _) in row.cells.iter_mut().zip(is_about).filter(|(_, it)| *it) {
            cell.add(looked);
        }
        row.all.add(looked);
        all.add(looked);
    }
    let mut rows: Vec<Row> = Vec::new();
    for row in by_id {
        let at = rows.partition_point(|known| by_code(&known.code, &row.code).is_le());
        rows.insert(at, row);
    }
    Coverage { rows, all }
}

/// How observations spread over people. Says whom the manager looks at and whom not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many are missing until this can be said; with any missing the rest is empty.
    pub missing: usize,
    /// Codes of those written down most, and how often.
    pub most: (Vec<String>, usize),
    /// Codes of those of whom nothing is written down.
    pub nobody: Vec<String>,
    /// Codes of those of whom nothing is written down for [`LONG_AGO_DAYS`].
    pub long_ago: Vec<String>,
    /// Codes of those of whom nothing that is written down bears a day.
    pub undated: Vec<String>,
    /// How many people there are.
    pub people: usize,
}

impl Coverage {
    /// How observations spread over people.
    pub fn spread(&self, today: DayNumber) -> Spread {
        let missing = ENOUGH_TO_SPREAD.saturating_sub(self.all.count());
        if missing > 0 {
            return Spread {
                missing,
                ..Spread::default()
            };
        }
        let most = self.rows.iter().map(|row| row.all.count()).max();
        let most = most.unwrap_or_default();
        let codes = |is_it: &dyn Fn(&Looked) -> bool| -> Vec<String> {
            let rows = self.rows.iter().filter(|row| is_it(&row.all));
            rows.map(|row| row.code.clone()).collect()
        };
        let is_long_ago = |day: DayNumber| today.days_since(day) > LONG_AGO_DAYS;
        Spread {
            missing: 0,
            most: (codes(&|looked| looked.count() == most), most),
            nobody: codes(&|looked| looked.count() == 0),
            long_ago: codes(&|looked| looked.latest.is_some_and(is_long_ago)),
            undated: codes(&|looked| looked.count() > 0 && looked.latest.is_none()),
            people: self.rows.len(),
        }
    }
}
