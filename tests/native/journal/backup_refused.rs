//! A file from outside is untrusted. What is wrong with it has a name, and nothing is taken in.

use nose::domain::scale::Moment;
use nose::domain::sitting::NOTE_LIMIT;
use nose::journal::{BackupError, MOST_BYTES, State, backup_text, read_backup};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::given::{APP, began, cases, noted, replied, state_after};

fn real_backup() -> String {
    let state = state_after(&[
        began("s1"),
        replied("q1", 4),
        noted("q1", "für “später” 😀 \\ \""),
    ]);
    let aside = [("nose/quarantine/1/x".to_owned(), "1 torn {[".to_owned())];
    backup_text(&state, &aside, APP, Moment(1_795_305_600_000)).unwrap()
}

/// Reads a real backup after one change.
fn bent(bend: impl FnOnce(&mut Value)) -> Result<State, BackupError> {
    let mut json: Value = serde_json::from_str(&real_backup()).unwrap();
    bend(&mut json);
    read_backup(&json.to_string()).map(|backup| backup.state)
}

/// Reads a real backup with something else at one place.
fn with(path: &str, value: &Value) -> Result<State, BackupError> {
    bent(|json| {
        let (folder, name) = path.rsplit_once('/').unwrap();
        json.pointer_mut(folder).unwrap()[name] = value.clone();
    })
}

fn damaged(what: &'static str) -> Result<State, BackupError> {
    Err(BackupError::Damaged(what))
}

const ANSWER: &str = "/state/sittings/0/answers/q1";
const SITTING: &str = "/state/sittings/0";

#[test]
fn a_backup_unbent_is_read() {
    assert!(bent(|_| ()).is_ok());
}

#[test]
fn a_file_cut_short_at_any_byte_is_told_as_cut_short() {
    let text = real_backup();
    for end in 0..text.len() {
        let cut = String::from_utf8_lossy(&text.as_bytes()[..end]);
        let expected = match end {
            0 => BackupError::NotABackup,
            _ => BackupError::CutShort,
        };
        assert_eq!(read_backup(&cut), Err(expected), "after {end} bytes");
    }
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    let padded = |length: usize| {
        let text = real_backup();
        let spaces = " ".repeat(length - text.len());
        read_backup(&(text + &spaces)).map(|_| ())
    };
    assert_eq!(padded(MOST_BYTES), Ok(()));
    assert_eq!(padded(MOST_BYTES + 1), Err(BackupError::TooLarge));
}

#[test]
fn what_is_no_backup_is_told_as_such() {
    let other =
        |format: &str, version: u32| json!({"format": format, "version": version}).to_string();
    let texts = [
        "",
        "   ",
        "[]",
        "null",
        "\"nose-backup\"",
        "{}",
        "<html></html>",
        "{\"format\": 1, \"version\": 1}",
        "{\"a\": 1} and more",
        &other("other-backup", 1),
        &other("nose-backup", 0),
        &other("other-backup", 99),
        &real_backup().replace("\"version\": 5", "\"version\": -1"),
    ];
    for text in texts {
        assert_eq!(read_backup(text), Err(BackupError::NotABackup), "{text}");
    }
}

#[test]
fn a_newer_backup_is_told_as_newer_whatever_else_it_holds() {
    let newer = Err(BackupError::Newer(6));
    assert_eq!(with("/version", &json!(6)), newer);
    let unlike = json!({"format": "nose-backup", "version": 6, "vault": "x"});
    assert_eq!(
        read_backup(&unlike.to_string()).map(|backup| backup.state),
        newer
    );
}

#[test]
fn contents_that_no_scale_has_are_damage() {
    for (path, value) in [
        ("/app", json!(null)),
        ("/made", json!(-1)),
        ("/made", json!(1.5)),
        ("/state", json!([])),
        ("/state/sittings", json!({})),
        ("/state/sittings/0/room", json!("cellar")),
        (
            "/state/sittings/0/answers/q1/reply",
            json!({"level": {"at": 6}}),
        ),
        (
            "/state/sittings/0/answers/q1/reply",
            json!({"level": "maybe"}),
        ),
        ("/state/sittings/0/answers/q1/at", json!("yesterday")),
    ] {
        assert_eq!(with(path, &value), damaged("contents"), "{path} = {value}");
    }
}

#[test]
fn two_sittings_of_one_identity_are_damage() {
    let doubled = bent(|json| {
        let sittings = json["state"]["sittings"].as_array_mut().unwrap();
        sittings.push(sittings[0].clone());
    });
    assert_eq!(doubled, damaged("id"));
}

#[test]
fn an_identity_is_neither_empty_nor_endless() {
    let id = format!("{SITTING}/id");
    assert_eq!(with(&id, &json!("")), damaged("id"));
    assert_eq!(with(&id, &json!("x".repeat(201))), damaged("id"));
    assert!(with(&id, &json!("x".repeat(200))).is_ok());
    let answer = json!({"version": 1, "note": "n", "at": 5});
    for (item, holds) in [
        (String::new(), false),
        ("x".repeat(201), false),
        ("x".repeat(200), true),
    ] {
        let read = with(&format!("{SITTING}/answers"), &json!({item: answer}));
        assert_eq!(read.is_ok(), holds);
    }
}

#[test]
fn a_moment_after_the_22nd_century_is_damage_wherever_it_stands() {
    const FIRST_DAY_OF_2200: u64 = 7_258_118_400_000;
    for path in [
        "/made".to_owned(),
        "/state/last_backup".to_owned(),
        format!("{SITTING}/begun"),
        format!("{SITTING}/finished"),
        format!("{ANSWER}/at"),
    ] {
        assert!(with(&path, &json!(FIRST_DAY_OF_2200)).is_ok(), "{path}");
        let late = with(&path, &json!(FIRST_DAY_OF_2200 + 1));
        assert_eq!(late, damaged("moment"), "{path}");
    }
}

#[test]
fn a_note_longer_than_is_kept_is_damage_and_letters_count_once() {
    let note = |length: usize| json!("ü".repeat(length));
    let path = format!("{ANSWER}/note");
    assert!(with(&path, &note(NOTE_LIMIT)).is_ok());
    assert_eq!(with(&path, &note(NOTE_LIMIT + 1)), damaged("note"));
}

#[test]
fn more_sittings_or_answers_than_anyone_gives_are_damage() {
    let sittings = |count: usize| {
        let one = |n| json!({"id": format!("s{n}"), "room": "mirror", "begun": n, "answers": {}});
        with("/state/sittings", &(0..count).map(one).collect())
    };
    assert!(sittings(5_000).is_ok());
    assert_eq!(sittings(5_001), damaged("sittings"));
    let answers = |count: usize| {
        let one = |n| (format!("q{n}"), json!({"version": 1, "note": "n", "at": 5}));
        with(
            &format!("{SITTING}/answers"),
            &Value::Object((0..count).map(one).collect()),
        )
    };
    assert!(answers(1_000).is_ok());
    assert_eq!(answers(1_001), damaged("answers"));
}

#[test]
fn a_long_name_of_an_app_is_cut_and_not_a_reason_to_refuse() {
    let text = real_backup().replace(
        "\"app\": \"0.1.0\"",
        &format!("\"app\": \"{}\"", "ü".repeat(99)),
    );
    assert_eq!(read_backup(&text).unwrap().app, "ü".repeat(40));
}

#[test]
fn nesting_two_hundred_deep_or_without_end_does_not_overflow() {
    for depth in [200, 200_000] {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read_backup(&nested).is_err());
        assert!(read_backup(&"{\"a\":".repeat(depth)).is_err());
        let envelope = real_backup().replacen('{', &format!("{{\"x\": {nested},"), 1);
        let _either = read_backup(&envelope);
        let inside = real_backup().replace("\"sittings\": [", &format!("\"sittings\": [{nested},"));
        assert!(read_backup(&inside).is_err());
    }
}

#[test]
fn a_newer_field_beside_the_known_ones_is_no_reason_to_refuse() {
    assert!(with("/theme", &json!({"deep": [1, 2, {"er": null}]})).is_ok());
    assert!(with(&format!("{ANSWER}/mood"), &json!("good")).is_ok());
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300)) {
        prop_assert!(read_backup(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn a_real_backup_with_bytes_changed_is_read_or_refused(
        changes in vec((any::<Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = real_backup().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(backup) = read_backup(&String::from_utf8_lossy(&bytes)) {
            prop_assert!(backup.state.sittings.len() <= 1);
        }
    }
}
