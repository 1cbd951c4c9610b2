//! A table of ratings from a spreadsheet. The first byte says how it is to be read. What was read,
//! written as a table again, reads as the same.

use nose::domain::measure::Steps;
use nose::domain::workshop::table::{
    At, FIRST_CASES, Fault, How, MOST_COLUMNS, MOST_TOLD, Rows, Table, read,
};

pub fn run(data: &[u8]) {
    let Some((bits, data)) = data.split_first() else {
        return;
    };
    let how = how(*bits);
    let text = super::text(data);
    match read(&text, how) {
        Ok(table) => look_at(&table, how.steps),
        Err(faults) => {
            assert!(faults.all >= faults.first.len());
            assert!((1..=MOST_TOLD).contains(&faults.first.len()));
            for fault in &faults.first {
                let at = place(fault);
                assert!(at.is_none_or(|at| at.row > 0 && at.column > 0), "{fault:?}");
            }
        }
    }
}

fn how(bits: u8) -> How {
    let choice = |bits: u8| match bits & 3 {
        1 => Some(true),
        2 => Some(false),
        _ => None,
    };
    let wide = Steps::new(-3, 10).unwrap_or_default();
    How {
        rows: match bits & 1 {
            0 => Rows::Cases,
            _ => Rows::Raters,
        },
        names_above: choice(bits >> 1),
        names_beside: choice(bits >> 3),
        steps: if bits & 32 == 0 {
            Steps::default()
        } else {
            wide
        },
    }
}

fn place(fault: &Fault) -> Option<At> {
    match fault {
        Fault::OpenQuote { at }
        | Fault::AfterQuote { at, .. }
        | Fault::Unnamed { at, .. }
        | Fault::Comma { at, .. }
        | Fault::NotWhole { at, .. }
        | Fault::NotARating { at, .. }
        | Fault::OffScale { at, .. } => Some(*at),
        _ => None,
    }
}

fn look_at(table: &Table, steps: Steps) {
    let (cases, raters) = (table.ratings.cases(), table.ratings.raters());
    assert!(cases > 0 && raters > 0);
    assert_eq!((cases, raters), (table.cases.len(), table.raters.len()));
    assert!(table.key.as_ref().is_none_or(|key| key.len() == cases));
    // Of more cases a table tells figures alone.
    if cases > FIRST_CASES || raters + 2 > MOST_COLUMNS {
        return;
    }
    let how = How {
        rows: Rows::Cases,
        names_above: Some(true),
        names_beside: Some(true),
        steps,
    };
    let again = read(&written(table), how).unwrap();
    assert_eq!(again.cases, table.cases);
    assert_eq!(again.raters, table.raters);
    assert_eq!(again.ratings, table.ratings);
    assert_eq!(again.key, table.key);
    assert_eq!(again.first, table.first);
    assert_eq!(again.found, table.found);
}

/// The table as text, everything quoted, its key in the last column.
fn written(table: &Table) -> String {
    let mut text = String::new();
    let mut put = |cells: Vec<String>| {
        let quoted = |cell: String| format!("\"{}\"", cell.replace('"', "\"\""));
        let cells: Vec<String> = cells.into_iter().map(quoted).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    };
    let key_name = table.key.as_ref().map(|_| "key".to_owned());
    let head = std::iter::once("case".to_owned()).chain(table.raters.iter().cloned());
    put(head.chain(key_name).collect());
    for (at, (row, name)) in table.first.iter().zip(&table.cases).enumerate() {
        let shown = |step: Option<i32>| step.map_or(String::new(), |it| it.to_string());
        let key = table.key.as_ref().map(|key| key.get(at).copied().flatten());
        let cells = std::iter::once(name.clone()).chain(row.iter().copied().map(shown));
        put(cells.chain(key.map(shown)).collect());
    }
    text
}
