//! A store behind a lock. What is kept stands sealed in another store, at places that tell no names;
//! whoever has no key is refused. It may also stand there plainly, without a lock, and change from one
//! to the other (`relock.rs`). What seals is a [`Cipher`], handed in; `form.rs` holds how records stand.
//!
//! The lock counts that [`LOCK`] holds, and nothing else does. So before each call it is looked at: once
//! it is not the one this store was opened with, since another tab set, changed or removed it, every
//! call is refused and nothing is written, neither readably behind a lock nor under a former key.

mod form;
mod relock;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};

use self::form::{Form, Sealed};
pub use self::relock::{Done, RelockError};
use super::storage::{Store, StoreError};

/// The key of the record that tells of the lock. It is one line of JSON.
pub const LOCK: &str = "nose/lock";
/// A copy of the record to come, so that the moment in which it is written cannot cost it.
const NEXT: &str = "nose/lock/next";
const OURS: &str = "nose/";
/// What the places of all sealed records begin with; then the space of their lock.
const PLACES: &str = "nose/locked/";
/// What every build of the journal reads first.
const HEAD: &str = "nose/journal/head";
/// Stands in the head's place while there is a lock: a record of a format beyond any that will be. A
/// build from before there were locks takes it for a newer one's, and writes nothing.
pub const MARKER: &str = "1000000000 00000000 {\"locked\":true}";

/// Seals and opens records with the key of one lock.
pub trait Cipher {
    /// Names what this key seals.
    fn space(&self) -> &str;
    /// Where the record of a name stands: `nose/locked/<space>/` and what tells nothing of the name.
    fn place(&self, name: &str) -> String;
    /// Seals a record, never twice the same. `None` if that cannot be done.
    fn seal(&self, name: &str, text: &str) -> Option<String>;
    /// The name of a record, even if its end is torn off. `None` if it does not open.
    fn name(&self, place: &str, record: &str) -> Option<String>;
    /// The text of a record. `None` if it does not open.
    fn open(&self, place: &str, record: &str) -> Option<String>;
}

/// A lock that was opened: its record, and what its key seals with.
#[derive(Clone)]
pub struct Lock {
    /// The record, as it stands under [`LOCK`].
    pub text: String,
    /// Seals and opens what is behind it.
    pub cipher: Rc<dyn Cipher>,
}

/// A store that may be behind a lock, in another store.
pub struct Lockable<S> {
    store: S,
    held: RefCell<Held>,
}

/// What a store was opened with.
#[derive(Default)]
struct Held {
    /// What stood under [`LOCK`].
    record: Option<String>,
    /// How records stand. None: the lock is there, and its key is not.
    form: Option<Form>,
    /// How they stood before, if that is known: what a tab writes so that had not heard is carried over.
    former: Option<Form>,
}

/// What the record of the lock tells.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    /// There is no lock.
    Open,
    /// The lock is being removed: all stands plainly again, but for the head, which is this.
    Opening(Option<String>),
    /// There is this lock.
    Locked(String),
}

impl Standing {
    fn of(store: &dyn Store) -> Result<Self, StoreError> {
        let Some(record) = store.get(LOCK)? else {
            return Ok(Self::Open);
        };
        let whole = match fields(&record) {
            Some(_) => record,
            // Torn as it was written. All that it was to count for stands there.
            None => store
                .get(NEXT)?
                .filter(|next| fields(next).is_some())
                .unwrap_or(record),
        };
        let opening = fields(&whole).and_then(|mut fields| fields.remove("open"));
        Ok(match opening {
            Some(head) => Self::Opening(head.as_str().map(str::to_owned)),
            None => Self::Locked(whole),
        })
    }

    /// The record that says that a lock is being removed.
    fn opening(head: Option<&str>) -> String {
        json!({ "open": head }).to_string()
    }
}

/// What a record of a lock holds. `None` if it is not whole.
fn fields(record: &str) -> Option<serde_json::Map<String, Value>> {
    match serde_json::from_str(record) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

impl<S: Store> Lockable<S> {
    /// Stands before another store. Where that has a lock, every call is refused until
    /// [`Lockable::adopt`].
    pub fn over(store: S) -> Self {
        let lockable = Self {
            store,
            held: RefCell::default(),
        };
        // What cannot be read now is looked at again before each call.
        let record = lockable.store.get(LOCK).unwrap_or_default();
        let is_locked = matches!(Standing::of(&lockable.store), Ok(Standing::Locked(_)));
        lockable.held.replace(Held {
            record,
            form: (!is_locked).then_some(Form::Plain),
            former: None,
        });
        lockable
    }

    /// The record of the lock that is there, for its passphrase to be asked.
    pub fn lock(&self) -> Result<Option<String>, StoreError> {
        Ok(match Standing::of(&self.store)? {
            Standing::Locked(record) => Some(record),
            Standing::Open | Standing::Opening(_) => None,
        })
    }

    /// Goes on with the lock that is there, or without one where there is none. Refused with
    /// [`StoreError::Locked`] if there is another. Whoever goes on looks whether the store
    /// [is unsettled](Lockable::is_unsettled).
    pub fn adopt(&self, lock: Option<Lock>) -> Result<(), StoreError> {
        let form = match (Standing::of(&self.store)?, lock) {
            (Standing::Open | Standing::Opening(_), None) => Form::Plain,
            (Standing::Locked(record), Some(lock)) if record == lock.text => {
                Form::Sealed(Sealed::by(lock.cipher))
            }
            _ => return Err(StoreError::Locked),
        };
        let record = self.store.get(LOCK)?;
        self.hold(record, form);
        Ok(())
    }

    /// Forgets the key. Every call is refused until [`Lockable::adopt`].
    pub fn close(&self) {
        let mut held = self.held.borrow_mut();
        if !matches!(held.form, Some(Form::Plain)) {
            held.form = None;
            held.former = None;
        }
    }

    fn hold(&self, record: Option<String>, form: Form) {
        let mut held = self.held.borrow_mut();
        let former = held.form.take().filter(|former| !former.is_same(&form));
        *held = Held {
            record,
            form: Some(form),
            former: former.or(held.former.take()),
        };
    }

    /// How records stand, if the lock is the one this store was opened with.
    fn held(&self) -> Result<Form, StoreError> {
        let record = self.store.get(LOCK)?;
        let held = self.held.borrow();
        let form = held.form.as_ref().filter(|_| held.record == record);
        form.cloned().ok_or(StoreError::Locked)
    }

    /// The same, if it is not just being removed.
    fn form(&self) -> Result<Form, StoreError> {
        match self.held()? {
            Form::Plain if self.held.borrow().record.is_some() => Err(StoreError::Locked),
            form => Ok(form),
        }
    }

    /// Ends the lock, and all behind it: without it none of that opens again.
    fn end(&self) -> Result<(), StoreError> {
        for key in self.store.keys(PLACES)? {
            self.store.remove(&key)?;
        }
        if self.store.get(HEAD)?.as_deref() == Some(MARKER) {
            self.store.remove(HEAD)?;
        }
        self.store.remove(NEXT)?;
        self.store.remove(LOCK)?;
        self.held.replace(Held {
            form: Some(Form::Plain),
            ..Held::default()
        });
        Ok(())
    }
}

/// Whether a key of the other store is read and removed as it stands.
fn is_bare(key: &str) -> bool {
    key == LOCK || key == NEXT || key.starts_with(PLACES)
}

impl<S: Store> Store for Lockable<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self.form()? {
            Form::Sealed(sealed) if !is_bare(key) => sealed.get(&self.store, key),
            _ => self.store.get(key),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.form()?.set(&self.store, key, text)
    }

    /// Where there is a lock, removing it takes all behind it along.
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let Form::Sealed(sealed) = self.form()? else {
            return self.store.remove(key);
        };
        if key == LOCK {
            return self.end();
        }
        if is_bare(key) {
            return self.store.remove(key);
        }
        sealed.remove(&self.store, key)?;
        // Another tab, which had not heard of the lock, may have written it readably.
        if key != HEAD && self.store.get(key)?.is_some() {
            self.store.remove(key)?;
        }
        Ok(())
    }

    fn count(&self) -> Result<usize, StoreError> {
        self.form()?;
        self.store.count()
    }

    /// For all of Nose's, the lock is among them, and whatever else stands beside what is sealed.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let Form::Sealed(sealed) = self.form()? else {
            return self.store.keys(prefix);
        };
        let mut names = sealed.names(&self.store)?;
        if prefix == OURS {
            let beside = |key: &String| key != HEAD && !sealed.is_own(key);
            names.extend(self.store.keys(OURS)?.into_iter().filter(beside));
            names.sort();
            names.dedup();
        }
        names.retain(|name| name.starts_with(prefix));
        Ok(names)
    }
}
