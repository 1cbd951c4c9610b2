//! What tests begin with: short ways to say an event, to open a log, to look at a store.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use nose::domain::answers::Answers;
use nose::domain::pack::Mark;
use nose::domain::question::{ItemRef, Room};
use nose::domain::scale::{Level, Moment, Reply, Seen};
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::domain::sitting::{Answer, Sitting, SittingId};
use nose::journal::{Event, FORMAT, Field, Findings, Log, Place, State, Writer};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::Store;

pub const APP: &str = "0.1.0";

pub fn level(number: u8) -> Seen {
    Seen::At(Level::new(number).unwrap())
}

pub fn item(id: &str, version: u32) -> ItemRef {
    ItemRef {
        id: id.to_owned(),
        version,
    }
}

pub fn mark() -> Mark {
    Mark {
        id: "core".to_owned(),
        version: "1.0.0".to_owned(),
    }
}

pub fn id(sitting: &str) -> SittingId {
    SittingId(sitting.to_owned())
}

/// Sittings whose name begins with `m` are Mirror's, all others Reflect's.
pub fn room_of(sitting: &str) -> Room {
    if sitting.starts_with('m') {
        Room::Mirror
    } else {
        Room::Reflect
    }
}

pub fn place(sitting: &str, item: ItemRef) -> Place {
    Place {
        room: room_of(sitting),
        sitting: id(sitting),
        item,
    }
}

pub fn sheet(name: &str) -> Sheet {
    Sheet {
        id: SheetId(name.to_owned()),
        kind: SheetKind::Case,
        begun: Moment(0),
        at: Moment(0),
        texts: Texts::default(),
    }
}

pub fn wrote(sheet_name: &str, field: &str, text: &str) -> Event {
    let sheet = sheet(sheet_name);
    Event::Wrote {
        field: Field {
            sheet: sheet.id,
            kind: sheet.kind,
            name: field.to_owned(),
        },
        text: text.to_owned(),
    }
}

pub fn began(sitting: &str) -> Event {
    Event::Began {
        room: room_of(sitting),
        sitting: id(sitting),
        pack: mark(),
    }
}

/// A reply to version 1 of an item of sitting `s1`.
pub fn replied(item_id: &str, number: u8) -> Event {
    Event::Replied {
        place: place("s1", item(item_id, 1)),
        reply: Some(Reply::Level(level(number))),
    }
}

/// A note on version 1 of an item of sitting `s1`.
pub fn noted(item_id: &str, note: &str) -> Event {
    Event::Noted {
        place: place("s1", item(item_id, 1)),
        note: note.to_owned(),
    }
}

/// A note so long that about ten of them make a checkpoint due.
pub fn noted_at_length(item_id: &str) -> Event {
    noted(item_id, &"long ".repeat(780))
}

pub fn sitting(name: &str) -> Sitting {
    Sitting {
        id: id(name),
        also: Vec::new(),
        room: room_of(name),
        pack: Some(mark()),
        begun: Moment(1_000),
        finished: None,
        answers: Answers::default(),
    }
}

/// A sitting with these replies.
pub fn sitting_with(name: &str, replies: &[(ItemRef, Reply)]) -> Sitting {
    let mut sitting = sitting(name);
    for (item, reply) in replies {
        let answer = Answer {
            version: item.version,
            reply: Some(*reply),
            at: Moment(2_000),
            ..Answer::default()
        };
        sitting.answers.insert(&item.id, answer);
    }
    sitting
}

/// What these events add up to, a second apart.
pub fn state_after<'a>(events: impl IntoIterator<Item = &'a Event>) -> State {
    let mut state = State::default();
    for (at, event) in (1..).zip(events) {
        state.apply(event, Moment(at * 1_000));
    }
    state
}

pub fn writer(tab: &str) -> Writer {
    Writer {
        tab: tab.to_owned(),
        app: APP.to_owned(),
    }
}

/// Opens the journal as a page just loaded: every load has a name of its own.
pub fn open(store: &MemoryStore) -> Log {
    open_in(store)
}

/// The same, of any store.
pub fn open_in(store: &dyn Store) -> Log {
    static LOADS: AtomicUsize = AtomicUsize::new(0);
    let load = LOADS.fetch_add(1, Ordering::Relaxed);
    Log::open(store, writer(&format!("load{load}")))
}

/// What a page that opens this store shows, with nothing amiss and nothing waiting.
pub fn reopened(store: &MemoryStore) -> State {
    let log = open(store);
    assert_eq!(log.findings(), &Findings::default());
    assert_eq!(log.pending(), 0);
    log.state().clone()
}

/// A store with these events saved, one commit each.
pub fn store_with<'a>(events: impl IntoIterator<Item = &'a Event>) -> MemoryStore {
    let store = MemoryStore::default();
    let mut log = open(&store);
    for (at, event) in (1..).zip(events) {
        log.record(event.clone(), Moment(at * 1_000));
        log.commit(&store).unwrap();
    }
    store
}

pub const HEAD: &str = "nose/journal/head";
/// The key under which a tab says that it saves.
pub const LAST: &str = "nose/journal/last";
pub const SLOT_A: &str = "nose/journal/checkpoint/a";
pub const SLOT_B: &str = "nose/journal/checkpoint/b";
pub const SPILL: &str = "nose/journal/spill/";

/// Where an entry would be that a tab counted as its `n`th.
pub fn entry_key(seq: u64, tab: &str, n: u64) -> String {
    format!("nose/journal/entry/{seq:012}/{tab}-{n}")
}

/// The key of the only entry with this number.
pub fn entry_at(store: &MemoryStore, seq: u64) -> String {
    let mut found = entries_at(store, seq);
    assert_eq!(found.len(), 1, "{seq}: {found:?}");
    found.remove(0)
}

/// The keys of the entries with this number.
pub fn entries_at(store: &MemoryStore, seq: u64) -> Vec<String> {
    let prefix = format!("nose/journal/entry/{seq:012}/");
    let keys = store.snapshot().into_keys();
    keys.filter(|key| key.starts_with(&prefix)).collect()
}

/// Changes one record of a store from outside.
pub fn put(store: &MemoryStore, key: &str, text: &str) {
    let mut entries = store.snapshot();
    entries.insert(key.to_owned(), text.to_owned());
    store.replace(entries);
}

/// Takes one record of a store away from outside.
pub fn take(store: &MemoryStore, key: &str) -> String {
    let mut entries = store.snapshot();
    let text = entries.remove(key).unwrap();
    store.replace(entries);
    text
}

/// Tears a record: its second half goes. Returns what is left of it.
pub fn tear(store: &MemoryStore, key: &str) -> String {
    let text = store.snapshot()[key].clone();
    let torn: String = text.chars().take(text.chars().count() / 2).collect();
    put(store, key, &torn);
    torn
}

/// A record of the format after this build's.
pub fn newer(rest: &str) -> String {
    format!("{} {rest}", FORMAT + 1)
}

/// Makes a record look as if a newer Nose had written it.
pub fn age(store: &MemoryStore, key: &str) {
    let text = store.snapshot()[key].clone();
    let (_format, rest) = text.split_once(' ').unwrap();
    put(store, key, &newer(rest));
}

/// The records that were moved aside, by the key they had.
pub fn aside(store: &MemoryStore) -> BTreeMap<String, String> {
    store
        .snapshot()
        .into_iter()
        .filter_map(|(key, text)| {
            let (_sum, name) = key.strip_prefix("nose/quarantine/")?.split_once('/')?;
            Some((format!("nose/{name}"), text))
        })
        .collect()
}

/// Writes long notes until two checkpoints were written and the entries before the older went.
/// Notes are on items `{prefix}0`, `{prefix}1`, and so on; returns how many.
pub fn compact(log: &mut Log, store: &MemoryStore, prefix: &str) -> usize {
    let mut written = 0;
    let mut checkpoints = 0;
    while checkpoints < 2 {
        log.record(
            noted_at_length(&format!("{prefix}{written}")),
            Moment(50_000),
        );
        log.commit(store).unwrap();
        checkpoints += usize::from(log.checkpoint_if_due(store).unwrap());
        written += 1;
    }
    written
}

/// How many proptest cases to run: this many, or what the environment asks for.
pub fn cases(usual: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("PROPTEST_CASES").ok();
    proptest::test_runner::Config {
        cases: asked.and_then(|text| text.parse().ok()).unwrap_or(usual),
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    }
}
