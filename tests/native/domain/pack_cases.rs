//! Each kind of fault of cases, sniff tests, growth moves and sets is found, and named with the
//! item that has it. What keeps a pack from being used is told apart from what its author should
//! look at.

use nose::domain::pack::{Fault, read, read_with_faults};
use nose::ui::text::Language;
use serde_json::{Value, json};

use super::packs::{case_json, cases_json, mirror_json, moves_json, sniff_json, sniffs_json};

fn faults(pack: &Value) -> Vec<Fault> {
    read_with_faults(&pack.to_string()).unwrap().1
}

fn lines(pack: &Value) -> Vec<String> {
    let found = faults(pack);
    found.iter().map(|it| Language::English.fault(it)).collect()
}

/// What is wrong with a case after one change to it.
fn bent(bend: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut case = case_json("c1", "Ada");
    bend(&mut case);
    lines(&cases_json(&[case]))
}

/// What is wrong with a sniff test after one change to it.
fn bent_test(bend: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut test = sniff_json("t1");
    bend(&mut test);
    lines(&sniffs_json(&[test]))
}

/// Two cases that are each other's twins, after one change to the second.
fn twins(bend: impl FnOnce(&mut Value)) -> Vec<String> {
    let (mut one, mut two) = (case_json("c1", "Ada"), case_json("c2", "Bo"));
    one["twin"] = json!("c2");
    two["twin"] = json!("c1");
    bend(&mut two);
    lines(&cases_json(&[one, two]))
}

#[test]
fn sound_items_have_no_faults() {
    assert_eq!(bent(|_| {}), Vec::<String>::new());
    assert_eq!(bent_test(|_| {}), Vec::<String>::new());
    assert_eq!(twins(|_| {}), Vec::<String>::new());
    assert_eq!(lines(&moves_json()), Vec::<String>::new());
}

#[test]
fn a_key_says_something_on_every_characteristic() {
    let found = bent(|case| drop(case["key"].as_object_mut().unwrap().remove("curiosity")));
    assert_eq!(found, ["c1: has no key for curiosity"]);
    for level in [json!(0), json!(6), json!("high"), json!(null), json!(2.5)] {
        let found = bent(|case| case["key"]["curiosity"]["level"] = level);
        let told = "c1: gives curiosity no level: 1 to 5, or not shown";
        assert_eq!(found, [told]);
    }
}

#[test]
fn a_level_has_a_reason_and_a_sentence_that_exists() {
    let found = bent(|case| case["key"]["commitment"]["reason"] = json!(" "));
    assert_eq!(found, ["c1: gives no reason for commitment"]);
    let found = bent(|case| case["key"]["commitment"]["evidence"] = json!([]));
    assert_eq!(found, ["c1: names no sentence as evidence for commitment"]);
    let found = bent(|case| case["key"]["commitment"]["evidence"] = json!(["s1", "s99"]));
    assert_eq!(
        found,
        ["c1: names the sentence “s99” as evidence, and there is none"]
    );
}

#[test]
fn what_is_not_shown_has_a_reason_and_no_evidence() {
    let found = bent(|case| case["key"]["curiosity"]["evidence"] = json!(["s1"]));
    assert_eq!(
        found,
        ["c1: says curiosity is not shown, and names evidence for it"]
    );
    let found = bent(|case| case["key"]["curiosity"]["reason"] = json!(""));
    assert_eq!(found, ["c1: gives no reason for curiosity"]);
}

#[test]
fn an_anti_pattern_has_evidence_and_a_reason_and_stands_once() {
    let told = "c1: needs evidence and a reason for “condescension”, once";
    let pattern = "/key/anti_patterns/0";
    for (field, value) in [("evidence", json!([])), ("reason", json!(""))] {
        let found = bent(|case| case.pointer_mut(pattern).unwrap()[field] = value);
        assert_eq!(found, [told]);
    }
    let found = bent(|case| {
        let pattern = case.pointer(pattern).unwrap().clone();
        case["key"]["anti_patterns"]
            .as_array_mut()
            .unwrap()
            .push(pattern);
    });
    assert_eq!(found, [told]);
    let found = bent(|case| case.pointer_mut(pattern).unwrap()["id"] = json!("charm"));
    assert_eq!(found, ["c1: has an unknown anti-pattern"]);
}

#[test]
fn a_case_says_what_could_sway_a_reader_and_who_made_its_key() {
    let found = bent(|case| drop(case.as_object_mut().unwrap().remove("fairness")));
    assert_eq!(
        found,
        ["c1: does not say what on the surface could sway a reader"]
    );
    let found = bent(|case| drop(case.as_object_mut().unwrap().remove("provenance")));
    assert_eq!(
        found,
        ["c1: does not say who made the key, its status and date"]
    );
}

#[test]
fn a_twin_is_there_names_its_twin_and_has_the_same_key() {
    let alone = bent(|case| case["twin"] = json!("c9"));
    assert_eq!(alone, ["c1: has the twin “c9”, which is not in this file"]);
    let own = bent(|case| case["twin"] = json!("c1"));
    assert_eq!(own, ["c1: has the twin “c1”, which is not in this file"]);
    let one_sided = twins(|two| drop(two.as_object_mut().unwrap().remove("twin")));
    assert_eq!(one_sided, ["c1: has the twin “c2”, which names another"]);
    for bend in [
        |two: &mut Value| two["key"]["commitment"]["level"] = json!(5),
        |two: &mut Value| two["key"]["commitment"]["evidence"] = json!(["s1"]),
        |two: &mut Value| two["key"]["anti_patterns"] = json!([]),
    ] {
        let other_key = twins(bend);
        let told = [
            "c1: has another key than its twin “c2”",
            "c2: has another key than its twin “c1”",
        ];
        assert_eq!(other_key, told);
    }
    let other_reasons = twins(|two| two["key"]["commitment"]["reason"] = json!("In other words."));
    assert_eq!(other_reasons, Vec::<String>::new());
}

#[test]
fn sentences_have_ids_of_their_own_and_words() {
    for id in ["", "s6", "s5 ", "<b>", "S5"] {
        let found = bent(|case| case["sentences"][4]["id"] = json!(id));
        assert_eq!(
            found,
            ["c1: has a sentence without an id of its own, such as “s3”"]
        );
    }
    let found = bent(|case| case["sentences"][4]["text"] = json!(""));
    assert_eq!(found[0], "c1: has an empty text");
    let found = bent(|case| case["sentences"] = json!([]));
    assert_eq!(found[0], "c1: has an empty text");
}

#[test]
fn a_scene_stands_on_the_list() {
    for field in ["seniority", "path", "place"] {
        let found = bent(|case| case[field] = json!("elsewhere"));
        assert_eq!(
            found,
            ["c1: has a seniority, path or place that is not on the list"]
        );
    }
}

#[test]
fn weak_spots_are_told_and_do_not_keep_a_pack_from_being_used() {
    let weak = [
        bent(|case| {
            let sentences = case["sentences"].as_array_mut().unwrap();
            sentences.truncate(7);
            case["key"]["commitment"]["evidence"] = json!(["s1"]);
        }),
        bent(|case| case["sentences"][0]["text"] = json!("word ".repeat(120).trim())),
        bent(|case| case["title"] = json!("A scene!")),
    ];
    assert_eq!(
        weak[0],
        [
            "c1: has 7 sentences; 8 to 14 read best",
            "c1: has 119 words; 120 to 220 read best"
        ]
    );
    assert_eq!(weak[1], ["c1: has 273 words; 120 to 220 read best"]);
    assert_eq!(weak[2], ["c1: has an exclamation mark"]);
    let twice = cases_json(&[case_json("c1", "Ada"), case_json("c2", "Ada")]);
    assert_eq!(lines(&twice), ["c2: uses the name Ada again"]);
    assert!(read(&twice.to_string()).is_ok());
    assert!(faults(&twice).iter().all(|fault| !fault.breaks()));
}

#[test]
fn anchors_go_without_trait_words_and_absolutes() {
    let mut pack = mirror_json();
    pack["anchors"][1]["levels"][2]["text"] = json!("A brilliant engineer who never stops.");
    pack["anchors"][1]["levels"][3]["signs"][0] = json!("Smart, not a smartphone.");
    let found = lines(&pack);
    assert_eq!(
        found,
        [
            "anchors.curiosity.3: judges with “brilliant” instead of saying what one sees",
            "anchors.curiosity.3: says “never”, which few people could meet",
            "anchors.curiosity.4: judges with “Smart” instead of saying what one sees",
        ]
    );
    pack["language"] = json!("de");
    assert_eq!(lines(&pack), Vec::<String>::new());
}

#[test]
fn a_sniff_test_is_whole_and_its_fairness_check_answered() {
    let checks = [
        ("/kind", json!("quiz"), "t1: is of an unknown kind"),
        (
            "/characteristics",
            json!([]),
            "t1: does not say which characteristic it is for",
        ),
        (
            "/characteristics",
            json!(["curiosity", "charm"]),
            "t1: has an unknown characteristic",
        ),
        ("/hours", json!(0), "t1: lacks its hours or weeks"),
        ("/weeks", json!("two"), "t1: lacks its hours or weeks"),
        (
            "/cost",
            json!("free"),
            "t1: does not say what it costs, 0 if nothing",
        ),
        (
            "/watch_for/red_flags",
            json!([]),
            "t1: needs signs to watch for, red flags, and a question for the talk afterward",
        ),
        ("/setup", json!(""), "t1: has an empty text"),
        (
            "/fairness/paid_time/answer",
            json!("maybe"),
            "t1: leaves its fairness check open: paid time",
        ),
        (
            "/fairness/second_observer/text",
            json!(" "),
            "t1: leaves its fairness check open: a second observer",
        ),
    ];
    for (path, value, told) in checks {
        let found = bent_test(|test| *test.pointer_mut(path).unwrap() = value);
        assert_eq!(found, [told], "{path}");
    }
}

#[test]
fn growth_moves_cover_every_level_of_every_characteristic_once() {
    let mut pack = moves_json();
    pack["growth_moves"].as_array_mut().unwrap().remove(7);
    assert_eq!(
        lines(&pack),
        ["growth_moves: need one for curiosity at level 3"]
    );
    let mut pack = moves_json();
    pack["growth_moves"][0]["level"] = json!(9);
    assert_eq!(
        lines(&pack),
        [
            "growth.commitment.1: has a level that is not 1 to 5",
            "growth_moves: need one for commitment at level 1"
        ]
    );
}

#[test]
fn a_workshop_set_holds_five_cases_of_its_file() {
    let cases: Vec<Value> = (1..=5)
        .map(|n| case_json(&format!("c{n}"), &format!("Person {n}")))
        .collect();
    let mut pack = cases_json(&cases);
    pack["workshop_sets"] = json!([{
        "id": "w1", "version": 1, "title": "A set", "why": "To see.",
        "cases": ["c1", "c2", "c3", "c4", "c5"], "debrief": ["What moved?"]
    }]);
    assert_eq!(lines(&pack), Vec::<String>::new());
    pack["workshop_sets"][0]["cases"] = json!(["c1", "c2", "c3", "c4"]);
    assert_eq!(lines(&pack), ["w1: needs five cases"]);
    pack["workshop_sets"][0]["cases"] = json!(["c1", "c2", "c3", "c4", "c4"]);
    let told = "w1: names the case “c4” twice or without its being here";
    assert_eq!(lines(&pack), [told]);
    pack["workshop_sets"][0]["cases"] = json!(["c1", "c2", "c3", "c4", "c9"]);
    let told = "w1: names the case “c9” twice or without its being here";
    assert_eq!(lines(&pack), [told]);
}

#[test]
fn ids_are_plain_and_short() {
    let long = "x".repeat(81);
    for id in ["Case 1", "fall/übung", long.as_str()] {
        let found = bent(|case| case["id"] = json!(id));
        assert!(found[0].contains("small letters"), "{found:?}");
    }
}

#[test]
fn hostile_counts_end_soon_and_are_told() {
    let many = |list: &str, item: Value| {
        let mut pack = cases_json(&[]);
        pack[list] = vec![item; 40_000].into();
        lines(&pack)
    };
    assert_eq!(
        many("cases", json!({}))[0],
        "pack: holds 40000 of a kind, of 500 at most"
    );
    let sentence = json!({"id": "s", "text": "t"});
    let found = bent(|case| case["sentences"] = vec![sentence; 40_000].into());
    assert_eq!(found, ["c1: holds 40000 of a kind, of 500 at most"]);
    let pattern = json!({"id": "condescension", "evidence": [], "reason": ""});
    let found = bent(|case| case["key"]["anti_patterns"] = vec![pattern; 40_000].into());
    assert_eq!(found, ["c1: holds 40000 of a kind, of 500 at most"]);
}
