//! Entries written in haste while a page goes away: whoever comes next takes them in, in the
//! order they were made, exactly once.

use nose::domain::scale::Moment;
use nose::domain::workshop::checksum;
use nose::journal::{Event, Findings, Log, OURS, SaveError, State};
use nose::platform::memory::{Fault, MemoryStore};
use nose::platform::storage::{Store as _, StoreError};

use crate::given::{
    SPILL, aside, began, compact, noted, noted_at_length, open, put, reopened, replied,
    state_after, store_with, writer,
};

fn spilled(store: &MemoryStore) -> Vec<String> {
    let keys = store.snapshot().into_keys();
    keys.filter(|key| key.starts_with(SPILL)).collect()
}

/// A page that recorded these and went without a lock. Sleeps, and may wake.
fn put_aside(store: &MemoryStore, events: &[Event]) -> Log {
    let mut log = open(store);
    for (n, event) in (0..).zip(events) {
        log.record(event.clone(), Moment(5_000 + n));
    }
    log.spill(store).unwrap();
    log
}

fn chosen(state: &State, item: &str) -> Option<usize> {
    state.sittings[0].answers[item].reply?.step()
}

#[test]
fn the_next_page_shows_spilled_entries_and_its_first_save_saves_them() {
    let store = store_with(&[began("s1")]);
    let gone = put_aside(&store, &[replied("q1", 2), noted("q1", "x")]);
    assert_eq!(spilled(&store).len(), 2);
    let mut next = open(&store);
    assert_eq!(next.state(), gone.state());
    assert_eq!(next.pending(), 2);
    next.commit(&store).unwrap();
    assert!(spilled(&store).is_empty());
    assert_eq!(&reopened(&store), gone.state());
}

#[test]
fn spilling_twice_writes_once_and_saving_cleans_up() {
    let store = MemoryStore::default();
    let mut log = put_aside(&store, &[replied("q1", 2)]);
    let bytes = store.bytes_written();
    log.spill(&store).unwrap();
    assert_eq!(store.bytes_written(), bytes);
    log.commit(&store).unwrap();
    assert!(spilled(&store).is_empty());
    assert_eq!(reopened(&store).changes_since_backup, 1);
}

#[test]
fn more_than_ten_spilled_entries_come_back_in_the_order_they_were_made() {
    let store = store_with(&[began("s1")]);
    let replies: Vec<Event> = (0..12).map(|n| replied("q1", 1 + n % 5)).collect();
    let gone = put_aside(&store, &replies);
    let mut next = open(&store);
    assert_eq!(next.state(), gone.state());
    next.commit(&store).unwrap();
    assert_eq!(&reopened(&store), gone.state());
}

#[test]
fn the_order_within_a_page_holds_even_if_the_clock_went_back() {
    let store = store_with(&[began("s1")]);
    let mut gone = open(&store);
    for (at, number) in [(9_000, 1), (500, 2), (10_000, 3), (700, 4)] {
        gone.record(replied("q1", number), Moment(at));
    }
    gone.spill(&store).unwrap();
    assert_eq!(open(&store).state(), gone.state());
}

#[test]
fn spilled_entries_of_two_pages_come_back_by_time() {
    for made in [6u8, 7] {
        let store = store_with(&[began("s1")]);
        let mut pages = [open(&store), open(&store)];
        for n in 0..made {
            let at = Moment(2_000 + u64::from(n));
            pages[usize::from(n % 2)].record(replied("q1", n % 5 + 1), at);
        }
        for page in &mut pages {
            page.spill(&store).unwrap();
        }
        let last = usize::from((made - 1) % 5);
        assert_eq!(chosen(open(&store).state(), "q1"), Some(last));
    }
}

#[test]
fn two_pages_that_took_in_the_same_spilled_entry_save_it_once() {
    let store = store_with(&[began("s1")]);
    put_aside(&store, &[replied("q1", 2)]);
    let (mut one, mut two) = (open(&store), open(&store));
    one.commit(&store).unwrap();
    two.commit(&store).unwrap();
    assert_eq!(one.state(), two.state());
    assert_eq!(reopened(&store).changes_since_backup, 2);
}

#[test]
fn a_sleeper_that_wakes_finds_what_another_saved_for_it() {
    let store = store_with(&[began("s1")]);
    let mut other = open(&store);
    let mut sleeper = put_aside(&store, &[replied("q1", 2)]);
    other.record(replied("q2", 4), Moment(9_000));
    other.commit(&store).unwrap();
    open(&store).commit(&store).unwrap();
    sleeper.commit(&store).unwrap();
    other.take_in(&store).unwrap();
    assert_eq!(sleeper.state(), other.state());
    assert_eq!(&reopened(&store), sleeper.state());
    assert_eq!(sleeper.state().changes_since_backup, 3);
}

#[test]
fn a_sleeper_that_wakes_after_compaction_does_not_answer_a_second_time() {
    let store = store_with(&[began("s1")]);
    let mut sleeper = put_aside(&store, &[replied("q1", 2)]);
    let mut next = open(&store);
    next.record(replied("q1", 5), Moment(9_000));
    compact(&mut next, &store, "a");
    compact(&mut next, &store, "b");
    sleeper.record(replied("q2", 1), Moment(10_000));
    sleeper.commit(&store).unwrap();
    assert_eq!(chosen(sleeper.state(), "q1"), Some(4));
    assert_eq!(chosen(sleeper.state(), "q2"), Some(0));
    assert_eq!(&reopened(&store), sleeper.state());
}

#[test]
fn a_page_that_took_in_anothers_spilled_entry_and_slept_does_not_answer_for_it_either() {
    let store = store_with(&[began("s1")]);
    put_aside(&store, &[replied("q1", 2)]);
    let mut sleeper = open(&store);
    let mut next = open(&store);
    next.record(replied("q1", 5), Moment(9_000));
    compact(&mut next, &store, "a");
    compact(&mut next, &store, "b");
    sleeper.commit(&store).unwrap();
    assert_eq!(chosen(sleeper.state(), "q1"), Some(4));
    assert_eq!(&reopened(&store), sleeper.state());
}

#[test]
fn a_spilled_entry_left_behind_after_it_was_saved_is_not_taken_in_again() {
    let store = store_with(&[began("s1")]);
    let mut log = put_aside(&store, &[replied("q1", 2)]);
    let key = spilled(&store).remove(0);
    let text = store.snapshot()[&key].clone();
    log.commit(&store).unwrap();
    // As if the page had been killed between saving the entry and removing its spill.
    put(&store, &key, &text);
    store.kill_after(Some(0));
    assert_eq!(open(&store).findings(), &Findings::default());
    store.kill_after(None);
    let mut other = open(&store);
    assert!(spilled(&store).is_empty());
    put(&store, &key, &text);
    other.record(replied("q1", 5), Moment(9_000));
    compact(&mut other, &store, "a");
    assert_eq!(&reopened(&store), other.state());
    assert_eq!(chosen(other.state(), "q1"), Some(4));
}

#[test]
fn a_spill_that_cannot_be_removed_does_not_count_its_entry_twice() {
    let store = store_with(&[began("s1")]);
    let mut log = put_aside(&store, &[replied("q1", 2)]);
    store.kill_after(Some(1));
    let failed = Err(SaveError::Store(StoreError::Failed));
    assert_eq!(log.commit(&store), failed);
    store.kill_after(None);
    log.commit(&store).unwrap();
    assert_eq!(&reopened(&store), log.state());
    assert_eq!(
        log.state(),
        &state_after(&[began("s1"), replied("q1", 2)]).at(5_000)
    );
}

/// A state as if its only answer had been given at this moment.
trait At {
    fn at(self, at: u64) -> Self;
}

impl At for State {
    fn at(mut self, at: u64) -> Self {
        for answer in self.sittings[0].answers.values_mut() {
            answer.at = Moment(at);
        }
        self
    }
}

#[test]
fn a_spill_that_fails_is_told_and_tried_again() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    log.record(noted_at_length("q1"), Moment(1));
    store.set_fault(Fault::Full);
    assert_eq!(log.spill(&store), Err(SaveError::Store(StoreError::Full)));
    store.set_fault(Fault::Lies);
    assert_eq!(log.spill(&store), Err(SaveError::ReadBack));
    store.set_fault(Fault::None);
    log.spill(&store).unwrap();
    let next = open(&store);
    assert_eq!(next.state(), log.state());
    assert_eq!(next.findings(), &Findings::default());
}

#[test]
fn erasing_erases_what_was_spilled_and_a_sleeper_does_not_bring_it_back() {
    let store = store_with(&[began("s1")]);
    let mut sleeper = put_aside(&store, &[replied("q1", 2)]);
    open(&store).erase(&store).unwrap();
    assert!(store.snapshot().is_empty());
    sleeper.commit(&store).unwrap();
    assert!(reopened(&store).is_empty());
}

/// Saving what was spilled leaves the number of keys as it was. A tab that holds the same spilled
/// entries must see that they are saved, and not save them again in another place.
#[test]
fn what_another_tab_saved_of_a_spill_is_not_saved_again() {
    let store = MemoryStore::default();
    let mut first = Log::open(&store, writer("first"));
    let mut third = Log::open(&store, writer("third"));
    third.record(replied("shared", 1), Moment(1));
    third.commit(&store).unwrap();
    first.record(replied("shared", 2), Moment(2));
    let mut gone = Log::open(&store, writer("gone"));
    gone.record(replied("shared", 3), Moment(3));
    gone.spill(&store).unwrap();
    let mut heir = Log::open(&store, writer("heir"));
    first.spill(&store).unwrap();
    heir.take_in(&store).unwrap();
    first.commit(&store).unwrap();
    heir.commit(&store).unwrap();
    assert_eq!(store.keys(OURS).unwrap().len(), 5);
    for log in [&mut first, &mut heir, &mut third] {
        log.take_in(&store).unwrap();
        assert_eq!(log.state(), &reopened(&store));
    }
}

/// No page writes such a record; damage or another hand could leave it.
#[test]
fn a_spilled_entry_under_another_name_than_its_own_is_moved_aside_and_takes_nobodys_place() {
    let store = store_with(&[began("s1")]);
    put_aside(&store, &[noted("q1", "mine")]);
    let key = spilled(&store).remove(0);
    let text = store.snapshot()[&key].clone();
    let (_, json) = text.split_at("6 00000000 ".len());
    let json = json.replace("mine", "another's");
    let forged = format!("6 {:08x} {json}", checksum(json.as_bytes()));
    let place = format!("{SPILL}zzz-1");
    put(&store, &place, &forged);

    let mut next = open(&store);
    assert_eq!(next.findings().moved_aside, 1);
    assert_eq!(next.pending(), 1);
    next.commit(&store).unwrap();
    assert_eq!(&reopened(&store), next.state());
    assert_eq!(aside(&store).get(&place), Some(&forged));
}
