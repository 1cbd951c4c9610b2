//! A calendar file for the weekly habit. It names no case, no figure and no person, and rings no
//! bell: it only keeps the time free.

use super::week::Weekday;
use crate::domain::calendar::{Entry, date, file};
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

/// The file: ten minutes at nine, by the person's own clock, on the days that the cases are spread
/// over, from next Monday on.
pub fn calendar(invitation: &Invitation<'_>) -> String {
    let first = date(invitation.today.monday().plus(7));
    let days: Vec<&str> = Weekday::spread(invitation.aim)
        .iter()
        .map(|day| day.code())
        .collect();
    file(&Entry {
        room: "Practise",
        uid: invitation.uid,
        made: invitation.made,
        when: &[
            format!("DTSTART:{first}T090000"),
            "DURATION:PT10M".to_owned(),
            format!("RRULE:FREQ=WEEKLY;BYDAY={}", days.join(",")),
        ],
        title: invitation.title,
        text: invitation.text,
        takes_time: true,
    })
}
