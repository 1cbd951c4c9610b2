//! Two hundred people and ten thousand observations, in the room that browsers give.

use nose::domain::scale::Moment;
use nose::journal::{Log, SaveError, State, backup_text, read_backup};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::StoreError;

use super::{observation, parts, put_sheet, restored, rewrote, save, scattered, state_with};
use crate::given::{APP, open, reopened};

/// The UTF-16 units that browsers give, keys included.
const ROOM: usize = 5_200_000;
const PEOPLE: usize = 200;
const MANY: usize = 10_000;
/// With it a sheet takes 350 characters.
const LENGTH: usize = 208;

fn large() -> State {
    state_with(0..MANY, PEOPLE, LENGTH)
}

fn store_with_room() -> MemoryStore {
    let store = MemoryStore::default();
    store.limit_to(Some(ROOM));
    store
}

/// Bytes that one more change writes, checkpoints shared out over two whole turns.
fn bytes_per_change(
    log: &mut Log,
    store: &MemoryStore,
    change: &mut dyn FnMut(&mut Log) -> bool,
) -> usize {
    let mut turn = |log: &mut Log| {
        let mut changes = 1;
        while !change(log) {
            changes += 1;
        }
        changes
    };
    turn(log);
    let before = store.bytes_written();
    let changes = turn(log) + turn(log);
    (store.bytes_written() - before) / changes
}

#[test]
fn ten_thousand_observations_written_one_by_one_fit_and_so_does_going_on() {
    let store = store_with_room();
    let mut log = open(&store);
    for n in 0..MANY {
        save(&mut log, &store, put_sheet(observation(n, PEOPLE, LENGTH)));
    }
    let length = serde_json::to_string(&log.state().ledger).unwrap().len();
    assert!(length >= MANY * 350, "{length}");
    println!(
        "ledger {length}, units {}, entries {}, parts {}",
        store.units(),
        store
            .snapshot()
            .keys()
            .filter(|k| k.contains("/entry/"))
            .count(),
        parts(&store).len()
    );
    // A year of mending what was written, here and there.
    for n in 0..1_000 {
        let sheet = observation(scattered(n) as usize % MANY, PEOPLE, LENGTH);
        save(
            &mut log,
            &store,
            rewrote(&sheet, &format!("{n}, in other words")),
        );
    }
    assert_eq!(&reopened(&store), log.state());
    println!("units in use: {}", store.units());
    assert!(store.units() < 4_600_000, "{}", store.units());
}

#[test]
fn a_backup_of_a_large_ledger_comes_back_into_an_empty_browser_and_into_its_own() {
    let large = large();
    let text = backup_text(&large, &[], APP, Moment(1)).unwrap();
    let read = read_backup(&text).unwrap().state;
    let store = store_with_room();
    let mut log = open(&store);
    save(&mut log, &store, restored(&read));
    assert_eq!(reopened(&store), large);
    // And once more, with what came since.
    save(
        &mut log,
        &store,
        put_sheet(observation(MANY, PEOPLE, LENGTH)),
    );
    let merged = log.state().merged_with(&read);
    save(&mut log, &store, restored(&merged));
    assert_eq!(reopened(&store), merged);
    // The way back is there as well.
    let undo = log.record(restored(&State::default()), Moment(2)).unwrap();
    log.commit(&store).unwrap();
    assert_eq!(reopened(&store), State::default());
    save(&mut log, &store, undo);
    assert_eq!(reopened(&store), merged);
    assert!(store.units() < 4_200_000, "{}", store.units());
}

#[test]
fn a_removed_person_goes_and_comes_back_in_a_browser_that_is_nearly_full() {
    let (store, mut log) = super::kept(&large());
    store.limit_to(Some(store.units() + 700_000));
    for n in 0..20 {
        let event = nose::journal::Event::PersonRemoved {
            person: super::person(n),
        };
        let undo = log.record(event, Moment(1)).unwrap();
        log.commit(&store).unwrap();
        log.checkpoint_if_due(&store).unwrap();
        save(&mut log, &store, undo);
    }
    assert_eq!(log.state().ledger.len(), MANY);
    assert_eq!(&reopened(&store), log.state());
}

#[test]
fn bytes_per_change_do_not_grow_with_the_ledger() {
    let mut new = Vec::new();
    let mut mended = Vec::new();
    for many in [100, 1_000, MANY] {
        let (store, mut log) = super::kept(&state_with(0..many, PEOPLE, LENGTH));
        let mut n = many;
        new.push(bytes_per_change(&mut log, &store, &mut |log| {
            n += 1;
            save(log, &store, put_sheet(observation(n, PEOPLE, LENGTH)))
        }));
        mended.push(bytes_per_change(&mut log, &store, &mut |log| {
            n += 1;
            let sheet = observation(scattered(n) as usize % many, PEOPLE, LENGTH);
            save(
                log,
                &store,
                rewrote(&sheet, &format!("{n}, in other words")),
            )
        }));
    }
    println!("bytes per new observation {new:?}, per mended one {mended:?}");
    // A new one is an entry, and a sheet of a part. One that is mended has its part written again:
    // sixteen sheets or so, however many there are.
    assert!(new.iter().all(|bytes| *bytes <= 1_600), "{new:?}");
    assert!(mended.iter().all(|bytes| *bytes <= 12_000), "{mended:?}");
}

#[test]
fn one_change_writes_one_or_two_parts_anew() {
    let (store, mut log) = super::kept(&state_with(0..2_000, PEOPLE, LENGTH));
    let changes = [
        put_sheet(observation(5_000, PEOPLE, LENGTH)),
        rewrote(&observation(700, PEOPLE, LENGTH), "in other words"),
        nose::journal::Event::SheetRemoved {
            sheet: observation(1_300, PEOPLE, LENGTH).id,
        },
    ];
    for change in changes {
        let before = parts(&store);
        save(&mut log, &store, change);
        while !save(&mut log, &store, crate::given::noted_at_length("q1")) {}
        let after = parts(&store);
        let new = after.iter().filter(|key| !before.contains(key)).count();
        assert!((1..=2).contains(&new), "{new}");
    }
}

#[test]
fn where_parts_do_not_fit_the_old_state_stays_whole_and_entries_go_on() {
    let (store, mut log) = super::kept(&state_with(0..400, 20, LENGTH));
    let before = store.units();
    // Every part changes, and there is room for a few of them only.
    for room in [1_000, 20_000, 60_000] {
        store.limit_to(Some(before + 90_000 + room));
        let mut failed = 0;
        for n in 0..260 {
            let sheet = observation(scattered(n) as usize % 400, 20, LENGTH);
            log.record(rewrote(&sheet, &format!("{room} {n}")), Moment(1));
            let saved = log.commit(&store);
            let full = Err(SaveError::Store(StoreError::Full));
            assert!(saved.is_ok() || saved == full);
            if saved.is_ok() {
                let outcome = log.checkpoint_if_due(&store);
                assert!(outcome.is_ok() || outcome == full.map(|_: bool| false));
                failed += usize::from(outcome.is_err());
                assert_eq!(&reopened(&store), log.state());
            }
        }
        assert!(failed < 20, "{failed}");
        store.limit_to(None);
        log.commit(&store).unwrap();
        while !save(&mut log, &store, crate::given::noted_at_length("q1")) {}
        assert_eq!(&reopened(&store), log.state());
    }
}

#[test]
fn a_backup_for_which_there_is_no_room_changes_nothing() {
    let old = state_with(0..200, 20, LENGTH);
    let (store, mut log) = super::kept(&old);
    store.limit_to(Some(store.units() + 60_000));
    let other = state_with(1_000..1_400, 20, LENGTH);
    log.record(restored(&other), Moment(1));
    let full = Err(SaveError::Store(StoreError::Full));
    for _ in 0..3 {
        assert_eq!(log.commit(&store), full);
        assert_eq!(log.state(), &other);
        assert_eq!(reopened(&store), old);
    }
    // It is not spilled either: that would take the room it needs.
    log.spill(&store).unwrap();
    assert_eq!(reopened(&store), old);
    store.limit_to(None);
    log.commit(&store).unwrap();
    assert_eq!(reopened(&store), other);
}
