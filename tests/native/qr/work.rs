//! Pictures made to keep the reader busy: what they would make it do is counted beforehand, and too much
//! is not begun. Counted in marks, threes of marks and steps, never in time.

use nose::platform::qr::{Gray, MOST_MARKS, MOST_STEPS, read, read_counted};

use super::given::{Chance, ballot, picture};

/// Sides of the pictures here: large enough for thousands of marks, small enough for a test.
const SIDE: usize = 1_000;

fn drawn(is_dark: impl Fn(usize, usize) -> bool) -> Gray {
    let pixels = (0..SIDE * SIDE).map(|at| {
        if is_dark(at % SIDE, at / SIDE) {
            0
        } else {
            255
        }
    });
    Gray {
        width: SIDE,
        height: SIDE,
        pixels: pixels.collect(),
    }
}

/// Whether a pixel is dark in the corner mark of a code, its modules that large.
fn in_mark(x: usize, y: usize, module: usize) -> bool {
    let (x, y) = (x / module, y / module);
    x < 7 && y < 7 && x.abs_diff(3).max(y.abs_diff(3)) != 2
}

fn marks(pitch: usize, module: usize) -> Gray {
    drawn(|x, y| in_mark(x % pitch, y % pitch, module))
}

#[test]
fn thousands_of_corner_marks_are_refused_as_soon_as_there_are_too_many() {
    for (pitch, module) in [(10, 1), (16, 2), (24, 3)] {
        let (texts, works) = read_counted(&marks(pitch, module));
        assert!(texts.is_empty());
        assert!(works.iter().all(|work| work.marks <= MOST_MARKS + 1));
        assert!(!works[0].is_little(), "{pitch}: {works:?}");
        assert_eq!(works[0].threes, 0, "no three of them are compared");
    }
}

#[test]
fn a_code_among_as_many_marks_as_may_be_is_read() {
    let text = ballot(60);
    let code = picture(&text, 3);
    // A row of marks of all sizes at the bottom, which are parts of no code.
    let page = drawn(|x, y| {
        if x < code.width && y < code.height {
            return code.pixels[y * code.width + x] == 0;
        }
        let place = x / 60;
        y >= 900 && place < 12 && in_mark(x % 60, y - 900, 1 + place % 7)
    });
    let (texts, works) = read_counted(&page);
    assert_eq!(texts, [text]);
    assert!(works[0].marks > 3 && works[0].is_little(), "{works:?}");
}

/// Three marks, one of them bent to the shape of a roof: where its lines lead, nothing can be said of
/// how large a module is, and the reader would look for a fourth mark in millions of turns.
#[test]
fn marks_bent_out_of_shape_are_refused_before_anything_is_looked_for() {
    let most = (1..60).map(|bend| {
        let bent = drawn(|x, y| {
            let slope = 1.0 + bend as f64 * x as f64 / 4_000.0;
            let (u, v) = (x as f64 / slope, y as f64 / slope);
            let (u, v) = (u as usize, v as usize);
            let second = (u >= 120).then(|| in_mark(u - 120, v, 7));
            let third = (v >= 120).then(|| in_mark(u, v - 120, 7));
            in_mark(u, v, 7) || second == Some(true) || third == Some(true)
        });
        let (_, works) = read_counted(&bent);
        works.into_iter().map(|work| work.steps).max().unwrap()
    });
    let most = most.max().unwrap();
    assert!(most > MOST_STEPS, "some of these are refused: {most}");
}

#[test]
fn noise_and_chessboards_are_done_with_few_marks_or_none() {
    let mut chance = Chance(3);
    let noise: Vec<bool> = (0..SIDE * SIDE).map(|_| chance.below(2) == 0).collect();
    let noisy = drawn(|x, y| noise[y * SIDE + x]);
    for picture in [
        noisy,
        drawn(|x, y| (x + y) % 2 == 0),
        drawn(|x, y| (x / 5 + y / 5) % 2 == 0),
    ] {
        let (texts, works) = read_counted(&picture);
        assert!(texts.is_empty());
        // Each mark has at most half of the others on either side.
        let most = (MOST_MARKS * (MOST_MARKS / 2).pow(2)) as u64;
        for work in works {
            assert!(work.marks <= MOST_MARKS + 1, "{work:?}");
            assert!(work.threes <= most, "{work:?}");
        }
    }
}

#[test]
fn a_picture_with_too_many_runs_is_noise() {
    let side = 1_900;
    let pixels = (0..side * side).map(|at| if at % 2 == 0 { 0 } else { 255 });
    let stripes = Gray {
        width: side,
        height: side,
        pixels: pixels.collect(),
    };
    let (texts, works) = read_counted(&stripes);
    assert!(texts.is_empty());
    // Half as large it is gray all over.
    let is_noise: Vec<bool> = works.iter().map(|work| work.is_noise).collect();
    assert_eq!(is_noise, [true, true, false]);
    assert!(!works[0].is_little() && works[2].is_little());
}

/// What a real code costs is far from the limit, whatever its size.
#[test]
fn a_ballots_code_takes_a_small_part_of_what_may_be() {
    for (length, module) in [(40, 12), (350, 2), (350, 8), (700, 3)] {
        let text = ballot(length);
        let (texts, works) = read_counted(&picture(&text, module));
        assert_eq!(texts, [text]);
        let work = works[0];
        assert_eq!(work.marks, 3);
        assert!(
            work.steps < MOST_STEPS / 4,
            "{length} at {module}: {work:?}"
        );
    }
    assert_eq!(read(&picture("NOSE", 40)), ["NOSE"]);
}
