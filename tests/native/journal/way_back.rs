//! Removals that can be undone are carried from document to document in a store that goes with the
//! tab, and nowhere else.

use nose::domain::scale::Moment;
use nose::domain::sheet::{SheetId, SheetKind};
use nose::journal::{CARRIED, Carried, Event, Field, LONGEST_CARRIED};
use nose::platform::memory::{Fault, MemoryStore};

use super::ledger::{observation, person, put_sheet};
use crate::given::open;

const NOW: Moment = Moment(1_790_000_000_000);
const HOUR: u64 = 3_600_000;

fn removal(at: Moment, length: usize) -> Carried {
    let store = MemoryStore::default();
    let mut log = open(&store);
    let sheet = observation(1, 1, length);
    log.record(put_sheet(sheet.clone()), at);
    let undo = log.record(Event::SheetRemoved { sheet: sheet.id }, at);
    Carried {
        life: "life".to_owned(),
        at,
        said: "An observation was removed.".to_owned(),
        undo: undo.unwrap(),
    }
}

#[test]
fn what_is_carried_is_found_in_the_next_document_earliest_first() {
    let tab = MemoryStore::default();
    let (first, second) = (removal(NOW, 40), removal(Moment(NOW.0 + 5), 80));
    assert!(second.carry(&tab) && first.carry(&tab));
    let found = Carried::all(&tab, "life", Moment(NOW.0 + HOUR));
    assert_eq!(found, [first.clone(), second.clone()]);
    first.let_go(&tab);
    assert_eq!(Carried::all(&tab, "life", NOW), [second]);
}

#[test]
fn what_is_of_another_life_or_twelve_hours_old_goes_from_the_tab() {
    for (life, later) in [("another", 0), ("life", 12 * HOUR)] {
        let tab = MemoryStore::default();
        assert!(removal(NOW, 40).carry(&tab));
        assert_eq!(Carried::all(&tab, life, Moment(NOW.0 + later)), []);
        assert!(tab.snapshot().is_empty(), "{life} {later}");
    }
}

#[test]
fn what_cannot_be_carried_says_so_and_leaves_nothing() {
    let tab = MemoryStore::default();
    assert!(!removal(NOW, LONGEST_CARRIED).carry(&tab));
    for fault in [Fault::Full, Fault::Blocked, Fault::Lies] {
        tab.set_fault(fault);
        assert!(!removal(NOW, 40).carry(&tab), "{fault:?}");
        tab.set_fault(Fault::None);
        assert!(tab.snapshot().is_empty(), "{fault:?}");
    }
    let torn = [(format!("{CARRIED}1/t-1"), "5 00000000 {}".to_owned())];
    tab.replace(torn.into());
    assert_eq!(Carried::all(&tab, "life", NOW), []);
    assert!(tab.snapshot().is_empty());
}

#[test]
fn undoing_keeps_what_another_tab_wrote_since() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    let sheet = observation(1, 1, 40);
    log.record(put_sheet(sheet.clone()), NOW);
    let remove = Event::PersonRemoved { person: person(0) };
    let undo = log.record(remove, NOW).unwrap();
    let field = Field {
        sheet: sheet.id.clone(),
        kind: SheetKind::Observation,
        name: "impact".to_owned(),
    };
    let text = "written in flight".to_owned();
    log.record(Event::Wrote { field, text }, Moment(NOW.0 + 1));
    let way = Carried {
        undo,
        ..removal(NOW, 40)
    };
    log.record(way.undo_here(log.state()), Moment(NOW.0 + 2));
    let back = log.state().ledger.get(&sheet.id).unwrap();
    assert_eq!(back.texts.get("impact"), "written in flight");
    assert_eq!(back.texts.get("behavior"), sheet.texts.get("behavior"));
    assert_eq!(back.texts.get("person"), person(0).0);
}

#[test]
fn only_an_erasure_by_another_tab_is_another_life() {
    let store = MemoryStore::default();
    let (mut here, mut there) = (open(&store), open(&store));
    let unsaved = here.life().to_owned();
    here.record(put_sheet(observation(1, 1, 40)), NOW);
    here.commit(&store).unwrap();
    assert!(!here.is_another_life(&unsaved));
    let life = here.life().to_owned();
    there.take_in(&store).unwrap();
    there.erase(&store).unwrap();
    here.take_in(&store).unwrap();
    assert!(here.is_another_life(&life));
    there.record(put_sheet(observation(2, 1, 40)), NOW);
    there.commit(&store).unwrap();
    here.take_in(&store).unwrap();
    assert!(here.is_another_life(&life));
}

#[test]
fn removals_are_told_from_other_changes() {
    let sheet = observation(1, 1, 40);
    let removed = vec![sheet.id.clone()];
    let put = vec![sheet.clone()];
    assert!(Event::PersonRemoved { person: person(0) }.removes());
    assert!(
        Event::SheetRemoved {
            sheet: sheet.id.clone()
        }
        .removes()
    );
    assert!(
        Event::LedgerChanged {
            put: Vec::new(),
            removed
        }
        .removes()
    );
    assert!(
        !Event::LedgerChanged {
            put,
            removed: Vec::<SheetId>::new()
        }
        .removes()
    );
    assert!(!put_sheet(sheet).removes());
}
