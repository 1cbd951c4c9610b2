//! Each kind of fault is found, and named with the item that has it.

use nose::domain::pack::{Unusable, read};
use nose::ui::text::Language;
use serde_json::{Value, json};

use super::packs::{ANTI_PATTERNS, CHARACTERISTICS, mirror_json, reflect_json};

/// The first fault that keeps a pack from being used, in words.
fn first_fault(json: &Value) -> String {
    match read(&json.to_string()) {
        Err(Unusable::Faulty(faults)) => Language::English.fault(&faults[0]),
        Err(other) => panic!("of the right shape, but: {other}"),
        Ok(_) => panic!("no fault was found"),
    }
}

/// The fault of a Reflect pack after one change to its second question.
fn reflect_fault(bend: impl FnOnce(&mut Value)) -> String {
    let mut json = reflect_json(3);
    bend(&mut json["reflect"][1]);
    first_fault(&json)
}

/// The fault of a Mirror pack after one change.
fn mirror_fault(bend: impl FnOnce(&mut Value)) -> String {
    let mut json = mirror_json();
    bend(&mut json);
    first_fault(&json)
}

#[test]
fn a_pack_needs_something_in_it() {
    assert_eq!(first_fault(&reflect_json(0)), "pack: has nothing in it");
}

#[test]
fn a_question_needs_an_id() {
    assert_eq!(reflect_fault(|item| item["id"] = json!("")), ": has no id");
    let fault = mirror_fault(|pack| pack["mirror"][0]["anchors"]["id"] = json!(""));
    assert_eq!(fault, ": has no id");
}

#[test]
fn an_id_is_used_once() {
    assert_eq!(
        reflect_fault(|item| item["id"] = json!("q0")),
        "q0: is used twice"
    );
    let fault = mirror_fault(|pack| pack["mirror"][5]["steps"]["id"] = json!("commitment"));
    assert_eq!(fault, "commitment: is used twice");
}

#[test]
fn no_text_of_a_reflect_question_may_be_empty() {
    for path in [
        "/topic",
        "/question",
        "/why",
        "/steps/4/name",
        "/steps/0/text",
        "/advice/keep",
    ] {
        let fault = reflect_fault(|item| *item.pointer_mut(path).unwrap() = json!(" \n"));
        assert_eq!(fault, "q1: has an empty text", "{path}");
    }
}

/// Every text of a Mirror pack that a page shows, one of each kind.
const MIRROR_TEXTS: [&str; 19] = [
    "/anchors/1/name",
    "/anchors/1/subtitle",
    "/anchors/1/definition",
    "/anchors/1/levels/3/name",
    "/anchors/1/levels/3/text",
    "/anchors/1/levels/3/signs/1",
    "/anti_patterns/2/name",
    "/anti_patterns/2/line",
    "/mirror/1/anchors/question",
    "/mirror/1/anchors/why",
    "/mirror/1/anchors/advice/start",
    "/mirror/5/steps/topic",
    "/mirror/5/steps/question",
    "/mirror/5/steps/steps/2/text",
    "/mirror/5/steps/advice/find_out",
    "/mirror/6/frequency/question",
    "/mirror/6/frequency/try/once",
    "/mirror/6/frequency/try/often",
    "/mirror/6/frequency/try/recall",
];

#[test]
fn no_text_of_a_mirror_pack_may_be_empty() {
    for path in MIRROR_TEXTS {
        let fault = mirror_fault(|pack| *pack.pointer_mut(path).unwrap() = json!(""));
        assert!(fault.ends_with(": has an empty text"), "{path}: {fault}");
    }
}

#[test]
fn markup_is_refused_in_every_text() {
    for path in MIRROR_TEXTS {
        for markup in ["<b>bold</b>", "a > b", "&lt; <"] {
            let fault = mirror_fault(|pack| *pack.pointer_mut(path).unwrap() = json!(markup));
            assert!(fault.ends_with(": has markup in a text"), "{path}: {fault}");
        }
    }
    let fault = reflect_fault(|item| item["why"] = json!("<script>"));
    assert_eq!(fault, "q1: has markup in a text");
}

#[test]
fn a_question_needs_five_steps() {
    for wrong in [0, 4, 6] {
        let fault = reflect_fault(|item| {
            let step = item["steps"][0].clone();
            item["steps"] = vec![step; wrong].into();
        });
        assert_eq!(fault, "q1: needs five steps");
    }
    let fault = mirror_fault(|pack| {
        pack["mirror"][5]["steps"]["steps"]
            .as_array_mut()
            .unwrap()
            .pop();
    });
    assert_eq!(fault, "trap: needs five steps");
}

#[test]
fn advice_differs_between_all_bands() {
    let fault = reflect_fault(|item| item["advice"]["keep"] = item["advice"]["start"].clone());
    assert_eq!(fault, "q1: gives the same advice for different answers");
    let fault = mirror_fault(|pack| {
        let advice = &mut pack["mirror"][0]["anchors"]["advice"];
        advice["find_out"] = advice["build"].clone();
    });
    assert_eq!(
        fault,
        "commitment: gives the same advice for different answers"
    );
}

#[test]
fn every_characteristic_has_its_anchors() {
    for (missing, name) in CHARACTERISTICS.iter().enumerate() {
        let fault = mirror_fault(|pack| {
            pack["anchors"].as_array_mut().unwrap().remove(missing);
        });
        let name = name.replace('_', " ");
        assert_eq!(fault, format!("anchors: need one set for {name}"));
    }
}

#[test]
fn every_anti_pattern_has_its_words() {
    for (missing, name) in ANTI_PATTERNS.iter().enumerate() {
        let fault = mirror_fault(|pack| {
            pack["anti_patterns"]
                .as_array_mut()
                .unwrap()
                .remove(missing);
        });
        let name = name.replace('_', " ");
        assert_eq!(fault, format!("anti_patterns: lack “{name}”"));
    }
}

#[test]
fn an_anchor_has_five_levels() {
    let fault = mirror_fault(|pack| {
        pack["anchors"][3]["levels"].as_array_mut().unwrap().pop();
    });
    assert_eq!(fault, "anchors.people_leadership: needs five levels");
}

#[test]
fn a_level_has_two_signs() {
    for signs in [json!([]), json!(["one"]), json!(["one", "two", "three"])] {
        let fault = mirror_fault(|pack| pack["anchors"][0]["levels"][2]["signs"] = signs);
        assert_eq!(fault, "anchors.commitment.3: needs two signs");
    }
}

#[test]
fn a_word_that_names_nothing_is_a_fault_of_its_item() {
    for (path, fault) in [
        (
            "/anchors/0/characteristic",
            "Name of commitment: has an unknown characteristic",
        ),
        ("/anti_patterns/1/id", "charm: is an unknown anti-pattern"),
        (
            "/mirror/1/anchors/characteristic",
            "curiosity: has an unknown characteristic",
        ),
        (
            "/mirror/6/frequency/anti_pattern",
            "breeding_cynicism.mine: has an unknown anti-pattern",
        ),
        (
            "/mirror/7/frequency/voice",
            "breeding_cynicism.let_pass: has an unknown voice",
        ),
    ] {
        let found = mirror_fault(|pack| *pack.pointer_mut(path).unwrap() = json!("charm"));
        assert_eq!(found, fault);
    }
    let fault = mirror_fault(|pack| pack["mirror"][3] = json!({"ranking": {"id": "x"}}));
    assert_eq!(fault, "x: is of an unknown kind");
    let fault = mirror_fault(|pack| pack["mirror"][3] = json!({}));
    assert_eq!(fault, "mirror: has an item without a kind");
}

#[test]
fn a_missing_text_is_told_like_an_empty_one() {
    let fault = reflect_fault(|item| drop(item.as_object_mut().unwrap().remove("why")));
    assert_eq!(fault, "q1: has an empty text");
}

#[test]
fn a_question_and_an_anchor_have_a_version() {
    let fault = reflect_fault(|item| drop(item.as_object_mut().unwrap().remove("version")));
    assert_eq!(fault, "q1: has no version");
    for path in [
        "/anchors/2",
        "/mirror/0/anchors",
        "/mirror/5/steps",
        "/mirror/6/frequency",
    ] {
        let fault = mirror_fault(|pack| pack.pointer_mut(path).unwrap()["version"] = json!(0));
        assert!(fault.ends_with(": has no version"), "{path}: {fault}");
    }
}

#[test]
fn a_pack_says_what_it_is_and_whose() {
    for name in ["id", "version", "language", "title", "licence"] {
        let fault = mirror_fault(|pack| drop(pack.as_object_mut().unwrap().remove(name)));
        assert_eq!(fault, "pack: has an empty text", "{name}");
    }
    for name in ["author", "status", "date"] {
        let mut json = reflect_json(1);
        json["provenance"][name] = json!(" ");
        assert_eq!(first_fault(&json), "pack: has an empty text");
    }
}

#[test]
fn all_faults_are_told_in_one_line_each() {
    let mut json = reflect_json(2);
    json["reflect"][0]["why"] = json!("");
    json["reflect"][1]["steps"] = json!([]);
    let Err(Unusable::Faulty(faults)) = read(&json.to_string()) else {
        panic!("a pack with faults was taken");
    };
    let lines: Vec<String> = faults
        .iter()
        .map(|it| Language::English.fault(it))
        .collect();
    assert_eq!(lines, ["q0: has an empty text", "q1: needs five steps"]);
}

#[test]
fn weak_spots_however_many_hide_no_fault_that_breaks_a_pack() {
    let mut json = reflect_json(301);
    for item in json["reflect"].as_array_mut().unwrap() {
        item["why"] = json!("We ask to know!");
    }
    json["reflect"][300]["topic"] = json!("<b>Topic</b>");
    assert_eq!(first_fault(&json), "q300: has markup in a text");
}
