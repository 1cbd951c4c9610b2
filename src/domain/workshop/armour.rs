//! A sealed ballot as text: a beginning, base32 (RFC 4648, no padding) and an end. Upper case and
//! digits alone survive chats that eat `_`, `*` and `~`, and make small QR codes.

use super::frame::{BadFrame, Frame, MOST_BYTES, frame_size, size_told};
use super::packing::packed_size;
use super::setup::{Round, SessionId, Setup};

/// How a ballot begins.
pub const BEGINNING: &str = "NOSE1:";
/// How it ends.
pub const END: &str = ":END";
/// The most letters between the two.
pub(super) const MOST_LETTERS: usize = letters_for(MOST_BYTES);

const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A ballot whose text is whole and undamaged. Whose it is and what is in it, only the
/// facilitator's key tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedText {
    text: String,
    frame: Frame,
}

impl SealedText {
    /// The sealed text of exactly this.
    pub fn read(text: &str) -> Option<Self> {
        let letters = text.strip_prefix(BEGINNING)?.strip_suffix(END)?;
        Self::of_letters(letters).ok()
    }

    /// The text, as it was made.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which session it is for.
    pub fn session(&self) -> SessionId {
        self.frame.session
    }

    /// Which round it is for.
    pub fn round(&self) -> Round {
        self.frame.round
    }

    pub(super) fn frame(&self) -> &Frame {
        &self.frame
    }

    /// The one with these letters between beginning and end.
    pub(super) fn of_letters(letters: &str) -> Result<Self, BadFrame> {
        if letters.len() > MOST_LETTERS {
            return Err(BadFrame::Damaged);
        }
        let frame = Frame::decode(&bytes_of(letters).ok_or(BadFrame::Damaged)?)?;
        Ok(Self {
            text: armour(&frame),
            frame,
        })
    }
}

/// How many characters every ballot of this session has.
pub fn armoured_length(setup: &Setup) -> usize {
    whole_length(letters_for(frame_size(packed_size(setup))))
}

/// A frame as text.
pub(super) fn armour(frame: &Frame) -> String {
    let bytes = frame.encode();
    let mut text = String::with_capacity(whole_length(letters_for(bytes.len())));
    text.push_str(BEGINNING);
    put_letters(&mut text, &bytes);
    text.push_str(END);
    text
}

/// Whether a character may stand between beginning and end.
pub(super) fn is_letter(it: char) -> bool {
    matches!(it, 'A'..='Z' | '2'..='7')
}

/// How many letters there should be, as told by the first of them.
pub(super) fn letters_told(letters: &str) -> Option<usize> {
    let (bytes, _) = decode(letters.get(..20)?)?;
    size_told(&bytes).map(letters_for)
}

/// All of a ballot's characters, when so many are between beginning and end.
pub(super) const fn whole_length(letters: usize) -> usize {
    BEGINNING.len() + letters + END.len()
}

const fn letters_for(bytes: usize) -> usize {
    (bytes * 8).div_ceil(5)
}

/// The bytes of these letters, if they are the one way to write them.
fn bytes_of(letters: &str) -> Option<Vec<u8>> {
    let (bytes, whole) = decode(letters)?;
    whole.then_some(bytes)
}

fn put_letters(text: &mut String, bytes: &[u8]) {
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
}

/// The bytes of these letters, and whether nothing is left over.
fn decode(letters: &str) -> Option<(Vec<u8>, bool)> {
    let mut bytes = Vec::with_capacity(letters.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in letters.bytes() {
        held = ((held << 5) | value(letter)?) & 0xFFFF;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits).to_le_bytes()[0]);
        }
    }
    let idle = held & ((1 << bits) - 1);
    Some((bytes, bits < 5 && idle == 0))
}

fn letter(value: u32) -> char {
    LETTERS
        .get(value as usize & 31)
        .map_or('A', |it| char::from(*it))
}

fn value(letter: u8) -> Option<u32> {
    match letter {
        b'A'..=b'Z' => Some(u32::from(letter - b'A')),
        b'2'..=b'7' => Some(u32::from(letter - b'2') + 26),
        _ => None,
    }
}
