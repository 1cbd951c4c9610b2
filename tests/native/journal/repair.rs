//! What cannot be read is moved aside byte for byte, counted, and never written over. All the
//! rest is kept.

use std::collections::BTreeMap;

use nose::domain::scale::Moment;
use nose::domain::workshop::checksum;
use nose::journal::{Event, Findings, Log, QUARANTINE, SaveError, State};
use nose::platform::memory::{Fault, MemoryStore};
use nose::platform::storage::{Store, StoreError};

use crate::given::{
    HEAD, SLOT_A, SLOT_B, aside, began, compact, entries_at, entry_at, entry_key, noted,
    noted_at_length, open, put, reopened, replied, state_after, store_with, take, tear,
};

fn events() -> Vec<Event> {
    let replies = (1..=5).map(|n| replied(&format!("q{n}"), 3));
    [began("s1")].into_iter().chain(replies).collect()
}

fn one_aside() -> Findings {
    Findings {
        moved_aside: 1,
        ..Findings::default()
    }
}

/// Opens a store with one damaged record, and opens it again.
fn assert_moved_aside(store: &MemoryStore, key: &str, damaged: &str) -> Log {
    let first = open(store);
    assert_eq!(first.findings(), &one_aside(), "{key}");
    assert_eq!(
        aside(store),
        BTreeMap::from([(key.to_owned(), damaged.to_owned())])
    );
    assert_ne!(store.snapshot().get(key).map(String::as_str), Some(damaged));
    let settled = store.snapshot();
    let second = open(store);
    assert_eq!(second.findings(), &Findings::default(), "{key}");
    assert_eq!(second.state(), first.state());
    assert_eq!(store.snapshot(), settled);
    first
}

#[test]
fn a_torn_entry_is_moved_aside_and_the_others_stay() {
    for torn in 1..=6 {
        let store = store_with(&events());
        let text = tear(&store, &entry_at(&store, torn));
        let log = assert_moved_aside(&store, &entry_at(&store, torn), &text);
        let mut expected = State::default();
        for (n, event) in (1..).zip(&events()) {
            if n != torn {
                expected.apply(event, Moment(n * 1_000));
            }
        }
        assert_eq!(log.state(), &expected);
    }
}

#[test]
fn whatever_stands_in_a_records_place_is_kept_as_it_is() {
    for damaged in [
        "",
        " ",
        "null",
        "1 00000000 {}",
        "<html>",
        "\u{0}\u{fffd}😀",
        "0 x y",
    ] {
        let store = store_with(&events());
        let key = entry_at(&store, 3);
        put(&store, &key, damaged);
        assert_moved_aside(&store, &key, damaged);
    }
}

#[test]
fn a_torn_head_costs_nothing_but_itself() {
    let store = store_with(&events());
    let text = tear(&store, HEAD);
    let mut log = assert_moved_aside(&store, HEAD, &text);
    assert_eq!(log.state(), &state_after(&events()));
    log.record(replied("q9", 1), Moment(7_000));
    log.commit(&store).unwrap();
    assert_eq!(&reopened(&store), log.state());
}

#[test]
fn what_was_found_stays_told_after_the_next_save() {
    let store = store_with(&events());
    tear(&store, HEAD);
    let mut log = open(&store);
    log.record(replied("q9", 1), Moment(7_000));
    log.commit(&store).unwrap();
    assert_eq!(log.findings(), &one_aside());
}

#[test]
fn a_torn_checkpoint_leaves_the_other_and_every_entry_after_it() {
    for slot in [SLOT_A, SLOT_B] {
        let store = MemoryStore::default();
        let mut log = open(&store);
        compact(&mut log, &store, "a");
        log.record(noted("q1", "after"), Moment(60_000));
        log.commit(&store).unwrap();
        let text = tear(&store, slot);
        let repaired = assert_moved_aside(&store, slot, &text);
        assert_eq!(repaired.state(), log.state(), "{slot}");
    }
}

#[test]
fn with_both_checkpoints_torn_the_missing_entries_are_counted() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    let written = compact(&mut log, &store, "a") as u64;
    tear(&store, SLOT_A);
    tear(&store, SLOT_B);
    let kept = store
        .snapshot()
        .keys()
        .filter(|key| key.contains("/entry/"))
        .count() as u64;
    let repaired = open(&store);
    assert_eq!(repaired.findings().moved_aside, 2);
    assert_eq!(repaired.findings().missing, written - kept);
    assert_eq!(repaired.state().sittings[0].answers.len() as u64, kept);
    assert_eq!(open(&store).findings().missing, written - kept);
}

#[test]
fn a_missing_entry_is_counted_every_time() {
    let store = store_with(&events());
    take(&store, &entry_at(&store, 3));
    take(&store, &entry_at(&store, 4));
    for _ in 0..2 {
        let log = open(&store);
        assert_eq!((log.findings().missing, log.findings().moved_aside), (2, 0));
        assert_eq!(log.state().sittings[0].answers.len(), 3);
    }
}

#[test]
fn a_torn_entry_does_not_hide_a_missing_one() {
    let store = store_with(&events());
    tear(&store, &entry_at(&store, 6));
    open(&store);
    take(&store, &entry_at(&store, 2));
    assert_eq!(open(&store).findings().missing, 1);
}

#[test]
fn a_torn_spilled_entry_is_moved_aside() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    log.record(noted("q1", "x"), Moment(1));
    log.spill(&store).unwrap();
    let key = store.snapshot().into_keys().next().unwrap();
    let text = tear(&store, &key);
    assert_moved_aside(&store, &key, &text);
}

#[test]
fn a_torn_record_stays_in_its_place_while_there_is_no_room_to_move_it() {
    let store = store_with(&events());
    let text = tear(&store, &entry_at(&store, 6));
    store.set_fault(Fault::Full);
    let before = store.snapshot();
    assert_eq!(open(&store).findings(), &one_aside());
    assert_eq!(store.snapshot(), before);
    store.set_fault(Fault::None);
    let mut log = assert_moved_aside(&store, &entry_at(&store, 6), &text);
    log.record(replied("q9", 1), Moment(7_000));
    log.commit(&store).unwrap();
    assert_eq!(&reopened(&store), log.state());
    assert_eq!(aside(&store)[&entry_at(&store, 6)], text);
}

#[test]
fn a_torn_record_is_not_taken_from_its_place_before_its_copy_reads_back() {
    let store = store_with(&events());
    let text = tear(&store, &entry_at(&store, 6));
    store.set_fault(Fault::Lies);
    open(&store);
    assert_eq!(store.snapshot()[&entry_at(&store, 6)], text);
    store.set_fault(Fault::None);
    assert_moved_aside(&store, &entry_at(&store, 6), &text);
}

#[test]
fn what_could_not_be_moved_is_not_written_over_later() {
    for key in [HEAD, SLOT_A, SLOT_B] {
        let store = MemoryStore::default();
        let mut log = open(&store);
        compact(&mut log, &store, "a");
        let text = tear(&store, key);
        store.set_fault(Fault::Full);
        let mut log = open(&store);
        store.set_fault(Fault::None);
        for n in 0..40 {
            log.record(noted_at_length(&format!("b{n}")), Moment(9));
            log.commit(&store).unwrap();
            log.checkpoint_if_due(&store).unwrap();
        }
        assert_eq!(aside(&store).get(key), Some(&text), "{key}");
        assert_eq!(&reopened(&store), log.state());
    }
}

/// A store with room to write over what is there, and for nothing new.
struct NoRoomForMore<'a>(&'a MemoryStore);

impl Store for NoRoomForMore<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self.0.get(key)? {
            Some(_) => self.0.set(key, text),
            None => Err(StoreError::Full),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }

    fn count(&self) -> Result<usize, StoreError> {
        self.0.count()
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.0.keys(prefix)
    }
}

#[test]
fn a_torn_head_is_not_written_over_where_there_is_no_room_for_its_copy() {
    let store = store_with(&events());
    let text = tear(&store, HEAD);
    let mut log = open(&store);
    put(&store, HEAD, &text);
    log.record(replied("q9", 1), Moment(7_000));
    let full = Err(SaveError::Store(StoreError::Full));
    store.replace(without_quarantine(&store));
    assert_eq!(log.commit(&NoRoomForMore(&store)), full);
    assert_eq!(store.snapshot()[HEAD], text);
    log.commit(&store).unwrap();
    assert_eq!(aside(&store)[HEAD], text);
    assert_eq!(&reopened(&store), log.state());
}

fn without_quarantine(store: &MemoryStore) -> BTreeMap<String, String> {
    let mut entries = store.snapshot();
    entries.retain(|key, _| !key.starts_with(QUARANTINE));
    entries
}

#[test]
fn entries_that_the_newer_checkpoint_holds_are_not_missed() {
    for checkpoints in [2, 3] {
        let store = MemoryStore::default();
        let mut log = open(&store);
        let mut written = 0;
        while written < checkpoints {
            log.record(noted_at_length(&format!("n{}", log.last_seq())), Moment(1));
            log.commit(&store).unwrap();
            written += usize::from(log.checkpoint_if_due(&store).unwrap());
        }
        log.record(noted("q1", "after"), Moment(2));
        log.commit(&store).unwrap();
        for key in (1..log.last_seq()).flat_map(|seq| entries_at(&store, seq)) {
            store.remove(&key).unwrap();
        }
        assert_eq!(&reopened(&store), log.state());
    }
}

#[test]
fn a_record_torn_twice_is_kept_twice() {
    let store = store_with(&events());
    put(&store, &entry_at(&store, 6), "first damage");
    open(&store);
    put(&store, &entry_at(&store, 6), "second damage");
    open(&store);
    let kept: Vec<String> = store
        .snapshot()
        .into_iter()
        .filter(|(key, _)| key.starts_with(QUARANTINE))
        .map(|(_, text)| text)
        .collect();
    assert_eq!(kept.len(), 2);
    assert!(
        ["first damage", "second damage"]
            .iter()
            .all(|d| kept.iter().any(|k| k == d))
    );
}

#[test]
fn a_torn_entry_that_comes_while_the_page_is_open_is_moved_aside_there() {
    let store = store_with(&events());
    let mut log = open(&store);
    let shown = log.state().clone();
    let key = entry_key(7, "other", 1);
    put(&store, &key, "torn");
    assert_eq!(log.take_in(&store), Ok(false));
    assert_eq!(log.findings(), &one_aside());
    assert_eq!(log.state(), &shown);
    assert_eq!(aside(&store)[&key], "torn");
    log.record(replied("q9", 1), Moment(7_000));
    log.commit(&store).unwrap();
    assert_eq!(&reopened(&store), log.state());
}

#[test]
fn keys_that_are_no_entries_are_left_alone() {
    let store = store_with(&events());
    put(&store, "nose/journal/entry/later", "?");
    put(&store, "nose/other", "?");
    let before = store.snapshot();
    assert_eq!(reopened(&store), state_after(&events()));
    assert_eq!(store.snapshot(), before);
}

/// Keys of entries have room for twelve digits. What comes after could not be found again.
#[test]
fn what_is_saved_after_numbers_that_no_journal_reaches_is_there_or_is_not_called_saved() {
    let record = |json: &str| format!("6 {:08x} {json}", checksum(json.as_bytes()));
    let state = r#"{"sittings":[]}"#;
    for number in [
        999_999_999_998,
        999_999_999_999,
        1_000_000_000_000,
        u64::MAX - 1,
        u64::MAX,
    ] {
        let floor = format!(r#"{{"epoch":"e-1","floor":{number}}}"#);
        let seen =
            format!(r#"{{"seq":1,"seen":{{"floor":{number},"latest":[]}},"state":{state}}}"#);
        let seq = format!(r#"{{"seq":{number},"seen":{{"floor":1,"latest":[]}},"state":{state}}}"#);
        let old = format!(r#"{{"seq":{number},"state":{state}}}"#);
        for (key, json) in [(HEAD, floor), (SLOT_A, seen), (SLOT_A, seq), (SLOT_A, old)] {
            let store = MemoryStore::default();
            put(&store, key, &record(&json));
            let mut log = open(&store);
            for (at, item) in ["q1", "q2", "q3"].into_iter().enumerate() {
                log.record(noted(item, "said"), Moment(at as u64));
                let is_saved = log.commit(&store).is_ok();
                let shown = open(&store).state().clone();
                assert!(!is_saved || shown == *log.state(), "{key} {json}");
            }
        }
    }
}

#[test]
fn parts_that_are_said_to_hold_more_than_can_be_counted_are_counted_as_many() {
    let store = MemoryStore::default();
    let many = u64::MAX;
    let json =
        format!(r#"{{"seq":1,"parts":["a-1-{many}","b-1-{many}"],"state":{{"sittings":[]}}}}"#);
    let record = format!("6 {:08x} {json}", checksum(json.as_bytes()));
    put(&store, SLOT_A, &record);
    assert_eq!(open(&store).findings().missing, many);
}
