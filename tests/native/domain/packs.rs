//! Tiny packs, as the JSON of a file, so that a test can bend one thing in them.

use nose::domain::pack::{MirrorPack, Pack, ReflectPack, read};
use serde_json::{Value, json};

fn head(body: &Value) -> Value {
    let mut pack = json!({
        "format": 1,
        "id": "tiny",
        "version": "1.2.3",
        "language": "en",
        "title": "Tiny",
        "licence": "CC0-1.0",
        "provenance": {"author": "Tests", "status": "provisional", "date": "2026-11-22"}
    });
    for (name, value) in body.as_object().unwrap() {
        pack[name] = value.clone();
    }
    pack
}

fn steps() -> Value {
    let names = ["None", "Few", "Some", "Most", "All"];
    names
        .map(|name| json!({"name": name, "text": format!("{name} of them.")}))
        .into()
}

fn advice(of: &str) -> Value {
    json!({
        "start": format!("{of}: start"),
        "build": format!("{of}: build"),
        "keep": format!("{of}: keep"),
        "find_out": format!("{of}: find out")
    })
}

/// A Reflect pack with questions `q0`, `q1` and so on, none of which leads.
pub fn reflect_json(questions: usize) -> Value {
    let items: Vec<Value> = (0..questions)
        .map(|n| {
            let id = format!("q{n}");
            json!({
                "id": id, "version": 1, "topic": format!("Topic {n}"),
                "question": format!("Question {n}?"), "why": "We ask to know.",
                "steps": steps(), "advice": advice(&id)
            })
        })
        .collect();
    head(&json!({"reflect": items}))
}

pub const CHARACTERISTICS: [&str; 5] = [
    "commitment",
    "curiosity",
    "outcome_orientation",
    "people_leadership",
    "technology_leadership",
];

pub const ANTI_PATTERNS: [&str; 6] = [
    "breeding_cynicism",
    "authority_through_volume",
    "condescension",
    "territoriality",
    "taking_credit",
    "not_my_job",
];

/// A Mirror pack with an anchors question for each characteristic (ids are their names), one
/// steps question `trap`, and `<anti-pattern>.mine` and `.let_pass` for each anti-pattern.
pub fn mirror_json() -> Value {
    let level = |n: usize| {
        json!({"name": format!("Level {n}"), "text": format!("Seen at {n}."),
               "signs": [format!("Sign {n} a"), format!("Sign {n} b")]})
    };
    let anchors = CHARACTERISTICS.map(|id| {
        json!({"characteristic": id, "version": 1, "name": format!("Name of {id}"),
               "subtitle": "In plain words", "definition": "One sentence.",
               "levels": [level(1), level(2), level(3), level(4), level(5)]})
    });
    let texts = ANTI_PATTERNS.map(
        |id| json!({"id": id, "name": format!("Name of {id}"), "line": "What it looks like."}),
    );
    let mut items: Vec<Value> = CHARACTERISTICS
        .map(|id| {
            json!({"anchors": {"id": id, "version": 1, "characteristic": id,
                   "question": "Which is closest?", "why": "We ask to know.", "advice": advice(id)}})
        })
        .to_vec();
    items.push(
        json!({"steps": {"id": "trap", "version": 1, "topic": "Trap", "question": "Where?",
        "why": "We ask to know.", "steps": steps(), "advice": advice("trap")}}),
    );
    for pattern in ANTI_PATTERNS {
        for voice in ["mine", "let_pass"] {
            let id = format!("{pattern}.{voice}");
            items.push(
                json!({"frequency": {"id": id, "version": 1, "anti_pattern": pattern,
                "voice": voice, "question": "How often?",
                "try": {"once": format!("{id}: once"), "often": format!("{id}: often"),
                        "recall": format!("{id}: recall")}}}),
            );
        }
    }
    head(&json!({"anchors": anchors, "anti_patterns": texts, "mirror": items}))
}

/// A case without faults, whose person is called `name`. Commitment is a 4, curiosity is not shown,
/// the rest are 3s; it carries condescension.
pub fn case_json(id: &str, name: &str) -> Value {
    let words = "and then the team agreed to try the other way for a week or two";
    let sentences: Vec<Value> = (1..=10)
        .map(|n| json!({"id": format!("s{n}"), "text": format!("Sentence {n} {words}.")}))
        .collect();
    let mut key = json!({"anti_patterns": [
        {"id": "condescension", "evidence": ["s3"], "reason": "A question is waved off."}
    ]});
    for it in CHARACTERISTICS {
        key[it] =
            json!({"level": 3, "evidence": ["s1", "s2"], "reason": "Not a 4: it stayed his."});
    }
    key["commitment"]["level"] = json!(4);
    key["curiosity"] = json!({"level": "not_shown", "evidence": [], "reason": "Nothing is told."});
    json!({
        "id": id, "version": 1, "title": "A scene", "setting": "data", "seniority": "senior",
        "path": "manager", "place": "remote",
        "person": {"name": name, "pronoun": "she", "origin": "oceania"},
        "sentences": sentences, "key": key, "fairness": "The name says nothing.",
        "misleads": {"evidence": ["s4"], "reason": "The title pulls upward."},
        "provenance": {"author": "Tests", "status": "provisional", "date": "2026-11-23"}
    })
}

/// A pack of these cases.
pub fn cases_json(cases: &[Value]) -> Value {
    head(&json!({"cases": cases}))
}

/// A sniff test without faults.
pub fn sniff_json(id: &str) -> Value {
    let line = json!({"answer": "depends", "text": "Say so."});
    json!({
        "id": id, "version": 1, "title": "A task", "kind": "stretch_assignment",
        "characteristics": ["curiosity", "commitment"], "setup": "Ask. Give. Look.",
        "hours": 5, "weeks": 2, "cost": 0,
        "watch_for": {"signs": ["Asks first"], "red_flags": ["Goes silent"]},
        "debrief": ["What changed?"], "misleads": "Those with spare time do better.",
        "fairness": {"paid_time": line, "equal_access": line, "can_decline": line,
                     "person_told": line, "second_observer": line}
    })
}

/// A pack of these sniff tests.
pub fn sniffs_json(tests: &[Value]) -> Value {
    head(&json!({"sniff_tests": tests}))
}

/// Growth moves, one for each characteristic and level.
pub fn moves_json() -> Value {
    let mut moves = Vec::new();
    for it in CHARACTERISTICS {
        for level in 1..=5 {
            moves.push(json!({
                "id": format!("growth.{it}.{level}"), "version": 1, "characteristic": it,
                "level": level, "title": "A move", "setting": "Change this.", "ask": "What?",
                "hand_over": "That.", "stop_doing": "This.", "feedback": "On Monday, you asked.",
                "look_again_weeks": 4, "look_for": "They ask."
            }));
        }
    }
    head(&json!({"growth_moves": moves}))
}

/// A pack that must be usable.
pub fn usable(json: &Value) -> Pack {
    read(&json.to_string()).unwrap()
}

/// What Reflect is given of one pack, ids as they are in it.
pub fn reflect_of(pack: Pack) -> ReflectPack {
    ReflectPack {
        header: pack.header,
        reflect: pack.reflect,
    }
}

/// What Mirror is given of one pack, ids as they are in it.
pub fn mirror_of(pack: Pack) -> MirrorPack {
    MirrorPack {
        header: pack.header,
        anchors: pack.anchors,
        anti_patterns: pack.anti_patterns,
        mirror: pack.mirror,
    }
}

pub fn reflect_pack(questions: usize) -> ReflectPack {
    reflect_of(usable(&reflect_json(questions)))
}

/// A Reflect pack in which one question leads.
pub fn reflect_pack_led_by(questions: usize, leader: usize) -> ReflectPack {
    let mut json = reflect_json(questions);
    json["reflect"][leader]["leads"] = true.into();
    reflect_of(usable(&json))
}

pub fn mirror_pack() -> MirrorPack {
    mirror_of(usable(&mirror_json()))
}

/// The text of a file that ships.
pub fn shipped(name: &str) -> String {
    let path = format!("{}/public/packs/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

pub const REFLECT_FILE: &str = "core.en.reflect.json";
pub const MIRROR_FILE: &str = "core.en.mirror.json";
pub const LIBRARY_FILE: &str = "core.en.library.json";
pub const PRACTISE_FILE: &str = "core.en.practise.json";
pub const CORE_FILES: [&str; 4] = [REFLECT_FILE, MIRROR_FILE, LIBRARY_FILE, PRACTISE_FILE];

/// Every place of a JSON value, as pointers.
pub fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(name, inner)| places(inner, &format!("{at}/{name}"), found)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(n, inner)| places(inner, &format!("{at}/{n}"), found)),
        _ => {}
    }
}
