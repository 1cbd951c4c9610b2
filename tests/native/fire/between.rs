//! Between any two steps of what a page does, another page opens, spills, or saves as it does where
//! no lock keeps it out; or the person has the browser clear all site data.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log};
use nose::platform::faulty::Faulty;
use nose::platform::storage::Store;

use super::scenes::{self, Going, Scene};
use crate::given::{open, open_in, replied};

/// What another page does.
type Other = fn(&dyn Store, Log);

/// Another page shows an answer that it has not saved.
fn other_page(store: &dyn Store) -> Log {
    let mut other = open_in(store);
    other.record(replied("other", 4), Moment(1));
    other
}

/// Plays a scene with something in between before every step in turn.
fn between_any_two_steps(scene: &Scene, does: Other, mut then: impl FnMut(u32, &Faulty<'_>, Log)) {
    for step in 0.. {
        let store = scene.store();
        let faulty = Faulty::before(&store);
        let other = other_page(&store);
        faulty.interpose(step, move |store| does(store, other));
        let (log, _) = scene.play(&faulty);
        if faulty.steps() <= step {
            break;
        }
        then(step, &faulty, log);
    }
}

/// Whether it makes a difference which of two pages was first: all there was is taken the place of,
/// or the count of changes begins anew.
fn order_counts(scene: &Scene) -> bool {
    let counts = |event: &Event| matches!(event, Event::Restored { .. } | Event::BackedUp);
    scene.events.iter().any(counts)
}

/// Both pages' answers are there, each once, whatever page opens last.
fn both_are_there(others: &[Other]) {
    for scene in scenes::all() {
        if order_counts(&scene) || scene.room.is_some() || scene.going == Going::Spills {
            continue;
        }
        let mut expected = scene.last().clone();
        expected.apply(&replied("other", 4), Moment(1));
        for does in others {
            between_any_two_steps(&scene, *does, |step, store, mut log| {
                log.commit(store).unwrap();
                let mut next = open_in(store);
                next.commit(store).unwrap();
                next.checkpoint_if_due(store).unwrap();
                let fresh = open_in(store);
                let (shown, due) = (fresh.state(), &expected);
                let says = format!("{}: before step {step}", scene.name);
                assert_eq!(
                    shown.changes_since_backup, due.changes_since_backup,
                    "{says}"
                );
                assert_eq!(shown.ledger, due.ledger, "{says}");
                assert_eq!(shown.sheets, due.sheets, "{says}");
                let answers = |state: &nose::journal::State| -> Vec<String> {
                    let of = |it: &nose::domain::sitting::Sitting| {
                        it.answers.keys().cloned().collect::<Vec<_>>()
                    };
                    let mut all: Vec<String> = state.sittings.iter().flat_map(of).collect();
                    all.sort();
                    all
                };
                assert_eq!(answers(shown), answers(due), "{says}");
                log.take_in(store).unwrap();
                assert_eq!(log.state(), shown, "{says}: both show the same");
            });
        }
    }
}

#[test]
fn another_page_opens_or_spills_and_both_are_there() {
    both_are_there(&[
        |store, mut other| other.spill(store).unwrap(),
        |store, mut other| {
            other.spill(store).unwrap();
            drop(open_in(store));
        },
    ]);
}

#[test]
fn another_page_saves_where_no_lock_keeps_it_out_and_both_are_there() {
    both_are_there(&[|store, mut other| {
        other.commit(store).unwrap();
    }]);
}

#[test]
fn all_site_data_cleared_is_told_and_what_is_saved_after_it_is_there() {
    fn clear(store: &dyn Store, _: Log) {
        for key in store.keys("").unwrap() {
            store.remove(&key).unwrap();
        }
    }
    for scene in scenes::all() {
        let before = open(&scene.store());
        let life = before.life().to_owned();
        between_any_two_steps(&scene, clear, |step, store, mut log| {
            let says = format!("{}: before step {step}", scene.name);
            log.take_in(store).unwrap();
            let fresh = open_in(store);
            let is_there = fresh.state() == log.state() && scene.shows(0).contains(log.state());
            let is_told = log.is_another_life(&life) || fresh.findings().missing > 0;
            assert!(is_there || is_told || before.state().is_empty(), "{says}");
            store.lift();
            log.record(replied("after", 5), Moment(1));
            log.commit(store).unwrap();
            log.checkpoint_if_due(store).unwrap();
            let fresh = open_in(store);
            let sittings = &fresh.state().sittings;
            let is_after = sittings.iter().any(|it| it.answers.contains_key("after"));
            assert!(is_after && log.pending() == 0, "{says}");
        });
    }
}
