//! Sheets about people, made by hand.

use nose::domain::day::DayNumber;
use nose::domain::people::{Ledger, PERSON, Person, Run};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};

/// A Monday, 2026-11-23.
pub const TODAY: DayNumber = DayNumber(20_780);

pub fn id(name: &str) -> SheetId {
    SheetId(name.to_owned())
}

pub fn sheet(name: &str, kind: SheetKind, texts: &[(&str, &str)]) -> Sheet {
    let mut all = Texts::default();
    for (field, text) in texts {
        all.set(field, text);
    }
    Sheet {
        id: id(name),
        kind,
        begun: Moment(1),
        at: Moment(1),
        texts: all,
    }
}

/// Somebody whose notes need not be looked through for years.
pub fn person(name: &str) -> Sheet {
    let texts = [(Person::CODE, "Case Teal"), (Person::REVIEW, "2031-01-01")];
    sheet(name, SheetKind::Person, &texts)
}

/// A run that has started, with these texts besides.
pub fn run(
    name: &str,
    person: &str,
    sure: &str,
    look_on: DayNumber,
    more: &[(&str, &str)],
) -> Sheet {
    let mut run = sheet(
        name,
        SheetKind::Run,
        &[
            (PERSON, person),
            (Run::TITLE, "Lend a duty"),
            (Run::SETUP, "Four weeks, Tuesdays off the rota."),
            (Run::EXPECT, "Says by week two what is at risk."),
            (Run::SURE, sure),
            (Run::LOOK_ON, &look_on.iso()),
            (Run::STARTED, &TODAY.plus(-30).iso()),
        ],
    );
    for (field, text) in more {
        run.texts.set(field, text);
    }
    run
}

pub fn ledger(sheets: impl IntoIterator<Item = Sheet>) -> Ledger {
    sheets.into_iter().collect()
}
