//! A calendar file for a day to look again. It names no person and nothing that was seen, so that it
//! can stand in a calendar that others see.

use crate::domain::calendar::{Entry, date, file};
use crate::domain::day::DayNumber;
use crate::domain::scale::Moment;
use crate::domain::sheet::SheetId;

/// What stands in the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// The run or the step it is for. The event keeps its identity, so that a later file for it
    /// moves the event.
    pub sheet: &'a SheetId,
    /// When the file was made.
    pub made: Moment,
    /// The day.
    pub on: DayNumber,
    /// One line.
    pub title: &'a str,
    /// What to do.
    pub text: &'a str,
}

/// The file: the whole day, and none of it taken.
pub fn reminder(of: &Reminder<'_>) -> String {
    file(&Entry {
        room: "People",
        uid: &format!("{}@nose", of.sheet.0),
        made: of.made,
        when: &[format!("DTSTART;VALUE=DATE:{}", date(of.on))],
        title: of.title,
        text: of.text,
        takes_time: false,
    })
}
