//! The lock is set, changed and removed, and each change killed and struck at every step. A page that
//! opens then does so with the old key or the new, reads everything, and once it has settled what was
//! left nothing else is there.

use std::sync::OnceLock;

use nose::domain::scale::Moment;
use nose::platform::faulty::{Faulty, Harm};
use nose::platform::locked::{Done, LOCK, Lockable, RelockError};
use nose::platform::memory::{Fault, MemoryStore};
use nose::platform::storage::{Store, StoreError};

use super::given::{Kept, assert_sealed, kept, lock, lock_or_none, page, store_behind};
use crate::given::{HEAD, began, noted, open, put, replied, store_with};

/// From the lock of one number to that of another.
const CHANGES: [(u8, u8); 3] = [(0, 1), (1, 2), (1, 0)];

/// Something of every kind, and garbage too.
fn some() -> Kept {
    static SOME: OnceLock<Kept> = OnceLock::new();
    SOME.get_or_init(make_some).clone()
}

fn make_some() -> Kept {
    let store = store_with(&[began("s1"), replied("q1", 3), noted("q1", "why")]);
    let mut gone = open(&store);
    gone.record(noted("q2", "hasty"), Moment(9));
    gone.spill(&store).unwrap();
    for (key, text) in [
        ("nose/journal/checkpoint/a", "torn"),
        ("nose/journal/part/0123-4-5", "6 0000"),
        ("nose/quarantine/00000000/journal/head", ""),
    ] {
        put(&store, key, text);
    }
    store.snapshot()
}

/// With which of two locks a store opens.
fn counts(store: &MemoryStore, (from, to): (u8, u8), says: &str) -> u8 {
    let found = Lockable::over(store).lock().unwrap();
    let is_it = |number: &u8| lock_or_none(*number).map(|lock| lock.text) == found;
    let number = [from, to].into_iter().find(is_it);
    assert!(number.is_some(), "{says}: neither opens");
    number.unwrap()
}

/// A page opens a store with the lock that counts, and settles what is left there.
fn settled(store: &MemoryStore, number: u8, expected: &Kept, says: &str) {
    let page = page(store, number);
    let needed = page.is_unsettled().unwrap();
    page.settle().unwrap();
    assert!(!page.is_unsettled().unwrap(), "{says}");
    assert_eq!(&kept(&page), expected, "{says}: {needed}");
    match number {
        0 => assert_eq!(&store.snapshot(), expected, "{says}"),
        _ => assert_sealed(store, number, says),
    }
}

/// Makes a change with a harm at every step in turn. `then` is given what is left, what counts in it, and
/// what the page was told.
fn struck(
    change: (u8, u8),
    harm: Harm,
    mut then: impl FnMut(&MemoryStore, u8, Result<Done, RelockError>, &str),
) {
    let (from, to) = change;
    let before = store_behind(&some(), from);
    let mut was = from;
    for step in 0.. {
        let store = MemoryStore::default();
        store.replace(before.snapshot());
        let faulty = Faulty::before(&store);
        let page = page(&faulty, from);
        faulty.strike(step, harm);
        let outcome = page.relock(lock_or_none(to));
        let says = format!("{from} to {to}, {harm:?} at step {step}");
        let now = counts(&store, change, &says);
        if harm == Harm::Killed {
            assert!(
                was == from || now == to,
                "{says}: once changed, always changed"
            );
            was = now;
        }
        then(&store, now, outcome, &says);
        if faulty.steps() <= step {
            assert_eq!(outcome, Ok(Done::Wholly), "{says}");
            assert_eq!(now, to, "{says}");
            break;
        }
    }
}

#[test]
fn killed_at_any_step_the_old_or_the_new_key_opens_everything() {
    let all = some();
    for change in CHANGES {
        for harm in [Harm::Killed, Harm::Torn] {
            struck(change, harm, |store, now, outcome, says| {
                if let Ok(done) = outcome {
                    assert_eq!(now, change.1, "{says}: {done:?}");
                }
                // Whoever goes on may be killed too, at every step.
                for step in 0.. {
                    let copy = MemoryStore::default();
                    copy.replace(store.snapshot());
                    let faulty = Faulty::before(&copy);
                    let next = page(&faulty, now);
                    faulty.strike(step, harm);
                    let came_through = next.settle().is_ok();
                    assert_eq!(counts(&copy, change, says), now, "{says}, {step}");
                    settled(&copy, now, &all, &format!("{says}, then at {step}"));
                    if came_through {
                        break;
                    }
                }
            });
        }
    }
}

#[test]
fn whatever_a_write_meets_the_old_or_the_new_counts_as_is_told_and_nothing_is_lost() {
    let all = some();
    for change in CHANGES {
        for harm in [
            Harm::Full,
            Harm::FullFromNow,
            Harm::Blocked,
            Harm::Lies,
            Harm::Dropped,
        ] {
            struck(change, harm, |store, now, outcome, says| {
                match outcome {
                    Ok(_) => assert_eq!(now, change.1, "{says}"),
                    // Where every call is refused from then on, nobody knows.
                    Err(_) if harm == Harm::Blocked => {}
                    Err(reason) => assert_eq!(now, change.0, "{says}: {reason}"),
                }
                if outcome == Ok(Done::Wholly) {
                    assert!(!page(store, now).is_unsettled().unwrap(), "{says}");
                }
                settled(store, now, &all, says);
            });
        }
    }
}

/// A store that keeps other bytes than it was given cannot be trusted with the only copy of anything.
#[test]
fn a_store_that_lies_at_every_write_gets_no_lock() {
    let all = some();
    for (from, to) in CHANGES {
        let store = store_behind(&all, from);
        let before = store.snapshot();
        let page = page(&store, from);
        store.set_fault(Fault::Lies);
        assert_eq!(page.relock(lock_or_none(to)), Err(RelockError::ReadBack));
        store.set_fault(Fault::None);
        assert_eq!(store.snapshot(), before);
    }
}

#[test]
fn a_change_for_which_there_is_just_room_enough_is_finished_and_leaves_no_page_stuck() {
    let mut all = some();
    all.insert(HEAD.to_owned(), "long ".repeat(300));
    for (from, to) in CHANGES {
        let before = store_behind(&all, from);
        for room in (0..).step_by(16) {
            let store = MemoryStore::default();
            store.replace(before.snapshot());
            store.limit_to(Some(store.units() + room));
            let outcome = page(&store, from).relock(lock_or_none(to));
            if outcome.is_ok() {
                assert_eq!(outcome, Ok(Done::Wholly), "{from} to {to}, {room}");
                break;
            }
            assert_eq!(outcome, Err(RelockError::Store(StoreError::Full)));
            assert_eq!(store.snapshot(), before.snapshot());
        }
    }
}

#[test]
fn what_is_left_of_a_change_is_settled_before_the_next() {
    let store = store_behind(&some(), 0);
    let faulty = Faulty::before(&store);
    faulty.strike(5, Harm::Killed);
    assert!(page(&faulty, 0).relock(Some(lock(1))).is_err());
    let next = page(&store, 0);
    assert_eq!(next.relock(Some(lock(2))), Err(RelockError::Unsettled));
    next.settle().unwrap();
    assert_eq!(next.relock(Some(lock(2))), Ok(Done::Wholly));
    assert_eq!(kept(&next), some());
}

/// The head is not back in its place yet.
#[test]
fn a_removal_that_is_half_done_is_settled_before_anything_is_read_or_written() {
    struck((1, 0), Harm::Killed, |store, now, outcome, says| {
        let next = page(store, now);
        if now > 0 || outcome == Ok(Done::Wholly) || store.get(LOCK) == Ok(None) {
            return;
        }
        assert_eq!(next.lock(), Ok(None), "{says}");
        let before = store.snapshot();
        assert_eq!(next.get(HEAD), Err(StoreError::Locked), "{says}");
        assert_eq!(next.set(HEAD, "new"), Err(StoreError::Locked), "{says}");
        assert_eq!(next.relock(Some(lock(2))), Err(RelockError::Unsettled));
        assert_eq!(store.snapshot(), before, "{says}");
    });
}

/// Without the record of the lock nothing opens; but a passphrase may come back with it, from a copy of
/// the browser's profile, say.
#[test]
fn where_the_record_of_the_lock_is_gone_nothing_sealed_is_swept_away() {
    let store = store_behind(&some(), 1);
    let record = crate::given::take(&store, LOCK);
    let before = store.snapshot();
    let next = page(&store, 0);
    assert!(next.is_unsettled().unwrap());
    assert!(next.settle().is_err());
    assert_eq!(next.relock(Some(lock(2))), Err(RelockError::Unsettled));
    let log = open(&store);
    assert!(log.findings().newer.is_some());
    assert_eq!(store.snapshot(), before);
    store.set(LOCK, &record).unwrap();
    assert_eq!(kept(&page(&store, 1)), some());
}

#[test]
fn a_record_of_the_lock_that_was_torn_later_is_left_as_it_is() {
    let store = store_behind(&some(), 1);
    let torn = crate::given::tear(&store, LOCK);
    let next = Lockable::over(&store);
    assert_eq!(next.lock().unwrap(), Some(torn));
    assert!(next.settle().is_err());
    assert!(next.get(HEAD).is_err());
}
