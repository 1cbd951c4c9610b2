//! A place that keeps text under keys, and the ways it can fail. Failures are typed because
//! each has its own way out: a full disk is not a blocked one.

use std::ops::Deref;

/// Why the place could not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser does not let this page store anything (`SecurityError`, or no storage).
    #[error("storage is blocked")]
    Blocked,
    /// No room left (`QuotaExceededError`, `NS_ERROR_DOM_QUOTA_REACHED`, code 22).
    #[error("storage is full")]
    Full,
    /// Some other failure of the browser.
    #[error("storage failed")]
    Failed,
    /// It is behind a lock that is not open here, or not any more.
    #[error("the store is locked")]
    Locked,
}

/// A synchronous key–value store of text. Other pages may share it: touch only your own keys.
pub trait Store {
    /// The text under a key.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Puts text under a key.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Removes a key; no error if it was not there.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// How many keys there are, others' too. Cheap: a hint of whether something came or went.
    fn count(&self) -> Result<usize, StoreError>;
    /// All keys that begin with this prefix, sorted.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

/// Whatever leads to a store is one: a reference, a box.
impl<P> Store for P
where
    P: Deref,
    P::Target: Store,
{
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.deref().get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.deref().set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.deref().remove(key)
    }

    fn count(&self) -> Result<usize, StoreError> {
        self.deref().count()
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.deref().keys(prefix)
    }
}
