//! What holds for every table.

use nose::domain::measure::{
    Accuracy, Calibration, Change, Coincidences, Detection, Difference, Estimate, Evidence,
    Forecast, Gwet, Judged, Judgement, MeanSquares, Noise, Occasions, Part, Patterns, Ratings,
    Spread, Steps, Unknown, Variances, Weights, icc, pairwise_kappa, read_agreement,
    read_calibration, read_change, read_pattern, read_raters, wilson,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::given::steps;
use crate::given::cases;

type Row = Vec<Option<i32>>;

fn scale() -> Steps {
    Steps::default()
}

/// Rows on one to five, with any missing pattern: also empty, also constant.
fn rows(most_cases: usize, most_raters: usize) -> impl Strategy<Value = Vec<Row>> {
    let cell = prop_oneof![
        3 => (1..=5_i32).prop_map(Some),
        1 => Just(None),
    ];
    let row = move |raters| vec(cell.clone(), raters);
    (0..=most_raters).prop_flat_map(move |raters| vec(row(raters), 0..=most_cases))
}

fn whole_rows(most_cases: usize, most_raters: usize) -> impl Strategy<Value = Vec<Row>> {
    (1..=most_raters)
        .prop_flat_map(move |raters| vec(vec((1..=5_i32).prop_map(Some), raters), 1..=most_cases))
}

fn table(rows: &[Row]) -> Ratings {
    let raters = rows.iter().map(Vec::len).max().unwrap_or(0);
    Ratings::from_rows(scale(), raters, rows).unwrap()
}

/// The same table with cases and raters in another order.
fn reordered(rows: &[Row], case_shift: usize, rater_shift: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = rows.iter().rev().cloned().collect();
    if !rows.is_empty() {
        let shift = case_shift % rows.len();
        rows.rotate_left(shift);
    }
    for row in &mut rows {
        row.reverse();
        if !row.is_empty() {
            let shift = rater_shift % row.len();
            row.rotate_left(shift);
        }
    }
    rows
}

fn judged(rated: &[Row], key: &[Row]) -> Judged {
    let characteristics = rated.iter().map(Vec::len).max().unwrap_or(0);
    let mut judged = Judged::new(scale(), characteristics);
    for (rated, key) in rated.iter().zip(key) {
        let both = rated.iter().zip(key).map(|(rated, key)| rated.zip(*key));
        judged.push_case(
            both.map(|both| both.and_then(|(rated, key)| Judgement::new(scale(), rated, key))),
        );
    }
    judged
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * (1.0 + one.abs().max(other.abs()))
}

fn alike(one: Result<f64, Unknown>, other: Result<f64, Unknown>) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => near(one, other),
        (one, other) => one == other,
    }
}

fn alpha(table: &Ratings, difference: Difference) -> Result<f64, Unknown> {
    let alpha = Coincidences::of(table).alpha(difference);
    alpha.map(|alpha| alpha.estimate.value)
}

fn gwet(table: &Ratings, weights: Weights) -> Result<f64, Unknown> {
    Gwet::of(table, weights).map(|gwet| gwet.estimate.value)
}

const WEIGHTS: [Weights; 3] = [Weights::Identity, Weights::Ordinal, Weights::Quadratic];

/// Every number in what a figure prints as; there is no NaN and no infinity among them.
fn assert_finite(printed: &str) {
    for word in ["NaN", "inf"] {
        let found = printed
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|name| name == word);
        assert!(!found, "{word} in {printed}");
    }
}

fn inside(estimate: &Estimate) -> bool {
    estimate.interval.is_err()
        || estimate
            .interval
            .is_ok_and(|interval| interval.low <= interval.high)
}

/// Computes everything there is to compute.
fn everything(rows: &[Row], key: &[Row]) -> String {
    let table = table(rows);
    let keys: Vec<Option<i32>> = key
        .iter()
        .map(|row| row.first().copied().flatten())
        .collect();
    let coincidences = Coincidences::of(&table);
    let mut printed = String::new();
    let mut print = |figure: &dyn std::fmt::Debug| printed.push_str(&format!("{figure:?}\n"));
    for difference in Difference::ALL {
        let alpha = coincidences.alpha(difference);
        print(&alpha);
        if let Ok(alpha) = alpha {
            assert!(inside(&alpha.estimate));
            print(&read_agreement(&alpha));
        }
    }
    for weights in WEIGHTS {
        print(&Gwet::of(&table, weights));
    }
    print(&icc(&table));
    print(&MeanSquares::of(&table));
    print(&pairwise_kappa(&table));
    for spread in Spread::by_case(&table) {
        print(&spread);
        print(&spread.map(|spread| spread.is_settled()));
    }
    print(&Noise::of(&table, &keys));
    let variances = Variances::of(&table);
    print(&variances);
    if let Ok(variances) = variances {
        print(
            &(0..=12)
                .map(|m| variances.dependability(m))
                .collect::<Vec<_>>(),
        );
        print(&variances.raters_needed());
        print(&read_raters(&variances));
    }
    let judged = judged(rows, key);
    print(&Accuracy::of(&judged));
    let patterns = Patterns::of(&judged);
    print(&patterns);
    if let Ok(patterns) = patterns {
        print(&read_pattern(&patterns.level, patterns.part.rows.len()));
    }
    let change = Change::of(&judged);
    print(&change);
    print(&change.map(|change| read_change(&change)));
    printed
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_table_makes_a_measure_panic_or_give_what_is_no_number(
        rows in rows(24, 7),
        key in rows(24, 7),
    ) {
        assert_finite(&everything(&rows, &key));
    }

    #[test]
    fn no_whole_table_does_either(rows in whole_rows(24, 6), key in whole_rows(24, 6)) {
        assert_finite(&everything(&rows, &key));
    }

    #[test]
    fn any_scale_will_do(
        lowest in any::<i32>(),
        count in 1..=Steps::MOST,
        places in vec(vec(proptest::option::of(any::<prop::sample::Index>()), 0..5), 0..8),
    ) {
        let Some(highest) = lowest.checked_add(count as i32 - 1) else { return Ok(()); };
        let scale = steps(lowest, highest);
        let rows: Vec<Row> = places
            .iter()
            .map(|row| {
                let cell = |cell: &Option<prop::sample::Index>| {
                    cell.as_ref().map(|place| lowest + place.index(count) as i32)
                };
                row.iter().map(cell).collect()
            })
            .collect();
        let table = Ratings::from_rows(scale, 5, &rows).unwrap();
        let coincidences = Coincidences::of(&table);
        for difference in Difference::ALL {
            assert_finite(&format!("{:?}", coincidences.alpha(difference)));
        }
        for weights in WEIGHTS {
            assert_finite(&format!("{:?}", Gwet::of(&table, weights)));
        }
        assert_finite(&format!("{:?}", icc(&table)));
        assert_finite(&format!("{:?}", pairwise_kappa(&table)));
        assert_finite(&format!("{:?}", Variances::of(&table)));
        for spread in Spread::by_case(&table) {
            assert_finite(&format!("{spread:?}"));
        }
        for step in [lowest, highest, lowest + count as i32 / 2] {
            let index = scale.index(step).unwrap();
            prop_assert_eq!(scale.step(index), step);
        }
        prop_assert_eq!(scale.index(highest.wrapping_add(1)), None);
        prop_assert_eq!(scale.count(), count);
    }

    #[test]
    fn cronbachs_parts_add_up(rated in whole_rows(12, 6), key in rows(12, 6)) {
        if let Ok(found) = Accuracy::of(&judged(&rated, &key)) {
            let sum = found.elevation.powi(2)
                + found.differential_elevation_squared
                + found.stereotype_accuracy_squared
                + found.differential_accuracy_squared;
            prop_assert!(near(sum, found.mean_squared), "{found:?}");
        }
    }

    #[test]
    fn murphys_parts_add_up_when_grouped_by_value(
        forecasts in vec((0..=10_u8, any::<bool>()), 1..60),
    ) {
        let forecasts: Vec<Forecast> = forecasts
            .into_iter()
            .map(|(tenths, came_true)| Forecast {
                chance: nose::domain::measure::Chance::new(f64::from(tenths) / 10.0).unwrap(),
                came_true,
            })
            .collect();
        let found = Calibration::of(&forecasts).unwrap();
        let sum = found.reliability - found.resolution + found.uncertainty;
        prop_assert!(near(sum, found.brier), "{found:?}");
        prop_assert!((0.0..=1.0).contains(&found.brier));
        assert_finite(&format!("{found:?} {:?}", read_calibration(&found)));
        prop_assert_eq!(found.diagram().is_ok(), forecasts.len() >= 20);
        if let Ok(groups) = found.diagram() {
            let all: usize = groups.iter().map(|group| group.forecasts).sum();
            prop_assert_eq!(all, forecasts.len());
            prop_assert!(groups.windows(2).all(|two| two[0].chance < two[1].chance));
            for group in groups {
                prop_assert!(group.interval.holds(group.share), "{group:?}");
            }
        }
    }

    #[test]
    fn noise_and_bias_add_up(rows in whole_rows(10, 6), key in vec(1..=5_i32, 10)) {
        let keys: Vec<Option<i32>> = key.into_iter().map(Some).collect();
        if let Ok(found) = Noise::of(&table(&rows), &keys) {
            let sum = found.mean_bias_squared + found.system_squared;
            prop_assert!(near(sum, found.mean_squared_error), "{found:?}");
            prop_assert!(near(found.system_squared, found.level_squared + found.pattern_squared));
        }
    }

    #[test]
    fn no_order_of_cases_or_raters_changes_agreement(
        rows in rows(12, 6),
        case_shift in any::<usize>(),
        rater_shift in any::<usize>(),
    ) {
        let (one, other) = (table(&rows), table(&reordered(&rows, case_shift, rater_shift)));
        for difference in Difference::ALL {
            prop_assert!(alike(alpha(&one, difference), alpha(&other, difference)));
            let error = |table| Coincidences::of(table).alpha(difference).and_then(|alpha| alpha.error);
            prop_assert!(alike(error(&one), error(&other)));
        }
        for weights in WEIGHTS {
            prop_assert!(alike(gwet(&one, weights), gwet(&other, weights)));
        }
        let kappa = |table| pairwise_kappa(table).map(|kappa| kappa.mean);
        prop_assert!(alike(kappa(&one), kappa(&other)));
        let mut deviations = [&one, &other].map(|table| {
            let found: Vec<String> = Spread::by_case(table).map(|s| format!("{s:?}")).collect();
            found
        });
        deviations.iter_mut().for_each(|found| found.sort());
        prop_assert_eq!(&deviations[0], &deviations[1]);
    }

    #[test]
    fn no_order_changes_the_intraclass_correlation_of_a_whole_table(
        rows in whole_rows(12, 6),
        case_shift in any::<usize>(),
        rater_shift in any::<usize>(),
    ) {
        let (one, other) = (table(&rows), table(&reordered(&rows, case_shift, rater_shift)));
        let single = |table| icc(table).map(|icc| icc.single.value);
        let average = |table| icc(table).and_then(|icc| icc.average).map(|average| average.value);
        prop_assert!(alike(single(&one), single(&other)));
        prop_assert!(alike(average(&one), average(&other)));
    }

    #[test]
    fn a_case_rated_by_one_person_changes_nothing_in_alpha(
        mut rows in rows(10, 5),
        step in 1..=5_i32,
    ) {
        let before = table(&rows);
        let raters = before.raters();
        if raters > 0 {
            let mut row = vec![None; raters];
            row[step as usize % raters] = Some(step);
            rows.insert(rows.len() / 2, row);
            let after = table(&rows);
            for difference in Difference::ALL {
                let before = alpha(&before, difference);
                // Without any rating the reason is another.
                if before != Err(Unknown::NoRatings) {
                    prop_assert_eq!(before, alpha(&after, difference));
                }
            }
        }
    }

    /// Doubling every case leaves the observed disagreement as it is and lets the expected one
    /// fall from Dₑ to Dₑ (2n − 2)/(2n − 1), since chance draws without putting back. For ordinal
    /// differences ranks double, on both sides alike.
    #[test]
    fn alpha_of_doubled_data_is_what_the_formula_says(rows in rows(10, 5)) {
        let twice: Vec<Row> = rows.iter().chain(&rows).cloned().collect();
        let (one, two) = (table(&rows), table(&twice));
        for difference in Difference::ALL {
            let Ok(found) = Coincidences::of(&one).alpha(difference) else { continue };
            let ratings = found.ratings as f64;
            let shrunk = (2.0 * ratings - 1.0) / (2.0 * ratings - 2.0);
            let expected = 1.0 - (1.0 - found.estimate.value) * shrunk;
            prop_assert!(near(alpha(&two, difference).unwrap(), expected));
        }
    }

    #[test]
    fn figures_stay_within_their_bounds(rows in rows(14, 6)) {
        let table = table(&rows);
        for difference in Difference::ALL {
            if let Ok(alpha) = alpha(&table, difference) {
                prop_assert!(alpha <= 1.0 + 1e-12);
            }
        }
        for weights in WEIGHTS {
            if let Ok(gwet) = gwet(&table, weights) {
                // Chance alone agrees at most as two draws from an even use of five steps do.
                let least = match weights {
                    Weights::Identity => -0.25,
                    Weights::Ordinal => -18.0 / 7.0,
                    Weights::Quadratic => -3.0,
                };
                prop_assert!((least - 1e-12..=1.0 + 1e-12).contains(&gwet), "{gwet}");
            }
        }
        if let Ok(kappa) = pairwise_kappa(&table) {
            prop_assert!((-1.0..=1.0).contains(&kappa.mean));
        }
        for spread in Spread::by_case(&table).flatten() {
            prop_assert!((0.0..=1.0).contains(&spread.within_one));
            prop_assert!(f64::from(spread.lowest) <= spread.median);
            prop_assert!(spread.median <= f64::from(spread.highest));
            if let (Ok(deviation), Ok(rwg)) = (spread.deviation, spread.rwg) {
                prop_assert!((0.0..=2.0).contains(&deviation));
                prop_assert!((0.0..=1.0).contains(&rwg));
                prop_assert_eq!(deviation == 0.0, spread.lowest == spread.highest);
            }
        }
        if let Ok(variances) = Variances::of(&table) {
            let all: Vec<f64> = (1..=10).map(|raters| variances.dependability(raters)).collect();
            prop_assert!(all.iter().all(|one| (0.0..=1.0).contains(one)));
            prop_assert!(all.windows(2).all(|two| two[0] <= two[1] + 1e-12));
            if let Ok(needed) = variances.raters_needed() {
                prop_assert!(variances.dependability(needed) >= 0.8 - 1e-9);
                prop_assert!(needed == 1 || variances.dependability(needed - 1) < 0.8);
            }
        }
    }

    #[test]
    fn full_agreement_is_one_by_every_measure(column in vec(1..=5_i32, 2..10), raters in 2..5_usize) {
        let rows: Vec<Row> = column.iter().map(|step| vec![Some(*step); raters]).collect();
        let table = table(&rows);
        let varies = column.iter().any(|step| *step != column[0]);
        for difference in Difference::ALL {
            let expected = if varies { Ok(1.0) } else { Err(Unknown::NothingVaries) };
            prop_assert!(alike(alpha(&table, difference), expected));
        }
        for weights in WEIGHTS {
            prop_assert!(alike(gwet(&table, weights), Ok(1.0)));
        }
        let expected = if varies { Ok(1.0) } else { Err(Unknown::NothingVaries) };
        prop_assert!(alike(icc(&table).map(|icc| icc.single.value), expected));
        let expected = if varies {
            Ok(1.0)
        } else {
            Err(Unknown::NoPairVaries)
        };
        prop_assert!(alike(pairwise_kappa(&table).map(|kappa| kappa.mean), expected));
    }

    /// The part is complete, and no set of columns gives a larger one.
    #[test]
    fn the_complete_part_is_the_largest(present in vec(vec(any::<bool>(), 5), 0..9)) {
        let listed: Vec<Vec<usize>> = present
            .iter()
            .map(|row| (0..5).filter(|column| row[*column]).collect())
            .collect();
        let best = (0..32_usize)
            .map(|set| {
                let wanted: Vec<usize> = (0..5).filter(|column| set >> column & 1 == 1).collect();
                let has_all = |row: &&Vec<bool>| wanted.iter().all(|column| row[*column]);
                present.iter().filter(has_all).count() * wanted.len()
            })
            .max()
            .unwrap_or(0);
        match Part::largest(5, &listed, (1, 1)) {
            Ok(part) => {
                prop_assert_eq!(part.cells(), best);
                for row in &part.rows {
                    prop_assert!(part.columns.iter().all(|column| present[*row][*column]));
                }
                let has_all = |row: &&Vec<bool>| part.columns.iter().all(|column| row[*column]);
                prop_assert_eq!(present.iter().filter(has_all).count(), part.rows.len());
            }
            Err(why) => prop_assert_eq!((best, why), (0, Unknown::NoCompletePart)),
        }
    }

    /// With more columns than are tried, the part is still complete, and a whole table is whole.
    #[test]
    fn a_wide_table_gives_a_complete_part(present in vec(vec(prop::bool::weighted(0.8), 20), 1..9)) {
        let listed: Vec<Vec<usize>> = present
            .iter()
            .map(|row| (0..20).filter(|column| row[*column]).collect())
            .collect();
        if let Ok(part) = Part::largest(20, &listed, (1, 1)) {
            for row in &part.rows {
                prop_assert!(part.columns.iter().all(|column| present[*row][*column]));
            }
            let fullest = (0..20).map(|c| present.iter().filter(|row| row[c]).count()).max();
            prop_assert!(part.cells() >= fullest.unwrap());
        }
        let whole: Vec<Vec<usize>> = present.iter().map(|_| (0..20).collect()).collect();
        prop_assert!(Part::largest(20, &whole, (1, 1)).unwrap().is_all_of(present.len(), 20));
    }

    #[test]
    fn evidence_does_not_depend_on_order_or_repetition(
        marked in vec(0..12_u8, 0..12),
        key in vec(0..12_u8, 0..12),
    ) {
        let found = Evidence::of(&marked, &key);
        let mut twice = marked.clone();
        twice.reverse();
        twice.extend(&marked);
        prop_assert_eq!(Evidence::of(&twice, &key), found);
        let turned = Evidence::of(&key, &marked);
        prop_assert_eq!((turned.found, turned.extra), (found.found, found.missed));
        prop_assert_eq!(turned.precision().ok(), found.recall().ok());
        for share in [found.precision(), found.recall()].into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&share));
        }
    }

    #[test]
    fn sensitivity_is_finite_and_turns_with_its_counts(
        hits in 0..200_usize,
        misses in 0..200_usize,
        false_alarms in 0..200_usize,
        correct_rejections in 0..200_usize,
    ) {
        let counts = Detection { hits, misses, false_alarms, correct_rejections };
        let enough = hits + misses >= 10 && false_alarms + correct_rejections >= 10;
        let found = counts.sensitivity();
        prop_assert_eq!(found.is_ok(), enough);
        if let Ok(found) = found {
            assert_finite(&format!("{found:?}"));
            let turned = Detection {
                hits: false_alarms,
                misses: correct_rejections,
                false_alarms: hits,
                correct_rejections: misses,
            };
            let turned = turned.sensitivity().unwrap();
            prop_assert!(near(turned.d_prime, -found.d_prime));
            prop_assert!(near(turned.criterion, found.criterion));
        }
    }

    #[test]
    fn wilsons_interval_holds_its_share_and_stays_within_zero_and_one(of in 1..500_usize, part in 0.0..=1.0) {
        let count = (of as f64 * part) as usize;
        let found = wilson(count, of).unwrap();
        prop_assert!(found.holds(count as f64 / of as f64));
        prop_assert!(0.0 <= found.low && found.high <= 1.0);
    }

    #[test]
    fn repeats_are_noise_both_ways(repeats in vec((1..=5_i32, 1..=5_i32), 0..30)) {
        let turned: Vec<(i32, i32)> = repeats.iter().map(|(one, two)| (*two, *one)).collect();
        prop_assert_eq!(Occasions::of(&repeats), Occasions::of(&turned));
        prop_assert_eq!(Occasions::of(&repeats).is_ok(), repeats.len() >= 10);
    }
}
