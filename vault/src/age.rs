//! A file in the age format, version 1, with one recipient: a passphrase (`scrypt`).
//!
//! The passphrase opens nothing but the file key, a random one. From that come the key that proves the
//! header ([`header`](crate::header)) and the key of the contents ([`stream`](crate::stream)).

use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use scrypt::{Params, scrypt};
use sha2::Sha256;

use crate::header::Header;
use crate::stream;

/// How much work a passphrase takes in files we make: 2^17 rounds of scrypt with blocks of 8, which is
/// 128 MiB for as long as it lasts, as OWASP advises. A guess costs whoever guesses the same.
pub const WORK: u8 = 17;
/// The most work a file may ask for: 1 GiB. `age` writes 18.
pub const MOST_WORK: u8 = 20;

const BLOCK: u32 = 8;
const LANES: u32 = 1;
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";

/// The bytes of chance that a file takes: its key, the salt of its passphrase, the nonce of its contents.
/// Never twice the same.
#[derive(Clone, Copy)]
pub struct Chance {
    pub file_key: [u8; 16],
    pub salt: [u8; 16],
    pub nonce: [u8; 16],
}

impl Chance {
    /// How many bytes it takes.
    pub const BYTES: usize = 48;

    /// Takes it from random bytes.
    pub fn of(bytes: &[u8; Self::BYTES]) -> Self {
        let (mut file_key, mut salt, mut nonce) = ([0; 16], [0; 16], [0; 16]);
        for (part, from) in [&mut file_key, &mut salt, &mut nonce]
            .into_iter()
            .zip(bytes.chunks_exact(16))
        {
            part.copy_from_slice(from);
        }
        Self {
            file_key,
            salt,
            nonce,
        }
    }
}

/// Why a file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is no file in the age format, or its header is broken.
    #[error("the file is not in the age format")]
    NotAge,
    /// Another version of the format.
    #[error("the file is in a newer version of the age format")]
    Newer,
    /// It is sealed to keys, not with a passphrase.
    #[error("the file is not sealed with a passphrase")]
    NoPassphrase,
    /// It asks for more work than [`MOST_WORK`].
    #[error("the file asks for too much work")]
    TooMuchWork,
    /// The passphrase does not open it.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// The passphrase is right, and what follows was changed or cut short.
    #[error("the file was changed or cut short")]
    Damaged,
}

/// Seals bytes with a passphrase, at a cost of 2^`work`.
///
/// `None` only where `work` is none that scrypt knows (1 to 63), or there is no memory for it.
pub fn seal(passphrase: &str, contents: &[u8], work: u8, chance: &Chance) -> Option<Vec<u8>> {
    let wrapping = wrapping_key(passphrase, &chance.salt, work)?;
    let cipher = ChaCha20Poly1305::new(&wrapping.into());
    let wrapped = cipher
        .encrypt(&ZERO_NONCE.into(), chance.file_key.as_slice())
        .ok()?;
    let header = Header {
        salt: chance.salt,
        work,
        wrapped: wrapped.try_into().ok()?,
    };
    let mut file = header.signed_part().into_bytes();
    let proof = proof(&chance.file_key)?
        .chain_update(&file)
        .finalize()
        .into_bytes();
    Header::add_proof(&mut file, &proof.into());
    file.extend_from_slice(&chance.nonce);
    stream::seal(
        &payload_key(&chance.file_key, &chance.nonce)?,
        contents,
        &mut file,
    )?;
    Some(file)
}

/// Opens a file with its passphrase.
///
/// # Errors
/// Each way a file can be wrong is an [`OpenError`]; a wrong passphrase is told apart from a file that was
/// changed after its first lines.
pub fn open(passphrase: &str, file: &[u8]) -> Result<Vec<u8>, OpenError> {
    let read = Header::read(file)?;
    let header = read.header;
    if header.work > MOST_WORK {
        return Err(OpenError::TooMuchWork);
    }
    let wrapping =
        wrapping_key(passphrase, &header.salt, header.work).ok_or(OpenError::TooMuchWork)?;
    let file_key: [u8; 16] = ChaCha20Poly1305::new(&wrapping.into())
        .decrypt(&ZERO_NONCE.into(), header.wrapped.as_slice())
        .ok()
        .and_then(|key| key.try_into().ok())
        .ok_or(OpenError::WrongPassphrase)?;
    proof(&file_key)
        .ok_or(OpenError::Damaged)?
        .chain_update(read.signed)
        .verify_slice(&read.proof)
        .map_err(|_| OpenError::Damaged)?;
    let (nonce, chunks) = read
        .payload
        .split_first_chunk::<16>()
        .ok_or(OpenError::Damaged)?;
    let key = payload_key(&file_key, nonce).ok_or(OpenError::Damaged)?;
    stream::open(&key, chunks).ok_or(OpenError::Damaged)
}

/// The key that wraps a file key is used once, so its nonce is nothing but zeros.
const ZERO_NONCE: [u8; 12] = [0; 12];

fn wrapping_key(passphrase: &str, salt: &[u8; 16], work: u8) -> Option<[u8; 32]> {
    let params = Params::new(work, BLOCK, LANES).ok()?;
    let salt = [SALT_LABEL, salt].concat();
    let mut key = [0; 32];
    scrypt(passphrase.as_bytes(), &salt, &params, &mut key).ok()?;
    Some(key)
}

/// What a header is proven with.
fn proof(file_key: &[u8; 16]) -> Option<Hmac<Sha256>> {
    Hmac::new_from_slice(&derived(file_key, None, b"header")?).ok()
}

fn payload_key(file_key: &[u8; 16], nonce: &[u8; 16]) -> Option<[u8; 32]> {
    derived(file_key, Some(nonce), b"payload")
}

fn derived(file_key: &[u8; 16], salt: Option<&[u8]>, info: &[u8]) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(salt, file_key)
        .expand(info, &mut key)
        .ok()?;
    Some(key)
}
