//! The weekly habit, and days of a calendar.

use nose::domain::day::DayNumber;
use nose::domain::practise::{AIMS, Week, Weekday};
use proptest::prelude::*;

use crate::given::cases;

#[test]
fn a_day_is_the_date_that_calendars_give_it() {
    for (day, date) in [
        (0, (1970, 1, 1)),
        (-1, (1969, 12, 31)),
        (-25_567, (1900, 1, 1)),
        (-719_468, (0, 3, 1)),
        (-719_469, (0, 2, 29)),
        (11_016, (2000, 2, 29)),
        (11_017, (2000, 3, 1)),
        (20_088, (2024, 12, 31)),
        (20_089, (2025, 1, 1)),
        (20_780, (2026, 11, 23)),
        (47_541, (2100, 3, 1)),
    ] {
        assert_eq!(DayNumber(day).date(), date, "{day}");
    }
}

#[test]
fn a_week_begins_on_its_monday() {
    // 2026-11-23 was a Monday.
    for day in 20_780..20_787 {
        assert_eq!(DayNumber(day).monday(), DayNumber(20_780), "{day}");
    }
    assert_eq!(DayNumber(20_779).monday(), DayNumber(20_773));
    assert_eq!(DayNumber(0).monday(), DayNumber(-3));
    assert_eq!(DayNumber(-4).monday(), DayNumber(-10));
}

#[test]
fn a_week_over_the_years_end_is_one_week() {
    // Monday 2024-12-30 to Sunday 2025-01-05.
    let judged = |days: &[i64]| -> Vec<(String, DayNumber)> {
        let each = days.iter().map(|day| (format!("c{day}"), DayNumber(*day)));
        each.collect()
    };
    let all = judged(&(20_080..20_100).collect::<Vec<i64>>());
    for today in 20_087..=20_093 {
        assert_eq!(week(&all, today, 3).done, 7, "{today}");
    }
    let few = judged(&[20_086, 20_087, 20_088, 20_089, 20_094]);
    let week = week(&few, 20_090, 3);
    assert_eq!((week.done, week.aim, week.is_done()), (3, 3, true));
}

/// The week of a day, of cases by id and day.
fn week(judged: &[(String, DayNumber)], today: i64, aim: u8) -> Week {
    let judged = judged.iter().map(|(case, day)| (case.as_str(), *day));
    Week::of(judged, DayNumber(today), aim)
}

#[test]
fn a_week_is_done_once_as_many_cases_were_judged_as_were_set() {
    for (cases, is_done) in [(0, false), (1, false), (2, true), (5, true)] {
        let each = (0..cases).map(|case| (format!("c{case}"), DayNumber(20_780)));
        let judged: Vec<(String, DayNumber)> = each.collect();
        assert_eq!(week(&judged, 20_780, 2).is_done(), is_done, "{cases}");
    }
}

#[test]
fn a_case_judged_again_in_a_week_fills_it_no_further_and_counts_in_another() {
    let judged = [("a", 20_780), ("a", 20_781), ("b", 20_782), ("a", 20_787)]
        .map(|(case, day)| (case.to_owned(), DayNumber(day)));
    assert_eq!(week(&judged, 20_783, 3).done, 2);
    assert_eq!(week(&judged, 20_788, 3).done, 1);
}

#[test]
fn cases_are_spread_over_as_many_working_days_from_monday_on() {
    for aim in AIMS {
        let days = Weekday::spread(aim);
        assert_eq!(days.len(), usize::from(aim));
        assert_eq!(days[0], Weekday::Monday);
        let codes: Vec<&str> = days.iter().map(|day| day.code()).collect();
        let week = ["MO", "TU", "WE", "TH", "FR"];
        let places = codes
            .iter()
            .map(|code| week.iter().position(|it| it == code));
        assert!(places.is_sorted(), "{codes:?}");
    }
    let codes = |aim| -> Vec<&str> { Weekday::spread(aim).iter().map(|it| it.code()).collect() };
    assert_eq!(codes(2), ["MO", "TH"]);
    assert_eq!(codes(3), ["MO", "WE", "FR"]);
    assert_eq!((codes(0).len(), codes(u8::MAX).len()), (1, 5));
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn the_day_after_is_the_next_date(day in -1_000_000_i64..1_000_000) {
        let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days_of = |(year, month, _): (i64, i64, i64)| match month {
            2 if is_leap(year) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let today = DayNumber(day).date();
        let expected = match today {
            (year, 12, 31) => (year + 1, 1, 1),
            (year, month, day) if day == days_of(today) => (year, month + 1, 1),
            (year, month, day) => (year, month, day + 1),
        };
        prop_assert_eq!(DayNumber(day + 1).date(), expected);
        prop_assert!((1..=12).contains(&today.1) && (1..=days_of(today)).contains(&today.2));
    }

    #[test]
    fn a_monday_is_at_most_six_days_ago_and_its_own_monday(day in -1_000_000_i64..1_000_000) {
        let monday = DayNumber(day).monday();
        prop_assert!((0..7).contains(&(day - monday.0)));
        prop_assert_eq!(monday.monday(), monday);
        prop_assert_eq!((monday.0 - 20_780) % 7, 0);
    }
}
