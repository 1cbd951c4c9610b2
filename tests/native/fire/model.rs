//! A walk at random against a model. The model is what was saved: every change whose entry came
//! whole into the store, in the order for everyone. After every step a page that opens shows exactly
//! that, or was told of a loss; a tab lets go of a change only when it is saved; in the end all tabs
//! show the same, and nothing waits.

use std::collections::BTreeSet;

use nose::domain::scale::Moment;
use nose::journal::{Event, Findings, Log, State};
use nose::platform::faulty::{Faulty, Harm};
use nose::platform::late::{Disk, View};
use nose::platform::memory::MemoryStore;
use proptest::prelude::*;

use super::saved::{ENTRIES, Model, brought_back, shares_its_number};
use super::steps::{Damage, Step, TABS, walks};
use crate::given::{LAST, SPILL, began, cases, noted_at_length, open, writer};
use crate::journal::ledger::{observation, person, put_sheet, restored, state_with};

/// One tab: what it sees of the store, its journal, and what waits in it.
struct Tab<'a, 's> {
    store: &'a Faulty<'s>,
    view: &'a View<'s>,
    log: Log,
    waiting: BTreeSet<String>,
    written: u64,
    name: String,
    undo: Option<Event>,
}

impl<'a, 's> Tab<'a, 's> {
    fn open(store: &'a Faulty<'s>, view: &'a View<'s>, model: &Model) -> Self {
        store.lift();
        view.catch_up();
        let name = format!("tab{}", model.opened.replace(model.opened.get() + 1));
        let mut tab = Self {
            store,
            view,
            log: Log::open(store, writer(&name)),
            name,
            waiting: BTreeSet::new(),
            written: 0,
            undo: None,
        };
        tab.look_what_waits(model);
        tab
    }

    fn look_what_waits(&mut self, model: &Model) {
        let waits = model.changes.keys().filter(|id| self.log.is_pending(id));
        self.waiting = waits.cloned().collect();
    }

    fn record(&mut self, model: &mut Model, event: Event, at: Moment) {
        self.undo = self.log.record(event.clone(), at);
        self.written += 1;
        let id = format!("{}-{}", self.name, self.written);
        model.changes.insert(id.clone(), (event, at));
        self.waiting.insert(id);
    }
}

/// The world of a walk.
struct World<'a, 's> {
    disk: &'s Disk,
    known: usize,
    tabs: Vec<Tab<'a, 's>>,
    model: Model,
    now: u64,
}

impl World<'_, '_> {
    fn all_see_all(&self) {
        for tab in &self.tabs {
            tab.view.catch_up();
        }
    }

    fn look_at_disk(&mut self) {
        let writes = self.disk.since(self.known);
        self.known += writes.len();
        self.model.note(writes);
    }

    /// What waited and waits no more is saved, or went with all the rest.
    fn settle(&mut self, which: usize) -> Result<(), TestCaseError> {
        self.look_at_disk();
        let tab = &mut self.tabs[which];
        for id in &tab.waiting {
            let waits = tab.log.is_pending(id);
            let is_saved = self.model.saved.contains_key(id) || self.model.before.contains(id);
            let went = self.model.cleared.contains(id);
            prop_assert!(waits || is_saved || went, "{} was let go of", id);
        }
        tab.look_what_waits(&self.model);
        Ok(())
    }

    /// Saves as a page does. A backup that is brought back, a removal and a checkpoint rewrite what
    /// others read, and far more time lies before the next than a browser takes to tell of them.
    fn save(&mut self, which: usize) -> Result<bool, TestCaseError> {
        let rewrites = |id: &String| {
            let (event, _) = &self.model.changes[id];
            event.removes()
                || brought_back(event).is_some()
                || matches!(event, Event::Undone { .. })
        };
        if self.tabs[which].waiting.iter().any(rewrites) {
            self.all_see_all();
        }
        let tab = &mut self.tabs[which];
        let outcome = tab.log.commit(tab.store);
        if outcome.is_ok() {
            prop_assert_eq!(tab.log.pending(), 0);
            if tab.log.is_checkpoint_due() {
                self.all_see_all();
                let tab = &mut self.tabs[which];
                let _tried_again_later = tab.log.checkpoint_if_due(tab.store);
                self.all_see_all();
            }
        }
        if self.tabs[which].waiting.iter().any(rewrites) {
            self.all_see_all();
        }
        self.settle(which)?;
        Ok(outcome.is_ok())
    }

    fn reopen(&mut self, which: usize) {
        self.look_at_disk();
        let (store, view) = (self.tabs[which].store, self.tabs[which].view);
        self.tabs[which] = Tab::open(store, view, &self.model);
    }

    /// A page that opens and takes in nothing that was spilled.
    fn reader(&self) -> Log {
        let store = MemoryStore::default();
        let mut records = self.disk.snapshot();
        records.retain(|key, _| !key.starts_with(SPILL));
        store.replace(records);
        open(&store)
    }

    /// What was saved is what a page shows, and it finds nothing that was not told before.
    fn check(&mut self) -> Result<(), TestCaseError> {
        self.look_at_disk();
        let reader = self.reader();
        prop_assert_eq!(reader.state(), &self.model.expected());
        let found = reader.findings();
        prop_assert!(self.model.is_torn || found.moved_aside == 0);
        prop_assert!(self.model.is_missing || found.missing == 0);
        Ok(())
    }

    /// A backup counts from the moment the head names its line. If the head was torn in that moment, a
    /// page that opens cannot tell, and takes the new whole instead of the old.
    fn take_in_backup(&mut self, waited: &BTreeSet<String>) {
        self.look_at_disk();
        let reader = self.reader();
        let brings = |id: &String| {
            let (event, _) = &self.model.changes[id];
            !self.model.saved.contains_key(id) && brought_back(event) == Some(reader.state())
        };
        if reader.findings().moved_aside > 0 && waited.iter().any(brings) {
            self.model.begin_with(reader.state().clone());
        }
    }

    /// Damages a record while no page is open, and opens all tabs again.
    fn damage(&mut self, at: usize, damage: Damage) -> Result<(), TestCaseError> {
        self.look_at_disk();
        let records = self.disk.snapshot();
        let of_journal = |key: &&String| *key != LAST && !key.contains("quarantine");
        let keys: Vec<&String> = records.keys().filter(of_journal).collect();
        if !keys.is_empty() {
            let key = keys[at % keys.len()];
            let before = self.reader().last_seq();
            let text = &records[key];
            match damage {
                Damage::Torn => {
                    let half = text.chars().take(text.chars().count() / 2).collect();
                    self.disk.write(key, Some(half));
                }
                Damage::Gone => self.disk.write(key, None),
                Damage::Twice => {
                    if let Some((_, id)) = key.strip_prefix(ENTRIES).and_then(|k| k.split_once('/'))
                    {
                        let twice = format!("{ENTRIES}{:012}/{id}", before + 1);
                        self.disk.write(&twice, Some(text.clone()));
                    }
                }
            }
            self.known = self.disk.len();
            self.model.is_torn |= matches!(damage, Damage::Torn);
            let reader = self.reader();
            let found = reader.findings();
            let is_told = found.moved_aside > 0 || found.missing > 0;
            let is_newest = reader.last_seq() < before;
            let is_there = reader.state() == &self.model.expected();
            let is_untold = is_newest || shares_its_number(key, &keys);
            prop_assert!(is_there || is_told || is_untold, "{}: {:?}", key, damage);
            self.model.is_missing |= found.missing > 0;
            if !is_there {
                self.model.begin_with(reader.state().clone());
            }
        }
        for which in 0..TABS {
            self.reopen(which);
            // What was lost may stand in a spill that nobody had come to remove.
            for id in &self.tabs[which].waiting {
                self.model.before.remove(id);
            }
        }
        Ok(())
    }

    /// All site data go. Every tab that hears of it says so, and keeps what only it has.
    fn clear(&mut self) -> Result<(), TestCaseError> {
        self.look_at_disk();
        for key in self.disk.snapshot().keys() {
            self.disk.write(key, None);
        }
        self.known = self.disk.len();
        self.model.begin_with(State::default());
        self.model.is_missing = false;
        for which in 0..TABS {
            let tab = &mut self.tabs[which];
            self.model.cleared.extend(tab.waiting.iter().cloned());
            tab.store.lift();
            tab.view.catch_up();
            let life = tab.log.life().to_owned();
            let had_any = life != tab.name;
            tab.log.take_in(tab.store).unwrap();
            prop_assert!(!had_any || tab.log.is_another_life(&life));
            self.settle(which)?;
        }
        Ok(())
    }

    fn step(&mut self, which: usize, step: Step) -> Result<(), TestCaseError> {
        let at = Moment(self.now);
        self.now += 1;
        let record = |world: &mut Self, event| {
            let World { tabs, model, .. } = world;
            tabs[which].record(model, event, at);
        };
        match step {
            Step::Change(event) => record(self, event),
            Step::Write => record(self, noted_at_length("q1")),
            Step::Observe(n) => record(self, put_sheet(observation(n, 4, 900))),
            Step::RemovePerson(n) => record(self, Event::PersonRemoved { person: person(n) }),
            Step::Restore(many) => record(self, restored(&state_with(20..20 + many, 4, 900))),
            Step::Undo => {
                if let Some(undo) = self.tabs[which].undo.take() {
                    record(self, undo);
                }
            }
            Step::Save => {
                self.save(which)?;
                self.check()?;
            }
            Step::Hear => {
                let tab = &mut self.tabs[which];
                tab.view.catch_up();
                let _told_by_the_next_save = tab.log.take_in(tab.store);
                self.settle(which)?;
            }
            Step::Hide | Step::Leave => {
                let tab = &mut self.tabs[which];
                let is_spilled = tab.log.spill(tab.store).is_ok();
                let is_long = |id: &String| brought_back(&self.model.changes[id].0).is_some();
                let is_spilled = is_spilled && !tab.waiting.iter().any(is_long);
                if matches!(step, Step::Leave) {
                    let waited = std::mem::take(&mut tab.waiting);
                    self.reopen(which);
                    let is_kept = |id: &&String| self.tabs[which].log.is_pending(id);
                    let is_open = self.tabs[which].log.findings().unreadable.is_none();
                    let kept = waited.iter().filter(is_kept).count();
                    let saved = waited
                        .iter()
                        .filter(|id| self.model.saved.contains_key(*id));
                    prop_assert!(!is_spilled || !is_open || kept + saved.count() >= waited.len());
                    self.check()?;
                }
            }
            Step::Reload => {
                self.reopen(which);
                self.check()?;
            }
            Step::Killed(after, torn) => {
                let harm = if torn { Harm::Torn } else { Harm::Killed };
                self.model.is_torn |= torn;
                self.tabs[which].store.strike(after, harm);
                let waited = self.tabs[which].waiting.clone();
                self.save(which)?;
                if torn {
                    self.take_in_backup(&waited);
                }
                self.reopen(which);
                self.check()?;
            }
            Step::Strike(after, harm) => {
                self.model.is_torn |= harm == Harm::Lies;
                self.tabs[which].store.strike(after, harm);
            }
            Step::Lift => self.tabs[which].store.lift(),
            Step::Clock(by) => self.now = self.now.saturating_add_signed(by),
            Step::Clear => {
                self.clear()?;
                self.check()?;
            }
            Step::Damage(at, damage) => {
                self.damage(at, damage)?;
                self.check()?;
            }
        }
        Ok(())
    }

    /// The faults are over: everything that waits is saved, and all show the same.
    fn end(mut self) -> Result<(), TestCaseError> {
        for which in 0..TABS {
            self.tabs[which].store.lift();
            self.all_see_all();
            prop_assert!(self.save(which)?);
            self.check()?;
        }
        self.all_see_all();
        let expected = self.model.expected();
        for tab in &mut self.tabs {
            tab.log.take_in(tab.store).unwrap();
            prop_assert_eq!(tab.log.pending(), 0);
            prop_assert_eq!(tab.log.state(), &expected);
        }
        let fresh = self.reader();
        prop_assert_eq!(fresh.state(), &expected);
        let found = fresh.findings();
        prop_assert!(self.model.is_torn || self.model.is_missing || found == &Findings::default());
        Ok(())
    }
}

/// Takes the steps, each by one of the tabs.
fn walk(steps: Vec<(usize, Step)>) -> Result<(), TestCaseError> {
    let disk = Disk::default();
    let views: Vec<View<'_>> = (0..TABS).map(|_| View::of(&disk)).collect();
    let stores: Vec<Faulty<'_>> = views.iter().map(|view| Faulty::before(view)).collect();
    let model = Model::default();
    let both = stores.iter().zip(&views);
    let mut world = World {
        disk: &disk,
        known: 0,
        tabs: both
            .map(|(store, view)| Tab::open(store, view, &model))
            .collect(),
        model,
        now: 1_790_000_000_000,
    };
    for (which, step) in steps {
        world.step(which, step)?;
    }
    world.end()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_is_told_as_saved_is_there_whatever_befalls_the_tabs_and_the_store(steps in walks()) {
        walk(steps)?;
    }
}

fn began_once_more() -> Step {
    Step::Change(began("s1"))
}

/// A page that is hidden spilled what came after a large backup, and not the backup. Another saved
/// that, and the page took the backup for saved too.
#[test]
fn a_large_backup_that_waits_is_not_let_go_of_when_the_page_is_hidden() {
    let steps = vec![
        (1, Step::Restore(60)),
        (1, began_once_more()),
        (1, Step::Hide),
        (0, began_once_more()),
    ];
    walk(steps).unwrap();
}
