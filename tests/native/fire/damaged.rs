//! Every record of every scene is torn, taken away, or there twice. What it held is there all the
//! same, or its loss is told; whatever was torn is kept aside as it was; nothing counts twice.

use nose::domain::scale::Moment;
use nose::journal::{Log, QUARANTINE};
use nose::platform::memory::MemoryStore;

use super::scenes::{self, Scene};
use crate::given::{
    LAST, entry_at, noted, noted_at_length, open, put, replied, store_with, take, tear,
};
use crate::journal::ledger::save;

/// The store as it is when the scene is over, and what it shows.
fn played(scene: &Scene) -> (MemoryStore, Log) {
    let store = scene.store();
    scene.play(&store).1.unwrap();
    store.limit_to(None);
    // What was spilled is saved, and what was removed has gone.
    let mut log = open(&store);
    log.commit(&store).unwrap();
    log.checkpoint_if_due(&store).unwrap();
    (store, log)
}

/// Damages every record in turn, and looks at the page that opens then.
fn each_record(
    damage: impl Fn(&MemoryStore, &str) -> Option<String>,
    look: impl Fn(&Scene, &Log, &Log, &MemoryStore, &str, &str),
) {
    for scene in scenes::all() {
        let (whole, log) = played(&scene);
        let records = whole.snapshot();
        for key in records.keys().filter(|key| !key.contains("quarantine")) {
            let store = MemoryStore::default();
            store.replace(records.clone());
            let Some(damaged) = damage(&store, key) else {
                continue;
            };
            let mut next = open(&store);
            look(&scene, &log, &next, &store, key, &damaged);
            next.record(replied("after", 3), Moment(1));
            next.commit(&store).unwrap();
            next.checkpoint_if_due(&store).unwrap();
            let again = open(&store);
            assert_eq!(again.state(), next.state(), "{}: {key}", scene.name);
        }
    }
}

fn is_aside(store: &MemoryStore, torn: &str) -> bool {
    let mut all = store.snapshot().into_iter();
    all.any(|(key, text)| key.starts_with(QUARANTINE) && text == torn)
}

#[test]
fn a_torn_record_is_kept_aside_and_costs_nothing_that_is_not_told() {
    let torn = |store: &MemoryStore, key: &str| (key != LAST).then(|| tear(store, key));
    each_record(torn, |scene, log, next, store, key, torn| {
        // A part that only the older checkpoint names is not read.
        let is_read = next.findings().moved_aside == 1;
        let is_there = next.state() == log.state();
        assert!(is_read || is_there, "{}: {key}", scene.name);
        if is_read {
            assert!(is_aside(store, torn), "{}: {key}", scene.name);
        } else {
            assert_eq!(store.snapshot()[key], torn, "{}", scene.name);
        }
    });
}

#[test]
fn a_record_that_is_gone_is_missed_or_was_not_needed() {
    let taken = |store: &MemoryStore, key: &str| Some(take(store, key));
    each_record(taken, |scene, log, next, _, key, _| {
        let is_newest = next.last_seq() < log.last_seq();
        let is_there = next.state() == log.state();
        let is_told = next.findings().missing > 0;
        assert!(is_there || is_told || is_newest, "{}: {key}", scene.name);
    });
}

#[test]
fn an_entry_that_is_there_twice_counts_once() {
    let doubled = |store: &MemoryStore, key: &str| {
        let (_, id) = key.strip_prefix("nose/journal/entry/")?.split_once('/')?;
        let last = open(store).last_seq();
        let text = store.snapshot()[key].clone();
        put(
            store,
            &format!("nose/journal/entry/{:012}/{id}", last + 1),
            &text,
        );
        put(
            store,
            &format!("nose/journal/entry/{:012}/other-{last}", last + 1),
            &text,
        );
        Some(text)
    };
    each_record(doubled, |scene, log, next, _, key, _| {
        assert_eq!(next.state(), log.state(), "{}: {key}", scene.name);
    });
}

/// Once checkpoints have forgotten the tab, a copy under a later number would count as new, over what
/// was written since.
#[test]
fn a_copy_of_an_entry_does_not_count_again_once_its_tab_is_forgotten() {
    let store = store_with(&[noted("q1", "first")]);
    let mut log = open(&store);
    save(&mut log, &store, noted("q1", "second"));
    while !save(&mut log, &store, noted_at_length("long")) {}
    let key = entry_at(&store, 1);
    let (_, id) = key.rsplit_once('/').unwrap();
    let text = store.snapshot()[&key].clone();
    let copy = format!("nose/journal/entry/{:012}/{id}", log.last_seq() + 1);
    put(&store, &copy, &text);
    for _ in 0..3 {
        while !save(&mut log, &store, noted_at_length("long")) {}
        assert_eq!(open(&store).state(), log.state());
    }
    assert_eq!(
        open(&store).state().sittings[0].answers["q1"].note,
        "second"
    );
}
