//! Browsers hand what one tab wrote to the next in their own time, lock or not. Here each tab sees
//! a store of its own: its own writes at once, and others' when they come to light. Only for
//! checkpoints are all caught up, since between two of them lies far more than the moment that a
//! browser takes.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use nose::domain::scale::Moment;
use nose::journal::Log;
use nose::platform::memory::MemoryStore;
use nose::platform::storage::{Store, StoreError};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::given::{cases, noted_at_length, reopened, replied, writer};

const TABS: usize = 3;

/// What was written and removed, in order.
type Writes = RefCell<Vec<(String, Option<String>)>>;

/// The store as one tab sees it.
struct View<'a> {
    writes: &'a Writes,
    /// So many writes have come to light.
    known: usize,
    seen: RefCell<BTreeMap<String, String>>,
}

impl<'a> View<'a> {
    fn of(writes: &'a Writes) -> Self {
        Self {
            writes,
            known: 0,
            seen: RefCell::default(),
        }
    }

    fn write(&self, key: &str, text: Option<String>) {
        apply(&mut self.seen.borrow_mut(), key, text.clone());
        self.writes.borrow_mut().push((key.to_owned(), text));
    }

    /// Everything written so far comes to light, in the order it was written in.
    fn catch_up(&mut self) {
        let writes = self.writes.borrow();
        for (key, text) in &writes[self.known..] {
            apply(self.seen.get_mut(), key, text.clone());
        }
        self.known = writes.len();
    }
}

fn apply(entries: &mut BTreeMap<String, String>, key: &str, text: Option<String>) {
    match text {
        Some(text) => drop(entries.insert(key.to_owned(), text)),
        None => drop(entries.remove(key)),
    }
}

impl Store for View<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.seen.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.write(key, Some(text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.write(key, None);
        Ok(())
    }

    fn count(&self) -> Result<usize, StoreError> {
        Ok(self.seen.borrow().len())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let seen = self.seen.borrow();
        let keys = seen.keys().filter(|key| key.starts_with(prefix));
        Ok(keys.cloned().collect())
    }
}

#[derive(Clone, Debug)]
enum Step {
    /// A reply to a question that all tabs answer, one to a question of its own, and a long note.
    Save,
    /// What others wrote comes to light, and the browser tells of it.
    CatchUp,
    Checkpoint,
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        8 => Just(Step::Save),
        3 => Just(Step::CatchUp),
        2 => Just(Step::Checkpoint),
    ];
    vec((0..TABS, step), 0..80)
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn nothing_is_lost_and_all_agree_however_late_writes_come_to_light(steps in steps()) {
        let writes = Writes::default();
        // A first entry, so that all tabs live in one life of the journal.
        let mut first = Log::open(&View::of(&writes), writer("first"));
        first.record(replied("first", 1), Moment(0));
        first.commit(&View::of(&writes)).unwrap();
        let mut views: Vec<View<'_>> = (0..TABS).map(|_| View::of(&writes)).collect();
        views.iter_mut().for_each(View::catch_up);
        let open = |(n, view): (usize, &View<'_>)| Log::open(view, writer(&format!("tab{n}")));
        let mut logs: Vec<Log> = views.iter().enumerate().map(open).collect();
        let mut saved = BTreeSet::from(["first".to_owned()]);
        for (at, (tab, step)) in (1..).zip(steps) {
            match step {
                Step::Save => {
                    let own = format!("own{at}");
                    let shared = replied("shared", 1 + (at % 5) as u8);
                    for event in [shared, noted_at_length("long"), replied(&own, 3)] {
                        logs[tab].record(event, Moment(at));
                    }
                    logs[tab].commit(&views[tab]).unwrap();
                    saved.insert(own);
                }
                Step::CatchUp => {
                    views[tab].catch_up();
                    logs[tab].take_in(&views[tab]).unwrap();
                }
                Step::Checkpoint => {
                    views.iter_mut().for_each(View::catch_up);
                    logs[tab].checkpoint_if_due(&views[tab]).unwrap();
                    views.iter_mut().for_each(View::catch_up);
                }
            }
        }
        let store = MemoryStore::default();
        for (log, view) in logs.iter_mut().zip(&mut views) {
            view.catch_up();
            log.take_in(view).unwrap();
            store.replace(view.seen.borrow().clone());
        }
        // As a page that opens now finds it.
        let fresh = reopened(&store);
        let answers = &fresh.sittings[0].answers;
        for own in &saved {
            prop_assert!(answers.contains_key(own), "{} was saved", own);
        }
        prop_assert_eq!(fresh.changes_since_backup as usize, 3 * (saved.len() - 1) + 1);
        for log in &logs {
            let shown = &log.state().sittings[0].answers;
            prop_assert!(shown.keys().eq(answers.keys()), "all show the same questions");
        }
    }
}
