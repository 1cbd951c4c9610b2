//! The store refuses, lies or forgets at every single step of everything a page does. What was told
//! as saved is there, a failure is told, the page goes on showing all, and saves it once the fault is
//! lifted.

use nose::domain::scale::Moment;
use nose::journal::Log;
use nose::platform::faulty::{Faulty, Harm};
use nose::platform::memory::MemoryStore;

use super::scenes::{self, Going, Scene, look};
use crate::given::{open, replied};

/// So many steps of an act are struck at least, if it has as many.
const STRUCK: u32 = 16;

/// Plays a scene with a harm at every step in turn; at every few, with others for every harm, where
/// there are many.
fn struck(scene: &Scene, harm: Harm, mut then: impl FnMut(u32, &MemoryStore, &Faulty<'_>, Log)) {
    let store = scene.store();
    let unharmed = Faulty::before(&store);
    scene.play(&unharmed).1.unwrap();
    let stride = 1 + unharmed.steps() / STRUCK;
    for step in (harm as u32 % stride..unharmed.steps()).step_by(stride as usize) {
        let store = scene.store();
        let faulty = Faulty::before(&store);
        faulty.strike(step, harm);
        let (log, outcome) = scene.play(&faulty);
        let context = format!("{harm:?} at step {step}");
        let torn = usize::from(harm == Harm::Lies);
        look(scene, &store, scene.told(&log), torn, &context);
        if log.pending() > 0 && scene.going == Going::Saves {
            assert!(outcome.is_err(), "{}: {context}: is told", scene.name);
        }
        assert_eq!(log.state(), scene.last(), "{}: {context}", scene.name);
        then(step, &store, &faulty, log);
    }
}

#[test]
fn whatever_a_write_meets_nothing_told_is_lost_and_all_is_saved_once_it_is_over() {
    let harms = [
        Harm::Full,
        Harm::FullFromNow,
        Harm::Blocked,
        Harm::Lies,
        Harm::Dropped,
    ];
    for scene in scenes::all() {
        for harm in harms {
            struck(&scene, harm, |step, store, faulty, mut log| {
                let context = format!("{harm:?} at step {step}");
                let lasts = matches!(harm, Harm::Blocked | Harm::FullFromNow);
                if lasts && log.pending() > 0 && scene.room.is_none() {
                    assert!(log.commit(faulty).is_err(), "{}: {context}", scene.name);
                }
                faulty.lift();
                log.commit(faulty).unwrap();
                assert_eq!(log.state(), scene.last(), "{}: {context}", scene.name);
                store.limit_to(None);
                scene.goes_on(faulty, &mut log, &context);
            });
        }
    }
}

/// Nobody can tell that the newest entry of all was there, if only it is gone.
#[test]
fn what_reads_back_and_is_lost_later_is_told_or_was_not_needed() {
    for scene in scenes::all() {
        struck(&scene, Harm::Forgotten, |step, store, faulty, log| {
            if !faulty.forget() || scene.going == Going::Spills {
                return;
            }
            let mut next = open(store);
            let found = next.findings().clone();
            let is_there = next.state() == scene.last();
            let is_told = found.moved_aside > 0 || found.missing > 0;
            let is_newest = next.last_seq() < log.last_seq();
            let says = format!("{}: step {step} of {}", scene.name, faulty.steps());
            assert!(is_there || is_told || is_newest, "{says}");
            store.limit_to(None);
            next.record(replied("after", 3), Moment(1));
            next.commit(store).unwrap();
            let _tried_again_later = next.checkpoint_if_due(store);
            assert_eq!(open(store).state(), next.state(), "{says}");
        });
    }
}

/// A page that could read only half of what there is must not take it for all there is.
#[test]
fn a_store_blocked_in_the_midst_of_reading_costs_nothing_once_it_is_open_again() {
    for scene in scenes::all() {
        let store = scene.store();
        let unharmed = Faulty::before(&store);
        scene.play(&unharmed).1.unwrap();
        let stride = 1 + unharmed.reads() / (2 * STRUCK);
        for reads in (0..unharmed.reads()).step_by(stride as usize) {
            let store = scene.store();
            let faulty = Faulty::before(&store);
            faulty.block_after_reads(reads);
            let (mut log, outcome) = scene.play(&faulty);
            let context = format!("blocked after {reads} reads");
            assert!(outcome.is_err() || log.pending() == 0 || scene.going == Going::Spills);
            look(&scene, &store, scene.told(&log), 0, &context);
            faulty.lift();
            log.commit(&faulty).unwrap();
            assert_eq!(log.state(), scene.last(), "{}: {context}", scene.name);
            store.limit_to(None);
            scene.goes_on(&faulty, &mut log, &context);
        }
    }
}

#[test]
fn an_erasure_that_the_store_only_claims_is_told_as_failed() {
    for scene in scenes::of_checkpoints() {
        for step in 0.. {
            let store = scene.store();
            let mut log = open(&store);
            let faulty = Faulty::before(&store);
            faulty.strike(step, Harm::Dropped);
            let erased = log.erase(&faulty).is_ok();
            assert_eq!(erased, store.snapshot().is_empty(), "{} {step}", scene.name);
            if faulty.steps() <= step {
                break;
            }
            faulty.lift();
            log.erase(&faulty).unwrap();
            assert!(store.snapshot().is_empty());
        }
    }
}
