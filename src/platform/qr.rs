//! Reading QR codes from pictures: gray pixels in, texts out. It asks nothing of a browser.
//!
//! The reader it stands on was written for trusted pictures and may panic on a few that were made, or
//! happened, to bend a code out of all shape. Natively a test looks for such pictures; in the app,
//! where a panic would end everything, it is called behind a fence (`browser::picture`).

mod correct;
mod decode;
mod geometry;
mod regions;
mod work;

pub use work::{MOST_MARKS, MOST_STEPS, Work};

use rqrr::PreparedImage;

/// Pixels on the longer side of the largest picture that is read.
pub const MOST_SIDE: usize = 2_000;

/// Fewer pixels on a side hold no code: the smallest has 21 modules.
const LEAST_SIDE: usize = 21;

/// The longest text a code can hold, in bytes.
const MOST_TEXT: usize = 7_100;

/// A picture in gray, row by row; 0 is black.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gray {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The pixels.
    pub pixels: Vec<u8>,
}

impl Gray {
    /// The gray of colors, four bytes a pixel: red, green, blue, and how opaque. What is seen
    /// through stands on white, as on a page.
    pub fn of_colors(width: usize, height: usize, colors: &[u8]) -> Self {
        let pixels = colors.chunks_exact(4).map(gray).collect();
        Self {
            width,
            height,
            pixels,
        }
    }

    fn is_readable(&self) -> bool {
        let sides = LEAST_SIDE..=MOST_SIDE;
        let fits = sides.contains(&self.width) && sides.contains(&self.height);
        fits && self.pixels.len() == self.width * self.height
    }

    /// Half as large on each side: what is noisy becomes calmer.
    fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let at = |x: usize, y: usize| u16::from(self.at(x, y));
        let mut pixels = Vec::with_capacity(width * height);
        for y in (0..height).map(|y| 2 * y) {
            for x in (0..width).map(|x| 2 * x) {
                let sum = at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1);
                pixels.push(u8::try_from(sum / 4).unwrap_or(u8::MAX));
            }
        }
        Self {
            width,
            height,
            pixels,
        }
    }

    /// Between what is dark in it and what is light: halfway between the means of both.
    fn middle(&self) -> u8 {
        let mut counts = [0_usize; 256];
        for &pixel in &self.pixels {
            if let Some(count) = counts.get_mut(usize::from(pixel)) {
                *count += 1;
            }
        }
        let mean = |from: usize, to: usize| {
            let part = counts.iter().enumerate().take(to).skip(from);
            let (sum, count) = part.fold((0, 0), |(sum, all), (gray, count)| {
                (sum + gray * count, all + count)
            });
            sum.checked_div(count)
        };
        let mut middle = 127;
        for _ in 0..8 {
            let (dark, light) = (mean(0, middle + 1), mean(middle + 1, 256));
            let Some((dark, light)) = dark.zip(light) else {
                break;
            };
            middle = (dark + light) / 2;
        }
        u8::try_from(middle).unwrap_or(u8::MAX)
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        let pixel = self.pixels.get(y * self.width + x);
        pixel.copied().unwrap_or(u8::MAX)
    }
}

/// The gray of one color.
fn gray(color: &[u8]) -> u8 {
    let &[red, green, blue, opaque] = color else {
        return u8::MAX;
    };
    let [red, green, blue, opaque] = [red, green, blue, opaque].map(u32::from);
    let bright = (red * 77 + green * 150 + blue * 29) >> 8;
    let on_white = (bright * opaque + 255 * (255 - opaque)) / 255;
    u8::try_from(on_white).unwrap_or(u8::MAX)
}

/// The texts of all codes in a picture. A picture that holds none, or is none, has no texts; nor has
/// one that would keep the reader busy.
pub fn read(picture: &Gray) -> Vec<String> {
    read_counted(picture).0
}

/// The same, with what each look at the picture would have made the reader do.
///
/// The reader tells dark from light by what is around a pixel, which shadows ask for; one line
/// through the whole picture serves where it is noisy; so does a smaller picture.
pub fn read_counted(picture: &Gray) -> (Vec<String>, Vec<Work>) {
    let mut works = Vec::new();
    if !picture.is_readable() {
        return (Vec::new(), works);
    }
    let found = look(picture, &|x, y| picture.at(x, y), &mut works);
    if !found.is_empty() {
        return (found, works);
    }
    let middle = picture.middle();
    let black = |x, y| match picture.at(x, y) <= middle {
        true => 0,
        false => u8::MAX,
    };
    let mut found = look(picture, &black, &mut works);
    let half = picture.halved();
    if found.is_empty() && half.is_readable() {
        found = look(&half, &|x, y| half.at(x, y), &mut works);
    }
    (found, works)
}

/// Looks for codes in pixels of a picture's size, unless that would take too long.
fn look(picture: &Gray, at: &dyn Fn(usize, usize) -> u8, works: &mut Vec<Work>) -> Vec<String> {
    let mut prepared = PreparedImage::prepare_from_greyscale(picture.width, picture.height, at);
    let work = Work::of(picture.width, picture.height, |x, y| {
        prepared.get_pixel_at(x, y) != 0
    });
    works.push(work);
    let mut texts = Vec::new();
    if !work.is_little() {
        return texts;
    }
    for grid in prepared.detect_grids() {
        let Some(text) = decode::text_of(&grid.grid) else {
            continue;
        };
        let is_new = !text.is_empty() && !texts.contains(&text);
        if is_new && text.len() <= MOST_TEXT {
            texts.push(text);
        }
    }
    texts
}
