//! A person's code can be changed: under the rules it was given by, and everything follows it.

use nose::domain::people::{CodeFault, LONGEST_CODE, Person, Wanted, code_fault, coverage, search};
use nose::domain::scale::Moment;
use nose::domain::sheet::{SheetId, SheetKind};
use nose::journal::{Event, Field, State, person_text, read_person};

use super::kept::{ledger, person};
use crate::given::APP;

const LATER: Moment = Moment(1_795_392_000_000);

fn teal() -> SheetId {
    SheetId("p1".to_owned())
}

fn renamed(code: &str) -> Event {
    let field = Field {
        sheet: teal(),
        kind: SheetKind::Person,
        name: Person::CODE.to_owned(),
    };
    Event::Wrote {
        field,
        text: code.to_owned(),
    }
}

#[test]
fn a_code_is_refused_where_it_is_blank_too_long_or_somebody_elses() {
    let here = ledger();
    let fault = |code: &str, of| code_fault(&here, code, of);
    let teal = teal();
    for of in [None, Some(&teal)] {
        assert_eq!(fault("", of), Some(CodeFault::Blank));
        assert_eq!(fault(" \u{200b}\u{202e}", of), Some(CodeFault::Blank));
        assert_eq!(fault(" case AM\u{200b}ber", of), Some(CodeFault::Taken));
        assert_eq!(fault(&"ä".repeat(LONGEST_CODE), of), None);
        let long = "ä".repeat(LONGEST_CODE + 1);
        assert_eq!(fault(&long, of), Some(CodeFault::TooLong));
    }
    // One's own code, written otherwise, is nobody else's.
    assert_eq!(fault("CASE TEAL", None), Some(CodeFault::Taken));
    assert_eq!(fault("CASE TEAL", Some(&teal)), None);
}

#[test]
fn a_code_that_was_changed_stands_everywhere_and_nothing_else_changes() {
    let mut here = State {
        ledger: ledger(),
        ..State::default()
    };
    let before = here.clone();
    let event = renamed("K7 \u{1f7e2}");
    let back = here.reversal(&event).unwrap();
    here.apply(&event, LATER);

    let rows = coverage(&here.ledger).rows;
    let codes: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["Case Amber", "K7 \u{1f7e2}"]);
    let by_code = |code: &str| {
        let wanted = Wanted {
            words: code.to_owned(),
            ..Wanted::default()
        };
        search(&here.ledger, &wanted, 100).count
    };
    assert!(by_code("K7") > 0);
    assert_eq!(by_code("Teal"), 0);
    let about = |state: &State| state.ledger.about(&teal()).count();
    assert_eq!(about(&here), about(&before));

    // Into another browser that has the former one.
    let text = person_text(&here.ledger, &teal(), APP, LATER).unwrap();
    assert!(text.contains("K7") && !text.contains("Case Teal"));
    let mut there = before.clone();
    let today = super::kept::today();
    let (arriving, brought) = read_person(&text).unwrap().against(&there, today);
    assert_eq!(arriving.newer_there, 1);
    there.apply(&brought, LATER);
    assert_eq!(there.ledger, here.ledger);

    here.apply(&back, LATER);
    let code = Person(here.ledger.get(&teal()).unwrap()).code();
    assert_eq!(code, Person(&person("p1", "Case Teal")).code());
}
