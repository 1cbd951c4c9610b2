//! Base64url without padding (RFC 4648, section 5): what a link can carry.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The text of these bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 6 {
            bits -= 6;
            text.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(held << (6 - bits)));
    }
    text
}

/// The bytes of a text. `None` where it is not the one way to write them: another character, a
/// length no bytes have, a bit that means nothing set.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in text.bytes() {
        held = ((held << 6) | value(letter)?) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(held.checked_shr(bits)?.to_le_bytes()[0]);
        }
    }
    let idle = held & ((1 << bits) - 1);
    (bits < 6 && idle == 0).then_some(bytes)
}

/// Whether a character may stand in such a text.
pub fn is_letter(it: char) -> bool {
    u8::try_from(it).is_ok_and(|it| value(it).is_some())
}

fn letter(value: u32) -> char {
    LETTERS
        .get(value as usize & 63)
        .map_or('A', |it| char::from(*it))
}

fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}
