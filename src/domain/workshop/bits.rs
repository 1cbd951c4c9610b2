//! Writing and reading a few bits at a time, highest first.

/// Bits put one after the other.
#[derive(Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    /// Bits of the last byte that are taken; 0 when it is full.
    taken: u8,
}

impl BitWriter {
    /// Puts the lowest `count` bits of a value, at most 8.
    pub fn put(&mut self, value: u8, count: u8) {
        for place in (0..count).rev() {
            self.put_bit((value >> place) & 1 == 1);
        }
    }

    /// Puts one bit.
    pub fn put_bit(&mut self, set: bool) {
        if self.taken == 0 {
            self.bytes.push(0);
        }
        if let (true, Some(last)) = (set, self.bytes.last_mut()) {
            *last |= 0x80 >> self.taken;
        }
        self.taken = (self.taken + 1) % 8;
    }

    /// All bytes; what is left of the last one is zero.
    pub fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Bits taken one after the other.
#[derive(Debug)]
pub struct BitReader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> BitReader<'a> {
    /// Starts at the first bit.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next `count` bits, at most 8. `None` when there are not so many.
    pub fn take(&mut self, count: u8) -> Option<u8> {
        (0..count).try_fold(0, |value, _| {
            Some((value << 1) | u8::from(self.take_bit()?))
        })
    }

    /// The next bit.
    pub fn take_bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let set = byte & (0x80 >> (self.at % 8)) != 0;
        self.at += 1;
        Some(set)
    }

    /// Whether less than a byte is left, and nothing in it is set.
    pub fn is_at_end(mut self) -> bool {
        let left = (self.bytes.len() * 8).saturating_sub(self.at);
        left < 8 && (0..left).all(|_| self.take_bit() == Some(false))
    }
}
