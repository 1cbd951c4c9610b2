//! Readings change where they say they change, and not before: each boundary from both sides.

use nose::domain::measure::{
    AgreementReading, Alpha, Beside, Calibration, Change, Estimate, Interval, Lean, Needed,
    RatersReading, Unknown, Variances, read_agreement, read_calibration, read_change, read_pattern,
    read_raters,
};

use super::given::{cases, forecasts, judged, steps};

fn estimate(low: f64, high: f64) -> Estimate {
    Estimate {
        value: f64::midpoint(low, high),
        interval: Ok(Interval { low, high }),
    }
}

fn alpha(estimate: Estimate) -> Alpha {
    Alpha {
        estimate,
        error: Ok(0.1),
        cases: 5,
        ratings: 20,
    }
}

fn beside(difference: Estimate) -> Beside {
    Beside {
        rater: 3.5,
        key: 3.0,
        difference,
    }
}

const TINY: f64 = 1e-9;

#[test]
fn agreement_on_both_sides_of_each_boundary() {
    let two_thirds = 2.0 / 3.0;
    for (low, high, expected) in [
        (-0.9, -TINY, AgreementReading::Opposed),
        (-0.9, 0.0, AgreementReading::LikeChance),
        (-0.2, 0.9, AgreementReading::LikeChance),
        (0.0, 0.9, AgreementReading::LikeChance),
        (TINY, 0.9, AgreementReading::Some),
        (two_thirds - TINY, 0.9, AgreementReading::Some),
        (two_thirds, 0.9, AgreementReading::Tentative),
        (0.8 - TINY, 1.0, AgreementReading::Tentative),
        (0.8, 1.0, AgreementReading::Firm),
    ] {
        assert_eq!(
            read_agreement(&alpha(estimate(low, high))),
            expected,
            "{low} to {high}"
        );
    }
    let unsure = Estimate {
        value: 0.9,
        interval: Err(Unknown::OneCaseCarries),
    };
    assert_eq!(read_agreement(&alpha(unsure)), AgreementReading::Unsure);
}

#[test]
fn a_pattern_on_both_sides_of_each_boundary() {
    for (low, high, expected) in [
        (-0.9, -TINY, Lean::Below),
        (-0.9, 0.0, Lean::Neither),
        (0.0, 0.9, Lean::Neither),
        (TINY, 0.9, Lean::Above),
        // Surely above, and not worth a word.
        (0.049, 0.049, Lean::Neither),
        (0.05, 0.05, Lean::Above),
        (-0.05, -0.05, Lean::Below),
        (1e-16, 1e-16, Lean::Neither),
    ] {
        let reading = read_pattern(&beside(estimate(low, high)), 5).unwrap();
        assert_eq!((reading.lean, reading.cases), (expected, 5));
    }
    let few = Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least: 5,
        have: 4,
    };
    assert_eq!(read_pattern(&beside(estimate(0.1, 0.2)), 4), Err(few));
    let unsure = Estimate {
        value: 1.0,
        interval: Err(Unknown::NothingVaries),
    };
    assert_eq!(
        read_pattern(&beside(unsure), 9),
        Err(Unknown::NothingVaries)
    );
}

#[test]
fn calibration_needs_twenty_judgements_and_an_interval_beside_zero() {
    let of = |chance: f64, right: usize, count: usize| {
        let outcomes: Vec<u8> = (0..count).map(|n| u8::from(n < right)).collect();
        Calibration::of(&forecasts(&vec![chance; count], &outcomes)).unwrap()
    };
    assert!(read_calibration(&of(0.9, 5, 19)).is_err());
    let lean = |calibration: &Calibration| read_calibration(calibration).unwrap().lean;
    assert_eq!(lean(&of(0.9, 8, 20)), Lean::Above);
    assert_eq!(lean(&of(0.9, 18, 20)), Lean::Neither);
    assert_eq!(lean(&of(0.5, 19, 20)), Lean::Below);
}

#[test]
fn change_leans_only_beyond_chance() {
    let of = |late: i32| {
        let rated: Vec<String> = (0..24)
            .map(|case| {
                if case < 12 {
                    4 + case % 2
                } else {
                    3 + late * (case % 2)
                }
            })
            .map(|step| step.to_string())
            .collect();
        let key = vec!["3"; 24].join("/");
        let found = Change::of(&judged(&rated.join("/"), &key)).unwrap();
        read_change(&found).unwrap().lean
    };
    assert_eq!(of(1), Lean::Below);
    assert_eq!(of(2), Lean::Below);
    let found = |rated: &str, key: &str| {
        let change = Change::of(&judged(&rated.repeat(12), &key.repeat(12))).unwrap();
        read_change(&change).unwrap().lean
    };
    assert_eq!(found("4/3/", "3/3/"), Lean::Neither);
    let worse = ["3/".repeat(12), "4/5/".repeat(6)].concat();
    let change = Change::of(&judged(&worse, &"3/".repeat(24))).unwrap();
    assert_eq!(read_change(&change).unwrap().lean, Lean::Above);
}

#[test]
fn how_many_raters_it_takes() {
    let of = |case: f64, residual: f64| {
        let mut variances =
            Variances::of(&cases(steps(1, 5), "1 2 / 4 4 / 5 4 / 3 3 / 2 1")).unwrap();
        (variances.case, variances.rater, variances.residual) = (case, 0.0, residual);
        read_raters(&variances)
    };
    // The least m is 4 · residual / case.
    assert_eq!(of(1.0, 0.25), Ok(RatersReading::One));
    assert_eq!(of(1.0, 0.2501), Ok(RatersReading::Several(2)));
    assert_eq!(of(1.0, 0.5), Ok(RatersReading::Several(2)));
    assert_eq!(of(1.0, 3.0), Ok(RatersReading::Several(12)));
    assert_eq!(of(1.0, 3.0001), Ok(RatersReading::TooMany(13)));
    assert_eq!(of(0.0, 1.0), Err(Unknown::NoNumberOfRaters));
    assert_eq!(of(0.0, 0.0), Err(Unknown::NoNumberOfRaters));
    assert_eq!(of(1.0, 1e6), Ok(RatersReading::TooMany(4_000_000)));
    assert_eq!(of(1.0, 1.1e9), Err(Unknown::NoNumberOfRaters));
    let few = Variances::of(&cases(steps(1, 5), "1 2 / 4 4 / 5 4 / 3 3")).unwrap();
    let too_few = Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least: 5,
        have: 4,
    };
    assert_eq!(read_raters(&few), Err(too_few));
    assert_eq!(of(1e-300, 1e300), Err(Unknown::NoNumberOfRaters));
}
