//! Browsers hand what one tab wrote to the next in their own time, lock or not. Here each tab sees
//! a store of its own: its own writes at once, and others' when they come to light. Only for
//! checkpoints are all caught up, since between two of them lies far more than the moment that a
//! browser takes.

use std::collections::BTreeSet;

use nose::domain::scale::Moment;
use nose::journal::Log;
use nose::platform::late::{Disk, View};
use nose::platform::memory::MemoryStore;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::given::{cases, noted_at_length, reopened, replied, writer};

const TABS: usize = 3;

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
        let disk = Disk::default();
        // A first entry, so that all tabs live in one life of the journal.
        let mut first = Log::open(&View::of(&disk), writer("first"));
        first.record(replied("first", 1), Moment(0));
        first.commit(&View::of(&disk)).unwrap();
        let views: Vec<View<'_>> = (0..TABS).map(|_| View::of(&disk)).collect();
        views.iter().for_each(View::catch_up);
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
                    views.iter().for_each(View::catch_up);
                    logs[tab].checkpoint_if_due(&views[tab]).unwrap();
                    views.iter().for_each(View::catch_up);
                }
            }
        }
        for (log, view) in logs.iter_mut().zip(&views) {
            view.catch_up();
            log.take_in(view).unwrap();
        }
        let store = MemoryStore::default();
        store.replace(disk.snapshot());
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
