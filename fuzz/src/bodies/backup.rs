//! A backup file. What is read, written again and read, is the same; nothing differs from itself; adding
//! it twice is adding it once; and what is brought back is there when the journal is opened again.

use nose::domain::scale::Moment;
use nose::journal::{Difference, Event, Log, State, Writer, backup_text, read_backup};
use nose::platform::memory::MemoryStore;

pub fn run(data: &[u8]) {
    let Ok(backup) = read_backup(&super::text(data)) else {
        return;
    };
    let state = &backup.state;
    let written = backup_text(state, &[], &backup.app, backup.made).unwrap();
    assert_eq!(read_backup(&written).as_ref(), Ok(&backup));

    let same = Difference::between(state, state);
    assert_eq!(same, Difference::default());
    let nothing = State::default();
    let added = nothing.merged_with(state);
    assert_eq!(added.merged_with(state), added);
    assert_eq!(Difference::between(&added, state).brings(), 0);
    assert_eq!(Difference::between(&nothing, state).removes(), 0);

    let store = MemoryStore::default();
    let mut log = Log::open(&store, writer("first-tab"));
    let undo = log.record(
        Event::Restored {
            state: Box::new(state.clone()),
        },
        Moment(1),
    );
    assert_eq!(log.state(), state);
    log.commit(&store).unwrap();
    assert_eq!(Log::open(&store, writer("second-tab")).state(), state);
    log.record(undo.unwrap(), Moment(2));
    log.commit(&store).unwrap();
    assert!(Log::open(&store, writer("second-tab")).state().is_empty());
}

fn writer(tab: &str) -> Writer {
    Writer {
        tab: tab.to_owned(),
        app: "0.1.0".to_owned(),
    }
}
