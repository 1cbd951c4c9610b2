//! People: a private ledger. Each thing kept is a [`crate::domain::sheet::Sheet`] whose fields are
//! texts, so that two tabs that edit one person do not overwrite each other's. The types here say
//! what the texts mean. Nothing adds up to a figure of a person: no mean over characteristics, no
//! rank, no verdict.

mod beginning;
mod brief;
mod calendar;
mod code;
mod coverage;
mod due;
mod evidence;
mod forecast;
mod growth;
mod hint_contact;
mod hint_words;
mod hints;
mod ledger;
mod observation;
mod own_words;
mod person;
mod rating;
mod run;
mod search;
mod timeline;

pub use beginning::Beginning;
pub use brief::{Brief, LeftOut, Showable, THREE_MONTHS};
pub use calendar::{Reminder, reminder};
pub use code::{CodeFault, LONGEST_CODE, code_fault};
pub use coverage::{Coverage, ENOUGH_TO_SPREAD, LONG_AGO_DAYS, Looked, Row, Spread, coverage};
pub use due::{Due, Task, due};
pub use evidence::{Evidence, OLD_AFTER_DAYS, Side, Sighting, Standing, against_extreme};
pub use forecast::{Few, Forecasts};
pub use growth::{Growth, Look, growth_of};
pub use hints::{Concern, Hint, hints, hints_on_code};
pub use ledger::{Ledger, PERSON, ledger_id, sheet_among};
pub use observation::{Observation, Source};
pub use own_words::{Card, Own};
pub use person::{Path, Person, REVIEW_AFTER_DAYS, by_code, offered_codes, shown_code};
pub use rating::{Against, Rated};
pub use run::{Former, Lack, Outcome, Run, Stage, is_run_with, run_of};
pub use search::{Found, Occasion, Shown, Wanted, is_same_code, search, unsettled};
pub use timeline::{Happening, What, timeline};

use crate::domain::day::DayNumber;
use crate::domain::sheet::{FIELD_LIMIT, Sheet};

/// A text of a field, without white space around it; `None` where there is none.
fn said<'a>(sheet: &'a Sheet, field: &str) -> Option<&'a str> {
    let text = sheet.texts.get(field).trim();
    (!text.is_empty()).then_some(text)
}

/// A text of a pack as a field keeps it: packs set no limit of their own.
fn kept(text: &str) -> String {
    text.trim().chars().take(FIELD_LIMIT).collect()
}

/// A day in a field.
fn day(sheet: &Sheet, field: &str) -> Option<DayNumber> {
    DayNumber::parse(sheet.texts.get(field))
}

/// Names in a field, with a space between them.
fn names<'a>(sheet: &'a Sheet, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    sheet.texts.get(field).split_ascii_whitespace()
}

/// A field of names with one more or one fewer, in the order in which `all` has them.
pub fn toggled<'a>(
    field: &str,
    name: &str,
    on: bool,
    all: impl Iterator<Item = &'a str>,
) -> String {
    let is_in = |it: &str| {
        if it == name {
            on
        } else {
            field.split_ascii_whitespace().any(|held| held == it)
        }
    };
    let kept: Vec<&str> = all.filter(|it| is_in(it)).collect();
    kept.join(" ")
}
