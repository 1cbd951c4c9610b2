//! The page is killed at every single step of everything it does, before the step or in the midst
//! of it. A page that opens then shows all that was told as saved, and the old or the new whole; it
//! goes on, and may be killed again at every step of that.

use nose::journal::Event;
use nose::platform::faulty::{Faulty, Harm};
use nose::platform::memory::MemoryStore;

use super::scenes::{self, Going, Scene, look};
use crate::given::{open, replied};

/// Plays a scene, killed at every step in turn until it comes through. Each time `then` is given what
/// is left in the store. A browser that crashes and loses the last writes leaves the same.
fn killed_at_every_step(scene: &Scene, harm: Harm, mut then: impl FnMut(u32, &MemoryStore)) {
    let mut shown = 0;
    for step in 0.. {
        let store = scene.store();
        let faulty = Faulty::before(&store);
        faulty.strike(step, harm);
        let (log, outcome) = scene.play(&faulty);
        let context = format!("{harm:?} at step {step}");
        let torn = usize::from(harm == Harm::Torn);
        let now = look(scene, &store, scene.told(&log), torn, &context);
        if harm == Harm::Killed && scene.going == Going::Saves {
            assert_eq!(now, scene.told(&log), "{}: {context}: no more", scene.name);
        }
        assert!(
            now >= shown,
            "{}: {context}: once there, always there",
            scene.name
        );
        shown = now;
        then(step, &store);
        if faulty.steps() <= step {
            assert_eq!(outcome, Ok(()), "{}", scene.name);
            break;
        }
    }
}

/// A page that opens what a killed one left, and does something there.
fn next(scene: &Scene, step: u32, left: &MemoryStore) -> Scene {
    let name = format!("{}, killed at step {step}", scene.name);
    Scene::new(name, left.snapshot(), vec![replied("next", 2)])
}

/// Every scene of these, killed at every step; and again at every `stride`th step of what the next
/// page does, beginning with another one each time.
fn killed_twice(scenes: Vec<Scene>, stride: u32) {
    for scene in scenes {
        for harm in [Harm::Killed, Harm::Torn] {
            killed_at_every_step(&scene, harm, |step, left| {
                let next = next(&scene, step, left);
                if harm == Harm::Torn || step % stride == 0 {
                    let store = next.store();
                    let (mut log, _) = next.play(&store);
                    next.goes_on(&store, &mut log, "goes on");
                }
                if harm == Harm::Killed && step % stride == 0 {
                    killed_at_every_step(&next, harm, |_, _| {});
                }
            });
        }
    }
}

#[test]
fn killed_while_saving_an_event_of_any_kind() {
    killed_twice(scenes::of_every_event(), 1);
}

#[test]
fn killed_while_writing_a_checkpoint_and_letting_entries_go() {
    killed_twice(scenes::of_checkpoints(), 13);
}

#[test]
fn killed_while_a_journal_of_an_older_format_goes_on_in_todays() {
    killed_twice(scenes::of_upgrades(), 11);
}

#[test]
fn killed_while_a_backup_is_brought_back_or_added() {
    killed_twice(scenes::of_backups(), 7);
}

#[test]
fn killed_while_somebody_is_removed_and_goes_from_every_record() {
    killed_twice(scenes::of_removals(), 5);
}

#[test]
fn killed_while_a_torn_record_is_moved_aside() {
    killed_twice(scenes::of_quarantine(), 1);
}

#[test]
fn killed_while_spilling_and_while_taking_in_what_others_spilled() {
    killed_twice(scenes::of_spills(), 1);
}

/// Erasing is the one act that may be half done: then it says so, and can be done again.
#[test]
fn killed_while_erasing_it_is_told_and_can_be_done_again() {
    for scene in [scenes::of_checkpoints(), scenes::of_quarantine()].concat() {
        for step in 0.. {
            let store = scene.store();
            let mut log = open(&store);
            let faulty = Faulty::before(&store);
            faulty.strike(step, Harm::Killed);
            let erased = log.erase(&faulty).is_ok();
            assert_eq!(erased, store.snapshot().is_empty(), "{}", scene.name);
            let mut next = open(&store);
            next.erase(&store).unwrap();
            assert!(store.snapshot().is_empty());
            next.record(replied("q1", 1), nose::domain::scale::Moment(1));
            next.commit(&store).unwrap();
            assert_eq!(open(&store).state(), next.state());
            if erased {
                break;
            }
        }
    }
}

/// What is read of a step is not one: every scene has as many steps as it writes and removes.
#[test]
fn a_scene_that_has_an_event_takes_at_least_two_steps() {
    for scene in scenes::all() {
        let store = scene.store();
        let faulty = Faulty::before(&store);
        let (_, outcome) = scene.play(&faulty);
        assert_eq!(outcome, Ok(()), "{}", scene.name);
        let is_idle = |event: &Event| matches!(event, Event::BackedUp);
        let expected = if scene.events.iter().all(is_idle) {
            0
        } else {
            2
        };
        assert!(faulty.steps() >= expected, "{}", scene.name);
    }
}
