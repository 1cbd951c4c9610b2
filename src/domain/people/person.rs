//! A person under a code. No name is asked for, and there is no table that leads from a code to a
//! name.

use super::{day, said};
use crate::domain::day::DayNumber;
use crate::domain::sheet::Sheet;

/// After how many days a person's notes ask to be looked through, unless another day was set.
pub const REVIEW_AFTER_DAYS: i64 = 365;

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

    /// When the notes want to be looked through.
    pub fn review(self) -> Option<DayNumber> {
        day(self.0, Self::REVIEW)
    }
}

/// Neutral names: colors that tell nothing of anyone.
const COLORS: [&str; 24] = [
    "Teal", "Amber", "Indigo", "Olive", "Coral", "Slate", "Saffron", "Plum", "Mint", "Rust",
    "Azure", "Sand", "Maroon", "Jade", "Lilac", "Ocher", "Pewter", "Cobalt", "Fern", "Copper",
    "Ivory", "Violet", "Umber", "Cyan",
];

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
