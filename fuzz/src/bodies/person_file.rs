//! The file of one person. What is read is about that person alone, and written again it reads as the
//! same; bringing it in twice brings nothing the second time.

use nose::domain::day::DayNumber;
use nose::domain::scale::Moment;
use nose::journal::{State, person_text, read_person};

pub fn run(data: &[u8]) {
    let Ok(file) = read_person(&super::text(data)) else {
        return;
    };
    assert_eq!(file.sheets.about(&file.person).count(), file.sheets.len());
    let written = person_text(&file.sheets, &file.person, &file.app, file.made).unwrap();
    assert_eq!(read_person(&written).as_ref(), Ok(&file));

    let today = DayNumber(20_000);
    let mut here = State::default();
    let (arriving, event) = file.against(&here, today);
    assert_eq!(arriving.added, file.sheets.len());
    here.apply(&event, Moment(1));
    assert_eq!(here.ledger.len(), file.sheets.len());
    let (again, event) = file.against(&here, today);
    assert!(!again.brings());
    assert_eq!(again.same, file.sheets.len());
    let known = here.ledger.clone();
    here.apply(&event, Moment(2));
    assert_eq!(here.ledger, known);
}
