//! Deleting is the natural way to make room, so a removal gets through when there is none.

use std::collections::BTreeMap;

use nose::domain::scale::Moment;
use nose::journal::{Event, SaveError};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::{Store, StoreError};

use super::{observation, person, put_sheet, rewrote};
use crate::given::open;

/// What says which save came last: no note is in it.
const LAST: &str = "nose/journal/last";

const FULL: Result<bool, SaveError> = Err(SaveError::Store(StoreError::Full));

fn remove() -> Event {
    Event::PersonRemoved { person: person(0) }
}

/// A store with these observations of two people, and no room left.
fn filled(observations: usize) -> MemoryStore {
    let store = MemoryStore::default();
    let mut log = open(&store);
    for n in 0..observations {
        log.record(put_sheet(observation(n, 2, 300)), Moment(n as u64));
        log.commit(&store).unwrap();
        log.checkpoint_if_due(&store).unwrap();
    }
    store.limit_to(Some(store.units()));
    store
}

fn texts(store: &MemoryStore) -> String {
    store.snapshot().into_values().collect()
}

#[test]
fn a_removal_gets_through_with_one_checkpoint_behind_it_and_with_two() {
    for observations in [70, 100, 130, 160, 400, 900] {
        let store = filled(observations);
        let mut log = open(&store);
        log.record(remove(), Moment(1_000_000));
        assert_eq!(log.commit(&store), Ok(false), "{observations}");
        let again = open(&store);
        assert_eq!(again.state(), log.state(), "{observations}");
        assert_eq!(again.findings().missing, 0, "{observations}");
        assert_eq!(again.state().ledger.about(&person(0)).count(), 0);
        assert_eq!(again.state().ledger.len(), observations / 2);
    }
}

#[test]
fn a_removal_takes_what_waits_for_room_along() {
    let store = filled(130);
    let mut log = open(&store);
    let rest = observation(1, 2, 300);
    log.record(rewrote(&rest, "short"), Moment(1_000_000));
    assert_eq!(log.commit(&store), FULL);
    log.record(remove(), Moment(1_000_001));
    assert_eq!(log.commit(&store), Ok(false));
    let again = open(&store);
    let kept = again.state().ledger.get(&rest.id).unwrap();
    assert_eq!(kept.texts.get("behavior"), "short");
}

#[test]
fn a_change_that_removes_nothing_takes_nothing() {
    let store = filled(130);
    let before = store.snapshot();
    let mut log = open(&store);
    log.record(rewrote(&observation(1, 2, 300), "more"), Moment(1_000_000));
    assert_eq!(log.commit(&store), FULL);
    let kept = |mut all: BTreeMap<String, String>| {
        all.remove(LAST);
        all
    };
    assert_eq!(kept(store.snapshot()), kept(before));
}

#[test]
fn a_removal_gets_through_where_there_is_no_room_to_announce_it() {
    let store = filled(130);
    store.remove(LAST).unwrap();
    store.limit_to(Some(store.units()));
    let mut log = open(&store);
    log.record(remove(), Moment(1_000_000));
    assert_eq!(log.commit(&store), Ok(false));
    let again = open(&store);
    assert_eq!(again.state().ledger.about(&person(0)).count(), 0);
    assert_eq!(again.findings().missing, 0);
}

#[test]
fn killed_at_any_write_on_the_way_nothing_is_lost_that_was_to_stay() {
    for observations in [70, 130, 400] {
        let full = filled(observations).snapshot();
        for writes in 0..60 {
            let store = MemoryStore::default();
            store.replace(full.clone());
            store.limit_to(Some(store.units()));
            let mut log = open(&store);
            log.record(remove(), Moment(1_000_000));
            store.kill_after(Some(writes));
            let _killed = log.commit(&store);
            let _killed = log.checkpoint_if_due(&store);
            store.kill_after(None);
            let again = open(&store);
            assert_eq!(again.findings().missing, 0, "{observations} {writes}");
            let others = again.state().ledger.about(&person(1)).count();
            assert_eq!(others, observations / 2, "{observations} {writes}");
        }
    }
}

#[test]
fn what_was_removed_for_want_of_room_goes_from_every_record_at_once() {
    let store = filled(130);
    let mut log = open(&store);
    let first = observation(0, 2, 300);
    assert!(texts(&store).contains(first.texts.get("behavior")));
    log.record(remove(), Moment(1_000_000));
    log.commit(&store).unwrap();
    log.checkpoint_if_due(&store).unwrap();
    assert!(!texts(&store).contains(first.texts.get("behavior")));
}
