//! A weekly habit: so many cases a week, done or open. No streak, no points.

use crate::domain::day::DayNumber;

/// How many cases a week one may set oneself.
pub const AIMS: [u8; 5] = [1, 2, 3, 4, 5];

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    /// The first of the week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
}

impl Weekday {
    /// The working days that so many cases a week are spread over.
    pub fn spread(aim: u8) -> &'static [Self] {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        match aim {
            0 | 1 => &[Monday],
            2 => &[Monday, Thursday],
            3 => &[Monday, Wednesday, Friday],
            4 => &[Monday, Tuesday, Wednesday, Thursday],
            _ => &[Monday, Tuesday, Wednesday, Thursday, Friday],
        }
    }

    /// Its name in a calendar file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Monday => "MO",
            Self::Tuesday => "TU",
            Self::Wednesday => "WE",
            Self::Thursday => "TH",
            Self::Friday => "FR",
        }
    }
}

/// A week's cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Cases judged since Monday, each once.
    pub done: usize,
    /// What was set.
    pub aim: u8,
}

impl Week {
    /// The week of today, of the cases by id and the days on which they were judged.
    pub fn of<'a>(
        judged: impl Iterator<Item = (&'a str, DayNumber)>,
        today: DayNumber,
        aim: u8,
    ) -> Self {
        let monday = today.monday();
        let mut cases: Vec<&str> = Vec::new();
        for (case, day) in judged {
            if day.monday() == monday && !cases.contains(&case) {
                cases.push(case);
            }
        }
        Self {
            done: cases.len(),
            aim,
        }
    }

    /// Whether as many were judged as were set.
    pub fn is_done(self) -> bool {
        self.done >= usize::from(self.aim)
    }
}
