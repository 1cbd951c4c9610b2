//! Setting a lock, changing it, removing it. All records are written in the form to come and read back,
//! beside the form that counts; then a single record is written, the lock's own, and from that moment the
//! other form counts; then what stands in the former goes. Killed before that moment all is as it was,
//! killed after it all is as it is to be, and whoever opens the store next settles what is left.

use super::form::{ASIDE, Form, Sealed};
use super::{HEAD, LOCK, Lock, Lockable, MARKER, NEXT, PLACES, Standing};
use crate::platform::storage::{Store, StoreError};

/// What a tab may have written in the former form, since it had not heard: each is whole by itself, and
/// has a key that no other has.
const CARRIED: [&str; 3] = ["nose/journal/entry/", "nose/journal/spill/", ASIDE];

/// So often it is tried to settle a change at once.
const SETTLED_AT_ONCE: u32 = 2;

/// How a change of the lock came out, which counts in both cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Nothing is left of the former form.
    Wholly,
    /// Something of it is left, since the store refused: [`Lockable::settle`] goes on.
    Leaving,
}

/// Why a lock was not changed. All is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RelockError {
    /// The store refused. For a moment all stands in it twice, and there may be no room for that.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store kept something else than it was given.
    #[error("what was written reads back differently")]
    ReadBack,
    /// Something is left of an earlier change: [`Lockable::settle`] comes first.
    #[error("an earlier change is not settled")]
    Unsettled,
}

impl<S: Store> Lockable<S> {
    /// Sets a lock, changes it, or removes it. The caller holds the journal's lock, so that no tab that
    /// has heard of it writes meanwhile. A lock with the key of the one that is there takes its place as
    /// a record, and nothing else changes.
    pub fn relock(&self, next: Option<Lock>) -> Result<Done, RelockError> {
        if self.is_unsettled()? {
            return Err(RelockError::Unsettled);
        }
        let former = self.form()?;
        let (form, record) = match next {
            Some(lock) => (Form::Sealed(Sealed::by(lock.cipher)), lock.text),
            None => (
                Form::Plain,
                Standing::opening(former.get(&self.store, HEAD)?.as_deref()),
            ),
        };
        match (&former, &form) {
            (Form::Plain, Form::Plain) => return Ok(Done::Wholly),
            _ if former.is_same(&form) => self.announce(&record)?,
            _ => self.write_all(&former, &form, &record)?,
        }
        // From here on the other form counts, if this is there.
        let before = self.store.get(LOCK)?;
        let outcome = self.store.set(LOCK, &record);
        if self.store.get(LOCK)?.as_ref() != Some(&record) {
            self.put_back(before.as_deref())?;
            self.undo(&former, &form);
            return Err(outcome.err().map_or(RelockError::ReadBack, Into::into));
        }
        self.hold(Some(record), form);
        // More may come meanwhile from a tab that has not heard.
        for _ in 0..SETTLED_AT_ONCE {
            let _told_below = self.settle();
            if self.is_unsettled() == Ok(false) {
                return Ok(Done::Wholly);
            }
        }
        Ok(Done::Leaving)
    }

    /// Has the former record stand where another did not come to stand as it should. If that fails too,
    /// both forms stay: nobody can tell which of them counts for whoever opens the store next.
    fn put_back(&self, before: Option<&str>) -> Result<(), RelockError> {
        match before {
            Some(record) => put(&self.store, LOCK, record),
            None => {
                self.store.remove(LOCK)?;
                match self.store.get(LOCK)? {
                    None => Ok(()),
                    Some(_) => Err(RelockError::ReadBack),
                }
            }
        }
    }

    /// Says which lock is to come, before anything of it is there.
    fn announce(&self, record: &str) -> Result<(), RelockError> {
        self.store.set(NEXT, record)?;
        match self.store.get(NEXT)?.as_deref() == Some(record) {
            true => Ok(()),
            false => {
                let _settled_later = self.store.remove(NEXT);
                Err(RelockError::ReadBack)
            }
        }
    }

    /// Writes everything in the form to come and reads it back. If that fails, what was written goes.
    fn write_all(&self, former: &Form, form: &Form, record: &str) -> Result<(), RelockError> {
        self.announce(record)?;
        let names = to_write(&self.store, former, form)?;
        let outcome = names.iter().try_for_each(|name| {
            let text = former.get(&self.store, name)?;
            text.map_or(Ok(()), |text| write(&self.store, form, name, &text))
        });
        if outcome.is_err() {
            self.undo(former, form);
        }
        outcome
    }

    /// Removes what was written in a form that does not come to count.
    fn undo(&self, former: &Form, form: &Form) {
        if !former.is_same(form) {
            for name in to_write(&self.store, former, form).unwrap_or_default() {
                let _settled_later = form.remove(&self.store, &name);
            }
        }
        let _settled_later = self.store.remove(NEXT);
    }

    /// Whether something is left of a change of the lock that was not finished, or was written by a tab
    /// that had not heard of one. A change that another tab just made may look like that too, for as
    /// long as not all of it came to light.
    pub fn is_unsettled(&self) -> Result<bool, StoreError> {
        let form = self.held()?;
        let store = &self.store;
        if store.get(NEXT)?.is_some() {
            return Ok(true);
        }
        let mut places = store.keys(PLACES)?.into_iter();
        Ok(match (&form, Standing::of(store)?) {
            (Form::Plain, Standing::Open) => places.next().is_some(),
            (Form::Sealed(sealed), Standing::Locked(_)) => {
                store.get(HEAD)?.as_deref() != Some(MARKER)
                    || places.any(|key| !sealed.is_own(&key))
                    || !Form::Plain.names(store)?.is_empty()
            }
            _ => true,
        })
    }

    /// Finishes a change of the lock that counts, and sweeps away one that does not. Entries and spills
    /// that a tab wrote in the other form are carried over, as far as they open. The caller holds the
    /// journal's lock, and has held it for so long that what others wrote before came to light: what
    /// looks like the rest of a change may be the beginning of one that counts by now.
    pub fn settle(&self) -> Result<(), RelockError> {
        let form = self.held()?;
        let store = &self.store;
        let former = self.held.borrow().former.clone();
        let former = former.filter(|it| matches!(it, Form::Sealed(_)) && !it.is_same(&form));
        let standing = Standing::of(store)?;
        match (&form, &standing) {
            (Form::Sealed(_), Standing::Locked(record)) => {
                put(store, LOCK, record)?;
                self.held.borrow_mut().record = Some(record.clone());
                put(store, HEAD, MARKER)?;
                carry(store, &Form::Plain, &form)?;
            }
            (Form::Plain, Standing::Opening(_)) => {}
            // Where the lock is gone and its marker is not, what is sealed may be all there is.
            (Form::Plain, Standing::Open) if store.get(HEAD)?.as_deref() != Some(MARKER) => {}
            _ => return Err(StoreError::Locked.into()),
        }
        if let Some(former) = &former {
            carry(store, former, &form)?;
        }
        let forms = [Some(&form), former.as_ref()];
        for place in store.keys(PLACES)? {
            // What came under the former key only now is carried over the next time.
            if !forms.iter().flatten().any(|form| form.is_own(&place)) {
                store.remove(&place)?;
            }
        }
        // By now there is room for the head.
        if let Standing::Opening(head) = standing {
            match head {
                Some(head) => put(store, HEAD, &head)?,
                None => store.remove(HEAD)?,
            }
            store.remove(LOCK)?;
            self.held.borrow_mut().record = None;
        }
        Ok(store.remove(NEXT)?)
    }
}

/// The names of what is written in the form to come. Where that is plain, the head is not: it comes back
/// to its place once the lock's own record says so.
fn to_write(store: &dyn Store, former: &Form, form: &Form) -> Result<Vec<String>, StoreError> {
    let mut names = former.names(store)?;
    names.retain(|name| name != HEAD || !matches!(form, Form::Plain));
    Ok(names)
}

/// Writes a record and reads it back.
fn write(store: &dyn Store, form: &Form, name: &str, text: &str) -> Result<(), RelockError> {
    form.set(store, name, text)?;
    match form.holds(store, name, text)? {
        true => Ok(()),
        false => Err(RelockError::ReadBack),
    }
}

/// Has a text stand under a key of the other store.
fn put(store: &dyn Store, key: &str, text: &str) -> Result<(), RelockError> {
    match store.get(key)?.as_deref() == Some(text) {
        true => Ok(()),
        false => write(store, &Form::Plain, key, text),
    }
}

/// Removes what stands in one form. What a tab wrote that had not heard goes to the other first.
fn carry(store: &dyn Store, from: &Form, to: &Form) -> Result<(), RelockError> {
    for name in from.names(store)? {
        let is_carried = CARRIED.iter().any(|prefix| name.starts_with(prefix));
        if is_carried
            && to.get(store, &name)?.is_none()
            && let Some(text) = from.get(store, &name)?
        {
            write(store, to, &name, &text)?;
        }
        from.remove(store, &name)?;
    }
    Ok(())
}
