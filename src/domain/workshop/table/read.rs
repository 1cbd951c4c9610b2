//! Cells read as ratings of a declared scale.

use super::cells::Cells;
use super::shape::Shape;
use super::{At, FIRST_CASES, Fault, Faults, How, MOST_TOLD, Rows, Table, shown};
use crate::domain::measure::Ratings;

/// What a row or a column with the key is called.
const KEY: &str = "key";

/// Reads a text.
///
/// # Errors
/// All that keeps it from being read.
pub fn read(text: &str, how: How) -> Result<Table, Faults> {
    let cells = Cells::of(text)?;
    let shape = Shape::of(&cells, how);
    let grid = Grid::of(&cells, shape, how)?;
    let mut turned = match how.rows {
        Rows::Cases => grid,
        Rows::Raters => grid.turned(),
    };
    let key = turned.take_key(|place| match how.rows {
        Rows::Cases => (place + usize::from(shape.beside) + 1, false),
        Rows::Raters => (cells.number(place + usize::from(shape.above)), true),
    })?;
    if turned.above.is_empty() || turned.beside.is_empty() {
        return Err(Fault::OnlyNames.into());
    }
    let raters = turned.above.len();
    let rows = turned.values.chunks(raters);
    let first = rows.clone().take(FIRST_CASES).map(<[_]>::to_vec).collect();
    let ratings = Ratings::from_rows(how.steps, raters, rows).map_err(|_| Fault::OnlyNames)?;
    let given = turned.values.iter().flatten();
    Ok(Table {
        found: given.clone().min().copied().zip(given.max().copied()),
        cases: turned.beside,
        raters: turned.above,
        ratings,
        key,
        first,
        short_rows: short_rows(&cells, shape),
        separator: cells.separator,
        has_names_above: shape.above,
        has_names_beside: shape.beside,
    })
}

/// Rows that end before the widest does.
fn short_rows(cells: &Cells<'_>, shape: Shape) -> usize {
    let rows = || usize::from(shape.above)..cells.rows();
    rows().filter(|row| cells.width(*row) < shape.width).count()
}

/// Whole numbers with their names.
struct Grid {
    above: Vec<String>,
    beside: Vec<String>,
    /// Row by row.
    values: Vec<Option<i32>>,
}

impl Grid {
    fn of(cells: &Cells<'_>, shape: Shape, how: How) -> Result<Self, Faults> {
        let first = usize::from(shape.beside);
        let rows = usize::from(shape.above)..cells.rows();
        let columns = first..shape.width;
        let mut grid = Self {
            above: columns
                .clone()
                .map(|column| shape.name_above(cells, column))
                .collect(),
            beside: Vec::with_capacity(rows.len()),
            values: Vec::with_capacity(rows.len() * columns.len()),
        };
        let mut told = Told::default();
        for row in rows {
            grid.beside.push(match shape.beside {
                true => shown(&cells.get(row, 0)),
                false => String::new(),
            });
            told.tell(unnamed(cells, shape, row));
            for column in columns.clone() {
                let words = cells.get(row, column);
                let at = At {
                    row: cells.number(row),
                    column: column + 1,
                };
                let value = rating(&words, at, how).unwrap_or_else(|(fault, number)| {
                    told.tell(Some(fault));
                    told.met(number);
                    None
                });
                told.met(value);
                grid.values.push(value);
            }
        }
        told.end().map(|()| grid)
    }

    /// Rows as columns.
    fn turned(self) -> Self {
        let width = self.above.len();
        let values = (0..width).flat_map(|column| {
            self.values
                .iter()
                .skip(column)
                .step_by(width)
                .copied()
                .collect::<Vec<_>>()
        });
        Self {
            values: values.collect(),
            above: self.beside,
            beside: self.above,
        }
    }

    /// Takes the key out of the raters. `stands` tells where one of them stands in the text, and
    /// whether that is a row.
    fn take_key(
        &mut self,
        stands: impl Fn(usize) -> (usize, bool),
    ) -> Result<Option<Vec<Option<i32>>>, Fault> {
        let mut keys = (0..).zip(&self.above);
        let mut keys = keys.by_ref().filter(|(_, name)| name.to_lowercase() == KEY);
        let Some((at, _)) = keys.next() else {
            return Ok(None);
        };
        if let Some((second, _)) = keys.next() {
            let (first, are_rows) = stands(at);
            return Err(Fault::TwoKeys {
                first,
                second: stands(second).0,
                are_rows,
            });
        }
        let width = self.above.len();
        let is_key = |place: usize| place % width == at;
        let values = || self.values.iter().copied().enumerate();
        let key = values().filter(|(place, _)| is_key(*place));
        let key = key.map(|(_, value)| value).collect();
        let rest = values().filter(|(place, _)| !is_key(*place));
        self.values = rest.map(|(_, value)| value).collect();
        self.above.remove(at);
        Ok(Some(key))
    }
}

/// What stands beyond the names in the first row.
fn unnamed(cells: &Cells<'_>, shape: Shape, row: usize) -> Option<Fault> {
    let named = cells.filled(0) + usize::from(shape.lacks_corner);
    let is_beyond = shape.above && cells.filled(row) > named;
    is_beyond.then(|| Fault::Unnamed {
        at: At {
            row: cells.number(row),
            column: named + 1,
        },
        found: shown(&cells.get(row, named)),
    })
}

/// The faults so far.
#[derive(Default)]
struct Told {
    first: Vec<Fault>,
    all: usize,
    found: Option<(i32, i32)>,
}

impl Told {
    fn tell(&mut self, fault: Option<Fault>) {
        self.all += usize::from(fault.is_some());
        if self.first.len() < MOST_TOLD {
            self.first.extend(fault);
        }
    }

    fn met(&mut self, number: Option<i32>) {
        let Some(number) = number else { return };
        let (low, high) = self.found.unwrap_or((number, number));
        self.found = Some((low.min(number), high.max(number)));
    }

    fn end(self) -> Result<(), Faults> {
        match self.all {
            0 => Ok(()),
            all => Err(Faults {
                first: self.first,
                all,
                found: self.found,
            }),
        }
    }
}

/// A cell as a rating. A number off the scale is told with the fault.
fn rating(words: &str, at: At, how: How) -> Result<Option<i32>, (Fault, Option<i32>)> {
    if is_missing(words) {
        return Ok(None);
    }
    let found = || shown(words);
    let Some(number) = whole(words) else {
        let fault = match (is_like_a_number(words), words.contains(',')) {
            (true, true) => Fault::Comma { at, found: found() },
            (true, false) => Fault::NotWhole { at, found: found() },
            (false, _) => Fault::NotARating { at, found: found() },
        };
        return Err((fault, None));
    };
    let number = i32::try_from(number).ok();
    match number.filter(|it| how.steps.index(*it).is_some()) {
        Some(on_scale) => Ok(Some(on_scale)),
        None => Err((Fault::OffScale { at, found: found() }, number)),
    }
}

/// Whether a cell says that there is no rating.
pub(super) fn is_missing(words: &str) -> bool {
    let signs = ["", ".", "-", "–", "—", "·"];
    signs.contains(&words)
        || ["na", "n/a"]
            .iter()
            .any(|it| words.eq_ignore_ascii_case(it))
}

/// A number without its sign.
fn unsigned(words: &str) -> &str {
    words.strip_prefix(['+', '-', '−']).unwrap_or(words)
}

/// Whether it is made of digits, points and commas.
pub(super) fn is_like_a_number(words: &str) -> bool {
    let digits = unsigned(words);
    let is_part = |it: char| it.is_ascii_digit() || ".,".contains(it);
    digits.contains(|it: char| it.is_ascii_digit()) && digits.chars().all(is_part)
}

/// A whole number, with zeros after a point or without. One that is larger than any scale is as large
/// as can be.
pub(super) fn whole(words: &str) -> Option<i64> {
    let digits = unsigned(words);
    let (digits, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let is_whole = !digits.is_empty()
        && digits.bytes().all(|it| it.is_ascii_digit())
        && rest.bytes().all(|it| it == b'0');
    let size = || digits.parse().unwrap_or(i64::MAX);
    let is_below = words.starts_with(['-', '−']);
    is_whole.then(|| if is_below { -size() } else { size() })
}
