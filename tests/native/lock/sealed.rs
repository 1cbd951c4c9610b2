//! The store is looked through for anything that can be read.

use std::collections::BTreeSet;

use nose::domain::scale::Moment;
use nose::journal::{FORMAT, Findings};
use nose::platform::locked::{Done, LOCK, RelockError};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::{Store, StoreError};
use proptest::prelude::*;

use super::given::{Kept, assert_sealed, kept, lock, lock_or_none, opened, page, store_behind};
use crate::fire::scenes;
use crate::given::{HEAD, cases, entry_at, noted, noted_at_length, open, open_in, replied, tear};
use crate::journal::golden;
use crate::journal::ledger::{observation, put_sheet};

/// A store with everything in it that a journal can hold: every event there is, checkpoints and parts, a
/// torn record that was moved aside, drafts that were spilled.
fn furnished() -> MemoryStore {
    let store = scenes::used(2);
    let mut log = open(&store);
    for event in golden::events(FORMAT) {
        log.record(event, Moment(1_795_400_000_000));
        log.commit(&store).unwrap();
    }
    for n in 0..4 {
        log.record(put_sheet(observation(n, 2, 100)), Moment(1_795_400_000_001));
    }
    log.record(
        noted("q7", &"Torn apart by the weather. ".repeat(9)),
        Moment(1_795_400_000_002),
    );
    log.commit(&store).unwrap();
    tear(&store, &entry_at(&store, log.last_seq()));
    let mut hasty = open(&store);
    hasty.record(
        noted("q7", "A draft that was spilled"),
        Moment(1_795_400_000_003),
    );
    hasty.spill(&store).unwrap();
    store
}

/// All runs of letters and digits in keys and records, of four and more. Those that could be places by
/// chance are not told apart.
fn words(kept: &Kept) -> BTreeSet<String> {
    let texts = kept.iter().flat_map(|(key, text)| [key, text]);
    let words = texts.flat_map(|text| text.split(|it: char| !it.is_alphanumeric()));
    let tells = |word: &&str| word.len() >= 4 && !word.bytes().all(|it| it.is_ascii_hexdigit());
    words.filter(tells).map(str::to_owned).collect()
}

/// None of these words stands anywhere, but for those that every lock's place begins with.
fn assert_silent(store: &MemoryStore, words: &BTreeSet<String>, says: &str) {
    for (key, text) in store.snapshot() {
        if key == LOCK || key == HEAD {
            continue;
        }
        let last = key.rsplit_once('/').map_or("", |(_, last)| last);
        for word in words {
            assert!(!last.contains(word.as_str()), "{says}: {word} in {key}");
            assert!(!text.contains(word.as_str()), "{says}: {word} at {key}");
        }
    }
}

#[test]
fn behind_a_lock_no_word_no_id_and_no_name_can_be_read_and_all_of_it_reads_back() {
    let store = furnished();
    let plain = store.snapshot();
    let words = words(&plain);
    assert!(words.len() > 150, "{}", words.len());
    for word in ["weather", "spilled", "quarantine", "checkpoint"] {
        assert!(words.contains(word), "{word}");
    }
    let mut expected = plain.clone();
    for (change, number) in [("set", 1), ("changed", 2), ("changed again", 3)] {
        let before = page(&store, number - 1);
        assert_eq!(before.relock(lock_or_none(number)), Ok(Done::Wholly));
        assert_sealed(&store, number, change);
        assert_silent(&store, &words, change);
        assert_eq!(kept(&before), expected, "{change}");
        assert_eq!(kept(&page(&store, number)), expected, "{change}");
        // It goes on: more is written, compacted, moved aside and spilled.
        let behind = page(&store, number);
        let mut log = open_in(&behind);
        for n in 0..30 {
            log.record(
                noted_at_length(&format!("more{n}")),
                Moment(1_795_400_001_000),
            );
            log.commit(&behind).unwrap();
            log.checkpoint_if_due(&behind).unwrap();
        }
        log.record(noted("q9", "Said in haste"), Moment(1_795_400_002_000));
        log.spill(&behind).unwrap();
        assert_sealed(&store, number, change);
        assert_silent(&store, &words, change);
        expected = kept(&behind);
        let state = open(&opened(&store, number)).state().clone();
        assert_eq!(&state, log.state());
    }
    assert_eq!(page(&store, 3).relock(None), Ok(Done::Wholly));
    assert_eq!(store.snapshot(), expected);
}

#[test]
fn a_lock_is_set_where_nothing_is_kept_yet_and_what_comes_is_sealed() {
    let store = MemoryStore::default();
    let page = page(&store, 0);
    assert_eq!(page.relock(Some(lock(1))), Ok(Done::Wholly));
    assert_sealed(&store, 1, "empty");
    assert_eq!(store.snapshot().len(), 2);
    let mut log = open_in(&page);
    assert_eq!(log.findings(), &Findings::default());
    log.record(replied("q1", 3), Moment(1));
    log.commit(&page).unwrap();
    assert_sealed(&store, 1, "first");
    assert_eq!(open_in(&page).state(), log.state());
    log.erase(&page).unwrap();
    assert_eq!(store.snapshot(), Kept::new());
    assert_eq!(page.relock(Some(lock(2))), Ok(Done::Wholly));
    assert_eq!(page.relock(None), Ok(Done::Wholly));
    assert_eq!(store.snapshot(), Kept::new());
}

#[test]
fn without_a_lock_records_stand_as_they_always_did() {
    let store = furnished();
    let plain = store.snapshot();
    let page = page(&store, 0);
    assert_eq!(kept(&page), plain);
    assert_eq!(page.relock(None), Ok(Done::Wholly));
    assert!(!page.is_unsettled().unwrap());
    page.set("nose/journal/last", "x").unwrap();
    assert_eq!(
        store.get("nose/journal/last").unwrap().as_deref(),
        Some("x")
    );
}

/// Half an hour instead of a quarter, or another passphrase for the same key.
#[test]
fn another_record_of_the_same_key_takes_the_place_of_the_first_and_nothing_else_changes() {
    let store = store_behind(&furnished().snapshot(), 1);
    let before = store.snapshot();
    let page = page(&store, 1);
    let text = lock(1).text.replace("\"idle\":15", "\"idle\":30");
    let other = nose::platform::locked::Lock { text, ..lock(1) };
    assert_eq!(page.relock(Some(other.clone())), Ok(Done::Wholly));
    let mut after = store.snapshot();
    assert_eq!(
        after.insert(LOCK.to_owned(), lock(1).text),
        Some(other.text)
    );
    assert_eq!(after, before);
    assert!(page.get(HEAD).unwrap().is_some());
}

#[test]
fn a_lock_takes_room_for_a_moment_and_where_there_is_none_all_is_as_it_was() {
    let plain = furnished().snapshot();
    for (from, to) in [(0, 1), (1, 2), (1, 0)] {
        let store = store_behind(&plain, from);
        let before = store.snapshot();
        let page = page(&store, from);
        for room in [0, 100, 5_000, store.units() / 3] {
            store.limit_to(Some(store.units() + room));
            let outcome = page.relock(lock_or_none(to));
            let full = Err(RelockError::Store(StoreError::Full));
            assert_eq!(outcome, full, "{from} to {to}, {room}");
            assert_eq!(store.snapshot(), before, "{from} to {to}, {room}");
        }
        store.limit_to(None);
        assert_eq!(page.relock(lock_or_none(to)), Ok(Done::Wholly));
        assert_eq!(kept(&page), plain);
    }
}

#[test]
fn sealed_records_take_little_more_than_half_the_room() {
    let plain = furnished();
    let sealed = store_behind(&plain.snapshot(), 1);
    let share = sealed.units() as f64 / plain.units() as f64;
    assert!(share < 0.7, "{share}");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_text_under_any_key_is_kept_behind_a_lock_and_comes_out_of_it(
        records in prop::collection::btree_map("nose/(journal|quarantine)/.{0,12}", any::<String>(), 0..6),
    ) {
        let mut records = records;
        records.remove(HEAD);
        let store = store_behind(&records, 1);
        assert_sealed(&store, 1, "any");
        prop_assert_eq!(&kept(&page(&store, 1)), &records);
        prop_assert_eq!(page(&store, 1).relock(Some(lock(2))), Ok(Done::Wholly));
        prop_assert_eq!(&kept(&page(&store, 2)), &records);
        prop_assert_eq!(page(&store, 2).relock(None), Ok(Done::Wholly));
        prop_assert_eq!(store.snapshot(), records);
    }

    #[test]
    fn no_record_behind_a_lock_makes_a_page_panic_and_none_is_dropped(
        texts in prop::collection::vec("[ -~\u{3400}-\u{b3ff}]{0,60}", 1..5),
    ) {
        let store = store_behind(&Kept::new(), 1);
        let places = format!("nose/locked/{}/", lock(1).cipher.space());
        for (n, text) in texts.iter().enumerate() {
            store.set(&format!("{places}{n:032x}"), text).unwrap();
        }
        let page = page(&store, 1);
        let listed: Vec<String> = kept(&page).into_values().collect();
        prop_assert_eq!(&listed, &texts);
        let _any_finding = open_in(&page);
        prop_assert_eq!(page.relock(None), Ok(Done::Wholly));
        prop_assert_eq!(store.snapshot().into_values().collect::<Vec<_>>(), texts);
    }
}
