//! Days of a calendar: as they are written, read and counted.

use nose::domain::day::DayNumber;
use proptest::prelude::*;

#[test]
fn days_are_written_and_read_as_date_fields_do() {
    for (number, written) in [
        (0, "1970-01-01"),
        (-1, "1969-12-31"),
        (20_780, "2026-11-23"),
        (11_016, "2000-02-29"),
        (47_540, "2100-02-28"),
        (47_541, "2100-03-01"),
    ] {
        assert_eq!(DayNumber(number).iso(), written);
        assert_eq!(DayNumber::parse(written), Some(DayNumber(number)));
    }
}

#[test]
fn what_is_no_day_is_none() {
    for text in [
        "",
        "2026",
        "2026-11",
        "2026-11-31",
        "2026-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-1-1",
        "02026-01-01",
        "2026-01-01 ",
        "2026-01-01T00:00",
        "+026-01-01",
        "२०२६-०१-०१",
        "0000-01-01",
        "99999-01-01",
    ] {
        assert_eq!(DayNumber::parse(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn every_day_comes_back(number in -700_000i64..2_900_000) {
        let day = DayNumber(number);
        prop_assert_eq!(DayNumber::parse(&day.iso()), Some(day));
        prop_assert_eq!(day.plus(1).days_since(day), 1);
        prop_assert!(day.iso() < day.plus(1).iso());
    }

    #[test]
    fn any_text_is_a_day_or_none(text in "\\PC{0,14}") {
        if let Some(day) = DayNumber::parse(&text) {
            prop_assert_eq!(day.iso(), text);
        }
    }
}
