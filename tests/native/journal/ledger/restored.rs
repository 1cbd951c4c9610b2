//! A backup of a large ledger takes the place of all there was in one step, whenever the page may
//! be killed and whatever other tabs do.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log, State, decode};
use nose::platform::memory::MemoryStore;
use serde_json::Value;

use super::{holds, kept, observation, parts, put_sheet, restored, save, state_with};
use crate::given::{HEAD, SLOT_A, SLOT_B, noted, noted_at_length, open, reopened, replied, tear};

fn old() -> State {
    state_with(0..60, 10, 200)
}

/// Long enough not to be written as an entry; half of it is what was there.
fn new() -> State {
    state_with(30..260, 10, 200)
}

/// A store with something in it, in as many checkpoints, and entries after them.
fn given(checkpoints: usize) -> (MemoryStore, Log) {
    let store = MemoryStore::default();
    let mut log = open(&store);
    for n in 0..60 {
        save(&mut log, &store, put_sheet(observation(n, 10, 200)));
    }
    for _ in 0..checkpoints {
        while !save(&mut log, &store, noted_at_length("q1")) {}
    }
    save(&mut log, &store, replied("q2", 3));
    (store, log)
}

#[test]
fn it_is_not_written_as_an_entry_and_all_that_was_goes() {
    for checkpoints in 0..3 {
        let (store, mut log) = given(checkpoints);
        log.record(restored(&new()), Moment(1));
        log.record(noted("q3", "after"), Moment(2));
        log.commit(&store).unwrap();
        assert_eq!(reopened(&store), *log.state());
        let keys = store.snapshot();
        let entries = keys.keys().filter(|key| key.contains("/entry/")).count();
        assert_eq!(entries, 1, "the note alone");
        assert!(!holds(&store, "long long"), "nothing of before");
        // Two checkpoints again, either of which gives everything.
        for slot in [SLOT_A, SLOT_B] {
            tear(&store, slot);
            assert_eq!(open(&store).state(), log.state());
            store.replace(keys.clone());
        }
    }
}

#[test]
fn killed_at_any_write_it_is_the_old_or_the_new_and_nothing_between() {
    for checkpoints in 0..3 {
        let (start, log) = given(checkpoints);
        let before = log.state().clone();
        let mut outcomes = Vec::new();
        for writes in 0..600 {
            let store = MemoryStore::default();
            store.replace(start.snapshot());
            let mut log = open(&store);
            log.record(restored(&new()), Moment(1));
            store.kill_after(Some(writes));
            let done = log.commit(&store).is_ok();
            // The page may go on for a moment, and go.
            let _no_room = log.spill(&store);
            store.kill_after(None);
            let shows = reopened(&store);
            let is_new = log.pending() == 0;
            assert_eq!(
                shows,
                if is_new { new() } else { before.clone() },
                "{writes}"
            );
            outcomes.push(is_new);
            // A page that opens then goes on; so does this one.
            let mut next = open(&store);
            save(&mut next, &store, replied("q7", 3));
            while !save(&mut next, &store, noted_at_length("q8")) {}
            assert_eq!(&reopened(&store), next.state(), "{writes}");
            log.commit(&store).unwrap();
            assert_eq!(reopened(&store), *log.state(), "{writes}");
            if !is_new {
                assert_eq!(log.state(), &new());
            }
            // No part is left that nothing names, once another checkpoint was written.
            while !save(&mut log, &store, noted_at_length("q9")) {}
            let named: usize = [SLOT_A, SLOT_B]
                .map(|slot| names(&store, slot).len())
                .iter()
                .sum();
            assert!(parts(&store).len() <= named, "{writes}");
            if done && writes > 0 && store.snapshot().contains_key(HEAD) && outcomes.len() > 3 {
                let last: Vec<&bool> = outcomes.iter().rev().take(3).collect();
                if last.iter().all(|is_new| **is_new) && !spends(&start, writes) {
                    break;
                }
            }
        }
        assert!(outcomes.contains(&true) && outcomes.contains(&false));
        // Once it is the new one it never is the old one again.
        assert!(outcomes.is_sorted(), "{outcomes:?}");
    }
}

/// Whether bringing the backup back takes more than so many writes.
fn spends(start: &MemoryStore, writes: u32) -> bool {
    let store = MemoryStore::default();
    store.replace(start.snapshot());
    let mut log = open(&store);
    log.record(restored(&new()), Moment(1));
    store.kill_after(Some(writes));
    log.commit(&store).unwrap();
    // Clearing up is not part of the promise; one more write tells whether it came to its end.
    let spent = nose::platform::storage::Store::set(&store, "probe", "x").is_err();
    store.kill_after(None);
    spent
}

fn names(store: &MemoryStore, slot: &str) -> Vec<Value> {
    let Some(text) = store.snapshot().get(slot).cloned() else {
        return Vec::new();
    };
    let checkpoint: Value = decode(&text).unwrap();
    checkpoint["parts"].as_array().cloned().unwrap_or_default()
}

#[test]
fn killed_while_it_comes_into_an_empty_browser_it_is_all_or_nothing() {
    for writes in 0..60 {
        let store = MemoryStore::default();
        let mut log = open(&store);
        log.record(restored(&new()), Moment(1));
        store.kill_after(Some(writes));
        let done = log.commit(&store).is_ok();
        store.kill_after(None);
        let expected = if log.pending() == 0 {
            new()
        } else {
            State::default()
        };
        assert_eq!(reopened(&store), expected, "{writes}");
        assert!(!done || log.pending() == 0);
        log.commit(&store).unwrap();
        assert_eq!(reopened(&store), new(), "{writes}");
    }
}

#[test]
fn another_tab_shows_it_and_keeps_what_it_had_not_saved() {
    let (store, mut log) = kept(&old());
    let mut other = open(&store);
    let late = observation(900, 10, 200);
    other.record(put_sheet(late.clone()), Moment(1));
    save(&mut log, &store, restored(&new()));
    assert_eq!(other.take_in(&store), Ok(true));
    let mut expected = new();
    expected.apply(&put_sheet(late), Moment(1));
    assert_eq!(other.state(), &expected);
    other.commit(&store).unwrap();
    log.take_in(&store).unwrap();
    assert_eq!(log.state(), &expected);
    assert_eq!(reopened(&store), expected);
}

#[test]
fn the_way_back_is_a_backup_brought_back_too() {
    let (store, mut log) = given(1);
    let before = log.state().clone();
    let undo = log.record(restored(&new()), Moment(1)).unwrap();
    log.commit(&store).unwrap();
    assert!(matches!(undo, Event::Undone { .. }));
    save(&mut log, &store, undo);
    assert_eq!(log.state(), &before);
    assert_eq!(reopened(&store), before);
}

#[test]
fn with_its_head_torn_the_journal_still_opens_with_the_backup_and_goes_on() {
    let (store, _) = given(2);
    let mut log = open(&store);
    save(&mut log, &store, restored(&new()));
    tear(&store, HEAD);
    let mut next = open(&store);
    assert_eq!(next.state(), &new());
    save(&mut next, &store, replied("q7", 3));
    while !save(&mut next, &store, noted_at_length("q8")) {}
    assert_eq!(&reopened(&store), next.state());
}

#[test]
fn after_erasing_nothing_of_it_comes_back() {
    let (store, mut log) = kept(&new());
    let mut asleep = open(&store);
    log.erase(&store).unwrap();
    assert!(store.snapshot().is_empty());
    save(&mut log, &store, replied("q1", 3));
    asleep.take_in(&store).unwrap();
    assert!(asleep.state().ledger.is_empty());
    assert!(reopened(&store).ledger.is_empty());
}
