//! What a workshop came to, in words, tables and files. Pure: the same sentences stand on the page, on
//! paper and in the file. No one who rated is named in any of it.

mod files;
mod sections;

use crate::domain::characteristic::Characteristic;
use crate::domain::measure::Part;
use crate::domain::sheet::Texts;
use crate::domain::workshop::{Cell, Keys, Revealed};
use crate::ui::charts::heat::{Heat, HeatCell, HeatRow, Shade};
use crate::ui::report::profile::Names;
use crate::ui::text::{Outcome, Topic, Write, language};

pub use files::{dated, group_pack_of};

/// A session, as far as it has come.
#[derive(Clone, Copy)]
pub struct Session<'a> {
    /// The first round.
    pub first: &'a Revealed,
    /// The second, where there was one.
    pub second: Option<&'a Revealed>,
    /// The keys of the first round's cases.
    pub keys: &'a Keys,
    /// The facilitator's sheet, for what was said.
    pub texts: &'a Texts,
}

/// A part of the report: sentences, and a table behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Topic,
    /// What it says.
    pub says: Vec<String>,
    /// Columns and rows; both empty where there is no table.
    pub columns: Vec<String>,
    /// The rows of the table.
    pub rows: Vec<Vec<String>>,
}

/// What a report is made with: names of characteristics, and a way to write numbers.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// Names of characteristics.
    pub names: &'a Names,
    /// How a number is written.
    pub write: Write<'a>,
}

/// A fixed text.
pub fn topic(of: Topic) -> &'static str {
    language().topic(of)
}

impl Report<'_> {
    /// A sentence.
    pub fn says(self, of: Outcome<'_>) -> String {
        language().outcome(of, self.write)
    }

    fn figure(self, value: f64) -> String {
        (self.write)(value, 1)
    }

    /// The person of a case, in whose name it is spoken of.
    fn person(revealed: &Revealed, case: usize) -> &str {
        let asked = revealed.setup.cases.get(case);
        asked.map_or("", |asked| asked.name.as_str())
    }

    /// Where the group differs most, as the heading of the page: the person of the cell furthest
    /// apart, and what about them.
    pub fn headline(self, revealed: &Revealed) -> String {
        let order = revealed.discuss_first();
        let open: Vec<&Cell> = order.into_iter().filter(|it| !it.is_settled()).collect();
        let Some(first) = open.first() else {
            return self.says(Outcome::Headline(None));
        };
        let of_same = open.iter().filter(|cell| cell.case == first.case);
        let names = of_same.map(|cell| self.names.of(cell.of)).take(2);
        let names: Vec<&str> = names.collect();
        let person = Self::person(revealed, first.case);
        self.says(Outcome::Headline(Some((person, &names))))
    }

    /// The heat table of a round. `link` leads to a case, by its place.
    pub fn heat(self, revealed: &Revealed, link: impl Fn(usize) -> Option<String>) -> Heat {
        let of = &revealed.setup.of;
        let names = of.iter().map(|of| self.names.of(*of).to_owned());
        let mut columns = vec![topic(Topic::Case).to_owned()];
        columns.extend(names);
        let row = |case: usize| HeatRow {
            name: Self::person(revealed, case).to_owned(),
            link: link(case),
            cells: of
                .iter()
                .filter_map(|of| revealed.cell(case, *of))
                .map(|cell| self.heat_cell(cell))
                .collect(),
        };
        Heat {
            sentence: topic(Topic::HeatSentence).to_owned(),
            columns,
            rows: (0..revealed.setup.cases.len()).map(row).collect(),
        }
    }

    fn heat_cell(self, cell: &Cell) -> HeatCell {
        let deviation = cell.deviation();
        let beside = match cell.is_split_on_shown() || deviation.is_none() {
            true if cell.not_shown > 0 => self.says(Outcome::SplitOnShown {
                not_shown: cell.not_shown,
                of: cell.not_shown + cell.rated(),
            }),
            _ => String::new(),
        };
        HeatCell {
            shade: Shade::of(deviation),
            figure: deviation.map_or_else(
                || topic(Topic::NoFigure).to_owned(),
                |deviation| self.figure(deviation),
            ),
            beside,
        }
    }

    fn over(self, part: &Part, rows: usize, raters: usize) -> String {
        self.says(Outcome::Over { part, rows, raters })
    }

    fn named(self, revealed: &Revealed, case: usize, of: Characteristic) -> [String; 2] {
        let asked = revealed.setup.cases.get(case);
        let title = asked.map_or_else(String::new, |it| format!("{} ({})", it.name, it.title));
        [title, self.names.of(of).to_owned()]
    }
}
