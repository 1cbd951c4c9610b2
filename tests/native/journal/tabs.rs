//! Several tabs over one store: none loses an entry of another, and all come to show the same.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log, SaveError, State, decode};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::{Store, StoreError};

use crate::given::{
    HEAD, SLOT_A, SLOT_B, age, began, compact, entries_at, entry_at, entry_key, newer, noted,
    noted_at_length, open, put, reopened, replied, store_with, tear,
};

fn save(log: &mut Log, store: &MemoryStore, event: Event) {
    log.record(event, Moment(9_000));
    log.commit(store).unwrap();
}

fn has(state: &State, item: &str) -> bool {
    let mut sittings = state.sittings.iter();
    sittings.any(|sitting| sitting.answers.contains_key(item))
}

#[test]
fn what_one_tab_saves_the_other_takes_in() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (open(&store), open(&store));
    save(&mut one, &store, replied("q1", 3));
    assert_eq!(two.take_in(&store), Ok(true));
    assert_eq!(two.state(), one.state());
    assert_eq!(two.take_in(&store), Ok(false));
    save(&mut two, &store, replied("q2", 4));
    assert_eq!(one.take_in(&store), Ok(true));
    assert_eq!(one.state(), two.state());
    assert_eq!(&reopened(&store), one.state());
}

#[test]
fn where_two_tabs_answer_the_same_question_the_last_to_save_counts_for_both() {
    let store = store_with(&[began("s1")]);
    let (mut one, mut two) = (open(&store), open(&store));
    one.record(replied("q1", 1), Moment(2));
    two.record(replied("q1", 5), Moment(1));
    two.commit(&store).unwrap();
    assert_eq!(one.commit(&store), Ok(true));
    two.take_in(&store).unwrap();
    assert_eq!(one.state(), two.state());
    assert_eq!(&reopened(&store), one.state());
    let reply = one.state().sittings[0].answers["q1"].reply.unwrap();
    assert_eq!(reply.step(), Some(0));
}

/// Browsers hand what one tab wrote to the next in their own time: here two tabs save while each
/// sees a store without the other's entries, and then all of it comes to light.
fn unseen_by_each_other(
    store: &MemoryStore,
    one: impl FnOnce(&mut Log, &MemoryStore),
    two: impl FnOnce(&mut Log, &MemoryStore),
) -> [Log; 2] {
    let behind = MemoryStore::default();
    behind.replace(store.snapshot());
    let mut logs = [open(store), open(&behind)];
    one(&mut logs[0], store);
    two(&mut logs[1], &behind);
    let mut all = behind.snapshot();
    all.extend(store.snapshot());
    store.replace(all);
    logs
}

#[test]
fn entries_that_two_tabs_gave_one_number_unseen_are_both_kept() {
    let store = store_with(&[began("s1")]);
    let mut logs = unseen_by_each_other(
        &store,
        |log, store| save(log, store, replied("q1", 3)),
        |log, store| save(log, store, replied("q2", 4)),
    );
    assert_eq!(entries_at(&store, 2).len(), 2);
    // Without either tab doing a thing more, as if both were closed in that moment.
    let fresh = reopened(&store);
    assert!(has(&fresh, "q1") && has(&fresh, "q2"));
    for log in &mut logs {
        assert_eq!(log.take_in(&store), Ok(true));
        assert_eq!(log.state(), &fresh);
    }
}

#[test]
fn tabs_that_did_not_see_each_other_answer_one_question_agree_in_the_end() {
    for numbers in [(1, 5), (5, 1)] {
        let store = store_with(&[began("s1")]);
        let mut logs = unseen_by_each_other(
            &store,
            |log, store| save(log, store, replied("q1", numbers.0)),
            |log, store| save(log, store, replied("q1", numbers.1)),
        );
        let fresh = reopened(&store);
        for log in &mut logs {
            log.take_in(&store).unwrap();
            assert_eq!(log.state(), &fresh);
        }
    }
}

#[test]
fn an_entry_that_comes_to_light_after_a_checkpoint_with_its_number_still_counts() {
    let store = store_with(&[began("s1")]);
    let mut logs = unseen_by_each_other(&store, up_to_checkpoint, |log, store| {
        save(log, store, replied("late", 4));
    });
    let fresh = reopened(&store);
    assert!(has(&fresh, "late"));
    for log in &mut logs {
        log.take_in(&store).unwrap();
        assert_eq!(log.state(), &fresh);
    }
    // And once more after the next checkpoints have it.
    compact(&mut logs[0], &store, "a");
    assert!(entries_at(&store, 2).is_empty());
    assert!(has(&reopened(&store), "late"));
}

#[test]
fn a_note_in_one_tab_and_a_reply_in_the_other_on_one_question_are_both_kept() {
    let store = store_with(&[began("s1")]);
    let (mut one, mut two) = (open(&store), open(&store));
    one.record(replied("q1", 4), Moment(2));
    two.record(noted("q1", "because"), Moment(3));
    one.commit(&store).unwrap();
    two.commit(&store).unwrap();
    let answer = &reopened(&store).sittings[0].answers["q1"];
    assert_eq!(
        (answer.reply.is_some(), answer.note.as_str()),
        (true, "because")
    );
}

#[test]
fn erasing_in_one_tab_reaches_the_other() {
    let store = store_with(&[began("s1"), replied("q1", 3)]);
    let (mut one, mut two) = (open(&store), open(&store));
    one.erase(&store).unwrap();
    assert_eq!(two.take_in(&store), Ok(true));
    assert!(two.state().is_empty());
    assert_eq!(two.last_seq(), 0);
}

#[test]
fn erasing_reaches_a_tab_that_wakes_when_the_new_life_is_as_long_as_the_old() {
    let store = store_with(&[began("s1"), replied("q1", 3)]);
    let (mut one, mut two) = (open(&store), open(&store));
    one.erase(&store).unwrap();
    for n in 0..4 {
        save(&mut one, &store, replied(&format!("new{n}"), 2));
    }
    assert_eq!(two.take_in(&store), Ok(true));
    assert_eq!(two.state(), one.state());
    save(&mut two, &store, replied("q7", 1));
    assert!(!has(&reopened(&store), "q1") && has(&reopened(&store), "q7"));
}

#[test]
fn two_erasures_in_a_row_are_both_noticed() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (open(&store), open(&store));
    for life in 0..3 {
        save(&mut one, &store, replied(&format!("life{life}"), 1));
        two.take_in(&store).unwrap();
        assert_eq!(two.state(), one.state());
        one.erase(&store).unwrap();
    }
    two.take_in(&store).unwrap();
    assert!(two.state().is_empty());
}

#[test]
fn a_tab_that_slept_through_checkpoints_and_compaction_loses_nothing() {
    let store = store_with(&[began("s1")]);
    let mut sleeper = open(&store);
    sleeper.record(replied("mine", 4), Moment(8_000));
    let mut other = open(&store);
    let written = compact(&mut other, &store, "a") + compact(&mut other, &store, "b");
    assert!(entries_at(&store, 2).is_empty());
    assert_eq!(sleeper.commit(&store), Ok(true));
    other.take_in(&store).unwrap();
    assert_eq!(sleeper.state(), other.state());
    let fresh = reopened(&store);
    assert_eq!(&fresh, sleeper.state());
    assert_eq!(fresh.sittings[0].answers.len(), written + 1);
}

/// Saves long notes up to and including the next checkpoint.
fn up_to_checkpoint(log: &mut Log, store: &MemoryStore) {
    loop {
        let note = noted_at_length(&format!("n{}", log.last_seq()));
        save(log, store, note);
        if log.checkpoint_if_due(store).unwrap() {
            return;
        }
    }
}

#[test]
fn wherever_a_tab_fell_asleep_it_wakes_without_loss() {
    let store = MemoryStore::default();
    let mut busy = open(&store);
    let mut sleepers = vec![open(&store)];
    for _ in 0..3 {
        loop {
            let note = noted_at_length(&format!("n{}", busy.last_seq()));
            save(&mut busy, &store, note);
            sleepers.push(open(&store));
            if busy.checkpoint_if_due(&store).unwrap() {
                break;
            }
        }
    }
    assert!(sleepers.len() > 20);
    let asleep = store.snapshot();
    for mut sleeper in sleepers {
        store.replace(asleep.clone());
        let slept_since = sleeper.last_seq();
        save(&mut sleeper, &store, replied("mine", 4));
        let fresh = reopened(&store);
        assert_eq!(&fresh, sleeper.state(), "asleep since {slept_since}");
        let answers = fresh.sittings[0].answers.len() as u64;
        assert_eq!(answers, busy.last_seq() + 1, "asleep since {slept_since}");
    }
}

#[test]
fn after_a_checkpoint_what_comes_in_under_a_pending_change_is_shown_once() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (open(&store), open(&store));
    up_to_checkpoint(&mut one, &store);
    save(&mut two, &store, replied("q1", 4));
    one.record(replied("q2", 2), Moment(9_000));
    one.commit(&store).unwrap();
    assert_eq!(&reopened(&store), one.state());
    assert_eq!(one.state().changes_since_backup, one.last_seq());
}

#[test]
fn a_tab_that_lagged_by_checkpoints_does_not_let_a_sleeper_write_where_no_one_reads() {
    let store = MemoryStore::default();
    let mut busy = open(&store);
    up_to_checkpoint(&mut busy, &store);
    let mut lagging = open(&store);
    save(&mut busy, &store, noted("x", "x"));
    let mut sleeper = open(&store);
    for _ in 0..2 {
        up_to_checkpoint(&mut busy, &store);
        lagging.take_in(&store).unwrap();
    }
    // It has read on in the newest of three checkpoints, and none is due to it.
    assert!(!lagging.checkpoint_if_due(&store).unwrap());
    save(&mut sleeper, &store, replied("mine", 4));
    let fresh = reopened(&store);
    assert!(has(&fresh, "mine"));
    for tab in [&mut busy, &mut lagging] {
        tab.take_in(&store).unwrap();
        assert_eq!(tab.state(), &fresh);
    }
}

#[test]
fn a_tab_in_which_a_checkpoint_is_long_due_does_not_put_an_old_one_over_a_new_one() {
    let store = MemoryStore::default();
    let mut late = open(&store);
    for n in 0..12 {
        save(&mut late, &store, noted_at_length(&format!("l{n}")));
    }
    let mut busy = open(&store);
    compact(&mut busy, &store, "a");
    compact(&mut busy, &store, "b");
    let oldest = |store: &MemoryStore| {
        let seq_of = |slot: &str| {
            let checkpoint: serde_json::Value = decode(&store.snapshot()[slot]).unwrap();
            checkpoint["seq"].as_u64().unwrap()
        };
        seq_of(SLOT_A).min(seq_of(SLOT_B))
    };
    let before = oldest(&store);
    late.checkpoint_if_due(&store).unwrap();
    assert!(oldest(&store) >= before);
    assert_eq!(late.state(), busy.state());
}

#[test]
fn a_number_whose_entry_was_torn_is_never_given_out_again() {
    let store = MemoryStore::default();
    let (mut writer, mut slow) = (open(&store), open(&store));
    save(&mut writer, &store, replied("q1", 1));
    save(&mut writer, &store, replied("q2", 2));
    slow.take_in(&store).unwrap();
    save(&mut writer, &store, replied("q3", 3));
    tear(&store, &entry_at(&store, 3));
    let mut repairing = open(&store);
    save(&mut open(&store), &store, replied("x", 4));
    slow.record(replied("y1", 1), Moment(10_000));
    slow.record(replied("y2", 2), Moment(11_000));
    slow.commit(&store).unwrap();
    repairing.take_in(&store).unwrap();
    let fresh = reopened(&store);
    for item in ["q1", "q2", "x", "y1", "y2"] {
        assert!(has(&fresh, item), "{item}");
    }
    assert_eq!(&fresh, repairing.state());
    assert_eq!(&fresh, slow.state());
}

#[test]
fn an_entry_is_not_written_over_where_one_before_it_went_missing() {
    let store = store_with(&[began("s1")]);
    let mut slow = open(&store);
    let mut other = open(&store);
    save(&mut other, &store, replied("gone", 1));
    save(&mut other, &store, replied("kept", 2));
    crate::given::take(&store, &entry_at(&store, 2));
    slow.record(replied("y1", 1), Moment(10_000));
    slow.record(replied("y2", 2), Moment(11_000));
    slow.commit(&store).unwrap();
    let fresh = open(&store).state().clone();
    assert!(["kept", "y1", "y2"].iter().all(|item| has(&fresh, item)));
}

/// A store that cannot read one key.
struct CannotRead<'a>(&'a MemoryStore, String);

impl Store for CannotRead<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        if key == self.1 {
            return Err(StoreError::Failed);
        }
        self.0.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set(key, text)
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
fn reading_that_stops_half_way_skips_nothing_when_it_goes_on() {
    let store = store_with(&[began("s1")]);
    let (mut one, mut two) = (open(&store), open(&store));
    for n in 0..3 {
        save(&mut one, &store, replied(&format!("q{n}"), 3));
    }
    let failing = CannotRead(&store, entry_at(&store, 3));
    let failed = Err(SaveError::Store(StoreError::Failed));
    assert_eq!(two.take_in(&failing), failed);
    two.take_in(&store).unwrap();
    assert_eq!(two.state(), one.state());
    save(&mut two, &store, replied("q9", 1));
    assert_eq!(&reopened(&store), two.state());
}

#[test]
fn a_tab_opened_before_the_first_entry_finds_a_journal_whose_head_was_torn() {
    let store = MemoryStore::default();
    let mut early = open(&store);
    let mut other = open(&store);
    compact(&mut other, &store, "a");
    tear(&store, HEAD);
    open(&store);
    save(&mut early, &store, replied("mine", 3));
    let fresh = reopened(&store);
    assert!(has(&fresh, "mine") && has(&fresh, "a0"));
    assert_eq!(&fresh, early.state());
}

#[test]
fn a_newer_tab_elsewhere_stops_this_one_and_no_answer_is_lost_from_view() {
    let store = store_with(&[began("s1")]);
    let mut old = open(&store);
    old.record(replied("q1", 2), Moment(9));
    age(&store, HEAD);
    put(&store, &entry_key(2, "other", 1), &newer("x"));
    assert_eq!(old.commit(&store), Err(SaveError::ReadOnly));
    assert!(has(old.state(), "q1"));
}

/// How many keys there are tells nothing: another page of the same origin keeps its own there, and
/// an older checkpoint goes where there is no room.
#[test]
fn what_another_tab_saved_is_seen_though_as_many_keys_are_there_as_before() {
    let store = store_with(&[began("s1")]);
    store.set("neighbor/1", "theirs").unwrap();
    let (mut first, mut second) = (open(&store), open(&store));
    first.record(replied("q1", 1), Moment(2));
    first.commit(&store).unwrap();
    store.remove("neighbor/1").unwrap();
    second.record(replied("q1", 4), Moment(3));
    second.commit(&store).unwrap();
    assert_eq!(second.last_seq(), first.last_seq() + 1);
    assert_eq!(second.state(), &reopened(&store));
}
