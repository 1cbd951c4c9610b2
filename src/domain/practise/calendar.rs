//! A calendar file for the weekly habit (RFC 5545). It names no case, no figure and no person, and
//! rings no bell: it only keeps the time free.

use super::week::Weekday;
use crate::domain::day::DayNumber;
use crate::domain::scale::Moment;

/// What stands in the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Invitation<'a> {
    /// What tells it from every other.
    pub uid: &'a str,
    /// When the file was made.
    pub made: Moment,
    /// Today, by the person's own calendar.
    pub today: DayNumber,
    /// How many cases a week.
    pub aim: u8,
    /// One line.
    pub title: &'a str,
    /// What to do.
    pub text: &'a str,
}

/// The most octets of a line, its end not counted.
const LONGEST_LINE: usize = 75;

/// Text as RFC 5545 wants it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

/// A line, folded where it is too long, never inside a character.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for sign in line.chars() {
        if length + sign.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(sign);
        length += sign.len_utf8();
    }
    out.push_str("\r\n");
    out
}

fn stamp(moment: Moment) -> String {
    let seconds = i64::try_from(moment.0 / 1_000).unwrap_or_default();
    let (year, month, day) = DayNumber(seconds / 86_400).date();
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// The file: ten minutes at nine, by the person's own clock, on the days that the cases are spread
/// over, from next Monday on.
pub fn calendar(invitation: &Invitation<'_>) -> String {
    let (year, month, day) = DayNumber(invitation.today.monday().0 + 7).date();
    let days: Vec<&str> = Weekday::spread(invitation.aim)
        .iter()
        .map(|day| day.code())
        .collect();
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Nose//Practise//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(invitation.uid)),
        format!("DTSTAMP:{}", stamp(invitation.made)),
        format!("DTSTART:{year:04}{month:02}{day:02}T090000"),
        "DURATION:PT10M".to_owned(),
        format!("RRULE:FREQ=WEEKLY;BYDAY={}", days.join(",")),
        format!("SUMMARY:{}", escaped(invitation.title)),
        format!("DESCRIPTION:{}", escaped(invitation.text)),
        "TRANSP:OPAQUE".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}
