//! A journal behind a lock keeps what it keeps without one: the scenes of a journal under fire are played
//! there, killed and struck.

use nose::domain::scale::Moment;
use nose::platform::faulty::{Faulty, Harm};
use nose::platform::locked::{Done, Lockable, MARKER};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::Store;

use super::given::{assert_sealed, kept, lock, opened, page, store_behind};
use crate::fire::scenes::{self, Going, Scene, look};
use crate::given::{HEAD, aside, entry_at, open, open_in, replied, tear};
use crate::journal::ledger::{kept as kept_in_parts, parts, state_with};

/// So many steps of a scene are struck at least, if it has as many.
const STRUCK: u32 = 12;

/// The store of a scene, behind a lock, with as much room left as without.
fn behind(scene: &Scene) -> MemoryStore {
    let store = store_behind(&scene.records, 1);
    store.limit_to(scene.room.map(|room| store.units() + room));
    store
}

/// Plays a scene behind a lock, with a harm at some of its steps, beginning with another one each time.
/// What is left is looked at as it is without a lock.
fn struck(scene: &Scene, offset: u32, harm: Harm) {
    let sealed = behind(scene);
    let unharmed = Faulty::before(&sealed);
    let (log, outcome) = scene.play(&page(&unharmed, 1));
    assert_eq!(outcome, Ok(()), "{}", scene.name);
    assert_eq!(log.state(), scene.last(), "{}", scene.name);
    assert_sealed(&sealed, 1, &scene.name);
    let steps = unharmed.steps();
    let stride = 1 + steps / STRUCK;
    for step in (offset % stride..=steps).step_by(stride as usize) {
        let store = behind(scene);
        let faulty = Faulty::before(&store);
        let page = page(&faulty, 1);
        faulty.strike(step, harm);
        let (mut log, _) = scene.play(&page);
        let context = format!("behind a lock, {harm:?} at step {step}");
        let torn = usize::from(matches!(harm, Harm::Torn | Harm::Lies));
        let told = scene.told(&log);
        look(scene, &opened(&store, 1), told, torn, &context);
        assert_sealed(&store, 1, &context);
        if matches!(harm, Harm::Killed | Harm::Torn) {
            continue;
        }
        faulty.lift();
        log.commit(&page).unwrap();
        assert_eq!(log.state(), scene.last(), "{}: {context}", scene.name);
        store.limit_to(None);
        scene.goes_on(&page, &mut log, &context);
    }
}

#[test]
fn killed_at_any_step_behind_a_lock_what_was_told_is_there() {
    for (offset, scene) in (0..).zip(scenes::all()) {
        struck(&scene, offset, Harm::Killed);
        struck(&scene, offset, Harm::Torn);
    }
}

#[test]
fn whatever_a_write_meets_behind_a_lock_nothing_told_is_lost() {
    let scenes = scenes::all();
    for (offset, scene) in (0..).zip(scenes.iter().step_by(2)) {
        for harm in [Harm::Full, Harm::Lies, Harm::Dropped, Harm::Blocked] {
            struck(scene, offset, harm);
        }
    }
}

#[test]
fn a_scene_goes_on_behind_a_lock_as_it_does_without() {
    for scene in scenes::all() {
        let store = behind(&scene);
        let page = page(&store, 1);
        let (mut log, _) = scene.play(&page);
        if scene.going == Going::Saves {
            store.limit_to(None);
            scene.goes_on(&page, &mut log, "behind a lock");
        }
    }
}

/// A record is torn as it stands in the browser, with its name or without.
#[test]
fn a_sealed_record_that_is_torn_is_moved_aside_whole() {
    let plain = scenes::used(1);
    let entry = entry_at(&plain, open(&plain).last_seq());
    let sealed = store_behind(&plain.snapshot(), 1);
    let torn = tear(&sealed, &lock(1).cipher.place(&entry));
    let behind = page(&sealed, 1);
    assert_eq!(behind.get(&entry).unwrap().as_ref(), Some(&torn));
    let log = open_in(&behind);
    assert_eq!(log.findings().moved_aside, 1);
    assert_eq!(log.findings().missing, 0);
    let plainly = opened(&sealed, 1);
    assert_eq!(aside(&plainly).get(&entry), Some(&torn));
    assert_sealed(&sealed, 1, "moved aside");
    assert_eq!(open_in(&behind).findings().moved_aside, 0);
    // It goes along when the lock changes, and when it goes.
    assert_eq!(behind.relock(Some(lock(2))), Ok(Done::Wholly));
    assert_eq!(behind.relock(None), Ok(Done::Wholly));
    assert_eq!(aside(&sealed).get(&entry), Some(&torn));
}

#[test]
fn a_sealed_record_that_tells_nothing_any_more_is_listed_as_unreadable() {
    let plain = scenes::used(1);
    let entry = entry_at(&plain, 2);
    let sealed = store_behind(&plain.snapshot(), 1);
    let place = lock(1).cipher.place(&entry);
    sealed.set(&place, "edited").unwrap();
    let behind = page(&sealed, 1);
    let listed = behind.keys("nose/quarantine/").unwrap();
    let last = place.rsplit_once('/').unwrap().1;
    assert_eq!(listed, vec![format!("nose/quarantine/{last}")]);
    assert_eq!(behind.get(&listed[0]).unwrap().as_deref(), Some("edited"));
    assert!(
        behind
            .keys("nose/journal/")
            .unwrap()
            .iter()
            .all(|name| *name != entry)
    );
    behind.remove(&listed[0]).unwrap();
    assert_eq!(sealed.get(&place).unwrap(), None);
}

#[test]
fn a_part_that_is_gone_is_missed_behind_a_lock_too() {
    let (plain, _) = kept_in_parts(&state_with(0..90, 6, 200));
    let part = parts(&plain).remove(1);
    let sealed = store_behind(&plain.snapshot(), 1);
    sealed.remove(&lock(1).cipher.place(&part)).unwrap();
    let missing = open_in(&page(&sealed, 1)).findings().missing;
    plain.remove(&part).unwrap();
    assert!(missing > 0);
    assert_eq!(missing, open(&plain).findings().missing);
}

#[test]
fn erasing_takes_the_lock_along_and_killed_on_the_way_it_is_told_and_done_again() {
    let scenes = [scenes::of_checkpoints(), scenes::of_quarantine()].concat();
    for scene in scenes.iter().step_by(3) {
        let sealed = behind(scene);
        // What others left, readable or not.
        sealed
            .set("nose/journal/entry/000000000001/other-1", "x")
            .unwrap();
        sealed.set("nose/locked/other/1", "y").unwrap();
        let unharmed = MemoryStore::default();
        unharmed.replace(sealed.snapshot());
        let counted = Faulty::before(&unharmed);
        let behind = page(&counted, 1);
        let mut log = open_in(&behind);
        let before = counted.steps();
        log.erase(&behind).unwrap();
        assert!(unharmed.snapshot().is_empty(), "{}", scene.name);
        for step in (0..counted.steps() - before).step_by(5) {
            let store = MemoryStore::default();
            store.replace(sealed.snapshot());
            let faulty = Faulty::before(&store);
            let behind = page(&faulty, 1);
            let mut log = open_in(&behind);
            faulty.strike(step, Harm::Killed);
            assert!(log.erase(&behind).is_err());
            // Whoever opens next has the passphrase, or erases without.
            for is_open in [true, false] {
                let copy = MemoryStore::default();
                copy.replace(store.snapshot());
                let next = Lockable::over(&copy);
                if !is_open {
                    open(&copy).erase(&copy).unwrap();
                } else if next.lock().unwrap().is_some() {
                    next.adopt(Some(lock(1))).unwrap();
                    next.settle().unwrap();
                    open_in(&next).erase(&next).unwrap();
                    let mut log = open_in(&next);
                    log.record(replied("q1", 1), Moment(1));
                    log.commit(&next).unwrap();
                    log.erase(&next).unwrap();
                } else {
                    open_in(&next).erase(&next).unwrap();
                }
                assert!(copy.snapshot().is_empty(), "{}: {step}", scene.name);
            }
        }
    }
}

/// A build from before there were locks, kept offline or open in another tab.
#[test]
fn a_page_that_knows_no_locks_takes_the_journal_for_a_newer_ones_and_writes_nothing() {
    for scene in scenes::of_every_event().iter().step_by(5) {
        let sealed = behind(scene);
        let before = sealed.snapshot();
        let mut log = open(&sealed);
        assert_eq!(log.findings().newer, Some(1_000_000_000));
        log.record(replied("q1", 3), Moment(1));
        assert!(log.commit(&sealed).is_err());
        assert!(log.spill(&sealed).is_err());
        assert_eq!(sealed.snapshot(), before);
        assert_eq!(sealed.get(HEAD).unwrap().as_deref(), Some(MARKER));
        log.erase(&sealed).unwrap();
        assert!(sealed.snapshot().is_empty());
    }
}

#[test]
fn what_a_journal_kept_behind_a_lock_is_what_it_keeps_without() {
    for scene in scenes::of_checkpoints() {
        let store = behind(&scene);
        let page = page(&store, 1);
        let (log, _) = scene.play(&page);
        let expected = kept(&page);
        assert_eq!(page.relock(None), Ok(Done::Wholly));
        assert_eq!(store.snapshot(), expected);
        assert_eq!(open(&store).state(), log.state());
    }
}
