//! What counts: a case once, on the first meeting. Whoever saw the key does not meet it again.

use std::collections::BTreeMap;

use nose::domain::practise::{Attempt, History, Key, Profile, Why};
use nose::domain::scale::Moment;
use proptest::collection::vec;
use proptest::prelude::*;

use super::raters::{DAY, START, attempt_id, day, judged, key};
use crate::arbitrary;
use crate::given::cases;

fn plain() -> Key {
    key([3, 3, 3, 3, 3])
}

/// A judging of a case so many days after the start.
fn on(case: &str, turn: u32, days: u64) -> Attempt {
    judged(case, turn, day(days), [3, 3, 3, 3, 3], &plain())
}

fn of_version(version: u32, attempt: Attempt) -> Attempt {
    let mut attempt = attempt;
    attempt.id.case.version = version;
    attempt
}

fn knowing(attempt: Attempt) -> Attempt {
    Attempt {
        knew_key: true,
        ..attempt
    }
}

/// What became of each, by case and turn, in the history's order.
fn fates(attempts: &[Attempt]) -> Vec<(String, u32, Why)> {
    let history = History::of(attempts);
    let fate = |it: &nose::domain::practise::Counted<'_>| {
        let id = &it.attempt.id;
        (id.case.id.clone(), id.turn, it.why)
    };
    history.all().iter().map(fate).collect()
}

fn whys(attempts: &[Attempt]) -> Vec<Why> {
    fates(attempts).into_iter().map(|(_, _, why)| why).collect()
}

/// The turns of the pairs that tell how steady one is.
fn pairs(attempts: &[Attempt]) -> Vec<(u32, u32)> {
    let history = History::of(attempts);
    let turns = |(before, again): (&Attempt, &nose::domain::practise::Counted<'_>)| {
        (before.id.turn, again.attempt.id.turn)
    };
    history.repeats().map(turns).collect()
}

#[test]
fn the_first_judging_of_a_case_counts() {
    assert_eq!(
        whys(&[on("a", 1, 0), on("b", 1, 0)]),
        [Why::Counts, Why::Counts]
    );
}

#[test]
fn a_second_judging_within_two_weeks_is_too_soon_and_tells_nothing() {
    for days in 0..14 {
        let attempts = [on("a", 1, 0), on("a", 2, days)];
        assert_eq!(whys(&attempts), [Why::Counts, Why::TooSoon], "{days}");
        assert_eq!(pairs(&attempts), []);
    }
    let mut late = on("a", 2, 14);
    late.judged = Some(Moment(START.0 + 14 * DAY - 1));
    assert_eq!(whys(&[on("a", 1, 0), late]), [Why::Counts, Why::TooSoon]);
}

#[test]
fn a_second_judging_after_two_weeks_tells_how_steady_one_is_and_does_not_count() {
    let attempts = [on("a", 1, 0), on("a", 2, 14)];
    assert_eq!(whys(&attempts), [Why::Counts, Why::Repeat]);
    assert_eq!(pairs(&attempts), [(1, 2)]);
    assert_eq!(History::of(&attempts).counted().count(), 1);
}

#[test]
fn each_repeat_is_set_beside_the_one_before_it() {
    let attempts = [on("a", 1, 0), on("a", 2, 20), on("a", 3, 40)];
    assert_eq!(whys(&attempts), [Why::Counts, Why::Repeat, Why::Repeat]);
    assert_eq!(pairs(&attempts), [(1, 2), (2, 3)]);
}

#[test]
fn a_judging_that_came_too_soon_is_no_first_half_of_a_pair() {
    let attempts = [on("a", 1, 0), on("a", 2, 3), on("a", 3, 20)];
    assert_eq!(whys(&attempts), [Why::Counts, Why::TooSoon, Why::Repeat]);
    assert_eq!(pairs(&attempts), [(1, 3)]);
}

#[test]
fn the_two_weeks_begin_when_the_key_was_last_seen() {
    let attempts = [on("a", 1, 0), on("a", 2, 10), on("a", 3, 20)];
    assert_eq!(whys(&attempts), [Why::Counts, Why::TooSoon, Why::TooSoon]);
    assert_eq!(pairs(&attempts), []);
}

#[test]
fn another_version_of_a_case_does_not_count_and_is_no_pair_and_says_so_in_its_own_way() {
    for days in [2, 20] {
        let attempts = [on("a", 1, 0), of_version(2, on("a", 1, days))];
        assert_eq!(whys(&attempts), [Why::Counts, Why::OtherVersion], "{days}");
        assert_eq!(pairs(&attempts), []);
        let profile = Profile::of(&attempts);
        let counts = (profile.cases, profile.repeats, profile.changed);
        assert_eq!((counts, profile.judgings), ((1, 0, 1), 2));
    }
}

#[test]
fn before_it_is_begun_a_judging_is_said_to_be_worth_what_it_will_be() {
    let (a, b) = (on("a", 1, 0), on("b", 1, 2));
    let newer = |days| of_version(2, on("a", 1, days));
    let behind = [vec![], vec![b], vec![a.clone()], vec![a, newer(3)]];
    for behind in behind {
        for next in [on("a", 9, 16), on("a", 9, 40), newer(16), newer(40)] {
            let now = next.judged.unwrap();
            let said = History::of(&behind).worth_now(&next.id.case, now);
            let mut all = behind.clone();
            let turn = all.iter().filter(|it| it.id.case == next.id.case).count();
            all.push(next);
            all.last_mut().unwrap().id.turn = u32::try_from(turn).unwrap() + 1;
            assert_eq!(whys(&all).last(), Some(&said), "{behind:?}");
        }
    }
}

#[test]
fn after_a_way_back_to_an_older_version_its_own_judgings_are_the_pair() {
    let attempts = [on("a", 1, 0), of_version(2, on("a", 1, 20)), on("a", 2, 40)];
    assert_eq!(whys(&attempts)[2], Why::Repeat);
    assert_eq!(pairs(&attempts), [(1, 2)]);
}

#[test]
fn two_judgings_of_the_new_version_are_a_pair() {
    let attempts = [
        on("a", 1, 0),
        of_version(2, on("a", 1, 20)),
        of_version(2, on("a", 2, 40)),
    ];
    assert_eq!(pairs(&attempts), [(1, 2)]);
}

#[test]
fn what_was_given_with_the_key_known_never_counts_nor_does_it_make_a_pair() {
    let first = [knowing(on("a", 1, 0)), on("a", 2, 20)];
    assert_eq!(whys(&first), [Why::KnewKey, Why::Repeat]);
    assert_eq!(pairs(&first), []);
    let second = [on("a", 1, 0), knowing(on("a", 2, 20))];
    assert_eq!(whys(&second), [Why::Counts, Why::KnewKey]);
    assert_eq!(pairs(&second), []);
}

#[test]
fn a_case_that_is_open_or_has_no_key_is_not_in_the_history() {
    let mut open = on("a", 1, 0);
    open.judged = None;
    let mut keyless = on("b", 1, 0);
    keyless.key = None;
    assert_eq!(whys(&[open, keyless]), []);
}

#[test]
fn keys_asked_for_in_one_moment_stay_in_the_journals_order() {
    let attempts = [on("b", 1, 0), on("c", 1, 0), on("a", 1, 0)];
    let order: Vec<String> = fates(&attempts).into_iter().map(|it| it.0).collect();
    assert_eq!(order, ["b", "c", "a"]);
}

#[test]
fn the_order_is_that_in_which_keys_were_asked_for() {
    let mut begun_first = on("a", 1, 0);
    begun_first.judged = Some(day(5));
    let attempts = [begun_first, on("b", 1, 1)];
    let order: Vec<String> = fates(&attempts).into_iter().map(|it| it.0).collect();
    assert_eq!(order, ["b", "a"]);
}

#[test]
fn a_clock_set_back_between_two_judgings_does_not_make_the_second_count() {
    // The journal holds them by when they were begun, so the second stands first.
    for back in [1, 14, 60] {
        let attempts = [on("a", 2, 100 - back), on("a", 1, 100)];
        let expected = [
            ("a".to_owned(), 1, Why::Counts),
            ("a".to_owned(), 2, Why::TooSoon),
        ];
        assert_eq!(fates(&attempts), expected, "{back} days back");
        assert_eq!(pairs(&attempts), []);
    }
}

#[test]
fn the_last_judging_of_a_case_is_found_whatever_its_version() {
    let attempts = [
        on("a", 1, 0),
        of_version(2, on("a", 1, 3)),
        on("b", 1, 5),
        on("c", 1, 6),
    ];
    let history = History::of(&attempts);
    assert_eq!(history.last_of("a").unwrap().attempt.id.case.version, 2);
    assert!(history.last_of("z").is_none());
    assert_eq!(history.cases_since("a"), Some(2));
    assert_eq!(history.cases_since("c"), Some(0));
    assert_eq!(history.cases_since("z"), None);
}

#[test]
fn judgings_in_which_the_rater_disagrees_are_counted_once_each() {
    let mut disputed = on("a", 1, 0);
    disputed.ratings[0].dispute = "The note came in time.".to_owned();
    disputed.ratings[1].proposed = disputed.ratings[1].seen;
    assert_eq!(History::of(&[disputed, on("b", 1, 1)]).disputes(), 1);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn whatever_was_judged_a_case_counts_at_most_once_and_turns_come_in_order(
        attempts in vec(arbitrary::attempt(), 0..30),
    ) {
        let history = History::of(&attempts);
        let keyed = attempts.iter().filter(|it| it.judged.is_some() && it.key.is_some());
        prop_assert_eq!(history.all().len(), keyed.count());
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        let mut turns = BTreeMap::new();
        for it in history.all() {
            let case = &it.attempt.id.case;
            prop_assert_eq!(it.attempt.knew_key, it.why == Why::KnewKey);
            *counted.entry(&case.id).or_default() += usize::from(it.why == Why::Counts);
            let before = turns.insert(case, it.attempt.id.turn);
            prop_assert!(before.is_none_or(|before| before <= it.attempt.id.turn));
        }
        prop_assert!(counted.values().all(|count| *count <= 1));
        for (before, again) in history.repeats() {
            prop_assert_eq!(&before.id.case, &again.attempt.id.case);
            prop_assert!(!before.knew_key && !again.attempt.knew_key);
        }
    }

    #[test]
    fn a_first_judging_counts_whenever_it_was(at in arbitrary::moment()) {
        let attempts = [judged("a", 1, at, [1, 2, 3, 4, 5], &plain())];
        prop_assert_eq!(whys(&attempts), [Why::Counts]);
        prop_assert_eq!(&attempts[0].id, &attempt_id("a", 1));
    }
}
