//! Two tabs over one store, in any interleaving of writing, removing, bringing backups back, being
//! killed at any write, and having no room: what a page that opens shows is what was saved, after
//! every step.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log, State};
use nose::platform::memory::MemoryStore;
use proptest::collection::vec;
use proptest::prelude::*;

use super::{observation, person, put_sheet, restored, rewrote, state_with};
use crate::given::{cases, noted_at_length, open, reopened};

#[derive(Clone, Debug)]
enum Step {
    /// A sheet is written, or written again.
    Put(usize),
    Mend(usize),
    Remove(usize),
    RemovePerson(usize),
    /// A backup with so many sheets takes the place of all.
    Restore(usize),
    /// Undoes the tab's last change.
    Undo,
    Note,
    Save,
    Checkpoint,
    TakeIn,
    /// The tab saves and is killed after so many writes. It goes on, or another is opened.
    Killed(u32, bool),
    /// There is only so much room from now on; none: as much as wanted.
    Room(Option<usize>),
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        6 => (0usize..90).prop_map(Step::Put),
        3 => (0usize..90).prop_map(Step::Mend),
        1 => (0usize..90).prop_map(Step::Remove),
        1 => (0usize..4).prop_map(Step::RemovePerson),
        1 => prop_oneof![Just(3usize), 40usize..70].prop_map(Step::Restore),
        1 => Just(Step::Undo),
        3 => Just(Step::Note),
        6 => Just(Step::Save),
        6 => Just(Step::Checkpoint),
        2 => Just(Step::TakeIn),
        3 => (0u32..40, any::<bool>()).prop_map(|(writes, dies)| Step::Killed(writes, dies)),
        1 => proptest::option::of(0usize..60_000).prop_map(Step::Room),
    ];
    vec((0usize..2, step), 0..70)
}

struct Tab {
    log: Log,
    pending: Vec<(Event, Moment)>,
    undo: Option<Event>,
}

impl Tab {
    fn new(store: &MemoryStore) -> Self {
        let mut log = open(store);
        let _no_room = log.checkpoint_if_due(store);
        Self {
            log,
            pending: Vec::new(),
            undo: None,
        }
    }

    fn record(&mut self, event: Event, at: Moment) {
        self.undo = self.log.record(event.clone(), at);
        self.pending.push((event, at));
    }

    /// Saves; what is not pending any more counts as saved.
    fn save(&mut self, store: &MemoryStore, saved: &mut State) -> bool {
        let outcome = self.log.commit(store);
        let done = self.pending.len() - self.log.pending();
        for (event, at) in self.pending.drain(..done) {
            saved.apply(&event, at);
        }
        outcome.is_ok()
    }
}

/// Takes the steps, each by one of two tabs, and looks at what a page that opens would show.
fn walk(steps: Vec<(usize, Step)>) -> Result<(), TestCaseError> {
    let store = MemoryStore::default();
    let mut saved = State::default();
    let mut tabs = [Tab::new(&store), Tab::new(&store)];
    for (at, (which, step)) in (1..).map(Moment).zip(steps) {
        let tab = &mut tabs[which];
        let sheet = |n: usize| observation(n, 4, 900);
        match step {
            Step::Put(n) => tab.record(put_sheet(sheet(n)), at),
            Step::Mend(n) => tab.record(rewrote(&sheet(n), &format!("at {}", at.0)), at),
            Step::Remove(n) => tab.record(Event::SheetRemoved { sheet: sheet(n).id }, at),
            Step::RemovePerson(n) => {
                tab.record(Event::PersonRemoved { person: person(n) }, at);
            }
            Step::Restore(many) => tab.record(restored(&state_with(20..20 + many, 4, 900)), at),
            Step::Undo => {
                if let Some(undo) = tab.undo.take() {
                    tab.record(undo, at);
                }
            }
            Step::Note => tab.record(noted_at_length("q1"), at),
            Step::Save => {
                tab.save(&store, &mut saved);
            }
            Step::Checkpoint => {
                if tab.save(&store, &mut saved) {
                    let _no_room = tab.log.checkpoint_if_due(&store);
                }
            }
            Step::TakeIn => drop(tab.log.take_in(&store).unwrap()),
            Step::Killed(writes, dies) => {
                store.kill_after(Some(writes));
                tab.save(&store, &mut saved);
                let _killed = tab.log.checkpoint_if_due(&store);
                store.kill_after(None);
                if dies {
                    *tab = Tab::new(&store);
                }
            }
            Step::Room(room) => store.limit_to(room.map(|room| store.units() + room)),
        }
        prop_assert_eq!(&reopened(&store), &saved);
        for tab in &tabs {
            prop_assert_eq!(tab.log.pending(), tab.pending.len());
        }
    }
    store.limit_to(None);
    for tab in &mut tabs {
        prop_assert!(tab.save(&store, &mut saved));
        tab.log.checkpoint_if_due(&store).unwrap();
    }
    for tab in &mut tabs {
        tab.log.take_in(&store).unwrap();
        prop_assert_eq!(tab.log.state(), &saved);
    }
    prop_assert_eq!(&reopened(&store), &saved);
    Ok(())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_was_saved_is_what_a_page_shows_after_every_step(steps in steps()) {
        walk(steps)?;
    }
}
