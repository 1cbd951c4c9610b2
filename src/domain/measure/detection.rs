//! Seeing anti-patterns where they are and only there: hits, misses, false alarms, and what they
//! say about sensitivity and bias (Green & Swets 1966; the log-linear correction after Hautus
//! 1995).

use super::interval::normal_above;
use super::unknown::{Needed, Unknown};

/// Counts of one rater's answers to "is it there?".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detection {
    /// There, and seen.
    pub hits: usize,
    /// There, and not seen.
    pub misses: usize,
    /// Not there, and seen.
    pub false_alarms: usize,
    /// Not there, and not seen.
    pub correct_rejections: usize,
}

/// What the counts say once there are enough of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sensitivity {
    /// d′: how well there is told from not there, in standard deviations. 0 is guessing.
    pub d_prime: f64,
    /// The criterion c: above 0 the rater seldom says "there", below 0 often.
    pub criterion: f64,
}

impl Detection {
    /// It takes so many of each: occasions with something there, and with nothing.
    pub const LEAST_OF_EACH: usize = 10;

    /// Counts one more answer.
    pub fn count(&mut self, is_there: bool, was_seen: bool) {
        let count = match (is_there, was_seen) {
            (true, true) => &mut self.hits,
            (true, false) => &mut self.misses,
            (false, true) => &mut self.false_alarms,
            (false, false) => &mut self.correct_rejections,
        };
        *count += 1;
    }

    /// d′ and criterion with the log-linear correction, which adds a half to hits and to false
    /// alarms and one to their totals, so that no rate is 0 or 1.
    ///
    /// # Errors
    /// When there are fewer than [`Self::LEAST_OF_EACH`] occasions of either kind: then the counts
    /// alone say more.
    pub fn sensitivity(self) -> Result<Sensitivity, Unknown> {
        let there = self.hits + self.misses;
        let not_there = self.false_alarms + self.correct_rejections;
        Unknown::unless_enough(Needed::Signals, Self::LEAST_OF_EACH, there)?;
        Unknown::unless_enough(Needed::Blanks, Self::LEAST_OF_EACH, not_there)?;
        let rate = |count: usize, of: usize| (count as f64 + 0.5) / (of as f64 + 1.0);
        Ok(Sensitivity::of_rates(
            rate(self.hits, there),
            rate(self.false_alarms, not_there),
        ))
    }
}

impl Sensitivity {
    /// From rates of hits and of false alarms, both inside 0 to 1.
    fn of_rates(hits: f64, false_alarms: f64) -> Self {
        let (hits, false_alarms) = (normal_above(1.0 - hits), normal_above(1.0 - false_alarms));
        Self {
            d_prime: hits - false_alarms,
            criterion: -f64::midpoint(hits, false_alarms),
        }
    }
}
