//! A person under a code. No name is asked for, and there is no table that leads from a code to a
//! name.

use std::cmp::Ordering;

use super::hint_contact::is_invisible;
use super::{day, said};
use crate::domain::day::DayNumber;
use crate::domain::sheet::Sheet;

/// After how many days a person's notes ask to be looked through, unless another day was set.
pub const REVIEW_AFTER_DAYS: i64 = 365;

const MILLISECONDS_A_DAY: u64 = 86_400_000;

/// Which way of leading a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// Leading people.
    Manager,
    /// Leading as a senior individual contributor.
    SeniorIc,
}

impl Path {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Manager, Self::SeniorIc];

    /// Its name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::SeniorIc => "senior_ic",
        }
    }

    /// The one with this name in records.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// A person.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a>(pub &'a Sheet);

/// Fields of a person.
impl Person<'_> {
    /// What the person is called here.
    pub const CODE: &'static str = "code";
    /// Which way of leading.
    pub const PATH: &'static str = "path";
    /// Since when.
    pub const SINCE: &'static str = "since";
    /// When the notes want to be looked through.
    pub const REVIEW: &'static str = "review";
}

impl<'a> Person<'a> {
    /// What the person is called here; empty while none is given.
    pub fn code(self) -> &'a str {
        said(self.0, Self::CODE).unwrap_or_default()
    }

    /// Which way of leading, if it was said.
    pub fn path(self) -> Option<Path> {
        Path::named(self.0.texts.get(Self::PATH))
    }

    /// Since when the person is on it, if it was said.
    pub fn since(self) -> Option<DayNumber> {
        day(self.0, Self::SINCE)
    }

    /// The day on which the notes want to be looked through: the one that was set, or else a year
    /// after the person was begun, so that no one's notes are kept without such a day. It is counted
    /// from the day in UTC, since a day more or less is nothing in a year.
    pub fn review_on(self) -> DayNumber {
        let begun = DayNumber((self.0.begun.0 / MILLISECONDS_A_DAY).cast_signed());
        let a_year_on = begun.plus(REVIEW_AFTER_DAYS);
        day(self.0, Self::REVIEW).unwrap_or(a_year_on)
    }
}

/// Neutral names: colors that tell nothing of anyone.
const COLORS: [&str; 24] = [
    "Teal", "Amber", "Indigo", "Olive", "Coral", "Slate", "Saffron", "Plum", "Mint", "Rust",
    "Azure", "Sand", "Maroon", "Jade", "Lilac", "Ocher", "Pewter", "Cobalt", "Fern", "Copper",
    "Ivory", "Violet", "Umber", "Cyan",
];

/// A code as it is kept and shown: without marks that turn the direction of writing or show nothing,
/// so that it reads here as it was typed. What joins the parts of one emoji stays.
pub fn shown_code(code: &str) -> String {
    let mut shown = String::new();
    for it in code.chars() {
        let joins = matches!(it, '\u{200d}' | '\u{fe0f}');
        let is_after_sign = shown
            .chars()
            .last()
            .is_some_and(|last| !last.is_alphanumeric());
        if it.is_control() {
            shown.push(' ');
        } else if !is_invisible(it) || (joins && is_after_sign) {
            shown.push(it);
        }
    }
    shown.trim().to_owned()
}

/// The order in which people count: case aside, and Case 2 before Case 10.
pub fn by_code(one: &str, other: &str) -> Ordering {
    natural(one)
        .cmp(natural(other))
        .then_with(|| one.cmp(other))
}

/// The parts of a code: letters one by one, and digits as one number, shorter ones first and all
/// before letters.
fn natural(code: &str) -> impl Iterator<Item = (usize, String)> {
    let mut rest = code;
    std::iter::from_fn(move || {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let end = match digits {
            0 => rest.chars().next()?.len_utf8(),
            digits => digits,
        };
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(match digits {
            0 => (usize::MAX, part.to_lowercase()),
            _ => {
                let number = part.trim_start_matches('0');
                (number.len(), number.to_owned())
            }
        })
    })
}

/// Codes to offer for a new person: of those not taken, the next few. Once all colors are taken they
/// come again with a number.
pub fn offered_codes(is_taken: impl Fn(&str) -> bool, count: usize) -> Vec<String> {
    let round = |n: usize| {
        COLORS.into_iter().map(move |color| match n {
            1 => format!("Case {color}"),
            n => format!("Case {color} {n}"),
        })
    };
    (1..)
        .flat_map(round)
        .filter(|code| !is_taken(code))
        .take(count)
        .collect()
}
