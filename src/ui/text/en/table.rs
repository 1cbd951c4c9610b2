//! American English: the page for ratings from a spreadsheet.

use super::phrases::count;
use crate::domain::measure::Steps;
use crate::domain::workshop::table::{
    At, BadScale, Fault, MOST_COLUMNS, MOST_ROWS, Separator, Table,
};
use crate::ui::text::{Entry, Said};

/// A fixed text.
pub fn entry(of: Entry) -> &'static str {
    match of {
        Entry::Lede => {
            "Do you have ratings from an earlier round? Paste them or open a file, and see the same \
             figures as a workshop does."
        }
        Entry::NothingKept => {
            "The ratings are read in this browser. Nothing of them is sent, and nothing is kept: \
             when you leave this page, they are gone."
        }
        Entry::Ratings => "The ratings",
        Entry::RatingsHint => {
            "Copy the cells in your spreadsheet and paste them here. Leave a cell empty where \
             someone did not rate, or write NA, a point or a dash. If you have a key, call its \
             column key."
        }
        Entry::File => "Or open a CSV or text file",
        Entry::FileTooLarge => {
            "This file is larger than 5 MB, the most that is read here. Save only the sheet with \
             the ratings, as CSV."
        }
        Entry::FileUnreadable => "The browser could not read this file. Try to open it once more.",
        Entry::FileReplaced => "The file is in the field, in place of what was there.",
        Entry::FileRead => "The file is in the field.",
        Entry::ScaleTitle => "The scale people rated on",
        Entry::ScaleHint => {
            "Its lowest and its highest step, even if nobody used them: some figures depend on it."
        }
        Entry::Lowest => "Lowest step",
        Entry::Highest => "Highest step",
        Entry::LayoutTitle => "How the table is laid out",
        Entry::RowsAre => "A row is",
        Entry::RowsCases => "a case",
        Entry::RowsRaters => "a rater",
        Entry::FirstRow => "The first row holds",
        Entry::FirstColumn => "The first column holds",
        Entry::FindOut => "whatever it looks like",
        Entry::AreNames => "names",
        Entry::AreRatings => "ratings",
        Entry::Read => "Read the ratings",
        Entry::FaultsTitle => "The ratings could not be read",
        Entry::ReadTitle => "What was read",
        Entry::PreviewTitle => "The first cases as they were read",
        Entry::PreviewCase => "Case",
        Entry::PreviewKey => "Key",
        Entry::Missing => "missing",
    }
}

/// A text with something in it.
pub fn table_says(of: Said<'_>) -> String {
    match of {
        Said::Fault {
            fault,
            lowest,
            highest,
        } => fault_says(fault, lowest, highest),
        Said::MoreFaults { more: 1 } => "There is 1 more cell like these.".to_owned(),
        Said::MoreFaults { more } => format!("There are {more} more cells like these."),
        Said::Goes { lowest, highest } => format!(
            "The numbers in the table go from {lowest} to {highest}. If people rated on another \
             scale than the one above, declare that one."
        ),
        Said::Declare { lowest, highest } => format!("Declare a scale from {lowest} to {highest}"),
        Said::BadScale(why) => bad_scale(why),
        Said::Made(table) => made(table),
        Said::Understood(table) => understood(table),
        Said::ShortRows { rows } => {
            let (rows, end) = match rows {
                1 => ("1 row".to_owned(), "ends"),
                many => (format!("{many} rows"), "end"),
            };
            format!(
                "{rows} {end} before the others do. What is not there counts as missing; check that \
                 nothing has slipped to the left."
            )
        }
        Said::Used {
            found,
            lowest,
            highest,
        } => format!(
            "The ratings use {} to {} of the declared {lowest} to {highest}.",
            found.0, found.1
        ),
        Said::First { shown, of } => format!("The first {shown} of {of} cases."),
        Said::Rater { number } => format!("Rater {number}"),
    }
}

fn place(at: At) -> String {
    format!("Row {}, column {}", at.row, at.column)
}

fn fault_says(fault: &Fault, lowest: i32, highest: i32) -> String {
    match fault {
        Fault::TooLong => {
            "This is more than 5 MB of text, the most that is read here. Paste only the ratings."
                .to_owned()
        }
        Fault::TooManyRows => {
            format!("The table has more than {MOST_ROWS} rows, the most that are read here.")
        }
        Fault::TooManyColumns { row } => {
            format!("Row {row} has more than {MOST_COLUMNS} columns, the most that are read here.")
        }
        Fault::Nothing => {
            "There is nothing here yet. Paste the ratings, or open a file.".to_owned()
        }
        Fault::OnlyNames => {
            "There are names here, or a key, and no ratings. Copy the ratings along with them."
                .to_owned()
        }
        Fault::OpenQuote { at } => format!(
            "{}: a quotation mark opens here, and none closes it.",
            place(*at)
        ),
        Fault::AfterQuote { at, found } => format!(
            "{}: “{found}” stands after the closing quotation mark, before the next cell.",
            place(*at)
        ),
        Fault::Unnamed { at, found } => format!(
            "{}: “{found}” has no name above it. Give the column a name in the first row, or take \
             the cell out.",
            place(*at)
        ),
        Fault::TwoKeys {
            first,
            second,
            are_rows,
        } => {
            let what = if *are_rows { "Rows" } else { "Columns" };
            format!("{what} {first} and {second} are both called key. Only one can be the key.")
        }
        Fault::Comma { at, found } => format!(
            "{}: “{found}” is a number with a comma. Ratings are whole steps of the scale.",
            place(*at)
        ),
        Fault::NotWhole { at, found } => format!(
            "{}: “{found}” is not a whole number. Ratings are whole steps of the scale.",
            place(*at)
        ),
        Fault::NotARating { at, found } => format!(
            "{}: “{found}” is neither a number nor a sign for a missing rating.",
            place(*at)
        ),
        Fault::OffScale { at, found } => format!(
            "{}: “{found}” is not on the scale from {lowest} to {highest}.",
            place(*at)
        ),
    }
}

fn bad_scale(why: BadScale) -> String {
    match why {
        BadScale::Lowest => "Write the lowest step as a whole number, such as 1.".to_owned(),
        BadScale::Highest => "Write the highest step as a whole number, such as 5.".to_owned(),
        BadScale::NotAbove => "The highest step has to be above the lowest one.".to_owned(),
        BadScale::TooManySteps => {
            format!("A scale may have {} steps at most.", Steps::MOST)
        }
    }
}

fn made(table: &Table) -> String {
    let cases = count(table.ratings.cases(), "case", "cases");
    let raters = count(table.ratings.raters(), "rater", "raters");
    let ratings = count(table.ratings.count(), "rating", "ratings");
    let missing = match table.missing() {
        0 => "none is missing".to_owned(),
        1 => "1 is missing".to_owned(),
        many => format!("{many} are missing"),
    };
    let key = table.key.as_ref().map(|key| key.iter().flatten().count());
    let key = match key {
        None => "There is no key.".to_owned(),
        Some(0) => "The key is empty.".to_owned(),
        Some(some) if some == table.ratings.cases() => "Every case has a key.".to_owned(),
        Some(some) => format!("The key has a rating for {}.", count(some, "case", "cases")),
    };
    format!("{cases} by {raters}: {ratings}, {missing}. {key}")
}

fn understood(table: &Table) -> String {
    let parted = match table.separator {
        Separator::Tab => "tabs",
        Separator::Semicolon => "semicolons",
        Separator::Comma => "commas",
        Separator::Space => "spaces",
    };
    let names = match (table.has_names_above, table.has_names_beside) {
        (true, true) => "The first row and the first column were taken for names",
        (true, false) => "The first row was taken for names, the first column for ratings",
        (false, true) => "The first column was taken for names, the first row for ratings",
        (false, false) => "No row and no column was taken for names",
    };
    format!("{names}; cells are parted by {parted}.")
}
