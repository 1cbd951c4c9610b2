//! Ratings from a spreadsheet: text that was pasted or opened, cases by raters, read into a table for
//! the measures. Tabs, semicolons, commas or spaces part the cells; names in the first row and the
//! first column are found or chosen; a column called "key" is the key.
//!
//! The scale is declared, never taken from the ratings: some figures change with it. Whatever cannot
//! be read is told with its row, its column and the text that stands there, and nothing is left out
//! in silence.

mod cells;
mod read;
mod shape;

pub use read::read;

use crate::domain::measure::{Ratings, Steps};

/// The longest text that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most rows.
pub const MOST_ROWS: usize = 10_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 500;
/// So many faults are told one by one; all are counted.
pub const MOST_TOLD: usize = 8;
/// So many cases are kept as they were read, to be looked at.
pub const FIRST_CASES: usize = 8;
/// The longest name, and the longest text of a fault, in characters.
const LONGEST: usize = 60;

/// What a row of the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// A case.
    #[default]
    Cases,
    /// A rater.
    Raters,
}

/// How a text is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// What a row is.
    pub rows: Rows,
    /// Whether the first row holds names; `None` to find out.
    pub names_above: Option<bool>,
    /// Whether the first column holds names; `None` to find out.
    pub names_beside: Option<bool>,
    /// The scale that was declared.
    pub steps: Steps,
}

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Tabs, as a spreadsheet copies.
    Tab,
    /// Semicolons.
    Semicolon,
    /// Commas.
    Comma,
    /// Spaces, where there is nothing else.
    Space,
}

/// Ratings that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Names of the cases; empty where there is none.
    pub cases: Vec<String>,
    /// Names of the raters; empty where there is none.
    pub raters: Vec<String>,
    /// The ratings.
    pub ratings: Ratings,
    /// The key of each case, if there is a row or column of that name.
    pub key: Option<Vec<Option<i32>>>,
    /// The first cases, as they were read: a rating a rater.
    pub first: Vec<Vec<Option<i32>>>,
    /// The lowest and the highest rating.
    pub found: Option<(i32, i32)>,
    /// Rows that end before the others do. What they lack counts as missing.
    pub short_rows: usize,
    /// What parts the cells.
    pub separator: Separator,
    /// Whether the first row was taken for names.
    pub has_names_above: bool,
    /// Whether the first column was taken for names.
    pub has_names_beside: bool,
}

impl Table {
    /// How many ratings are missing.
    pub fn missing(&self) -> usize {
        let places = self.ratings.cases() * self.ratings.raters();
        places.saturating_sub(self.ratings.count())
    }
}

/// A place in the text, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The row, empty ones counted too.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// Why a text is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is longer than is read.
    TooLong,
    /// It has more rows than are read.
    TooManyRows,
    /// A row has more columns than are read.
    TooManyColumns {
        /// Which row, from 1.
        row: usize,
    },
    /// There is nothing in it.
    Nothing,
    /// There are names and no ratings.
    OnlyNames,
    /// A quotation mark is opened and not closed.
    OpenQuote {
        /// Where it is opened.
        at: At,
    },
    /// Something stands between the closing quotation mark and the next cell.
    AfterQuote {
        /// Where.
        at: At,
        /// What.
        found: String,
    },
    /// A row goes on beyond the names in the first row.
    Unnamed {
        /// Where its first cell too many is.
        at: At,
        /// What stands there.
        found: String,
    },
    /// Two rows or columns are called "key".
    TwoKeys {
        /// Where the first one is, as a row or a column.
        first: usize,
        /// Where the second one is.
        second: usize,
        /// Whether they are rows.
        are_rows: bool,
    },
    /// A number with a comma.
    Comma {
        /// Where.
        at: At,
        /// What.
        found: String,
    },
    /// A number that is not whole.
    NotWhole {
        /// Where.
        at: At,
        /// What.
        found: String,
    },
    /// Neither a number nor missing.
    NotARating {
        /// Where.
        at: At,
        /// What.
        found: String,
    },
    /// A whole number that is not on the declared scale.
    OffScale {
        /// Where.
        at: At,
        /// What.
        found: String,
    },
}

/// All that keeps a text from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// The first of them, at least one, at most [`MOST_TOLD`].
    pub first: Vec<Fault>,
    /// How many there are.
    pub all: usize,
    /// The lowest and the highest whole number that stands where ratings do, on the scale or not.
    pub found: Option<(i32, i32)>,
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self {
            first: vec![fault],
            all: 1,
            found: None,
        }
    }
}

/// Why two fields do not declare a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadScale {
    /// The lowest step is not a whole number.
    Lowest,
    /// The highest step is not a whole number.
    Highest,
    /// The highest step is not above the lowest.
    NotAbove,
    /// It has more steps than a scale may have.
    TooManySteps,
}

/// The scale that two fields declare.
///
/// # Errors
/// When they do not declare one.
pub fn declared(lowest: &str, highest: &str) -> Result<Steps, BadScale> {
    let whole = |text: &str| read::whole(text.trim()).and_then(|it| i32::try_from(it).ok());
    let lowest = whole(lowest).ok_or(BadScale::Lowest)?;
    let highest = whole(highest).ok_or(BadScale::Highest)?;
    if highest <= lowest {
        return Err(BadScale::NotAbove);
    }
    Steps::new(lowest, highest).ok_or(BadScale::TooManySteps)
}

/// A text as it may be shown: on one line, not endless, and without signs that turn the direction of
/// what follows.
fn shown(text: &str) -> String {
    let on_one_line = |it: char| if it.is_whitespace() { ' ' } else { it };
    let is_plain = |it: &char| !it.is_control() && !is_turning(*it);
    let text = text.trim_matches(|it: char| it.is_whitespace() || !is_plain(&it));
    let mut plain = text.chars().map(on_one_line).filter(is_plain);
    let mut shown: String = plain.by_ref().take(LONGEST).collect();
    if plain.next().is_some() {
        shown.push('…');
    }
    shown
}

fn is_turning(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
