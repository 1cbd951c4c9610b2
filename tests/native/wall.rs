//! The wall: what the pure parts may not name, and who may not talk to the store.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(under: &str) -> Vec<PathBuf> {
    let start = root().join(under);
    if start.is_file() {
        return vec![start];
    }
    let mut found = Vec::new();
    let mut folders = vec![start];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "nothing to read under {under}");
    found
}

/// Names in a text: what stands between characters that no name has.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|name| !name.is_empty())
}

/// Every file under these places in which `is_wrong` holds of a line, with the line.
fn offenders(places: &[&str], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for path in places.iter().flat_map(|place| rust_files(place)) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        let wrong = text.lines().filter(|line| is_wrong(line));
        found.extend(wrong.map(|line| format!("{name}: {}", line.trim())));
    }
    found
}

fn names_a_browser(line: &str) -> bool {
    let crates = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "rand",
    ];
    let is_one = |name: &str| {
        crates.contains(&name)
            || ["leptos_", "wasm_bindgen_", "gloo_"]
                .iter()
                .any(|p| name.starts_with(p))
    };
    names(line).any(is_one) || line.contains("std::time")
}

fn names_storage(line: &str) -> bool {
    let apis = [
        "local_storage",
        "localStorage",
        "session_storage",
        "sessionStorage",
        "gloo_storage",
    ];
    // Without a path behind it, `LocalStorage` is Leptos' word for values that stay on one thread.
    let calls = ["LocalStorage::", "SessionStorage::"];
    names(line).any(|name| apis.contains(&name)) || calls.iter().any(|call| line.contains(call))
}

/// The paths of a text that begin at the crate or above: each as `a::b`, or as all that stands
/// between its braces.
fn paths(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "nose::"] {
        for (at, _) in text.match_indices(start) {
            let rest = &text[at + start.len()..];
            let end = if rest.starts_with('{') {
                rest.find(';')
            } else {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
            };
            found.push(&rest[..end.unwrap_or(rest.len())]);
        }
    }
    found
}

/// Whether a text reaches for one of these rooms of the crate, by whatever path.
fn reaches(text: &str, rooms: &[&str]) -> bool {
    paths(text)
        .into_iter()
        .any(|path| names(path).any(|name| rooms.contains(&name)))
}

/// Every file under these places that reaches for one of these rooms.
fn trespassers(places: &[&str], rooms: &[&str]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = places.iter().flat_map(|place| rust_files(place)).collect();
    files.retain(|path| reaches(&fs::read_to_string(path).unwrap(), rooms));
    files
}

const PURE: [&str; 5] = [
    "src/domain",
    "src/journal",
    "src/platform/storage.rs",
    "src/platform/memory.rs",
    "src/platform/locked",
];

#[test]
fn the_pure_parts_name_no_browser_no_clock_and_no_chance() {
    assert_eq!(offenders(&PURE, names_a_browser), Vec::<String>::new());
}

#[test]
fn only_the_browser_adapter_talks_to_storage() {
    let places = [
        "src/ui",
        "src/journal",
        "src/domain",
        "src/lib.rs",
        "src/main.rs",
    ];
    let is_code = |line: &str| !line.trim_start().starts_with("//");
    let wrong = offenders(&places, |line| is_code(line) && names_storage(line));
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_domain_knows_no_room_above_it() {
    let rooms = ["journal", "platform", "ui"];
    assert_eq!(trespassers(&["src/domain"], &rooms), Vec::<PathBuf>::new());
}

#[test]
fn the_journal_knows_neither_the_views_nor_the_browser() {
    let rooms = ["ui", "browser"];
    assert_eq!(trespassers(&["src/journal"], &rooms), Vec::<PathBuf>::new());
}

#[test]
fn the_edge_knows_nothing_of_the_field() {
    let edge = [
        "src/platform/storage.rs",
        "src/platform/memory.rs",
        "src/platform/locked",
    ];
    let rooms = ["domain", "journal", "ui"];
    assert_eq!(trespassers(&edge, &rooms), Vec::<PathBuf>::new());
}

#[test]
fn the_wall_sees_what_it_is_there_for() {
    for line in [
        "use leptos::prelude::*;",
        "let window = web_sys::window();",
        "js_sys::Date::now()",
        "use wasm_bindgen_futures::JsFuture;",
        "gloo_storage::LocalStorage::raw()",
        "use std::time::Instant;",
        "rand::random()",
    ] {
        assert!(names_a_browser(line), "{line}");
    }
    assert!(!names_a_browser("//! identities are random, handed in"));
    assert!(names_storage("window.local_storage()"));
    assert!(names_storage("LocalStorage::set(key, text)"));
    assert!(!names_storage(
        "store: StoredValue<Box<dyn Store>, LocalStorage>,"
    ));
    assert!(reaches(
        "use crate::{\n    domain::scale,\n    ui::app,\n};",
        &["ui"]
    ));
    assert!(reaches("super::super::journal::State", &["journal"]));
    assert!(!reaches("pub(crate) fn ui() {}", &["ui"]));
}
