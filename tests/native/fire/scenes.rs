//! Scenes: a store as it was, and what a page that opens it does. Each can be played as often as a
//! test has steps to strike at. What tells whether it went well is alike for all of them.

use std::collections::BTreeMap;
use std::rc::Rc;

use nose::domain::scale::Moment;
use nose::journal::{Event, Findings, Log, SaveError, State};
use nose::platform::memory::MemoryStore;
use nose::platform::storage::Store;

use crate::given::{
    HEAD, SLOT_A, SLOT_B, began, compact, entry_at, noted, noted_at_length, open, open_in, replied,
    store_with, tear,
};
use crate::journal::golden::{self, FORMATS};
use crate::journal::ledger::{
    kept, observation, parts, person, put_sheet, restored, save, state_with,
};

/// When the scenes' own events happen.
const NOW: u64 = 1_795_400_000_000;

pub type Records = BTreeMap<String, String>;

/// How a page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// It saves, writes a checkpoint if one is due, and stays.
    Saves,
    /// It goes before the lock comes: what is pending is spilled.
    Spills,
}

/// A store as it was, and what a page that opens it does.
#[derive(Clone, Debug)]
pub struct Scene {
    pub name: String,
    pub records: Records,
    /// So many more UTF-16 units fit in; none: as many as wanted.
    pub room: Option<usize>,
    pub events: Vec<Event>,
    pub going: Going,
    /// What a page shows that opens the store as it was, and then after each of the events.
    states: Rc<Vec<State>>,
    /// So many records were torn before.
    torn: usize,
    /// What is left of a torn record: it must stay somewhere as it is.
    kept: Option<String>,
}

impl Scene {
    pub fn new(name: impl Into<String>, records: Records, events: Vec<Event>) -> Self {
        let store = MemoryStore::default();
        store.replace(records.clone());
        let log = open(&store);
        let mut states = vec![log.state().clone()];
        for (at, event) in (NOW..).zip(&events) {
            let mut state = states[states.len() - 1].clone();
            state.apply(event, Moment(at));
            states.push(state);
        }
        Self {
            name: name.into(),
            records,
            room: None,
            events,
            going: Going::Saves,
            states: Rc::new(states),
            torn: log.findings().moved_aside,
            kept: None,
        }
    }

    fn of(name: impl Into<String>, store: &MemoryStore, events: Vec<Event>) -> Self {
        Self::new(name, store.snapshot(), events)
    }

    /// The store as it was.
    pub fn store(&self) -> MemoryStore {
        let store = MemoryStore::default();
        store.replace(self.records.clone());
        store.limit_to(self.room.map(|room| store.units() + room));
        store
    }

    /// What may be shown when so many of the events, and perhaps more, are there.
    pub fn shows(&self, told: usize) -> &[State] {
        &self.states[told..]
    }

    /// What is shown when all is there.
    pub fn last(&self) -> &State {
        &self.states[self.events.len()]
    }

    /// A page opens the store and does what the scene says. Returns it, and how its saving came out.
    pub fn play(&self, store: &dyn Store) -> (Log, Result<(), SaveError>) {
        let mut log = open_in(store);
        for (at, event) in (NOW..).zip(&self.events) {
            log.record(event.clone(), Moment(at));
        }
        let outcome = match self.going {
            Going::Saves => log.commit(store).map(|_| {
                let _tried_again_later = log.checkpoint_if_due(store);
            }),
            Going::Spills => log.spill(store),
        };
        (log, outcome)
    }

    /// How many of the events count as saved once the page stands like this. What was spilled before
    /// is saved first; what is spilled now nobody was told of.
    pub fn told(&self, log: &Log) -> usize {
        match self.going {
            Going::Saves => self.events.len().saturating_sub(log.pending()),
            Going::Spills => 0,
        }
    }

    /// The page goes on for a while, and then another opens: both show the same, with nothing amiss.
    pub fn goes_on(&self, store: &dyn Store, log: &mut Log, context: &str) {
        let says = |what: &str| format!("{}: {context}: {what}", self.name);
        log.commit(store).unwrap();
        assert_eq!(log.pending(), 0, "{}", says("all is saved"));
        log.record(replied("after", 3), Moment(NOW + 1_000));
        log.commit(store).unwrap();
        log.checkpoint_if_due(store).unwrap();
        let next = open_in(store);
        assert_eq!(next.state(), log.state(), "{}", says("goes on"));
        assert_eq!(next.findings().missing, 0, "{}", says("nothing is missing"));
    }
}

/// Looks at what a page shows that opens a store after a scene: all that was told as saved, and the
/// old or the new whole; so many records more than before moved aside at most, and nothing missing.
/// Returns which of the states it is.
pub fn look(scene: &Scene, store: &MemoryStore, told: usize, torn: usize, context: &str) -> usize {
    let says = format!("{}: {context}", scene.name);
    let records = store.snapshot();
    let is_kept = |kept: &String| records.values().any(|text| text == kept);
    assert!(scene.kept.iter().all(is_kept), "{says}: nothing torn goes");
    let copy = MemoryStore::default();
    copy.replace(records.clone());
    let log = open(&copy);
    let found = log.findings();
    let others = Findings {
        moved_aside: found.moved_aside,
        ..Findings::default()
    };
    assert_eq!(found, &others, "{says}");
    assert!(found.moved_aside <= scene.torn + torn, "{says}");
    let mut may_be = scene.shows(told).iter();
    let shown = may_be.position(|state| state == log.state());
    assert!(shown.is_some(), "{says}: shows neither the old nor the new");
    told + shown.unwrap()
}

/// Long notes, so that a checkpoint is due after them.
fn many_notes() -> Vec<Event> {
    (0..11).map(|n| noted_at_length(&format!("n{n}"))).collect()
}

/// A store with something of everything in it, and as many checkpoints.
pub fn used(checkpoints: usize) -> MemoryStore {
    let store = store_with(&[began("s1"), replied("q1", 3), noted("q1", "why")]);
    let mut log = open(&store);
    for n in 0..6 {
        save(&mut log, &store, put_sheet(observation(n, 2, 200)));
    }
    for _ in 0..checkpoints {
        while !save(&mut log, &store, noted_at_length("q2")) {}
    }
    save(&mut log, &store, replied("q3", 4));
    store
}

/// An event of every kind, each alone, and all in one save.
pub fn of_every_event() -> Vec<Scene> {
    let store = used(1);
    let all = golden::events(nose::journal::FORMAT);
    let each = all.iter().enumerate().map(|(n, event)| {
        let name = format!("event {n}");
        Scene::of(name, &store, vec![event.clone()])
    });
    let mut scenes: Vec<Scene> = each.collect();
    scenes.push(Scene::of("all events", &store, all));
    let first = vec![began("s1"), replied("q1", 3)];
    scenes.push(Scene::of("the first save", &MemoryStore::default(), first));
    scenes
}

/// Checkpoints after none, one and two before, with and without parts.
pub fn of_checkpoints() -> Vec<Scene> {
    let mut scenes: Vec<Scene> = (0..3)
        .map(|n| Scene::of(format!("checkpoint {n}"), &used(n), many_notes()))
        .collect();
    let (store, _) = kept(&state_with(0..90, 6, 200));
    let changed = |n| put_sheet(observation(n, 6, 300));
    let changes = (0..70).map(changed).collect();
    scenes.push(Scene::of("parts", &store, changes));
    scenes
}

/// Journals of every format that ever shipped, into which today's is written.
pub fn of_upgrades() -> Vec<Scene> {
    let of_format = |format| {
        let (store, _) = golden::golden_journal(format);
        // What it took away has not gone from its records yet, so all of it is written anew.
        let events = vec![replied("q1", 3), noted("q1", "today")];
        Scene::of(format!("upgrade from format {format}"), &store, events)
    };
    FORMATS.map(of_format).collect()
}

/// Backups brought back: small ones as an entry, large ones as a checkpoint of a new line; and one
/// that adds.
pub fn of_backups() -> Vec<Scene> {
    let mut scenes = Vec::new();
    let small = state_with(3..20, 2, 200);
    let large = state_with(3..150, 4, 200);
    for checkpoints in 0..3 {
        let store = used(checkpoints);
        let here = open(&store).state().clone();
        let added = here.merged_with(&large);
        for (name, state) in [("small", &small), ("large", &large), ("added", &added)] {
            let events = vec![replied("q4", 1), restored(state), replied("q5", 2)];
            let name = format!("a {name} backup over {checkpoints} checkpoints");
            scenes.push(Scene::of(name, &store, events));
        }
    }
    let empty = MemoryStore::default();
    scenes.push(Scene::of("a large backup", &empty, vec![restored(&large)]));
    scenes
}

/// Somebody is removed; then a page opens and what was removed goes from every record.
pub fn of_removals() -> Vec<Scene> {
    let removal = || Event::PersonRemoved { person: person(0) };
    let mut scenes = Vec::new();
    for checkpoints in 0..3 {
        let store = used(checkpoints);
        let name = format!("a removal over {checkpoints} checkpoints");
        scenes.push(Scene::of(name, &store, vec![removal()]));
        let mut log = open(&store);
        log.record(removal(), Moment(NOW - 1));
        log.commit(&store).unwrap();
        let name = format!("what was removed goes over {checkpoints} checkpoints");
        scenes.push(Scene::of(name, &store, Vec::new()));
    }
    let store = MemoryStore::default();
    let mut log = open(&store);
    for n in 0..130 {
        save(&mut log, &store, put_sheet(observation(n, 2, 300)));
    }
    let full = Scene::of("a removal where there is no room", &store, vec![removal()]);
    scenes.push(Scene {
        room: Some(0),
        ..full
    });
    scenes
}

/// Torn records of each kind, which a page that opens moves aside.
pub fn of_quarantine() -> Vec<Scene> {
    let events = || vec![replied("q9", 1)];
    let torn = |name: &str, store: MemoryStore, key: &str| {
        let kept = Some(tear(&store, key));
        Scene {
            kept,
            ..Scene::of(format!("a torn {name}"), &store, events())
        }
    };
    let whole = || store_with(&[began("s1"), replied("q1", 3), replied("q2", 3)]);
    let compacted = || {
        let store = MemoryStore::default();
        compact(&mut open(&store), &store, "a");
        store
    };
    let (with_parts, _) = kept(&state_with(0..90, 6, 200));
    let part = parts(&with_parts).remove(1);
    let spilled = MemoryStore::default();
    let mut log = open(&spilled);
    log.record(noted("q1", "x"), Moment(1));
    log.spill(&spilled).unwrap();
    let spill = spilled.snapshot().into_keys().next().unwrap();
    let entries = whole();
    let entry = entry_at(&entries, 2);
    vec![
        torn("entry", entries, &entry),
        torn("head", whole(), HEAD),
        torn("checkpoint a", compacted(), SLOT_A),
        torn("checkpoint b", compacted(), SLOT_B),
        torn("part", with_parts, &part),
        torn("spill", spilled, &spill),
    ]
}

/// Pages that spill, and pages that take in what two others spilled.
pub fn of_spills() -> Vec<Scene> {
    let store = used(1);
    let events = vec![
        replied("q4", 1),
        noted("q4", "hasty"),
        noted_at_length("q5"),
    ];
    let spills = Scene {
        going: Going::Spills,
        ..Scene::of("a page spills", &store, events)
    };
    for (n, text) in ["one", "two"].into_iter().enumerate() {
        let mut gone = open(&store);
        for m in 0..3 {
            let at = Moment(NOW - 100 + 2 * m + n as u64);
            gone.record(noted(&format!("q{m}"), text), at);
        }
        gone.spill(&store).unwrap();
    }
    let takes_in = Scene::of("spills are taken in", &store, Vec::new());
    let goes_on = Scene::of("spills and more", &store, vec![replied("q8", 5)]);
    vec![spills, takes_in, goes_on]
}

/// All of them.
pub fn all() -> Vec<Scene> {
    [
        of_every_event(),
        of_checkpoints(),
        of_upgrades(),
        of_backups(),
        of_removals(),
        of_quarantine(),
        of_spills(),
    ]
    .concat()
}
