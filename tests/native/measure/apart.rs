//! Cronbach's parts in steps, each with an interval.

use nose::domain::measure::{Accuracy, Apart, Judged, Judgement, Needed, Steps, Unknown};
use proptest::collection::vec;
use proptest::prelude::*;

use super::given::{assert_rounds_to, judged};
use crate::given::cases;

const KEY: &str = "4 5 4 2 3 / 2 3 3 4 5 / 1 2 4 1 2";
const RATER: &str = "4 4 4 3 4 / 3 3 4 4 4 / 2 3 3 2 3";

/// The three worked cases, so many times over.
fn worked(times: usize) -> Judged {
    let again = |text: &str| vec![text; times].join(" / ");
    judged(&again(RATER), &again(KEY))
}

#[test]
fn the_worked_answer_in_steps_over_twelve_cases() {
    let found = Apart::of(&worked(4)).unwrap();
    assert_eq!(found.part.rows.len(), 12);
    for (estimate, squared) in [
        (found.level, 0.111_111),
        (found.people, 0.035_556),
        (found.characteristics, 0.088_889),
        (found.strengths, 0.497_778),
    ] {
        assert_rounds_to(estimate.value.powi(2), squared, 6);
        assert!(estimate.interval.unwrap().holds(estimate.value));
    }
    let once = Accuracy::of(&judged(RATER, KEY)).unwrap();
    assert_rounds_to(found.level.value, once.elevation, 12);
}

#[test]
fn a_strict_rater_is_as_far_off_as_a_lenient_one() {
    let level = |rater: &str, key: &str| {
        let found = Apart::of(&judged(&[rater; 12].join(" / "), &[key; 12].join(" / ")));
        found.unwrap().level.value
    };
    assert_rounds_to(level("2 3 4", "3 4 5"), 1.0, 12);
    assert_rounds_to(level("3 4 5", "2 3 4"), 1.0, 12);
}

#[test]
fn fewer_than_ten_cases_are_refused() {
    for times in 0..=3 {
        let refused = Unknown::NeedsAtLeast {
            what: Needed::Cases,
            least: 10,
            have: 3 * times,
        };
        let table = match times {
            0 => Judged::new(Steps::default(), 5),
            times => worked(times),
        };
        assert_eq!(Apart::of(&table), Err(refused));
    }
}

#[test]
fn whoever_rates_as_the_key_is_off_by_nothing() {
    let found = Apart::of(&judged(&[KEY; 4].join(" / "), &[KEY; 4].join(" / "))).unwrap();
    for estimate in [
        found.level,
        found.people,
        found.characteristics,
        found.strengths,
    ] {
        let interval = estimate.interval.unwrap();
        assert_eq!([estimate.value, interval.low, interval.high], [0.0; 3]);
    }
}

#[test]
fn cases_outside_of_the_complete_part_change_nothing() {
    let rater = ["4 4 4 3 4", "3 3 4 4 4", "2 3 3 2 3", "5 1 2 4 3"];
    let key = ["4 5 4 2 3", "2 3 3 4 5", "1 2 4 1 2", "3 3 2 5 1"];
    let whole = |rows: [&str; 4]| vec![rows.join(" / "); 3].join(" / ");
    let with = |rows: [&str; 4]| format!("3 · · · · / {} / · 2 · · · / · · · · ·", whole(rows));
    let alone = Apart::of(&judged(&whole(rater), &whole(key))).unwrap();
    let mut beside = Apart::of(&judged(&with(rater), &with(key))).unwrap();
    // Only their places are others: one stands before them.
    assert_eq!(beside.part.rows, (1..=12).collect::<Vec<usize>>());
    beside.part.rows.clone_from(&alone.part.rows);
    assert_eq!(beside, alone);
}

#[test]
fn ten_cases_of_which_one_says_anything_do_not_tell_how_sure_one_may_be() {
    let nothing = ["· · · · ·"; 9].join(" / ");
    let found = |one: &str| {
        Apart::of(&judged(
            &format!("{one} / {nothing}"),
            &format!("{one} / {nothing}"),
        ))
    };
    assert_eq!(found("3 3 4 2 1"), Err(Unknown::NoCompletePart));
    assert_eq!(found("· · · · ·"), Err(Unknown::NoKey));
}

/// Cells with any missing pattern.
fn table(cases: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Judged> {
    let both = (1..=5_i32, 1..=5_i32);
    let cell = prop_oneof![6 => both.prop_map(Some), 1 => Just(None)];
    vec(vec(cell, 5), cases).prop_map(|rows| {
        let mut judged = Judged::new(Steps::default(), 5);
        for row in rows {
            let cells = row.into_iter().map(|cell| {
                cell.map(|(rated, key)| Judgement::new(Steps::default(), rated, key).unwrap())
            });
            judged.push_case(cells);
        }
        judged
    })
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_squares_of_the_parts_are_the_mean_squared_distance(table in table(10..=40)) {
        let (parts, all) = (Apart::of(&table).unwrap(), Accuracy::of(&table).unwrap());
        let four = [parts.level, parts.people, parts.characteristics, parts.strengths];
        let squares: f64 = four.iter().map(|it| it.value.powi(2)).sum();
        prop_assert!((squares - all.mean_squared).abs() < 1e-9);
        prop_assert_eq!(parts.part, all.part);
    }

    #[test]
    fn each_interval_holds_its_figure_and_stays_on_the_scale(table in table(10..=40)) {
        let parts = Apart::of(&table).unwrap();
        for estimate in [parts.level, parts.people, parts.characteristics, parts.strengths] {
            let interval = estimate.interval.unwrap();
            prop_assert!(interval.holds(estimate.value), "{:?}", estimate);
            prop_assert!(0.0 <= interval.low && interval.high <= 4.0, "{:?}", estimate);
        }
    }

    #[test]
    fn few_cases_are_refused_whatever_is_in_them(table in table(0..=9)) {
        let is_refused = matches!(
            Apart::of(&table),
            Err(Unknown::NeedsAtLeast { what: Needed::Cases, least: 10, .. })
        );
        prop_assert!(is_refused);
    }
}
