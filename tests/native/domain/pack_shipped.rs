//! The pack that ships: complete, in its documented order, and within the rules of the content
//! guide that a machine can hold.

use std::collections::BTreeSet;

use nose::domain::characteristic::{AntiPattern, Characteristic, Voice};
use nose::domain::pack::{FrequencyItem, MirrorItem, MirrorPack, ReflectPack, read};
use nose::domain::question::Questionnaire;
use serde_json::Value;

use super::packs::{MIRROR_FILE, REFLECT_FILE, mirror_of, reflect_of, shipped};

fn reflect() -> ReflectPack {
    reflect_of(read(&shipped(REFLECT_FILE)).unwrap())
}

fn mirror() -> MirrorPack {
    mirror_of(read(&shipped(MIRROR_FILE)).unwrap())
}

/// Every text of both files, with the place where it stands.
fn texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in [REFLECT_FILE, MIRROR_FILE] {
        let json: Value = serde_json::from_str(&shipped(file)).unwrap();
        collect(&json, file.to_owned(), &mut found);
    }
    found
}

fn collect(value: &Value, at: String, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((at, text.clone())),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(n, inner)| collect(inner, format!("{at}/{n}"), found)),
        Value::Object(map) => map
            .iter()
            .for_each(|(name, inner)| collect(inner, format!("{at}/{name}"), found)),
        _ => {}
    }
}

fn wrong_texts(is_wrong: impl Fn(&str, &str) -> bool) -> Vec<(String, String)> {
    let mut texts = texts();
    texts.retain(|(at, text)| is_wrong(at, text));
    texts
}

fn none() -> Vec<(String, String)> {
    Vec::new()
}

#[test]
fn both_files_are_of_one_pack() {
    let (reflect, mirror) = (reflect().header, mirror().header);
    assert_eq!(reflect.mark(), mirror.mark());
    assert_eq!(reflect.language, mirror.language);
    assert_eq!(reflect.licence, mirror.licence);
    assert_eq!(reflect.provenance.status, "provisional");
}

#[test]
fn reflect_asks_twelve_to_sixteen_questions_of_which_one_leads() {
    let pack = reflect();
    assert!((12..=16).contains(&pack.reflect.len()));
    assert_eq!(pack.reflect.iter().filter(|item| item.leads).count(), 1);
}

#[test]
fn mirror_asks_five_by_anchors_then_three_by_steps_then_twelve_by_frequency() {
    let pack = mirror();
    let kinds: String = pack
        .mirror
        .iter()
        .map(|item| match item {
            MirrorItem::Anchors(_) => 'a',
            MirrorItem::Steps(_) => 's',
            MirrorItem::Frequency(_) => 'f',
        })
        .collect();
    assert_eq!(kinds, "aaaaasssffffffffffff");
}

#[test]
fn mirror_asks_on_each_characteristic_once_in_the_sources_order() {
    let asked: Vec<_> = mirror()
        .mirror
        .iter()
        .filter_map(|item| match item {
            MirrorItem::Anchors(item) => Some(item.characteristic),
            _ => None,
        })
        .collect();
    assert_eq!(asked, Characteristic::ALL);
}

#[test]
fn each_anti_pattern_is_asked_as_mine_and_directly_after_as_let_pass() {
    let pack = mirror();
    let private: Vec<&FrequencyItem> = pack
        .mirror
        .iter()
        .filter_map(|item| match item {
            MirrorItem::Frequency(item) => Some(item),
            _ => None,
        })
        .collect();
    let mut asked = BTreeSet::new();
    for pair in private.chunks(2) {
        assert_eq!(
            (pair[0].voice, pair[1].voice),
            (Voice::Mine, Voice::LetPass)
        );
        assert_eq!(pair[0].anti_pattern, pair[1].anti_pattern);
        asked.insert(pair[0].anti_pattern);
    }
    assert_eq!(asked, AntiPattern::ALL.into_iter().collect());
}

#[test]
fn ids_are_unique_over_both_files_and_versions_begin_at_one() {
    let questionnaires = [
        Questionnaire::from(&reflect()),
        Questionnaire::from(&mirror()),
    ];
    let mut ids = BTreeSet::new();
    for question in questionnaires.iter().flat_map(|q| &q.questions) {
        assert!(ids.insert(question.item.id.clone()), "{}", question.item.id);
        assert!(question.item.version >= 1, "{}", question.item.id);
    }
    assert!(mirror().anchors.iter().all(|anchor| anchor.version >= 1));
}

#[test]
fn no_text_shouts() {
    assert_eq!(wrong_texts(|_, text| text.contains('!')), none());
}

#[test]
fn quotes_and_apostrophes_are_curly() {
    assert_eq!(wrong_texts(|_, text| text.contains(['\'', '"'])), none());
}

#[test]
fn no_text_has_stray_spaces() {
    let is_wrong = |_: &str, text: &str| text.trim() != text || text.contains("  ");
    assert_eq!(wrong_texts(is_wrong), none());
}

#[test]
fn anchors_differ_by_scope_and_not_by_adverbs() {
    let is_adverb = |word: &str| ["always", "never", "very"].contains(&word);
    let wrong = wrong_texts(|at, text| {
        let text = text.to_lowercase();
        let mut words = text.split(|c: char| !c.is_alphabetic());
        at.contains("/anchors/") && at.contains("/levels/") && words.any(is_adverb)
    });
    assert_eq!(wrong, none());
}

#[test]
fn topics_names_and_questions_fit_their_places() {
    let wrong = wrong_texts(|at, text| {
        let most = match at.rsplit('/').next() {
            Some("topic") => 22,
            Some("name") if at.contains("/steps/") || at.contains("/levels/") => 20,
            Some("question") => 130,
            _ => return false,
        };
        text.chars().count() > most
    });
    assert_eq!(wrong, none());
}

#[test]
fn the_rules_look_at_hundreds_of_texts() {
    let texts = texts();
    assert!(texts.len() > 400, "{}", texts.len());
    for part in [
        "/topic",
        "/levels/2/name",
        "/steps/3/name",
        "/question",
        "/signs/1",
    ] {
        assert!(texts.iter().any(|(at, _)| at.ends_with(part)), "{part}");
    }
}
