//! Which case comes next: the rule walked through the core pack, and each line of it alone.

use std::collections::BTreeSet;

use nose::domain::characteristic::Characteristic;
use nose::domain::pack::Case;
use nose::domain::practise::{
    Attempt, Next, REPEAT_AFTER_DAYS, Reason, TWINS_APART, next, turn_of, twin_id,
};
use nose::domain::question::ItemRef;
use nose::domain::scale::{Moment, Seen};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::raters::{
    self, DAY, Rater, START, attempt_id, day, due, judged, key, known, level, number, seen,
};
use crate::{arbitrary, given};

/// A case whose key says this, 0 being "not shown here".
fn case(id: &str, levels: [i32; 5]) -> Case {
    let mut case = raters::cases().remove(0);
    case.id = id.to_owned();
    case.twin = None;
    for (line, number) in case.levels.iter_mut().zip(levels) {
        line.of.1 = seen(number);
    }
    case
}

/// Raters as unlike as can be.
fn all_sorts() -> [Rater; 5] {
    [
        Rater::fair(),
        Rater::able(),
        Rater::by(|_, _, _| Seen::No),
        Rater::by(|_, _, _| level(5)),
        Rater::by(|case, key, of| match number(key.line(of).seen) {
            Some(key) if case.scene.pronoun == "she" => level(6 - key),
            Some(key) => level(key + 1),
            None => level(2),
        }),
    ]
}

/// The fewest cases between a judging of a case and one of its twin.
fn least_between_twins(cases: &[Case], attempts: &[Attempt]) -> usize {
    let ids: Vec<&str> = attempts.iter().map(|it| it.id.case.id.as_str()).collect();
    let twins = cases
        .iter()
        .filter_map(|it| Some((&it.id, it.twin.as_ref()?)));
    let gaps = twins.flat_map(|(one, other)| {
        let of_one: Vec<usize> = places(&ids, one);
        let of_other: Vec<usize> = places(&ids, other);
        of_one
            .into_iter()
            .flat_map(move |a| of_other.clone().into_iter().map(move |b| a.abs_diff(b) - 1))
    });
    gaps.min().unwrap()
}

fn places(ids: &[&str], id: &str) -> Vec<usize> {
    (0..ids.len()).filter(|at| ids[*at] == id).collect()
}

#[test]
fn the_first_of_all_is_the_packs_first() {
    let cases = raters::cases();
    let first = due(&cases, &[], START);
    assert_eq!(first.id, attempt_id(&cases[0].id, 1));
    assert_eq!(first.why, Reason::First);
}

#[test]
fn a_case_that_was_begun_comes_first_the_one_begun_last_before_others() {
    let cases = raters::cases();
    let mut attempts = Rater::fair().walk(&cases, 6, DAY);
    for (at, days) in [(20, 7), (25, 8)] {
        attempts.push(Attempt::open(attempt_id(&cases[at].id, 1), day(days)));
    }
    let begun = due(&cases, &attempts, day(60));
    assert_eq!(begun.id, attempt_id(&cases[25].id, 1));
    assert_eq!(begun.why, Reason::Begun);
}

#[test]
fn a_begun_judging_of_an_older_version_is_not_gone_on_with() {
    let mut cases = vec![case("a", [3, 3, 3, 3, 3])];
    let attempts = [Attempt::open(attempt_id("a", 1), START)];
    assert_eq!(due(&cases, &attempts, START).why, Reason::Begun);
    cases[0].version = 2;
    let fresh = due(&cases, &attempts, START);
    assert_eq!((fresh.id.case.version, fresh.id.turn), (2, 1));
    assert_ne!(fresh.why, Reason::Begun);
}

#[test]
fn on_the_first_way_through_the_core_pack_each_case_comes_once_and_twins_stay_apart() {
    let as_shipped = raters::cases();
    // Each twin beside its other: then the rule alone keeps them apart.
    let mut side_by_side = raters::cases();
    side_by_side.sort_by_key(|it| {
        let pair = it.twin.iter().chain([&it.id]).min().cloned();
        (it.twin.is_none(), pair)
    });
    for cases in [as_shipped, side_by_side] {
        let all = u64::try_from(cases.len()).unwrap();
        for (at, rater) in all_sorts().iter().enumerate() {
            let attempts = rater.walk(&cases, all, DAY / 48);
            let met: BTreeSet<&str> = attempts.iter().map(|it| it.id.case.id.as_str()).collect();
            assert_eq!(met.len(), cases.len(), "rater {at}");
            assert!(attempts.iter().all(|it| it.id.turn == 1));
            let apart = least_between_twins(&cases, &attempts);
            assert!(apart >= TWINS_APART, "rater {at}: {apart}");
        }
    }
}

#[test]
fn twins_stay_apart_among_repeats_too() {
    let cases = raters::cases();
    for (at, rater) in all_sorts().iter().enumerate() {
        for apart in [DAY / 2, DAY, 2 * DAY, 7 * DAY] {
            let attempts = rater.walk(&cases, 120, apart);
            let between = least_between_twins(&cases, &attempts);
            let hours = apart * 24 / DAY;
            assert!(between >= TWINS_APART, "rater {at}, {hours} h: {between}");
        }
    }
}

#[test]
fn every_fifth_case_is_a_repeat_once_one_is_two_weeks_old_and_no_other_is() {
    let cases = raters::cases();
    for judged in 1..30 {
        let attempts = Rater::able().walk(&cases, judged, 0);
        let is_fifth = judged % 5 == 4;
        for (days, is_old) in [(0, false), (13, false), (14, true), (40, true)] {
            let why = due(&cases, &attempts, day(days)).why;
            assert_eq!(
                matches!(why, Reason::Repeat { .. }),
                is_fifth && is_old,
                "after {judged} cases and {days} days: {why:?}"
            );
        }
    }
}

#[test]
fn a_repeat_is_the_one_judged_longest_ago_to_the_moment() {
    let cases: Vec<Case> = ["a", "b", "c", "d", "e"]
        .map(|id| case(id, [3, 3, 3, 3, 3]))
        .into();
    let key = key([3, 3, 3, 3, 3]);
    // All on one day, an hour apart.
    let attempts: Vec<Attempt> = [("c", 0), ("a", 1), ("d", 2), ("b", 3)]
        .map(|(id, hour)| {
            let at = Moment(START.0 + hour * DAY / 24);
            judged(id, 1, at, [3, 3, 3, 3, 3], &key)
        })
        .into();
    // Fifteen whole days ago, all of them.
    let repeat = due(&cases, &attempts, Moment(day(15).0 + DAY / 2));
    assert_eq!(repeat.id, attempt_id("c", 2));
    assert_eq!(repeat.why, Reason::Repeat { days: 15 });
}

#[test]
fn a_case_that_changed_since_it_was_judged_is_not_said_to_show_how_steady_one_is() {
    let mut cases = [case("a", [3; 5])];
    let attempts = [judged("a", 1, day(0), [3; 5], &key([3; 5]))];
    let why = |cases: &[Case]| due(cases, &attempts, day(20)).why;
    assert_eq!(why(&cases), Reason::Repeat { days: 20 });
    cases[0].version = 2;
    assert_eq!(why(&cases), Reason::Changed { days: 20 });
}

#[test]
fn what_was_judged_least_comes_before_what_was_furthest_off() {
    let cases = [
        case("far-off", [5, 0, 0, 0, 0]),
        case("rare", [0, 0, 0, 3, 0]),
    ];
    // Commitment thrice and off by four; the others once, and right; people leadership never.
    let attempts = [
        judged("x", 1, day(0), [5, 3, 3, 0, 3], &key([1, 3, 3, 0, 3])),
        judged("y", 1, day(1), [5, 0, 0, 0, 0], &key([1, 0, 0, 0, 0])),
    ];
    let rare = due(&cases, &attempts, day(2));
    assert_eq!(rare.id, attempt_id("rare", 1));
    let of = Characteristic::PeopleLeadership;
    assert_eq!(rare.why, Reason::LeastPractised(of));
}

#[test]
fn among_what_was_judged_alike_the_furthest_off_comes_first() {
    let cases = [
        case("first", [3, 0, 0, 0, 0]),
        case("far-off", [0, 0, 3, 0, 0]),
    ];
    let attempts = [judged("x", 1, day(0), [3, 4, 5, 3, 3], &key([3; 5]))];
    let far = due(&cases, &attempts, day(1));
    assert_eq!(far.id, attempt_id("far-off", 1));
    let of = Characteristic::OutcomeOrientation;
    assert_eq!(far.why, Reason::FurthestOff(of));
}

#[test]
fn where_no_case_shows_what_is_wanted_the_next_best_comes_and_is_not_said_to_be_what_was_wanted() {
    let cases = [case("a", [0, 0, 0, 3, 0]), case("b", [0, 3, 0, 0, 0])];
    // Commitment is furthest off, and no case shows it; curiosity is the next.
    let mut attempts = vec![judged("x", 1, day(0), [5, 4, 3, 3, 3], &key([3; 5]))];
    let next_best = due(&cases, &attempts, day(1));
    let expected = (attempt_id("b", 1), Reason::Unread);
    assert_eq!((next_best.id, next_best.why), expected);
    // Commitment was rated least of all, curiosity and people leadership less than the rest.
    for (turn, ratings) in (2..).zip([[0, 3, 3, 3, 3], [0, 3, 3, 3, 3], [0, 0, 3, 0, 3]]) {
        let of = format!("x{turn}");
        attempts.push(judged(&of, 1, day(turn), ratings, &key([3; 5])));
    }
    let next_best = due(&cases, &attempts, day(9));
    let expected = (attempt_id("b", 1), Reason::Unread);
    assert_eq!((next_best.id, next_best.why), expected);
}

#[test]
fn what_is_as_far_off_as_the_furthest_is_said_to_be_the_furthest() {
    let cases = [case("a", [0, 3, 0, 0, 0])];
    let attempts = [judged("x", 1, day(0), [5, 5, 3, 3, 3], &key([3; 5]))];
    let why = due(&cases, &attempts, day(1)).why;
    assert_eq!(why, Reason::FurthestOff(Characteristic::Curiosity));
}

#[test]
fn whoever_is_never_off_meets_the_cases_in_the_packs_order() {
    let cases = [case("a", [0, 3, 0, 0, 0]), case("b", [3, 3, 3, 3, 3])];
    let attempts = [judged("x", 1, day(0), [3; 5], &key([3; 5]))];
    let unread = due(&cases, &attempts, day(1));
    assert_eq!(
        (unread.id, unread.why),
        (attempt_id("a", 1), Reason::Unread)
    );
}

#[test]
fn when_all_were_judged_one_waits_until_the_first_is_two_weeks_old() {
    let cases = [case("a", [3; 5]), case("b", [3; 5])];
    let key = key([3; 5]);
    let attempts = [
        judged("a", 1, day(3), [3; 5], &key),
        judged("b", 1, day(0), [3; 5], &key),
    ];
    let comes = |now: Moment| next(&known(&cases), &attempts, now);
    for days in 3..14 {
        assert_eq!(comes(day(days)), Next::Wait { days: 14 - days });
    }
    let almost = Moment(day(14).0 - 1);
    assert_eq!(comes(almost), Next::Wait { days: 1 });
    for days in [14, 17, 400] {
        let Next::Case(due) = comes(day(days)) else {
            panic!("{days}");
        };
        assert_eq!(due.id, attempt_id("b", 2));
        assert_eq!(due.why, Reason::Repeat { days });
    }
}

#[test]
fn twins_that_are_all_there_is_come_one_after_the_other() {
    let mut cases = [case("a", [3; 5]), case("b", [3; 5])];
    cases[0].twin = Some("b".to_owned());
    cases[1].twin = Some("a".to_owned());
    let attempts = Rater::fair().walk(&cases, 2, DAY);
    assert_eq!(attempts[1].id, attempt_id("b", 1));
}

#[test]
fn without_cases_none_comes_whatever_was_judged() {
    assert_eq!(next(&[], &[], START), Next::NoCases);
    let attempts = Rater::able().walk(&raters::cases(), 12, DAY);
    assert_eq!(next(&[], &attempts, day(100)), Next::NoCases);
}

#[test]
fn a_clock_set_back_makes_what_was_judged_seem_of_today() {
    let cases = [case("a", [3; 5]), case("b", [3; 5])];
    let key = key([3; 5]);
    let attempts = [
        judged("a", 1, day(50), [3; 5], &key),
        judged("b", 1, day(90), [3; 5], &key),
    ];
    let comes = |now: Moment| next(&known(&cases), &attempts, now);
    assert_eq!(comes(START), Next::Wait { days: 14 });
    assert_eq!(comes(Moment(0)), Next::Wait { days: 14 });
    assert!(matches!(comes(Moment(u64::MAX)), Next::Case(_)));
}

#[test]
fn with_five_hundred_judgings_behind_the_rule_still_holds() {
    let cases = raters::cases();
    let attempts = Rater::able().walk(&cases, 500, DAY);
    let seldom = cases.iter().map(|case| {
        let of_case = attempts.iter().filter(|it| it.id.case.id == case.id);
        of_case.count()
    });
    // Nothing is left behind: over the years all come about as often.
    let counts: Vec<usize> = seldom.collect();
    let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
    assert!(most - least <= 2, "{counts:?}");
    assert!(*least >= 14, "{counts:?}");
}

#[test]
fn judgings_of_cases_that_are_gone_are_no_hindrance() {
    let cases = raters::cases();
    let mut attempts = Rater::able().walk(&cases, 20, DAY);
    for attempt in &mut attempts {
        attempt.id.case.id = format!("gone.{}", attempt.id.case.id);
    }
    attempts.push(Attempt::open(attempt_id("gone.too", 1), day(21)));
    let unread = due(&cases, &attempts, day(22));
    assert!(cases.iter().any(|case| case.id == unread.id.case.id));
    assert_eq!(unread.id.turn, 1);
    assert!(!matches!(unread.why, Reason::Begun | Reason::Repeat { .. }));
}

#[test]
fn a_twin_is_known_as_one_of_the_same_pack() {
    assert_eq!(twin_id("case.a", "case.b"), "case.b");
    assert_eq!(twin_id("case.a@acme", "case.b"), "case.b@acme");
}

#[test]
fn a_turn_goes_on_where_one_is_open_and_else_is_the_next() {
    let case = |version| ItemRef {
        id: "a".to_owned(),
        version,
    };
    let key = key([3; 5]);
    let one = judged("a", 1, day(0), [3; 5], &key);
    let open = Attempt::open(attempt_id("a", 2), day(20));
    let last = judged("a", u32::MAX, day(40), [3; 5], &key);
    assert_eq!(turn_of(&[], &case(1)).turn, 1);
    assert_eq!(turn_of(std::slice::from_ref(&one), &case(1)).turn, 2);
    assert_eq!(turn_of(&[one.clone(), open], &case(1)).turn, 2);
    assert_eq!(turn_of(std::slice::from_ref(&one), &case(2)).turn, 1);
    // From a file that someone wrote by hand.
    assert_eq!(turn_of(&[one, last], &case(1)).turn, u32::MAX);
}

/// Some cases of those that arbitrary attempts are on, each once.
fn some_cases() -> impl Strategy<Value = Vec<Case>> {
    let ids = vec!["c1", "c2", "c3@acme", "c4"];
    let one = (
        select(ids),
        1..=2u32,
        vec(0..=5, 5),
        proptest::option::of(select(vec!["c1", "c3"])),
    );
    vec(one, 0..5).prop_map(|drawn| {
        let mut met = BTreeSet::new();
        let fresh = drawn.into_iter().filter(|it| met.insert(it.0));
        let made = fresh.map(|(id, version, levels, twin)| Case {
            version,
            twin: twin.map(str::to_owned),
            ..case(id, levels.try_into().unwrap())
        });
        made.collect()
    })
}

proptest! {
    #![proptest_config(given::cases(512))]

    #[test]
    fn what_comes_next_is_a_case_there_is_and_not_one_whose_key_is_open(
        cases in some_cases(),
        attempts in vec(arbitrary::attempt(), 0..30),
        now in arbitrary::moment(),
    ) {
        match next(&known(&cases), &attempts, now) {
            Next::NoCases => prop_assert!(cases.is_empty()),
            Next::Wait { days } => {
                prop_assert!((1..=REPEAT_AFTER_DAYS).contains(&days));
                prop_assert!(!cases.is_empty());
            }
            Next::Case(due) => {
                let is_it = |case: &Case| {
                    (&case.id, case.version) == (&due.id.case.id, due.id.case.version)
                };
                prop_assert!(cases.iter().any(is_it));
                // Several with one identity cannot be in the journal.
                let same: Vec<_> = attempts.iter().filter(|it| it.id == due.id).collect();
                prop_assert!(same.is_empty() || same.iter().any(|it| it.judged.is_none()));
                if let Reason::Repeat { days } = due.why {
                    prop_assert!(days >= REPEAT_AFTER_DAYS);
                }
            }
        }
    }
}
