//! A person's file whose code is in use here by somebody else: the two are never called alike.

use nose::domain::day::DayNumber;
use nose::domain::scale::Moment;
use nose::domain::sheet::{PEOPLE_FIELD_LIMIT, Sheet, SheetId, SheetKind, Texts};
use nose::journal::{PersonFile, State, person_text, read_person};

fn person(id: &str, code: &str, at: u64) -> Sheet {
    let mut texts = Texts::default();
    texts.set("code", code);
    Sheet {
        id: SheetId(id.to_owned()),
        kind: SheetKind::Person,
        begun: Moment(at),
        at: Moment(at),
        texts,
    }
}

fn with(sheets: &[Sheet]) -> State {
    State {
        ledger: sheets.iter().cloned().collect(),
        ..State::default()
    }
}

fn file(sheet: &Sheet) -> PersonFile {
    let ledger = with(std::slice::from_ref(sheet)).ledger;
    read_person(&person_text(&ledger, &sheet.id, "0.1.0", Moment(9)).unwrap()).unwrap()
}

fn after(here: &State, file: &PersonFile) -> State {
    let (_, event) = file.against(here, DayNumber(20_000));
    let mut state = here.clone();
    state.apply(&event, Moment(10));
    state
}

fn codes(state: &State) -> Vec<String> {
    let all = state.ledger.of_kind(SheetKind::Person);
    all.map(|it| it.texts.get("code").to_owned()).collect()
}

#[test]
fn a_code_in_use_here_by_somebody_else_is_not_given_twice() {
    let here = with(&[person("mine", "case  TEAL", 1)]);
    let file = file(&person("theirs", "Case Teal", 2));
    let given = file.other_code(&here).unwrap();
    assert_eq!(codes(&after(&here, &file)), ["case  TEAL", &given]);
    // Brought in once more, also in a newer file, the person is called as they are here.
    let here = after(&here, &file);
    assert_eq!(codes(&after(&here, &file)), codes(&here));
    let newer = self::file(&person("theirs", "Case Teal", 7));
    assert_eq!(newer.other_code(&here), Some(given));
    assert_eq!(codes(&after(&here, &newer)), codes(&here));
}

#[test]
fn a_code_that_is_free_or_the_persons_own_stays() {
    let file = file(&person("theirs", "Case Teal", 2));
    for here in [with(&[]), with(&[person("theirs", "Case Teal", 1)])] {
        assert_eq!(file.other_code(&here), None);
        assert_eq!(codes(&after(&here, &file)), ["Case Teal"]);
    }
}

#[test]
fn a_text_about_people_may_be_twenty_thousand_characters_long_and_no_longer() {
    for (length, is_kept) in [(PEOPLE_FIELD_LIMIT, true), (PEOPLE_FIELD_LIMIT + 1, false)] {
        let mut sheet = person("theirs", "Case Teal", 2);
        sheet.texts.set("path", &"ä".repeat(length));
        let ledger = with(std::slice::from_ref(&sheet)).ledger;
        let text = person_text(&ledger, &sheet.id, "0.1.0", Moment(9)).unwrap();
        assert_eq!(read_person(&text).is_ok(), is_kept, "{length}");
        assert_eq!(length > sheet.kind.longest_text(), !is_kept);
    }
    assert_eq!(PEOPLE_FIELD_LIMIT, 20_000);
    assert_eq!(SheetKind::Case.longest_text(), 4_000);
}
