//! Several tabs, of which one changes the lock. The others write nothing under a lock they do not know;
//! what they wrote before they heard is not lost.

use std::rc::Rc;

use nose::domain::scale::Moment;
use nose::journal::SaveError;
use nose::platform::faulty::{Faulty, Harm};
use nose::platform::late::{Disk, View};
use nose::platform::locked::{Cipher, Done, Lock, Lockable, RelockError};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::{Store, StoreError};

use super::given::{assert_sealed, kept, lock, lock_or_none, opened, page, store_behind};
use crate::given::{began, noted, open, open_in, replied, store_with};

const LOCKED: SaveError = SaveError::Store(StoreError::Locked);
const CHANGES: [(u8, u8); 3] = [(0, 1), (1, 2), (1, 0)];

fn plain() -> MemoryStore {
    store_with(&[began("s1"), replied("q1", 3)])
}

#[test]
fn a_tab_that_did_not_follow_a_change_writes_nothing_keeps_what_waits_and_saves_it_once_it_has_the_key()
 {
    for (from, to) in CHANGES {
        let store = store_behind(&plain().snapshot(), from);
        let other = page(&store, from);
        let mut waiting = open_in(&other);
        waiting.record(noted("q1", "waits"), Moment(9_000));
        assert_eq!(
            page(&store, from).relock(lock_or_none(to)),
            Ok(Done::Wholly)
        );
        let before = store.snapshot();
        assert_eq!(waiting.commit(&other), Err(LOCKED));
        assert_eq!(waiting.spill(&other), Err(LOCKED));
        assert_eq!(waiting.erase(&other), Err(LOCKED));
        assert_eq!(waiting.checkpoint_if_due(&other), Ok(false));
        let locked = Err(StoreError::Locked);
        assert_eq!(other.get("x"), locked.map(|()| None));
        assert_eq!(other.set("x", "y"), locked);
        assert_eq!(other.remove("x"), locked);
        assert_eq!(other.count(), locked.map(|()| 0));
        assert_eq!(other.keys("nose/"), locked.map(|()| Vec::new()));
        assert_eq!(store.snapshot(), before, "{from} to {to}");
        assert_eq!(waiting.pending(), 1);
        // Another key is none, and no key is none where there is a lock.
        assert_eq!(other.adopt(Some(lock(9))), locked);
        assert_eq!(other.adopt(lock_or_none(from)), locked);
        assert_eq!(waiting.commit(&other), Err(LOCKED));
        other.adopt(lock_or_none(to)).unwrap();
        waiting.commit(&other).unwrap();
        assert_eq!(waiting.pending(), 0);
        assert_eq!(open(&opened(&store, to)).state(), waiting.state());
        if to > 0 {
            assert_sealed(&store, to, "saved later");
        }
    }
}

#[test]
fn a_page_without_the_key_reads_nothing_and_writes_nothing() {
    let store = store_behind(&plain().snapshot(), 1);
    let before = store.snapshot();
    let shut = Lockable::over(&store);
    let mut log = open_in(&shut);
    assert_eq!(log.findings().unreadable, Some(StoreError::Locked));
    log.record(replied("q2", 1), Moment(9_000));
    assert_eq!(log.commit(&shut), Err(LOCKED));
    assert!(shut.settle().is_err());
    assert!(shut.relock(None).is_err());
    assert_eq!(store.snapshot(), before);
    // Once it has the key, all is there, and what waited with it.
    shut.adopt(Some(lock(1))).unwrap();
    log.commit(&shut).unwrap();
    let next = open_in(&page(&store, 1));
    assert_eq!(next.state(), log.state());
    assert_eq!(next.last_seq(), 3);
}

#[test]
fn a_page_that_locked_itself_is_refused_until_it_has_the_key_again() {
    let store = store_behind(&plain().snapshot(), 1);
    let page = page(&store, 1);
    let mut log = open_in(&page);
    page.close();
    log.record(replied("q2", 1), Moment(9_000));
    assert_eq!(log.commit(&page), Err(LOCKED));
    page.adopt(Some(lock(1))).unwrap();
    log.commit(&page).unwrap();
    assert_eq!(open_in(&page).state(), log.state());
}

/// What a tab writes that has not heard, before any step of a change or right after it.
#[test]
fn entries_and_spills_that_came_in_the_former_form_are_carried_over() {
    for (from, to) in CHANGES {
        for step in 0.. {
            let store = store_behind(&plain().snapshot(), from);
            let key = lock_or_none(from);
            let write = move |store: &dyn Store, name: &str, text: &str| {
                match &key {
                    None => store.set(name, text),
                    Some(key) => {
                        let sealed = key.cipher.seal(name, text).unwrap();
                        store.set(&key.cipher.place(name), &sealed)
                    }
                }
                .unwrap();
            };
            // As it stands with the tab that has not heard.
            let (tab, mut late) = {
                let copy = MemoryStore::default();
                copy.replace(store.snapshot());
                let mut log = open_in(&page(&copy, from));
                log.record(noted("q5", "late"), Moment(9_000));
                (copy, log)
            };
            let seen = page(&tab, from);
            let before = kept(&seen);
            late.commit(&seen).unwrap();
            late.record(noted("q6", "later"), Moment(9_001));
            late.spill(&seen).unwrap();
            let carried = ["nose/journal/entry/", "nose/journal/spill/"];
            let mut news = kept(&seen);
            news.retain(|name, _| {
                !before.contains_key(name) && carried.iter().any(|it| name.starts_with(it))
            });
            assert_eq!(news.len(), 2);
            let faulty = Faulty::before(&store);
            let converter = page(&faulty, from);
            let written = news.clone();
            faulty.interpose(step, move |store| {
                for (name, text) in &written {
                    write(store, name, text);
                }
            });
            let outcome = converter.relock(lock_or_none(to));
            let is_over = faulty.steps() <= step;
            if is_over {
                break;
            }
            assert!(outcome.is_ok(), "{from} to {to}, {step}: {outcome:?}");
            converter.settle().unwrap();
            assert!(!converter.is_unsettled().unwrap());
            let here = kept(&converter);
            for (name, text) in &news {
                assert_eq!(here.get(name), Some(text), "{from} to {to}, {step}");
            }
            let mut next = open_in(&converter);
            assert_eq!(next.state(), late.state(), "{from} to {to}, {step}");
            next.commit(&converter).unwrap();
            assert_eq!(open_in(&converter).state(), late.state());
            if to > 0 {
                assert_sealed(&store, to, "carried over");
            }
        }
    }
}

/// A tab to which the lock has not come to light goes on writing readably for a moment; whoever has the
/// key settles that.
#[test]
fn what_a_tab_wrote_readably_before_the_lock_came_to_light_is_sealed_and_then_gone() {
    let disk = Disk::default();
    for (key, text) in plain().snapshot() {
        disk.write(&key, Some(text));
    }
    let (one, other) = (View::of(&disk), View::of(&disk));
    one.catch_up();
    other.catch_up();
    let (one, slow) = (page(&one, 0), page(&other, 0));
    let mut late = open_in(&slow);
    assert_eq!(one.relock(Some(lock(1))), Ok(Done::Wholly));
    late.record(noted("q1", "readable"), Moment(9_000));
    late.commit(&slow).unwrap();
    assert!(
        disk.snapshot()
            .values()
            .any(|text| text.contains("readable"))
    );
    // Now it hears of it.
    other.catch_up();
    late.record(noted("q2", "waits"), Moment(9_001));
    assert_eq!(late.commit(&slow), Err(LOCKED));
    slow.adopt(Some(lock(1))).unwrap();
    assert!(slow.is_unsettled().unwrap());
    slow.settle().unwrap();
    late.commit(&slow).unwrap();
    let store = MemoryStore::default();
    store.replace(disk.snapshot());
    assert_sealed(&store, 1, "settled");
    let next = open_in(&page(&store, 1));
    assert_eq!(next.state(), late.state());
    assert_eq!(next.findings(), &nose::journal::Findings::default());
}

/// What looks like the rest of a change may be one that counts by now. So a page waits before it settles
/// anything.
#[test]
fn a_page_that_saw_a_change_half_way_through_settles_nothing_away_once_all_came_to_light() {
    let plain = plain().snapshot();
    for (from, to) in CHANGES {
        for step in 0.. {
            let disk = Disk::default();
            for (key, text) in store_behind(&plain, from).snapshot() {
                disk.write(&key, Some(text));
            }
            let (one, other) = (View::of(&disk), View::of(&disk));
            one.catch_up();
            let faulty = Faulty::before(&one);
            faulty.interpose(step, |_| other.catch_up());
            let changed = page(&faulty, from).relock(lock_or_none(to));
            assert_eq!(changed, Ok(Done::Wholly));
            if faulty.steps() <= step {
                break;
            }
            let slow = Lockable::over(&other);
            let shown = slow.lock().unwrap();
            let is_it = |number: &u8| lock_or_none(*number).map(|lock| lock.text) == shown;
            let number = [from, to].into_iter().find(is_it).unwrap();
            slow.adopt(lock_or_none(number)).unwrap();
            let unsettled = slow.is_unsettled().unwrap();
            // Before the first step and after the last there is nothing to see.
            assert!(unsettled || step == 0, "{from} to {to}, {step}");
            other.catch_up();
            let settled = slow.settle();
            assert!(settled.is_err() || number == to, "{from} to {to}, {step}");
            let store = MemoryStore::default();
            store.replace(disk.snapshot());
            assert_eq!(
                opened(&store, to).snapshot(),
                plain,
                "{from} to {to}, {step}"
            );
        }
    }
}

/// The tab itself still has the former key when it hears of the change.
#[test]
fn what_a_tab_sealed_with_the_former_key_goes_along_when_it_takes_the_new_one() {
    for to in [2, 0] {
        let disk = Disk::default();
        for (key, text) in store_behind(&plain().snapshot(), 1).snapshot() {
            disk.write(&key, Some(text));
        }
        let (one, other) = (View::of(&disk), View::of(&disk));
        one.catch_up();
        other.catch_up();
        let (one, slow) = (page(&one, 1), page(&other, 1));
        let mut late = open_in(&slow);
        assert_eq!(one.relock(lock_or_none(to)), Ok(Done::Wholly));
        late.record(noted("q1", "late"), Moment(9_000));
        late.commit(&slow).unwrap();
        other.catch_up();
        slow.adopt(lock_or_none(to)).unwrap();
        assert!(slow.is_unsettled().unwrap());
        slow.settle().unwrap();
        assert!(!slow.is_unsettled().unwrap());
        assert_eq!(open_in(&slow).state(), late.state());
    }
}

/// What seals is a script in the app, and may be gone.
#[test]
fn where_nothing_can_be_sealed_nothing_is_written() {
    struct Broken;

    impl Cipher for Broken {
        fn space(&self) -> &str {
            "0000000000000000"
        }

        fn place(&self, name: &str) -> String {
            lock(1)
                .cipher
                .place(name)
                .replace("0101010101010101", self.space())
        }

        fn seal(&self, _: &str, _: &str) -> Option<String> {
            None
        }

        fn name(&self, _: &str, _: &str) -> Option<String> {
            None
        }

        fn open(&self, _: &str, _: &str) -> Option<String> {
            None
        }
    }

    let broken = Lock {
        text: "{}".to_owned(),
        cipher: Rc::new(Broken),
    };
    let store = plain();
    let before = store.snapshot();
    let here = page(&store, 0);
    let failed = Err(RelockError::Store(StoreError::Failed));
    assert_eq!(here.relock(Some(broken.clone())), failed);
    assert_eq!(store.snapshot(), before);
    let store = MemoryStore::default();
    let here = page(&store, 0);
    assert_eq!(here.relock(Some(broken)), Ok(Done::Wholly));
    let before = store.snapshot();
    let mut log = open_in(&here);
    log.record(replied("q1", 3), Moment(1));
    assert_eq!(log.commit(&here), Err(StoreError::Failed.into()));
    assert_eq!(log.pending(), 1);
    assert_eq!(store.snapshot(), before);
}

#[test]
fn a_store_that_cannot_be_read_is_not_taken_for_one_without_a_lock() {
    let store = store_behind(&plain().snapshot(), 1);
    let faulty = Faulty::before(&store);
    faulty.block_after_reads(0);
    let page = Lockable::over(&faulty);
    assert_eq!(page.set("nose/x", "readable"), Err(StoreError::Blocked));
    faulty.lift();
    assert_eq!(page.set("nose/x", "readable"), Err(StoreError::Locked));
    faulty.strike(0, Harm::Blocked);
    page.adopt(Some(lock(1))).unwrap();
    assert_eq!(page.set("nose/x", "sealed"), Err(StoreError::Blocked));
}
