//! Codes as pictures.

use nose::platform::qr::Gray;
use nose::ui::charts::qr::QrCode;

/// Whole random numbers that are the same in each run.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }
}

/// The dark modules of a path, as the view draws them.
pub fn modules(code: &QrCode) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![false; code.across]; code.across];
    for run in code.path.split_terminator('z') {
        let numbers: Vec<usize> = run
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap())
            .collect();
        let [x, y, long, 1, back] = numbers[..] else {
            panic!("an unknown run: {run}");
        };
        assert_eq!(long, back);
        rows[y][x..x + long].fill(true);
    }
    rows
}

/// A text's code as a picture with so many pixels a module.
pub fn picture(text: &str, scale: usize) -> Gray {
    let code = QrCode::of(text).unwrap();
    let rows = modules(&code);
    let side = code.across * scale;
    let mut pixels = Vec::with_capacity(side * side);
    for y in 0..side {
        for x in 0..side {
            pixels.push(if rows[y / scale][x / scale] { 0 } else { 255 });
        }
    }
    Gray {
        width: side,
        height: side,
        pixels,
    }
}

/// A picture turned by a quarter.
pub fn turned(picture: &Gray) -> Gray {
    let (width, height) = (picture.height, picture.width);
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            pixels.push(picture.pixels[(width - 1 - x) * picture.width + y]);
        }
    }
    Gray {
        width,
        height,
        pixels,
    }
}

/// A picture on a larger page, with lines of something like text around it.
pub fn on_a_page(picture: &Gray, width: usize, height: usize, left: usize, top: usize) -> Gray {
    let mut pixels = vec![245; width * height];
    let mut chance = Chance(7);
    for y in (0..height).filter(|y| y % 24 < 10) {
        for x in 0..width {
            if chance.below(3) == 0 {
                pixels[y * width + x] = 40;
            }
        }
    }
    for y in 0..picture.height {
        for x in 0..picture.width {
            pixels[(y + top) * width + x + left] = picture.pixels[y * picture.width + x];
        }
    }
    Gray {
        width,
        height,
        pixels,
    }
}

/// A picture as a poor camera sees it: grayer, and with noise.
pub fn noisy(picture: &Gray, most: usize, seed: u64) -> Gray {
    let mut chance = Chance(seed);
    let mut noisy = picture.clone();
    for pixel in &mut noisy.pixels {
        let gray = 60 + usize::from(*pixel) * 140 / 255;
        let off = chance.below(2 * most + 1);
        *pixel = u8::try_from((gray + off).saturating_sub(most).min(255)).unwrap();
    }
    noisy
}

/// A ballot's text, or one like it.
pub fn ballot(length: usize) -> String {
    let mut chance = Chance(length as u64 + 1);
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let body: String = (0..length)
        .map(|_| char::from(letters[chance.below(32)]))
        .collect();
    format!("NOSE1:{body}:END")
}
