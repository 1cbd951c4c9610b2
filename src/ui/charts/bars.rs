//! How something spreads: a row for each, as long as there is of it, filled where one saw it oneself
//! and hollow where one did not. Rows keep the order they are given in.

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it is called.
    pub name: String,
    /// How many one saw oneself.
    pub filled: usize,
    /// How many not.
    pub hollow: usize,
    /// The row of the table behind it, after its name.
    pub cells: Vec<String>,
}

/// Rows, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// One sentence that says what the picture shows.
    pub sentence: String,
    /// Headings of the table: that of the names first.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Bar>,
}

impl Bars {
    /// Where the filled part of a row ends, and where the row does, in tenths of a percent of the
    /// width. The longest row takes all of it.
    pub fn ends(&self, row: &Bar) -> (usize, usize) {
        let longest = self.rows.iter().map(|it| it.filled + it.hollow).max();
        let longest = longest.unwrap_or_default().max(1);
        let place = |count: usize| count * 1000 / longest;
        (place(row.filled), place(row.filled + row.hollow))
    }
}
