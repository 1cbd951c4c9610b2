//! What was removed stays only as long as the way back is offered. When a page is opened next, it
//! goes from every record.

use nose::domain::people::Person;
use nose::domain::scale::Moment;
use nose::domain::sheet::SheetKind;
use nose::journal::{Event, Field, Log};
use nose::platform::memory::MemoryStore;

use super::{holds, observation, person, put_sheet, rewrote, save, state_with};
use crate::given::{noted_at_length, open, reopened};

const SECRET: &str = "said it in front of everyone";

fn secret() -> nose::domain::sheet::Sheet {
    let mut sheet = observation(10, 5, 100);
    sheet.texts.set("behavior", SECRET);
    sheet
}

/// The ways in which text about people is taken away.
fn removals() -> Vec<Event> {
    vec![
        Event::SheetRemoved { sheet: secret().id },
        Event::PersonRemoved { person: person(0) },
        Event::LedgerChanged {
            put: Vec::new(),
            removed: vec![secret().id],
        },
        rewrote(&secret(), ""),
        super::restored(&state_with(0..3, 5, 100)),
        super::restored(&state_with(20..400, 5, 100)),
        Event::Undone {
            entry: "tab-1".to_owned(),
            by: Box::new(Event::SheetRemoved { sheet: secret().id }),
        },
    ]
}

/// Opens the store as the page does.
fn opened(store: &MemoryStore) -> Log {
    let mut log = open(store);
    log.checkpoint_if_due(store).unwrap();
    log
}

/// Stores in which the text stands in entries, in one checkpoint, in both, or in a spill too.
fn stores() -> Vec<MemoryStore> {
    (0..4)
        .map(|checkpoints| {
            let (store, mut log) = super::kept(&state_with(0..9, 5, 100));
            save(&mut log, &store, put_sheet(secret()));
            for _ in 0..checkpoints {
                while !save(&mut log, &store, noted_at_length("q1")) {}
            }
            assert!(holds(&store, SECRET));
            store
        })
        .collect()
}

#[test]
fn after_opening_twice_nothing_of_it_is_in_any_record() {
    for removal in removals() {
        for store in stores() {
            let mut log = open(&store);
            log.record(removal.clone(), Moment(9));
            log.commit(&store).unwrap();
            opened(&store);
            let second = opened(&store);
            assert!(!holds(&store, SECRET), "{removal:?}");
            let mut expected = second.state().clone();
            expected.changes_since_backup = log.state().changes_since_backup;
            assert_eq!(&expected, log.state());
            assert_eq!(&reopened(&store), second.state());
            // Once it is gone, opening writes nothing.
            let settled = store.bytes_written();
            opened(&store);
            assert_eq!(store.bytes_written(), settled);
        }
    }
}

#[test]
fn a_code_that_was_changed_goes_from_every_record() {
    let mut head = secret();
    head.kind = SheetKind::Person;
    head.texts.set(Person::CODE, "Maria Lopez");
    let (store, _) = super::kept(&state_with(0..9, 5, 100));
    // What was brought back is tidied away first, so that nothing but the code asks for it.
    opened(&store);
    let mut log = opened(&store);
    save(&mut log, &store, put_sheet(head.clone()));
    while !save(&mut log, &store, noted_at_length("q1")) {}
    let changed = Event::Wrote {
        field: Field {
            sheet: head.id.clone(),
            kind: head.kind,
            name: Person::CODE.to_owned(),
        },
        text: "K7".to_owned(),
    };
    save(&mut log, &store, changed);
    assert!(holds(&store, "Maria Lopez"));
    opened(&store);
    let second = opened(&store);
    assert!(!holds(&store, "Maria Lopez"));
    let kept = second.state().ledger.get(&head.id).unwrap();
    assert_eq!(Person(kept).code(), "K7");
}

#[test]
fn it_goes_too_where_checkpoints_came_between() {
    for checkpoints in 1..4 {
        for store in stores() {
            let mut log = open(&store);
            log.record(Event::PersonRemoved { person: person(0) }, Moment(9));
            log.commit(&store).unwrap();
            for _ in 0..checkpoints {
                while !save(&mut log, &store, noted_at_length("q2")) {}
            }
            opened(&store);
            opened(&store);
            assert!(!holds(&store, SECRET), "{checkpoints}");
            assert_eq!(&reopened(&store), log.state());
        }
    }
}

#[test]
fn killed_while_it_goes_nothing_else_is_lost_and_it_goes_the_next_time() {
    for store in stores() {
        let mut log = open(&store);
        log.record(Event::PersonRemoved { person: person(0) }, Moment(9));
        log.commit(&store).unwrap();
        let before = store.snapshot();
        let mut came_through = false;
        for writes in 0..400 {
            store.replace(before.clone());
            let mut next = open(&store);
            store.kill_after(Some(writes));
            came_through = next.checkpoint_if_due(&store).is_ok();
            store.kill_after(None);
            assert_eq!(&reopened(&store), log.state(), "{writes}");
            opened(&store);
            opened(&store);
            assert!(!holds(&store, SECRET), "{writes}");
            assert_eq!(&reopened(&store), log.state(), "{writes}");
            if came_through {
                break;
            }
        }
        assert!(came_through);
    }
}

#[test]
fn the_way_back_works_even_after_another_page_let_it_go() {
    for store in stores() {
        let mut log = open(&store);
        let before = log.state().ledger.clone();
        let removal = Event::PersonRemoved { person: person(0) };
        let undo = log.record(removal, Moment(9)).unwrap();
        log.commit(&store).unwrap();
        opened(&store);
        let mut other = opened(&store);
        assert!(!holds(&store, SECRET));
        save(&mut log, &store, undo);
        assert_eq!(log.state().ledger, before);
        other.take_in(&store).unwrap();
        assert_eq!(other.state(), log.state());
        assert_eq!(&reopened(&store), log.state());
    }
}

#[test]
fn a_removal_spilled_by_a_page_that_went_is_kept_and_then_goes() {
    for store in stores() {
        let mut log = open(&store);
        log.record(Event::PersonRemoved { person: person(0) }, Moment(9));
        log.spill(&store).unwrap();
        let mut next = opened(&store);
        next.commit(&store).unwrap();
        opened(&store);
        opened(&store);
        assert!(!holds(&store, SECRET));
        assert_eq!(&reopened(&store), log.state());
    }
}
