//! One record of the journal: as it stands in the store, or, where it does not begin with a digit, as the
//! JSON of one with a good checksum. What is read is written as a record that reads as the same; an entry
//! can be taken in by any state, and what undoes it on an empty one leaves nothing of it.

use nose::domain::scale::Moment;
use nose::journal::{Entry, FORMAT, State, Unreadable, decode, encode};

pub fn run(data: &[u8]) {
    let text = super::text(data);
    let is_record = text.starts_with(|it: char| it.is_ascii_digit());
    let record = if is_record {
        text
    } else {
        super::record(&text)
    };
    if let Ok(state) = decode::<State>(&record) {
        let again = decode::<State>(&encode(&state).unwrap());
        assert_eq!(again.as_ref(), Ok(&state));
    }
    match decode::<Option<Entry>>(&record) {
        Ok(Some(entry)) => take_in(&entry),
        Ok(None) | Err(Unreadable::Corrupt) => {}
        Err(Unreadable::Newer(format)) => assert!(format > FORMAT),
    }
}

fn take_in(entry: &Entry) {
    let again = decode::<Entry>(&encode(entry).unwrap());
    assert_eq!(again.as_ref(), Ok(entry));

    let mut state = State::default();
    let undo = state.reversal(&entry.body);
    state.apply(&entry.body, entry.at);
    if let Some(undo) = undo {
        let mut back = state.clone();
        back.apply(&undo, Moment(entry.at.0.saturating_add(1)));
        // Who undoes a change has made two.
        back.changes_since_backup = 0;
        back.last_backup = None;
        assert_eq!(back, State::default(), "{:?}", entry.body);
    }
    // What comes twice, as from two tabs, is taken in all the same.
    let _undo = state.reversal(&entry.body);
    state.apply(&entry.body, entry.at);
    let again = decode::<State>(&encode(&state).unwrap());
    assert_eq!(again, Ok(state));
}
