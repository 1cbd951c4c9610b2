//! The lines a file begins with. They are read as strictly as the format asks, so that no two texts mean
//! the same header.

use base64ct::{Base64Unpadded, Encoding as _};

use crate::age::OpenError;

const VERSION: &str = "age-encryption.org/v1";
const ANY_VERSION: &[u8] = b"age-encryption.org/";
/// Bodies are broken into lines of this many characters; the last one is shorter.
const COLUMNS: usize = 64;
const SCRYPT: &str = "scrypt";
/// Longer than the header of any file that is sealed with a passphrase alone.
const MOST_LINES: usize = 1_000;

/// A header with one recipient, a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// What the passphrase is salted with.
    pub salt: [u8; 16],
    /// The cost, as a power of two.
    pub work: u8,
    /// The file key, sealed.
    pub wrapped: [u8; 32],
}

/// What reading a file's beginning gives.
#[derive(Debug)]
pub struct Read<'a> {
    pub header: Header,
    /// The bytes that the proof is over.
    pub signed: &'a [u8],
    pub proof: [u8; 32],
    /// What follows the header.
    pub payload: &'a [u8],
}

impl Header {
    /// All of it up to the three dashes, which the proof is over.
    pub fn signed_part(&self) -> String {
        format!(
            "{VERSION}\n-> {SCRYPT} {} {}\n{}\n---",
            Base64Unpadded::encode_string(&self.salt),
            self.work,
            Base64Unpadded::encode_string(&self.wrapped),
        )
    }

    /// Ends it with its proof.
    pub fn add_proof(signed: &mut Vec<u8>, proof: &[u8; 32]) {
        signed.push(b' ');
        signed.extend_from_slice(Base64Unpadded::encode_string(proof).as_bytes());
        signed.push(b'\n');
    }

    /// Reads the header at the beginning of a file.
    ///
    /// # Errors
    /// When it is none, of another version, or not for a passphrase alone.
    pub fn read(file: &[u8]) -> Result<Read<'_>, OpenError> {
        let mut lines = Lines { file, at: 0 };
        match lines.next() {
            Some(VERSION) => {}
            _ if file.starts_with(ANY_VERSION) => return Err(OpenError::Newer),
            _ => return Err(OpenError::NotAge),
        }
        let mut stanzas = Vec::new();
        let proof = loop {
            let line = lines.next().ok_or(OpenError::NotAge)?;
            if let Some(proof) = line.strip_prefix("--- ") {
                break proof;
            }
            stanzas.push(stanza(line, &mut lines).ok_or(OpenError::NotAge)?);
        };
        let signed = lines.before(proof.len() + " \n".len());
        let is_passphrase = |stanza: &Stanza<'_>| stanza.arguments.first() == Some(&SCRYPT);
        let [only] = stanzas.as_slice() else {
            // Beside a passphrase no other recipient may stand.
            return Err(
                match stanzas.iter().any(is_passphrase) || stanzas.is_empty() {
                    true => OpenError::NotAge,
                    false => OpenError::NoPassphrase,
                },
            );
        };
        if !is_passphrase(only) {
            return Err(OpenError::NoPassphrase);
        }
        Ok(Read {
            header: passphrase(only).ok_or(OpenError::NotAge)?,
            signed: signed.ok_or(OpenError::NotAge)?,
            proof: decoded(proof).ok_or(OpenError::NotAge)?,
            payload: lines.rest(),
        })
    }
}

/// A recipient: what its first line says, and its body.
struct Stanza<'a> {
    arguments: Vec<&'a str>,
    body: Vec<u8>,
}

fn stanza<'a>(first: &'a str, lines: &mut Lines<'a>) -> Option<Stanza<'a>> {
    let arguments: Vec<&str> = first.strip_prefix("-> ")?.split(' ').collect();
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|it| it.is_ascii_graphic());
    if !arguments.iter().all(|word| is_word(word)) {
        return None;
    }
    let mut body = Vec::new();
    for _ in 0..MOST_LINES {
        let line = lines.next().filter(|line| line.len() <= COLUMNS)?;
        body.extend(Base64Unpadded::decode_vec(line).ok()?);
        if line.len() < COLUMNS {
            return Some(Stanza { arguments, body });
        }
    }
    None
}

fn passphrase(stanza: &Stanza<'_>) -> Option<Header> {
    let [_, salt, work] = stanza.arguments.as_slice() else {
        return None;
    };
    let is_plain = work.bytes().all(|it| it.is_ascii_digit()) && !work.starts_with('0');
    Some(Header {
        salt: decoded(salt)?,
        work: work.parse().ok().filter(|_| is_plain)?,
        wrapped: stanza.body.as_slice().try_into().ok()?,
    })
}

/// So many bytes, written in the one way they can be.
fn decoded<const N: usize>(text: &str) -> Option<[u8; N]> {
    Base64Unpadded::decode_vec(text).ok()?.try_into().ok()
}

/// Lines of text, each ended by one line feed.
struct Lines<'a> {
    file: &'a [u8],
    at: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.file.get(self.at..)?;
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        self.at += end + 1;
        std::str::from_utf8(rest.get(..end)?).ok()
    }

    /// What was read, without its last bytes.
    fn before(&self, last: usize) -> Option<&'a [u8]> {
        self.file.get(..self.at.checked_sub(last)?)
    }

    fn rest(&self) -> &'a [u8] {
        self.file.get(self.at..).unwrap_or_default()
    }
}
