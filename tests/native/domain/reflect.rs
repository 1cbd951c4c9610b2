//! The picture of how an organization picks its leaders.

use nose::domain::pack::{Band, ReflectPack};
use nose::domain::reflect::{Headline, NEXT_STEPS, Picture, picture};
use nose::domain::scale::{Frequency, Level, Recall, Reply, Seen};
use nose::domain::sitting::Sitting;
use proptest::collection::vec;
use proptest::prelude::*;

use super::packs::{reflect_pack, reflect_pack_led_by};
use crate::arbitrary;
use crate::given::{cases, item, level, sitting, sitting_with};

/// A sitting with a reply to each question in turn; 0 is "I don't know".
fn answered(numbers: &[u8]) -> Sitting {
    let seen = |n: &u8| if *n == 0 { Seen::No } else { level(*n) };
    answered_as(&numbers.iter().map(seen).collect::<Vec<_>>())
}

fn answered_as(seen: &[Seen]) -> Sitting {
    let replies: Vec<_> = seen
        .iter()
        .enumerate()
        .map(|(n, seen)| (item(&format!("q{n}"), 1), Reply::Level(*seen)))
        .collect();
    sitting_with("s1", &replies)
}

fn advised(picture: &Picture<'_>) -> Vec<String> {
    picture
        .next
        .iter()
        .map(|step| step.item.id.clone())
        .collect()
}

#[test]
fn before_the_first_reply_there_is_nothing_to_say() {
    let pack = reflect_pack(3);
    let empty = sitting("s1");
    let picture = picture(&pack, &empty, None);
    assert_eq!(picture.headline, Headline::Nothing);
    assert!(picture.rows.is_empty() && picture.next.is_empty());
    assert!(picture.strongest.is_empty() && picture.weakest.is_empty());
}

#[test]
fn the_two_highest_and_the_two_lowest_stand_out() {
    let pack = reflect_pack(6);
    let sitting = answered(&[3, 1, 5, 2, 4, 3]);
    let picture = picture(&pack, &sitting, None);
    assert_eq!(picture.strongest, [2, 4]);
    assert_eq!(picture.weakest, [1, 3]);
    assert_eq!(picture.headline, Headline::Contrast);
}

#[test]
fn ties_keep_the_packs_order() {
    let pack = reflect_pack(5);
    let sitting = answered(&[4, 2, 4, 2, 4]);
    let picture = picture(&pack, &sitting, None);
    assert_eq!(picture.strongest, [0, 2]);
    assert_eq!(picture.weakest, [1, 3]);
}

#[test]
fn where_all_stand_alike_nothing_stands_out() {
    let pack = reflect_pack(4);
    let sitting = answered(&[2, 2, 0, 2]);
    let picture = picture(&pack, &sitting, None);
    assert_eq!(picture.headline, Headline::Even(Level::Two));
    assert!(picture.strongest.is_empty() && picture.weakest.is_empty());
}

#[test]
fn one_reply_of_two_steps_apart_is_enough_to_contrast() {
    let pack = reflect_pack(2);
    let sitting = answered(&[5, 4]);
    let picture = picture(&pack, &sitting, None);
    assert_eq!(picture.strongest, [0]);
    assert_eq!(picture.weakest, [1]);
}

#[test]
fn half_unknown_is_mostly_unknown_and_less_is_not() {
    let pack = reflect_pack(4);
    let half = answered(&[0, 0, 1, 5]);
    let headline = picture(&pack, &half, None).headline;
    assert_eq!(headline, Headline::MostlyUnknown { unknown: 2, of: 4 });
    let less = answered(&[0, 1, 1, 5]);
    assert_eq!(picture(&pack, &less, None).headline, Headline::Contrast);
}

#[test]
fn only_answered_rows_are_shown_and_counted() {
    let pack = reflect_pack(5);
    let sitting = sitting_with(
        "s1",
        &[
            (item("q1", 1), Reply::Level(Seen::No)),
            (item("q3", 1), Reply::Level(level(2))),
            (item("q4", 2), Reply::Level(level(5))),
            (
                item("q0", 1),
                Reply::Frequency(Recall::Often(Frequency::Weekly)),
            ),
        ],
    );
    let picture = picture(&pack, &sitting, None);
    let ids: Vec<_> = picture
        .rows
        .iter()
        .map(|row| row.item.id.as_str())
        .collect();
    assert_eq!(ids, ["q1", "q3"]);
    assert_eq!(
        picture.headline,
        Headline::MostlyUnknown { unknown: 1, of: 2 }
    );
}

#[test]
fn the_last_time_is_beside_a_row_only_if_asked_the_same_way() {
    let pack = reflect_pack(3);
    let now = answered(&[3, 3, 3]);
    let last = sitting_with(
        "s0",
        &[
            (item("q0", 1), Reply::Level(level(2))),
            (item("q1", 2), Reply::Level(level(2))),
        ],
    );
    let shown = picture(&pack, &now, Some(&last));
    let before: Vec<_> = shown.rows.iter().map(|row| row.last).collect();
    assert_eq!(before, [Some(level(2)), None, None]);
    assert!(
        picture(&pack, &now, None)
            .rows
            .iter()
            .all(|row| row.last.is_none())
    );
}

#[test]
fn a_row_shows_the_persons_note() {
    let pack = reflect_pack(1);
    let mut sitting = answered(&[3]);
    sitting.answers.get_mut("q0").unwrap().note = "as of May".to_owned();
    assert_eq!(picture(&pack, &sitting, None).rows[0].note, "as of May");
}

#[test]
fn advice_differs_by_band_and_not_within_one() {
    let pack = reflect_pack(1);
    let advice = |n: u8| {
        let sitting = answered(&[n]);
        picture(&pack, &sitting, None).next[0].advice().to_owned()
    };
    assert_eq!([advice(1), advice(2)], ["q0: start", "q0: start"]);
    assert_eq!(advice(3), "q0: build");
    assert_eq!([advice(4), advice(5)], ["q0: keep", "q0: keep"]);
    assert_eq!(advice(0), "q0: find out");
}

#[test]
fn the_lowest_come_first_then_the_unknown_then_what_can_be_built_on() {
    let pack = reflect_pack(5);
    let sitting = answered(&[3, 0, 2, 5, 1]);
    assert_eq!(
        advised(&picture(&pack, &sitting, None)),
        ["q4", "q2", "q1", "q0"]
    );
}

#[test]
fn a_strong_audit_has_next_steps_too_and_names_the_strongest_first() {
    let pack = reflect_pack(3);
    let sitting = answered(&[4, 5, 4]);
    let picture = picture(&pack, &sitting, None);
    assert_eq!(advised(&picture), ["q1", "q0", "q2"]);
    assert!(picture.next.iter().all(|step| step.band == Band::Keep));
}

#[test]
fn the_item_that_leads_comes_first_unless_in_good_order() {
    let pack = reflect_pack_led_by(4, 2);
    let first = |leader: u8| {
        let sitting = answered(&[1, 1, leader, 5]);
        advised(&picture(&pack, &sitting, None))[0].clone()
    };
    assert_eq!([0, 1, 2, 3].map(first), ["q2"; 4]);
    assert_eq!([4, 5].map(first), ["q0"; 2]);
}

fn pack_and_replies() -> impl Strategy<Value = (ReflectPack, Vec<Seen>, usize)> {
    (1usize..9)
        .prop_flat_map(|n| (Just(n), vec(arbitrary::seen(), n), 0..n))
        .prop_map(|(n, seen, leader)| (reflect_pack_led_by(n, leader), seen, leader))
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn strongest_and_weakest_are_known_apart_and_at_most_two((pack, seen, _) in pack_and_replies()) {
        let sitting = answered_as(&seen);
        let picture = picture(&pack, &sitting, None);
        let at = |position: &usize| picture.rows[*position].seen.level().unwrap();
        for list in [&picture.strongest, &picture.weakest] {
            prop_assert!(list.len() <= 2);
        }
        for high in &picture.strongest {
            for low in &picture.weakest {
                prop_assert!(high != low);
                prop_assert!(at(high) >= at(low));
            }
        }
        let known: Vec<Level> = seen.iter().filter_map(|seen| seen.level()).collect();
        for (row, seen) in seen.iter().enumerate() {
            let Some(level) = seen.level() else { continue };
            if known.iter().all(|other| *other <= level) {
                prop_assert!(!picture.weakest.contains(&row));
            }
            if known.iter().all(|other| *other >= level) {
                prop_assert!(!picture.strongest.contains(&row));
            }
        }
        let apart = known.iter().min() != known.iter().max();
        prop_assert_eq!(!picture.strongest.is_empty(), apart);
        prop_assert_eq!(!picture.weakest.is_empty(), apart);
    }

    #[test]
    fn what_is_not_seen_changes_neither_who_stands_out_nor_a_known_headline(
        (pack, seen, _) in pack_and_replies(),
    ) {
        let all = answered_as(&seen);
        let mut known = all.clone();
        for (n, seen) in seen.iter().enumerate() {
            if *seen == Seen::No {
                known.answers.remove(&format!("q{n}"));
            }
        }
        let (with, without) = (picture(&pack, &all, None), picture(&pack, &known, None));
        let ids = |p: &Picture<'_>, list: &[usize]| -> Vec<String> {
            list.iter().map(|at| p.rows[*at].item.id.clone()).collect()
        };
        prop_assert_eq!(ids(&with, &with.strongest), ids(&without, &without.strongest));
        prop_assert_eq!(ids(&with, &with.weakest), ids(&without, &without.weakest));
        if !matches!(with.headline, Headline::MostlyUnknown { .. }) {
            prop_assert_eq!(with.headline, without.headline);
        }
    }

    #[test]
    fn next_steps_are_few_distinct_and_fit_their_answers((pack, seen, leader) in pack_and_replies()) {
        let sitting = answered_as(&seen);
        let picture = picture(&pack, &sitting, None);
        prop_assert_eq!(picture.next.len(), seen.len().min(NEXT_STEPS));
        let mut ids = advised(&picture);
        if Band::from(seen[leader]) != Band::Keep {
            prop_assert_eq!(&ids[0], &format!("q{leader}"));
        }
        for step in &picture.next {
            let row = picture.rows.iter().find(|row| row.item.id == step.item.id).unwrap();
            prop_assert_eq!(step.band, Band::from(row.seen));
            prop_assert_eq!(step.advice(), row.item.advice.of(step.band));
        }
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), picture.next.len());
    }
}
