//! A part that is torn or gone costs at most its own sheets, and is told.

use nose::domain::people::Ledger;
use nose::journal::{Findings, State, decode, encode};
use nose::platform::memory::MemoryStore;
use serde_json::Value;

use super::{kept, observation, parts, put_sheet, rewrote, save, state_with};
use crate::given::{
    SLOT_A, SLOT_B, aside, newer, noted_at_length, open, put, reopened, take, tear,
};

const MANY: usize = 300;

fn given() -> (MemoryStore, State) {
    let state = state_with(0..MANY, 20, 200);
    (kept(&state).0, state)
}

fn sheets_in(text: &str) -> usize {
    decode::<Value>(text).unwrap().as_array().unwrap().len()
}

#[test]
fn a_torn_part_is_moved_aside_and_the_rest_opens() {
    let (store, state) = given();
    for key in parts(&store) {
        let whole = store.snapshot();
        let lost = sheets_in(&whole[&key]);
        let torn = tear(&store, &key);
        let log = open(&store);
        let found = Findings {
            moved_aside: 1,
            ..Findings::default()
        };
        assert_eq!(log.findings(), &found);
        assert_eq!(log.state().ledger.len(), MANY - lost);
        let left: Ledger = log.state().ledger.iter().cloned().collect();
        assert!(left.iter().all(|it| state.ledger.get(&it.id) == Some(it)));
        assert_eq!(aside(&store)[&key], torn);
        // Told once; the hole in its place is not a missing change.
        assert_eq!(&reopened(&store), log.state());
        store.replace(whole);
    }
    assert_eq!(reopened(&store), state);
}

#[test]
fn a_part_that_is_gone_is_told_by_the_number_of_its_sheets() {
    let (store, _) = given();
    let key = parts(&store).remove(3);
    let lost = sheets_in(&take(&store, &key));
    for _ in 0..2 {
        let log = open(&store);
        assert_eq!(log.findings().missing, lost as u64);
        assert_eq!(log.findings().moved_aside, 0);
        assert_eq!(log.state().ledger.len(), MANY - lost);
    }
}

#[test]
fn a_part_under_the_name_of_another_is_not_taken_for_it() {
    let (store, _) = given();
    let keys = parts(&store);
    let other = store.snapshot()[&keys[1]].clone();
    put(&store, &keys[0], &other);
    let log = open(&store);
    assert_eq!(log.findings().moved_aside, 1);
    assert!(log.state().ledger.len() < MANY);
}

#[test]
fn after_damage_the_journal_goes_on_and_the_next_checkpoints_are_whole() {
    for gone in [false, true] {
        let (store, _) = given();
        let key = parts(&store).remove(3);
        if gone {
            take(&store, &key);
        } else {
            tear(&store, &key);
        }
        let mut log = open(&store);
        // The sheets come back as they were, from a backup say: their part has the same name.
        let lost = (0..MANY).map(|n| observation(n, 20, 200));
        let lost: Vec<_> = lost
            .filter(|it| log.state().ledger.get(&it.id).is_none())
            .collect();
        assert!(!lost.is_empty());
        for sheet in lost {
            save(&mut log, &store, put_sheet(sheet));
        }
        for _ in 0..2 {
            while !save(&mut log, &store, noted_at_length("q1")) {}
        }
        assert_eq!(log.state().ledger.len(), MANY);
        assert_eq!(&reopened(&store), log.state());
    }
}

#[test]
fn where_the_newer_checkpoint_lacks_a_part_the_older_one_and_the_entries_give_everything() {
    for damage in [tear, |store: &MemoryStore, key: &str| take(store, key)] {
        let (store, _) = given();
        let mut log = open(&store);
        let before = parts(&store);
        save(
            &mut log,
            &store,
            rewrote(&observation(50, 20, 200), "mended"),
        );
        while !save(&mut log, &store, noted_at_length("q1")) {}
        save(
            &mut log,
            &store,
            rewrote(&observation(80, 20, 200), "mended too"),
        );
        let new: Vec<_> = parts(&store)
            .into_iter()
            .filter(|it| !before.contains(it))
            .collect();
        damage(&store, &new[0]);
        assert_eq!(open(&store).state(), log.state());
        let mut next = open(&store);
        assert_eq!(next.findings(), &Findings::default());
        while !save(&mut next, &store, noted_at_length("q1")) {}
        assert_eq!(&reopened(&store), next.state());
    }
}

#[test]
fn a_part_of_a_newer_format_stops_all_writing() {
    let (store, _) = given();
    let key = parts(&store).remove(0);
    put(&store, &key, &newer("x"));
    let before = store.snapshot();
    let mut log = open(&store);
    assert!(log.findings().newer.is_some());
    assert!(!log.checkpoint_if_due(&store).unwrap());
    assert_eq!(store.snapshot(), before);
}

#[test]
fn a_checkpoint_with_the_ledger_in_it_still_reads_and_comes_apart_with_the_next() {
    let (store, state) = given();
    for slot in [SLOT_A, SLOT_B] {
        let mut checkpoint: Value = decode(&store.snapshot()[slot]).unwrap();
        checkpoint["state"]["ledger"] = serde_json::to_value(&state.ledger).unwrap();
        checkpoint.as_object_mut().unwrap().remove("parts");
        put(&store, slot, &encode(&checkpoint).unwrap());
    }
    for key in parts(&store) {
        take(&store, &key);
    }
    assert_eq!(reopened(&store), state);
    let mut log = open(&store);
    while !save(&mut log, &store, noted_at_length("q1")) {}
    assert!(parts(&store).len() > 5);
    assert_eq!(&reopened(&store), log.state());
}
