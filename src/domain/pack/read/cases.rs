//! Reading cases with their keys, workshop sets and debrief questions.

use serde_json::Value;

use super::{each, known, provenance, texts};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::json::{Fields, FromJson as _};
use crate::domain::pack::case::{Case, KeyLevel, NOT_SHOWN, Reading, Scene, Sentence};
use crate::domain::pack::check::{Checker, What};
use crate::domain::pack::growth::{DebriefQuestion, WorkshopSet};
use crate::domain::scale::{Level, Seen};

fn reading<T>(of: T, mut item: Fields) -> Reading<T> {
    Reading {
        of,
        evidence: texts(&mut item, "evidence"),
        reason: item.text("reason"),
    }
}

fn seen(value: Option<Value>) -> Option<Seen> {
    match value? {
        Value::String(word) if word == NOT_SHOWN => Some(Seen::No),
        level => Level::from_json(level).map(Seen::At),
    }
}

fn level(
    c: &mut Checker,
    id: &str,
    key: &mut Fields,
    characteristic: Characteristic,
) -> Option<KeyLevel> {
    let item = key.take(characteristic.name()).and_then(Fields::of);
    let mut item = known(c, item, id, What::NoKey(characteristic))?;
    let seen = seen(item.take("level"));
    let seen = known(c, seen, id, What::NoLevel(characteristic))?;
    Some(reading((characteristic, seen), item))
}

/// A case.
pub(super) fn case(c: &mut Checker, mut item: Fields) -> Case {
    let id = item.text("id");
    let mut key = item.fields("key");
    let levels = Characteristic::ALL
        .into_iter()
        .filter_map(|characteristic| level(c, &id, &mut key, characteristic))
        .collect();
    let mut anti_patterns = Vec::new();
    for mut item in each(&mut key, "anti_patterns") {
        let which = AntiPattern::named(&item.text("id"));
        if let Some(which) = known(c, which, &id, What::UnknownAntiPattern) {
            anti_patterns.push(reading(which, item));
        }
    }
    let mut person = item.fields("person");
    let sentences = each(&mut item, "sentences").map(|mut sentence| Sentence {
        id: sentence.text("id"),
        text: sentence.text("text"),
    });
    let sentences = sentences.collect();
    let misleads = item.take("misleads").and_then(Fields::of);
    Case {
        version: item.number("version"),
        title: item.text("title"),
        scene: Scene {
            setting: item.text("setting"),
            seniority: item.text("seniority"),
            path: item.text("path"),
            place: item.text("place"),
            name: person.text("name"),
            pronoun: person.text("pronoun"),
            origin: person.text("origin"),
        },
        sentences,
        levels,
        anti_patterns,
        misleads: misleads.map(|item| reading((), item)),
        fairness: item.text("fairness"),
        twin: item.need("twin"),
        provenance: provenance(&mut item),
        id,
    }
}

/// A workshop set.
pub(super) fn workshop_set(mut item: Fields) -> WorkshopSet {
    WorkshopSet {
        id: item.text("id"),
        version: item.number("version"),
        title: item.text("title"),
        why: item.text("why"),
        cases: texts(&mut item, "cases"),
        debrief: texts(&mut item, "debrief"),
    }
}

/// A debrief question.
pub(super) fn debrief(mut item: Fields) -> DebriefQuestion {
    DebriefQuestion {
        id: item.text("id"),
        version: item.number("version"),
        question: item.text("question"),
    }
}
