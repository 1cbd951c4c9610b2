//! Who rated which case how: a table with any missing pattern, kept by what is there. Memory and
//! the work of reading it grow with the ratings, not with cases times raters.

use super::steps::Steps;
use super::unknown::Unknown;

/// A rating that cannot be in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misplaced {
    /// Not a step of the scale.
    #[error("rater {rater} gave {step}, which is not on the scale")]
    OffScale {
        /// Which rater, from 0.
        rater: usize,
        /// What was given.
        step: i32,
    },
    /// A rater the table does not have.
    #[error("rater {rater} is not in the table")]
    NoSuchRater {
        /// Which rater, from 0.
        rater: usize,
    },
}

/// Ratings of cases by raters on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    steps: Steps,
    raters: usize,
    /// Where each case's ratings end.
    ends: Vec<usize>,
    given: Vec<(u32, u16)>,
}

impl Ratings {
    /// The most raters a table may have.
    pub const MOST_RATERS: usize = 1_000_000;

    /// An empty table for so many raters, at most [`Self::MOST_RATERS`].
    pub fn new(steps: Steps, raters: usize) -> Self {
        Self {
            steps,
            raters: raters.min(Self::MOST_RATERS),
            ends: Vec::new(),
            given: Vec::new(),
        }
    }

    /// A table of whole rows, one a case, one rating a rater.
    ///
    /// # Errors
    /// The first rating that is not on the scale or beyond the raters.
    pub fn from_rows<R: AsRef<[Option<i32>]>>(
        steps: Steps,
        raters: usize,
        rows: impl IntoIterator<Item = R>,
    ) -> Result<Self, Misplaced> {
        let mut table = Self::new(steps, raters);
        for row in rows {
            table.push_case(row.as_ref().iter().copied())?;
        }
        Ok(table)
    }

    /// Adds a case with its ratings in the raters' order.
    ///
    /// # Errors
    /// The first rating that is not on the scale or beyond the raters; the case is not added.
    pub fn push_case(
        &mut self,
        ratings: impl IntoIterator<Item = Option<i32>>,
    ) -> Result<(), Misplaced> {
        let before = self.given.len();
        for (rater, step) in ratings.into_iter().enumerate() {
            let Some(step) = step else { continue };
            let place = self.place(rater, step);
            match place {
                Ok(place) => self.given.push(place),
                Err(misplaced) => {
                    self.given.truncate(before);
                    return Err(misplaced);
                }
            }
        }
        self.ends.push(self.given.len());
        Ok(())
    }

    fn place(&self, rater: usize, step: i32) -> Result<(u32, u16), Misplaced> {
        let known = u32::try_from(rater)
            .ok()
            .filter(|_| rater < self.raters)
            .ok_or(Misplaced::NoSuchRater { rater })?;
        let index = self.steps.index(step);
        let index = index.ok_or(Misplaced::OffScale { rater, step })?;
        Ok((known, index))
    }

    /// The scale.
    pub fn steps(&self) -> Steps {
        self.steps
    }

    /// How many cases there are, rated or not.
    pub fn cases(&self) -> usize {
        self.ends.len()
    }

    /// How many raters there are.
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// Why no case has two ratings, if none has.
    pub(super) fn why_nobody_shared(&self) -> Unknown {
        if self.given.is_empty() {
            Unknown::NoRatings
        } else {
            Unknown::NobodyShared
        }
    }

    /// How many ratings there are.
    pub fn count(&self) -> usize {
        self.given.len()
    }

    /// The ratings of each case: rater and index of the step.
    pub(super) fn by_case(&self) -> impl Iterator<Item = &[(u32, u16)]> + Clone {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, end)| self.given.get(start..*end).unwrap_or_default())
    }

    /// How often each step was given, case by case.
    pub fn tallies(&self) -> impl Iterator<Item = Tally> {
        let mut counts = vec![0_u32; self.steps.count()];
        self.by_case()
            .map(move |given| Tally::of(given, &mut counts))
    }
}

/// How often each step was given for one case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Index of a step and how often it was given, lowest first; none is zero.
    counts: Vec<(u16, u32)>,
    total: u32,
}

impl Tally {
    /// Counts on `counts`, which is zero before and after.
    fn of(given: &[(u32, u16)], counts: &mut [u32]) -> Self {
        let mut used = Vec::with_capacity(given.len().min(counts.len()));
        for (_, index) in given {
            if let Some(count) = counts.get_mut(usize::from(*index)) {
                if *count == 0 {
                    used.push(*index);
                }
                *count += 1;
            }
        }
        used.sort_unstable();
        let take = |index: u16| {
            let count = counts.get_mut(usize::from(index)).map(std::mem::take);
            (index, count.unwrap_or_default())
        };
        let counts: Vec<(u16, u32)> = used.into_iter().map(take).collect();
        let total = counts.iter().map(|(_, count)| count).sum();
        Self { counts, total }
    }

    /// How many ratings the case has.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// Each step of a scale that was given and how often, lowest first.
    pub fn given(&self, steps: Steps) -> impl Iterator<Item = (i32, u32)> {
        let counts = self.counts.iter();
        counts.map(move |(index, count)| (steps.step(*index), *count))
    }

    /// Index of each step that was given and how often, lowest first.
    pub(super) fn counts(&self) -> &[(u16, u32)] {
        &self.counts
    }
}
