//! A journal of a newer format is looked at and left exactly as it is.

use nose::domain::scale::Moment;
use nose::journal::{FORMAT, Log, SaveError, State, encode};
use nose::platform::memory::MemoryStore;

use crate::given::{
    HEAD, SLOT_A, SLOT_B, SPILL, age, compact, entry_at, entry_key, newer, noted, noted_at_length,
    open, put, replied, take, tear,
};

/// A journal with both checkpoints, entries after them, and a spilled entry.
fn full_store() -> MemoryStore {
    let store = MemoryStore::default();
    let mut log = open(&store);
    compact(&mut log, &store, "a");
    log.record(noted("q1", "later"), Moment(60_000));
    log.commit(&store).unwrap();
    log.record(noted("q2", "in haste"), Moment(70_000));
    log.spill(&store).unwrap();
    store
}

fn last_entry(store: &MemoryStore) -> String {
    let entries = store.snapshot().into_keys();
    entries
        .filter(|key| key.starts_with("nose/journal/entry/"))
        .max()
        .unwrap()
}

fn spilled(store: &MemoryStore) -> String {
    store
        .snapshot()
        .into_keys()
        .find(|key| key.starts_with(SPILL))
        .unwrap()
}

fn assert_only_looks(store: &MemoryStore, log: &mut Log) {
    let before = store.snapshot();
    let shown = log.state().clone();
    let read_only = Err(SaveError::ReadOnly);
    log.record(replied("q9", 5), Moment(80_000));
    assert_ne!(log.state(), &shown);
    assert_eq!(log.commit(store), read_only);
    assert_eq!(log.take_in(store), read_only);
    assert_eq!(log.spill(store), Err(SaveError::ReadOnly));
    assert_eq!(log.checkpoint_if_due(store), Ok(false));
    assert_eq!(log.findings().newer, Some(FORMAT + 1));
    assert!(log.pending() >= 1);
    assert_eq!(store.snapshot(), before);
}

#[test]
fn a_newer_record_of_any_kind_makes_the_page_look_and_not_touch() {
    for key in [
        |_: &MemoryStore| HEAD.to_owned(),
        |_: &MemoryStore| SLOT_A.to_owned(),
        |_: &MemoryStore| SLOT_B.to_owned(),
        last_entry,
        spilled,
    ] {
        let store = full_store();
        let key = key(&store);
        age(&store, &key);
        let before = store.snapshot();
        let mut log = open(&store);
        assert_eq!(log.findings().newer, Some(FORMAT + 1), "{key}");
        assert_eq!(store.snapshot(), before, "{key}");
        assert_only_looks(&store, &mut log);
    }
}

#[test]
fn beside_a_newer_record_even_a_torn_one_stays_where_it_is() {
    let store = full_store();
    age(&store, SLOT_A);
    tear(&store, &last_entry(&store));
    tear(&store, HEAD);
    let before = store.snapshot();
    assert_only_looks(&store, &mut open(&store));
    assert_eq!(store.snapshot(), before);
}

#[test]
fn beside_a_newer_spilled_entry_one_that_is_saved_already_stays_too() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    log.record(noted("q1", "x"), Moment(1));
    log.spill(&store).unwrap();
    let key = spilled(&store);
    let text = store.snapshot()[&key].clone();
    log.commit(&store).unwrap();
    put(&store, &key, &text);
    put(&store, "nose/journal/spill/zzz-1", &newer("future"));
    assert_only_looks(&store, &mut open(&store));
}

#[test]
fn what_can_be_read_beside_a_newer_entry_is_shown() {
    let store = crate::given::store_with(&[replied("q1", 3), replied("q2", 4)]);
    age(&store, &entry_at(&store, 2));
    let log = open(&store);
    assert_eq!(log.state(), &crate::given::state_after(&[replied("q1", 3)]));
}

#[test]
fn a_newer_record_that_comes_while_the_page_is_open_stops_it_writing() {
    for key in [HEAD.to_owned(), entry_key(3, "other", 1)] {
        let store = crate::given::store_with(&[replied("q1", 3), replied("q2", 4)]);
        let mut log = open(&store);
        let shown = log.state().clone();
        put(&store, &key, &newer("a format to come"));
        let before = store.snapshot();
        log.record(replied("q3", 1), Moment(9));
        assert_eq!(log.commit(&store), Err(SaveError::ReadOnly), "{key}");
        assert_eq!(store.snapshot(), before);
        assert_ne!(log.state(), &shown);
        assert_only_looks(&store, &mut log);
    }
}

#[test]
fn entries_that_came_before_a_newer_one_are_still_shown() {
    let store = MemoryStore::default();
    let mut mine = open(&store);
    let mut other = open(&store);
    mine.record(replied("q1", 1), Moment(1_000));
    mine.commit(&store).unwrap();
    other.take_in(&store).unwrap();
    mine.record(replied("q2", 2), Moment(2_000));
    mine.commit(&store).unwrap();
    put(
        &store,
        &entry_key(3, "other", 1),
        &newer("a format to come"),
    );
    assert_eq!(other.take_in(&store), Err(SaveError::ReadOnly));
    assert_eq!(other.state(), mine.state());
}

#[test]
fn a_newer_checkpoint_is_not_written_over() {
    for key in [SLOT_A, SLOT_B] {
        let store = MemoryStore::default();
        let mut log = open(&store);
        compact(&mut log, &store, "a");
        let to_come = newer("a checkpoint to come");
        take(&store, key);
        put(&store, key, &to_come);
        for n in 0..40 {
            log.record(noted_at_length(&format!("b{n}")), Moment(9));
            if log.commit(&store).is_err() {
                break;
            }
            let _outcome = log.checkpoint_if_due(&store);
            assert_eq!(store.snapshot()[key], to_come);
        }
    }
}

#[test]
fn an_empty_future_is_newer_too() {
    let store = MemoryStore::default();
    put(&store, HEAD, "7 ");
    let log = open(&store);
    assert_eq!(log.findings().newer, Some(7));
    assert_eq!(log.state(), &State::default());
    assert!(encode(&State::default()).unwrap().starts_with("6 "));
}
