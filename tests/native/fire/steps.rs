//! What may happen to a person, their tabs and their browser, in any order.

use nose::journal::Event;
use nose::platform::faulty::Harm;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::behind::LOCKS;
use crate::arbitrary;

/// So many tabs are open.
pub const TABS: usize = 3;

/// How a record is damaged while no page is open.
#[derive(Clone, Copy, Debug)]
pub enum Damage {
    Torn,
    Gone,
    /// There under the next number too; entries only.
    Twice,
}

/// One thing that happens to one tab, or to all.
#[derive(Clone, Debug)]
pub enum Step {
    /// Anything a person can change.
    Change(Event),
    /// A note so long that checkpoints come.
    Write,
    /// A sheet about people, so that the ledger stands in parts.
    Observe(usize),
    RemovePerson(usize),
    /// A backup with so many sheets takes the place of all.
    Restore(usize),
    /// Undoes the tab's last change.
    Undo,
    Save,
    /// What others wrote comes to light, and the browser tells of it.
    Hear,
    /// The tab is hidden, and may come back.
    Hide,
    /// The tab goes after spilling, and another is opened.
    Leave,
    /// The tab is loaded anew, with what it had not saved lost.
    Reload,
    /// The tab saves and is killed at this step; another is opened.
    Killed(u32, bool),
    /// This is done to one of the tab's next steps.
    Strike(u32, Harm),
    /// The tab's store does no harm any more.
    Lift,
    /// The clock jumps, backwards or forwards.
    Clock(i64),
    /// The person has the browser clear all site data.
    Clear,
    /// The person sets this lock, or another, or removes it (0). Killed at a step, if at all.
    Lock(u8, Option<u32>),
    /// All tabs are closed, a record is damaged, and they are opened again.
    Damage(usize, Damage),
}

/// Harms whose outcome the page can tell at once, or once it is killed.
const HARMS: [Harm; 5] = [
    Harm::Full,
    Harm::FullFromNow,
    Harm::Blocked,
    Harm::Lies,
    Harm::Dropped,
];

fn step() -> impl Strategy<Value = Step> {
    let damage = select(vec![Damage::Torn, Damage::Gone, Damage::Twice]);
    let usual = prop_oneof![
        8 => arbitrary::event().prop_map(Step::Change),
        5 => Just(Step::Write),
        4 => (0usize..90).prop_map(Step::Observe),
        1 => (0usize..4).prop_map(Step::RemovePerson),
        1 => prop_oneof![Just(3usize), 50usize..70].prop_map(Step::Restore),
        1 => Just(Step::Undo),
        12 => Just(Step::Save),
        3 => Just(Step::Hear),
    ];
    let unusual = prop_oneof![
        2 => Just(Step::Hide),
        2 => Just(Step::Leave),
        2 => Just(Step::Reload),
        3 => (0u32..30, any::<bool>()).prop_map(|(step, torn)| Step::Killed(step, torn)),
        4 => (0u32..12, select(HARMS.to_vec())).prop_map(|(step, harm)| Step::Strike(step, harm)),
        3 => Just(Step::Lift),
        2 => (-400_000_000i64..400_000_000).prop_map(Step::Clock),
        1 => Just(Step::Clear),
        3 => (0..=LOCKS, proptest::option::of(0u32..120)).prop_map(|(lock, killed)| Step::Lock(lock, killed)),
        2 => (any::<usize>(), damage).prop_map(|(at, damage)| Step::Damage(at, damage)),
    ];
    prop_oneof![4 => usual, 1 => unusual]
}

/// Any walk: each step by one of the tabs.
pub fn walks() -> impl Strategy<Value = Vec<(usize, Step)>> {
    vec((0..TABS, step()), 0..110)
}
