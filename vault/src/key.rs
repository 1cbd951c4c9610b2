//! A key from a passphrase: Argon2id (RFC 9106), version 1.3. What it costs is handed in, and bounded.

use argon2::{Algorithm, Argon2, Error, Params, Version};
use zeroize::Zeroizing;

/// What it takes to try one passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// How often all of the memory is gone through.
    pub passes: u32,
    /// How many parts of the memory may be worked on side by side.
    pub lanes: u32,
}

/// What locks that we make ask for: 64 MiB, gone through three times, as RFC 9106 advises where memory is
/// short. A browser's worker has one thread, so one lane.
pub const COST: Cost = Cost {
    memory: 64 * 1024,
    passes: 3,
    lanes: 1,
};

/// The most that a lock may ask for, so that one that was made to hang the page does not.
pub const MOST: Cost = Cost {
    memory: 1024 * 1024,
    passes: 16,
    lanes: 4,
};

impl Cost {
    /// Whether it asks for more than [`MOST`] of anything.
    pub fn is_too_much(&self) -> bool {
        self.memory > MOST.memory || self.passes > MOST.passes || self.lanes > MOST.lanes
    }

    /// What Argon2id makes of it. `None` if it knows no such cost: it takes a pass and a lane, and 8 KiB a
    /// lane, at least.
    fn params(&self) -> Option<Params> {
        Params::new(self.memory, self.passes, self.lanes, Some(32)).ok()
    }

    /// Whether Argon2id knows such a cost.
    pub fn is_known(&self) -> bool {
        self.params().is_some()
    }
}

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    /// Argon2id knows no such cost, or it is more than [`MOST`].
    #[error("the cost is none that is allowed")]
    Cost,
    /// There is no memory for it.
    #[error("there is not enough memory")]
    Memory,
}

/// The key that a passphrase and a salt give at a cost. A salt has eight bytes at least.
///
/// # Errors
/// When the cost is not allowed, or there is no memory for it.
pub fn derive(passphrase: &str, salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, NoKey> {
    if cost.is_too_much() {
        return Err(NoKey::Cost);
    }
    let params = cost.params().ok_or(NoKey::Cost)?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut key = Zeroizing::new([0; 32]);
    match argon.hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice()) {
        Ok(()) => Ok(key),
        Err(Error::OutOfMemory) => Err(NoKey::Memory),
        Err(_) => Err(NoKey::Cost),
    }
}
