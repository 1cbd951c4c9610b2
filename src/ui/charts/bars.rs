//! How something spreads: a row for each, as long as there is of it, filled where one saw it oneself,
//! hollow where one was told, dashed where no source was given. Rows keep the order they are given in.

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it is called.
    pub name: String,
    /// How many one saw oneself.
    pub direct: usize,
    /// How many one was told.
    pub told: usize,
    /// How many of which it was not said.
    pub unsaid: usize,
    /// The row of the table behind it, after its name.
    pub cells: Vec<String>,
}

impl Bar {
    /// How long it is.
    pub fn count(&self) -> usize {
        self.direct + self.told + self.unsaid
    }
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
    /// Where each part of a row ends, in tenths of a percent of the width. The longest row takes all
    /// of it.
    pub fn ends(&self, row: &Bar) -> [usize; 3] {
        let longest = self.rows.iter().map(Bar::count).max();
        let longest = longest.unwrap_or_default().max(1);
        [row.direct, row.direct + row.told, row.count()].map(|count| count * 1000 / longest)
    }
}
