//! A weekly habit: so many cases a week, done or open. No streak, no points.

/// A day of a person's own calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayNumber(pub i64);

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

impl DayNumber {
    /// The Monday of its week. 1970-01-01 was a Thursday.
    pub fn monday(self) -> Self {
        Self(self.0 - (self.0 + 3).rem_euclid(7))
    }

    /// Year, month and day (after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    pub fn date(self) -> (i64, i64, i64) {
        let day = self.0 + 719_468;
        let era = day.div_euclid(146_097);
        let of_era = day.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }
}

/// A week's cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Judged since Monday.
    pub done: usize,
    /// What was set.
    pub aim: u8,
}

impl Week {
    /// The week of today, of the days on which cases were judged.
    pub fn of(days: impl Iterator<Item = DayNumber>, today: DayNumber, aim: u8) -> Self {
        let monday = today.monday();
        let done = days.filter(|day| day.monday() == monday).count();
        Self { done, aim }
    }

    /// Whether as many were judged as were set.
    pub fn is_done(self) -> bool {
        self.done >= usize::from(self.aim)
    }
}
