//! What rooms are given of several packs: everything, under ids that no two packs share.

use std::rc::Rc;

use nose::domain::pack::{CORE, MirrorItem, Pack, Shelf};
use nose::domain::question::Questionnaire;
use serde_json::Value;

use super::packs::{mirror_json, reflect_json, sniff_json, sniffs_json, usable};

fn pack(mut json: Value, id: &str) -> Rc<Pack> {
    json["id"] = id.into();
    Rc::new(usable(&json))
}

fn shelf<const N: usize>(packs: [Rc<Pack>; N]) -> Shelf {
    Shelf::of(packs.into())
}

#[test]
fn the_core_packs_items_keep_their_ids() {
    let shelf = shelf([pack(reflect_json(2), CORE)]);
    let reflect = shelf.reflect().unwrap();
    let ids: Vec<&str> = reflect.reflect.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["q0", "q1"]);
    assert_eq!(reflect.header.mark().id, CORE);
    assert_eq!(reflect.header.mark().version, "1.2.3");
}

#[test]
fn items_of_other_packs_come_after_and_carry_their_packs_id() {
    let shelf = shelf([
        pack(reflect_json(1), CORE),
        pack(sniffs_json(&[sniff_json("t1")]), "tests"),
        pack(reflect_json(2), "acme"),
    ]);
    let reflect = shelf.reflect().unwrap();
    let ids: Vec<&str> = reflect.reflect.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["q0", "q0@acme", "q1@acme"]);
    let mark = reflect.header.mark();
    assert_eq!(
        (mark.id.as_str(), mark.version.as_str()),
        ("core+acme", "1.2.3+1.2.3")
    );
    let tests: Vec<String> = shelf.sniff_tests().map(|(id, _)| id).collect();
    assert_eq!(tests, ["t1@tests"]);
}

#[test]
fn a_shelf_without_a_kind_gives_none_of_it() {
    let shelf = shelf([pack(reflect_json(1), CORE)]);
    assert!(shelf.mirror().is_none());
    assert!(shelf.anchors().is_none());
    assert_eq!(shelf.cases().count(), 0);
    assert!(Shelf::default().reflect().is_none());
}

#[test]
fn of_two_sets_of_anchors_the_last_counts_and_its_answers_are_told_apart() {
    let mut own = mirror_json();
    own["anchors"][0]["name"] = "Staying power".into();
    let only_anchors = |json: &mut Value| {
        json["mirror"] = Value::Array(Vec::new());
    };
    only_anchors(&mut own);
    let core = pack(mirror_json(), CORE);
    let alone = shelf([Rc::clone(&core)]).mirror().unwrap();
    let both = shelf([core, pack(own, "acme")]).mirror().unwrap();
    assert_eq!(both.anchors[0].name, "Staying power");
    assert_eq!(both.mirror.len(), alone.mirror.len());
    for (one, other) in alone.mirror.iter().zip(&both.mirror) {
        let (before, after) = (alone.item_ref(one), both.item_ref(other));
        match one {
            MirrorItem::Anchors(_) => assert_eq!(after.id, format!("{}~acme", before.id)),
            _ => assert_eq!(after, before),
        }
    }
}

#[test]
fn no_two_questions_of_a_room_share_an_id() {
    let shelf = shelf([
        pack(mirror_json(), CORE),
        pack(mirror_json(), "acme"),
        pack(mirror_json(), "other"),
    ]);
    let questionnaire = Questionnaire::from(&shelf.mirror().unwrap());
    let mut ids: Vec<_> = questionnaire
        .questions
        .iter()
        .map(|it| &it.item.id)
        .collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
}
