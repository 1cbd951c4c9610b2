//! The strip: rows on a scale of a few steps. A filled dot is where something stands, a small
//! soft dot where it stood the last time, a hollow ring "not seen". Here is what a strip holds
//! and where its marks go; how they look is the view's.

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// On this 0-based step.
    Step(usize),
    /// Nothing was seen to place it by.
    Open,
}

/// One row of a strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the row is about.
    pub name: String,
    /// A heading above this row, where a group of rows begins.
    pub group: Option<String>,
    /// Where it stands.
    pub now: Mark,
    /// The step's name, or the words for not seen; shown by the mark and in the table.
    pub now_name: String,
    /// Where it stood the last time.
    pub last: Option<Mark>,
    /// That step's name.
    pub last_name: Option<String>,
}

/// A strip, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// One sentence that says what the picture shows.
    pub sentence: String,
    /// What the first column of the table holds.
    pub heading: String,
    /// How many steps the scale has.
    pub steps: usize,
    /// Names of the steps under the strip; empty where each row has its own.
    pub axis: Vec<String>,
    /// What the hollow ring means here.
    pub open_name: String,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Strip {
    /// Whether any row has a last time.
    pub fn has_last(&self) -> bool {
        self.rows.iter().any(|row| row.last.is_some())
    }

    /// Whether any mark, now or last, is open.
    pub fn has_open(&self) -> bool {
        self.rows
            .iter()
            .any(|row| row.now == Mark::Open || row.last == Some(Mark::Open))
    }
}

/// The middle of a step across the strip, in tenths of a percent of its width. Steps share the
/// width evenly, so that a name fits under each. A step beyond the scale is its last.
pub fn across(step: usize, steps: usize) -> usize {
    let steps = steps.max(1);
    let step = step.min(steps - 1);
    (2 * step + 1) * 1000 / (2 * steps)
}

/// Where the hollow ring goes: the middle of the scale. Its shape says that it is no step.
pub const OPEN_ACROSS: usize = 500;
