//! The profile: what opens when, what enters a figure, and that no figure is made of nothing.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::measure::{Estimate, Evidence, Needed, Unknown};
use nose::domain::practise::{Attempt, Finding, Opens, Profile, Rating};
use nose::domain::scale::Seen;
use proptest::collection::vec;
use proptest::prelude::*;

use super::raters::{Rater, attempt_id, cases, day, judged, key, level, number};
use crate::arbitrary;
use crate::given;

fn needs<T>(what: Needed, least: usize, have: usize) -> Opens<T> {
    Err(Unknown::NeedsAtLeast { what, least, have })
}

fn lack<T>(part: &Opens<T>) -> Option<Unknown> {
    part.as_ref().err().copied()
}

/// One step above the key, where it gives a level.
fn lenient() -> Rater {
    Rater::by(|_, key, of| match number(key.line(of).seen) {
        Some(key) => level(key + 1),
        None => Seen::No,
    })
}

#[test]
fn before_the_first_case_nothing_is_told_and_every_part_says_what_it_lacks() {
    let profile = Profile::of(&[]);
    assert_eq!(
        (profile.cases, profile.judgings, profile.disputes),
        (0, 0, 0)
    );
    assert_eq!(profile.distance, Err(Unknown::NoRatings));
    assert_eq!(
        lack(&profile.patterns),
        lack::<()>(&needs(Needed::Cases, 5, 0))
    );
    assert_eq!(profile.apart, needs(Needed::Cases, 10, 0));
    assert_eq!(profile.change, needs(Needed::Cases, 20, 0));
    assert_eq!(profile.calibration, needs(Needed::Judgements, 20, 0));
    assert_eq!(profile.twins, needs(Needed::Twins, 1, 0));
    assert_eq!(profile.steadiness, needs(Needed::Repeats, 10, 0));
    assert!(
        profile
            .spreads
            .iter()
            .all(|it| it.means.is_none() && it.judged == 0)
    );
    assert_eq!(profile.findings, []);
}

#[test]
fn each_part_opens_at_its_number_of_cases_and_says_until_then_how_many_there_are() {
    let (mut backwards, forwards) = (Rater::able().run(), Rater::able().run());
    backwards.reverse();
    for attempts in [forwards, backwards] {
        for cases in 1..=attempts.len() {
            let profile = Profile::of(&attempts[..cases]);
            assert_eq!(profile.cases, cases);
            assert!(profile.distance.is_ok());
            let until = |least: usize| {
                let lacks = cases < least;
                lacks.then_some(lack::<()>(&needs(Needed::Cases, least, cases)).unwrap())
            };
            assert_eq!(lack(&profile.patterns), until(5), "{cases}");
            assert_eq!(lack(&profile.apart), until(10), "{cases}");
            assert_eq!(lack(&profile.change), until(20), "{cases}");
            let twins = profile.twins.map_or(0, |twins| twins.pairs.len());
            let met: Vec<&str> = attempts[..cases]
                .iter()
                .map(|it| it.id.case.id.as_str())
                .collect();
            let both = attempts[..cases].iter().filter(|it| {
                let twin = it.key.as_ref().unwrap().twin.as_deref();
                twin.is_some_and(|twin| met.contains(&twin))
            });
            assert_eq!(twins, both.count() / 2);
        }
    }
}

#[test]
fn calibration_opens_at_twenty_judgements_with_a_confidence() {
    let mut attempts = Rater::able().run();
    for (cases, judgements) in [(1, 5), (2, 10), (3, 15)] {
        let calibration = Profile::of(&attempts[..cases]).calibration;
        assert_eq!(calibration, needs(Needed::Judgements, 20, judgements));
    }
    let calibration = Profile::of(&attempts[..4]).calibration.unwrap();
    assert_eq!(calibration.forecasts, 20);
    attempts[0].ratings[0].sure = None;
    attempts[1].ratings[0].seen = None;
    let calibration = Profile::of(&attempts[..4]).calibration;
    assert_eq!(calibration, needs(Needed::Judgements, 20, 18));
}

#[test]
fn the_next_part_is_told_by_the_cases_that_are_left_until_it_opens() {
    let attempts = Rater::able().run();
    let opens: Vec<Option<usize>> = (0..=21)
        .map(|cases| Profile::of(&attempts[..cases]).opens_after())
        .collect();
    let expected = [1, 4, 3, 2, 1, 5, 4, 3, 2, 1, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    assert_eq!(opens[..20], expected.map(Some));
    assert_eq!(opens[20..], [None, None]);
}

#[test]
fn one_case_gives_a_distance_and_no_interval() {
    let attempts = [judged("a", 1, day(0), [3, 5, 1, 4, 4], &key([3; 5]))];
    let distance = Profile::of(&attempts).distance.unwrap();
    assert!((distance.value - 1.2).abs() < 1e-9);
    assert_eq!(distance.interval, needs(Needed::Cases, 2, 1));
}

#[test]
fn a_case_with_nothing_to_compare_is_not_counted_towards_the_distances_interval() {
    let attempts = [
        judged("a", 1, day(0), [3, 5, 1, 4, 4], &key([3; 5])),
        judged("b", 1, day(1), [0; 5], &key([3; 5])),
    ];
    let distance = Profile::of(&attempts).distance.unwrap();
    assert_eq!(distance.interval, needs(Needed::Cases, 2, 1));
}

#[test]
fn a_distance_reaches_neither_below_nothing_nor_beyond_the_scale() {
    for far in [[3, 3, 3, 3, 4], [1, 1, 1, 1, 1]] {
        let near = if far[0] == 3 { [3; 5] } else { [2, 1, 1, 1, 1] };
        let scale = if far[0] == 3 { [3; 5] } else { [5; 5] };
        let attempts = [
            judged("a", 1, day(0), far, &key(scale)),
            judged("b", 1, day(1), near, &key(scale)),
        ];
        let distance = Profile::of(&attempts).distance.unwrap();
        let interval = distance.interval.unwrap();
        assert!(interval.holds(distance.value));
        assert!(0.0 <= interval.low && interval.high <= 4.0, "{interval:?}");
    }
}

#[test]
fn not_shown_enters_no_mean_and_is_counted_apart() {
    let shown = [judged(
        "a",
        1,
        day(0),
        [4, 3, 2, 5, 1],
        &key([3, 3, 4, 4, 1]),
    )];
    let mut with = shown.to_vec();
    // Nothing in common with the key; then one thing that the rater does not see.
    with.push(judged(
        "b",
        1,
        day(1),
        [5, 5, 0, 0, 0],
        &key([0, 0, 1, 1, 0]),
    ));
    let (alone, with) = (Profile::of(&shown), Profile::of(&with));
    assert_eq!(
        alone.distance.unwrap().value.to_bits(),
        with.distance.unwrap().value.to_bits()
    );
    for (one, other) in alone.spreads.iter().zip(&with.spreads) {
        assert_eq!(one, other);
    }
    assert_eq!((alone.saw_unshown, alone.missed_shown), ((0, 0), (0, 5)));
    assert_eq!((with.saw_unshown, with.missed_shown), ((2, 3), (2, 7)));
}

#[test]
fn not_shown_throughout_gives_no_figure_of_the_scale() {
    let attempts = Rater::by(|_, _, _| Seen::No).run();
    for cases in 1..=attempts.len() {
        let profile = Profile::of(&attempts[..cases]);
        assert_eq!(profile.distance, Err(Unknown::NoRatings));
        assert!(profile.patterns.is_err() && profile.apart.is_err() && profile.twins.is_err());
        assert_eq!(profile.change, needs(Needed::Cases, 20, 0));
        assert!(profile.spreads.iter().all(|it| it.means.is_none()));
        assert_eq!(profile.missed_shown.0, profile.missed_shown.1);
        assert_eq!(profile.saw_unshown.0, 0);
        // Whoever is sure that nothing is shown can be told that much.
        let of_sureness = |it: &Finding| matches!(it, Finding::TooSure(_));
        assert!(profile.findings.iter().all(of_sureness), "{cases}");
    }
}

#[test]
fn the_same_answer_everywhere_gives_figures_and_no_praise() {
    for number in 1..=5 {
        let attempts = Rater::by(move |_, _, _| level(number)).run();
        for cases in 0..=attempts.len() {
            check(&Profile::of(&attempts[..cases])).unwrap();
        }
        let profile = Profile::of(&attempts);
        assert!(profile.findings.contains(&Finding::Halo), "{number}");
        assert!(profile.findings.contains(&Finding::Alike), "{number}");
        assert_eq!(profile.saw_unshown.0, profile.saw_unshown.1);
    }
}

#[test]
fn characteristics_have_means_of_their_own() {
    let attempts = [
        judged("a", 1, day(0), [4, 0, 3, 3, 3], &key([2, 3, 3, 3, 3])),
        judged("b", 1, day(1), [5, 2, 3, 3, 3], &key([4, 3, 3, 3, 3])),
    ];
    let spreads = Profile::of(&attempts).spreads;
    assert_eq!(spreads[0].of, Characteristic::Commitment);
    assert_eq!((spreads[0].means, spreads[0].judged), (Some((4.5, 3.0)), 2));
    assert_eq!(spreads[0].distance, Some(1.5));
    assert_eq!((spreads[1].means, spreads[1].judged), (Some((2.0, 3.0)), 1));
}

#[test]
fn in_a_case_with_marks_a_rating_without_one_found_none_and_a_case_without_marks_tells_nothing() {
    let mut key = key([3; 5]);
    for line in &mut key.lines {
        line.evidence = vec!["s1".to_owned(), "s2".to_owned()];
    }
    let bare = judged("a", 1, day(0), [3; 5], &key);
    let profile = Profile::of(std::slice::from_ref(&bare));
    assert_eq!((profile.evidence, profile.marked), (Evidence::default(), 0));
    let mut attempt = judged("b", 1, day(1), [0, 3, 3, 3, 3], &key);
    attempt.mark(Characteristic::Curiosity, "s2", true);
    attempt.mark(Characteristic::Curiosity, "s9", true);
    // Nothing was said of it.
    attempt.ratings[4].seen = None;
    let attempts = [bare, attempt];
    let profile = Profile::of(&attempts);
    assert_eq!(profile.marked, 1);
    let counts = |found, extra, missed| Evidence {
        found,
        extra,
        missed,
    };
    assert_eq!(profile.evidence, counts(1, 1, 7));
    let each: Vec<Evidence> = profile.spreads.iter().map(|it| it.evidence).collect();
    let none = counts(0, 0, 2);
    assert_eq!(each, [none, counts(1, 1, 1), none, none, counts(0, 0, 0)]);
}

#[test]
fn anti_patterns_are_six_questions_to_each_case() {
    let mut key = key([3; 5]);
    key.anti_patterns = vec![AntiPattern::Condescension, AntiPattern::NotMyJob];
    let mut attempt = judged("a", 1, day(0), [3; 5], &key);
    attempt.spot(AntiPattern::NotMyJob, true);
    attempt.spot(AntiPattern::TakingCredit, true);
    let counts = Profile::of(&[attempt]).anti_patterns;
    let all = counts.all;
    assert_eq!(
        [
            all.hits,
            all.misses,
            all.false_alarms,
            all.correct_rejections
        ],
        [1, 1, 1, 3]
    );
    assert_eq!(counts.each.len(), 6);
}

/// Two cases that are twins, the second so many steps above the first.
fn twins(steps: i32) -> [Attempt; 2] {
    let (mut one, mut other) = (key([3; 5]), key([3; 5]));
    one.twin = Some("b".to_owned());
    other.twin = Some("a".to_owned());
    [
        judged("a", 1, day(0), [2; 5], &one),
        judged("b", 1, day(11), [2 + steps; 5], &other),
    ]
}

#[test]
fn twins_are_a_pair_once_both_count() {
    let [first, second] = twins(2);
    let alone = Profile::of(std::slice::from_ref(&first)).twins;
    assert_eq!(alone, needs(Needed::Twins, 1, 0));
    let both = [first.clone(), second.clone()];
    let pair = Profile::of(&both).twins.unwrap();
    assert_eq!(pair.pairs.len(), 1);
    assert_eq!((pair.pairs[0].first, pair.pairs[0].second), ("a", "b"));
    assert_eq!((pair.pairs[0].apart, pair.pairs[0].distance), (-2.0, 2.0));
    assert_eq!(pair.distance.interval, needs(Needed::Twins, 2, 1));
    let knowing = Attempt {
        knew_key: true,
        ..second.clone()
    };
    let twins = [first.clone(), knowing];
    assert_eq!(Profile::of(&twins).twins, needs(Needed::Twins, 1, 0));
    let open = Attempt {
        judged: None,
        ..second
    };
    let twins = [first, open];
    assert_eq!(Profile::of(&twins).twins, needs(Needed::Twins, 1, 0));
}

/// So many cases, each judged twice: first as the key, then so many steps above it.
fn repeated(cases: u64, days: u64, steps: i32) -> Vec<Attempt> {
    let key = key([2; 5]);
    let one = |n: u64, turn: u32, day_of: u64, number: i32| {
        judged(&format!("c{n}"), turn, day(day_of + n), [number; 5], &key)
    };
    let first = (0..cases).map(|n| one(n, 1, 0, 2));
    let again = (0..cases).map(|n| one(n, 2, days, 2 + steps));
    first.chain(again).collect()
}

#[test]
fn steadiness_takes_ten_ratings_that_were_given_twice() {
    let five = Profile::of(&repeated(1, 14, 0)).steadiness;
    assert_eq!(five, needs(Needed::Repeats, 10, 5));
    let soon = Profile::of(&repeated(4, 13, 0)).steadiness;
    assert_eq!(soon, needs(Needed::Repeats, 10, 0));
    for (steps, within, distance) in [(0, 1.0, 0.0), (1, 1.0, 1.0), (2, 0.0, 2.0)] {
        let attempts = repeated(2, 14, steps);
        let profile = Profile::of(&attempts);
        let steady = profile.steadiness.unwrap();
        assert_eq!(steady.occasions.repeats, 10);
        assert_eq!(
            (steady.within_one.value, steady.distance),
            (within, distance)
        );
        assert_eq!((profile.cases, profile.judgings), (2, 4));
        // The second time enters nothing else.
        assert_eq!(profile.distance.unwrap().value, 0.0);
    }
}

#[test]
fn a_repeat_of_what_was_not_shown_is_no_rating_given_twice() {
    let mut attempts = repeated(2, 14, 0);
    attempts[0].ratings[0].seen = Some(Seen::No);
    attempts[2].ratings[1].seen = Some(Seen::No);
    let steady = Profile::of(&attempts).steadiness;
    assert_eq!(steady, needs(Needed::Repeats, 10, 8));
}

#[test]
fn whoever_comes_closer_to_the_key_sees_a_change_below_nothing() {
    let mut attempts = lenient().run();
    let fair = Rater::fair().run();
    attempts.truncate(20);
    attempts[10..].clone_from_slice(&fair[10..20]);
    let change = Profile::of(&attempts).change.unwrap();
    assert!(change.difference.value < -0.5 && change.late == 0.0);
    assert_eq!(change.pairs, 10);
}

/// Every figure is a number, and every interval holds its figure.
fn check(profile: &Profile<'_>) -> Result<(), String> {
    let mut estimates: Vec<Estimate> = profile.distance.into_iter().collect();
    let mut figures = Vec::new();
    if let Ok(patterned) = &profile.patterns {
        figures.extend([patterned.shares.0, patterned.shares.1]);
        for patterns in [&patterned.level, &patterned.rest] {
            let rest = [patterns.halo, patterns.range, patterns.centre];
            for beside in rest.into_iter().flatten().chain([patterns.level]) {
                figures.extend([beside.rater, beside.key]);
                estimates.push(beside.difference);
            }
        }
    }
    if let Ok(calibration) = &profile.calibration {
        figures.extend([
            calibration.brier,
            calibration.reliability,
            calibration.resolution,
        ]);
        estimates.push(calibration.overconfidence);
    }
    if let Ok(apart) = &profile.apart {
        estimates.extend([
            apart.level,
            apart.people,
            apart.characteristics,
            apart.strengths,
        ]);
    }
    if let Ok(twins) = &profile.twins {
        estimates.push(twins.distance);
        estimates.extend(twins.moved.iter().map(|it| it.steps));
        figures.extend(twins.pairs.iter().flat_map(|it| [it.apart, it.distance]));
    }
    if let Ok(steady) = &profile.steadiness {
        estimates.push(steady.within_one);
        figures.extend([steady.distance, steady.occasions.squared]);
    }
    if let Ok(change) = &profile.change {
        estimates.push(change.difference);
        figures.extend([change.early, change.late]);
    }
    for spread in &profile.spreads {
        figures.extend(spread.distance);
        estimates.extend(spread.difference);
        figures.extend(spread.means.into_iter().flat_map(|it| [it.0, it.1]));
    }
    for finding in &profile.findings {
        match finding {
            Finding::Lenient(by) | Finding::Strict(by) => figures.push(*by),
            Finding::TooSure(by) | Finding::TooUnsure(by) => figures.push(*by),
            Finding::Swayed(moved) => estimates.push(moved.steps),
            _ => {}
        }
    }
    for estimate in estimates {
        figures.push(estimate.value);
        if let Ok(interval) = estimate.interval {
            figures.extend([interval.low, interval.high]);
            // But for rounding.
            let is_held =
                interval.low <= estimate.value + 1e-9 && estimate.value <= interval.high + 1e-9;
            if !is_held {
                return Err(format!("{estimate:?}"));
            }
        }
    }
    match figures.iter().all(|it| it.is_finite()) {
        true => Ok(()),
        false => Err(format!("{figures:?}")),
    }
}

/// Any judgings, of up to forty cases.
fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let one = (arbitrary::attempt(), 0..40u8, proptest::option::of(0..40u8));
    vec(one, 0..80).prop_map(|drawn| {
        let name = |n: u8| format!("c{n}");
        let renamed = drawn.into_iter().map(|(mut attempt, case, twin)| {
            attempt.id.case.id = name(case);
            if let Some(key) = &mut attempt.key {
                key.twin = twin.map(name);
            }
            attempt
        });
        renamed.collect()
    })
}

/// Judgings that do not count: a day to thirteen after the first, or with the key known.
fn uncounted() -> impl Strategy<Value = Vec<Attempt>> {
    let one = (
        arbitrary::attempt(),
        arbitrary::key(),
        0..32usize,
        1..=13u64,
        any::<bool>(),
    );
    vec(one, 1..12).prop_map(|drawn| {
        let cases = cases();
        let made = drawn.into_iter().zip(2..).map(|(one, turn)| {
            let (attempt, key, at, days, knew_key) = one;
            let first = u64::try_from(at).unwrap();
            Attempt {
                id: attempt_id(&cases[at].id, turn),
                judged: Some(day(first + days)),
                key: Some(key),
                knew_key,
                ..attempt
            }
        });
        made.collect()
    })
}

proptest! {
    #![proptest_config(given::cases(256))]

    #[test]
    fn whatever_was_judged_every_figure_is_a_number_in_its_interval(attempts in attempts()) {
        let profile = Profile::of(&attempts);
        prop_assert_eq!(check(&profile), Ok(()));
        prop_assert!(profile.cases <= profile.judgings && profile.judgings <= attempts.len());
    }

    #[test]
    fn whatever_raters_say_of_the_core_pack_every_figure_is_a_number(
        ratings in vec(arbitrary::attempt(), 32), judged in 0..=32usize,
    ) {
        let mut attempts = Rater::fair().run();
        for (attempt, other) in attempts.iter_mut().zip(ratings) {
            attempt.ratings = other.ratings;
            attempt.spotted = other.spotted;
        }
        prop_assert_eq!(check(&Profile::of(&attempts[..judged])), Ok(()));
    }
}

proptest! {
    #![proptest_config(given::cases(24))]

    #[test]
    fn what_does_not_count_changes_nothing_but_how_many_judgings_there_are(
        uncounted in uncounted(),
    ) {
        let rater = Rater::able();
        let mut attempts = rater.run();
        let again = cases().into_iter().take(12).map(|case| {
            let mut again = rater.judge(&case, day(70));
            again.id.turn = 99;
            again.ratings.rotate_left(1);
            again
        });
        attempts.extend(again);
        let mut with = attempts.clone();
        with.extend(uncounted.iter().cloned());
        let (without, mut with) = (Profile::of(&attempts), Profile::of(&with));
        prop_assert_eq!(with.judgings, without.judgings + uncounted.len());
        let is_disputed = |it: &&Attempt| it.ratings.iter().any(Rating::is_disputed);
        prop_assert_eq!(with.disputes, uncounted.iter().filter(is_disputed).count());
        (with.judgings, with.disputes) = (without.judgings, without.disputes);
        // Too long to be shown where they differ.
        let is_same = format!("{with:?}") == format!("{without:?}");
        prop_assert!(is_same);
    }
}
