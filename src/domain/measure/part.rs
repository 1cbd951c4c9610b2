//! The complete part of a table: rows and columns among which nothing is missing. Formulas that
//! need a complete table are computed over it, and say so.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::unknown::Unknown;

/// Up to so many columns every set of columns is tried, so the part is the largest there is.
const TRIED_COLUMNS: usize = 12;
/// With more columns so many sets are tried: those that most rows have.
const TRIED_ROWS: usize = 64;

/// Rows and columns of a table among which nothing is missing, in the table's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The rows, from 0.
    pub rows: Vec<usize>,
    /// The columns, from 0.
    pub columns: Vec<usize>,
}

impl Part {
    /// The complete part with the most cells that has at least so many rows and columns; of
    /// several, the one with the most columns. `present` tells for each row which columns it has,
    /// each once.
    ///
    /// It is the largest there is for up to twelve columns. For more, it is the largest of those
    /// whose columns are the fullest ones, or those of one of the rows, since finding the very
    /// largest could take for ever.
    ///
    /// # Errors
    /// When no part found is that large.
    pub fn largest(
        columns: usize,
        present: &[Vec<usize>],
        least: (usize, usize),
    ) -> Result<Self, Unknown> {
        let mut search = Search {
            present,
            wanted: vec![false; columns],
            // No part is without a cell.
            least: (least.0.max(1), least.1.max(1)),
            best: None,
        };
        if columns <= TRIED_COLUMNS {
            search.try_all(columns);
        } else {
            search.try_fullest(columns);
            search.try_rows();
        }
        search.best.ok_or(Unknown::NoCompletePart)
    }

    /// How many cells it has.
    pub fn cells(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// Whether it is all of a table with so many rows and columns.
    pub fn is_all_of(&self, rows: usize, columns: usize) -> bool {
        (self.rows.len(), self.columns.len()) == (rows, columns)
    }
}

struct Search<'a> {
    present: &'a [Vec<usize>],
    /// Which columns are looked for.
    wanted: Vec<bool>,
    least: (usize, usize),
    best: Option<Part>,
}

impl Search<'_> {
    /// Every set of columns.
    fn try_all(&mut self, columns: usize) {
        let sets = 1_usize << columns;
        let mut rows_with = vec![0_usize; sets];
        for row in self.present {
            let known = row.iter().filter(|column| **column < columns);
            let set = known.fold(0_usize, |set, column| set | 1 << column);
            if let Some(count) = rows_with.get_mut(set) {
                *count += 1;
            }
        }
        // From rows that have exactly these columns to rows that have at least these.
        for column in 0..columns {
            for set in 0..sets {
                if set >> column & 1 == 0 {
                    let larger = rows_with.get(set | 1 << column).copied();
                    if let (Some(count), Some(larger)) = (rows_with.get_mut(set), larger) {
                        *count += larger;
                    }
                }
            }
        }
        let found = rows_with.iter().enumerate().map(|(set, rows)| {
            let width = set.count_ones() as usize;
            (*rows, width, set)
        });
        let large =
            found.filter(|(rows, width, _)| *rows >= self.least.0 && *width >= self.least.1);
        let best = large.max_by_key(|(rows, width, set)| (rows * width, *width, Reverse(*set)));
        if let Some((_, _, set)) = best {
            self.keep(
                (0..columns)
                    .filter(|column| set >> column & 1 == 1)
                    .collect(),
            );
        }
    }

    /// The fullest column, the two fullest, and so on.
    fn try_fullest(&mut self, columns: usize) {
        let mut filled = vec![0_usize; columns];
        for column in self.present.iter().flatten() {
            if let Some(count) = filled.get_mut(*column) {
                *count += 1;
            }
        }
        let mut order: Vec<(Reverse<usize>, usize)> =
            filled.into_iter().map(Reverse).zip(0..).collect();
        order.sort_unstable();
        let mut ranks = vec![0_usize; columns];
        for (rank, (_, column)) in order.iter().enumerate() {
            if let Some(of) = ranks.get_mut(*column) {
                *of = rank;
            }
        }
        // A row has all of the fullest columns up to the first that it lacks.
        let mut ending_at = vec![0_usize; columns + 1];
        for row in self.present {
            let mut has: Vec<usize> = row.iter().filter_map(|c| ranks.get(*c)).copied().collect();
            has.sort_unstable();
            let until = has
                .iter()
                .zip(0..)
                .take_while(|(rank, at)| *rank == at)
                .count();
            if let Some(count) = ending_at.get_mut(until) {
                *count += 1;
            }
        }
        let mut rows = 0;
        let mut best = (0, 0);
        for (width, ends) in ending_at.iter().enumerate().rev() {
            rows += ends;
            if rows >= self.least.0 && width >= self.least.1 {
                best = best.max((width * rows, width));
            }
        }
        let mut kept: Vec<usize> = order
            .iter()
            .take(best.1)
            .map(|(_, column)| *column)
            .collect();
        kept.sort_unstable();
        self.keep(kept);
    }

    /// The columns of each row, of those that most rows have.
    fn try_rows(&mut self) {
        let mut sets: HashMap<&[usize], usize> = HashMap::new();
        for row in self.present {
            *sets.entry(row).or_default() += 1;
        }
        let mut sets: Vec<(usize, &[usize])> =
            sets.into_iter().map(|(set, times)| (times, set)).collect();
        sets.sort_unstable_by(|one, other| other.cmp(one));
        for (_, set) in sets.into_iter().take(TRIED_ROWS) {
            self.keep(set.to_vec());
        }
    }

    /// Takes the part with these columns if it is large enough, and larger than the best so far.
    fn keep(&mut self, columns: Vec<usize>) {
        let rows = self.rows_with(&columns);
        let part = Part { rows, columns };
        let is_large = part.rows.len() >= self.least.0 && part.columns.len() >= self.least.1;
        let size = |part: &Part| (part.cells(), part.columns.len());
        if is_large
            && self
                .best
                .as_ref()
                .is_none_or(|best| size(&part) > size(best))
        {
            self.best = Some(part);
        }
    }

    /// The rows that have all of these columns.
    fn rows_with(&mut self, columns: &[usize]) -> Vec<usize> {
        self.wanted.fill(false);
        for column in columns {
            if let Some(wanted) = self.wanted.get_mut(*column) {
                *wanted = true;
            }
        }
        let is_wanted = |column: &&usize| self.wanted.get(**column) == Some(&true);
        let has_all = |row: &&Vec<usize>| row.iter().filter(is_wanted).count() == columns.len();
        let rows = (0..).zip(self.present).filter(|(_, row)| has_all(row));
        rows.map(|(row, _)| row).collect()
    }
}
