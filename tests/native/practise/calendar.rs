//! The calendar file of the weekly habit (RFC 5545).

use nose::domain::day::DayNumber;
use nose::domain::practise::{Invitation, calendar};
use nose::domain::scale::Moment;
use proptest::prelude::*;

use super::raters::START;
use crate::given::cases;

fn invitation(text: &str) -> Invitation<'_> {
    Invitation {
        uid: "nose-1",
        made: START,
        // A Tuesday.
        today: DayNumber(20_781),
        aim: 3,
        title: "Ten minutes for a case",
        text,
    }
}

/// The lines as they were before folding, each without its end.
fn unfolded(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    let body = whole.strip_suffix("\r\n").unwrap();
    body.split("\r\n").map(str::to_owned).collect()
}

fn line<'a>(lines: &'a [String], name: &str) -> &'a str {
    let of_name = |line: &'a String| line.strip_prefix(name)?.strip_prefix(':');
    lines.iter().find_map(of_name).unwrap()
}

/// What a calendar shows of an escaped text.
fn shown(escaped: &str) -> String {
    let mut shown = String::new();
    let mut signs = escaped.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next().unwrap() {
                'n' => shown.push('\n'),
                plain => shown.push(plain),
            },
            ';' | ',' => panic!("{sign} stands unescaped in {escaped}"),
            sign => shown.push(sign),
        }
    }
    shown
}

#[test]
fn an_invitation_reads_as_calendars_read_it() {
    let file = calendar(&invitation("Open Nose and judge one case."));
    let expected = "BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Nose//Practise//EN\r
BEGIN:VEVENT\r
UID:nose-1\r
DTSTAMP:20261123T090000Z\r
DTSTART:20261130T090000\r
DURATION:PT10M\r
RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR\r
SUMMARY:Ten minutes for a case\r
DESCRIPTION:Open Nose and judge one case.\r
TRANSP:OPAQUE\r
END:VEVENT\r
END:VCALENDAR\r
";
    assert_eq!(file, expected);
}

#[test]
fn it_begins_on_next_monday_even_over_the_years_end() {
    for (today, start) in [
        (20_780, "20261130T090000"),
        (20_786, "20261130T090000"),
        (20_787, "20261207T090000"),
        (20_087, "20250106T090000"),
        (20_086, "20241230T090000"),
    ] {
        let file = calendar(&Invitation {
            today: DayNumber(today),
            ..invitation("x")
        });
        assert_eq!(line(&unfolded(&file), "DTSTART"), start, "{today}");
    }
}

#[test]
fn what_would_end_a_value_is_escaped() {
    let file = calendar(&invitation("one, two; three\\four\nfive"));
    let description = line(&unfolded(&file), "DESCRIPTION").to_owned();
    assert_eq!(description, "one\\, two\\; three\\\\four\\nfive");
}

#[test]
fn signs_that_no_one_can_see_are_dropped_and_add_no_line() {
    let file = calendar(&invitation("a\r\nBEGIN:VALARM\u{0}\u{7}\u{85}\t\u{7f}b"));
    let lines = unfolded(&file);
    assert_eq!(line(&lines, "DESCRIPTION"), "a\\nBEGIN:VALARMb");
    assert!(!lines.iter().any(|line| line == "BEGIN:VALARM"));
    assert_eq!(lines.len(), 14);
}

#[test]
fn a_line_of_just_as_many_octets_as_are_allowed_is_not_folded() {
    let room = 75 - "DESCRIPTION:".len();
    let count = |length| {
        calendar(&invitation(&"x".repeat(length)))
            .matches("\r\n ")
            .count()
    };
    assert_eq!((count(room), count(room + 1)), (0, 1));
    assert_eq!((count(room + 74), count(room + 75)), (1, 2));
}

#[test]
fn any_moment_and_any_day_make_a_file() {
    for made in [0, 1, 951_782_400_000, u64::MAX] {
        for today in [-1, 0, 20_780, 200_000_000] {
            let file = calendar(&Invitation {
                made: Moment(made),
                today: DayNumber(today),
                ..invitation("x")
            });
            assert_eq!(unfolded(&file).len(), 14);
        }
    }
    let leap = calendar(&Invitation {
        made: Moment(951_868_799_999),
        ..invitation("x")
    });
    assert_eq!(line(&unfolded(&leap), "DTSTAMP"), "20000229T235959Z");
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_comes_back_whole_and_no_line_is_too_long(
        text in "([a-zé“😀,;\\\\\n\r\t :=]|\\PC){0,300}", title in "[a-z😀,;\n]{0,90}",
    ) {
        let file = calendar(&Invitation { title: &title, ..invitation(&text) });
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let lines = unfolded(&file);
        prop_assert_eq!(lines.len(), 14);
        let visible = |text: &str| -> String {
            text.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect()
        };
        prop_assert_eq!(shown(line(&lines, "DESCRIPTION")), visible(&text));
        prop_assert_eq!(shown(line(&lines, "SUMMARY")), visible(&title));
    }
}
