//! What an answer costs to save does not grow with what was saved before. This counts bytes; how
//! long it takes is the benchmark's to say.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log, decode};
use nose::platform::memory::MemoryStore;

use crate::given::{LAST, SLOT_A, SLOT_B, compact, entry_at, open, replied, store_with};

/// Answers as a person gives them over years: ever the same questions, in ever new sittings.
/// True if a checkpoint came with it.
fn answer(log: &mut Log, store: &MemoryStore, n: usize) -> bool {
    let mut event = replied(&format!("reflect.item-{}", n % 14), 1 + (n % 5) as u8);
    if let Event::Replied { place, .. } = &mut event {
        place.sitting.0 = format!("s{}", n / 140);
    }
    log.record(event, Moment(n as u64));
    log.commit(store).unwrap();
    log.checkpoint_if_due(store).unwrap()
}

/// Answers until two more checkpoints came after the next one. Bytes per answer over these two
/// whole turns.
fn bytes_per_answer(log: &mut Log, store: &MemoryStore, n: &mut usize) -> usize {
    let mut turn = |log: &mut Log| loop {
        *n += 1;
        if answer(log, store, *n) {
            return (*n, store.bytes_written());
        }
    };
    let (from, before) = turn(log);
    turn(log);
    let (to, after) = turn(log);
    (after - before) / (to - from)
}

#[test]
fn bytes_per_answer_checkpoints_shared_out_do_not_grow_with_history() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    let mut n = 0;
    let mut per_answer = Vec::new();
    for history in [10, 1_000, 10_000] {
        while n < history {
            n += 1;
            answer(&mut log, &store, n);
        }
        per_answer.push(bytes_per_answer(&mut log, &store, &mut n));
    }
    // An entry is written once, and at most once more as its share of a checkpoint.
    assert!(
        per_answer.iter().all(|bytes| *bytes <= 600),
        "{per_answer:?}"
    );
    assert!(per_answer[2] <= per_answer[0] * 2, "{per_answer:?}");
}

#[test]
fn what_is_kept_is_bounded_by_what_there_is_to_know() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    let size = |store: &MemoryStore| -> usize {
        store
            .snapshot()
            .iter()
            .map(|(key, text)| key.len() + text.len())
            .sum()
    };
    for n in 0..4_000 {
        let event = replied(&format!("q{}", n % 14), 1 + (n % 5) as u8);
        log.record(event, Moment(n));
        log.commit(&store).unwrap();
        log.checkpoint_if_due(&store).unwrap();
    }
    assert!(size(&store) < 150_000, "{}", size(&store));
}

#[test]
fn the_entries_kept_are_exactly_those_after_the_older_checkpoint() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    compact(&mut log, &store, "a");
    compact(&mut log, &store, "b");
    let snapshot = store.snapshot();
    let seq_of = |slot: &str| {
        let checkpoint: serde_json::Value = decode(&snapshot[slot]).unwrap();
        checkpoint["seq"].as_u64().unwrap()
    };
    let older = seq_of(SLOT_A).min(seq_of(SLOT_B));
    let kept = snapshot.keys().filter(|key| key.contains("/entry/"));
    let expected = (older + 1..=log.last_seq()).map(|seq| entry_at(&store, seq));
    assert!(kept.cloned().eq(expected));
}

#[test]
fn an_append_announces_itself_and_writes_one_entry_and_nothing_else() {
    let store = store_with(&[replied("q1", 3)]);
    let keys = store.snapshot().len();
    let mut log = open(&store);
    log.record(replied("q2", 3), Moment(2));
    let before = store.bytes_written();
    log.commit(&store).unwrap();
    let snapshot = store.snapshot();
    let key = entry_at(&store, 2);
    assert_eq!(snapshot.len(), keys + 1);
    let written = store.bytes_written() - before;
    let record = |key: &str| key.len() + snapshot[key].len();
    assert_eq!(written, record(&key) + record(LAST));
    assert!(record(LAST) < 40);
}
