//! The complete part of a table with holes: the largest that serves, and told.

use nose::domain::measure::{Accuracy, Noise, Part, Patterns, Ratings, Steps, Unknown, icc};

use super::given::{cases, judged};

fn of(text: &str) -> Ratings {
    cases(Steps::default(), text)
}

#[test]
fn what_is_missing_leaves_the_largest_complete_part_and_it_is_told() {
    let table = of("1 2 · / 2 2 3 / 4 5 4 / 5 4 5");
    let found = icc(&table).unwrap();
    assert_eq!(
        (found.part.rows, found.part.columns),
        (vec![1, 2, 3], vec![0, 1, 2])
    );
    let lonely = of("1 2 · / 2 2 · / 4 5 · / 5 4 5");
    let found = icc(&lonely).unwrap();
    assert_eq!(
        (found.part.rows, found.part.columns),
        (vec![0, 1, 2, 3], vec![0, 1])
    );
    let expected = icc(&of("1 2 / 2 2 / 4 5 / 5 4")).unwrap().single;
    assert_eq!(found.single, expected);
    let noise = Noise::of(&table, &[Some(1), Some(2), None, Some(5)]).unwrap();
    assert_eq!(
        (noise.part.rows, noise.part.columns),
        (vec![1, 3], vec![0, 1, 2])
    );
}

#[test]
fn accuracy_over_a_part_is_that_of_the_part_alone() {
    let found = Accuracy::of(&judged("4 · / 2 3 / 5 1 / 3 3", "3 1 / 3 3 / 4 2 / 3 ·")).unwrap();
    assert_eq!(
        (found.part.rows.clone(), found.part.columns.clone()),
        (vec![1, 2], vec![0, 1])
    );
    let alone = Accuracy::of(&judged("2 3 / 5 1", "3 3 / 4 2")).unwrap();
    assert_eq!(found.mean_squared, alone.mean_squared);
    assert_eq!(
        found.differential_accuracy_squared,
        alone.differential_accuracy_squared
    );
    // Five cases in one column are more than two cases in two.
    let longer = Accuracy::of(&judged(
        "4 · / 2 3 / 5 1 / 3 · / 1 ·",
        "3 1 / 3 3 / 4 2 / 3 3 / 1 1",
    ));
    assert_eq!(longer.unwrap().part.columns, vec![0]);
}

#[test]
fn a_part_of_one_rater_is_not_taken_where_two_have_cases_in_common() {
    // One rated ten cases, another four of them: ten cells alone, eight together.
    let rows = [vec!["1 2", "3 3", "4 5", "2 1"], vec!["3 ·"; 6]]
        .concat()
        .join(" / ");
    assert_eq!(icc(&of(&rows)).unwrap().part.rows, vec![0, 1, 2, 3]);
    // Four cells in one case, or in two.
    assert_eq!(
        icc(&of("1 2 3 4 / 2 3 · ·")).unwrap().part.columns,
        vec![0, 1]
    );
    // Half of twenty raters on half of the cases: no column is fuller than another.
    let even = "1 · 2 · 1 · 2 · 1 · 2 · 1 · 2 · 1 · 2 · /";
    let odd = "· 3 · 4 · 3 · 4 · 3 · 4 · 3 · 4 · 3 · 4 · 3 /";
    let found = icc(&of(&[even.repeat(3), odd.repeat(3)].concat())).unwrap();
    assert_eq!(found.part.rows, vec![3, 4, 5]);
    assert_eq!(
        found.part.columns,
        (0..11).map(|n| 2 * n + 1).collect::<Vec<_>>()
    );
    // Two raters, and no case in common to both: it is not said that there is one rater.
    assert_eq!(
        icc(&of("1 · / 2 · / · 4 / · 5")),
        Err(Unknown::NoCompletePart)
    );
    let patterns = Patterns::of(&judged(
        "4 · / 3 · / 5 · / 4 2 / 4 3",
        "3 · / 3 · / 3 · / 3 3 / 3 3",
    ));
    assert_eq!(patterns.unwrap().part.columns, vec![0, 1]);
}

#[test]
fn a_part_with_the_five_cases_that_a_pattern_is_read_from_goes_before_a_larger_one_of_four() {
    let whole = ["4 2 3 5 1"; 4].join(" / ");
    let rater = format!("{whole} / 4 2 · · ·");
    let found = Patterns::of(&judged(&rater, &rater)).unwrap();
    assert_eq!(found.part.rows, vec![0, 1, 2, 3, 4]);
    assert_eq!(found.part.columns, vec![0, 1]);
    // Five by one are no halo: then two characteristics go before five cases.
    let narrow = format!("{whole} / 4 · · · ·");
    let found = Patterns::of(&judged(&narrow, &narrow)).unwrap();
    assert_eq!((found.part.rows.len(), found.part.columns.len()), (4, 5));
}

#[test]
fn a_part_keeps_to_the_columns_there_are() {
    let present = [vec![0, 1, 2], vec![0, 1], vec![1, 99]];
    let found = Part::largest(2, &present, (2, 2)).unwrap();
    assert_eq!((found.rows, found.columns), (vec![0, 1], vec![0, 1]));
    assert_eq!(
        Part::largest(2, &present, (3, 2)),
        Err(Unknown::NoCompletePart)
    );
    assert_eq!(
        Part::largest(0, &present, (0, 0)),
        Err(Unknown::NoCompletePart)
    );
    let wide: Vec<Vec<usize>> = vec![(0..20).collect(), (0..20).collect(), vec![0, 1]];
    let found = Part::largest(20, &wide, (1, 1)).unwrap();
    assert_eq!((found.rows.clone(), found.columns.len()), (vec![0, 1], 20));
    assert!(found.is_all_of(2, 20) && !found.is_all_of(3, 20) && !found.is_all_of(2, 19));
    assert_eq!(
        Part::largest(20, &wide, (3, 2)).unwrap().columns,
        vec![0, 1]
    );
    assert_eq!(
        Part::largest(20, &wide, (4, 1)),
        Err(Unknown::NoCompletePart)
    );
}

#[test]
fn in_a_wide_table_the_fullest_columns_are_kept() {
    // Of fourteen columns each row lacks one of the first twelve, each another.
    let present: Vec<Vec<usize>> = (0..12)
        .map(|lacks| (0..14).filter(|column| *column != lacks).collect())
        .collect();
    let found = Part::largest(14, &present, (2, 2)).unwrap();
    assert_eq!(found.columns, vec![0, 1, 2, 3, 4, 12, 13]);
    assert_eq!(found.rows, (5..12).collect::<Vec<_>>());
    assert_eq!(Part::largest(14, &present, (9, 2)).unwrap().cells(), 45);
    assert_eq!(Part::largest(14, &present, (2, 10)).unwrap().cells(), 40);
    assert_eq!(
        Part::largest(14, &present, (13, 1)),
        Err(Unknown::NoCompletePart)
    );
    // The fullest column and any other give little; the columns of three rows alike give more.
    let sides = |side: usize| -> Vec<usize> { (0..10).map(|n| 2 * n + side).chain([20]).collect() };
    let halves = [vec![sides(0); 3], vec![sides(1); 3]].concat();
    let found = Part::largest(21, &halves, (2, 2)).unwrap();
    assert_eq!((found.rows, found.columns), (vec![3, 4, 5], sides(1)));
    // One whole row is not two rows.
    let lonely: Vec<Vec<usize>> = vec![(0..20).collect(), vec![0]];
    assert_eq!(
        Part::largest(20, &lonely, (2, 2)),
        Err(Unknown::NoCompletePart)
    );
    assert_eq!(Part::largest(20, &lonely, (2, 1)).unwrap().columns, vec![0]);
}

#[test]
fn among_many_sets_of_columns_those_that_most_rows_have_are_tried() {
    // Seventy rows of their own, and five alike that share no column with them.
    let mut present: Vec<Vec<usize>> = (0..70)
        .map(|n| vec![10 + n / 30, 13 + n % 30 / 6, 18 + n % 6])
        .collect();
    present.extend(vec![vec![0, 3, 6, 9]; 5]);
    let found = Part::largest(24, &present, (5, 3)).unwrap();
    assert_eq!(
        (found.rows, found.columns),
        ((70..75).collect(), vec![0, 3, 6, 9])
    );
}
