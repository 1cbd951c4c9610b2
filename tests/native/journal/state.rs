//! What events add up to. `apply` takes anything and never fails.

use std::collections::BTreeSet;

use nose::domain::json::FromJson as _;
use nose::domain::question::Room;
use nose::domain::scale::{Moment, Recency, Reply, Seen};
use nose::journal::{Event, Preference, State};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::arbitrary;
use crate::given::{
    began, cases, id, item, level, mark, noted, place, replied, sitting, state_after,
};

#[test]
fn an_answer_is_kept_even_if_its_sittings_beginning_was_lost() {
    let state = state_after(&[replied("q1", 4)]);
    let sitting = state.sitting(&id("s1")).unwrap();
    assert_eq!(
        (sitting.room, sitting.begun),
        (Room::Reflect, Moment(1_000))
    );
    assert_eq!(sitting.pack, None);
    assert_eq!(sitting.reply(&item("q1", 1)), Some(Reply::Level(level(4))));
}

#[test]
fn a_note_a_reply_and_a_date_on_one_question_stand_side_by_side() {
    let here = || place("s1", item("q1", 1));
    let recency = Some(Recency::ThisWeek);
    let dated = Event::Dated {
        place: here(),
        recency,
    };
    let state = state_after(&[began("s1"), noted("q1", "why"), replied("q1", 2), dated]);
    let answer = state.sittings[0].answer(&item("q1", 1)).unwrap();
    assert_eq!(answer.note, "why");
    assert_eq!(answer.reply, Some(Reply::Level(level(2))));
    assert_eq!((answer.recency, answer.at), (recency, Moment(4_000)));
    assert_eq!(state.sittings[0].pack, Some(mark()));
}

#[test]
fn an_answer_with_everything_taken_back_is_gone() {
    let taken_back = Event::Replied {
        place: place("s1", item("q1", 1)),
        reply: None,
    };
    let state = state_after(&[
        replied("q1", 2),
        noted("q1", "x"),
        noted("q1", ""),
        taken_back,
    ]);
    assert!(state.sittings[0].answers.is_empty());
}

#[test]
fn a_reply_to_a_new_version_starts_anew_and_keeps_only_the_note() {
    let newer = Event::Replied {
        place: place("s1", item("q1", 2)),
        reply: Some(Reply::Level(Seen::No)),
    };
    let dated = Event::Dated {
        place: place("s1", item("q1", 1)),
        recency: Some(Recency::LongerAgo),
    };
    let state = state_after(&[replied("q1", 5), dated, noted("q1", "mine"), newer]);
    let answer = &state.sittings[0].answers["q1"];
    assert_eq!(
        (answer.version, answer.reply),
        (2, Some(Reply::Level(Seen::No)))
    );
    assert_eq!((answer.recency, answer.note.as_str()), (None, "mine"));
}

#[test]
fn finishing_twice_keeps_the_first_moment_and_reopening_takes_it_back() {
    let finished = || Event::Finished { sitting: id("s1") };
    let reopened = || Event::Reopened { sitting: id("s1") };
    let state = state_after(&[began("s1"), finished(), finished()]);
    assert_eq!(state.sittings[0].finished, Some(Moment(2_000)));
    let state = state_after(&[began("s1"), finished(), reopened()]);
    assert_eq!(state.sittings[0].finished, None);
}

#[test]
fn a_room_goes_on_with_its_latest_open_sitting() {
    let finished = Event::Finished { sitting: id("s2") };
    let events = [began("s2"), began("m1"), finished, began("s3")];
    let state = state_after(&events);
    assert_eq!(state.current(Room::Reflect).unwrap().id, id("s3"));
    assert_eq!(state.current(Room::Mirror).unwrap().id, id("m1"));
    assert_eq!(state.latest_finished(Room::Reflect).unwrap().id, id("s2"));
    assert_eq!(state.latest_finished(Room::Mirror), None);
}

#[test]
fn a_pass_begun_in_two_tabs_at_the_same_moment_is_one_pass() {
    let answers = |sitting: &str, name: &str| Event::Replied {
        place: place(sitting, item(name, 1)),
        reply: Some(Reply::Level(Seen::No)),
    };
    let events = [
        began("s1"),
        answers("s1", "q1"),
        began("s2"),
        answers("s2", "q2"),
    ];
    let state = state_after(&events);
    assert_eq!(state.sittings.len(), 1);
    assert_eq!(state.sittings[0].answers.len(), 2);
    assert_eq!(state.sitting(&id("s2")), state.sitting(&id("s1")));
    assert_eq!(state.reversal(&began("s3")), None);
    let mut finished = state;
    finished.apply(&Event::Finished { sitting: id("s2") }, Moment(9_000));
    assert_eq!(finished.current(Room::Reflect), None);
    finished.apply(&began("s3"), Moment(9_001));
    assert_eq!(finished.sittings.len(), 2);
}

#[test]
fn the_last_time_is_the_latest_finished_sitting_of_the_room_before() {
    let finish = |name: &str| Event::Finished { sitting: id(name) };
    let events = [
        began("s1"),
        finish("s1"),
        began("m1"),
        finish("m1"),
        began("s2"),
        finish("s2"),
        began("s3"),
    ];
    let state = state_after(&events);
    let before = |name: &str| {
        let sitting = state.sitting(&id(name)).unwrap();
        state.finished_before(sitting).map(|s| s.id.0.clone())
    };
    assert_eq!(before("s1"), None);
    assert_eq!(before("s2").as_deref(), Some("s1"));
    assert_eq!(before("s3").as_deref(), Some("s2"));
    assert_eq!(before("m1"), None);
}

#[test]
fn of_two_sittings_finished_at_one_moment_neither_is_the_others_last_time() {
    let mut state = State::default();
    for name in ["s1", "s2"] {
        state.apply(&began(name), Moment(8_000));
        let finished = Event::Finished { sitting: id(name) };
        state.apply(&finished, Moment(9_000));
    }
    for sitting in &state.sittings {
        assert_eq!(state.finished_before(sitting), None);
    }
}

#[test]
fn changes_are_counted_since_the_last_backup() {
    let state = state_after(&[began("s1"), replied("q1", 1), Event::BackedUp]);
    assert_eq!(
        (state.changes_since_backup, state.last_backup),
        (0, Some(Moment(3_000)))
    );
    let state = state_after(&[Event::BackedUp, began("s1"), replied("q1", 1)]);
    assert_eq!(
        (state.changes_since_backup, state.last_backup),
        (2, Some(Moment(1_000)))
    );
}

#[test]
fn a_restored_backup_takes_the_place_of_all() {
    let other = state_after(&[began("m1")]);
    let restored = Event::Restored {
        state: Box::new(other.clone()),
    };
    assert_eq!(
        state_after(&[began("s1"), replied("q1", 3), restored]),
        other
    );
}

#[test]
fn a_returned_sitting_comes_back_to_its_place_in_time_and_only_once() {
    let mut early = sitting("s0");
    early.begun = Moment(500);
    let returned = || Event::Returned {
        sitting: Box::new(early.clone()),
    };
    let state = state_after(&[began("s1"), began("m1"), returned(), returned()]);
    let order: Vec<_> = state.sittings.iter().map(|s| s.id.0.as_str()).collect();
    assert_eq!(order, ["s0", "s1", "m1"]);
}

#[test]
fn single_keys_act_until_told_otherwise() {
    assert!(State::default().preferences.single_keys);
    let off = Event::Preferred {
        preference: Preference::SingleKeys(false),
    };
    let state = state_after(&[off]);
    assert!(!state.preferences.single_keys);
    assert!(state.is_empty());
    assert!(!state_after(&[began("s1")]).is_empty());
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_events_in_any_order_at_any_moments_make_a_sound_state(
        events in vec((arbitrary::event(), any::<u64>()), 0..40),
    ) {
        let mut state = State::default();
        for (event, at) in &events {
            state.apply(event, Moment(*at));
            let _undo = state.reversal(event);
        }
        let ids: BTreeSet<_> = state.sittings.iter().map(|sitting| &sitting.id).collect();
        prop_assert_eq!(ids.len(), state.sittings.len());
        for answer in state.sittings.iter().flat_map(|sitting| sitting.answers.values()) {
            prop_assert!(!answer.is_empty());
        }
    }

    #[test]
    fn a_state_reads_back_as_it_was_written(state in arbitrary::state()) {
        let json = serde_json::to_string(&state).unwrap();
        prop_assert_eq!(State::from_json(serde_json::from_str(&json).unwrap()).unwrap(), state);
    }

    #[test]
    fn an_event_reads_back_as_it_was_written(event in arbitrary::event()) {
        let json = serde_json::to_string(&event).unwrap();
        prop_assert_eq!(Event::from_json(serde_json::from_str(&json).unwrap()).unwrap(), event);
    }
}
