//! Workshops in the journal: ballots come by the dozen, go with their workshop, and come back with
//! it.

use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::journal::{Event, State, backup_text, read_backup};
use nose::platform::memory::MemoryStore;

use crate::given::{APP, compact, open, reopened};

const NOW: Moment = Moment(1_795_305_600_000);

fn sheet(kind: SheetKind, name: &str, texts: &[(&str, &str)]) -> Sheet {
    let mut all = Texts::default();
    for (field, text) in texts {
        all.set(field, text);
    }
    Sheet {
        id: SheetId(name.to_owned()),
        kind,
        begun: NOW,
        at: NOW,
        texts: all,
    }
}

fn workshop(name: &str) -> Sheet {
    sheet(
        SheetKind::Workshop,
        name,
        &[("title", "Spring"), ("private", "00ff")],
    )
}

fn ballot(name: &str, of: &str) -> Sheet {
    let text = format!("NOSE1:{}:END", name.to_uppercase());
    sheet(
        SheetKind::SealedBallot,
        name,
        &[("session", of), ("round", "1"), ("text", &text)],
    )
}

fn ballots(of: &str, count: usize) -> Event {
    let put = (0..count).map(|n| ballot(&format!("{of}-ballot-{n}"), of));
    Event::SheetsChanged {
        put: put.collect(),
        removed: Vec::new(),
    }
}

fn put(sheet: Sheet) -> Event {
    Event::SheetPut {
        sheet: Box::new(sheet),
    }
}

fn removed(name: &str) -> Event {
    Event::WorkshopRemoved {
        workshop: SheetId(name.to_owned()),
    }
}

/// Two workshops with ballots, and what one gives oneself.
fn state() -> State {
    let mut state = State::default();
    let vote = sheet(SheetKind::Vote, "mine", &[("session", "spring")]);
    for event in [
        put(workshop("spring")),
        put(workshop("fall")),
        put(vote),
        ballots("spring", 7),
        ballots("fall", 3),
    ] {
        state.apply(&event, NOW);
    }
    state
}

fn held(state: &State, of: &str) -> usize {
    state.ballots_of(&SheetId(of.to_owned())).count()
}

#[test]
fn ballots_that_are_taken_in_at_once_are_undone_at_once() {
    let mut state = State::default();
    state.apply(&put(workshop("spring")), NOW);
    let before = state.clone();
    let event = ballots("spring", 7);
    let undo = state.reversal(&event).unwrap();
    state.apply(&event, NOW);
    assert_eq!(held(&state, "spring"), 7);
    state.apply(&undo, NOW);
    assert_eq!(state.sheets, before.sheets);
}

#[test]
fn a_ballot_that_is_taken_in_again_is_there_once() {
    let mut state = state();
    let again = ballots("spring", 7);
    let undo = state.reversal(&again).unwrap();
    state.apply(&again, NOW);
    assert_eq!(held(&state, "spring"), 7);
    state.apply(&undo, NOW);
    assert_eq!(held(&state, "spring"), 7);
}

#[test]
fn a_workshop_takes_its_ballots_along_and_no_others() {
    let mut state = state();
    state.apply(&removed("spring"), NOW);
    assert_eq!((held(&state, "spring"), held(&state, "fall")), (0, 3));
    let left: Vec<&str> = state
        .sheets_of(SheetKind::Workshop)
        .map(|it| it.id.0.as_str())
        .collect();
    assert_eq!(left, ["fall"]);
    assert_eq!(state.sheets_of(SheetKind::Vote).count(), 1);
}

#[test]
fn a_workshop_that_comes_back_brings_its_ballots() {
    let before = state();
    let mut state = before.clone();
    assert!(removed("spring").removes());
    let undo = state.reversal(&removed("spring")).unwrap();
    state.apply(&removed("spring"), NOW);
    state.apply(&undo, NOW);
    assert_eq!(state.sheets, before.sheets);
    assert_eq!(state.reversal(&removed("nowhere")), None);
}

#[test]
fn what_was_given_in_a_workshop_is_removed_and_comes_back() {
    let before = state();
    let mut state = before.clone();
    let removal = Event::SheetRemoved {
        sheet: SheetId("mine".to_owned()),
    };
    let undo = state.reversal(&removal).unwrap();
    state.apply(&removal, NOW);
    assert_eq!(state.sheets_of(SheetKind::Vote).count(), 0);
    state.apply(&undo, NOW);
    assert_eq!(state.sheets, before.sheets);
}

#[test]
fn sheets_about_people_do_not_come_in_with_ballots() {
    let person = sheet(SheetKind::Person, "p1", &[("code", "Teal")]);
    let mut state = State::default();
    state.apply(&put(person.clone()), NOW);
    let event = Event::SheetsChanged {
        put: vec![
            sheet(SheetKind::Observation, "o1", &[("person", "p1")]),
            ballot("p1", "spring"),
        ],
        removed: vec![SheetId("p1".to_owned())],
    };
    assert_eq!(state.reversal(&event), None);
    state.apply(&event, NOW);
    assert!(state.sheets.is_empty());
    assert_eq!(state.ledger.iter().collect::<Vec<_>>(), [&person]);
}

/// A removed workshop's key and ballots stay only as long as the way back is offered.
#[test]
fn a_removed_workshop_goes_from_every_record_when_a_page_is_opened_next() {
    let store = MemoryStore::default();
    let mut log = open(&store);
    let mut save = |event| {
        log.record(event, NOW);
        log.commit(&store).unwrap();
    };
    save(put(workshop("spring")));
    save(ballots("spring", 4));
    compact(&mut log, &store, "a");
    log.record(removed("spring"), NOW);
    log.commit(&store).unwrap();
    let mut next = open(&store);
    next.checkpoint_if_due(&store).unwrap();
    for (key, text) in store.snapshot() {
        assert!(!text.contains("NOSE1:"), "{key} holds a ballot");
        assert!(!text.contains("00ff"), "{key} holds the key");
    }
    assert_eq!(held(&reopened(&store), "spring"), 0);
}

#[test]
fn a_backup_brings_workshops_back() {
    let state = state();
    let text = backup_text(&state, &[], APP, NOW).unwrap();
    assert_eq!(read_backup(&text).unwrap().state, state);
}

/// 30 cases with three fields for each characteristic, and some beside.
#[test]
fn a_workshop_of_many_cases_has_room_in_a_backup() {
    let mut state = State::default();
    let mut large = workshop("spring");
    for case in 0..30 {
        large
            .texts
            .set(&format!("case_{case}"), &"x".repeat(20_000));
        for of in 0..15 {
            large.texts.set(&format!("talk_{case}_{of}"), "3");
        }
    }
    state.apply(&put(large), NOW);
    let text = backup_text(&state, &[], APP, NOW).unwrap();
    assert_eq!(read_backup(&text).unwrap().state, state);
}

/// A ballot's sheet tells neither when it came nor in which order.
#[test]
fn collected_ballots_tell_nothing_of_when_they_came() {
    let mut state = state();
    let id = SheetId("spring".to_owned());
    let texts = ["NOSE1:B:END", "NOSE1:A:END", "NOSE1:B:END"].map(str::to_owned);
    let made = state.ballots_to_collect(&id, "1", &texts);
    assert_eq!(made.len(), 2);
    assert!(made.iter().all(|it| (it.begun, it.at) == (NOW, NOW)));
    let (mut there, mut back) = (state.clone(), made.clone());
    back.reverse();
    for (state, put) in [(&mut state, made), (&mut there, back)] {
        let removed = Vec::new();
        state.apply(&Event::SheetsChanged { put, removed }, Moment(NOW.0 + 9));
    }
    assert_eq!(state.sheets, there.sheets);
    assert_eq!(held(&state, "spring"), 9);
    assert!(state.ballots_to_collect(&id, "1", &texts).is_empty());
}

/// Whoever sees a ballot in a chat can make one with the same checksum. It takes no one's place.
#[test]
fn ballots_of_one_checksum_both_stay() {
    let mut state = state();
    let id = SheetId("spring".to_owned());
    // Two texts of one CRC-32.
    let texts = ["plumless", "buckeroo"].map(str::to_owned);
    let put = state.ballots_to_collect(&id, "1", &texts);
    assert!(put[0].id != put[1].id && put[1].id.0.starts_with(&put[0].id.0));
    let removed = Vec::new();
    state.apply(&Event::SheetsChanged { put, removed }, NOW);
    assert_eq!(held(&state, "spring"), 9);
}
