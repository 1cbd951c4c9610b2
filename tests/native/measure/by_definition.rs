//! Each figure against its definition, computed the long way: pair by pair, table by table, in the
//! words of the source rather than in ours.

use nose::domain::measure::{
    Coincidences, Difference, Gwet, Judged, MeanSquares, Noise, Patterns, Ratings, Spread, Steps,
    Variances, Weights, pairwise_kappa,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::given::{assert_rounds_to, judged, steps};
use crate::given::cases;

type Row = Vec<Option<i32>>;
type Of<'a> = &'a dyn Fn(&[f64]) -> f64;

const LOW: i32 = 1;
const HIGH: i32 = 5;

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cell = prop_oneof![4 => (LOW..=HIGH).prop_map(Some), 1 => Just(None)];
    (2..7_usize).prop_flat_map(move |raters| vec(vec(cell.clone(), raters), 3..12))
}

fn whole_rows() -> impl Strategy<Value = Vec<Row>> {
    (2..6_usize).prop_flat_map(|raters| vec(vec((LOW..=HIGH).prop_map(Some), raters), 2..9))
}

fn table(rows: &[Row]) -> Ratings {
    Ratings::from_rows(steps(LOW, HIGH), rows[0].len(), rows).unwrap()
}

/// The ratings of each case that has at least this many.
fn given(rows: &[Row], least: usize) -> Vec<Vec<i32>> {
    let all = rows
        .iter()
        .map(|row| row.iter().flatten().copied().collect::<Vec<_>>());
    all.filter(|given| given.len() >= least).collect()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * (1.0 + one.abs().max(other.abs()))
}

/// Krippendorff 2011: coincidences pair by pair, and δ² as he writes it.
fn alpha_by_pairs(cases: &[Vec<i32>], difference: Difference) -> f64 {
    let mut counts = [0.0; HIGH as usize + 1];
    for step in cases.iter().flatten() {
        counts[*step as usize] += 1.0;
    }
    let total: f64 = counts.iter().sum();
    let apart = |c: i32, k: i32| -> f64 {
        let (c, k) = (c.min(k), c.max(k));
        match difference {
            Difference::Nominal => f64::from(u8::from(c != k)),
            Difference::Interval => f64::from(c - k).powi(2),
            Difference::Ordinal => {
                let between: f64 = (c..=k).map(|g| counts[g as usize]).sum();
                let ends = counts[c as usize] + counts[k as usize];
                if c == k {
                    0.0
                } else {
                    (between - ends / 2.0).powi(2)
                }
            }
        }
    };
    let mut observed = 0.0;
    for case in cases {
        for (i, c) in case.iter().enumerate() {
            for (j, k) in case.iter().enumerate() {
                if i != j {
                    observed += apart(*c, *k) / (case.len() as f64 - 1.0);
                }
            }
        }
    }
    let mut expected = 0.0;
    for c in LOW..=HIGH {
        for k in LOW..=HIGH {
            expected += counts[c as usize] * counts[k as usize] * apart(c, k);
        }
    }
    1.0 - (observed / total) / (expected / (total * (total - 1.0)))
}

fn weight(weights: Weights, k: i32, l: i32, q: f64) -> f64 {
    let apart = f64::from((k - l).abs());
    let pairs = |n: f64| n * (n - 1.0) / 2.0;
    match weights {
        Weights::Identity => f64::from(u8::from(k == l)),
        Weights::Ordinal if k == l => 1.0,
        Weights::Ordinal => 1.0 - pairs(apart + 1.0) / pairs(q),
        Weights::Quadratic => 1.0 - apart.powi(2) / (q - 1.0).powi(2),
    }
}

/// Gwet 2014, chapter 5, with his variance: value and standard error.
fn gwet_by_the_book(rows: &[Row], weights: Weights) -> (f64, f64) {
    let q = f64::from(HIGH - LOW + 1);
    let rated = given(rows, 1);
    let n = rated.len() as f64;
    let shared = rated.iter().filter(|case| case.len() > 1).count() as f64;
    let count =
        |case: &[i32], step: i32| case.iter().filter(|given| **given == step).count() as f64;
    let share = |case: &[i32], step: i32| count(case, step) / case.len() as f64;
    let pi = |step: i32| rated.iter().map(|case| share(case, step)).sum::<f64>() / n;
    let all: f64 = (LOW..=HIGH)
        .flat_map(|k| (LOW..=HIGH).map(move |l| weight(weights, k, l, q)))
        .sum();
    let scale = all / (q * (q - 1.0));
    let chance = scale
        * (LOW..=HIGH)
            .map(|step| pi(step) * (1.0 - pi(step)))
            .sum::<f64>();
    let agreement = |case: &[i32]| -> f64 {
        let mut sum = 0.0;
        for (i, k) in case.iter().enumerate() {
            for (j, l) in case.iter().enumerate() {
                sum += if i == j {
                    0.0
                } else {
                    weight(weights, *k, *l, q)
                };
            }
        }
        let r = case.len() as f64;
        if case.len() < 2 {
            0.0
        } else {
            sum / (r * (r - 1.0))
        }
    };
    let observed = rated.iter().map(|case| agreement(case)).sum::<f64>() / shared;
    let value = (observed - chance) / (1.0 - chance);
    let linear = |case: &[i32]| {
        let is_shared = case.len() > 1;
        let own_chance = if is_shared { chance } else { 0.0 };
        let own = (n / shared) * (agreement(case) - own_chance) / (1.0 - chance);
        let used: f64 = (LOW..=HIGH)
            .map(|step| share(case, step) * (1.0 - pi(step)))
            .sum();
        own - 2.0 * (1.0 - value) * (scale * used - chance) / (1.0 - chance)
    };
    let squares: f64 = rated
        .iter()
        .map(|case| (linear(case) - value).powi(2))
        .sum();
    (value, (squares / (n * (n - 1.0))).sqrt())
}

/// Cohen 1968, from the table of both raters' steps; `None` where nothing could differ.
fn kappa_by_table(pairs: &[(i32, i32)]) -> Option<f64> {
    let n = pairs.len() as f64;
    let one = |step| pairs.iter().filter(|(a, _)| *a == step).count() as f64 / n;
    let other = |step| pairs.iter().filter(|(_, b)| *b == step).count() as f64 / n;
    let observed: f64 = pairs
        .iter()
        .map(|(a, b)| f64::from((a - b).pow(2)) / n)
        .sum();
    let mut expected = 0.0;
    for a in LOW..=HIGH {
        for b in LOW..=HIGH {
            expected += one(a) * other(b) * f64::from((a - b).pow(2));
        }
    }
    (pairs.len() > 1 && expected > 1e-12).then(|| 1.0 - observed / expected)
}

/// The textbook sums of squares: all, of rows, of columns, and what is left.
fn sums_of_squares(rows: &[Row]) -> [f64; 4] {
    let values: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| f64::from(cell.unwrap())).collect())
        .collect();
    let (n, k) = (values.len() as f64, values[0].len() as f64);
    let sum: f64 = values.iter().flatten().sum();
    let correction = sum * sum / (n * k);
    let all = values
        .iter()
        .flatten()
        .map(|value| value * value)
        .sum::<f64>()
        - correction;
    let of_rows = values
        .iter()
        .map(|row| row.iter().sum::<f64>().powi(2) / k)
        .sum::<f64>();
    let column = |j: usize| values.iter().map(|row| row[j]).sum::<f64>();
    let of_columns = (0..values[0].len())
        .map(|j| column(j).powi(2) / n)
        .sum::<f64>();
    let (of_rows, of_columns) = (of_rows - correction, of_columns - correction);
    [all, of_rows, of_columns, all - of_rows - of_columns]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn alpha_is_what_counting_pairs_gives(rows in rows()) {
        let shared = given(&rows, 2);
        let coincidences = Coincidences::of(&table(&rows));
        for difference in Difference::ALL {
            let Ok(alpha) = coincidences.alpha(difference) else { continue };
            prop_assert!(near(alpha.estimate.value, alpha_by_pairs(&shared, difference)));
            prop_assert_eq!(coincidences.alpha_alone(difference), Ok(alpha.estimate.value));
            prop_assert_eq!(alpha.cases, shared.len());
            prop_assert_eq!(alpha.ratings as usize, shared.iter().flatten().count());
            let Ok(error) = alpha.error else { continue };
            let without: Vec<f64> = (0..shared.len())
                .map(|left_out| {
                    let mut others = shared.clone();
                    others.remove(left_out);
                    alpha_by_pairs(&others, difference)
                })
                .collect();
            let count = without.len() as f64;
            let mean = without.iter().sum::<f64>() / count;
            let squares: f64 = without.iter().map(|alpha| (alpha - mean).powi(2)).sum();
            prop_assert!(near(error, ((count - 1.0) / count * squares).sqrt()));
        }
    }

    #[test]
    fn gwets_coefficients_are_what_the_book_gives(rows in rows()) {
        for weights in [Weights::Identity, Weights::Ordinal, Weights::Quadratic] {
            let Ok(found) = Gwet::of(&table(&rows), weights) else { continue };
            let (value, error) = gwet_by_the_book(&rows, weights);
            prop_assert!(near(found.estimate.value, value), "{weights:?}: {found:?} {value}");
            prop_assert_eq!(found.rated, given(&rows, 1).len());
            prop_assert_eq!(found.shared, given(&rows, 2).len());
            if let Ok(found) = found.error {
                prop_assert!(near(found, error), "{weights:?}: {found} {error}");
            }
        }
    }

    #[test]
    fn kappa_is_the_mean_of_what_each_table_gives(rows in rows()) {
        let raters = rows[0].len();
        let mut kappas = Vec::new();
        let mut left_out = 0;
        for one in 0..raters {
            for other in one + 1..raters {
                let both: Vec<(i32, i32)> =
                    rows.iter().filter_map(|row| row[one].zip(row[other])).collect();
                match kappa_by_table(&both) {
                    Some(kappa) => kappas.push(kappa),
                    None => left_out += 1,
                }
            }
        }
        if let Ok(found) = pairwise_kappa(&table(&rows)) {
            prop_assert!(near(found.mean, kappas.iter().sum::<f64>() / kappas.len() as f64));
            prop_assert_eq!((found.pairs, found.left_out), (kappas.len(), left_out));
        } else {
            prop_assert!(kappas.is_empty());
        }
    }

    #[test]
    fn mean_squares_and_noise_are_what_sums_of_squares_give(
        rows in whole_rows(),
        key in vec((LOW..=HIGH).prop_map(Some), 9),
    ) {
        let (n, k) = (rows.len() as f64, rows[0].len() as f64);
        let [_, of_rows, of_columns, left] = sums_of_squares(&rows);
        let found = MeanSquares::of(&table(&rows)).unwrap();
        prop_assert!(near(found.cases, of_rows / (n - 1.0)));
        prop_assert!(near(found.raters, of_columns / (k - 1.0)));
        prop_assert!(near(found.residual, left / ((n - 1.0) * (k - 1.0))));
        let noise = Noise::of(&table(&rows), &key).unwrap();
        prop_assert!(near(noise.level_squared, of_columns / (n * k)));
        prop_assert!(near(noise.pattern_squared, left / (n * k)));
        let errors = rows.iter().zip(&key).flat_map(|(row, key)| {
            row.iter().map(move |cell| f64::from(cell.unwrap() - key.unwrap()))
        });
        let errors: Vec<f64> = errors.collect();
        prop_assert!(near(noise.mean_bias, errors.iter().sum::<f64>() / (n * k)));
        let squares: f64 = errors.iter().map(|error| error * error).sum();
        prop_assert!(near(noise.mean_squared_error, squares / (n * k)));
        if let Ok(variances) = Variances::of(&table(&rows)) {
            let case = (found.cases - found.residual) / k;
            let rater = (found.raters - found.residual) / n;
            prop_assert!(near(variances.case, case.max(0.0)));
            prop_assert!(near(variances.rater, rater.max(0.0)));
            prop_assert_eq!(variances.case_was_negative, case < 0.0);
            prop_assert_eq!(variances.rater_was_negative, rater < 0.0);
            prop_assert!(near(variances.residual, found.residual));
        }
    }

    #[test]
    fn spread_is_what_the_ratings_give_one_by_one(row in vec((LOW..=HIGH).prop_map(Some), 1..9)) {
        let found = Spread::by_case(&table(std::slice::from_ref(&row))).next().unwrap().unwrap();
        let mut sorted: Vec<f64> = row.iter().flatten().map(|step| f64::from(*step)).collect();
        sorted.sort_by(f64::total_cmp);
        let n = sorted.len();
        let median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
        prop_assert_eq!(found.median.to_bits(), median.to_bits());
        let within = sorted.iter().filter(|step| (**step - median).abs() <= 1.0).count();
        prop_assert!(near(found.within_one, within as f64 / n as f64));
        prop_assert_eq!(f64::from(found.lowest), sorted[0]);
        prop_assert_eq!(f64::from(found.highest), sorted[n - 1]);
        if n > 1 {
            let away: f64 = sorted.iter().map(|step| (step - median).abs()).sum();
            prop_assert!(near(found.deviation.unwrap(), away / n as f64));
            let mean = sorted.iter().sum::<f64>() / n as f64;
            let squares: f64 = sorted.iter().map(|step| (step - mean).powi(2)).sum();
            let rwg = 1.0 - squares / (n as f64 - 1.0) / 2.0;
            prop_assert!(near(found.rwg.unwrap(), rwg.max(0.0)));
        }
    }
}

/// How many standard errors the interval of a mean reaches, from an even number of cases of which
/// half are rated a step above the key and half a step below: the standard error is 1/√(n − 1).
fn reach(count: usize) -> f64 {
    let rated = "4 / 2 /".repeat(count / 2);
    let found = Patterns::of(&judged(&rated, &"3 /".repeat(count))).unwrap();
    let interval = found.level.difference.interval.unwrap();
    assert!((interval.low + interval.high).abs() < 1e-9);
    interval.high * (count as f64 - 1.0).sqrt()
}

/// Student's two-sided 5 % points, as tables have them.
#[test]
fn intervals_reach_as_far_as_students_tables_say() {
    for (count, expected) in [
        (2, 12.706_205),
        (4, 3.182_446),
        (12, 2.200_985),
        (32, 2.039_513),
        (102, 1.983_731),
        (1_002, 1.962_337),
    ] {
        assert_rounds_to(reach(count), expected, 5);
    }
}

/// A rater's and a key's table of five cases, with every interval of the patterns computed by hand
/// from differences per case.
fn five_cases() -> Judged {
    judged(
        "4 4 3 / 3 3 3 / 5 4 4 / 2 3 3 / 3 3 2",
        "5 3 2 / 2 4 3 / 4 2 5 / 1 3 4 / 3 5 1",
    )
}

const RATED: [[f64; 3]; 5] = [
    [4.0, 4.0, 3.0],
    [3.0, 3.0, 3.0],
    [5.0, 4.0, 4.0],
    [2.0, 3.0, 3.0],
    [3.0, 3.0, 2.0],
];
const KEY: [[f64; 3]; 5] = [
    [5.0, 3.0, 2.0],
    [2.0, 4.0, 3.0],
    [4.0, 2.0, 5.0],
    [1.0, 3.0, 4.0],
    [3.0, 5.0, 1.0],
];

#[test]
fn the_intervals_of_patterns_are_students_over_cases() {
    let found = Patterns::of(&five_cases()).unwrap();
    let mean = |row: &[f64]| row.iter().sum::<f64>() / row.len() as f64;
    let deviation = |row: &[f64]| {
        let squares = row
            .iter()
            .map(|value| (value - mean(row)).powi(2))
            .sum::<f64>();
        (squares / row.len() as f64).sqrt()
    };
    let middle = |row: &[f64]| row.iter().filter(|v| **v == 3.0).count() as f64 / row.len() as f64;
    let halo = found.halo.unwrap();
    let centre = found.centre.unwrap();
    let figures: [(_, Of<'_>); 3] = [(found.level, &mean), (halo, &deviation), (centre, &middle)];
    for (beside, of) in figures {
        let differences: Vec<f64> = RATED.iter().zip(&KEY).map(|(r, k)| of(r) - of(k)).collect();
        let value = mean(&differences);
        let squares = differences.iter().map(|d| (d - value).powi(2)).sum::<f64>();
        // Student's with 4 degrees of freedom.
        let reach = 2.776_445_105 * (squares / 4.0 / 5.0).sqrt();
        assert_rounds_to(beside.difference.value, value, 12);
        let interval = beside.difference.interval.unwrap();
        assert_rounds_to(interval.low, value - reach, 8);
        assert_rounds_to(interval.high, value + reach, 8);
    }
}

#[test]
fn the_interval_of_the_range_is_a_jackknife_over_cases() {
    let across = |rows: &[[f64; 3]]| -> f64 {
        let n = rows.len() as f64;
        let deviation = |j: usize| {
            let mean = rows.iter().map(|row| row[j]).sum::<f64>() / n;
            let squares = rows.iter().map(|row| (row[j] - mean).powi(2)).sum::<f64>();
            (squares / (n - 1.0)).sqrt()
        };
        (0..3).map(deviation).sum::<f64>() / 3.0
    };
    let without = |left_out: usize| {
        let drop = |rows: &[[f64; 3]]| {
            let mut rows = rows.to_vec();
            rows.remove(left_out);
            rows
        };
        across(&drop(&RATED)) - across(&drop(&KEY))
    };
    let all: Vec<f64> = (0..5).map(without).collect();
    let mean = all.iter().sum::<f64>() / 5.0;
    let squares = all.iter().map(|one| (one - mean).powi(2)).sum::<f64>();
    let reach = 2.776_445_105 * (4.0 / 5.0 * squares).sqrt();
    let found = Patterns::of(&five_cases()).unwrap().range.unwrap();
    assert_rounds_to(found.rater, across(&RATED), 12);
    assert_rounds_to(found.key, across(&KEY), 12);
    let value = across(&RATED) - across(&KEY);
    assert_rounds_to(found.difference.value, value, 12);
    let interval = found.difference.interval.unwrap();
    assert_rounds_to(interval.low, value - reach, 8);
    assert_rounds_to(interval.high, value + reach, 8);
    assert_eq!(Steps::default(), steps(LOW, HIGH));
}
