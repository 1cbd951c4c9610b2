//! Packs from outside are untrusted: whatever they hold, reading ends in a pack or a reason.

use nose::domain::pack::{FORMAT, Fault, MOST_BYTES, Unusable, read, read_with_faults};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::json;

use super::packs::{
    MIRROR_FILE, REFLECT_FILE, mirror_json, places, reflect_json, reflect_pack, shipped,
};
use crate::given::cases;

#[test]
fn a_tiny_pack_has_no_faults_and_carries_its_mark() {
    let (pack, faults) = read_with_faults(&reflect_json(2).to_string()).unwrap();
    assert_eq!(faults, Vec::<Fault>::new());
    assert_eq!(pack.reflect, reflect_pack(2).reflect);
    let mark = pack.header.mark();
    assert_eq!((mark.id.as_str(), mark.version.as_str()), ("tiny", "1.2.3"));
    assert_eq!(pack.header.provenance.note, "");
}

#[test]
fn a_newer_format_is_told_as_newer_even_if_all_else_looks_otherwise() {
    let newer = Unusable::Newer(FORMAT + 1);
    let mut json = reflect_json(1);
    json["format"] = json!(FORMAT + 1);
    assert_eq!(read(&json.to_string()).unwrap_err(), newer);
    let unlike = json!({"format": FORMAT + 1, "questions": {}}).to_string();
    assert_eq!(read(&unlike).unwrap_err(), newer);
}

#[test]
fn what_is_no_pack_is_told_as_such() {
    let cut = reflect_json(1).to_string();
    let cut = &cut[..cut.len() - 3];
    let no_format = json!({"format": 0}).to_string();
    let texts = ["", "null", "[]", "{}", "<!doctype html>", cut, &no_format];
    for text in texts {
        let error = read(text).unwrap_err();
        assert_eq!(error, Unusable::NotAPack, "{text}");
    }
}

#[test]
fn a_field_of_another_shape_is_told_like_a_missing_one() {
    let other_shape = json!({"format": 1, "id": "p", "reflect": "questions"}).to_string();
    let error = read(&other_shape).unwrap_err();
    assert!(matches!(error, Unusable::Faulty(_)), "{error}");
}

#[test]
fn a_file_over_two_megabytes_is_refused_unread() {
    let mut json = reflect_json(1);
    json["padding"] = json!(" ".repeat(MOST_BYTES));
    assert_eq!(read(&json.to_string()).unwrap_err(), Unusable::TooLarge);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let text = format!("\u{feff}{}", reflect_json(1));
    assert_eq!(read(&text).unwrap().reflect.len(), 1);
}

#[test]
fn nesting_without_end_does_not_overflow() {
    let deep = format!(
        "{{\"format\":1,\"x\":{}{}}}",
        "[".repeat(9_000),
        "]".repeat(9_000)
    );
    assert!(read(&deep).is_err());
    assert!(read(&"[".repeat(9_000)).is_err());
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _read = read(&text);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _read = read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_shipped_pack_with_a_few_bytes_changed_is_read_or_refused(
        file in select(vec![REFLECT_FILE, MIRROR_FILE]),
        changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..6),
        cut in proptest::option::of(any::<Index>()),
    ) {
        let mut bytes = shipped(file).into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _read = read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_pack_with_any_part_replaced_is_read_or_refused(
        at in any::<Index>(),
        part in select(vec![
            json!(null), json!(-1), json!(1e300), json!(4_294_967_296_u64), json!(""), json!([]),
            json!({}), json!(true), json!([[[]]]),
        ]),
    ) {
        for json in [reflect_json(2), mirror_json()] {
            let mut found = Vec::new();
            places(&json, "", &mut found);
            let mut json = json;
            *json.pointer_mut(&found[at.index(found.len())]).unwrap() = part.clone();
            let _read = read(&json.to_string());
        }
    }
}
