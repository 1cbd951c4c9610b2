//! The ratings as CSV (RFC 4180), without a name. In a named session each person has a column, in an
//! order that follows no name. In an anonymous one each rating is a line, sorted within its cell, so
//! that nothing links what one person gave in two cells.

use super::revealed::{Cell, Revealed};
use super::setup::{Asked, Naming};
use crate::domain::pack::NOT_SHOWN;
use crate::domain::scale::{Level, Seen};

/// A cell that a spreadsheet takes for text: quoted, and never the beginning of a formula.
fn text(text: &str) -> String {
    let is_formula = text.trim_start().starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    let is_moved = text.starts_with(['\t', '\r', '\n']);
    let guard = if is_formula || is_moved { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn rating(seen: Option<Seen>) -> String {
    match seen {
        None => String::new(),
        Some(Seen::No) => NOT_SHOWN.to_owned(),
        Some(Seen::At(level)) => level.number().to_string(),
    }
}

fn head(asked: &Asked, cell: &Cell) -> String {
    let (id, title) = (text(&asked.id), text(&asked.title));
    format!("{id},{},{title},{}", asked.version, cell.of.name())
}

/// All ratings of a round as CSV. Column names are for programs.
pub fn ratings_csv(revealed: &Revealed) -> String {
    let is_named = revealed.setup.naming == Naming::Named;
    let mut csv = "case,version,title,characteristic".to_owned();
    if is_named {
        for place in 1..=revealed.count() {
            csv += &format!(",R{place}");
        }
    } else {
        csv += ",rating";
    }
    csv += "\r\n";
    let ballots = revealed.unnamed();
    for cell in revealed.cells() {
        let Some(asked) = revealed.setup.cases.get(cell.case) else {
            continue;
        };
        let head = head(asked, cell);
        if is_named {
            csv += &head;
            for ballot in &ballots {
                let given = ballot.given(&revealed.setup, cell.case, cell.of);
                csv += &format!(",{}", rating(given.and_then(|given| given.seen)));
            }
            csv += "\r\n";
        } else {
            let levels = Level::ALL.into_iter().zip(cell.levels);
            let levels = levels.map(|(level, count)| (Some(Seen::At(level)), count));
            let others = [(Some(Seen::No), cell.not_shown), (None, cell.missing)];
            for (seen, count) in levels.chain(others) {
                for _ in 0..count {
                    csv += &format!("{head},{}\r\n", rating(seen));
                }
            }
        }
    }
    csv
}
