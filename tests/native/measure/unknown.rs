//! What cannot be computed says why, and what can be is not refused.

use nose::domain::measure::{
    Accuracy, Calibration, Change, Coincidences, Detection, Difference, Evidence, Gwet, Judged,
    Judgement, MeanSquares, Misplaced, Needed, Noise, Occasions, Patterns, Ratings, Spread, Steps,
    Unknown, Variances, Weights, icc, pairwise_kappa, wilson,
};

use super::given::{cases, forecasts, judged, steps};

fn of(text: &str) -> Ratings {
    cases(Steps::default(), text)
}

fn needs(what: Needed, least: usize, have: usize) -> Unknown {
    Unknown::NeedsAtLeast { what, least, have }
}

fn alpha(table: &Ratings) -> Result<f64, Unknown> {
    let alpha = Coincidences::of(table).alpha(Difference::Ordinal);
    alpha.map(|alpha| alpha.estimate.value)
}

fn kappa(table: &Ratings) -> Result<f64, Unknown> {
    pairwise_kappa(table).map(|kappa| kappa.mean)
}

#[test]
fn an_empty_table_has_no_figure() {
    for table in [
        Ratings::new(Steps::default(), 0),
        Ratings::new(Steps::default(), 3),
        of("· · / · ·"),
    ] {
        assert_eq!(alpha(&table), Err(Unknown::NoRatings));
        assert_eq!(Gwet::of(&table, Weights::Identity), Err(Unknown::NoRatings));
        assert_eq!(icc(&table), Err(Unknown::NoRatings));
        assert_eq!(Variances::of(&table), Err(Unknown::NoRatings));
        assert_eq!(Noise::of(&table, &[]), Err(Unknown::NoRatings));
        assert!(kappa(&table).is_err());
        assert!(Spread::by_case(&table).all(|spread| spread == Err(Unknown::NoRatings)));
    }
}

#[test]
fn where_each_case_has_one_rater_nothing_agrees() {
    let table = of("1 · / · 5 / 3 ·");
    assert_eq!(alpha(&table), Err(Unknown::NobodyShared));
    for weights in [Weights::Identity, Weights::Ordinal, Weights::Quadratic] {
        assert_eq!(Gwet::of(&table, weights), Err(Unknown::NobodyShared));
    }
    assert_eq!(kappa(&table), Err(Unknown::NobodyShared));
}

#[test]
fn where_everyone_gives_the_same_nothing_varies() {
    let table = of("3 3 3 / 3 3 3");
    assert_eq!(alpha(&table), Err(Unknown::NothingVaries));
    assert_eq!(icc(&table), Err(Unknown::NothingVaries));
    assert_eq!(Variances::of(&table), Err(Unknown::NothingVaries));
    assert_eq!(kappa(&table), Err(Unknown::NoPairVaries));
    // AC1 takes its chance from the declared scale, so full agreement is full agreement.
    let gwet = Gwet::of(&table, Weights::Identity).unwrap();
    assert_eq!(gwet.estimate.value.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn one_case_or_one_rater_is_too_few_for_variances() {
    assert_eq!(icc(&of("1 5 3")), Err(needs(Needed::Cases, 2, 1)));
    assert_eq!(icc(&of("1 / 5 / 3")), Err(needs(Needed::Raters, 2, 1)));
    assert_eq!(MeanSquares::of(&of("2")), Err(needs(Needed::Raters, 2, 1)));
    let keys = [Some(3), Some(3), Some(3)];
    assert_eq!(
        Noise::of(&of("1 / 5 / 3"), &keys),
        Err(needs(Needed::Raters, 2, 1))
    );
    // One case is enough to tell how much raters differ on it.
    let noise = Noise::of(&of("1 5 3"), &keys).unwrap();
    assert_eq!(noise.pattern_squared.to_bits(), 0.0_f64.to_bits());
    assert!(noise.level_squared > 2.0);
    assert_eq!(kappa(&of("1 / 5")), Err(needs(Needed::Raters, 2, 1)));
    assert_eq!(kappa(&of("1 5")), Err(needs(Needed::SharedCases, 2, 1)));
}

#[test]
fn raters_who_differ_only_against_each_other_have_nothing_to_agree_about() {
    // Nothing is left for cases or raters, and with two of each no figure below the line.
    assert_eq!(icc(&of("1 5 / 5 1")), Err(Unknown::OnlyDisagreement));
    let found = icc(&of("1 5 / 5 1 / 1 5")).unwrap();
    assert!(found.single.value < 0.0);
}

#[test]
fn full_agreement_has_no_interval_by_f() {
    let found = icc(&of("1 1 / 3 3 / 5 5")).unwrap();
    assert_eq!(found.single.value.to_bits(), 1.0_f64.to_bits());
    assert_eq!(found.single.interval, Err(Unknown::AllAlike));
}

#[test]
fn an_interval_by_the_jackknife_takes_three_cases_of_which_none_carries_all() {
    let error = |text: &str| {
        let alpha = Coincidences::of(&of(text))
            .alpha(Difference::Nominal)
            .unwrap();
        assert_eq!(alpha.error.is_err(), alpha.estimate.interval.is_err());
        alpha.error
    };
    assert_eq!(error("1 1 / 2 2"), Err(needs(Needed::SharedCases, 3, 2)));
    assert_eq!(error("1 1 / 1 1 / 2 2"), Err(Unknown::OneCaseCarries));
    assert!(error("1 1 / 1 2 / 2 2").is_ok());
}

#[test]
fn gwets_error_takes_two_cases() {
    let one = Gwet::of(&of("1 2"), Weights::Quadratic).unwrap();
    assert_eq!(one.error, Err(needs(Needed::Cases, 2, 1)));
    assert_eq!(one.estimate.interval, Err(needs(Needed::Cases, 2, 1)));
    assert!(
        Gwet::of(&of("1 2 / 3 ·"), Weights::Quadratic)
            .unwrap()
            .error
            .is_ok()
    );
}

#[test]
fn the_declared_scale_counts_and_not_the_steps_that_are_used() {
    let narrow = cases(steps(1, 2), "1 1 / 2 2 / 1 2");
    let wide = cases(steps(1, 5), "1 1 / 2 2 / 1 2");
    for weights in [Weights::Identity, Weights::Ordinal, Weights::Quadratic] {
        let value = |table| Gwet::of(table, weights).unwrap().estimate.value;
        assert!(value(&wide) > value(&narrow) + 0.05, "{weights:?}");
    }
    assert_eq!(alpha(&narrow), alpha(&wide));
    let rwg = |table| Spread::by_case(table).last().unwrap().unwrap().rwg.unwrap();
    assert!(rwg(&wide) > rwg(&narrow));
    let one_step = cases(steps(4, 4), "4 4 / 4 4");
    assert_eq!(Gwet::of(&one_step, Weights::Ordinal), Err(Unknown::OneStep));
    let spread = Spread::by_case(&one_step).next().unwrap().unwrap();
    assert_eq!(spread.rwg, Err(Unknown::OneStep));
    assert_eq!(spread.deviation, Ok(0.0));
}

#[test]
fn a_scale_has_at_least_one_step_and_at_most_a_thousand() {
    assert_eq!(Steps::new(2, 1), None);
    assert_eq!(Steps::new(0, 1_000), None);
    assert_eq!(Steps::new(i32::MIN, i32::MAX), None);
    for (low, high, middle) in [
        (1, 5, Some(3)),
        (1, 4, None),
        (-2, 2, Some(0)),
        (7, 7, Some(7)),
    ] {
        let scale = steps(low, high);
        assert_eq!(
            (scale.lowest(), scale.highest(), scale.middle()),
            (low, high, middle)
        );
        assert_eq!(scale.count() as i32, high - low + 1);
    }
    assert_eq!(steps(1, 1_000).count(), Steps::MOST);
    let top = steps(i32::MAX - 2, i32::MAX);
    assert_eq!(
        (top.middle(), top.index(i32::MAX)),
        (Some(i32::MAX - 1), Some(2))
    );
    assert_eq!(top.index(i32::MIN), None);
}

#[test]
fn a_rating_off_the_scale_or_of_nobody_is_not_taken_and_leaves_the_table_as_it_was() {
    let mut table = of("1 2 / 3 4");
    let before = table.clone();
    let off = Misplaced::OffScale { rater: 1, step: 6 };
    assert_eq!(table.push_case([Some(5), Some(6)]), Err(off));
    let nobody = Misplaced::NoSuchRater { rater: 2 };
    assert_eq!(table.push_case([None, None, Some(1)]), Err(nobody));
    assert_eq!(table, before);
    table.push_case([Some(5)]).unwrap();
    assert_eq!((table.cases(), table.raters(), table.count()), (3, 2, 5));
}

#[test]
fn one_rating_has_a_median_and_no_spread() {
    let spread = Spread::by_case(&of("· 4")).next().unwrap().unwrap();
    let too_few = Err(needs(Needed::RatingsOfOneCase, 2, 1));
    assert_eq!((spread.deviation, spread.rwg), (too_few, too_few));
    assert_eq!(
        (spread.median, spread.within_one, spread.ratings),
        (4.0, 1.0, 1)
    );
    assert!(!spread.is_settled());
}

#[test]
fn spreads_by_hand() {
    let of_case = |text: &str| Spread::by_case(&of(text)).next().unwrap().unwrap();
    let even = of_case("1 2 4 5");
    assert_eq!((even.median, even.lowest, even.highest), (3.0, 1, 5));
    assert_eq!((even.deviation, even.within_one), (Ok(1.5), 0.5));
    // s² = (4 + 1 + 1 + 4)/3 is more than an even spread's 2.
    assert_eq!(even.rwg, Ok(0.0));
    let odd = of_case("2 3 3 3 5");
    assert_eq!((odd.median, odd.deviation), (3.0, Ok(0.6)));
    assert_eq!(odd.within_one, 0.8);
    // s² = (1.44 + 3·0.04 + 3.24)/4 = 1.2.
    assert!((odd.rwg.unwrap() - 0.4).abs() < 1e-12);
    assert!(odd.is_settled() && !even.is_settled());
    // 0.8 ≤ 5/6, though only three of five are near.
    assert!(of_case("2 2 3 3 5").is_settled());
    // Just above 5/6, and two of three near.
    assert!(!of_case("1 2 4").is_settled());
    // Three of four near, however far the fourth.
    assert!(of_case("1 4 4 5").is_settled());
    assert!(!of_case("1 1 4 4").is_settled());
}

#[test]
fn variances_below_zero_are_zero_and_it_is_told() {
    let crossed = Variances::of(&of("1 5 3 / 5 1 3 / 3 3 3")).unwrap();
    assert!(crossed.case_was_negative && crossed.rater_was_negative);
    assert_eq!((crossed.case, crossed.rater), (0.0, 0.0));
    assert_eq!(crossed.raters_needed(), Err(Unknown::NoNumberOfRaters));
    assert_eq!(crossed.dependability(4), 0.0);
    let plain = Variances::of(&of("1 1 2 / 3 3 4 / 5 4 5")).unwrap();
    assert!(!plain.case_was_negative && !plain.rater_was_negative);
    assert_eq!(plain.raters_needed(), Ok(1));
    let same = Variances::of(&of("1 1 / 5 5")).unwrap();
    assert_eq!((same.dependability(1), same.raters_needed()), (1.0, Ok(1)));
    let several = Variances::of(&of("1 3 / 4 2 / 5 5 / 2 2")).unwrap();
    let first = (1..).find(|raters| several.dependability(*raters) >= 0.8);
    assert_eq!(several.raters_needed().ok(), first);
    assert!(first > Some(1));
}

#[test]
fn repeats_take_ten() {
    let nine = [(1, 2); 9];
    assert_eq!(Occasions::of(&nine), Err(needs(Needed::Repeats, 10, 9)));
    let mut ten = vec![(1, 3); 4];
    ten.extend([(4, 4); 6]);
    let found = Occasions::of(&ten).unwrap();
    assert_eq!(
        (found.repeats, found.squared, found.within_one),
        (10, 0.8, 0.6)
    );
    let far = Occasions::of(&[(i32::MIN, i32::MAX); 10]).unwrap();
    assert!(far.squared.is_finite());
}

#[test]
fn sensitivity_takes_ten_of_each() {
    let counts = |hits, misses, false_alarms, correct_rejections| Detection {
        hits,
        misses,
        false_alarms,
        correct_rejections,
    };
    assert_eq!(
        counts(5, 4, 9, 9).sensitivity(),
        Err(needs(Needed::Signals, 10, 9))
    );
    assert_eq!(
        counts(5, 5, 4, 5).sensitivity(),
        Err(needs(Needed::Blanks, 10, 9))
    );
    let guessing = counts(5, 5, 5, 5).sensitivity().unwrap();
    assert!(guessing.d_prime.abs() < 1e-12 && guessing.criterion.abs() < 1e-12);
    let shy = counts(2, 8, 0, 10).sensitivity().unwrap();
    assert!(shy.criterion > 0.0 && shy.d_prime > 0.0);
    let mut counted = Detection::default();
    for (is_there, was_seen) in [
        (true, true),
        (true, false),
        (false, true),
        (false, false),
        (true, true),
    ] {
        counted.count(is_there, was_seen);
    }
    assert_eq!(counted, counts(2, 1, 1, 1));
}

#[test]
fn evidence_by_hand() {
    let found = Evidence::of(&["a", "b", "b", "c"], &["b", "c", "d", "d", "e"]);
    assert_eq!((found.found, found.extra, found.missed), (2, 1, 2));
    assert_eq!(
        (found.precision(), found.recall()),
        (Ok(2.0 / 3.0), Ok(0.5))
    );
    let nothing = Evidence::of::<&str>(&[], &[]);
    assert_eq!(nothing.precision(), Err(Unknown::NothingMarked));
    assert_eq!(nothing.recall(), Err(Unknown::NothingToFind));
    let more = Evidence {
        found: 5,
        extra: 3,
        missed: 4,
    };
    let both = found.and(more);
    assert_eq!((both.found, both.extra, both.missed), (7, 4, 6));
}

#[test]
fn forecasts_take_one_for_a_score_and_twenty_for_a_diagram() {
    assert_eq!(Calibration::of(&[]), Err(Unknown::NoRatings));
    let one = Calibration::of(&forecasts(&[0.9], &[1])).unwrap();
    assert!(one.overconfidence.interval.unwrap().holds(0.0));
    let many = |count| Calibration::of(&forecasts(&vec![0.7; count], &vec![1; count])).unwrap();
    assert_eq!(many(19).diagram(), Err(needs(Needed::Judgements, 20, 19)));
    let twenty = many(20);
    let [group] = twenty.diagram().unwrap() else {
        panic!("one stated chance is one point");
    };
    assert_eq!(
        (group.forecasts, group.came_true, group.share),
        (20, 20, 1.0)
    );
    for chance in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
        assert_eq!(nose::domain::measure::Chance::new(chance), None);
    }
    let third = nose::domain::measure::Chance::new(1.0 / 3.0).unwrap();
    assert_eq!(third.value(), 1.0 / 3.0);
    // −0 and 0 are one stated chance.
    let zeros = Calibration::of(&forecasts(&[0.0, -0.0].repeat(10), &[0; 20])).unwrap();
    assert_eq!(zeros.diagram().unwrap().len(), 1);
    assert_eq!(wilson(0, 0), Err(Unknown::NoRatings));
    assert_eq!(wilson(3, 2), Err(Unknown::NoRatings));
}

/// So many cases, each one step above the key and then, from the middle on, right.
fn learner(count: usize) -> Judged {
    let mut judged = Judged::new(Steps::default(), 1);
    for case in 0..count {
        let off = i32::from(case < count / 2) * (1 + (case % 2) as i32);
        judged.push_case([Judgement::new(Steps::default(), 3 + off, 3)]);
    }
    judged
}

#[test]
fn change_takes_twenty_cases() {
    assert_eq!(Change::of(&learner(19)), Err(needs(Needed::Cases, 20, 19)));
    let found = Change::of(&learner(20)).unwrap();
    assert_eq!((found.early, found.late, found.pairs), (1.5, 0.0, 10));
    assert!(found.difference.interval.unwrap().high < 0.0);
    // Of 21 the one in the middle is left out, and cases without a judgement do not count.
    let mut odd = learner(21);
    odd.push_case([None]);
    let found = Change::of(&odd).unwrap();
    assert_eq!((found.early, found.late, found.pairs), (1.5, 0.0, 10));
}

#[test]
fn an_interval_holds_its_ends_and_what_is_between() {
    let interval = wilson(5, 10).unwrap();
    for value in [interval.low, 0.5, interval.high] {
        assert!(interval.holds(value));
    }
    for value in [0.0, 1.0, f64::NAN] {
        assert!(!interval.holds(value));
    }
}

#[test]
fn accuracy_and_patterns_of_little() {
    let nothing = judged("· · · / · · ·", "1 2 3 / 3 4 5");
    assert_eq!((nothing.cases(), nothing.characteristics()), (2, 3));
    assert_eq!(Accuracy::of(&nothing), Err(Unknown::NoKey));
    assert_eq!(Patterns::of(&nothing), Err(Unknown::NoKey));
    assert_eq!(
        Accuracy::of(&Judged::new(Steps::default(), 3)),
        Err(Unknown::NoRatings)
    );
    let one = Patterns::of(&judged("4", "3")).unwrap();
    assert_eq!(one.level.difference.value, 1.0);
    assert_eq!(
        one.level.difference.interval,
        Err(needs(Needed::Cases, 2, 1))
    );
    assert_eq!(one.halo, Err(needs(Needed::Characteristics, 2, 1)));
    assert_eq!(one.range, Err(needs(Needed::Cases, 2, 1)));
    let two = Patterns::of(&judged("4 4 / 2 3", "3 1 / 2 1")).unwrap();
    assert_eq!(
        two.range.unwrap().difference.interval,
        Err(needs(Needed::Cases, 3, 2))
    );
    let range = two.range.unwrap();
    assert_eq!(range.difference.value, range.rater - range.key);
    assert!(range.difference.value > 0.0 && range.key > 0.0);
    assert!(two.halo.is_ok());
    let even = {
        let mut even = Judged::new(steps(1, 4), 1);
        even.push_case([Judgement::new(steps(1, 4), 2, 3)]);
        Patterns::of(&even).unwrap()
    };
    assert_eq!(even.centre, Err(Unknown::NoMiddle));
    assert_eq!(Judgement::new(Steps::default(), 6, 3), None);
    assert_eq!(Judgement::new(Steps::default(), 3, 0), None);
}

#[test]
fn kappa_is_for_few_raters_and_says_how_many_pairs_it_left_out() {
    let table = of("1 1 3 / 2 2 3 / 5 4 3");
    let found = pairwise_kappa(&table).unwrap();
    assert_eq!((found.pairs, found.left_out), (3, 0));
    let constant = of("3 3 1 / 3 3 5 / 3 3 ·");
    let found = pairwise_kappa(&constant).unwrap();
    assert_eq!((found.pairs, found.left_out), (2, 1));
    let hall = Ratings::from_rows(Steps::default(), 500, [vec![Some(1); 500]]).unwrap();
    assert_eq!(pairwise_kappa(&hall), Err(needs(Needed::SharedCases, 2, 1)));
    let crowd = Ratings::from_rows(Steps::default(), 501, [vec![Some(1); 501]]).unwrap();
    assert_eq!(pairwise_kappa(&crowd), Err(Unknown::TooManyRaters(500)));
}

#[test]
fn kappa_is_left_out_where_there_are_too_many_ratings_to_compare() {
    let hall = |cases: i32| {
        let rows = (0..cases).map(|case| vec![Some(1 + case % 5); 500]);
        pairwise_kappa(&Ratings::from_rows(Steps::default(), 500, rows).unwrap())
    };
    assert!(hall(80).is_ok());
    let (raters, ratings) = (500, 40_500);
    assert_eq!(hall(81), Err(Unknown::TooManyPairs { raters, ratings }));
}

#[test]
fn full_agreement_of_a_few_is_not_sure() {
    let table = of("1 1 / 2 2 / 3 3");
    for difference in Difference::ALL {
        let found = Coincidences::of(&table).alpha(difference).unwrap();
        assert_eq!(found.estimate.value.to_bits(), 1.0_f64.to_bits());
        assert_eq!(found.estimate.interval, Err(Unknown::AllAlike));
        assert_eq!(found.error, Err(Unknown::AllAlike));
    }
    let found = Gwet::of(&of("3 3 3 / 3 3 3"), Weights::Quadratic).unwrap();
    assert_eq!(found.estimate.interval, Err(Unknown::AllAlike));
}

#[test]
fn where_no_rating_has_a_key_that_is_the_reason() {
    let table = of("1 2 / 3 4");
    assert_eq!(Noise::of(&table, &[None, None]), Err(Unknown::NoKey));
    assert_eq!(Noise::of(&table, &[]), Err(Unknown::NoKey));
}

#[test]
fn an_interval_of_confidence_is_as_wide_as_the_share_is_unsure() {
    // Always "90 %" and always right: as one in eight who are as right as sure would be.
    let found = Calibration::of(&forecasts(&[0.9; 20], &[1; 20])).unwrap();
    let interval = found.overconfidence.interval.unwrap();
    assert!(interval.holds(0.0) && interval.holds(found.overconfidence.value));
    let right = wilson(20, 20).unwrap();
    assert!((interval.low - (0.9 - right.high)).abs() < 1e-12);
    assert!((interval.high - (0.9 - right.low)).abs() < 1e-12);
}

#[test]
fn intervals_of_correlations_have_sensible_ends() {
    // BMS 4, JMS 0, EMS 1.
    let found = icc(&of("5 4 / 2 3")).unwrap();
    let interval = found.single.interval.unwrap();
    assert_eq!((interval.low, interval.high < 1.0), (-1.0, true));
    assert_eq!(found.average.unwrap().interval, Err(Unknown::NoLowerEnd));
    // With three raters no correlation is below −1/2.
    let interval = icc(&of("5 4 4 / 2 3 4")).unwrap().single.interval.unwrap();
    assert_eq!(interval.low, -0.5);
    // The cases do not differ at all.
    let found = icc(&of("3 5 / 3 5 / 4 4 / 3 5")).unwrap().single;
    assert_eq!(found.interval, Err(Unknown::AllAlike));
    for text in ["1 4 3 / 1 1 5", "1 5 / 5 1 / 1 4"] {
        let found = icc(&of(text)).unwrap().single;
        let interval = found.interval.unwrap();
        assert!(found.value < 0.0 && interval.low < interval.high, "{text}");
        assert!(interval.holds(found.value), "{text}: {found:?}");
    }
}

#[test]
fn however_high_the_scale_begins_nothing_is_lost() {
    let rows = "2 3 3 / 1 3 2 / 2 1 1 / 3 1 2 / 2 3 2";
    let low = of(rows);
    let up = i32::MAX - 5;
    let high: Vec<Vec<Option<i32>>> = rows
        .split('/')
        .map(|row| {
            row.split_whitespace()
                .map(|step| Some(up + step.parse::<i32>().unwrap()))
                .collect()
        })
        .collect();
    let high = Ratings::from_rows(steps(up + 1, up + 5), 3, high).unwrap();
    let of = |table| Variances::of(table).map(|found| (found.case, found.rater, found.residual));
    assert_eq!(of(&low), of(&high));
    let noise =
        |table, key| Noise::of(table, &[Some(key); 5]).map(|found| found.mean_squared_error);
    assert_eq!(noise(&low, 2), noise(&high, up + 2));
}

#[test]
fn no_number_that_is_declared_costs_what_it_says() {
    let mut table = Ratings::new(Steps::default(), usize::MAX);
    table.push_case([Some(1), Some(2)]).unwrap();
    table.push_case([Some(3), Some(2)]).unwrap();
    assert_eq!(table.raters(), Ratings::MOST_RATERS);
    assert!(icc(&table).is_ok());
    let mut judged = Judged::new(Steps::default(), usize::MAX);
    judged.push_case([Judgement::new(Steps::default(), 3, 4)]);
    assert_eq!(judged.characteristics(), Judged::MOST_CHARACTERISTICS);
    assert_eq!(Accuracy::of(&judged).unwrap().elevation, -1.0);
}
