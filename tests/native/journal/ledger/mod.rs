//! The ledger about people in the store: in parts, in a browser's room, and gone when removed.

mod damaged;
mod interleavings;
mod removed;
mod removed_when_full;
mod restored;
mod room;

use nose::domain::people::ledger_id;
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::journal::{Event, Field, Log, State};
use nose::platform::memory::MemoryStore;

use crate::given::open;

/// The first moment of the ledgers here, and the time between two sheets.
const FROM: u64 = 1_700_000_000_000;
const STEP: u64 = 3_600_000;

/// Scatters numbers, as random names do.
fn scattered(n: usize) -> u32 {
    (n as u32 + 1).wrapping_mul(2_654_435_769).rotate_left(13)
}

fn made(n: usize) -> Moment {
    Moment(FROM + STEP * n as u64)
}

pub fn person(n: usize) -> SheetId {
    ledger_id(made(n), "person")
}

/// The `n`th observation, of one of `people`, with a text so long.
pub fn observation(n: usize, people: usize, length: usize) -> Sheet {
    let words = "asked the new engineer what had surprised them about the release and waited ";
    let behavior: String = words.chars().cycle().skip(n % 70).take(length).collect();
    let mut texts = Texts::default();
    texts.set("person", &person(n % people).0);
    texts.set("behavior", &format!("{n}: {behavior}"));
    texts.set("source", "direct");
    texts.set("on", "2026-11-02");
    Sheet {
        id: ledger_id(made(n), &format!("{:08x}", scattered(n))),
        kind: SheetKind::Observation,
        begun: made(n),
        at: made(n),
        texts,
    }
}

pub fn put_sheet(sheet: Sheet) -> Event {
    Event::SheetPut {
        sheet: Box::new(sheet),
    }
}

/// Another text on a sheet that is there.
pub fn rewrote(sheet: &Sheet, text: &str) -> Event {
    Event::Wrote {
        field: Field {
            sheet: sheet.id.clone(),
            kind: sheet.kind,
            name: "behavior".to_owned(),
        },
        text: text.to_owned(),
    }
}

/// A state with these observations in it.
pub fn state_with(sheets: std::ops::Range<usize>, people: usize, length: usize) -> State {
    State {
        ledger: sheets.map(|n| observation(n, people, length)).collect(),
        ..State::default()
    }
}

pub fn restored(state: &State) -> Event {
    Event::Restored {
        state: Box::new(state.clone()),
    }
}

/// Records and saves, with a checkpoint if one is due. True if one was written.
pub fn save(log: &mut Log, store: &MemoryStore, event: Event) -> bool {
    log.record(event, Moment(FROM));
    log.commit(store).unwrap();
    log.checkpoint_if_due(store).unwrap()
}

/// A store in which a ledger stands in two checkpoints, and the page that wrote it.
pub fn kept(state: &State) -> (MemoryStore, Log) {
    let store = MemoryStore::default();
    let mut log = open(&store);
    save(&mut log, &store, restored(state));
    (store, log)
}

/// The keys of the parts in a store.
pub fn parts(store: &MemoryStore) -> Vec<String> {
    let keys = store.snapshot().into_keys();
    keys.filter(|key| key.contains("/part/")).collect()
}

/// Whether any record of a store, or its key, holds this text.
pub fn holds(store: &MemoryStore, text: &str) -> bool {
    let mut all = store.snapshot().into_iter();
    all.any(|(key, record)| key.contains(text) || record.contains(text))
}
