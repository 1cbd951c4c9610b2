//! Brotli, as browsers accept it. What is worth compressing is for the callers to know.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

/// What hosts that compress ahead of time use, and what the size budget is written in.
pub const BEST: i32 = 11;
/// Nearly as small, many times as fast: for a server that compresses while someone waits.
pub const FAST: i32 = 9;

/// # Errors
/// Never for bytes in memory, as far as anyone knows; the encoder's signature allows it.
pub fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut input = bytes;
    let mut output = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut input, &mut output, &parameters)
        .context("Compressing with Brotli failed.")?;
    Ok(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "No word of a person leaves the browser. ".repeat(50);
        for quality in [FAST, BEST] {
            let small = brotli(text.as_bytes(), quality).unwrap();
            assert!(small.len() < 100);
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut small.as_slice(), &mut back).unwrap();
            assert_eq!(back, text.as_bytes());
        }
    }
}
