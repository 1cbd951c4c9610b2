//! A rater's judgements beside a key: cases by characteristics, each a rating and what the key
//! says.

use super::part::Part;
use super::steps::Steps;
use super::unknown::Unknown;

/// A rating and the key's, both steps of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    rated: i32,
    key: i32,
}

impl Judgement {
    /// A judgement, if both are on the scale.
    pub fn new(steps: Steps, rated: i32, key: i32) -> Option<Self> {
        let is_on = steps.index(rated).is_some() && steps.index(key).is_some();
        is_on.then_some(Self { rated, key })
    }

    /// The rater's.
    pub(super) fn rated(self) -> f64 {
        f64::from(self.rated)
    }

    /// The key's.
    pub(super) fn key(self) -> f64 {
        f64::from(self.key)
    }

    /// How far above the key; below 0, how far below.
    pub(super) fn off(self) -> f64 {
        self.rated() - self.key()
    }
}

/// One rater's judgements of cases, in the order they were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    steps: Steps,
    characteristics: usize,
    cases: Vec<Vec<Option<Judgement>>>,
}

impl Judged {
    /// The most characteristics there may be.
    pub const MOST_CHARACTERISTICS: usize = 1_000;

    /// Nothing judged yet, on so many characteristics, at most [`Self::MOST_CHARACTERISTICS`].
    pub fn new(steps: Steps, characteristics: usize) -> Self {
        Self {
            steps,
            characteristics: characteristics.min(Self::MOST_CHARACTERISTICS),
            cases: Vec::new(),
        }
    }

    /// Adds a case: a judgement or nothing for each characteristic. What is missing at the end is
    /// missing; what is too much is left out.
    pub fn push_case(&mut self, judgements: impl IntoIterator<Item = Option<Judgement>>) {
        let mut case: Vec<_> = judgements.into_iter().take(self.characteristics).collect();
        case.resize(self.characteristics, None);
        self.cases.push(case);
    }

    /// The scale.
    pub fn steps(&self) -> Steps {
        self.steps
    }

    /// How many cases there are.
    pub fn cases(&self) -> usize {
        self.cases.len()
    }

    /// How many characteristics there are.
    pub fn characteristics(&self) -> usize {
        self.characteristics
    }

    /// Without the cases that are left out, by their place.
    pub(super) fn without(&self, is_left_out: impl Fn(usize) -> bool) -> Self {
        let cases = self.cases.iter().enumerate();
        let kept = cases.filter(|(at, _)| !is_left_out(*at));
        Self {
            cases: kept.map(|(_, case)| case.clone()).collect(),
            ..Self::new(self.steps, self.characteristics)
        }
    }

    /// A part of it as a table of its own.
    pub(super) fn only(&self, part: &Part) -> Self {
        let rows = part.rows.iter().filter_map(|row| self.cases.get(*row));
        let cells = |row: &Vec<Option<Judgement>>| {
            let cell = |column: &usize| row.get(*column).copied().flatten();
            part.columns.iter().map(cell).collect()
        };
        Self {
            cases: rows.map(cells).collect(),
            ..Self::new(self.steps, part.columns.len())
        }
    }

    /// The cases, each with a judgement or nothing for each characteristic.
    pub(super) fn rows(&self) -> &[Vec<Option<Judgement>>] {
        &self.cases
    }

    /// The largest complete part of at least so many cases and characteristics.
    pub(super) fn whole(&self, least: (usize, usize)) -> Result<Whole, Unknown> {
        let present: Vec<Vec<usize>> = self
            .cases
            .iter()
            .map(|case| {
                let given = case.iter().enumerate().filter(|(_, cell)| cell.is_some());
                given.map(|(column, _)| column).collect()
            })
            .collect();
        if self.cases.is_empty() {
            return Err(Unknown::NoRatings);
        }
        if present.iter().all(Vec::is_empty) {
            return Err(Unknown::NoKey);
        }
        let part = Part::largest(self.characteristics, &present, least)?;
        let row = |row: &usize| -> Vec<Judgement> {
            let case = self.cases.get(*row);
            let cell = |column: &usize| case?.get(*column).copied().flatten();
            part.columns.iter().filter_map(cell).collect()
        };
        let rows = part.rows.iter().map(row).collect();
        Ok(Whole { rows, part })
    }
}

/// Judgements with nothing missing: at least one case and one characteristic.
pub(super) struct Whole {
    pub(super) rows: Vec<Vec<Judgement>>,
    pub(super) part: Part,
}

impl Whole {
    pub(super) fn cells(&self) -> impl Iterator<Item = Judgement> {
        self.rows.iter().flatten().copied()
    }

    /// The judgements of one characteristic, by its place in the part.
    pub(super) fn column(&self, place: usize) -> Vec<Judgement> {
        let cell = |row: &Vec<Judgement>| row.get(place).copied();
        self.rows.iter().filter_map(cell).collect()
    }
}
