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

/// A pack that must be usable.
pub fn usable<P: Pack>(json: &Value) -> P {
    read(&json.to_string()).unwrap()
}

pub fn reflect_pack(questions: usize) -> ReflectPack {
    usable(&reflect_json(questions))
}

/// A Reflect pack in which one question leads.
pub fn reflect_pack_led_by(questions: usize, leader: usize) -> ReflectPack {
    let mut json = reflect_json(questions);
    json["reflect"][leader]["leads"] = true.into();
    usable(&json)
}

pub fn mirror_pack() -> MirrorPack {
    usable(&mirror_json())
}

/// The text of a file that ships.
pub fn shipped(name: &str) -> String {
    let path = format!("{}/public/packs/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

pub const REFLECT_FILE: &str = "core.en.reflect.json";
pub const MIRROR_FILE: &str = "core.en.mirror.json";
