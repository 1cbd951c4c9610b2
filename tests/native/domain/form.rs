//! Forms: what is written becomes an item as a file holds it, and any item becomes what is
//! written, without loss either way.

use nose::domain::form::{begin, faults_of, form, item_of, pack_of, pack_of_sound, texts_of};
use nose::domain::pack::{read, read_with_faults};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::ui::text::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::packs::{
    LIBRARY_FILE, PRACTISE_FILE, REFLECT_FILE, case_json, reflect_json, shipped, sniff_json,
};
use crate::given::cases;

fn sheet(kind: SheetKind, texts: Texts) -> Sheet {
    Sheet {
        id: SheetId("w1".to_owned()),
        kind,
        begun: Moment(0),
        at: Moment(0),
        texts,
    }
}

fn head() -> Sheet {
    let mut texts = Texts::default();
    for (field, text) in [
        ("id", "own.1"),
        ("title", "Ours"),
        ("version", "1.0.0"),
        ("language", "en-US"),
        ("licence", "Internal use"),
        ("provenance.author", "A manager"),
        ("provenance.status", "provisional"),
        ("provenance.date", "2026-11-23"),
    ] {
        texts.set(field, text);
    }
    sheet(SheetKind::Pack, texts)
}

/// A copy of an item, written out and made an item again.
fn copied(kind: SheetKind, item: &Value) -> Value {
    let mut texts = texts_of(kind, item);
    texts.set("id", item["id"].as_str().unwrap());
    item_of(&sheet(kind, texts))
}

#[test]
fn a_copy_of_every_shipped_item_is_the_item_but_for_what_the_form_leaves_out() {
    let library: Value = serde_json::from_str(&shipped(LIBRARY_FILE)).unwrap();
    let practise: Value = serde_json::from_str(&shipped(PRACTISE_FILE)).unwrap();
    let reflect: Value = serde_json::from_str(&shipped(REFLECT_FILE)).unwrap();
    for (kind, list, left_out) in [
        (
            SheetKind::Case,
            &practise["cases"],
            vec!["twin", "misleads"],
        ),
        (
            SheetKind::SniffTest,
            &library["sniff_tests"],
            vec!["source"],
        ),
        (SheetKind::Question, &reflect["reflect"], vec!["leads"]),
    ] {
        for item in list.as_array().unwrap() {
            let mut expected = item.clone();
            for field in &left_out {
                expected.as_object_mut().unwrap().remove(*field);
            }
            let mut made = copied(kind, item);
            // In a form the anti-patterns stand in the order of their names.
            for side in [&mut expected, &mut made] {
                if let Some(list) = side.pointer_mut("/key/anti_patterns") {
                    let list = list.as_array_mut().unwrap();
                    list.sort_by_key(|it| it["id"].as_str().unwrap().to_owned());
                }
            }
            assert_eq!(made, expected, "{}", item["id"]);
        }
    }
}

#[test]
fn a_pack_of_ones_own_reads_as_a_pack() {
    let written = [
        (SheetKind::Case, case_json("own.c", "Ada")),
        (SheetKind::SniffTest, sniff_json("own.t")),
        (SheetKind::Question, reflect_json(1)["reflect"][0].clone()),
    ];
    let sheets: Vec<Sheet> = written
        .iter()
        .map(|(kind, item)| {
            let mut texts = texts_of(*kind, item);
            texts.set("id", item["id"].as_str().unwrap());
            sheet(*kind, texts)
        })
        .collect();
    let pack = read(&pack_of(&head(), sheets.iter()).to_string()).unwrap();
    assert_eq!(pack.counts(), [1, 0, 0, 0, 1, 0, 0, 1, 0]);
    assert_eq!(pack.header.id, "own.1");
    for sheet in &sheets {
        assert_eq!(faults_of(&head(), sheet), []);
    }
}

#[test]
fn what_is_not_ready_stays_out_of_a_pack_and_what_is_only_weak_does_not() {
    let question = |id: &str, text: &str| {
        let mut texts = texts_of(SheetKind::Question, &reflect_json(1)["reflect"][0]);
        texts.set("id", id);
        texts.set("question", text);
        sheet(SheetKind::Question, texts)
    };
    let ready = question("own.ready", "Do we?");
    let weak = question("own.weak", "Do we!");
    let open = question("own.open", "");
    assert_eq!(faults_of(&head(), &weak).len(), 1);
    let (pack, out) = pack_of_sound(&head(), [&open, &ready, &weak].into_iter());
    assert_eq!(out, 1);
    assert_eq!(pack, pack_of(&head(), [&ready, &weak].into_iter()));
    assert_eq!(read(&pack.to_string()).unwrap().reflect.len(), 2);
}

#[test]
fn what_is_wrong_is_told_while_one_writes() {
    let mut texts = texts_of(SheetKind::Case, &case_json("x", "Ada"));
    texts.set("id", "own.c");
    let told = |texts: &Texts| -> Vec<String> {
        let faults = faults_of(&head(), &sheet(SheetKind::Case, texts.clone()));
        faults.iter().map(|it| Language::English.what(it)).collect()
    };
    assert_eq!(told(&texts), Vec::<String>::new());
    texts.set("key.commitment.evidence", "1, 99");
    texts.set("key.people_leadership.reason", "");
    assert_eq!(
        told(&texts),
        [
            "names the sentence “s99” as evidence, and there is none",
            "gives no reason for people leadership"
        ]
    );
}

#[test]
fn an_items_version_is_its_authors_to_raise_and_must_be_there() {
    for (kind, item) in [
        (SheetKind::Case, case_json("x", "Ada")),
        (SheetKind::SniffTest, sniff_json("x")),
        (SheetKind::Question, reflect_json(1)["reflect"][0].clone()),
    ] {
        let mut texts = texts_of(kind, &item);
        texts.set("id", "own.c");
        texts.set("version", "3");
        assert_eq!(item_of(&sheet(kind, texts.clone()))["version"], 3);
        texts.set("version", "");
        let faults = faults_of(&head(), &sheet(kind, texts));
        let told: Vec<String> = faults.iter().map(|it| Language::English.what(it)).collect();
        assert_eq!(told, ["has no version"], "{kind:?}");
    }
}

#[test]
fn an_empty_sheet_has_faults_and_an_empty_head_too() {
    for kind in [SheetKind::Case, SheetKind::SniffTest, SheetKind::Question] {
        let faults = faults_of(&head(), &sheet(kind, Texts::default()));
        assert!(
            faults.iter().any(nose::domain::pack::Fault::breaks),
            "{kind:?}"
        );
    }
    let empty = sheet(SheetKind::Pack, Texts::default());
    assert!(!faults_of(&empty, &empty).is_empty());
    assert_eq!(faults_of(&head(), &head()), []);
}

#[test]
fn a_sheet_begins_with_an_id_where_it_makes_an_item_and_with_a_day_where_its_form_asks() {
    let begun = |kind| {
        let mut texts = Texts::default();
        begin(kind, &mut texts, "0f9b", "2026-11-23");
        texts
    };
    assert!(begun(SheetKind::Sorting).is_empty());
    for kind in [SheetKind::SniffTest, SheetKind::Question] {
        let texts = begun(kind);
        assert_eq!((texts.len(), texts.get("id")), (1, "own.0f9b"), "{kind:?}");
    }
    for kind in [SheetKind::Case, SheetKind::Pack] {
        let item = item_of(&sheet(kind, begun(kind)));
        assert_eq!(item["id"], "own.0f9b", "{kind:?}");
        assert_eq!(item["provenance"]["status"], "provisional", "{kind:?}");
        assert_eq!(item["provenance"]["date"], "2026-11-23", "{kind:?}");
    }
}

#[test]
fn evidence_is_read_however_it_is_written() {
    let mut texts = texts_of(SheetKind::Case, &case_json("x", "Ada"));
    for written in ["2, 5", "2 5", "s2,s5", " 2;5 ", "2\n5"] {
        texts.set("key.commitment.evidence", written);
        let item = item_of(&sheet(SheetKind::Case, texts.clone()));
        assert_eq!(item["key"]["commitment"]["evidence"], json!(["s2", "s5"]));
    }
}

#[test]
fn a_hostile_item_is_copied_without_harm() {
    let items = [
        json!({"key": {"anti_patterns": [{"id": "4294967295"}, {"id": 3}, "x", null]}}),
        json!({"steps": {"0": {"name": "x"}}, "key": [1, 2, 3]}),
        json!({"patterns": {"condescension": []}, "sentences": "none"}),
        json!(null),
        json!([[]]),
    ];
    for item in items {
        for kind in SheetKind::ALL {
            let texts = texts_of(kind, &item);
            let _made = item_of(&sheet(kind, texts));
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_is_written_can_be_checked_and_comes_back(
        words in proptest::collection::vec("\\PC{0,20}", 60),
    ) {
        for kind in [SheetKind::Case, SheetKind::SniffTest, SheetKind::Question, SheetKind::Pack] {
            let mut texts = Texts::default();
            for (field, text) in form(kind).iter().zip(words.iter().cycle()) {
                texts.set(&field.name, text);
            }
            texts.set("id", "own.c");
            let sheet = sheet(kind, texts);
            let _faults = faults_of(&head(), &sheet);
            let item = item_of(&sheet);
            // What the item holds is written the same way a second time.
            let again = copied(kind, &item);
            prop_assert_eq!(again, item);
        }
    }

    #[test]
    fn a_field_never_carries_markup_past_the_check(at in any::<proptest::sample::Index>()) {
        let kinds = [SheetKind::Case, SheetKind::SniffTest, SheetKind::Question];
        for (kind, item) in kinds.into_iter().zip([
            case_json("own.c", "Ada"), sniff_json("own.t"), reflect_json(1)["reflect"][0].clone(),
        ]) {
            let mut texts = texts_of(kind, &item);
            texts.set("id", "own.c");
            let form = form(kind);
            texts.set(&form[at.index(form.len())].name, "<img src=x onerror=alert(1)>");
            let pack = pack_of(&head(), std::iter::once(&sheet(kind, texts)));
            let (_, faults) = read_with_faults(&pack.to_string()).unwrap();
            prop_assert!(faults.iter().any(nose::domain::pack::Fault::breaks));
        }
    }
}
