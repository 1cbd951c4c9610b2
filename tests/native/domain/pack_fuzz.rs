//! A hundred thousand pack files that no one would write: bytes changed, parts replaced, lists
//! repeated. Whatever a file holds, reading it ends in a pack or a reason, and a pack that is
//! taken holds no markup anywhere.

use std::sync::OnceLock;

use nose::domain::form::{item_of, texts_of};
use nose::domain::pack::{read, read_questions, read_with_faults};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind};
use nose::ui::text::Language;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::packs::{
    case_json, cases_json, mirror_json, places, reflect_json, sniff_json, sniffs_json,
};

/// Of each of the two properties below: a hundred thousand together.
const RUNS: u32 = 50_000;

fn runs() -> ProptestConfig {
    ProptestConfig {
        cases: RUNS,
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..ProptestConfig::default()
    }
}

/// A small pack of every kind, with its places and its text.
struct Seed {
    json: Value,
    text: String,
    places: Vec<String>,
}

fn seeds() -> &'static [Seed] {
    static SEEDS: OnceLock<Vec<Seed>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let seed = |json: Value| {
            let mut found = Vec::new();
            places(&json, "", &mut found);
            Seed {
                text: json.to_string(),
                places: found,
                json,
            }
        };
        small_packs().into_iter().map(seed).collect()
    })
}

fn small_packs() -> Vec<Value> {
    let (mut one, mut two) = (case_json("c1", "Ada"), case_json("c2", "Bo"));
    one["twin"] = json!("c2");
    two["twin"] = json!("c1");
    vec![
        reflect_json(1),
        mirror_json(),
        cases_json(&[one, two]),
        sniffs_json(&[sniff_json("t1")]),
    ]
}

fn part() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(vec![
            json!(null),
            json!(-1),
            json!(1e300),
            json!(4_294_967_295_u64),
            json!(4_294_967_296_u64),
            json!(""),
            json!(" "),
            json!([]),
            json!({}),
            json!(true),
            json!([[[]]]),
            json!("<script>alert(1)</script>"),
            json!("not_shown"),
            json!("commitment"),
            json!("s1"),
        ]),
        "\\PC{0,12}".prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
    ]
}

/// Whether any text of what was read could reach a page as markup.
fn holds_markup(debug: &str) -> bool {
    debug.contains(['<', '>'])
}

fn look_at(text: &str) -> Result<(), TestCaseError> {
    let _questions = read_questions(text);
    if let Ok((_, faults)) = read_with_faults(text) {
        for fault in &faults {
            prop_assert!(!Language::English.what(fault).is_empty(), "{fault:?}");
        }
    }
    if let Ok(pack) = read(text) {
        prop_assert!(!holds_markup(&format!("{pack:?}")), "{text}");
    }
    Ok(())
}

/// What a person could do with an item of it: begin a copy.
fn copy_all(json: &Value) {
    let lists = [
        (SheetKind::Case, "cases"),
        (SheetKind::SniffTest, "sniff_tests"),
        (SheetKind::Question, "reflect"),
    ];
    for (kind, list) in lists {
        let items = json.get(list).and_then(Value::as_array);
        for item in items.into_iter().flatten() {
            let texts = texts_of(kind, item);
            let _item = item_of(&Sheet {
                id: SheetId("w".to_owned()),
                kind,
                begun: Moment(0),
                at: Moment(0),
                texts,
            });
        }
    }
}

proptest! {
    #![proptest_config(runs())]

    #[test]
    fn a_file_with_bytes_changed_cut_or_repeated_is_read_or_refused(
        seed in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..6),
        cut in proptest::option::of(any::<Index>()),
        again in proptest::option::of((any::<Index>(), any::<Index>())),
    ) {
        let seeds = seeds();
        let mut bytes = seeds[seed.index(seeds.len())].text.clone().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some((from, to)) = again {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let piece: Vec<u8> = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(from..from, piece);
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        look_at(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn a_file_with_parts_replaced_is_read_or_refused(
        seed in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), part()), 1..4),
    ) {
        let seeds = seeds();
        let seed = &seeds[seed.index(seeds.len())];
        let mut json = seed.json.clone();
        for (at, part) in changes {
            // A place may be gone with a part that was replaced before.
            if let Some(place) = json.pointer_mut(&seed.places[at.index(seed.places.len())]) {
                *place = part;
            }
        }
        look_at(&json.to_string())?;
        copy_all(&json);
    }
}
