//! A whole store, as damage or another program could leave it, and what a page does with it. Each line
//! is a record: its key, a tab, its text. A key stands for itself after a slash, otherwise under
//! `nose/journal/`. A text that begins with `=` is the JSON of a record with a good checksum. A key that
//! is `part` is named after its contents, as parts are, and `$1` to `$9` stand for the names of the
//! parts above.
//!
//! Opening never fails and a second one finds what the first found; a newer format is left as it is;
//! what is saved is there when it is opened again; two tabs come to show the same; others' keys stay.

use std::collections::BTreeMap;

use nose::domain::scale::Moment;
use nose::domain::sheet::{SheetId, SheetKind};
use nose::journal::{Event, Field, Log, OURS, SaveError, Writer};
use nose::platform::memory::MemoryStore;
use serde_json::Value;

const JOURNAL: &str = "nose/journal/";
/// Only after as many entries as keys have room for is anything not saved.
const HIGHEST: [&str; 2] = ["99999999999", "1000000000000"];
/// Names of tabs are random: no store holds that of a page that opens now.
const TABS: [&str; 3] = ["first-tab", "second-tab", "third-tab"];

pub fn run(data: &[u8]) {
    let text = super::text(data);
    if TABS.iter().any(|tab| text.contains(tab)) {
        return;
    }
    let store = MemoryStore::default();
    store.replace(records(&text));
    let before = store.snapshot();
    let mut first = open(&store, 0);
    assert_eq!(first.findings().unreadable, None);
    if first.findings().newer.is_some() {
        first.record(wrote("one"), Moment(1));
        assert_eq!(first.commit(&store), Err(SaveError::ReadOnly));
        assert_eq!(first.spill(&store), Err(SaveError::ReadOnly));
        assert_eq!(store.snapshot(), before);
        return;
    }
    let mut second = open(&store, 1);
    assert_eq!(second.state(), first.state());
    assert_eq!(second.findings().moved_aside, 0);
    assert_eq!(second.findings().missing, first.findings().missing);

    let is_saved = save_all(&mut first, &mut second, &store);
    let is_at_end = HIGHEST.iter().any(|it| text.contains(it));
    assert!(is_saved || is_at_end, "not saved: {text}");
    keep_others(&before, &store);

    first.erase(&store).unwrap();
    assert!(store.snapshot().keys().all(|key| !key.starts_with(OURS)));
    assert!(first.state().is_empty());
    keep_others(&before, &store);
}

fn open(store: &MemoryStore, tab: usize) -> Log {
    let tab = TABS[tab].to_owned();
    let app = "0.1.0".to_owned();
    Log::open(store, Writer { tab, app })
}

/// What two pages save, one after the other. False where one says that it could not save.
fn save_all(first: &mut Log, second: &mut Log, store: &MemoryStore) -> bool {
    if !save(first, store, "one") || !save(second, store, "two") {
        return false;
    }
    first.take_in(store).unwrap();
    assert_eq!(first.state(), second.state());
    let is_due = first.is_checkpoint_due();
    assert_eq!(first.checkpoint_if_due(store), Ok(is_due));
    assert_eq!(open(store, 2).state(), first.state());
    if !save(second, store, "three") {
        return false;
    }
    // A page that goes in haste, and the next one.
    second.record(wrote("four"), Moment(1));
    second.spill(store).unwrap();
    let mut third = open(store, 2);
    assert_eq!(third.state(), second.state());
    third.commit(store).is_ok() && {
        assert_eq!(open(store, 0).state(), third.state());
        true
    }
}

/// Writes on a sheet that no store holds, and looks that it is there for whoever opens it next.
fn save(log: &mut Log, store: &MemoryStore, name: &str) -> bool {
    log.record(wrote(name), Moment(1));
    if log.commit(store).is_err() {
        return false;
    }
    assert_eq!(log.pending(), 0);
    let opened = open(store, 2);
    assert_eq!(opened.state(), log.state());
    let sheet = opened.state().sheet(&id(name)).unwrap();
    assert_eq!(sheet.texts.get("title"), name);
    true
}

fn id(name: &str) -> SheetId {
    SheetId(format!("{}-{name}", TABS[0]))
}

fn wrote(name: &str) -> Event {
    Event::Wrote {
        field: Field {
            sheet: id(name),
            kind: SheetKind::Case,
            name: "title".to_owned(),
        },
        text: name.to_owned(),
    }
}

fn keep_others(before: &BTreeMap<String, String>, store: &MemoryStore) {
    let now = store.snapshot();
    for (key, text) in before.iter().filter(|(key, _)| !key.starts_with(OURS)) {
        assert_eq!(now.get(key), Some(text));
    }
}

fn records(text: &str) -> BTreeMap<String, String> {
    let mut records = BTreeMap::new();
    let mut parts: Vec<String> = Vec::new();
    for line in text.lines() {
        let Some((key, text)) = line.split_once('\t') else {
            continue;
        };
        let text = match text.strip_prefix('=') {
            Some(json) => {
                let mut json = json.to_owned();
                for (at, name) in parts.iter().enumerate() {
                    json = json.replace(&format!("${}", at + 1), name);
                }
                super::record(&json)
            }
            None => text.to_owned(),
        };
        let key = match (key.strip_prefix('/'), key) {
            (Some(key), _) => key.to_owned(),
            (None, "part") if parts.len() < 9 => {
                let name = part_name(&text);
                parts.push(name.clone());
                format!("{JOURNAL}part/{name}")
            }
            (None, key) => format!("{JOURNAL}{key}"),
        };
        records.insert(key, text);
    }
    records
}

/// The name of a part with this text: its checksum, its length, how many sheets.
fn part_name(text: &str) -> String {
    let mut words = text.splitn(3, ' ');
    let sum = words.nth(1).unwrap_or_default();
    let sheets: Option<Vec<Value>> = words
        .next()
        .and_then(|json| serde_json::from_str(json).ok());
    format!("{sum}-{}-{}", text.len(), sheets.unwrap_or_default().len())
}
