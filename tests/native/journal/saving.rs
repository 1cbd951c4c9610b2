//! "Saved" means that a page opened a moment later shows it. Whatever the store does, what a
//! person answered stays on the page, and the reason it is not saved has a name.

use nose::domain::scale::Moment;
use nose::journal::{Event, Findings, Log, OURS, SaveError, State};
use nose::platform::memory::{Blocked, Fault, MemoryStore};
use nose::platform::storage::StoreError;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::arbitrary;
use crate::given::{
    aside, began, cases, compact, entry_at, noted, noted_at_length, open, put, reopened, replied,
    state_after, store_with, tear, writer,
};

#[test]
fn an_answer_shows_at_once_and_is_not_called_saved_before_it_is() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    log.record(replied("q1", 3), Moment(1_000));
    assert_eq!(log.state(), &state_after(&[replied("q1", 3)]));
    assert_eq!(log.pending(), 1);
    assert!(store.snapshot().is_empty());
    assert_eq!(log.commit(&store), Ok(false));
    assert_eq!((log.pending(), log.last_seq()), (0, 1));
    assert_eq!(&reopened(&store), log.state());
}

#[test]
fn opening_and_committing_nothing_write_nothing() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    log.commit(&store).unwrap();
    log.spill(&store).unwrap();
    assert!(!log.checkpoint_if_due(&store).unwrap());
    assert_eq!(store.bytes_written(), 0);
    let store = store_with(&[replied("q1", 3)]);
    let before = store.snapshot();
    open(&store).commit(&store).unwrap();
    assert_eq!(store.snapshot(), before);
}

#[test]
fn a_life_of_the_journal_has_one_name_in_every_tab_until_it_is_erased() {
    let store = store_with(&[replied("q1", 3)]);
    let (mut one, other) = (open(&store), open(&store));
    assert_eq!(one.life(), other.life());
    one.record(replied("q2", 4), Moment(2_000));
    one.commit(&store).unwrap();
    assert_eq!(one.life(), other.life());
    one.erase(&store).unwrap();
    one.record(replied("q1", 1), Moment(3_000));
    one.commit(&store).unwrap();
    assert_ne!(one.life(), other.life());
    assert_eq!(open(&store).life(), one.life());
}

#[test]
fn recording_hands_back_what_undoes_it() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    log.record(began("s1"), Moment(1));
    log.record(replied("q1", 2), Moment(2));
    let undo = log.record(replied("q1", 5), Moment(3)).unwrap();
    let Event::Undone { entry, by } = &undo else {
        panic!("undoing is told apart in the history");
    };
    assert!(entry.ends_with("-3"));
    assert_eq!(**by, replied("q1", 2));
    log.record(undo, Moment(4));
    log.commit(&store).unwrap();
    let expected = replied("q1", 2);
    let replies = |state: &State| state.sittings[0].answers["q1"].reply;
    assert_eq!(
        replies(&reopened(&store)),
        replies(&state_after(&[expected]))
    );
    assert_eq!(log.record(Event::BackedUp, Moment(5)), None);
}

#[test]
fn a_store_that_fails_leaves_the_answer_shown_and_names_the_reason() {
    for (fault, reason) in [
        (Fault::Blocked, SaveError::Store(StoreError::Blocked)),
        (Fault::Full, SaveError::Store(StoreError::Full)),
        (Fault::Lies, SaveError::ReadBack),
    ] {
        for events_before in [&[][..], &[began("s1"), replied("q0", 1)]] {
            let store = store_with(events_before);
            let mut log = open(&store);
            let mut shown = log.state().clone();
            store.set_fault(fault);
            for (n, event) in (1..).zip([replied("q1", 3), noted("q1", "x"), replied("q2", 4)]) {
                log.record(event.clone(), Moment(n));
                shown.apply(&event, Moment(n));
                assert_eq!(log.commit(&store), Err(reason), "{fault:?}, change {n}");
                assert_eq!(log.pending() as u64, n);
                assert_eq!(log.state(), &shown);
            }
            store.set_fault(Fault::None);
            log.commit(&store).unwrap();
            assert_eq!(log.pending(), 0);
            assert_eq!(log.state(), &shown);
            assert_eq!(reopened(&store), shown, "{fault:?}");
        }
    }
}

#[test]
fn a_page_that_could_not_read_at_first_loses_neither_what_was_there_nor_what_it_added() {
    let before = [began("s1"), replied("q0", 1)];
    let store = store_with(&before);
    store.set_fault(Fault::Blocked);
    let mut log = open(&store);
    assert_eq!(log.findings().unreadable, Some(StoreError::Blocked));
    log.record(replied("q1", 5), Moment(3_000));
    assert_eq!(
        log.take_in(&store),
        Err(SaveError::Store(StoreError::Blocked))
    );
    assert_eq!(log.pending(), 1);
    store.set_fault(Fault::None);
    assert_eq!(log.commit(&store), Ok(true));
    assert_eq!(log.findings(), &Findings::default());
    let [first, second] = before;
    let all = state_after(&[first, second, replied("q1", 5)]);
    assert_eq!(log.state(), &all);
    assert_eq!(reopened(&store), all);
}

#[test]
fn a_browser_that_stores_nothing_still_shows_every_answer() {
    let mut log = Log::open(&Blocked, writer("tab"));
    log.record(replied("q1", 3), Moment(1_000));
    let blocked = Err(SaveError::Store(StoreError::Blocked));
    assert_eq!(log.commit(&Blocked), blocked);
    assert_eq!(log.checkpoint_if_due(&Blocked), Ok(false));
    assert_eq!(log.spill(&Blocked), blocked.map(|_: bool| ()));
    assert_eq!(log.state(), &state_after(&[replied("q1", 3)]));
}

#[test]
fn a_checkpoint_that_fails_loses_nothing_and_is_made_later() {
    for fault in [Fault::Full, Fault::Lies, Fault::Blocked] {
        let store = MemoryStore::default();
        let mut log = open(&store);
        compact(&mut log, &store, "a");
        let outcome = loop {
            log.record(noted_at_length("b"), Moment(9));
            log.commit(&store).unwrap();
            store.set_fault(fault);
            let outcome = log.checkpoint_if_due(&store);
            store.set_fault(Fault::None);
            if outcome != Ok(false) {
                break outcome;
            }
        };
        assert!(outcome.is_err(), "{fault:?}");
        assert_eq!(open(&store).state(), log.state(), "{fault:?}");
        assert!(log.checkpoint_if_due(&store).unwrap());
        assert_eq!(&reopened(&store), log.state(), "{fault:?}");
    }
}

#[test]
fn nothing_is_kept_outside_our_prefix_and_nothing_of_others_is_touched() {
    let store = MemoryStore::default();
    for key in [
        "theme",
        "nos",
        "nose",
        "nosey/x",
        "a/nose/journal/entry/000000000001",
    ] {
        put(&store, key, "another page's");
    }
    let others = store.snapshot();
    let mut log = open(&store);
    compact(&mut log, &store, "a");
    log.record(noted("q", "x"), Moment(1));
    log.spill(&store).unwrap();
    let ours = |key: &String| key.starts_with(OURS);
    let mut now = store.snapshot();
    assert!(now.keys().filter(|key| ours(key)).count() > 3);
    now.retain(|key, _| !ours(key));
    assert_eq!(now, others);
    log.erase(&store).unwrap();
    assert_eq!(store.snapshot(), others);
}

#[test]
fn erasing_leaves_an_empty_page_and_a_store_to_begin_anew_in() {
    let store = store_with(&[began("s1"), replied("q1", 3)]);
    tear(&store, &entry_at(&store, 2));
    let mut log = open(&store);
    assert_eq!(aside(&store).len(), 1);
    log.record(replied("q2", 1), Moment(9));
    log.spill(&store).unwrap();
    log.erase(&store).unwrap();
    assert!(store.snapshot().is_empty());
    assert_eq!(log.state(), &State::default());
    assert_eq!((log.pending(), log.last_seq()), (0, 0));
    log.record(replied("q3", 2), Moment(1_000));
    log.commit(&store).unwrap();
    assert_eq!(reopened(&store), state_after(&[replied("q3", 2)]));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_was_committed_shows_on_the_next_page(
        batches in vec(vec((arbitrary::event(), arbitrary::moment()), 0..4), 0..8),
    ) {
        let store = MemoryStore::default();
        let mut log = open(&store);
        let mut model = State::default();
        for batch in batches {
            for (event, at) in batch {
                model.apply(&event, at);
                log.record(event, at);
            }
            log.commit(&store).unwrap();
            prop_assert_eq!(log.state(), &model);
            prop_assert_eq!(&reopened(&store), &model);
        }
    }
}
