//! One tab against a model: whatever the store does and whenever the page goes, the journal
//! shows what the model says, and saved is what the model says is saved.

use nose::domain::scale::Moment;
use nose::journal::{Event, Log, SaveError, State};
use nose::platform::memory::{Fault, MemoryStore};
use nose::platform::storage::StoreError;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary;
use crate::given::{cases, noted_at_length, open};

#[derive(Clone, Debug)]
enum Act {
    Record(Event),
    /// A note so long that checkpoints come.
    Write,
    Commit,
    Checkpoint,
    Spill,
    Fault(Fault),
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    let faults = vec![
        Fault::None,
        Fault::None,
        Fault::Blocked,
        Fault::Full,
        Fault::Lies,
    ];
    prop_oneof![
        6 => arbitrary::event().prop_map(Act::Record),
        5 => Just(Act::Write),
        6 => Just(Act::Commit),
        4 => Just(Act::Checkpoint),
        1 => Just(Act::Spill),
        3 => select(faults).prop_map(Act::Fault),
        2 => Just(Act::Reopen),
    ]
}

type Change = (Event, Moment);

/// What should be so.
#[derive(Default)]
struct Model {
    fault: Fault,
    saved: Vec<Change>,
    /// Not saved, but spilled by a page that is gone.
    spilled: Vec<Change>,
    pending: Vec<Change>,
    /// So many of the pending ones are spilled too.
    pending_spilled: usize,
    /// The page was opened on a store it could not read, and has not read it since.
    blind: bool,
}

impl Model {
    fn shown(&self) -> State {
        let read = self
            .saved
            .iter()
            .chain(&self.spilled)
            .filter(|_| !self.blind);
        let mut state = State::default();
        for (event, at) in read.chain(&self.pending) {
            state.apply(event, *at);
        }
        state
    }

    fn record(&mut self, log: &mut Log, event: Event, at: Moment) {
        log.record(event.clone(), at);
        self.pending.push((event, at));
    }

    fn all_is_saved(&mut self) {
        self.saved.append(&mut self.spilled);
        self.saved.append(&mut self.pending);
        self.pending_spilled = 0;
        self.blind = false;
    }

    /// Checks the outcome of a commit, and takes note of what is saved by it.
    fn commit(&mut self, log: &Log, outcome: Result<bool, SaveError>) -> Result<(), TestCaseError> {
        let waits = !self.spilled.is_empty() || !self.pending.is_empty();
        match self.fault {
            Fault::Blocked => {
                prop_assert_eq!(outcome, Err(SaveError::Store(StoreError::Blocked)));
            }
            Fault::Full if waits => {
                prop_assert_eq!(outcome, Err(SaveError::Store(StoreError::Full)));
            }
            Fault::Lies if waits => prop_assert_eq!(outcome, Err(SaveError::ReadBack)),
            Fault::None => prop_assert!(outcome.is_ok()),
            // With nothing to save, it may still find something torn that it cannot move.
            Fault::Full | Fault::Lies => {}
        }
        if outcome.is_ok() {
            self.all_is_saved();
            prop_assert_eq!(log.pending(), 0);
        }
        if self.fault != Fault::Blocked {
            self.blind = false;
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_journal_does_what_the_model_says(acts in vec(act(), 0..90)) {
        let store = MemoryStore::default();
        let mut model = Model::default();
        let mut log = open(&store);
        for (at, act) in (0..).map(Moment).zip(acts) {
            match act {
                Act::Record(event) => model.record(&mut log, event, at),
                Act::Write => model.record(&mut log, noted_at_length("q1"), at),
                Act::Commit => {
                    let outcome = log.commit(&store);
                    model.commit(&log, outcome)?;
                }
                Act::Checkpoint => {
                    let outcome = log.checkpoint_if_due(&store);
                    if model.fault == Fault::None {
                        prop_assert!(outcome.is_ok());
                    }
                    if model.blind && model.fault != Fault::Blocked {
                        // It may have looked at the store by the way.
                        let _outcome = log.take_in(&store);
                        model.blind = false;
                    }
                }
                Act::Spill => {
                    if log.spill(&store).is_ok() {
                        model.pending_spilled = model.pending.len();
                    }
                }
                Act::Fault(fault) => {
                    store.set_fault(fault);
                    model.fault = fault;
                }
                Act::Reopen => {
                    log = open(&store);
                    model.spilled.extend(model.pending.drain(..model.pending_spilled));
                    model.pending.clear();
                    model.pending_spilled = 0;
                    model.blind = model.fault == Fault::Blocked;
                }
            }
            prop_assert_eq!(log.state(), &model.shown());
            prop_assert_eq!(log.findings().missing, 0);
            prop_assert_eq!(log.findings().newer, None);
        }
        store.set_fault(Fault::None);
        log.commit(&store).unwrap();
        model.all_is_saved();
        prop_assert_eq!(log.state(), &model.shown());
        let fresh = open(&store);
        prop_assert_eq!(fresh.state(), &model.shown());
        prop_assert_eq!(fresh.findings().missing, 0);
    }
}
