//! The page may be killed after any write. Whatever was reported saved is there afterwards.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log, OURS, State};
use nose::platform::memory::MemoryStore;

use crate::given::{
    began, compact, entries_at, entry_at, noted, noted_at_length, open, put, reopened, replied,
    state_after, store_with,
};

/// Runs an act that is killed after 0, 1, 2 … writes until it comes through; `check` looks at the
/// store and the act's log each time. Returns how many writes the act needs.
fn killed_at_every_step<T>(
    given: impl Fn() -> (MemoryStore, Log),
    act: impl Fn(&MemoryStore, &mut Log) -> Result<T, nose::journal::SaveError>,
    check: impl Fn(&MemoryStore, &Log, bool),
) -> u32 {
    for writes in 0..200 {
        let (store, mut log) = given();
        store.kill_after(Some(writes));
        let came_through = act(&store, &mut log).is_ok();
        store.kill_after(None);
        check(&store, &log, came_through);
        if came_through {
            return writes;
        }
    }
    panic!("the act never came through");
}

#[test]
fn killed_while_appending_all_that_was_saved_is_there() {
    let events: Vec<Event> = (0..4).map(|n| replied(&format!("q{n}"), 3)).collect();
    let given = || {
        let store = MemoryStore::default();
        let mut log = open(&store);
        for (at, event) in (1..).zip(&events) {
            log.record(event.clone(), Moment(at * 1_000));
        }
        (store, log)
    };
    let writes = killed_at_every_step(
        given,
        |store, log| log.commit(store),
        |store, log, _| {
            let saved = events.len() - log.pending();
            assert_eq!(reopened(store), state_after(&events[..saved]));
        },
    );
    assert_eq!(writes, 6);
}

#[test]
fn killed_while_saving_spilled_entries_none_is_lost_or_doubled() {
    let given = || {
        let store = store_with(&[began("s1")]);
        let mut gone = open(&store);
        gone.record(replied("q1", 2), Moment(2_000));
        gone.record(noted("q1", "x"), Moment(3_000));
        gone.spill(&store).unwrap();
        let next = open(&store);
        (store, next)
    };
    let all = state_after(&[began("s1"), replied("q1", 2), noted("q1", "x")]);
    let writes = killed_at_every_step(
        given,
        |store, log| log.commit(store),
        |store, log, _| {
            assert_eq!(log.state(), &all);
            let mut next = open(store);
            assert_eq!(next.state(), &all);
            next.commit(store).unwrap();
            assert_eq!(reopened(store), all);
        },
    );
    assert_eq!(writes, 5);
}

/// A journal in which a checkpoint is due, and the checkpoints written before.
fn checkpoint_due(checkpoints: usize) -> (MemoryStore, Log) {
    let store = MemoryStore::default();
    let mut log = open(&store);
    for _ in 0..checkpoints {
        while !log.checkpoint_if_due(&store).unwrap() {
            log.record(noted_at_length(&format!("n{}", log.last_seq())), Moment(1));
            log.commit(&store).unwrap();
        }
    }
    let due = |log: &mut Log| {
        // Asked of a copy of the store, so that it is not written yet.
        let copy = MemoryStore::default();
        copy.replace(store.snapshot());
        open(&copy).checkpoint_if_due(&copy).unwrap() && log.pending() == 0
    };
    while !due(&mut log) {
        log.record(noted_at_length(&format!("n{}", log.last_seq())), Moment(1));
        log.commit(&store).unwrap();
    }
    (store, log)
}

#[test]
fn killed_while_writing_a_checkpoint_or_compacting_nothing_is_lost() {
    for checkpoints in 0..3 {
        let writes = killed_at_every_step(
            || checkpoint_due(checkpoints),
            |store, log| log.checkpoint_if_due(store),
            |store, log, _| {
                assert_eq!(&reopened(store), log.state());
                let mut next = open(store);
                next.record(replied("after", 3), Moment(2));
                next.commit(store).unwrap();
                assert_eq!(&reopened(store), next.state());
            },
        );
        assert_eq!(writes == 1, checkpoints == 0, "{checkpoints}: {writes}");
    }
}

#[test]
fn entries_that_a_killed_compaction_left_go_with_the_next() {
    let left_by = |kill: Option<u32>| {
        let (store, mut log) = checkpoint_due(1);
        store.kill_after(kill);
        assert_eq!(log.checkpoint_if_due(&store).is_ok(), kill.is_none());
        store.kill_after(None);
        let mut next = open(&store);
        compact(&mut next, &store, "b");
        assert_eq!(&reopened(&store), next.state());
        !entries_at(&store, 5).is_empty()
    };
    assert!(!left_by(None));
    assert!(!left_by(Some(3)));
}

#[test]
fn killed_while_moving_a_torn_record_aside_it_is_in_one_place_at_least() {
    for writes in 0..4 {
        let store = store_with(&[began("s1"), replied("q1", 3), replied("q2", 3)]);
        put(&store, &entry_at(&store, 2), "torn");
        store.kill_after(Some(writes));
        open(&store);
        store.kill_after(None);
        let kept = |store: &MemoryStore| {
            store
                .snapshot()
                .into_values()
                .filter(|t| t == "torn")
                .count()
        };
        assert!(kept(&store) >= 1);
        open(&store);
        assert_eq!(kept(&store), 1);
        assert_eq!(reopened(&store).sittings[0].answers.len(), 1);
    }
}

#[test]
fn killed_while_erasing_it_can_be_done_again_and_others_are_not_touched() {
    let given = || {
        let (store, log) = checkpoint_due(2);
        put(&store, "theme", "another page's");
        (store, log)
    };
    let writes = killed_at_every_step(
        given,
        |store, log| log.erase(store),
        |store, log, erased| {
            let mut next = open(store);
            if erased {
                assert_eq!(store.snapshot().len(), 1);
                assert_eq!(log.state(), &State::default());
            }
            next.erase(store).unwrap();
            assert!(store.snapshot().keys().all(|key| !key.starts_with(OURS)));
            assert_eq!(store.snapshot()["theme"], "another page's");
            next.record(replied("q1", 1), Moment(1_000));
            next.commit(store).unwrap();
            assert_eq!(reopened(store), state_after(&[replied("q1", 1)]));
        },
    );
    assert!(writes > 10);
}

#[test]
fn after_a_killed_erasure_every_tab_shows_what_is_left() {
    for writes in 0..12 {
        let (store, mut log) = checkpoint_due(2);
        let mut other = open(&store);
        store.kill_after(Some(writes));
        assert!(log.erase(&store).is_err());
        store.kill_after(None);
        other.take_in(&store).unwrap();
        log.take_in(&store).unwrap();
        assert_eq!(other.state(), open(&store).state());
        assert_eq!(log.state(), other.state());
        other.record(replied("after", 3), Moment(2));
        other.commit(&store).unwrap();
        log.take_in(&store).unwrap();
        assert_eq!(log.state(), other.state());
        assert_eq!(log.state(), open(&store).state());
    }
}
