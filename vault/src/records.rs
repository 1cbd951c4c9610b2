//! Records behind a lock: each at a place that does not tell its name, and sealed.
//!
//! Three keys come from the data key: one makes places of names, one seals names, one seals texts. A
//! record is the length of its name in two bytes, a nonce, the sealed name and the sealed text, packed
//! into characters ([`packing`](crate::packing)). The name comes first and is sealed by itself, so that a
//! record whose end is torn off still tells what it was; a short text is filled up with a byte that no text
//! has, so that half of any record is enough for that. Both are bound to the place: a record that was
//! moved does not open. The two boxes share a nonce, since their keys differ.
//!
//! What is not hidden: how many records there are, how long the name and the text of each are in UTF-8
//! (of the shortest texts only that they are short), and which of them change when.

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::lock::hex;
use crate::packing::{first, pack, unpack};

/// What all places begin with; then the space, a slash, and sixteen bytes in hexadecimal digits.
pub const PLACES: &str = "nose/locked/";

const LENGTH: usize = 2;
/// How long a nonce is. Never twice the same.
pub const NONCE: usize = 24;
const TAG: usize = 16;
/// What short texts are filled up with. UTF-8 has no such byte.
const FILLING: u8 = 0xff;

/// Seals and opens the records of one lock.
pub struct Records {
    space: String,
    places: Zeroizing<[u8; 32]>,
    names: XChaCha20Poly1305,
    texts: XChaCha20Poly1305,
}

impl Records {
    /// The records of a space, with its data key. `None` only if the keys could not be derived.
    pub fn new(key: &[u8; 32], space: &str) -> Option<Self> {
        let derived = |info: &[u8]| {
            let mut derived = Zeroizing::new([0; 32]);
            let from = Hkdf::<Sha256>::new(Some(space.as_bytes()), key);
            from.expand(info, derived.as_mut_slice()).ok()?;
            Some(derived)
        };
        Some(Self {
            space: space.to_owned(),
            places: derived(b"nose/lock/1 places")?,
            names: XChaCha20Poly1305::new((&*derived(b"nose/lock/1 names")?).into()),
            texts: XChaCha20Poly1305::new((&*derived(b"nose/lock/1 texts")?).into()),
        })
    }

    /// The space.
    pub fn space(&self) -> &str {
        &self.space
    }

    /// Where the record of a name stands. Without the key it tells nothing of the name.
    pub fn place(&self, name: &str) -> String {
        let mac = Hmac::<Sha256>::new_from_slice(self.places.as_slice());
        let mac = mac.map(|mac| mac.chain_update(name).finalize().into_bytes());
        let mac = mac.unwrap_or_default();
        let half = mac.first_chunk::<16>().map(|half| hex(half));
        format!("{PLACES}{}/{}", self.space, half.unwrap_or_default())
    }

    /// Seals a record. `None` only if its name is longer than 64 KiB.
    pub fn seal(&self, name: &str, text: &str, nonce: &[u8; NONCE]) -> Option<String> {
        let place = self.place(name);
        let length = u16::try_from(name.len()).ok()?.to_be_bytes();
        let mut text = text.as_bytes().to_vec();
        text.resize(text.len().max(LENGTH + NONCE + name.len() + 2), FILLING);
        let sealed = |cipher: &XChaCha20Poly1305, msg: &[u8]| {
            let aad = place.as_bytes();
            cipher.encrypt(nonce.into(), Payload { msg, aad }).ok()
        };
        let named = sealed(&self.names, name.as_bytes())?;
        let sealed = sealed(&self.texts, &text)?;
        Some(pack(&[&length[..], nonce, &named, &sealed].concat()))
    }

    /// The name of a record, which may be torn behind it. `None` if it does not open.
    pub fn name(&self, place: &str, record: &str) -> Option<String> {
        let length = first(record, LENGTH)?;
        let front = first(record, LENGTH + NONCE + name_box(&length)?)?;
        let (nonce, named) = front.get(LENGTH..)?.split_first_chunk::<NONCE>()?;
        String::from_utf8(opened(&self.names, nonce, named, place)?).ok()
    }

    /// The text of a record. `None` if anything of it is not as it was sealed.
    pub fn open(&self, place: &str, record: &str) -> Option<String> {
        let bytes = unpack(record)?;
        let (length, rest) = bytes.split_at_checked(LENGTH)?;
        let (nonce, boxes) = rest.split_first_chunk::<NONCE>()?;
        let (named, sealed) = boxes.split_at_checked(name_box(length)?)?;
        opened(&self.names, nonce, named, place)?;
        let mut text = opened(&self.texts, nonce, sealed, place)?;
        while text.last() == Some(&FILLING) {
            text.pop();
        }
        String::from_utf8(text).ok()
    }
}

/// How long the box of a name is.
fn name_box(length: &[u8]) -> Option<usize> {
    let length: [u8; LENGTH] = length.try_into().ok()?;
    Some(usize::from(u16::from_be_bytes(length)) + TAG)
}

fn opened(
    cipher: &XChaCha20Poly1305,
    nonce: &[u8; NONCE],
    sealed: &[u8],
    place: &str,
) -> Option<Vec<u8>> {
    let sealed = Payload {
        msg: sealed,
        aad: place.as_bytes(),
    };
    cipher.decrypt(nonce.into(), sealed).ok()
}
