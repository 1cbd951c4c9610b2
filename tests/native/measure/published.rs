//! Figures that others have published, for tables that they have published.

use nose::domain::measure::{
    Calibration, Coincidences, Detection, Difference, Gwet, Steps, Variances, Weights, icc,
    pairwise_kappa, wilson,
};

use super::given::{assert_rounds_to, cases, forecasts, raters, steps};
use super::worked::shrout_and_fleiss;

/// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A: two observers,
/// ten units, two values.
#[test]
fn krippendorffs_two_observers_and_two_values() {
    let table = raters(
        steps(0, 1),
        "0 1 0 0 0 0 0 0 1 0
         1 1 1 0 0 1 0 0 0 0",
    );
    let alpha = Coincidences::of(&table).alpha(Difference::Nominal).unwrap();
    assert_rounds_to(alpha.estimate.value, 0.095, 3);
}

/// The same, section B: two observers, twelve units, five values.
#[test]
fn krippendorffs_two_observers_and_five_values() {
    let table = raters(
        Steps::default(),
        "1 1 2 2 4 3 3 3 5 4 4 1
         2 1 2 2 2 3 3 3 5 4 4 4",
    );
    let alpha = Coincidences::of(&table).alpha(Difference::Nominal).unwrap();
    assert_rounds_to(alpha.estimate.value, 0.692, 3);
}

/// Brier, "Verification of forecasts expressed in terms of probability" (Monthly Weather Review,
/// 1950), table 1: ten forecasts of rain. Brier adds up both outcomes, so his 0.19 is twice ours.
#[test]
fn briers_ten_forecasts_of_rain() {
    let chances = [0.7, 0.9, 0.8, 0.4, 0.2, 0.0, 0.0, 0.0, 0.0, 0.1];
    let outcomes = [0, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    let found = Calibration::of(&forecasts(&chances, &outcomes)).unwrap();
    assert_rounds_to(2.0 * found.brier, 0.19, 12);
}

/// Newcombe, "Two-sided confidence intervals for the single proportion" (Statistics in Medicine,
/// 1998), table I, method 3.
#[test]
fn newcombes_four_shares() {
    for (count, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        let found = wilson(count, of).unwrap();
        assert_rounds_to(found.low, low, 4);
        assert_rounds_to(found.high, high, 4);
    }
}

/// Gwet, "Kappa statistic is not satisfactory for assessing the extent of agreement between
/// raters" (2002): 125 cases of which two raters call 118 alike positive and none alike negative.
/// Cohen's κ is −0.0234.
#[test]
fn gwets_table_in_which_kappa_falls_below_zero() {
    let mut rows = vec![[Some(1), Some(1)]; 118];
    rows.extend([[Some(1), Some(0)]; 5]);
    rows.extend([[Some(0), Some(1)]; 2]);
    let table = nose::domain::measure::Ratings::from_rows(steps(0, 1), 2, rows).unwrap();
    let found = Gwet::of(&table, Weights::Identity).unwrap();
    assert_rounds_to(found.estimate.value, 0.9408, 4);
    // With two steps quadratic weights are no weights.
    assert_rounds_to(pairwise_kappa(&table).unwrap().mean, -0.0234, 4);
}

/// The 95 % intervals that R's `psych::ICC` documents for the table of Shrout & Fleiss.
#[test]
fn the_intervals_of_shrout_and_fleiss_own_table() {
    let found = icc(&shrout_and_fleiss()).unwrap();
    let single = found.single.interval.unwrap();
    assert_rounds_to(single.low, 0.019, 3);
    assert_rounds_to(single.high, 0.76, 2);
    let average = found.average.unwrap().interval.unwrap();
    assert_rounds_to(average.low, 0.071, 3);
    assert_rounds_to(average.high, 0.93, 2);
}

/// The data set `anxiety` of R's package `irr`: twenty subjects, three raters, six steps.
fn anxiety() -> nose::domain::measure::Ratings {
    raters(
        steps(1, 6),
        "3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3
         3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4
         2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2",
    )
}

/// `icc(anxiety, model = "twoway", type = "agreement")` of that package.
#[test]
fn the_intraclass_correlation_of_the_anxiety_data() {
    let found = icc(&anxiety()).unwrap().single;
    assert_rounds_to(found.value, 0.198, 3);
    let interval = found.interval.unwrap();
    assert_rounds_to(interval.low, -0.039, 3);
    assert_rounds_to(interval.high, 0.494, 3);
}

/// `kappa2(anxiety[, 1:2], "squared")` of that package.
#[test]
fn the_quadratic_kappa_of_the_anxiety_data() {
    let two = raters(
        steps(1, 6),
        "3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3
         3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4",
    );
    let found = pairwise_kappa(&two).unwrap();
    assert_rounds_to(found.mean, 0.297, 3);
    assert_eq!((found.pairs, found.left_out), (1, 0));
}

/// The example of `signal` in R's package `statpsych`, which uses the same correction.
#[test]
fn a_sensitivity_of_about_one() {
    let counts = Detection {
        hits: 82,
        misses: 18,
        false_alarms: 46,
        correct_rejections: 54,
    };
    let found = counts.sensitivity().unwrap();
    assert_rounds_to(found.d_prime, 1.002_793, 6);
    assert_rounds_to(found.criterion, -0.401_960_3, 6);
}

/// Shrout & Fleiss's ICC(2,1) and ICC(2,4) are the dependability of one and of four raters: the
/// same figures by another road (Brennan 2001, section 2.3).
#[test]
fn dependability_is_the_intraclass_correlation() {
    for table in [
        shrout_and_fleiss(),
        anxiety(),
        cases(steps(1, 9), "1 2 3 / 4 4 6 / 9 7 9"),
    ] {
        let variances = Variances::of(&table).unwrap();
        let found = icc(&table).unwrap();
        let raters = u32::try_from(table.raters()).unwrap();
        assert_rounds_to(variances.dependability(1), found.single.value, 12);
        let average = found.average.unwrap().value;
        assert_rounds_to(variances.dependability(raters), average, 12);
    }
}
