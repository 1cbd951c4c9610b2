//! Where in a table names stand and where ratings do.

use super::How;
use super::cells::Cells;

/// What the corner of a table with names on both sides is called.
const CORNERS: [&str; 16] = [
    "case", "cases", "unit", "units", "subject", "subjects", "item", "items", "id", "name",
    "person", "rater", "raters", "judge", "judges", "#",
];

/// Where names stand and where ratings do.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// Whether the first row holds names.
    pub(super) above: bool,
    /// Whether the first column holds names.
    pub(super) beside: bool,
    /// Whether the first row has no cell for the corner, as R writes it.
    pub(super) lacks_corner: bool,
    /// How many columns there are, that of names included.
    pub(super) width: usize,
}

impl Shape {
    /// Finds out what was not chosen.
    pub(super) fn of(cells: &Cells<'_>, how: How) -> Self {
        let below = 1..cells.rows();
        let lacks_corner = how.names_above != Some(false)
            && how.names_beside != Some(false)
            && cells.rows() > 1
            && below
                .clone()
                .all(|row| cells.width(row) == cells.filled(0) + 1)
            && are_mostly_names(cells, (0..cells.filled(0)).map(|column| (0, column)));
        if lacks_corner {
            return Self {
                above: true,
                beside: true,
                lacks_corner,
                width: cells.filled(0) + 1,
            };
        }
        let width = (0..cells.rows()).map(|row| cells.filled(row)).max();
        let width = width.unwrap_or_default();
        let corner = cells.get(0, 0).to_lowercase();
        let is_corner = CORNERS.contains(&corner.as_str());
        let many = width > 1;
        let named_rows = many && are_mostly_names(cells, below.clone().map(|row| (row, 0)));
        let first = usize::from(many);
        let above = how.names_above.unwrap_or_else(|| {
            is_corner
                || (corner.is_empty() && named_rows)
                || are_mostly_names(cells, (first..width).map(|column| (0, column)))
        });
        let beside = how.names_beside.unwrap_or_else(|| {
            let has_corner = above
                && many
                && (is_corner
                    || (corner.is_empty()
                        && below.clone().any(|row| !cells.get(row, 0).is_empty())));
            // Without names above, the first row has one beside it too.
            named_rows || has_corner || (many && !above && are_mostly_names(cells, [(0, 0)]))
        });
        Self {
            above,
            beside,
            lacks_corner,
            width,
        }
    }

    /// The name above a column.
    pub(super) fn name_above(self, cells: &Cells<'_>, column: usize) -> String {
        match (self.above, self.lacks_corner) {
            (false, _) => String::new(),
            (true, false) => super::shown(&cells.get(0, column)),
            (true, true) => super::shown(&cells.get(0, column.saturating_sub(1))),
        }
    }
}

/// Whether more of these cells are words than numbers. One slip of the keyboard makes no name.
fn are_mostly_names(cells: &Cells<'_>, places: impl IntoIterator<Item = (usize, usize)>) -> bool {
    let (mut names, mut others) = (0_usize, 0_usize);
    for (row, column) in places {
        let words = cells.get(row, column);
        if super::read::is_missing(&words) {
            continue;
        }
        match super::read::is_like_a_number(&words) {
            true => others += 1,
            false => names += 1,
        }
    }
    names > others
}
