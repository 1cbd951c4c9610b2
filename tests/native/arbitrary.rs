//! Anything that can be, for property tests. Names come from small sets, so that events meet.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::{Attempt, AttemptId, Confidence, Key, KeyLine, Rating, Surface};
use nose::domain::question::ItemRef;
use nose::domain::scale::{Frequency, Level, Moment, Recall, Recency, Reply, Seen};
use nose::domain::sheet::{Sheet, SheetKind};
use nose::domain::sitting::{Answer, Sitting};
use nose::journal::{Change, Event, Field, OwnPack, Place, Preference, State};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given;

/// Whole milliseconds from 1970 to about 2096.
pub fn moment() -> impl Strategy<Value = Moment> {
    (0u64..4_000_000_000_000).prop_map(Moment)
}

pub fn seen() -> impl Strategy<Value = Seen> {
    prop_oneof![
        Just(Seen::No),
        select(Level::ALL.to_vec()).prop_map(Seen::At),
    ]
}

pub fn recall() -> impl Strategy<Value = Recall> {
    prop_oneof![
        Just(Recall::No),
        select(Frequency::ALL.to_vec()).prop_map(Recall::Often),
    ]
}

pub fn reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        seen().prop_map(Reply::Level),
        recall().prop_map(Reply::Frequency),
    ]
}

pub fn recency() -> impl Strategy<Value = Recency> {
    select(Recency::ALL.to_vec())
}

pub fn note() -> impl Strategy<Value = String> {
    prop_oneof!["", "[a-z “”é😀\"\\\\\n]{0,12}"]
}

pub fn sitting_name() -> impl Strategy<Value = &'static str> {
    select(vec!["s1", "s2", "m1"])
}

pub fn item(versions: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = ItemRef> {
    (select(vec!["q1", "q2", "q3"]), versions).prop_map(|(id, version)| given::item(id, version))
}

fn place(versions: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = Place> {
    (sitting_name(), item(versions)).prop_map(|(sitting, item)| given::place(sitting, item))
}

/// An answer that says something, as only such are kept.
pub fn answer(versions: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = Answer> {
    let parts = (
        versions,
        option::of(reply()),
        option::of(recency()),
        note(),
        moment(),
    );
    parts
        .prop_map(|(version, reply, recency, note, at)| Answer {
            version,
            reply,
            recency,
            note,
            at,
        })
        .prop_filter("empty answers are not kept", |answer| !answer.is_empty())
}

fn sitting(versions: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = Sitting> {
    let parts = (
        sitting_name(),
        option::of(Just(given::mark())),
        moment(),
        option::of(moment()),
        btree_map(
            select(vec!["q1", "q2", "q3"]).prop_map(str::to_owned),
            answer(versions),
            0..4,
        ),
    );
    parts.prop_map(|(name, pack, begun, finished, answers)| Sitting {
        pack,
        begun,
        finished,
        answers: answers.into_iter().collect(),
        ..given::sitting(name)
    })
}

pub fn sheet() -> impl Strategy<Value = Sheet> {
    let texts = btree_map(select(vec!["title", "sentences"]), "[a-z]{0,6}", 0..3);
    let parts = (select(vec!["w1", "w2"]), moment(), moment(), texts);
    parts.prop_map(|(name, begun, at, texts)| {
        let mut sheet = given::sheet(name);
        (sheet.begun, sheet.at) = (begun, at);
        for (field, text) in texts {
            sheet.texts.set(field, &text);
        }
        sheet
    })
}

pub fn own_pack() -> impl Strategy<Value = OwnPack> {
    let parts = (
        select(vec!["acme", "other"]),
        "[a-z{}]{0,9}",
        moment(),
        any::<bool>(),
    );
    parts.prop_map(|(id, text, added, on)| OwnPack {
        id: id.to_owned(),
        version: "1.0.0".to_owned(),
        text,
        added,
        on,
    })
}

/// A sheet about people; ids from a small set, each of one kind.
pub fn ledger_sheet() -> impl Strategy<Value = Sheet> {
    let texts = btree_map(select(vec!["code", "behavior"]), "[a-z é😀]{0,6}", 0..3);
    let parts = (
        ledger_name(),
        moment(),
        moment(),
        texts,
        select(vec!["", "p1", "p2"]),
    );
    parts.prop_map(|((name, kind), begun, at, texts, person)| {
        let mut sheet = given::sheet(name);
        (sheet.kind, sheet.begun, sheet.at) = (kind, begun, at);
        for (field, text) in texts {
            sheet.texts.set(field, &text);
        }
        if kind != SheetKind::Person {
            sheet.texts.set("person", person);
        }
        sheet
    })
}

fn ledger_name() -> impl Strategy<Value = (&'static str, SheetKind)> {
    select(vec![
        ("p1", SheetKind::Person),
        ("p2", SheetKind::Person),
        ("o1", SheetKind::Observation),
        ("o2", SheetKind::Observation),
        ("r1", SheetKind::Run),
    ])
}

/// Any event on people.
fn people_event() -> BoxedStrategy<Event> {
    let id = || ledger_name().prop_map(|(name, _)| given::sheet(name).id);
    let wrote = (
        ledger_name(),
        select(vec!["code", "behavior", "person"]),
        note(),
    );
    prop_oneof![
        4 => wrote.prop_map(|((sheet, kind), name, text)| Event::Wrote {
            field: Field {
                sheet: given::sheet(sheet).id,
                kind,
                name: name.to_owned(),
            },
            text,
        }),
        2 => ledger_sheet().prop_map(|sheet| Event::SheetPut {
            sheet: Box::new(sheet)
        }),
        1 => id().prop_map(|sheet| Event::SheetRemoved { sheet }),
        2 => (vec(ledger_sheet(), 0..4), vec(id(), 0..3))
            .prop_map(|(put, removed)| Event::LedgerChanged { put, removed }),
        2 => id().prop_map(|person| Event::PersonRemoved { person }),
    ]
    .boxed()
}

/// A workshop, a ballot of one, or what one gives oneself; ids from a small set, each of one kind.
fn workshop_sheet() -> impl Strategy<Value = Sheet> {
    let parts = (
        workshop_name(),
        moment(),
        moment(),
        select(vec!["", "w8", "w9"]),
        "[A-Z é😀]{0,6}",
    );
    parts.prop_map(|((name, kind), begun, at, workshop, text)| {
        let mut sheet = given::sheet(name);
        (sheet.kind, sheet.begun, sheet.at) = (kind, begun, at);
        sheet.texts.set("text", &text);
        sheet.texts.set("session", workshop);
        sheet
    })
}

fn workshop_name() -> impl Strategy<Value = (&'static str, SheetKind)> {
    select(vec![
        ("w8", SheetKind::Workshop),
        ("w9", SheetKind::Workshop),
        ("b1", SheetKind::SealedBallot),
        ("b2", SheetKind::SealedBallot),
        ("b3", SheetKind::SealedBallot),
        ("v1", SheetKind::Vote),
    ])
}

/// Any event on workshops.
fn workshop_event() -> BoxedStrategy<Event> {
    let id = || workshop_name().prop_map(|(name, _)| given::sheet(name).id);
    let wrote = (workshop_name(), select(vec!["text", "session"]), note());
    prop_oneof![
        3 => wrote.prop_map(|((sheet, kind), name, text)| Event::Wrote {
            field: Field {
                sheet: given::sheet(sheet).id,
                kind,
                name: name.to_owned(),
            },
            text,
        }),
        2 => workshop_sheet().prop_map(|sheet| Event::SheetPut {
            sheet: Box::new(sheet)
        }),
        1 => id().prop_map(|sheet| Event::SheetRemoved { sheet }),
        3 => (vec(workshop_sheet(), 0..4), vec(id(), 0..3))
            .prop_map(|(put, removed)| Event::SheetsChanged { put, removed }),
        2 => id().prop_map(|workshop| Event::WorkshopRemoved { workshop }),
    ]
    .boxed()
}

/// Any event on packs and sheets.
fn pack_event() -> BoxedStrategy<Event> {
    let pack_id = || select(vec!["acme", "other", "core"]).prop_map(str::to_owned);
    let wrote = (
        select(vec!["w1", "w2"]),
        select(vec!["title", "sentences"]),
        note(),
    );
    prop_oneof![
        own_pack().prop_map(|pack| Event::PackAdded {
            pack: Box::new(pack)
        }),
        pack_id().prop_map(|id| Event::PackRemoved { id }),
        (pack_id(), any::<bool>()).prop_map(|(id, on)| Event::PackSwitched { id, on }),
        wrote.prop_map(|(sheet, field, text)| given::wrote(sheet, field, &text)),
        sheet().prop_map(|sheet| Event::SheetPut {
            sheet: Box::new(sheet)
        }),
        select(vec!["w1", "w2"]).prop_map(|name| Event::SheetRemoved {
            sheet: given::sheet(name).id,
        }),
    ]
    .boxed()
}

fn characteristic() -> impl Strategy<Value = Characteristic> {
    select(Characteristic::ALL.to_vec())
}

fn anti_pattern() -> impl Strategy<Value = AntiPattern> {
    select(AntiPattern::ALL.to_vec())
}

pub fn confidence() -> impl Strategy<Value = Confidence> {
    select(Confidence::ALL.to_vec())
}

fn sentence() -> impl Strategy<Value = String> {
    select(vec!["s1", "s2", "s10"]).prop_map(str::to_owned)
}

/// Identities from a small set, so that events meet.
pub fn attempt_id() -> impl Strategy<Value = AttemptId> {
    let parts = (select(vec!["c1", "c2", "c3@acme"]), 1..=2u32, 1..=2u32);
    parts.prop_map(|(case, version, turn)| AttemptId {
        case: given::item(case, version),
        turn,
    })
}

pub fn key() -> impl Strategy<Value = Key> {
    let line =
        (seen(), vec(sentence(), 0..3)).prop_map(|(seen, evidence)| KeyLine { seen, evidence });
    let words = |of: Vec<&'static str>| select(of).prop_map(str::to_owned);
    let surface = (
        words(vec!["she", "he", "they"]),
        words(vec!["junior", "senior", "architect"]),
        words(vec!["on_site", "remote"]),
        words(vec!["manager", "senior_ic"]),
    );
    let parts = (
        proptest::array::uniform5(line),
        vec(anti_pattern(), 0..3),
        option::of(words(vec!["c1", "c2", "c3@acme"])),
        surface,
    );
    parts.prop_map(|(lines, anti_patterns, twin, surface)| Key {
        lines,
        anti_patterns,
        twin,
        surface: Surface {
            pronoun: surface.0,
            seniority: surface.1,
            place: surface.2,
            path: surface.3,
        },
    })
}

fn rating() -> impl Strategy<Value = Rating> {
    let parts = (
        option::of(seen()),
        option::of(confidence()),
        vec(sentence(), 0..3),
        note(),
        option::of(seen()),
    );
    parts.prop_map(|(seen, sure, marks, dispute, proposed)| Rating {
        seen,
        sure,
        marks,
        dispute,
        proposed,
    })
}

pub fn attempt() -> impl Strategy<Value = Attempt> {
    let parts = (
        attempt_id(),
        moment(),
        moment(),
        proptest::array::uniform5(rating()),
        vec(anti_pattern(), 0..3),
        option::of((moment(), key())),
        any::<bool>(),
    );
    parts.prop_map(|(id, begun, at, ratings, spotted, judged, knew_key)| {
        let mut attempt = Attempt::open(id, begun);
        for of in spotted {
            attempt.spot(of, true);
        }
        Attempt {
            at,
            ratings,
            judged: judged.as_ref().map(|(at, _)| *at),
            key: judged.map(|(_, key)| key),
            knew_key,
            ..attempt
        }
    })
}

/// Any event on judgings.
fn practise_event() -> BoxedStrategy<Event> {
    let change = prop_oneof![
        2 => Just(Change::Opened),
        4 => (characteristic(), option::of(seen()))
            .prop_map(|(of, seen)| Change::Rated { of, seen }),
        2 => (characteristic(), option::of(confidence()))
            .prop_map(|(of, sure)| Change::Sure { of, sure }),
        2 => (characteristic(), sentence(), any::<bool>())
            .prop_map(|(of, sentence, on)| Change::Marked { of, sentence, on }),
        2 => (anti_pattern(), any::<bool>()).prop_map(|(of, on)| Change::Spotted { of, on }),
        3 => key().prop_map(|key| Change::Judged { key: Box::new(key) }),
        1 => Just(Change::Unjudged),
        1 => (characteristic(), note()).prop_map(|(of, why)| Change::Disputed { of, why }),
        1 => (characteristic(), option::of(seen()))
            .prop_map(|(of, seen)| Change::Proposed { of, seen }),
        1 => Just(Change::Dropped),
    ];
    let changed =
        (attempt_id(), change).prop_map(|(attempt, change)| Event::Practised { attempt, change });
    let put = attempt().prop_map(|attempt| Event::Practised {
        attempt: attempt.id.clone(),
        change: Change::Put {
            attempt: Box::new(attempt),
        },
    });
    prop_oneof![8 => changed, 1 => put].boxed()
}

/// Any event that holds no other event or state.
fn plain_event(versions: std::ops::RangeInclusive<u32>) -> BoxedStrategy<Event> {
    let place = || place(versions.clone());
    prop_oneof![
        2 => sitting_name().prop_map(given::began),
        6 => (place(), option::of(reply()))
            .prop_map(|(place, reply)| Event::Replied { place, reply }),
        3 => (place(), option::of(recency()))
            .prop_map(|(place, recency)| Event::Dated { place, recency }),
        4 => (place(), note()).prop_map(|(place, note)| Event::Noted { place, note }),
        1 => sitting_name().prop_map(|name| Event::Finished { sitting: given::id(name) }),
        1 => sitting_name().prop_map(|name| Event::Reopened { sitting: given::id(name) }),
        1 => sitting_name().prop_map(|name| Event::Removed { sitting: given::id(name) }),
        1 => sitting(versions).prop_map(|sitting| Event::Returned { sitting: Box::new(sitting) }),
        1 => any::<bool>().prop_map(|on| Event::Preferred {
            preference: Preference::SingleKeys(on),
        }),
        1 => option::of(1..=5u8).prop_map(|aim| Event::Preferred {
            preference: Preference::Weekly(aim),
        }),
        1 => Just(Event::BackedUp),
        4 => pack_event(),
        6 => practise_event(),
        5 => people_event(),
        3 => workshop_event(),
    ]
    .boxed()
}

/// A state that plain events make.
pub fn state_of(versions: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = State> {
    vec((plain_event(versions), moment()), 0..24).prop_map(|events| {
        let mut state = State::default();
        for (event, at) in &events {
            state.apply(event, *at);
        }
        state
    })
}

pub fn state() -> impl Strategy<Value = State> {
    state_of(1..=2)
}

/// Any event, on items of these versions.
pub fn event_of(versions: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = Event> {
    let undone = (any::<u8>(), plain_event(versions.clone())).prop_map(|(n, by)| Event::Undone {
        entry: format!("tab-{n}"),
        by: Box::new(by),
    });
    let restored = state_of(versions.clone()).prop_map(|state| Event::Restored {
        state: Box::new(state),
    });
    prop_oneof![16 => plain_event(versions), 2 => undone, 1 => restored]
}

pub fn event() -> impl Strategy<Value = Event> {
    event_of(1..=2)
}
