//! Tables to measure on: made by a fixed rule, so that every run and every program has the same.

use nose::domain::measure::{Misplaced, Ratings, Steps};

/// A size of table.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub name: &'static str,
    pub raters: usize,
    pub cases: usize,
    /// Of a hundred ratings so many are missing.
    pub missing: u32,
}

pub const SIZES: [Size; 3] = [
    Size {
        name: "workshop 5x8",
        raters: 5,
        cases: 8,
        missing: 0,
    },
    Size {
        name: "reveal 200x150",
        raters: 200,
        // Thirty cases by five characteristics.
        cases: 150,
        missing: 0,
    },
    Size {
        name: "large 1000x1000",
        raters: 1_000,
        cases: 1_000,
        missing: 20,
    },
];

/// Knuth's linear congruential generator; its upper half is random enough for a table.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(end)) as u32
    }
}

/// One row a case, one rating a rater, on one to five: a level of the case, and noise.
pub fn rows(size: Size) -> Vec<Vec<Option<i32>>> {
    let mut numbers = Numbers(size.raters as u64 * 31 + size.cases as u64);
    let mut row = || {
        let level = 1 + numbers.below(5) as i32;
        let mut rating = || {
            let noise = numbers.below(3) as i32 - 1;
            let is_missing = numbers.below(100) < size.missing;
            (!is_missing).then_some((level + noise).clamp(1, 5))
        };
        (0..size.raters).map(|_| rating()).collect()
    };
    (0..size.cases).map(|_| row()).collect()
}

/// The same as a table.
pub fn table(size: Size) -> Result<Ratings, Misplaced> {
    Ratings::from_rows(Steps::default(), size.raters, rows(size))
}
