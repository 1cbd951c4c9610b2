//! What may not be written any more, and where nobody is to be made by writing.

use nose::domain::people::{Person, Run};
use nose::domain::sheet::{SheetId, SheetKind};
use nose::journal::{Event, Field, State};

use super::kept::{person, sheet};
use nose::domain::scale::Moment;

fn wrote(id: &str, kind: SheetKind, name: &str, text: &str) -> Event {
    Event::Wrote {
        field: Field {
            sheet: SheetId(id.to_owned()),
            kind,
            name: name.to_owned(),
        },
        text: text.to_owned(),
    }
}

fn with_run(started: &str) -> State {
    let texts = [
        (Run::EXPECT, "Says by week two what is at risk."),
        (Run::SURE, "70"),
        (Run::LOOK_ON, "2026-12-01"),
        (Run::STARTED, started),
    ];
    let mut state = State::default();
    for sheet in [
        person("a", "Case Teal"),
        sheet("r", SheetKind::Run, "a", &texts),
    ] {
        let sheet = Box::new(sheet);
        state.apply(&Event::SheetPut { sheet }, Moment(1));
    }
    state
}

#[test]
fn a_forecast_stands_from_the_start_of_its_run_on() {
    let fields = [
        (Run::EXPECT, "Nothing."),
        (Run::SURE, "90"),
        (Run::LOOK_ON, "2027-12-01"),
    ];
    for (started, stands) in [("2026-11-20", true), ("", false)] {
        let before = with_run(started);
        let mut state = before.clone();
        for (name, text) in fields {
            state.apply(&wrote("r", SheetKind::Run, name, text), Moment(2));
        }
        for (name, text) in fields {
            let now = state.ledger.get(&SheetId("r".to_owned())).unwrap();
            assert_eq!(now.texts.get(name) != text, stands, "{name} {started}");
        }
    }
}

#[test]
fn what_happened_is_written_after_the_start() {
    let mut state = with_run("2026-11-20");
    let event = wrote("r", SheetKind::Run, Run::HAPPENED, "Asked early.");
    state.apply(&event, Moment(2));
    let now = state.ledger.get(&SheetId("r".to_owned())).unwrap();
    assert_eq!(now.texts.get(Run::HAPPENED), "Asked early.");
}

#[test]
fn writing_about_a_person_who_is_gone_makes_nobody() {
    let mut state = State::default();
    let event = wrote("a", SheetKind::Person, Person::PATH, "manager");
    state.apply(&event, Moment(2));
    assert_eq!(state.ledger.len(), 0);
    let event = wrote("o", SheetKind::Observation, "behavior", "Asked twice.");
    state.apply(&event, Moment(2));
    assert_eq!(state.ledger.len(), 1);
}
