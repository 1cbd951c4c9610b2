//! A backup holds everything, and taking one in loses nothing.

use std::collections::BTreeMap;

use nose::domain::scale::{Moment, Reply};
use nose::domain::sitting::Sitting;
use nose::journal::{Backup, Difference, Preferences, State, backup_text, read_backup};
use proptest::prelude::*;

use crate::arbitrary;
use crate::given::{
    APP, began, cases, id, item, level, noted, replied, sitting, sitting_with, state_after,
};

fn text_of(state: &State) -> String {
    backup_text(state, &[], APP, Moment(77)).unwrap()
}

fn state_of(sittings: Vec<nose::domain::sitting::Sitting>) -> State {
    State {
        sittings,
        ..State::default()
    }
}

fn reply(number: u8) -> Reply {
    Reply::Level(level(number))
}

#[test]
fn an_empty_journal_has_a_backup_too() {
    let backup = read_backup(&text_of(&State::default())).unwrap();
    assert_eq!(backup.state, State::default());
    assert_eq!((backup.made, backup.app.as_str()), (Moment(77), APP));
}

#[test]
fn a_backup_can_be_read_without_us() {
    let state = state_after(&[began("s1"), replied("q1", 4), noted("q1", "in words")]);
    let aside = [("nose/quarantine/1/x".to_owned(), "1 torn \"".to_owned())];
    let text = backup_text(&state, &aside, APP, Moment(77)).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["format"], "nose-backup");
    assert_eq!(json["version"], 5);
    assert_eq!(json["made"], 77);
    assert_eq!(
        json["state"]["sittings"][0]["answers"]["q1"]["note"],
        "in words"
    );
    assert_eq!(json["aside"]["nose/quarantine/1/x"], "1 torn \"");
    assert!(text.lines().count() > 10);
    assert_eq!(read_backup(&text).unwrap().state, state);
}

#[test]
fn a_backup_that_went_through_an_editor_is_still_one() {
    let state = state_after(&[began("s1"), replied("q1", 4)]);
    let text = format!("\u{feff}{}\r\n", text_of(&state).replace('\n', "\r\n"));
    assert_eq!(read_backup(&text).unwrap().state, state);
}

#[test]
fn the_difference_counts_what_is_only_there_only_here_and_unlike() {
    let q = |n: usize| item(&format!("q{n}"), 1);
    let here = state_of(vec![
        sitting_with(
            "s1",
            &[(q(1), reply(1)), (q(2), reply(2)), (q(3), reply(3))],
        ),
        sitting_with("s2", &[(q(1), reply(1))]),
    ]);
    let there = state_of(vec![
        sitting_with(
            "s1",
            &[(q(1), reply(1)), (q(2), reply(5)), (q(4), reply(4))],
        ),
        sitting_with("s3", &[(q(1), reply(1)), (q(2), reply(2))]),
    ]);
    let expected = Difference {
        sittings_added: 1,
        answers_added: 3,
        answers_changed: 1,
        sittings_only_here: 1,
        answers_only_here: 2,
        ..Difference::default()
    };
    assert_eq!(Difference::between(&here, &there), expected);
    assert_eq!(Difference::between(&here, &here), Difference::default());
}

#[test]
fn merging_keeps_the_settings_of_here_and_puts_sittings_in_order() {
    let mut early = sitting("s9");
    early.begun = Moment(10);
    let mut here = state_of(vec![sitting("s1")]);
    here.preferences = Preferences {
        single_keys: false,
        weekly: None,
    };
    here.last_backup = Some(Moment(5));
    let mut there = state_of(vec![sitting("s2"), early]);
    there.last_backup = Some(Moment(99));
    let merged = here.merged_with(&there);
    let order: Vec<_> = merged.sittings.iter().map(|s| s.id.0.as_str()).collect();
    assert_eq!(order, ["s9", "s1", "s2"]);
    assert_eq!(merged.preferences, here.preferences);
    assert_eq!(merged.last_backup, here.last_backup);
}

#[test]
fn merging_takes_the_newer_of_two_answers() {
    let mut newer = sitting_with("s1", &[(item("q1", 1), reply(5))]);
    newer.answers.get_mut("q1").unwrap().at = Moment(9_999);
    let older = state_of(vec![sitting_with("s1", &[(item("q1", 1), reply(1))])]);
    let newer = state_of(vec![newer]);
    for merged in [older.merged_with(&newer), newer.merged_with(&older)] {
        let sitting = merged.sitting(&id("s1")).unwrap();
        assert_eq!(sitting.reply(&item("q1", 1)), Some(reply(5)));
    }
}

/// Every answer of a state, by sitting and item.
fn answers(state: &State) -> impl Iterator<Item = (&str, &str, Moment)> {
    state.sittings.iter().flat_map(|sitting| {
        let answers = sitting.answers.iter();
        answers.map(|(item, answer)| (sitting.id.0.as_str(), item.as_str(), answer.at))
    })
}

/// Two states in which no two answers have the same moment.
fn two_states() -> impl Strategy<Value = (State, State)> {
    (arbitrary::state(), arbitrary::state()).prop_map(|(a, b)| {
        let apart = |mut state: State, parity: u64| {
            for sitting in &mut state.sittings {
                sitting.pack = None;
                // Identities are random: two histories share a sitting wholly or not at all.
                sitting.also.clear();
                for answer in sitting.answers.values_mut() {
                    answer.at = Moment(answer.at.0 * 2 + parity);
                }
            }
            state
        };
        (apart(a, 0), apart(b, 1))
    })
}

#[test]
fn a_pass_begun_in_two_tabs_is_known_by_either_identity() {
    let joined = Sitting {
        also: vec![id("s2")],
        ..sitting_with("s1", &[(item("q1", 1), Reply::Level(level(1)))])
    };
    let (joined, other) = (
        State {
            sittings: vec![joined],
            ..State::default()
        },
        State {
            sittings: vec![sitting_with(
                "s2",
                &[(item("q2", 1), Reply::Level(level(2)))],
            )],
            ..State::default()
        },
    );
    for (here, there) in [(&joined, &other), (&other, &joined)] {
        let merged = here.merged_with(there);
        assert_eq!(merged.sittings.len(), 1);
        assert_eq!(merged.sittings[0].answers.len(), 2);
        assert!(merged.sitting(&id("s1")).is_some() && merged.sitting(&id("s2")).is_some());
        let difference = Difference::between(here, there);
        assert_eq!(
            (difference.sittings_added, difference.answers_added),
            (0, 1)
        );
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_backup_reads_back_as_what_it_was_made_of(state in arbitrary::state(), made in arbitrary::moment()) {
        let text = backup_text(&state, &[], APP, made).unwrap();
        prop_assert_eq!(read_backup(&text), Ok(Backup { made, app: APP.to_owned(), state }));
    }

    #[test]
    fn merging_two_journals_gives_the_same_sittings_either_way((a, b) in two_states()) {
        prop_assert_eq!(a.merged_with(&b).sittings, b.merged_with(&a).sittings);
    }

    #[test]
    fn merging_the_same_backup_again_changes_nothing((a, b) in two_states()) {
        let once = a.merged_with(&b);
        prop_assert_eq!(once.merged_with(&b), once.clone());
        prop_assert_eq!(once.merged_with(&once), once);
    }

    #[test]
    fn merging_loses_no_answer_of_either((a, b) in two_states()) {
        let merged = a.merged_with(&b);
        let kept: BTreeMap<_, _> = answers(&merged).map(|(s, i, at)| ((s, i), at)).collect();
        for (sitting, item, at) in answers(&a).chain(answers(&b)) {
            prop_assert!(kept[&(sitting, item)] >= at);
        }
    }

    #[test]
    fn the_difference_foretells_what_a_merge_adds((a, b) in two_states()) {
        let difference = Difference::between(&a, &b);
        let merged = a.merged_with(&b);
        let count = |state: &State| answers(state).count();
        prop_assert_eq!(merged.sittings.len(), a.sittings.len() + difference.sittings_added);
        prop_assert_eq!(count(&merged), count(&a) + difference.answers_added);
        let back = Difference::between(&b, &a);
        prop_assert_eq!(back.sittings_added, difference.sittings_only_here);
        prop_assert_eq!(back.answers_added, difference.answers_only_here);
        prop_assert_eq!(back.answers_changed, difference.answers_changed);
        let left = Difference::between(&merged, &b);
        prop_assert_eq!((left.sittings_added, left.answers_added), (0, 0));
    }
}
