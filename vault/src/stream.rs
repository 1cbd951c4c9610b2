//! The contents of a file, in chunks of 64 KiB, each sealed under its number; the last one says that it is
//! the last. So chunks can neither be left out, moved, added nor cut off.

use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce};

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// Seals contents to the end of a file. `None` only if there were more chunks than can be counted.
pub fn seal(key: &[u8; 32], contents: &[u8], file: &mut Vec<u8>) -> Option<()> {
    let cipher = ChaCha20Poly1305::new(key.into());
    let last = contents.len().saturating_sub(1) / CHUNK;
    for number in 0..=last {
        let from = number * CHUNK;
        let chunk = contents.get(from..contents.len().min(from + CHUNK))?;
        let sealed = cipher.encrypt(&nonce(number, number == last), chunk).ok()?;
        file.extend(sealed);
    }
    Some(())
}

/// Opens contents. `None` if anything of them is not as it was sealed.
pub fn open(key: &[u8; 32], chunks: &[u8]) -> Option<Vec<u8>> {
    let cipher = ChaCha20Poly1305::new(key.into());
    let last = chunks.len().checked_sub(1)? / (CHUNK + TAG);
    let mut contents = Vec::with_capacity(chunks.len());
    for (number, chunk) in chunks.chunks(CHUNK + TAG).enumerate() {
        let opened = cipher.decrypt(&nonce(number, number == last), chunk).ok()?;
        // An empty chunk ends nothing but empty contents.
        if opened.is_empty() && number > 0 {
            return None;
        }
        contents.extend(opened);
    }
    Some(contents)
}

/// Eleven bytes of number, one that is 1 for the last chunk.
fn nonce(number: usize, is_last: bool) -> Nonce {
    let mut nonce = [0; 12];
    let number = (number as u64).to_be_bytes();
    for (to, from) in nonce.iter_mut().skip(3).zip(number) {
        *to = from;
    }
    nonce[11] = u8::from(is_last);
    nonce.into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [9; 32];

    fn chunk(contents: &[u8], number: usize, is_last: bool) -> Vec<u8> {
        let cipher = ChaCha20Poly1305::new(&KEY.into());
        cipher.encrypt(&nonce(number, is_last), contents).unwrap()
    }

    #[test]
    fn an_empty_chunk_ends_nothing_but_empty_contents() {
        assert_eq!(open(&KEY, &chunk(b"", 0, true)), Some(Vec::new()));
        let full = chunk(&[7; CHUNK], 0, false);
        let ended = [&full[..], &chunk(&[7], 1, true)].concat();
        assert_eq!(open(&KEY, &ended), Some(vec![7; CHUNK + 1]));
        assert_eq!(
            open(&KEY, &[&full[..], &chunk(b"", 1, true)].concat()),
            None
        );
    }

    #[test]
    fn the_last_chunk_says_so_and_no_other_does() {
        assert_eq!(open(&KEY, &chunk(b"7", 0, false)), None);
        let early = [chunk(&[7; CHUNK], 0, true), chunk(b"7", 1, true)].concat();
        assert_eq!(open(&KEY, &early), None);
    }
}
