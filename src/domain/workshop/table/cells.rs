//! A text parted into cells (RFC 4180, with the separators that spreadsheets use). Cells are kept as
//! places in the text, so that a large table takes little more memory than its text.

use std::borrow::Cow;

use super::{At, Fault, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Separator, shown};

/// The cells of a text. Rows without any text are left out.
pub(super) struct Cells<'t> {
    text: &'t str,
    pub(super) separator: Separator,
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    from: u32,
    to: u32,
    is_quoted: bool,
}

/// A row of the text.
#[derive(Clone, Copy)]
struct Row {
    /// Which it is, from 1, empty ones counted too.
    number: usize,
    /// Where its cells begin, and where they end; empty ones at its end left out.
    from: usize,
    to: usize,
    /// How many cells it has, empty ones at its end too.
    width: usize,
}

impl<'t> Cells<'t> {
    /// Parts a text.
    pub(super) fn of(text: &'t str) -> Result<Self, Fault> {
        if text.len() > MOST_BYTES {
            return Err(Fault::TooLong);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut cells = Self {
            text,
            separator: separator(text),
            cells: Vec::new(),
            rows: Vec::new(),
        };
        let (mut at, mut number) = (0, 0);
        while at < text.len() {
            number += 1;
            at = cells.take_row(at, number)?;
        }
        match cells.rows.is_empty() {
            true => Err(Fault::Nothing),
            false => Ok(cells),
        }
    }

    /// Takes a row that begins here; where the next one begins.
    fn take_row(&mut self, mut at: usize, number: usize) -> Result<usize, Fault> {
        let from = self.cells.len();
        let mut empty = 0;
        let mut width = 0;
        loop {
            let place = At {
                row: number,
                column: width + 1,
            };
            let (cell, end) = self.take_cell(at, place)?;
            let is_last = self.byte(end).is_none_or(is_line_end);
            let is_empty = self.words(cell).is_empty() && !cell.is_quoted;
            // Spaces at the end of a row part nothing.
            if !(is_empty && is_last && self.separator == Separator::Space) {
                width += 1;
            }
            if is_empty {
                empty += 1;
            } else if width > MOST_COLUMNS {
                return Err(Fault::TooManyColumns { row: number });
            } else {
                let blanks = std::iter::repeat_n(Cell::default(), empty);
                self.cells.extend(blanks);
                self.cells.push(cell);
                empty = 0;
            }
            at = end;
            if is_last {
                break;
            }
            at += 1;
        }
        let to = self.cells.len();
        if to > from {
            if self.rows.len() == MOST_ROWS {
                return Err(Fault::TooManyRows);
            }
            self.rows.push(Row {
                number,
                from,
                to,
                width,
            });
        }
        let is_pair = self.byte(at) == Some(b'\r') && self.byte(at + 1) == Some(b'\n');
        Ok(at + if is_pair { 2 } else { 1 })
    }

    /// The cell that begins here, and where it ends: at a separator, a line's end or the text's.
    fn take_cell(&self, from: usize, place: At) -> Result<(Cell, usize), Fault> {
        let mut start = from;
        while self.byte(start) == Some(b' ') {
            start += 1;
        }
        if self.byte(start) != Some(b'"') {
            let end = self.end_of(start);
            return Ok((cell(start, end, false), end));
        }
        let mut close = start + 1;
        loop {
            match (self.byte(close), self.byte(close + 1)) {
                (None, _) => return Err(Fault::OpenQuote { at: place }),
                (Some(b'"'), Some(b'"')) => close += 2,
                (Some(b'"'), _) => break,
                _ => close += 1,
            }
        }
        let end = self.end_of(close + 1);
        let found = shown(self.text.get(close + 1..end).unwrap_or_default());
        match found.is_empty() {
            true => Ok((cell(start + 1, close, true), end)),
            false => Err(Fault::AfterQuote { at: place, found }),
        }
    }

    /// Where a cell that is not quoted ends.
    fn end_of(&self, from: usize) -> usize {
        let mark = self.separator.byte();
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let is_end = |byte: &u8| *byte == mark || is_line_end(*byte);
        rest.iter()
            .position(is_end)
            .map_or(self.text.len(), |length| from + length)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn words(&self, cell: Cell) -> &'t str {
        let words = self.text.get(cell.from as usize..cell.to as usize);
        words.unwrap_or_default().trim()
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Which row of the text this is, from 1.
    pub(super) fn number(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |row| row.number)
    }

    /// How many cells a row has up to its last one with text.
    pub(super) fn filled(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |row| row.to - row.from)
    }

    /// How many cells a row has.
    pub(super) fn width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |row| row.width)
    }

    /// The text of a cell, without white space around it; empty beyond the row's end.
    pub(super) fn get(&self, row: usize, column: usize) -> Cow<'t, str> {
        let cell = self.rows.get(row).and_then(|row| {
            let place = row.from + column;
            self.cells.get(place).filter(|_| place < row.to)
        });
        let Some(cell) = cell.copied() else {
            return Cow::Borrowed("");
        };
        let words = self.words(cell);
        match cell.is_quoted && words.contains("\"\"") {
            true => Cow::Owned(words.replace("\"\"", "\"")),
            false => Cow::Borrowed(words),
        }
    }
}

/// Texts are at most [`MOST_BYTES`] long.
#[allow(
    clippy::cast_possible_truncation,
    reason = "places in a text of at most 5 MB"
)]
fn cell(from: usize, to: usize, is_quoted: bool) -> Cell {
    Cell {
        from: from as u32,
        to: to as u32,
        is_quoted,
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

impl Separator {
    const ALL: [Self; 3] = [Self::Tab, Self::Semicolon, Self::Comma];

    fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Space => b' ',
        }
    }
}

/// What parts the cells: whatever stands in the most lines; of several, the first of tabs,
/// semicolons, commas, so that a comma in a number is seen as such. Spaces where none stands.
fn separator(text: &str) -> Separator {
    let mut lines = [0_usize; 3];
    let mut has = [false; 3];
    let mut is_quoted = false;
    let mut begins = true;
    // Whether a quotation mark just closed. A second one takes that back: two stand for one.
    let mut closed = false;
    for byte in text.bytes().chain(std::iter::once(b'\n')) {
        let mark = Separator::ALL.iter().position(|it| it.byte() == byte);
        // A quotation mark opens at the beginning of a cell only.
        let turns = byte == b'"' && (is_quoted || begins || closed);
        is_quoted ^= turns;
        closed = turns && !is_quoted;
        match byte {
            _ if turns => {}
            _ if is_quoted => {}
            _ if is_line_end(byte) => {
                for (lines, has) in lines.iter_mut().zip(&mut has) {
                    *lines += usize::from(std::mem::take(has));
                }
            }
            _ => {
                if let Some(has) = mark.and_then(|mark| has.get_mut(mark)) {
                    *has = true;
                }
            }
        }
        begins = mark.is_some() || is_line_end(byte) || (begins && byte == b' ');
    }
    let most = lines.iter().copied().max().unwrap_or_default();
    let found = Separator::ALL
        .into_iter()
        .zip(lines)
        .find(|(_, lines)| most > 0 && *lines == most);
    found.map_or(Separator::Space, |(separator, _)| separator)
}
