//! How records stand in a store: plainly, or sealed by a cipher. A record that does not open is given
//! as it is, so that the journal finds it unreadable and moves it aside; one whose name does not open is
//! listed among what was moved aside.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Cipher, HEAD, LOCK, MARKER, NEXT, OURS, PLACES};
use crate::platform::storage::{Store, StoreError};

/// Where the journal moves aside what cannot be read.
pub(super) const ASIDE: &str = "nose/quarantine/";

#[derive(Clone)]
pub(super) enum Form {
    Plain,
    Sealed(Sealed),
}

/// What a cipher seals.
#[derive(Clone)]
pub(super) struct Sealed {
    cipher: Rc<dyn Cipher>,
    /// The names of places. A place has one name and keeps it.
    known: Rc<RefCell<BTreeMap<String, String>>>,
}

impl Form {
    /// Whether it is this form, with this key.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Plain, Self::Plain) => true,
            (Self::Sealed(one), Self::Sealed(other)) => one.space() == other.space(),
            _ => false,
        }
    }

    /// Whether a place is one that this form seals at.
    pub(super) fn is_own(&self, place: &str) -> bool {
        match self {
            Self::Plain => false,
            Self::Sealed(sealed) => sealed.is_own(place),
        }
    }

    /// The names of all that stands in this form, sorted.
    pub(super) fn names(&self, store: &dyn Store) -> Result<Vec<String>, StoreError> {
        if let Self::Sealed(sealed) = self {
            return sealed.names(store);
        }
        let mut names = store.keys(OURS)?;
        let marked = store.get(HEAD)?.as_deref() == Some(MARKER);
        names.retain(|name| {
            let is_marker = marked && name == HEAD;
            !is_marker && name != LOCK && name != NEXT && !name.starts_with(PLACES)
        });
        Ok(names)
    }

    /// Where a record of this name stands.
    pub(super) fn key(&self, name: &str) -> String {
        match self {
            Self::Plain => name.to_owned(),
            Self::Sealed(sealed) => sealed.cipher.place(name),
        }
    }

    pub(super) fn get(&self, store: &dyn Store, name: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Plain => store.get(name),
            Self::Sealed(sealed) => sealed.get(store, name),
        }
    }

    pub(super) fn set(&self, store: &dyn Store, name: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Self::Plain => store.set(name, text),
            Self::Sealed(sealed) => sealed.set(store, name, text),
        }
    }

    pub(super) fn remove(&self, store: &dyn Store, name: &str) -> Result<(), StoreError> {
        match self {
            Self::Plain => store.remove(name),
            Self::Sealed(sealed) => sealed.remove(store, name),
        }
    }

    /// Whether this text stands under this name, and both open.
    pub(super) fn holds(
        &self,
        store: &dyn Store,
        name: &str,
        text: &str,
    ) -> Result<bool, StoreError> {
        let key = self.key(name);
        let Some(record) = store.get(&key)? else {
            return Ok(false);
        };
        Ok(match self {
            Self::Plain => record == text,
            Self::Sealed(Sealed { cipher, .. }) => {
                cipher.name(&key, &record).as_deref() == Some(name)
                    && cipher.open(&key, &record).as_deref() == Some(text)
            }
        })
    }
}

impl Sealed {
    pub(super) fn by(cipher: Rc<dyn Cipher>) -> Self {
        Self {
            cipher,
            known: Rc::default(),
        }
    }

    pub(super) fn space(&self) -> &str {
        self.cipher.space()
    }

    /// What the places begin with that this cipher gives.
    pub(super) fn prefix(&self) -> String {
        format!("{PLACES}{}/", self.space())
    }

    /// Whether a key is such a place.
    pub(super) fn is_own(&self, key: &str) -> bool {
        key.starts_with(&self.prefix())
    }

    pub(super) fn names(&self, store: &dyn Store) -> Result<Vec<String>, StoreError> {
        let prefix = self.prefix();
        let mut names = Vec::new();
        for place in store.keys(&prefix)? {
            names.push(match self.name(store, &place)? {
                Some(name) => name,
                None => format!("{ASIDE}{}", place.strip_prefix(&prefix).unwrap_or_default()),
            });
        }
        names.sort();
        Ok(names)
    }

    /// The name of what stands at a place. `None` if it does not open.
    fn name(&self, store: &dyn Store, place: &str) -> Result<Option<String>, StoreError> {
        if let Some(name) = self.known.borrow().get(place) {
            return Ok(Some(name.clone()));
        }
        let record = store.get(place)?;
        let name = record.and_then(|record| self.cipher.name(place, &record));
        if let Some(name) = &name {
            let mut known = self.known.borrow_mut();
            known.insert(place.to_owned(), name.clone());
        }
        Ok(name)
    }

    /// Where the record of this name stands. If its own name does not open, that is not where its name
    /// would have it.
    fn place(&self, store: &dyn Store, name: &str) -> Result<String, StoreError> {
        let place = self.cipher.place(name);
        if let Some(last) = name.strip_prefix(ASIDE)
            && store.get(&place)?.is_none()
        {
            let unnamed = format!("{}{last}", self.prefix());
            if self.name(store, &unnamed)?.is_none() {
                return Ok(unnamed);
            }
        }
        Ok(place)
    }

    pub(super) fn get(&self, store: &dyn Store, name: &str) -> Result<Option<String>, StoreError> {
        let place = self.place(store, name)?;
        let record = store.get(&place)?;
        Ok(record.map(|record| self.cipher.open(&place, &record).unwrap_or(record)))
    }

    pub(super) fn set(&self, store: &dyn Store, name: &str, text: &str) -> Result<(), StoreError> {
        let place = self.cipher.place(name);
        let record = self.cipher.seal(name, text).ok_or(StoreError::Failed)?;
        store.set(&place, &record)?;
        self.known.borrow_mut().insert(place, name.to_owned());
        Ok(())
    }

    pub(super) fn remove(&self, store: &dyn Store, name: &str) -> Result<(), StoreError> {
        store.remove(&self.place(store, name)?)
    }
}
