//! Bytes as text, fifteen bits to a character. Browsers count what is stored in UTF-16 units, and every
//! character from U+3400 to U+B3FF is one unit, so that sealed bytes take 8/15 of a unit each, where
//! Base64 takes 4/3. There are 32,768 of them in one run, and no surrogates among them: no browser changes
//! or refuses any.
//!
//! After the last byte comes one bit that is set, and then bits that are not, up to the end of the
//! character. So there is one text for each run of bytes, and anything else is refused.

const FIRST: u32 = 0x3400;
const BITS: u32 = 15;

/// The text of bytes.
pub fn pack(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(3 * (bytes.len() * 8 / 15 + 1));
    let (mut held, mut count) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            text.extend(character(held >> count));
            held &= (1 << count) - 1;
        }
    }
    text.extend(character((held << 1 | 1) << (BITS - 1 - count)));
    text
}

/// The bytes of a text. `None` if it is not the text of any.
pub fn unpack(text: &str) -> Option<Vec<u8>> {
    let last = text.chars().next_back().and_then(bits)?;
    let bits = text.chars().count() * BITS as usize;
    // The bit that is set, and those after it, hold nothing.
    let bits = bits.checked_sub(last.trailing_zeros() as usize + 1)?;
    if last == 0 || bits % 8 != 0 {
        return None;
    }
    first(text, bits / 8)
}

/// The first bytes of a text, whatever comes after them. `None` if it has not as many.
pub fn first(text: &str, length: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(length.min(2 * text.len()));
    let (mut held, mut count) = (0_u32, 0);
    for next in text.chars() {
        held = held << BITS | bits(next)?;
        count += BITS;
        while count >= 8 && bytes.len() < length {
            count -= 8;
            bytes.extend(u8::try_from(held >> count & 0xff));
        }
        if bytes.len() == length {
            break;
        }
        held &= (1 << count) - 1;
    }
    (bytes.len() == length).then_some(bytes)
}

fn character(bits: u32) -> Option<char> {
    char::from_u32(FIRST + bits)
}

fn bits(character: char) -> Option<u32> {
    let bits = u32::from(character).checked_sub(FIRST)?;
    (bits < 1 << BITS).then_some(bits)
}
