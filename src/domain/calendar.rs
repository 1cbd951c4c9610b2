//! Calendar files (RFC 5545): how a text is escaped, a line folded, a moment and a day written, and
//! what stands around one event. What the event is, the rooms say. Not a file rings a bell.

use super::day::DayNumber;
use super::scale::Moment;

/// The most octets of a line, its end not counted.
const LONGEST_LINE: usize = 75;

/// Text as RFC 5545 wants it.
pub fn escaped(text: &str) -> String {
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

/// A day, `20261123`.
pub fn date(day: DayNumber) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}{month:02}{day:02}")
}

/// A moment, in UTC.
fn stamp(moment: Moment) -> String {
    let seconds = i64::try_from(moment.0 / 1_000).unwrap_or_default();
    let day = date(DayNumber(seconds / 86_400));
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{day}T{hour:02}{minute:02}{second:02}Z")
}

/// A file with one event.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The room that made it.
    pub room: &'a str,
    /// What tells the event from every other. The same again takes its place.
    pub uid: &'a str,
    /// When the file was made.
    pub made: Moment,
    /// When it is: lines that need no escaping.
    pub when: &'a [String],
    /// One line.
    pub title: &'a str,
    /// What to do.
    pub text: &'a str,
    /// Whether the time counts as taken.
    pub takes_time: bool,
}

/// The file.
pub fn file(entry: &Entry<'_>) -> String {
    let taken = if entry.takes_time {
        "TRANSP:OPAQUE"
    } else {
        "TRANSP:TRANSPARENT"
    };
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//Nose//{}//EN", entry.room),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(entry.uid)),
        format!("DTSTAMP:{}", stamp(entry.made)),
    ];
    lines.extend_from_slice(entry.when);
    lines.push(format!("SUMMARY:{}", escaped(entry.title)));
    lines.push(format!("DESCRIPTION:{}", escaped(entry.text)));
    lines.push(taken.to_owned());
    lines.push("END:VEVENT".to_owned());
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}
