//! The model of a walk: every change whose entry came whole into the store, by identity, in the order
//! for everyone, and what they add up to. It reads what is written, and asks the journal nothing.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use nose::domain::scale::Moment;
use nose::domain::sheet::Sheet;
use nose::journal::{Entry, Event, State, decode};
use nose::platform::late::Write;
use serde_json::Value;

use crate::given::HEAD;

/// Where entries stand.
pub const ENTRIES: &str = "nose/journal/entry/";

/// Its number, its tab, the tab's count: the order for everyone.
type Place = (u64, String, u64);

/// What should be so.
#[derive(Default)]
pub struct Model {
    /// What a page showed after the last loss.
    pub base: State,
    /// What it showed before, if a part of it went. Whatever holds the same has a part of the same name:
    /// once that is written again, nothing is missing any more.
    pub whole: Option<State>,
    /// Every change ever made, by identity.
    pub changes: BTreeMap<String, (Event, Moment)>,
    /// Those that came whole into the store since, with their numbers.
    pub saved: BTreeMap<String, u64>,
    /// Those that came before it, or went with the loss.
    pub before: BTreeSet<String>,
    /// Records were torn by harm, and a page may find them.
    pub is_torn: bool,
    /// Entries went for good, and pages will say so.
    pub is_missing: bool,
    /// So many pages were opened; each has a name of its own.
    pub opened: Cell<u32>,
    /// All was cleared while these waited: spilled ones went along.
    pub cleared: BTreeSet<String>,
}

impl Model {
    /// Takes note of what was written: whole entries, and heads that name a state brought back.
    pub fn note(&mut self, writes: Vec<Write>) {
        for (key, text) in writes {
            let Some(text) = text else { continue };
            if let Some((seq, id)) = key.strip_prefix(ENTRIES).and_then(|it| it.split_once('/')) {
                if decode::<Entry>(&text).is_ok() {
                    self.came_in(id, seq.parse().unwrap());
                }
            } else if key == HEAD
                && let Ok(head) = decode::<Value>(&text)
                && head["line"] == head["epoch"]
                && let Some(id) = head["line"].as_str()
            {
                self.came_in(id, head["floor"].as_u64().unwrap());
            }
        }
    }

    fn came_in(&mut self, id: &str, seq: u64) {
        if self.changes.contains_key(id) && !self.before.contains(id) {
            let first = self.saved.entry(id.to_owned()).or_insert(seq);
            *first = seq.min(*first);
        }
    }

    /// What is saved adds up to this.
    pub fn expected(&self) -> State {
        self.added_to(&self.base)
    }

    /// Whether a page shows some of what had gone in part. From then on that is what is saved.
    pub fn heals_to(&mut self, shown: &State) -> bool {
        let Some(whole) = self.whole.take() else {
            return false;
        };
        let (expected, most) = (self.expected(), self.added_to(&whole));
        let has = |of: &State, sheet: &Sheet| of.ledger.iter().any(|it| it == sheet);
        let is_between = expected.ledger.iter().all(|it| has(shown, it))
            && shown.ledger.iter().all(|it| has(&most, it));
        let ledger = shown.ledger.clone();
        let heals = expected != *shown && is_between && State { ledger, ..expected } == *shown;
        if heals {
            self.begin_with(shown.clone());
        }
        self.whole = Some(whole);
        heals
    }

    fn added_to(&self, base: &State) -> State {
        let place = |(id, seq): (&String, &u64)| -> Place {
            let (tab, n) = id.rsplit_once('-').unwrap();
            (*seq, tab.to_owned(), n.parse().unwrap())
        };
        let in_order: BTreeMap<Place, &(Event, Moment)> = self
            .saved
            .iter()
            .map(|it| (place(it), &self.changes[it.0]))
            .collect();
        let mut state = base.clone();
        for (event, at) in in_order.into_values() {
            state.apply(event, *at);
        }
        state
    }

    /// From here on this is what is saved.
    pub fn begin_with(&mut self, state: State) {
        self.base = state;
        self.whole = None;
        self.before
            .extend(std::mem::take(&mut self.saved).into_keys());
    }
}

/// The state that takes the place of all there was, if an event brings one.
pub fn brought_back(event: &Event) -> Option<&State> {
    match event {
        Event::Restored { state } => Some(state),
        Event::Undone { by, .. } => brought_back(by),
        _ => None,
    }
}

/// Whether another entry has the same number, since neither tab saw the other's in time. Then nothing
/// tells that one of them went, as nothing tells that the newest did.
pub fn shares_its_number(key: &str, keys: &[&String]) -> bool {
    let number = |key: &str| Some(key.strip_prefix(ENTRIES)?.split_once('/')?.0.to_owned());
    let others = keys.iter().filter(|other| number(other) == number(key));
    number(key).is_some() && others.count() > 1
}
