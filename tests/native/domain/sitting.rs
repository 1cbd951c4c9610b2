//! A sitting compares only like with like, and merging two histories of it loses nothing.

use std::collections::BTreeMap;

use nose::domain::question::Questionnaire;
use nose::domain::scale::{Moment, Reply, Seen};
use nose::domain::sitting::{Answer, Progress, Sitting};
use proptest::collection::btree_map;
use proptest::prelude::*;

use super::packs::reflect_pack;
use crate::arbitrary;
use crate::given::{cases, item, level, sitting, sitting_with};

fn three() -> Reply {
    Reply::Level(level(3))
}

#[test]
fn an_answer_to_another_version_is_no_answer_but_its_note_stays() {
    let mut sitting = sitting_with("s1", &[(item("q0", 1), three())]);
    sitting.answers.get_mut("q0").unwrap().note = "mine".to_owned();
    assert_eq!(sitting.reply(&item("q0", 1)), Some(three()));
    assert_eq!(sitting.reply(&item("q0", 2)), None);
    assert_eq!(sitting.answer(&item("q0", 2)), None);
    assert_eq!(sitting.note(&item("q0", 2)), "mine");
    assert_eq!(sitting.note(&item("q1", 1)), "");
}

#[test]
fn progress_counts_replies_and_finds_the_first_gap() {
    let questionnaire = Questionnaire::from(&reflect_pack(3));
    let progress = |replies: &[(&str, u32)]| {
        let replies: Vec<_> = replies
            .iter()
            .map(|(id, v)| (item(id, *v), three()))
            .collect();
        sitting_with("s1", &replies).progress(&questionnaire)
    };
    let expect = |answered, next| Progress {
        answered,
        of: 3,
        next,
    };
    assert_eq!(progress(&[]), expect(0, Some(0)));
    assert_eq!(progress(&[("q0", 1)]), expect(1, Some(1)));
    assert_eq!(progress(&[("q0", 1), ("q2", 1)]), expect(2, Some(1)));
    assert_eq!(
        progress(&[("q0", 1), ("q1", 1), ("q2", 1)]),
        expect(3, None)
    );
    assert_eq!(progress(&[("q0", 2), ("gone", 1)]), expect(0, Some(0)));
}

#[test]
fn not_knowing_is_a_reply_and_a_note_alone_is_none() {
    let questionnaire = Questionnaire::from(&reflect_pack(2));
    let mut sitting = sitting_with("s1", &[(item("q0", 1), Reply::Level(Seen::No))]);
    let note = Answer {
        version: 1,
        note: "only words".to_owned(),
        ..Answer::default()
    };
    sitting.answers.insert("q1", note);
    let progress = sitting.progress(&questionnaire);
    assert_eq!((progress.answered, progress.next), (1, Some(1)));
}

#[test]
fn an_answer_is_empty_only_without_reply_date_and_note() {
    let empty = Answer::default();
    assert!(empty.is_empty());
    let said = [
        Answer {
            reply: Some(three()),
            ..empty.clone()
        },
        Answer {
            recency: Some(nose::domain::scale::Recency::ThisWeek),
            ..empty.clone()
        },
        Answer {
            note: "a".to_owned(),
            ..empty.clone()
        },
    ];
    assert!(said.iter().all(|answer| !answer.is_empty()));
    assert!(
        Answer {
            version: 3,
            at: Moment(9),
            ..empty
        }
        .is_empty()
    );
}

#[test]
fn merging_keeps_the_newer_answer_the_first_beginning_and_the_first_end() {
    let mut mine = sitting_with("s1", &[(item("q0", 1), three())]);
    let mut theirs = sitting_with("s1", &[(item("q0", 1), Reply::Level(level(5)))]);
    mine.begun = Moment(70);
    theirs.begun = Moment(60);
    mine.finished = Some(Moment(900));
    theirs.finished = Some(Moment(800));
    theirs.answers.get_mut("q0").unwrap().at = Moment(2_001);
    mine.merge(&theirs);
    assert_eq!(mine.reply(&item("q0", 1)), Some(Reply::Level(level(5))));
    assert_eq!((mine.begun, mine.finished), (Moment(60), Some(Moment(800))));
}

#[test]
fn a_sitting_finished_on_one_side_is_finished() {
    let mut mine = sitting("s1");
    let mut theirs = sitting("s1");
    theirs.finished = Some(Moment(5));
    theirs.pack = None;
    mine.pack = None;
    let mut other_way = theirs.clone();
    other_way.merge(&mine);
    mine.merge(&theirs);
    assert_eq!(mine.finished, Some(Moment(5)));
    assert_eq!(other_way.finished, Some(Moment(5)));
}

/// Two histories of one sitting in which no two answers have the same moment.
fn two_histories() -> impl Strategy<Value = (Sitting, Sitting)> {
    let answers = || {
        let id = "q[0-9]";
        btree_map(id, arbitrary::answer(1..=2), 0..6)
    };
    let end = || proptest::option::of(arbitrary::moment());
    (answers(), answers(), end(), end(), 0u64..99, 0u64..99).prop_map(
        |(a, b, end_a, end_b, x, y)| {
            let history = |answers: BTreeMap<String, Answer>, finished, begun, parity: u64| {
                let mut history = Sitting {
                    answers: answers.into_iter().collect(),
                    finished,
                    begun: Moment(begun),
                    ..sitting("s1")
                };
                for answer in history.answers.values_mut() {
                    answer.at = Moment(answer.at.0 * 2 + parity);
                }
                history
            };
            (history(a, end_a, x, 0), history(b, end_b, y, 1))
        },
    )
}

fn merged(a: &Sitting, b: &Sitting) -> Sitting {
    let mut both = a.clone();
    both.merge(b);
    both
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn merging_two_histories_gives_the_same_either_way((a, b) in two_histories()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
    }

    #[test]
    fn merging_twice_is_merging_once((a, b) in two_histories()) {
        let once = merged(&a, &b);
        prop_assert_eq!(merged(&once, &b), once.clone());
        prop_assert_eq!(merged(&once, &a), once.clone());
        prop_assert_eq!(merged(&a, &a), a);
    }

    #[test]
    fn merging_loses_no_answer_and_invents_none((a, b) in two_histories()) {
        let both = merged(&a, &b);
        for (id, answer) in a.answers.iter().chain(b.answers.iter()) {
            prop_assert!(both.answers[id].at >= answer.at);
        }
        for (id, answer) in &both.answers {
            let known = [a.answers.get(id), b.answers.get(id)];
            prop_assert!(known.contains(&Some(answer)));
        }
    }
}
