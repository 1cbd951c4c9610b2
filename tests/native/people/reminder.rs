//! The calendar file of a day to look again.

use nose::domain::people::{Reminder, reminder};
use nose::domain::scale::Moment;
use nose::domain::sheet::SheetId;

use super::given::{TODAY, id};

fn of(sheet: &SheetId, made: u64, day: i64) -> String {
    reminder(&Reminder {
        sheet,
        made: Moment(made),
        on: TODAY.plus(day),
        title: "Look again, in Nose",
        text: "Open Nose and see what waits for you.",
    })
}

#[test]
fn it_is_an_event_of_one_whole_day_that_takes_no_time() {
    let expected = "BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Nose//People//EN\r
BEGIN:VEVENT\r
UID:019ab3c4d5e-0011aabb@nose\r
DTSTAMP:20261123T090000Z\r
DTSTART;VALUE=DATE:20261221\r
SUMMARY:Look again\\, in Nose\r
DESCRIPTION:Open Nose and see what waits for you.\r
TRANSP:TRANSPARENT\r
END:VEVENT\r
END:VCALENDAR\r
";
    let made = 1_795_424_400_000;
    assert_eq!(of(&id("019ab3c4d5e-0011aabb"), made, 28), expected);
}

#[test]
fn a_later_file_for_the_same_sheet_is_the_same_event_and_another_sheets_is_not() {
    let uid = |file: &str| {
        let line = file.lines().find(|line| line.starts_with("UID:"));
        line.unwrap().to_owned()
    };
    let first = of(&id("019ab3c4d5e-0011aabb"), 1, 28);
    let moved = of(&id("019ab3c4d5e-0011aabb"), 2, 35);
    assert_eq!(uid(&first), uid(&moved));
    assert_ne!(uid(&first), uid(&of(&id("019ab3c4d5e-0011aabc"), 1, 28)));
}
