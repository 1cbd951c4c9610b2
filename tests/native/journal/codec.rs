//! A record reads back as it was written, or not at all.

use nose::domain::scale::Moment;
use nose::journal::{Entry, Event, FORMAT, State, Unreadable, decode, encode};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::arbitrary;
use crate::given::{APP, cases, noted};

fn entry(body: Event) -> Entry {
    Entry {
        app: APP.to_owned(),
        seq: 7,
        tab: "tab".to_owned(),
        n: 3,
        at: Moment(5),
        body,
    }
}

#[test]
fn a_record_is_its_format_its_checksum_and_its_json() {
    // The CRC-32/ISO-HDLC of `[1,2,3]`.
    let text = encode(&[1, 2, 3]).unwrap();
    assert_eq!(text, "6 fd6db3e9 [1,2,3]");
    assert_eq!(decode::<Vec<u32>>(&text), Ok(vec![1, 2, 3]));
}

#[test]
fn a_newer_format_is_told_apart_whatever_follows() {
    for rest in ["", "00000000 {}", "not json at all", "cipher:xyz"] {
        let text = format!("{} {rest}", FORMAT + 1);
        let newer = Err(Unreadable::Newer(FORMAT + 1));
        assert_eq!(decode::<State>(&text), newer, "{text}");
    }
}

#[test]
fn what_is_no_record_is_corrupt() {
    let good = encode(&State::default()).unwrap();
    let other_shape = encode(&"a string").unwrap();
    let (_, json) = good.rsplit_once(' ').unwrap();
    let zero = format!("0{}", &good[1..]);
    let checksums = [format!("1 zzzzzzzz {json}"), format!("1 00000000 {json}")];
    let texts = [
        "",
        " ",
        "1",
        "1 ",
        "x y z",
        json,
        &zero,
        &other_shape,
        &checksums[0],
        &checksums[1],
    ];
    for text in texts {
        assert_eq!(decode::<State>(text), Err(Unreadable::Corrupt), "{text}");
    }
}

#[test]
fn each_checksum_has_one_spelling() {
    let good = "1 fd6db3e9 [1,2,3]";
    for spelled in [
        "1 BA8AB5F4 [1,2,3]",
        "1 ba8ab5F4 [1,2,3]",
        "1 0fd6db3e9 [1,2,3]",
    ] {
        assert_eq!(
            decode::<Vec<u32>>(spelled),
            Err(Unreadable::Corrupt),
            "{spelled}"
        );
    }
    assert!(decode::<Vec<u32>>(good).is_ok());
}

#[test]
fn every_cut_of_a_record_is_unreadable() {
    let text = encode(&entry(noted("q1", "für “später” 😀"))).unwrap();
    for (at, _) in text.char_indices() {
        assert_eq!(decode::<Entry>(&text[..at]), Err(Unreadable::Corrupt));
        assert!(at == 0 || decode::<Entry>(&text[at..]).is_err());
    }
}

/// The text with one character taken out, or another in its place.
fn with_one_changed(text: &str, at: Index, other: Option<char>) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let at = at.index(chars.len());
    match other {
        Some(other) => chars[at] = other,
        None => drop(chars.remove(at)),
    }
    chars.into_iter().collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn an_entry_reads_back_as_it_was_written(event in arbitrary::event()) {
        let entry = entry(event);
        prop_assert_eq!(decode::<Entry>(&encode(&entry).unwrap()), Ok(entry));
    }

    #[test]
    fn one_character_changed_or_missing_never_gives_another_value(
        event in arbitrary::event(),
        at in any::<Index>(),
        other in proptest::option::of(prop_oneof![any::<char>(), proptest::char::range(' ', '~')]),
    ) {
        let entry = entry(event);
        let text = encode(&entry).unwrap();
        let changed = with_one_changed(&text, at, other);
        prop_assume!(changed != text);
        let error = match decode::<Entry>(&changed) {
            Err(error) => error,
            // The format stands before the checksum: under the number of an older one, all that
            // follows is still whole.
            Ok(read) => {
                prop_assert_eq!(read, entry);
                prop_assert_eq!(changed.split_once(' ').unwrap().1, text.split_once(' ').unwrap().1);
                return Ok(());
            }
        };
        let format: Option<u32> = changed.split(' ').next().and_then(|word| word.parse().ok());
        match error {
            Unreadable::Newer(newer) => prop_assert_eq!(Some(newer), format),
            Unreadable::Corrupt => prop_assert!(format.is_none_or(|format| format <= FORMAT)),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
        prop_assert!(decode::<Entry>(&text).is_err());
        let labeled = format!("1 {text}");
        prop_assert!(decode::<Entry>(&labeled).is_err());
    }
}
