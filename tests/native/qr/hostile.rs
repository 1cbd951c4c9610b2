//! Pictures that are no codes, or codes bent out of shape.

use std::panic::catch_unwind;

use nose::platform::qr::{Gray, MOST_SIDE, read};

use super::given::{Chance, ballot, picture};

#[test]
fn a_picture_without_pixels_has_no_texts() {
    let sizes = [
        (0, 0),
        (0, 50),
        (50, 0),
        (1, 1),
        (20, 20),
        (MOST_SIDE + 1, 21),
    ];
    for (width, height) in sizes {
        let pixels = vec![0; width * height];
        let picture = Gray {
            width,
            height,
            pixels,
        };
        assert!(read(&picture).is_empty(), "{width} by {height}");
    }
}

#[test]
fn a_picture_that_lies_about_its_size_has_no_texts() {
    for pixels in [0, 1, 9_999, 10_001] {
        let picture = Gray {
            width: 100,
            height: 100,
            pixels: vec![0; pixels],
        };
        assert!(read(&picture).is_empty());
    }
    let huge = Gray {
        width: usize::MAX,
        height: usize::MAX,
        pixels: vec![0; 400],
    };
    assert!(read(&huge).is_empty());
}

/// Something between noise and a code: blocks, rings like those in a code's corners, bent codes.
fn arbitrary(chance: &mut Chance, code: &Gray) -> Gray {
    let (width, height) = (21 + chance.below(80), 21 + chance.below(80));
    let mut picture = Gray {
        width,
        height,
        pixels: vec![255; width * height],
    };
    match chance.below(4) {
        0 => {
            for pixel in &mut picture.pixels {
                *pixel = (chance.next() & 255) as u8;
            }
        }
        1 => rings(chance, &mut picture),
        _ => bent(chance, code, &mut picture),
    }
    for _ in 0..chance.below(40) {
        let at = chance.below(picture.pixels.len());
        picture.pixels[at] = (chance.next() & 255) as u8;
    }
    picture
}

fn rings(chance: &mut Chance, picture: &mut Gray) {
    for _ in 0..3 + chance.below(5) {
        let (wide, high) = (1 + chance.below(3), 1 + chance.below(3));
        let (left, top) = (chance.below(picture.width), chance.below(picture.height));
        for y in 0..7 * high {
            for x in 0..7 * wide {
                let ring = (x / wide).abs_diff(3).max((y / high).abs_diff(3));
                let (x, y) = (left + x, top + y);
                if x < picture.width && y < picture.height {
                    let gray = if ring == 2 { 255 } else { 0 };
                    picture.pixels[y * picture.width + x] = gray;
                }
            }
        }
    }
}

fn bent(chance: &mut Chance, code: &Gray, picture: &mut Gray) {
    let mut part = || chance.below(2_001) as f64 / 1_000.0 - 1.0;
    let [a, b, c, d, e, f] = [(); 6].map(|()| part());
    let (far, near) = (part() / 60.0, part() / 60.0);
    let side = code.width as f64;
    for y in 0..picture.height {
        for x in 0..picture.width {
            let (u, v) = (x as f64, y as f64);
            let over = 1.0 + far * u + near * v;
            let from_x = (u * (1.0 + a) + v * b / 2.0 + e * 10.0) / over;
            let from_y = (v * (1.0 + c) + u * d / 2.0 + f * 10.0) / over;
            let is_within = (0.0..side).contains(&from_x) && (0.0..side).contains(&from_y);
            if is_within {
                let at = from_y as usize * code.width + from_x as usize;
                picture.pixels[y * picture.width + x] = code.pixels[at];
            }
        }
    }
}

/// The reader's own assertions, found by this test: a code bent so far that a point of it lies
/// nowhere. In the app a fence around the reader makes of it a picture without a code, which the
/// browser tests hold; here nothing else may break, and next to nothing may.
const KNOWN: usize = 5;

#[test]
fn of_ten_thousand_arbitrary_pictures_next_to_none_breaks_the_reader() {
    let codes = [
        picture("NOSE", 2),
        picture(&ballot(30), 1),
        picture(&ballot(100), 2),
    ];
    let mut chance = Chance(20_261_123);
    let mut broken = Vec::new();
    for turn in 0..10_000 {
        let code = &codes[turn % codes.len()];
        let picture = arbitrary(&mut chance, code);
        if let Err(thrown) = catch_unwind(|| read(&picture)) {
            let why = thrown.downcast_ref::<&str>().copied().unwrap_or_default();
            assert!(why.starts_with("assertion failed: "), "{turn}: {why}");
            broken.push(turn);
            dump(&picture);
        }
    }
    assert!(broken.len() <= KNOWN, "{broken:?}");
}

fn dump(picture: &Gray) {
    if let Ok(to) = std::env::var("DUMP") {
        let head = format!("P5 {} {} 255\n", picture.width, picture.height);
        let mut all = head.into_bytes();
        all.extend(&picture.pixels);
        std::fs::write(format!("{to}-{}.pgm", picture.width), all).unwrap();
    }
}
