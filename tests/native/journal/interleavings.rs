//! Three tabs over one store, in any interleaving of what a person and a browser can do to them.

use std::collections::BTreeSet;

use nose::domain::scale::Moment;
use nose::journal::{Findings, Log, State};
use nose::platform::memory::MemoryStore;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::given::{cases, noted_at_length, open, reopened, replied};

fn has(state: &State, item: &str) -> bool {
    let mut sittings = state.sittings.iter();
    sittings.any(|sitting| sitting.answers.contains_key(item))
}

#[derive(Clone, Debug)]
enum Step {
    /// A reply to a question of its own, and one to a question all answer.
    Answer,
    /// A note so long that checkpoints come.
    Write,
    Commit,
    TakeIn,
    Checkpoint,
    /// The page is put aside, and may wake.
    Spill,
    /// The page goes for good after spilling, and another is opened.
    Leave,
    /// The page is killed, and another is opened.
    Crash,
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        5 => Just(Step::Answer),
        5 => Just(Step::Write),
        8 => Just(Step::Commit),
        3 => Just(Step::TakeIn),
        4 => Just(Step::Checkpoint),
        2 => Just(Step::Spill),
        1 => Just(Step::Leave),
        1 => Just(Step::Crash),
    ];
    vec((0usize..3, step), 0..140)
}

/// A tab, and which of its own changes only it has.
struct Tab {
    log: Log,
    unsaved: Vec<String>,
}

impl Tab {
    fn new(store: &MemoryStore) -> Self {
        let (log, unsaved) = (open(store), Vec::new());
        Self { log, unsaved }
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn three_tabs_in_any_interleaving_lose_nothing_and_agree(steps in steps()) {
        let store = MemoryStore::default();
        let mut tabs = [Tab::new(&store), Tab::new(&store), Tab::new(&store)];
        let mut kept = BTreeSet::new();
        for (n, (which, step)) in steps.into_iter().enumerate() {
            let tab = &mut tabs[which];
            let at = Moment(n as u64);
            match step {
                Step::Answer | Step::Write => {
                    let own = format!("own{n}");
                    let event = match step {
                        Step::Answer => replied("shared", 1 + (n % 5) as u8),
                        _ => noted_at_length("long"),
                    };
                    tab.log.record(event, at);
                    tab.log.record(replied(&own, 3), at);
                    tab.unsaved.push(own);
                }
                Step::Commit => {
                    tab.log.commit(&store).unwrap();
                    prop_assert_eq!(tab.log.pending(), 0);
                    kept.extend(tab.unsaved.drain(..));
                }
                Step::TakeIn => drop(tab.log.take_in(&store).unwrap()),
                Step::Checkpoint => drop(tab.log.checkpoint_if_due(&store).unwrap()),
                Step::Spill => {
                    tab.log.spill(&store).unwrap();
                    kept.extend(tab.unsaved.drain(..));
                }
                Step::Leave => {
                    tab.log.spill(&store).unwrap();
                    kept.extend(tab.unsaved.drain(..));
                    *tab = Tab::new(&store);
                }
                Step::Crash => *tab = Tab::new(&store),
            }
            prop_assert_eq!(tab.log.findings(), &Findings::default());
            for own in &tab.unsaved {
                prop_assert!(has(tab.log.state(), own), "{} was shown", own);
            }
        }
        for tab in &mut tabs {
            tab.log.commit(&store).unwrap();
            kept.extend(tab.unsaved.drain(..));
        }
        // The browser tells each tab what the others wrote.
        for tab in &mut tabs {
            tab.log.take_in(&store).unwrap();
        }
        let fresh = reopened(&store);
        for tab in &tabs {
            prop_assert_eq!(tab.log.state(), &fresh);
        }
        for own in &kept {
            prop_assert!(has(&fresh, own), "{} was saved", own);
        }
        // Each change counts once, and none that was never saved comes back.
        prop_assert_eq!(fresh.changes_since_backup, 2 * kept.len() as u64);
    }
}
