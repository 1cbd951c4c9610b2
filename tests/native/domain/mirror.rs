//! What the mirror shows its owner.

use nose::domain::mirror::{Headline, Reflection, reflection};
use nose::domain::question::ItemRef;
use nose::domain::scale::{Frequency, Recall, Recency, Reply, Seen};
use nose::domain::sitting::Sitting;
use proptest::collection::vec;
use proptest::prelude::*;

use super::packs::{ANTI_PATTERNS, CHARACTERISTICS, mirror_pack};
use crate::arbitrary;
use crate::given::{cases, item, level, sitting, sitting_with};

fn rated(seen: &[(&str, Seen)]) -> Sitting {
    let replies: Vec<_> = seen
        .iter()
        .map(|(id, seen)| (item(id, 1), Reply::Level(*seen)))
        .collect();
    sitting_with("m1", &replies)
}

/// The headline in a word, with the characteristics it names.
fn headline(sitting: &Sitting) -> String {
    let pack = mirror_pack();
    match reflection(&pack, sitting, None).headline() {
        Headline::Nothing => "nothing".to_owned(),
        Headline::NoneSeen => "none seen".to_owned(),
        Headline::Even { seen } => format!("{seen} even"),
        Headline::Contrast { high, low } => format!("{} over {}", high.name, low.name),
    }
}

#[test]
fn the_headline_names_the_highest_and_the_lowest() {
    let sitting = rated(&[
        ("commitment", level(3)),
        ("curiosity", level(5)),
        ("people_leadership", level(2)),
        ("technology_leadership", Seen::No),
    ]);
    assert_eq!(
        headline(&sitting),
        "Name of curiosity over Name of people_leadership"
    );
}

#[test]
fn ties_in_the_headline_go_to_the_first_in_the_sources_order() {
    let levels = [5, 1, 5, 3, 1].map(level);
    let all: Vec<_> = CHARACTERISTICS.into_iter().zip(levels).collect();
    assert_eq!(
        headline(&rated(&all)),
        "Name of commitment over Name of curiosity"
    );
}

#[test]
fn what_was_not_seen_is_never_the_lowest() {
    let sitting = rated(&[("commitment", level(4)), ("curiosity", Seen::No)]);
    assert_eq!(headline(&sitting), "1 even");
    assert_eq!(headline(&rated(&[("commitment", Seen::No)])), "none seen");
    assert_eq!(headline(&rated(&[])), "nothing");
}

#[test]
fn all_on_one_step_are_even() {
    let all: Vec<_> = CHARACTERISTICS.iter().map(|id| (*id, level(3))).collect();
    assert_eq!(headline(&rated(&all)), "5 even");
}

#[test]
fn anti_patterns_and_the_trap_alone_leave_the_headline_empty() {
    let mut replies = vec![(item("trap", 1), Reply::Level(level(1)))];
    for id in ANTI_PATTERNS {
        let most_days = Reply::Frequency(Recall::Often(Frequency::MostDays));
        replies.push((item(&format!("{id}.mine"), 1), most_days));
    }
    let sitting = sitting_with("m1", &replies);
    let pack = mirror_pack();
    let reflection = reflection(&pack, &sitting, None);
    assert_eq!(reflection.headline(), Headline::Nothing);
    assert_eq!(reflection.heard.len(), 6);
    assert_eq!(reflection.traps.len(), 1);
}

fn with_recency(seen: Seen, recency: Option<Recency>) -> Sitting {
    let mut sitting = rated(&[("commitment", seen)]);
    sitting.answers.get_mut("commitment").unwrap().recency = recency;
    sitting
}

#[test]
fn a_high_rating_by_something_long_ago_is_stale_and_nothing_else_is() {
    let pack = mirror_pack();
    let is_stale = |seen, recency| {
        let sitting = with_recency(seen, recency);
        reflection(&pack, &sitting, None).rated[0].is_stale()
    };
    for number in 1..=5 {
        let seen = level(number);
        assert_eq!(is_stale(seen, Some(Recency::LongerAgo)), number >= 4);
        assert!(!is_stale(seen, Some(Recency::ThisWeek)));
        assert!(!is_stale(seen, Some(Recency::ThisMonth)));
        assert!(!is_stale(seen, Some(Recency::ThisQuarter)));
        assert!(!is_stale(seen, None));
    }
    assert!(!is_stale(Seen::No, Some(Recency::LongerAgo)));
}

#[test]
fn advice_differs_by_band_for_a_characteristic_and_for_the_trap() {
    let pack = mirror_pack();
    let advice = |seen| {
        let sitting = rated(&[("curiosity", seen), ("trap", seen)]);
        let reflection = reflection(&pack, &sitting, None);
        let [rated, trap] = [reflection.rated[0].advice(), reflection.traps[0].advice()];
        (rated.to_owned(), trap.to_owned())
    };
    for (seen, band) in [
        (level(1), "start"),
        (level(2), "start"),
        (level(3), "build"),
        (level(4), "keep"),
        (level(5), "keep"),
        (Seen::No, "find out"),
    ] {
        let expected = (format!("curiosity: {band}"), format!("trap: {band}"));
        assert_eq!(advice(seen), expected);
    }
}

#[test]
fn there_is_one_thing_to_try_after_every_answer_but_never() {
    let pack = mirror_pack();
    let attempt = |recall| {
        let replies = [(item("not_my_job.let_pass", 1), Reply::Frequency(recall))];
        let sitting = sitting_with("m1", &replies);
        let reflection = reflection(&pack, &sitting, None);
        reflection.heard[0].attempt().map(str::to_owned)
    };
    let after = |how: &str| Some(format!("not_my_job.let_pass: {how}"));
    assert_eq!(attempt(Recall::Often(Frequency::Never)), None);
    assert_eq!(
        attempt(Recall::Often(Frequency::OnceOrTwice)),
        after("once")
    );
    assert_eq!(attempt(Recall::Often(Frequency::Weekly)), after("often"));
    assert_eq!(attempt(Recall::Often(Frequency::MostDays)), after("often"));
    assert_eq!(attempt(Recall::No), after("recall"));
}

#[test]
fn each_anti_pattern_is_shown_with_its_own_words_and_last_time() {
    let pack = mirror_pack();
    let reply = |frequency| Reply::Frequency(Recall::Often(frequency));
    let key = item("territoriality.mine", 1);
    let now = sitting_with("m1", &[(key.clone(), reply(Frequency::Weekly))]);
    let last = sitting_with("m0", &[(key, reply(Frequency::Never))]);
    let reflection = reflection(&pack, &now, Some(&last));
    let heard = &reflection.heard[0];
    assert_eq!(heard.text.name, "Name of territoriality");
    assert_eq!(heard.recall, Recall::Often(Frequency::Weekly));
    assert_eq!(heard.last, Some(Recall::Often(Frequency::Never)));
}

#[test]
fn the_last_time_counts_only_against_the_same_anchors() {
    let mut pack = mirror_pack();
    pack.anchors[0].version = 2;
    let last = rated(&[("commitment", level(2)), ("curiosity", level(2))]);
    let replies = [
        (item("commitment", 2), Reply::Level(level(4))),
        (item("curiosity", 1), Reply::Level(level(4))),
    ];
    let now = sitting_with("m1", &replies);
    let reflection = reflection(&pack, &now, Some(&last));
    let before: Vec<_> = reflection.rated.iter().map(|rated| rated.last).collect();
    assert_eq!(before, [None, Some(level(2))]);
}

#[test]
fn a_reply_on_the_wrong_scale_is_left_out() {
    let pack = mirror_pack();
    let replies = [
        (item("commitment", 1), Reply::Frequency(Recall::No)),
        (item("trap", 1), Reply::Frequency(Recall::No)),
        (item("taking_credit.mine", 1), Reply::Level(level(3))),
    ];
    let sitting = sitting_with("m1", &replies);
    let Reflection {
        rated,
        traps,
        heard,
    } = reflection(&pack, &sitting, None);
    assert!(rated.is_empty() && traps.is_empty() && heard.is_empty());
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_headline_is_blind_to_anti_patterns_traps_and_what_was_not_seen(
        seen in vec(proptest::option::of(arbitrary::seen()), 5),
        trap in arbitrary::seen(),
        recalls in vec(arbitrary::recall(), 12),
    ) {
        let given: Vec<_> = CHARACTERISTICS
            .iter()
            .zip(&seen)
            .filter_map(|(id, seen)| Some((*id, (*seen)?)))
            .collect();
        let known: Vec<_> = given.iter().filter(|(_, seen)| *seen != Seen::No).copied().collect();
        let alone = rated(&given);
        let mut among = alone.clone();
        let pack = mirror_pack();
        let private = pack.mirror.iter().skip(6).map(|item| pack.item_ref(item));
        let mut extra: Vec<(ItemRef, Reply)> =
            private.zip(recalls.into_iter().map(Reply::Frequency)).collect();
        extra.push((item("trap", 1), Reply::Level(trap)));
        for (id, answer) in sitting_with("m1", &extra).answers.iter() {
            among.answers.insert(id, answer.clone());
        }
        prop_assert_eq!(headline(&among), headline(&alone));
        if !known.is_empty() {
            prop_assert_eq!(headline(&rated(&known)), headline(&alone));
        }
    }

    #[test]
    fn every_reply_is_shown_once_and_nothing_else(
        answers in proptest::collection::btree_map("(commitment|curiosity|trap|not_my_job.mine|gone)",
            arbitrary::reply(), 0..5),
    ) {
        let replies: Vec<_> = answers.iter().map(|(id, r)| (item(id, 1), *r)).collect();
        let sitting = if replies.is_empty() { sitting("m1") } else { sitting_with("m1", &replies) };
        let pack = mirror_pack();
        let shown = reflection(&pack, &sitting, None);
        let fits = answers.iter().filter(|(id, reply)| match reply {
            Reply::Level(_) => ["commitment", "curiosity", "trap"].contains(&id.as_str()),
            Reply::Frequency(_) => *id == "not_my_job.mine",
        });
        prop_assert_eq!(shown.rated.len() + shown.traps.len() + shown.heard.len(), fits.count());
    }
}
