//! Where one has looked, and how what one wrote down spreads.

use super::Days;
use crate::domain::day::DayNumber;
use crate::domain::people::{Coverage, Looked, Row};
use crate::ui::charts::bars::{Bar, Bars};
use crate::ui::text::{Account, Caption, account, c};

/// A cell: how much, and the latest day. Nothing where one has not looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageCell {
    /// How much, in words.
    pub words: String,
    /// The latest day.
    pub latest: Option<String>,
}

fn cell(looked: Looked, day: Days<'_>) -> Option<CoverageCell> {
    (looked.count() > 0).then(|| CoverageCell {
        words: account(Account::Cell(looked)),
        latest: looked.latest.map(day),
    })
}

/// The cells of a person's row, in the source's order of the characteristics.
pub fn cells(row: &Row, day: Days<'_>) -> Vec<Option<CoverageCell>> {
    row.cells.iter().map(|looked| cell(*looked, day)).collect()
}

/// How many places of the table are empty, in a sentence.
pub fn coverage_says(coverage: &Coverage) -> String {
    let cells = coverage.rows.iter().flat_map(|row| &row.cells);
    account(Account::CoverageSays {
        people: coverage.rows.len(),
        empty: cells.filter(|looked| looked.count() == 0).count(),
    })
}

fn bar(name: String, looked: Looked, last: Option<String>) -> Bar {
    let counts = [looked.direct, looked.hearsay, looked.unsaid].into_iter();
    Bar {
        name,
        direct: looked.direct,
        told: looked.hearsay,
        unsaid: looked.unsaid,
        cells: counts.map(|it| it.to_string()).chain(last).collect(),
    }
}

fn columns(first: Caption, last: Option<Caption>) -> Vec<String> {
    let sources = [Caption::RowDirect, Caption::RowHearsay, Caption::RowUnsaid];
    let columns = std::iter::once(first).chain(sources).chain(last);
    columns.map(|it| c(it).to_owned()).collect()
}

/// How observations spread: over people, in the order of their codes, and over direct and hearsay.
/// Below ten there is no picture, only what is missing.
pub fn spread_bars(
    coverage: &Coverage,
    today: DayNumber,
    day: Days<'_>,
) -> Result<[Bars; 2], String> {
    let spread = coverage.spread(today);
    let sentence = account(Account::SpreadOver(&spread));
    if spread.missing > 0 {
        return Err(sentence);
    }
    let latest = |looked: Looked| {
        let none = match looked.count() {
            0 => Caption::NotLooked,
            _ => Caption::BriefNoDay,
        };
        looked.latest.map_or_else(|| c(none).to_owned(), day)
    };
    let rows = coverage.rows.iter();
    let over_people = Bars {
        sentence,
        columns: columns(Caption::CoveragePerson, Some(Caption::RowLatest)),
        rows: rows
            .map(|row| bar(row.code.clone(), row.all, Some(latest(row.all))))
            .collect(),
    };
    let all = coverage.all;
    let over_sources = Bars {
        sentence: account(Account::SpreadKnown(all)),
        columns: columns(Caption::ColumnWhat, None),
        rows: vec![bar(c(Caption::SpreadAll).to_owned(), all, None)],
    };
    Ok([over_people, over_sources])
}
