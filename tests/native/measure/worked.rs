//! Worked answers, to the digits they are given in.

use nose::domain::measure::{
    Accuracy, Calibration, Coincidences, Difference, Gwet, MeanSquares, Patterns, Ratings, Steps,
    Weights, icc,
};

use super::given::{assert_rounds_to, cases, forecasts, judged, raters, steps};

const KEY: &str = "4 5 4 2 3 / 2 3 3 4 5 / 1 2 4 1 2";
const RATER: &str = "4 4 4 3 4 / 3 3 4 4 4 / 2 3 3 2 3";

/// Krippendorff (2011), section C: four observers, twelve units.
pub fn krippendorff() -> Ratings {
    raters(
        Steps::default(),
        "1 2 3 3 2 1 4 1 2 · · ·
         1 2 3 3 2 2 4 1 2 5 · 3
         · 3 3 3 2 3 4 2 2 5 1 ·
         1 2 3 3 2 4 4 1 2 5 1 ·",
    )
}

/// Gwet's `cac.raw4raters`: as above, but the twelfth unit is rated by the third rater.
fn gwet() -> Ratings {
    raters(
        Steps::default(),
        "1 2 3 3 2 1 4 1 2 · · ·
         1 2 3 3 2 2 4 1 2 5 · ·
         · 3 3 3 2 3 4 2 2 5 1 3
         1 2 3 3 2 4 4 1 2 5 1 ·",
    )
}

/// Shrout & Fleiss (1979), table 2: six targets, four judges.
pub fn shrout_and_fleiss() -> Ratings {
    let table = "9 2 5 8 / 6 1 3 2 / 8 4 6 8 / 7 1 2 6 / 10 5 6 9 / 6 2 4 7";
    cases(steps(1, 10), table)
}

#[test]
fn cronbachs_parts_of_three_cases_by_five_characteristics() {
    let found = Accuracy::of(&judged(RATER, KEY)).unwrap();
    for (figure, expected) in [
        (found.elevation, 0.333_333),
        (found.elevation.powi(2), 0.111_111),
        (found.differential_elevation_squared, 0.035_556),
        (found.stereotype_accuracy_squared, 0.088_889),
        (found.differential_accuracy_squared, 0.497_778),
        (found.mean_squared, 0.733_333),
        (found.mean_absolute, 0.733_333),
    ] {
        assert_rounds_to(figure, expected, 6);
    }
    assert!(found.part.is_all_of(3, 5));
}

#[test]
fn the_four_patterns_of_the_same_table() {
    let found = Patterns::of(&judged(RATER, KEY)).unwrap();
    let (halo, range, centre) = (
        found.halo.unwrap(),
        found.range.unwrap(),
        found.centre.unwrap(),
    );
    for (figure, expected) in [
        (found.level.difference.value, 0.333_333),
        (halo.rater, 0.459_932),
        (halo.key, 1.045_018),
        (range.rater, 0.746_410),
        (range.key, 1.337_490),
        (centre.rater, 0.40),
        (centre.key, 0.20),
    ] {
        assert_rounds_to(figure, expected, 6);
    }
    assert_rounds_to(found.level.rater - found.level.key, 0.333_333, 6);
}

#[test]
fn briers_score_and_murphys_parts_of_ten_forecasts() {
    let chances = [0.9, 0.9, 0.9, 0.9, 0.7, 0.7, 0.7, 0.7, 0.5, 0.5];
    let found = Calibration::of(&forecasts(&chances, &[1, 1, 1, 0, 1, 1, 0, 1, 0, 1])).unwrap();
    assert_eq!(found.forecasts, 10);
    for (figure, expected) in [
        (found.brier, 0.21),
        (found.reliability, 0.01),
        (found.resolution, 0.01),
        (found.uncertainty, 0.21),
        (found.overconfidence.value, 0.04),
    ] {
        assert_rounds_to(figure, expected, 12);
    }
}

#[test]
fn krippendorffs_alpha_of_his_own_table() {
    let table = krippendorff();
    let coincidences = Coincidences::of(&table);
    for (difference, expected) in [
        (Difference::Nominal, 0.743_421),
        (Difference::Ordinal, 0.815_388),
        (Difference::Interval, 0.849_107),
    ] {
        let alpha = coincidences.alpha(difference).unwrap();
        assert_rounds_to(alpha.estimate.value, expected, 6);
        assert_eq!((alpha.ratings, alpha.cases), (40, 11));
    }
    let ordinal = coincidences.alpha(Difference::Ordinal).unwrap();
    assert_rounds_to(ordinal.error.unwrap(), 0.148_031, 6);
    let interval = ordinal.estimate.interval.unwrap();
    // Student's 97.5 % quantile with 10 degrees of freedom is 2.228139; no α is above 1.
    assert_rounds_to(interval.low, 0.815_388 - 2.228_139 * 0.148_031, 5);
    assert_eq!(interval.high.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn gwets_coefficients_of_his_own_table() {
    let table = gwet();
    for (weights, expected, error) in [
        (Weights::Identity, 0.775_44, Some(0.142_95)),
        (Weights::Ordinal, 0.898_94, None),
        (Weights::Quadratic, 0.914_00, Some(0.103_96)),
    ] {
        let found = Gwet::of(&table, weights).unwrap();
        assert_rounds_to(found.estimate.value, expected, 5);
        if let Some(error) = error {
            assert_rounds_to(found.error.unwrap(), error, 5);
        }
        assert_eq!((found.rated, found.shared), (12, 11));
    }
    let quadratic = Gwet::of(&table, Weights::Quadratic).unwrap();
    let interval = quadratic.estimate.interval.unwrap();
    // Student's 97.5 % quantile with 11 degrees of freedom is 2.200985.
    assert_rounds_to(interval.low, 0.914_00 - 2.200_985 * 0.103_96, 4);
    assert_eq!(interval.high.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn mean_squares_and_intraclass_correlations_of_shrout_and_fleiss() {
    let table = shrout_and_fleiss();
    let squares = MeanSquares::of(&table).unwrap();
    assert_rounds_to(squares.cases, 11.2417, 4);
    assert_rounds_to(squares.raters, 32.4861, 4);
    assert_rounds_to(squares.residual, 1.0194, 4);
    let found = icc(&table).unwrap();
    assert_rounds_to(found.single.value, 0.2898, 4);
    assert_rounds_to(found.average.unwrap().value, 0.6201, 4);
}
