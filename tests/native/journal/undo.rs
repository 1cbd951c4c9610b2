//! Undo is an event too. Two states are the same to a person if they differ at most in the
//! count of changes, in the moments of answers and of finishing (undoing is itself a change, made
//! now), and in the order of sittings that began at the same moment.

use nose::domain::scale::{Moment, Reply};
use nose::journal::{Event, Preference, State};
use proptest::prelude::*;

use crate::arbitrary;
use crate::given::{began, cases, id, item, level, noted, place, replied, sitting, state_after};

/// A state without what undoing may change.
fn to_a_person(state: &State) -> State {
    let mut state = state.clone();
    state.changes_since_backup = 0;
    for sitting in &mut state.sittings {
        sitting.finished = sitting.finished.map(|_| Moment(0));
        for answer in sitting.answers.values_mut() {
            answer.at = Moment(0);
        }
    }
    for sheet in &mut state.sheets {
        sheet.at = Moment(0);
    }
    let ledger = state.ledger.iter().cloned().map(|mut sheet| {
        sheet.at = Moment(0);
        sheet
    });
    state.ledger = ledger.collect();
    for attempt in &mut state.attempts {
        attempt.at = Moment(0);
        // Whoever asked for the key has seen it, even if the asking was taken back.
        attempt.knew_key = false;
        if attempt.judged.is_none() {
            attempt.key = None;
        }
    }
    state.sittings.sort_by(|a, b| a.id.cmp(&b.id));
    state
}

fn undone(state: &State, event: &Event) -> Option<State> {
    let undo = state.reversal(event)?;
    let mut state = state.clone();
    state.apply(event, Moment(70_000));
    state.apply(&undo, Moment(80_000));
    Some(state)
}

#[test]
fn the_first_answer_of_a_sitting_undone_leaves_no_sitting() {
    let undone = undone(&State::default(), &replied("q1", 3)).unwrap();
    assert!(undone.is_empty());
}

#[test]
fn a_changed_reply_undone_is_the_reply_before() {
    let before = state_after(&[began("s1"), replied("q1", 3)]);
    let undone = undone(&before, &replied("q1", 5)).unwrap();
    let reply = undone.sittings[0].reply(&item("q1", 1));
    assert_eq!(reply, Some(Reply::Level(level(3))));
}

#[test]
fn a_removed_sitting_comes_back_whole() {
    let finished = Event::Finished { sitting: id("s1") };
    let before = state_after(&[began("s1"), replied("q1", 3), noted("q2", "x"), finished]);
    let removed = Event::Removed { sitting: id("s1") };
    assert_eq!(undone(&before, &removed).unwrap().sittings, before.sittings);
}

#[test]
fn a_note_on_a_newer_version_undone_is_the_note_before() {
    let before = state_after(&[began("s1"), noted("q1", "from last year")]);
    let rewritten = Event::Noted {
        place: place("s1", item("q1", 2)),
        note: "rewritten".to_owned(),
    };
    let undone = undone(&before, &rewritten).unwrap();
    assert_eq!(undone.sittings[0].note(&item("q1", 2)), "from last year");
}

#[test]
fn what_changes_nothing_has_no_way_back() {
    let finished = || Event::Finished { sitting: id("s1") };
    let state = state_after(&[began("s1"), finished(), began("s2")]);
    let idle = [
        Event::BackedUp,
        began("s1"),
        finished(),
        Event::Finished {
            sitting: id("gone"),
        },
        Event::Reopened { sitting: id("s2") },
        Event::Reopened {
            sitting: id("gone"),
        },
        Event::Removed {
            sitting: id("gone"),
        },
        Event::Returned {
            sitting: Box::new(sitting("s1")),
        },
        Event::Undone {
            entry: "tab-1".to_owned(),
            by: Box::new(Event::BackedUp),
        },
    ];
    for event in idle {
        assert_eq!(state.reversal(&event), None, "{event:?}");
    }
}

#[test]
fn a_setting_undone_is_what_it_was() {
    let off = Event::Preferred {
        preference: Preference::SingleKeys(false),
    };
    let before = state_after([&off]);
    assert_eq!(
        undone(&before, &off).unwrap().preferences,
        before.preferences
    );
    assert!(
        undone(&State::default(), &off)
            .unwrap()
            .preferences
            .single_keys
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_change_and_its_undoing_leave_all_as_it_was(
        state in arbitrary::state_of(1..=1), event in arbitrary::event_of(1..=1),
    ) {
        if let Some(undone) = undone(&state, &event) {
            prop_assert_eq!(to_a_person(&undone), to_a_person(&state));
        }
    }

    #[test]
    fn an_undoing_can_be_undone(
        state in arbitrary::state_of(1..=1), event in arbitrary::event_of(1..=1),
    ) {
        if let Some(undo) = state.reversal(&event) {
            let mut changed = state.clone();
            changed.apply(&event, Moment(60_000));
            if let Some(redone) = undone(&changed, &undo) {
                prop_assert_eq!(to_a_person(&redone), to_a_person(&changed));
            }
        }
    }

    /// A change that starts an answer anew under another version lets the old reply go; what
    /// the page shows under the version it asks for is as before all the same.
    #[test]
    fn over_versions_a_question_undone_shows_what_it_showed(
        state in arbitrary::state(), event in arbitrary::event(),
    ) {
        let (Event::Replied { place, .. } | Event::Dated { place, .. } | Event::Noted { place, .. }) =
            &event
        else {
            return Ok(());
        };
        let shown = |state: &State| {
            let sitting = state.sitting(&place.sitting)?;
            let answer = sitting.answer(&place.item);
            let chosen = answer.map(|answer| (answer.reply, answer.recency));
            Some((chosen.unwrap_or_default(), sitting.note(&place.item).to_owned()))
        };
        let undone = undone(&state, &event).unwrap();
        prop_assert_eq!(shown(&undone), shown(&state));
    }
}
