//! What a key says beside a judging.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::{
    Attempt, Confidence, Feedback, Headline, Key, Spot, Spotted, Verdict,
};
use nose::domain::scale::{Level, Seen};
use proptest::prelude::*;

use super::raters::{START, judged, key, seen};
use crate::arbitrary;
use crate::given::cases;

/// A judging with these ratings beside a key with these levels; 0 is "not shown here".
fn pair(ratings: [i32; 5], levels: [i32; 5]) -> (Attempt, Key) {
    let key = key(levels);
    (judged("a", 1, START, ratings, &key), key)
}

fn headline(ratings: [i32; 5], levels: [i32; 5]) -> Headline {
    let (attempt, key) = pair(ratings, levels);
    Feedback::of(&attempt, &key).headline()
}

#[test]
fn a_verdict_says_how_many_steps_a_rating_is_off() {
    for rated in 1..=5 {
        for level in 1..=5 {
            let verdict = Verdict::of(Some(seen(rated)), seen(level));
            let expected = match rated - level {
                0 => Verdict::Same,
                off => Verdict::Off(i8::try_from(off).unwrap()),
            };
            assert_eq!(verdict, expected);
            assert_eq!(verdict.is_within_one(), Some((rated - level).abs() <= 1));
        }
    }
}

#[test]
fn not_shown_is_right_or_wrong_and_never_a_step_off() {
    for level in Level::ALL {
        let shown = Seen::At(level);
        for (rated, key, expected, is_right) in [
            (Some(Seen::No), Seen::No, Verdict::Same, Some(true)),
            (
                Some(shown),
                Seen::No,
                Verdict::SawUnshown(level),
                Some(false),
            ),
            (
                Some(Seen::No),
                shown,
                Verdict::MissedShown(level),
                Some(false),
            ),
            (None, shown, Verdict::Unrated, None),
            (None, Seen::No, Verdict::Unrated, None),
        ] {
            let verdict = Verdict::of(rated, key);
            assert_eq!(verdict, expected);
            assert_eq!(verdict.is_within_one(), is_right);
        }
    }
}

#[test]
fn within_one_counts_not_shown_and_leaves_out_what_was_not_rated() {
    let (mut attempt, key) = pair([3, 5, 0, 0, 2], [4, 3, 0, 3, 0]);
    assert_eq!(Feedback::of(&attempt, &key).within_one(), (2, 5));
    attempt.ratings[1].seen = None;
    assert_eq!(Feedback::of(&attempt, &key).within_one(), (2, 4));
    attempt.ratings = Default::default();
    assert_eq!(Feedback::of(&attempt, &key).within_one(), (0, 0));
}

#[test]
fn anti_patterns_that_were_there_or_were_seen_are_told_in_the_sources_order() {
    let (mut attempt, mut key) = pair([3; 5], [3; 5]);
    key.anti_patterns = vec![AntiPattern::NotMyJob, AntiPattern::Condescension];
    attempt.spot(AntiPattern::NotMyJob, true);
    attempt.spot(AntiPattern::BreedingCynicism, true);
    let told = |of, spot| Spotted { of, spot };
    assert_eq!(
        Feedback::of(&attempt, &key).spotted,
        [
            told(AntiPattern::BreedingCynicism, Spot::FalseAlarm),
            told(AntiPattern::Condescension, Spot::Missed),
            told(AntiPattern::NotMyJob, Spot::Caught),
        ]
    );
}

#[test]
fn the_marks_stand_beside_the_keys() {
    let (mut attempt, mut key) = pair([3; 5], [3; 5]);
    attempt.mark(Characteristic::Curiosity, "s10", true);
    attempt.mark(Characteristic::Curiosity, "s2", true);
    key.lines[1].evidence = vec!["s2".to_owned()];
    let feedback = Feedback::of(&attempt, &key);
    let curious = &feedback.beside[1];
    assert_eq!(curious.of, Characteristic::Curiosity);
    assert_eq!(curious.marks, ["s2", "s10"]);
    assert_eq!(curious.evidence, ["s2"]);
}

#[test]
fn all_as_the_key_is_said_so() {
    assert_eq!(headline([1, 2, 0, 4, 5], [1, 2, 0, 4, 5]), Headline::Same);
}

#[test]
fn all_within_one_step_is_said_with_how_many_are_the_same() {
    let near = |same| Headline::Near { same };
    assert_eq!(headline([2, 2, 0, 4, 5], [1, 2, 0, 4, 5]), near(4));
    assert_eq!(headline([2, 3, 4, 3, 4], [1, 2, 5, 4, 5]), near(0));
}

#[test]
fn the_furthest_off_is_told_with_its_sign_and_how_sure_one_was() {
    let (mut attempt, key) = pair([5, 1, 3, 3, 5], [3, 4, 3, 3, 2]);
    attempt.ratings[1].sure = Some(Confidence::Ninety);
    assert_eq!(
        Feedback::of(&attempt, &key).headline(),
        Headline::FarOff {
            of: Characteristic::Curiosity,
            steps: -3,
            sure: Some(Confidence::Ninety),
        }
    );
}

#[test]
fn first_what_is_far_off_then_what_was_missed_then_what_is_not_shown_then_false_alarms() {
    let of = Characteristic::Commitment;
    let (mut attempt, mut key) = pair([5, 0, 2, 3, 3], [3, 3, 0, 3, 3]);
    key.anti_patterns = vec![AntiPattern::TakingCredit];
    attempt.spot(AntiPattern::Territoriality, true);
    let mut headlines = Vec::new();
    headlines.push(Feedback::of(&attempt, &key).headline());
    attempt.ratings[0].seen = Some(seen(4));
    headlines.push(Feedback::of(&attempt, &key).headline());
    attempt.spot(AntiPattern::TakingCredit, true);
    headlines.push(Feedback::of(&attempt, &key).headline());
    attempt.ratings[1].seen = Some(seen(3));
    headlines.push(Feedback::of(&attempt, &key).headline());
    attempt.ratings[2].seen = Some(seen(0));
    headlines.push(Feedback::of(&attempt, &key).headline());
    attempt.spot(AntiPattern::Territoriality, false);
    headlines.push(Feedback::of(&attempt, &key).headline());
    attempt.ratings[0].seen = Some(seen(3));
    headlines.push(Feedback::of(&attempt, &key).headline());
    assert_eq!(
        headlines,
        [
            Headline::FarOff {
                of,
                steps: 2,
                sure: None
            },
            Headline::Missed(AntiPattern::TakingCredit),
            Headline::MissedShown(Characteristic::Curiosity),
            Headline::SawUnshown(Characteristic::OutcomeOrientation),
            Headline::FalseAlarm(AntiPattern::Territoriality),
            Headline::Near { same: 4 },
            Headline::Same,
        ]
    );
}

#[test]
fn the_furthest_off_come_first_and_what_is_the_same_last() {
    let (mut attempt, key) = pair([3, 4, 1, 0, 3], [3, 3, 5, 3, 1]);
    let first = |attempt: &Attempt| {
        let feedback = Feedback::of(attempt, &key);
        let order = feedback.furthest_first();
        order.iter().map(|it| it.of.index()).collect::<Vec<_>>()
    };
    assert_eq!(first(&attempt), [2, 4, 3, 1, 0]);
    attempt.ratings[2].seen = None;
    assert_eq!(first(&attempt), [4, 3, 1, 2, 0]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn whatever_was_judged_all_five_are_told_each_once(
        attempt in arbitrary::attempt(), key in arbitrary::key(),
    ) {
        let feedback = Feedback::of(&attempt, &key);
        let mut order: Vec<_> = feedback.furthest_first().iter().map(|it| it.of).collect();
        order.sort();
        prop_assert_eq!(order, Characteristic::ALL);
        let (right, all) = feedback.within_one();
        prop_assert!(right <= all && all <= 5);
        let headline = feedback.headline();
        let all_same = feedback.beside.iter().all(|it| it.verdict == Verdict::Same);
        prop_assert!(headline != Headline::Same || all_same);
    }
}
