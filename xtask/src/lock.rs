//! A lock between commands that run at the same time: the second waits for the first. The system
//! gives it back when its holder ends, however it ends, so none is ever left behind.

use anyhow::{Context, Result};
use std::fs::{File, TryLockError};
use std::path::Path;

/// Held until it is dropped.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock that the file at `path` stands for; prints `waiting` when another holds it.
    ///
    /// # Errors
    /// When the file cannot be made or locked for another reason than being held.
    pub fn take(path: &Path, waiting: &str) -> Result<Self> {
        let cannot_lock = || format!("The lock {} could not be taken.", path.display());
        let file = File::create(path).with_context(cannot_lock)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                println!("{waiting}");
                file.lock().with_context(cannot_lock)?;
            }
            Err(TryLockError::Error(error)) => return Err(error).with_context(cannot_lock),
        }
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_lock_is_held_by_one_and_given_back() {
        let scratch = Scratch::new("lock");
        let path = scratch.path().join("lock");
        let held = Lock::take(&path, "waiting").unwrap();
        let other = File::create(&path).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        assert!(other.try_lock().is_ok());
    }
}
