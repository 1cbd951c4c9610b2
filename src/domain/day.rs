//! Days of a person's own calendar, as they are written into forms and kept.

/// A day of a person's own calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayNumber(pub i64);

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

    /// The day of a year, month and day, by the same source; `None` if there is no such day.
    pub fn of_date(year: i64, month: i64, day: i64) -> Option<Self> {
        if !(1..=9_999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let of_era = shifted_year.rem_euclid(400);
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
        let found = Self(era * 146_097 + day_of_era - 719_468);
        (found.date() == (year, month, day)).then_some(found)
    }

    /// Reads `2026-11-23`, as a date field gives it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut next = |digits: usize| {
            let part = parts.next()?;
            let is_plain = part.len() == digits && part.bytes().all(|it| it.is_ascii_digit());
            is_plain.then(|| part.parse().ok()).flatten()
        };
        Self::of_date(next(4)?, next(2)?, next(2)?)
    }

    /// `2026-11-23`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The day so many days later.
    pub fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// Whole days from `earlier` to this day; negative if it comes before.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }
}
