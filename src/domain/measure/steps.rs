//! The scale that was declared, whatever steps of it happen to be used.

/// Whole steps from a lowest to a highest, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Steps {
    lowest: i32,
    highest: i32,
}

impl Default for Steps {
    /// One to five.
    fn default() -> Self {
        Self {
            lowest: 1,
            highest: 5,
        }
    }
}

impl Steps {
    /// The most steps a scale may have.
    pub const MOST: usize = 1_000;

    /// A scale, if `lowest` is not above `highest` and there are at most [`Self::MOST`] steps.
    pub fn new(lowest: i32, highest: i32) -> Option<Self> {
        let count = i64::from(highest) - i64::from(lowest) + 1;
        let fits = count >= 1 && count <= Self::MOST as i64;
        fits.then_some(Self { lowest, highest })
    }

    /// The lowest step.
    pub fn lowest(self) -> i32 {
        self.lowest
    }

    /// The highest step.
    pub fn highest(self) -> i32 {
        self.highest
    }

    /// How many steps there are.
    pub fn count(self) -> usize {
        self.highest.abs_diff(self.lowest) as usize + 1
    }

    /// Where a step stands, from 0; `None` if it is not on the scale.
    pub fn index(self, step: i32) -> Option<u16> {
        let is_on = step >= self.lowest && step <= self.highest;
        let index = step.abs_diff(self.lowest);
        is_on.then(|| u16::try_from(index).ok()).flatten()
    }

    /// The step at an index.
    pub fn step(self, index: u16) -> i32 {
        self.lowest.saturating_add(i32::from(index))
    }

    /// The step in the middle; a scale with an even number of steps has none.
    pub fn middle(self) -> Option<i32> {
        let span = self.highest.abs_diff(self.lowest);
        let half = i32::try_from(span / 2).ok()?;
        span.is_multiple_of(2)
            .then_some(self.lowest.saturating_add(half))
    }
}
