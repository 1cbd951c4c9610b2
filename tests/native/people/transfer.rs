//! The file of a person holds all that is kept about them, comes back as it was, and takes nothing
//! else along. A file from outside is untrusted.

use nose::domain::people::{Person, REVIEW_AFTER_DAYS};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind};
use nose::journal::{
    Arriving, BackupError, Event, MOST_BYTES, PersonFile, State, person_text, read_person,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::kept::{about, ledger, person, seen, today};
use crate::given::APP;

const MADE: Moment = Moment(1_795_305_600_000);
const GOLDEN: &str = include_str!("../../golden/person/v1.json");

fn state() -> State {
    State {
        ledger: ledger(),
        ..State::default()
    }
}

fn teal() -> SheetId {
    SheetId("p1".to_owned())
}

fn file() -> String {
    person_text(&ledger(), &teal(), APP, MADE).unwrap()
}

fn bent(bend: impl FnOnce(&mut Value)) -> Result<PersonFile, BackupError> {
    let mut json: Value = serde_json::from_str(&file()).unwrap();
    bend(&mut json);
    read_person(&json.to_string())
}

fn with(path: &str, value: &Value) -> Result<PersonFile, BackupError> {
    bent(|json| {
        let (folder, name) = path.rsplit_once('/').unwrap();
        json.pointer_mut(folder).unwrap()[name] = value.clone();
    })
}

#[test]
fn the_file_is_written_as_it_always_was() {
    assert_eq!(file() + "\n", GOLDEN);
    assert!(read_person(GOLDEN).is_ok());
}

#[test]
fn the_file_holds_everything_about_the_person_and_nobody_else() {
    let here = ledger();
    let read = read_person(&file()).unwrap();
    assert_eq!(read.person, teal());
    assert_eq!(read.made, MADE);
    let held: Vec<&Sheet> = read.sheets.iter().collect();
    assert_eq!(held, about(&here));
    assert!(!file().contains("Case Amber"));
}

#[test]
fn somebody_who_is_not_here_has_no_file() {
    assert_eq!(
        person_text(&ledger(), &SheetId("x".to_owned()), APP, MADE),
        None
    );
}

#[test]
fn what_was_deleted_comes_back_from_the_file_as_it_was() {
    let mut here = state();
    here.apply(&Event::PersonRemoved { person: teal() }, MADE);
    assert!(here.ledger.get(&teal()).is_none());
    let (arriving, event) = read_person(&file()).unwrap().against(&here, today());
    assert_eq!(arriving.added, about(&ledger()).len());
    here.apply(&event, MADE);
    assert_eq!(here.ledger, ledger());
}

#[test]
fn bringing_in_can_be_undone() {
    let mut here = state();
    here.apply(&Event::PersonRemoved { person: teal() }, MADE);
    let before = here.ledger.clone();
    let (_, event) = read_person(&file()).unwrap().against(&here, today());
    let back = here.reversal(&event).unwrap();
    here.apply(&event, MADE);
    here.apply(&back, MADE);
    assert_eq!(here.ledger, before);
}

#[test]
fn of_each_sheet_what_is_newer_counts() {
    let file = read_person(&file()).unwrap();
    let mut here = state();
    let mut newer = here.ledger.get(&SheetId("o1".to_owned())).unwrap().clone();
    newer.at = Moment(newer.at.0 + 1);
    newer.texts.set("impact", "written since");
    let mut older = here.ledger.get(&SheetId("o2".to_owned())).unwrap().clone();
    older.at = Moment(older.at.0 - 1);
    older.texts.set("impact", "written before");
    here.ledger.put(newer.clone());
    here.ledger.put(older);
    let (arriving, event) = file.against(&here, today());
    let all = file.sheets.len();
    assert_eq!(
        arriving,
        Arriving {
            newer_there: 1,
            newer_here: 1,
            same: all - 2,
            ..Arriving::default()
        }
    );
    assert!(arriving.brings());
    here.apply(&event, MADE);
    assert_eq!(here.ledger.get(&newer.id), Some(&newer));
    let mended = here.ledger.get(&SheetId("o2".to_owned())).unwrap();
    assert_eq!(mended.texts.get("impact"), "");
    assert!(!file.against(&here, today()).0.brings());
}

/// The file of somebody who has no day to look through the notes, read.
fn without_review() -> PersonFile {
    let undated = bent(|json| {
        let sheets = json["sheets"].as_array_mut().unwrap();
        let head = sheets.iter_mut().find(|it| it["kind"] == "person").unwrap();
        head["texts"].as_object_mut().unwrap().remove("review");
        head["at"] = json!(MADE.0 + 1);
    });
    undated.unwrap()
}

#[test]
fn nobody_comes_from_a_file_without_a_day_to_look_through_the_notes() {
    let file = without_review();
    let mut here = State::default();
    let (arriving, event) = file.against(&here, today());
    let in_a_year = today().plus(REVIEW_AFTER_DAYS);
    assert_eq!(arriving.review, Some(in_a_year));
    here.apply(&event, MADE);
    let head = here.ledger.get(&teal()).unwrap();
    assert_eq!(Person(head).review_on(), in_a_year);
    // Nothing else of them changes, and brought in again it brings nothing.
    let mut theirs = file.sheets.get(&teal()).unwrap().clone();
    theirs.texts.set(Person::REVIEW, &in_a_year.iso());
    assert_eq!(*head, theirs);
    let (again, _) = file.against(&here, today().plus(9));
    assert_eq!((again.brings(), again.review), (false, None));
}

#[test]
fn a_day_to_look_through_the_notes_stays_where_there_is_one() {
    // In the file.
    let (arriving, _) = read_person(&file())
        .unwrap()
        .against(&State::default(), today());
    assert_eq!(arriving.review, None);
    // Or here, where the file is newer and has none.
    let mut here = state();
    let known = Person(here.ledger.get(&teal()).unwrap()).review_on();
    let (arriving, event) = without_review().against(&here, today());
    assert_eq!((arriving.newer_there, arriving.review), (1, Some(known)));
    here.apply(&event, MADE);
    let head = here.ledger.get(&teal()).unwrap();
    assert_eq!(Person(head).review_on(), known);
}

#[test]
fn a_file_never_takes_the_place_of_what_is_about_somebody_else() {
    let mut here = state();
    here.apply(&Event::PersonRemoved { person: teal() }, MADE);
    let mut theirs = seen("o1", "p2", "direct", "", "", "");
    theirs.at = Moment(0);
    here.ledger.put(theirs.clone());
    // A sheet of one's own under the same id stays too.
    let mut own = crate::given::sheet("r1");
    own.at = Moment(0);
    here.sheets.push(own.clone());
    let (arriving, event) = read_person(&file()).unwrap().against(&here, today());
    assert_eq!(arriving.other, 2);
    here.apply(&event, MADE);
    assert_eq!(here.ledger.get(&theirs.id), Some(&theirs));
    assert_eq!(here.sheets, [own]);
}

#[test]
fn a_file_cut_short_at_any_byte_is_told_as_cut_short() {
    let text = file();
    for end in 0..text.len() {
        let cut = String::from_utf8_lossy(&text.as_bytes()[..end]);
        let expected = match end {
            0 => BackupError::NotABackup,
            _ => BackupError::CutShort,
        };
        assert_eq!(read_person(&cut), Err(expected), "after {end} bytes");
    }
}

#[test]
fn what_is_no_file_of_a_person_is_told_as_such() {
    for text in [
        "",
        "[]",
        "null",
        "{}",
        "Case Teal",
        r#"{"format":"nose-backup","version":4}"#,
    ] {
        assert_eq!(read_person(text), Err(BackupError::NotABackup), "{text}");
    }
    assert_eq!(with("/version", &json!(2)), Err(BackupError::Newer(2)));
    assert_eq!(with("/version", &json!(0)), Err(BackupError::NotABackup));
    let padded = |length: usize| {
        let text = file();
        let spaces = " ".repeat(length - text.len());
        read_person(&(text + &spaces)).map(|_| ())
    };
    assert_eq!(padded(MOST_BYTES), Ok(()));
    assert_eq!(padded(MOST_BYTES + 1), Err(BackupError::TooLarge));
}

#[test]
fn a_file_with_what_cannot_be_is_refused() {
    let other = serde_json::to_value(person("p2", "Case Amber")).unwrap();
    let astray = serde_json::to_value(seen("o9", "p2", "direct", "", "", "")).unwrap();
    let push =
        |sheet: Value| bent(|json| json["sheets"].as_array_mut().unwrap().push(sheet.clone()));
    let twice = serde_json::from_str::<Value>(&file()).unwrap()["sheets"][1].clone();
    let refused = [
        push(other),
        push(astray),
        push(twice),
        push(json!({"id": "q1"})),
        with("/sheets", &json!([])),
        with("/sheets", &json!({})),
        with("/made", &json!(7_258_118_400_001_u64)),
        with("/made", &json!("yesterday")),
        with("/sheets/0/at", &json!(7_258_118_400_001_u64)),
        with("/sheets/0/id", &json!("../p1")),
        with("/sheets/0/id", &json!("")),
        with("/sheets/1/kind", &json!("case")),
        with("/sheets/1/texts/behavior", &json!("x".repeat(20_001))),
    ];
    for read in refused {
        assert!(matches!(read, Err(BackupError::Damaged(_))), "{read:?}");
    }
    let unnamed = bent(|json| {
        let sheets = json["sheets"].as_array_mut().unwrap();
        let is_person = |it: &&mut Value| it["kind"] == "person";
        let head = sheets.iter_mut().find(is_person).unwrap();
        head["texts"]["code"] = json!(" ");
    });
    assert!(matches!(unnamed, Err(BackupError::Damaged(_))));
}

#[test]
fn emoji_and_texts_from_the_right_come_back_as_they_were() {
    let mut here = ledger();
    let mut head = person("p1", "حالة 🟢 \u{200b}");
    head.kind = SheetKind::Person;
    here.put(head.clone());
    let text = person_text(&here, &teal(), APP, MADE).unwrap();
    let read = read_person(&text).unwrap();
    assert_eq!(read.sheets.get(&teal()), Some(&head));
}

proptest! {
    #[test]
    fn no_bytes_make_reading_fail_otherwise_than_with_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _read = read_person(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_change_of_a_byte_makes_reading_panic(at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = file().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Ok(read) = read_person(&text) {
            let (_, event) = read.against(&state(), today());
            let mut here = state();
            here.apply(&event, MADE);
        }
    }
}
