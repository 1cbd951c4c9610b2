//! Reading tables. Every fault is told with the file, the line and the column.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read as _;

use csv::StringRecord;
use nose::domain::measure::{Chance, Forecast, Judged, Judgement, Ratings, Steps};

/// Larger files are not read.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Ratings with the names of their cases.
pub struct Rated {
    pub ratings: Ratings,
    pub cases: Vec<String>,
}

/// A table of text: names above, cases at the side.
struct Table {
    file: String,
    /// The line of the names.
    head: u64,
    names: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    line: u64,
    cells: Vec<String>,
}

fn fault(file: &str, line: u64, column: usize, what: &str) -> String {
    format!("{file}, line {line}, column {column}: {what}")
}

fn read_text(file: &str) -> Result<String, String> {
    let at_start = |what: &str| fault(file, 1, 1, what);
    let cannot =
        |error: std::io::Error| at_start(&format!("the file could not be read ({error})."));
    let open = File::open(file).map_err(cannot)?;
    let mut bytes = Vec::new();
    // One byte more tells a larger file from one that just fits.
    open.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(cannot)?;
    if bytes.len() as u64 > MOST_BYTES {
        let most = MOST_BYTES / (1024 * 1024);
        return Err(at_start(&format!(
            "the file is larger than {most} MB, the most that is read."
        )));
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        return Err(at_start(
            "the file begins with a byte order mark. Save it as plain UTF-8, without one.",
        ));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        let mut lines = Lines::of(before);
        let line = lines.line_at(before.len());
        let column = columns_in(before.get(lines.begun..).unwrap_or_default());
        let what = "these bytes are not UTF-8 text. Save the file as UTF-8.";
        fault(file, line, column, what)
    })
}

/// How many columns a piece of a row has; commas inside quotes set nothing apart.
fn columns_in(row: &[u8]) -> usize {
    let mut is_quoted = false;
    let mut columns = 1;
    for byte in row {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted => columns += 1,
            _ => {}
        }
    }
    columns
}

/// Counts lines from place to place. The reader of CSV counts some line ends only later.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
    /// Where the line begins.
    begun: usize,
}

impl<'a> Lines<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            line: 1,
            begun: 0,
        }
    }

    /// The line of a place, which is not before the last one asked for.
    fn line_at(&mut self, place: usize) -> u64 {
        while self.at < place {
            self.pass();
        }
        self.line
    }

    /// The line of what comes after any line ends at a place.
    fn line_after_ends(&mut self, place: usize) -> u64 {
        self.line_at(place);
        while matches!(self.bytes.get(self.at), Some(b'\r' | b'\n')) {
            self.pass();
        }
        self.line
    }

    /// Passes a byte. `\n`, `\r`, and `\r\n` are one end of a line each.
    fn pass(&mut self) {
        let is_end = match self.bytes.get(self.at) {
            Some(b'\n') => true,
            Some(b'\r') => self.bytes.get(self.at + 1) != Some(&b'\n'),
            _ => false,
        };
        self.at += 1;
        if is_end {
            self.line += 1;
            self.begun = self.at;
        }
    }
}

impl Table {
    fn read(file: &str) -> Result<Self, String> {
        let text = read_text(file)?;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut lines = Lines::of(text.as_bytes());
        let mut line_of = |position: Option<&csv::Position>| {
            let place = position.map_or(0, csv::Position::byte);
            lines.line_after_ends(usize::try_from(place).unwrap_or(usize::MAX).min(text.len()))
        };
        let mut records = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| {
                let line = line_of(error.position());
                fault(file, line, 1, &format!("this is not CSV ({error})."))
            })?;
            records.push((line_of(record.position()), record));
        }
        let mut records = records.into_iter();
        let Some((line, head)) = records.next() else {
            return Err(fault(
                file,
                1,
                1,
                "the file is empty. The first row holds names.",
            ));
        };
        let names = names(file, line, &head)?;
        let rows = records
            .map(|(line, record)| row(file, line, &record, &names))
            .collect::<Result<Vec<_>, _>>()?;
        if rows.is_empty() {
            return Err(fault(file, line + 1, 1, "there is no row below the names."));
        }
        Ok(Self {
            file: file.to_owned(),
            head: line,
            names,
            rows,
        })
    }

    fn fault(&self, row: &Row, column: usize, what: &str) -> String {
        fault(&self.file, row.line, column + 1, what)
    }

    /// The names of the cases, each once.
    fn cases(&self) -> Result<Vec<String>, String> {
        let mut lines = HashMap::new();
        let mut cases = Vec::new();
        for row in &self.rows {
            let case = row.cells.first().cloned().unwrap_or_default();
            if case.is_empty() {
                return Err(self.fault(row, 0, "the case has no name."));
            }
            if let Some(before) = lines.insert(case.clone(), row.line) {
                let what = format!("the case `{case}` is already on line {before}.");
                return Err(self.fault(row, 0, &what));
            }
            cases.push(case);
        }
        Ok(cases)
    }

    /// The rating in a cell, if there is one.
    fn rating(&self, row: &Row, column: usize, steps: Steps) -> Result<Option<i32>, String> {
        let text = row.cells.get(column).map_or("", String::as_str);
        if text.is_empty() {
            return Ok(None);
        }
        let Some(step) = whole(text) else {
            let what = match has_decimal_comma(text) {
                true => format!("`{text}` has a decimal comma. Ratings are whole numbers."),
                false => format!("`{text}` is not a whole number."),
            };
            return Err(self.fault(row, column, &what));
        };
        if steps.index(step).is_none() {
            let (low, high) = (steps.lowest(), steps.highest());
            let what = format!("{step} is not on the scale from {low} to {high}.");
            return Err(self.fault(row, column, &what));
        }
        Ok(Some(step))
    }

    /// The column with this name.
    fn column(&self, name: &str) -> Result<usize, String> {
        self.names
            .iter()
            .position(|known| known == name)
            .ok_or_else(|| {
                fault(
                    &self.file,
                    self.head,
                    1,
                    &format!("there is no column `{name}`."),
                )
            })
    }

    /// The number in a cell that must have one.
    fn number(&self, row: &Row, column: usize) -> Result<f64, String> {
        let text = row.cells.get(column).map_or("", String::as_str);
        text.parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .ok_or_else(|| {
                let what = match text {
                    "" => "a number is missing.".to_owned(),
                    _ if has_decimal_comma(text) => {
                        format!("`{text}` has a decimal comma. Write a point.")
                    }
                    _ => format!("`{text}` is not a number."),
                };
                self.fault(row, column, &what)
            })
    }
}

/// A whole number; also as `3.0`, which some programs write once a cell of the column is empty.
fn whole(text: &str) -> Option<i32> {
    let digits = match text.split_once('.') {
        Some((digits, zeros)) if zeros.bytes().all(|byte| byte == b'0') => digits,
        _ => text,
    };
    digits.parse().ok()
}

fn has_decimal_comma(text: &str) -> bool {
    text.contains(',') && text.replacen(',', ".", 1).parse::<f64>().is_ok()
}

fn names(file: &str, line: u64, head: &StringRecord) -> Result<Vec<String>, String> {
    let names: Vec<String> = head.iter().map(str::to_owned).collect();
    if let [only] = names.as_slice()
        && only.contains(';')
    {
        let what = "the columns are set apart by semicolons. Set them apart by commas.";
        return Err(fault(file, line, 1, what));
    }
    if names.len() < 2 {
        return Err(fault(file, line, 2, "there is no second column."));
    }
    let mut columns = HashMap::new();
    for (column, name) in names.iter().enumerate().skip(1) {
        if name.is_empty() {
            return Err(fault(file, line, column + 1, "the column has no name."));
        }
        if let Some(before) = columns.insert(name, column) {
            let what = format!("the name `{name}` is already on column {}.", before + 1);
            return Err(fault(file, line, column + 1, &what));
        }
    }
    Ok(names)
}

fn row(file: &str, line: u64, record: &StringRecord, names: &[String]) -> Result<Row, String> {
    let (has, needs) = (record.len(), names.len());
    if has == needs {
        let cells = record.iter().map(str::to_owned).collect();
        return Ok(Row { line, cells });
    }
    let columns = if has == 1 { "column" } else { "columns" };
    let mut what = format!("the row has {has} {columns} and the first row has {needs}.");
    if has > needs {
        what.push_str(" A decimal comma makes two columns of one: write a point.");
    }
    Err(fault(file, line, has.min(needs) + 1, &what))
}

/// A table of cases by raters.
pub fn ratings(file: &str, steps: Steps) -> Result<Rated, String> {
    let table = Table::read(file)?;
    let cases = table.cases()?;
    let mut ratings = Ratings::new(steps, table.names.len() - 1);
    for row in &table.rows {
        let given = (1..table.names.len())
            .map(|column| table.rating(row, column, steps))
            .collect::<Result<Vec<_>, _>>()?;
        ratings
            .push_case(given)
            .map_err(|error| table.fault(row, 1, &error.to_string()))?;
    }
    Ok(Rated { ratings, cases })
}

/// The key of each rated case.
pub fn key(file: &str, rated: &Rated) -> Result<Vec<Option<i32>>, String> {
    let table = Table::read(file)?;
    let (case, key) = (table.column("case")?, table.column("key")?);
    if case != 0 {
        let what = "the column `case` comes first.";
        return Err(fault(file, table.head, case + 1, what));
    }
    let mut keys = HashMap::new();
    for (name, row) in table.cases()?.into_iter().zip(&table.rows) {
        if let Some(step) = table.rating(row, key, rated.ratings.steps())? {
            keys.insert(name, step);
        }
    }
    Ok(rated
        .cases
        .iter()
        .map(|case| keys.get(case).copied())
        .collect())
}

/// A rater's table beside a key's: the same cases and characteristics, by name.
pub fn judged(rater: &str, key: &str, steps: Steps) -> Result<Judged, String> {
    let (rater, key) = (Table::read(rater)?, Table::read(key)?);
    let mut keys = HashMap::new();
    for (case, row) in key.cases()?.into_iter().zip(&key.rows) {
        for (column, name) in key.names.iter().enumerate().skip(1) {
            if let Some(step) = key.rating(row, column, steps)? {
                keys.insert((case.clone(), name.clone()), step);
            }
        }
    }
    let mut judged = Judged::new(steps, rater.names.len() - 1);
    for (case, row) in rater.cases()?.into_iter().zip(&rater.rows) {
        let cell = |(column, name): (usize, &String)| {
            let rated = rater.rating(row, column, steps)?;
            let key = keys.get(&(case.clone(), name.clone())).copied();
            let both = rated.zip(key);
            Ok::<_, String>(both.and_then(|(rated, key)| Judgement::new(steps, rated, key)))
        };
        let names = rater.names.iter().enumerate().skip(1);
        judged.push_case(names.map(cell).collect::<Result<Vec<_>, _>>()?);
    }
    Ok(judged)
}

/// Forecasts and outcomes.
pub fn forecasts(file: &str) -> Result<Vec<Forecast>, String> {
    let table = Table::read(file)?;
    let (forecast, outcome) = (table.column("forecast")?, table.column("outcome")?);
    let read = |row: &Row| {
        let chance = table.number(row, forecast)?;
        let chance = Chance::new(chance).ok_or_else(|| {
            table.fault(
                row,
                forecast,
                &format!("{chance} is not a chance from 0 to 1."),
            )
        })?;
        let came_true = match table.number(row, outcome)? {
            0.0 => false,
            1.0 => true,
            other => {
                let what = format!("{other} is not an outcome: 1 came true, 0 did not.");
                return Err(table.fault(row, outcome, &what));
            }
        };
        Ok(Forecast { chance, came_true })
    };
    table.rows.iter().map(read).collect()
}
