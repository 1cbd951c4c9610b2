//! The complete part of a table: rows and columns among which nothing is missing. Formulas that
//! need a complete table are computed over it, and say so.

use super::unknown::Unknown;

/// Up to so many columns every choice of columns is tried, so the part is the largest there is.
const TRIED_COLUMNS: usize = 12;

/// Rows and columns of a table among which nothing is missing, in the table's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The rows, from 0.
    pub rows: Vec<usize>,
    /// The columns, from 0.
    pub columns: Vec<usize>,
}

impl Part {
    /// The complete part with the most cells; of several, the one with the most columns, and then
    /// the first. `present` tells for each row which columns it has.
    ///
    /// The largest for up to twelve columns. For more, the largest of those that keep the columns
    /// with the most rows, since finding the very largest could take for ever.
    ///
    /// # Errors
    /// When there is no cell.
    pub fn largest(columns: usize, present: &[Vec<usize>]) -> Result<Self, Unknown> {
        let kept = if columns <= TRIED_COLUMNS {
            try_all(columns, present)
        } else {
            fullest_first(columns, present)
        };
        let has_all = |row: &Vec<usize>| kept.iter().all(|column| row.contains(column));
        let whole = (0..).zip(present).filter(|(_, row)| has_all(row));
        let rows: Vec<usize> = whole.map(|(row, _)| row).collect();
        if kept.is_empty() || rows.is_empty() {
            return Err(Unknown::NoCompletePart);
        }
        Ok(Self {
            rows,
            columns: kept,
        })
    }

    /// How many cells it has.
    pub fn cells(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// Whether it is all of a table with so many rows and columns.
    pub fn is_all_of(&self, rows: usize, columns: usize) -> bool {
        self.rows.len() == rows && self.columns.len() == columns
    }
}

/// The columns of the largest complete part, by trying every set of columns.
fn try_all(columns: usize, present: &[Vec<usize>]) -> Vec<usize> {
    let sets = 1_usize << columns;
    let mut rows_with = vec![0_usize; sets];
    for row in present {
        let inside = row.iter().filter(|column| **column < columns);
        let set = inside.fold(0_usize, |set, column| set | 1 << column);
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
    let size = |(set, rows): &(usize, &usize)| set.count_ones() as usize * **rows;
    let best = rows_with.iter().enumerate().max_by_key(|found| {
        let first = std::cmp::Reverse(found.0);
        (size(found), found.0.count_ones(), first)
    });
    let set = best
        .filter(|found| size(found) > 0)
        .map_or(0, |(set, _)| set);
    (0..columns)
        .filter(|column| set >> column & 1 == 1)
        .collect()
}

/// The columns of the largest complete part among those that keep the fullest columns.
fn fullest_first(columns: usize, present: &[Vec<usize>]) -> Vec<usize> {
    let mut filled = vec![0_usize; columns];
    for column in present.iter().flatten() {
        if let Some(count) = filled.get_mut(*column) {
            *count += 1;
        }
    }
    let mut order: Vec<usize> = (0..columns).collect();
    order.sort_by_key(|column| std::cmp::Reverse(filled.get(*column).copied()));
    let mut rank = vec![0_usize; columns];
    for (place, column) in order.iter().enumerate() {
        if let Some(of) = rank.get_mut(*column) {
            *of = place;
        }
    }
    // A row has all of the fullest columns up to the first that it lacks.
    let mut first_lacking = vec![0_usize; columns + 1];
    for row in present {
        let mut has = vec![false; columns];
        for column in row {
            if let Some(place) = rank.get(*column)
                && let Some(has) = has.get_mut(*place)
            {
                *has = true;
            }
        }
        let until = has.iter().position(|has| !has).unwrap_or(columns);
        if let Some(count) = first_lacking.get_mut(until) {
            *count += 1;
        }
    }
    let mut rows = 0;
    let mut best = (0, 0);
    for (kept, ends) in first_lacking.iter().enumerate().rev() {
        rows += ends;
        best = best.max((kept * rows, kept));
    }
    let mut kept = order;
    kept.truncate(best.1);
    kept.sort_unstable();
    kept
}
