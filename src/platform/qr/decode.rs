//! What a code says once its modules are found: its bytes put in order, mended, and read as text.

use rqrr::{BitGrid, Grid, MetaData};

use super::correct::Field;

/// Bytes for mending in a block, by level as codes number them (M, L, H, Q) and version.
const SPARE: [[u8; 40]; 4] = [
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30,
        30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30,
        30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// How many blocks there are, the same way.
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23,
        25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
        14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35,
        37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
        34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
];

/// A code's modules, as they are or mirrored, with its mask taken off or not.
struct View<'a> {
    grid: &'a dyn BitGrid,
    mask: Option<u16>,
    is_mirrored: bool,
}

impl BitGrid for View<'_> {
    fn size(&self) -> usize {
        self.grid.size()
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        let is_dark = match self.is_mirrored {
            true => self.grid.bit(x, y),
            false => self.grid.bit(y, x),
        };
        // No mask is on what says which mask it is.
        let ends = |at: usize| at < 9 || at + 8 >= self.size();
        let says_format = (x == 8 && ends(y)) || (y == 8 && ends(x));
        match self.mask {
            Some(mask) if !says_format => is_dark ^ is_masked(mask, y, x),
            _ => is_dark,
        }
    }
}

fn is_masked(mask: u16, y: usize, x: usize) -> bool {
    let remainder = match mask {
        0 => (y + x) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (y + x) % 3,
        4 => (y / 2 + x / 3) % 2,
        5 => (y * x) % 2 + (y * x) % 3,
        6 => ((y * x) % 2 + (y * x) % 3) % 2,
        _ => ((y * x) % 3 + (y + x) % 2) % 2,
    };
    remainder == 0
}

/// The text of a code.
pub fn text_of(grid: &dyn BitGrid) -> Option<String> {
    let seen = |is_mirrored| {
        let view = |mask| {
            Grid::new(View {
                grid,
                mask,
                is_mirrored,
            })
        };
        let (said, _) = view(None).get_raw_data().ok()?;
        let (said, raw) = view(Some(said.mask)).get_raw_data().ok()?;
        let bytes = mended(said, raw.data.get(..raw.len / 8)?)?;
        read(said.version.0, &bytes)
    };
    seen(false).or_else(|| seen(true))
}

/// The bytes of all blocks, mended and in order.
fn mended(said: MetaData, bytes: &[u8]) -> Option<Vec<u8>> {
    let of = |table: &[[u8; 40]; 4]| {
        let row = table.get(usize::from(said.ecc_level))?;
        let held = row.get(said.version.0.checked_sub(1)?)?;
        Some(usize::from(*held))
    };
    let (spare, count) = (of(&SPARE)?, of(&BLOCKS)?);
    // The last ones may be longer by a byte.
    let short = (bytes.len() / count).checked_sub(spare)?;
    let first_long = count - bytes.len() % count;
    let mut blocks = vec![Vec::new(); count];
    let mut rest = bytes.iter();
    for turn in 0..=short + spare {
        for (at, block) in blocks.iter_mut().enumerate() {
            // Only the long ones have a byte in the turn after the short ones' last.
            if turn == short && at < first_long {
                continue;
            }
            block.extend(rest.next());
        }
    }
    let field = Field::new();
    let mut all = Vec::new();
    for mut block in blocks {
        field.correct(&mut block, spare)?;
        block.truncate(block.len().checked_sub(spare)?);
        all.extend(block);
    }
    Some(all)
}

/// Bits, from the first on.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> Option<usize> {
        let mut value = 0;
        for _ in 0..count {
            let byte = self.bytes.get(self.at / 8)?;
            value = value << 1 | usize::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }
}

const SIGNS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Reads segments. Japanese ones and codes that are parts of a row are not read.
fn read(version: usize, bytes: &[u8]) -> Option<String> {
    let mut bits = Bits { bytes, at: 0 };
    let mut text = Vec::new();
    let by_version = |sizes: [usize; 3]| match (version, sizes) {
        (0..=9, [small, ..]) => small,
        (10..=26, [_, middle, _]) => middle,
        (_, [.., large]) => large,
    };
    loop {
        match bits.take(4) {
            None | Some(0) => break,
            Some(1) => {
                let count = bits.take(by_version([10, 12, 14]))?;
                packed(&mut bits, &mut text, count, &[4, 7, 10], 10)?;
            }
            Some(2) => {
                let count = bits.take(by_version([9, 11, 13]))?;
                packed(&mut bits, &mut text, count, &[6, 11], 45)?;
            }
            Some(4) => {
                for _ in 0..bits.take(by_version([8, 16, 16]))? {
                    text.push(u8::try_from(bits.take(8)?).ok()?);
                }
            }
            // Which letters are meant; what is not UTF-8 shows below.
            Some(7) => {
                let first = bits.take(8)?;
                bits.take(match first {
                    0..=127 => 0,
                    128..=191 => 8,
                    _ => 16,
                })?;
            }
            Some(_) => return None,
        }
    }
    let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect();
    Some(String::from_utf8(text).unwrap_or_else(|error| latin(error.as_bytes())))
}

/// Signs packed by several: as many together as there are widths.
fn packed(
    bits: &mut Bits<'_>,
    text: &mut Vec<u8>,
    count: usize,
    widths: &[usize],
    base: usize,
) -> Option<()> {
    let mut left = count;
    while left > 0 {
        let together = left.min(widths.len());
        let mut value = bits.take(*widths.get(together - 1)?)?;
        let mut signs = vec![0; together];
        for sign in signs.iter_mut().rev() {
            *sign = *SIGNS.get(value % base)?;
            value /= base;
        }
        text.extend(signs);
        left -= together;
    }
    Some(())
}
