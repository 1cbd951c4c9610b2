//! A double that something befalls at a chosen step: for tests that try every step of an act. It
//! stands before another store, so that one tab of several can be struck. A step is a write or a
//! removal. Reading is counted apart.

use std::cell::{Cell, RefCell};

use super::storage::{Store, StoreError};

/// What befalls a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// A write is refused for want of room, this once. Removals work.
    Full,
    /// So are this write and every later one.
    FullFromNow,
    /// Every call is refused from now on.
    Blocked,
    /// The page is killed before the step: it and all later ones fail, and change nothing.
    Killed,
    /// The page is killed in the midst of the step: of a write, half is kept.
    Torn,
    /// Says it is done; of a write, half is kept. A removal is done.
    Lies,
    /// Says it is done, and is not.
    Dropped,
    /// Is done and reads back, until [`Faulty::forget`].
    Forgotten,
}

impl Harm {
    /// Each of them.
    pub const ALL: [Self; 8] = [
        Self::Full,
        Self::FullFromNow,
        Self::Blocked,
        Self::Killed,
        Self::Torn,
        Self::Lies,
        Self::Dropped,
        Self::Forgotten,
    ];
}

/// Something that happens between two steps.
type Act<'a> = Box<dyn FnOnce(&dyn Store) + 'a>;

/// A store before another, with a harm at one step.
pub struct Faulty<'a> {
    store: &'a dyn Store,
    steps: Cell<u32>,
    harm: Cell<Option<(u32, Harm)>>,
    between: RefCell<Option<(u32, Act<'a>)>>,
    reads: Cell<u32>,
    /// So many reads are done, and none after them.
    reads_left: Cell<Option<u32>>,
    /// What stood where a forgotten write was made.
    former: RefCell<Option<(String, Option<String>)>>,
}

impl<'a> Faulty<'a> {
    /// Stands before a store and does no harm.
    pub fn before(store: &'a dyn Store) -> Self {
        Self {
            store,
            steps: Cell::new(0),
            harm: Cell::new(None),
            between: RefCell::new(None),
            reads: Cell::new(0),
            reads_left: Cell::new(None),
            former: RefCell::new(None),
        }
    }

    /// Does this to the step with so many before it, counted from now.
    pub fn strike(&self, after: u32, harm: Harm) {
        self.harm.set(Some((self.steps.get() + after, harm)));
    }

    /// After so many more reads every call is refused, as where a browser takes a permission back.
    pub fn block_after_reads(&self, reads: u32) {
        self.reads_left.set(Some(reads));
    }

    /// Does no harm from now on. What was done stays.
    pub fn lift(&self) {
        self.harm.set(None);
        self.reads_left.set(None);
    }

    /// Has something else done to the store before the step with so many before it: another tab's
    /// work, or the person clearing all site data.
    pub fn interpose(&self, after: u32, act: impl FnOnce(&dyn Store) + 'a) {
        let at = self.steps.get() + after;
        *self.between.borrow_mut() = Some((at, Box::new(act)));
    }

    /// How many steps were asked for.
    pub fn steps(&self) -> u32 {
        self.steps.get()
    }

    /// How many reads were asked for.
    pub fn reads(&self) -> u32 {
        self.reads.get()
    }

    /// Undoes the write that was struck by [`Harm::Forgotten`], as a browser that crashed before it
    /// came to the disk. False if there was none.
    pub fn forget(&self) -> bool {
        match self.former.take() {
            Some((key, Some(text))) => self.store.set(&key, &text).is_ok(),
            Some((key, None)) => self.store.remove(&key).is_ok(),
            None => false,
        }
    }

    /// Counts a step and tells what befalls it.
    fn step(&self) -> Option<Harm> {
        if self.reads_left.get() == Some(0) {
            return Some(Harm::Blocked);
        }
        let step = self.steps.get();
        self.steps.set(step + 1);
        let act = match &mut *self.between.borrow_mut() {
            due if due.as_ref().is_some_and(|(at, _)| *at == step) => due.take(),
            _ => None,
        };
        if let Some((_, act)) = act {
            act(self.store);
        }
        let (at, harm) = self.harm.get()?;
        match harm {
            Harm::FullFromNow | Harm::Blocked | Harm::Killed => (step >= at).then_some(harm),
            Harm::Torn if step > at => Some(Harm::Killed),
            _ => (step == at).then_some(harm),
        }
    }

    /// Counts a read, and tells whether every call is refused by now.
    fn read(&self) -> Result<(), StoreError> {
        self.reads.set(self.reads.get() + 1);
        match self.reads_left.get() {
            Some(0) => return Err(StoreError::Blocked),
            left => self.reads_left.set(left.map(|left| left - 1)),
        }
        match self.harm.get() {
            Some((at, Harm::Blocked)) if self.steps.get() > at => Err(StoreError::Blocked),
            _ => Ok(()),
        }
    }
}

/// The first half of a text.
fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

impl Store for Faulty<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read()?;
        self.store.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self.step() {
            None => self.store.set(key, text),
            Some(Harm::Full | Harm::FullFromNow) => Err(StoreError::Full),
            Some(Harm::Blocked) => Err(StoreError::Blocked),
            Some(Harm::Killed) => Err(StoreError::Failed),
            Some(Harm::Torn) => {
                self.store.set(key, &half(text))?;
                Err(StoreError::Failed)
            }
            Some(Harm::Lies) => self.store.set(key, &half(text)),
            Some(Harm::Dropped) => Ok(()),
            Some(Harm::Forgotten) => {
                let former = self.store.get(key)?;
                *self.former.borrow_mut() = Some((key.to_owned(), former));
                self.store.set(key, text)
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self.step() {
            Some(Harm::Blocked) => Err(StoreError::Blocked),
            Some(Harm::Killed | Harm::Torn) => Err(StoreError::Failed),
            Some(Harm::Dropped) => Ok(()),
            _ => self.store.remove(key),
        }
    }

    fn count(&self) -> Result<usize, StoreError> {
        self.read()?;
        self.store.count()
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.read()?;
        self.store.keys(prefix)
    }
}
