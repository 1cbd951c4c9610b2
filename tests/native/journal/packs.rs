//! Packs and sheets in the journal: what was brought in and written stays, goes and comes back as
//! a person would expect, and no answer is lost with a pack.

use nose::domain::scale::Moment;
use nose::domain::sheet::SheetKind;
use nose::journal::{Event, Log, OwnPack, State, backup_text, read_backup};
use nose::platform::memory::MemoryStore;

use crate::given::{self, APP, item, place, reopened, writer, wrote};

fn pack(id: &str, version: &str, added: u64) -> OwnPack {
    OwnPack {
        id: id.to_owned(),
        version: version.to_owned(),
        text: format!("{{\"id\":\"{id}\"}}"),
        added: Moment(added),
        on: true,
    }
}

fn added(pack: OwnPack) -> Event {
    Event::PackAdded {
        pack: Box::new(pack),
    }
}

fn after(events: &[Event]) -> State {
    let mut state = State::default();
    for (at, event) in (1_000..).zip(events) {
        state.apply(event, Moment(at));
    }
    state
}

#[test]
fn a_pack_of_the_same_id_takes_the_others_place_and_undo_brings_it_back() {
    let mut state = after(&[
        added(pack("acme", "1.0.0", 5)),
        added(pack("b", "1.0.0", 6)),
    ]);
    let update = added(pack("acme", "2.0.0", 9));
    let undo = state.reversal(&update).unwrap();
    let before = state.clone();
    state.apply(&update, Moment(1_010));
    assert_eq!(state.packs.len(), 2);
    assert_eq!(state.pack("acme").unwrap().version, "2.0.0");
    state.apply(&undo, Moment(1_011));
    assert_eq!(state.packs, before.packs);
}

#[test]
fn removing_a_pack_keeps_every_answer_given_under_it() {
    let answered = Event::Replied {
        place: place("s1", item("q1@acme", 1)),
        reply: Some(nose::domain::scale::Reply::Level(given::level(4))),
    };
    let gone = Event::PackRemoved {
        id: "acme".to_owned(),
    };
    let with = after(&[added(pack("acme", "1.0.0", 5)), answered.clone()]);
    let without = after(&[added(pack("acme", "1.0.0", 5)), answered, gone]);
    assert!(without.packs.is_empty());
    assert_eq!(without.sittings, with.sittings);
}

#[test]
fn the_core_pack_is_in_use_until_it_is_switched_off() {
    let switched = |on| Event::PackSwitched {
        id: "core".to_owned(),
        on,
    };
    assert!(State::default().uses("core"));
    assert!(!after(&[switched(false)]).uses("core"));
    assert!(after(&[switched(false), switched(true)]).uses("core"));
    assert!(!State::default().uses("acme"));
    assert!(after(&[added(pack("acme", "1.0.0", 1))]).uses("acme"));
}

#[test]
fn two_fields_of_a_sheet_do_not_overwrite_each_other() {
    let state = after(&[
        wrote("w1", "title", "A"),
        wrote("w1", "sentences", "One."),
        wrote("w1", "title", "B"),
    ]);
    let sheet = &state.sheets[0];
    assert_eq!(
        (sheet.texts.get("title"), sheet.texts.get("sentences")),
        ("B", "One.")
    );
    assert_eq!((sheet.begun, sheet.at), (Moment(1_000), Moment(1_002)));
    assert_eq!(state.sheets_of(SheetKind::Case).count(), 1);
    assert_eq!(state.sheets_of(SheetKind::Sorting).count(), 0);
}

#[test]
fn what_two_tabs_write_on_one_sheet_is_all_there() {
    let store = MemoryStore::default();
    let mut one = Log::open(&store, writer("one"));
    let mut two = Log::open(&store, writer("two"));
    one.record(wrote("w1", "title", "From one"), Moment(10));
    two.record(wrote("w1", "sentences", "From two"), Moment(11));
    one.commit(&store).unwrap();
    two.commit(&store).unwrap();
    one.take_in(&store).unwrap();
    for state in [one.state(), two.state(), &reopened(&store)] {
        let texts = &state.sheets[0].texts;
        assert_eq!(texts.get("title"), "From one");
        assert_eq!(texts.get("sentences"), "From two");
    }
}

#[test]
fn a_backup_holds_packs_and_sheets_and_merging_keeps_the_newer_of_each() {
    let here = after(&[
        added(pack("acme", "1.0.0", 5)),
        added(pack("mine", "1.0.0", 6)),
        wrote("w1", "title", "Older"),
    ]);
    let mut there = after(&[added(pack("acme", "2.0.0", 9))]);
    there.apply(&wrote("w1", "title", "Newer"), Moment(9_000));
    there.apply(&wrote("w2", "title", "Theirs"), Moment(9_001));
    let text = backup_text(&there, &[], APP, Moment(1)).unwrap();
    let read = read_backup(&text).unwrap().state;
    assert_eq!(read, there);
    let merged = here.merged_with(&read);
    let versions: Vec<_> = merged
        .packs
        .iter()
        .map(|it| (it.id.as_str(), it.version.as_str()))
        .collect();
    assert_eq!(versions, [("mine", "1.0.0"), ("acme", "2.0.0")]);
    let titles: Vec<_> = merged
        .sheets
        .iter()
        .map(|it| it.texts.get("title"))
        .collect();
    assert_eq!(titles, ["Newer", "Theirs"]);
}

#[test]
fn a_state_with_only_a_pack_or_a_sheet_is_not_empty() {
    assert!(State::default().is_empty());
    assert!(!after(&[added(pack("acme", "1.0.0", 1))]).is_empty());
    assert!(!after(&[wrote("w1", "title", "A")]).is_empty());
}
