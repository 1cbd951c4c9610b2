//! The texts of the page for ratings from a spreadsheet.

use super::key::keys;
use crate::domain::workshop::table::{BadScale, Fault, Table};

keys! {
    Entry:
    Lede,
    NothingKept,
    Ratings,
    RatingsHint,
    File,
    FileTooLarge,
    FileUnreadable,
    FileReplaced,
    FileRead,
    ScaleTitle,
    ScaleHint,
    Lowest,
    Highest,
    LayoutTitle,
    RowsAre,
    RowsCases,
    RowsRaters,
    FirstRow,
    FirstColumn,
    FindOut,
    AreNames,
    AreRatings,
    Read,
    FaultsTitle,
    ReadTitle,
    PreviewTitle,
    PreviewCase,
    PreviewKey,
    Missing,
}

/// A text of that page with something in it.
#[derive(Clone, Copy)]
pub enum Said<'a> {
    /// Why a text is not read.
    Fault {
        fault: &'a Fault,
        lowest: i32,
        highest: i32,
    },
    /// So many faults more.
    MoreFaults { more: usize },
    /// What the ratings go from and to, where some are off the scale.
    Goes { lowest: i32, highest: i32 },
    /// A button that declares another scale.
    Declare { lowest: i32, highest: i32 },
    /// Why two fields declare no scale.
    BadScale(BadScale),
    /// What was read.
    Made(&'a Table),
    /// How it was understood.
    Understood(&'a Table),
    /// Rows that end early.
    ShortRows { rows: usize },
    /// How much of the scale is used.
    Used {
        found: (i32, i32),
        lowest: i32,
        highest: i32,
    },
    /// Only the first cases are shown.
    First { shown: usize, of: usize },
    /// A rater without a name.
    Rater { number: usize },
}
