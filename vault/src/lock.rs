//! The record of a lock: one line of JSON that anybody may read, and that opens nothing without the
//! passphrase.
//!
//! ```text
//! {"lock":1,"kdf":"argon2id","memory":65536,"passes":3,"lanes":1,"salt":"…","space":"…","key":"…","idle":15}
//! ```
//!
//! What seals records is a random data key. The record holds it wrapped under the key that the passphrase
//! gives ([`key`](crate::key)): a nonce, then the sealed key, in Base64 without padding. Everything before it is bound to
//! it, so nobody can make guessing cheaper, or join the key of one lock with the space of another. How long
//! until the page locks itself is not bound: it changes without the passphrase. The record is written in
//! one way only, so that reading it is a matter of a few lines.

use base64ct::{Base64Unpadded, Encoding as _};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::key::{Cost, NoKey, derive};

const VERSION: &str = "1";
const SALT: usize = 16;
const SPACE: usize = 8;
const NONCE: usize = 24;
/// A key and what proves it.
const WRAPPED: usize = 32 + 16;

/// Seals and opens records.
pub type DataKey = Zeroizing<[u8; 32]>;

/// The bytes of chance that a lock takes. Never twice the same.
#[derive(Clone)]
pub struct Chance {
    key: DataKey,
    nonce: [u8; NONCE],
    salt: [u8; SALT],
    space: [u8; SPACE],
}

impl Chance {
    /// How many bytes it takes.
    pub const BYTES: usize = 32 + NONCE + SALT + SPACE;

    /// Takes it from random bytes.
    pub fn of(bytes: &[u8; Self::BYTES]) -> Self {
        let mut chance = Self {
            key: Zeroizing::new([0; 32]),
            nonce: [0; NONCE],
            salt: [0; SALT],
            space: [0; SPACE],
        };
        let parts = chance.key.iter_mut().chain(&mut chance.nonce);
        let parts = parts.chain(&mut chance.salt).chain(&mut chance.space);
        for (part, byte) in parts.zip(bytes) {
            *part = *byte;
        }
        chance
    }
}

/// Why a lock does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnlockError {
    /// It is no lock, or not as it was written.
    #[error("the record is not a lock")]
    NotALock,
    /// It was made by a newer Nose.
    #[error("the lock is of a newer version")]
    Newer,
    /// It asks for more work than [`MOST`](crate::key::MOST).
    #[error("the lock asks for too much work")]
    TooMuchWork,
    /// There is no memory for the work.
    #[error("there is not enough memory")]
    NoMemory,
    /// The passphrase does not open it; or what is bound to its key was changed.
    #[error("the passphrase is another one")]
    WrongPassphrase,
}

impl From<NoKey> for UnlockError {
    fn from(reason: NoKey) -> Self {
        match reason {
            NoKey::Cost => Self::TooMuchWork,
            NoKey::Memory => Self::NoMemory,
        }
    }
}

/// Makes a lock with a data key of its own, at a cost. The page locks itself after `idle` minutes; never,
/// if that is 0.
///
/// # Errors
/// When the cost is not allowed, or there is no memory for it.
pub fn make(
    passphrase: &str,
    cost: Cost,
    idle: u32,
    chance: &Chance,
) -> Result<(String, DataKey), NoKey> {
    let wrapping = derive(passphrase, &chance.salt, cost)?;
    let bound = bound(&cost, &chance.salt, &hex(&chance.space));
    let wrapped = XChaCha20Poly1305::new((&*wrapping).into())
        .encrypt((&chance.nonce).into(), payload(&*chance.key, &bound))
        .map_err(|_| NoKey::Memory)?;
    let lock = Lock {
        cost,
        salt: chance.salt,
        space: hex(&chance.space),
        nonce: chance.nonce,
        wrapped: wrapped.try_into().map_err(|_| NoKey::Memory)?,
        idle,
    };
    Ok((lock.text(), chance.key.clone()))
}

/// Opens a lock with its passphrase.
///
/// # Errors
/// Each way a record can be wrong is an [`UnlockError`].
pub fn unlock(passphrase: &str, text: &str) -> Result<DataKey, UnlockError> {
    let lock = Lock::read(text)?;
    let wrapping = derive(passphrase, &lock.salt, lock.cost)?;
    let bound = bound(&lock.cost, &lock.salt, &lock.space);
    let opened = XChaCha20Poly1305::new((&*wrapping).into())
        .decrypt((&lock.nonce).into(), payload(&lock.wrapped, &bound));
    let opened = Zeroizing::new(opened.map_err(|_| UnlockError::WrongPassphrase)?);
    let mut key = Zeroizing::new([0; 32]);
    if opened.len() != key.len() {
        return Err(UnlockError::NotALock);
    }
    key.copy_from_slice(&opened);
    Ok(key)
}

/// A lock as its record tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// What trying a passphrase takes.
    pub cost: Cost,
    /// Names the records it is before: sixteen hexadecimal digits.
    pub space: String,
    /// After so many minutes the page locks itself; never, if 0.
    pub idle: u32,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
    wrapped: [u8; WRAPPED],
}

impl Lock {
    /// The record's text.
    pub fn text(&self) -> String {
        format!(
            "{}\"key\":\"{}\",\"idle\":{}}}",
            bound(&self.cost, &self.salt, &self.space),
            Base64Unpadded::encode_string(&[&self.nonce[..], &self.wrapped].concat()),
            self.idle
        )
    }

    /// Reads a record, without opening it. Only the one way of writing it is read.
    ///
    /// # Errors
    /// When it is no lock, of a newer version, or asks for too much work.
    pub fn read(text: &str) -> Result<Self, UnlockError> {
        match text.strip_prefix("{\"lock\":").and_then(number) {
            Some((1, _)) => {}
            Some((2.., _)) => return Err(UnlockError::Newer),
            _ => return Err(UnlockError::NotALock),
        }
        let lock = Self::of(text).filter(|lock| lock.text() == text);
        let lock = lock.ok_or(UnlockError::NotALock)?;
        if lock.cost.is_too_much() {
            return Err(UnlockError::TooMuchWork);
        }
        match lock.cost.is_known() {
            true => Ok(lock),
            false => Err(UnlockError::NotALock),
        }
    }

    /// What stands where it should. Whether it is written in the one way is not looked at.
    fn of(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("{\"lock\":1,\"kdf\":\"argon2id\",\"memory\":")?;
        let (memory, rest) = number(rest)?;
        let (passes, rest) = number(rest.strip_prefix(",\"passes\":")?)?;
        let (lanes, rest) = number(rest.strip_prefix(",\"lanes\":")?)?;
        let (salt, rest) = quoted(rest.strip_prefix(",\"salt\":")?)?;
        let (space, rest) = quoted(rest.strip_prefix(",\"space\":")?)?;
        let (key, rest) = quoted(rest.strip_prefix(",\"key\":")?)?;
        let (idle, _) = number(rest.strip_prefix(",\"idle\":")?)?;
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if space.len() != 2 * SPACE || !space.bytes().all(is_hex) {
            return None;
        }
        let key: [u8; NONCE + WRAPPED] = bytes(key)?;
        let (nonce, wrapped) = key.split_first_chunk()?;
        Some(Self {
            cost: Cost {
                memory,
                passes,
                lanes,
            },
            space: space.to_owned(),
            idle,
            salt: bytes(salt)?,
            nonce: *nonce,
            wrapped: wrapped.try_into().ok()?,
        })
    }
}

/// The beginning of a record, to which its key is bound.
fn bound(cost: &Cost, salt: &[u8; SALT], space: &str) -> String {
    format!(
        "{{\"lock\":{VERSION},\"kdf\":\"argon2id\",\"memory\":{},\"passes\":{},\"lanes\":{},\
         \"salt\":\"{}\",\"space\":\"{space}\",",
        cost.memory,
        cost.passes,
        cost.lanes,
        Base64Unpadded::encode_string(salt)
    )
}

fn payload<'a>(msg: &'a [u8], bound: &'a str) -> Payload<'a, 'a> {
    Payload {
        msg,
        aad: bound.as_bytes(),
    }
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The number that a text begins with, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text.get(..digits)?.parse().ok()?, text.get(digits..)?))
}

/// What stands between the quotes that a text begins with, and what follows them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix('"')?;
    let end = text.bytes().position(|byte| byte == b'"')?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    Base64Unpadded::decode_vec(text).ok()?.try_into().ok()
}
