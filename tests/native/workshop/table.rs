//! Ratings read from a spreadsheet's text.

use nose::domain::measure::{Coincidences, Difference, Gwet, Noise, Steps, Weights, icc};
use nose::domain::workshop::table::{
    At, BadScale, FIRST_CASES, Fault, Faults, How, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, MOST_TOLD,
    Rows, Separator, Table, declared, read,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::measure::given::assert_rounds_to;

/// Krippendorff (2011), section C, as science.md writes it.
const KRIPPENDORFF: &str = "A 1 2 3 3 2 1 4 1 2 · · ·\n\
                            B 1 2 3 3 2 2 4 1 2 5 · 3\n\
                            C · 3 3 3 2 3 4 2 2 5 1 ·\n\
                            D 1 2 3 3 2 4 4 1 2 5 1 ·\n";
/// Gwet's `cac.raw4raters`, copied from a spreadsheet.
const GWET: &str = "unit\tA\tB\tC\tD\n\
                    1\t1\t1\t\t1\n2\t2\t2\t3\t2\n3\t3\t3\t3\t3\n4\t3\t3\t3\t3\n\
                    5\t2\t2\t2\t2\n6\t1\t2\t3\t4\n7\t4\t4\t4\t4\n8\t1\t1\t2\t1\n\
                    9\t2\t2\t2\t2\n10\t\t5\t5\t5\n11\t\t\t1\t1\n12\t\t\t3\t\n";
/// Shrout & Fleiss (1979), table 2, with semicolons.
const SHROUT_FLEISS: &str = "9;2;5;8\r\n6;1;3;2\r\n8;4;6;8\r\n7;1;2;6\r\n10;5;6;9\r\n6;2;4;7\r\n";

fn steps(lowest: i32, highest: i32) -> Steps {
    Steps::new(lowest, highest).unwrap()
}

fn of_raters() -> How {
    How {
        rows: Rows::Raters,
        ..How::default()
    }
}

fn table(text: &str) -> Table {
    read(text, How::default()).unwrap()
}

fn fault(text: &str) -> Fault {
    let faults = read(text, How::default()).unwrap_err();
    assert_eq!(faults.all, 1, "{faults:?}");
    faults.first.into_iter().next().unwrap()
}

fn at(row: usize, column: usize) -> At {
    At { row, column }
}

fn found(text: &str) -> String {
    text.to_owned()
}

#[test]
fn krippendorffs_table_as_text_gives_his_figures() {
    let table = read(KRIPPENDORFF, of_raters()).unwrap();
    assert_eq!(table.raters, ["A", "B", "C", "D"]);
    assert_eq!((table.ratings.cases(), table.missing()), (12, 7));
    let alpha = Coincidences::of(&table.ratings).alpha(Difference::Ordinal);
    let alpha = alpha.unwrap();
    assert_rounds_to(alpha.estimate.value, 0.815_388, 6);
    assert_rounds_to(alpha.error.unwrap(), 0.148_031, 6);
}

#[test]
fn gwets_table_as_text_gives_his_figures() {
    let table = table(GWET);
    assert_eq!(table.raters, ["A", "B", "C", "D"]);
    assert_eq!(table.cases[11], "12");
    let found = Gwet::of(&table.ratings, Weights::Quadratic).unwrap();
    assert_rounds_to(found.estimate.value, 0.914_00, 5);
    assert_rounds_to(found.error.unwrap(), 0.103_96, 5);
}

#[test]
fn gwets_figure_is_another_on_another_declared_scale() {
    let wider = How {
        steps: steps(1, 7),
        ..How::default()
    };
    let found = Gwet::of(&read(GWET, wider).unwrap().ratings, Weights::Quadratic).unwrap();
    assert!((found.estimate.value - 0.914).abs() > 0.01);
}

#[test]
fn shrout_and_fleiss_table_as_text_gives_their_figures() {
    let how = How {
        steps: steps(1, 10),
        ..How::default()
    };
    let table = read(SHROUT_FLEISS, how).unwrap();
    assert!(!table.has_names_above && !table.has_names_beside);
    let found = icc(&table.ratings).unwrap();
    assert_rounds_to(found.single.value, 0.2898, 4);
    assert_rounds_to(found.average.unwrap().value, 0.6201, 4);
}

#[test]
fn the_scale_is_never_taken_from_the_ratings() {
    let faults = read(SHROUT_FLEISS, How::default()).unwrap_err();
    // 9 8 / 6 / 8 6 8 / 7 6 / 10 6 9 / 6 7
    assert_eq!((faults.all, faults.first.len()), (13, MOST_TOLD));
    assert_eq!(faults.found, Some((1, 10)));
    let first = Fault::OffScale {
        at: at(1, 1),
        found: found("9"),
    };
    assert_eq!(faults.first[0], first);
}

#[test]
fn a_column_called_key_is_the_key() {
    let table = table("case,Ana,Key,Ben\none,2,1,3\ntwo,4,,5\n");
    assert_eq!(table.raters, ["Ana", "Ben"]);
    assert_eq!(table.key, Some(vec![Some(1), None]));
    assert_eq!(table.first, [[Some(2), Some(3)], [Some(4), Some(5)]]);
    let noise = Noise::of(&table.ratings, table.key.as_deref().unwrap()).unwrap();
    assert_rounds_to(noise.mean_bias, 1.5, 12);
}

#[test]
fn a_row_called_key_is_the_key_where_rows_are_raters() {
    let table = read("Ana,2,4\nkey,1,-\nBen,3,5\n", of_raters()).unwrap();
    assert_eq!(table.raters, ["Ana", "Ben"]);
    assert_eq!(table.key, Some(vec![Some(1), None]));
    assert_eq!(table.first, [[Some(2), Some(3)], [Some(4), Some(5)]]);
}

#[test]
fn two_keys_are_refused_with_their_places() {
    let two = Fault::TwoKeys {
        first: 2,
        second: 4,
        are_rows: false,
    };
    assert_eq!(fault("case,key,A,KEY\none,1,2,3\n"), two);
    let faults = read("\nA,1\nkey,1\nKey,2\n", of_raters()).unwrap_err();
    let two = Fault::TwoKeys {
        first: 3,
        second: 4,
        are_rows: true,
    };
    assert_eq!(faults.first, [two]);
}

#[test]
fn every_way_to_write_missing_is_missing() {
    let table = table("1,2,,4\n.,-,NA,n/a\n·,N/A,3,na\n–,—,2,1\n");
    assert_eq!(table.ratings.raters(), 4);
    assert_eq!((table.ratings.count(), table.missing()), (6, 10));
}

#[test]
fn quotes_hold_separators_line_ends_and_quotes() {
    let text = "\"case\",\"Ana, \"\"the first\"\"\",\"Ben\"\n\"one\ntwo\", \"3\" ,4\n";
    let table = table(text);
    assert_eq!(table.raters, ["Ana, \"the first\"", "Ben"]);
    assert_eq!(table.cases, ["one two"]);
    assert_eq!(table.first, [[Some(3), Some(4)]]);
}

#[test]
fn names_are_found_where_they_are_and_only_there() {
    for (text, above, beside) in [
        ("1,2\n3,4\n", false, false),
        ("A,B\n3,4\n", true, false),
        ("x,1,2\ny,3,4\n", false, true),
        (",A,B\nx,3,4\n", true, true),
        ("case,1,2\n1,3,4\n", true, true),
        ("\"\",\"A\",\"B\"\n\"1\",3,4\n", true, true),
        ("A B\n1 3 4\n2 5 5\n", true, true),
        ("3\n4\n", false, false),
        ("A\n4\n", true, false),
    ] {
        let table = table(text);
        let found = (table.has_names_above, table.has_names_beside);
        assert_eq!(found, (above, beside), "{text}");
    }
}

#[test]
fn a_slip_of_the_keyboard_makes_no_name() {
    let slip = |row, column| Fault::NotARating {
        at: at(row, column),
        found: found("x"),
    };
    assert_eq!(fault("1,x,3\n2,2,2\n"), slip(1, 2));
    assert_eq!(fault("1,2,3\nx,2,2\n3,3,3\n"), slip(2, 1));
}

#[test]
fn names_may_be_chosen() {
    let how = How {
        names_above: Some(true),
        names_beside: Some(true),
        ..How::default()
    };
    let table = read("7,1,2\n8,3,4\n", how).unwrap();
    assert_eq!(
        (table.raters, table.cases),
        (vec![found("1"), found("2")], vec![found("8")])
    );
    let how = How {
        names_above: Some(false),
        names_beside: Some(false),
        ..How::default()
    };
    let faults = read("A,B\n3,4\n", how).unwrap_err();
    assert_eq!(faults.all, 2);
}

#[test]
fn separators_are_told_apart() {
    for (text, separator) in [
        ("a, b\t1\t2\nc;d\t3\t4", Separator::Tab),
        ("1;2\n3;4", Separator::Semicolon),
        ("case,A,B\n\"x;y\",3,4", Separator::Comma),
        ("x; y,3,4\nz,1,2", Separator::Comma),
        ("  1 2\n 3   4  ", Separator::Space),
    ] {
        let table = table(text);
        assert_eq!(table.separator, separator, "{text}");
        assert_eq!(
            (table.ratings.raters(), table.ratings.cases()),
            (2, if text.contains("case") { 1 } else { 2 })
        );
    }
}

#[test]
fn a_comma_in_a_number_is_refused() {
    let comma = |row, column| Fault::Comma {
        at: at(row, column),
        found: found("3,5"),
    };
    assert_eq!(fault("1;3,5\n3;4\n"), comma(1, 2));
    assert_eq!(fault("1\t2\n\"3,5\"\t4\n"), comma(2, 1));
}

#[test]
fn what_is_no_rating_is_refused_with_its_place_and_its_text() {
    let half = Fault::NotWhole {
        at: at(3, 2),
        found: found("3.5"),
    };
    assert_eq!(fault("A,B\n\n1,3.5\n2,2\n"), half);
    let high = Fault::NotARating {
        at: at(2, 2),
        found: found("high"),
    };
    assert_eq!(fault("1,2\n2,high\n3,3\n"), high);
    let off = |text: &str| Fault::OffScale {
        at: at(2, 1),
        found: found(text),
    };
    for text in ["0", "6", "-1", "−2", "99999999999999999999999"] {
        assert_eq!(fault(&format!("1,2\n{text},3\n")), off(text));
    }
    assert_eq!(table("1.0,+2\n3.00,4.\n").first[1], [Some(3), Some(4)]);
}

#[test]
fn what_is_shown_of_a_text_is_short_and_plain() {
    let text = format!(
        "1,2\n2,{}\u{202e}\u{0}{}\n3,3\n",
        "a".repeat(30),
        "b".repeat(90)
    );
    let Fault::NotARating { found, .. } = fault(&text) else {
        panic!("not a rating");
    };
    assert_eq!(found, format!("{}{}…", "a".repeat(30), "b".repeat(30)));
}

#[test]
fn signs_that_are_not_shown_leave_no_space_around_a_name() {
    let read = table("case,\u{200e} Ada \u{202c},\u{7f}\u{a0}Bo\none,3,4\n");
    assert_eq!(read.raters, ["Ada", "Bo"]);
}

#[test]
fn what_stands_in_quotes_parts_no_cells_though_there_are_quotes_in_it() {
    let read = table("\"a \"\"b\"\"; c\",3,4\n\"\"\"d\"\"; e\",3,5\n");
    assert_eq!(read.separator, Separator::Comma);
    assert_eq!(read.cases, ["a \"b\"; c", "\"d\"; e"]);
}

#[test]
fn quotes_that_do_not_fit_are_refused_with_their_place() {
    assert_eq!(
        fault("1,2\n3,\"4\n5,5\n"),
        Fault::OpenQuote { at: at(2, 2) }
    );
    let after = Fault::AfterQuote {
        at: at(2, 2),
        found: found("x"),
    };
    assert_eq!(fault("1,2\n3,\"4\"x\n"), after);
}

#[test]
fn a_rating_beyond_the_names_is_refused() {
    let unnamed = Fault::Unnamed {
        at: at(3, 4),
        found: found("5"),
    };
    assert_eq!(fault("case,A,B\none,3,4\ntwo,3,4,5\n"), unnamed);
}

#[test]
fn rows_that_end_early_are_counted() {
    let table = table("case,A,B,C\none,3,4,5\ntwo,3,4\nthree,1,,\n");
    assert_eq!((table.short_rows, table.missing()), (1, 3));
}

#[test]
fn empty_rows_and_columns_at_the_end_are_nothing() {
    let table = table("A,B,,\n3,4,,\n,,,\n\n5,5\n,,,\n");
    assert_eq!((table.ratings.cases(), table.ratings.raters()), (2, 2));
}

#[test]
fn nothing_and_names_alone_are_told_apart() {
    for text in ["", "  \n\n", ",,,\n,,\n", "\u{feff}"] {
        assert_eq!(fault(text), Fault::Nothing, "{text:?}");
    }
    for text in ["case,A,B\n", "case,key\none,3\n"] {
        assert_eq!(fault(text), Fault::OnlyNames, "{text:?}");
    }
}

#[test]
fn each_limit_has_its_own_fault() {
    let row = |cells: usize| vec!["1"; cells].join(",");
    let widest = table(&row(MOST_COLUMNS));
    assert_eq!(widest.ratings.raters(), MOST_COLUMNS);
    let wide = format!("1\n{}", row(MOST_COLUMNS + 1));
    assert_eq!(fault(&wide), Fault::TooManyColumns { row: 2 });
    let longest = table(&"1,2\n".repeat(MOST_ROWS));
    assert_eq!(longest.ratings.cases(), MOST_ROWS);
    assert_eq!(longest.first.len(), FIRST_CASES);
    assert_eq!(fault(&"1,2\n".repeat(MOST_ROWS + 1)), Fault::TooManyRows);
    assert_eq!(fault(&"\n".repeat(MOST_BYTES + 1)), Fault::TooLong);
    assert_eq!(fault(&",".repeat(MOST_BYTES)), Fault::Nothing);
}

#[test]
fn a_scale_is_declared_by_two_whole_numbers() {
    assert_eq!(declared(" 1 ", "5"), Ok(steps(1, 5)));
    assert_eq!(declared("-3", "3"), Ok(steps(-3, 3)));
    assert_eq!(declared("", "5"), Err(BadScale::Lowest));
    assert_eq!(declared("1", "5,0"), Err(BadScale::Highest));
    assert_eq!(declared("5", "5"), Err(BadScale::NotAbove));
    assert_eq!(declared("0", "1000"), Err(BadScale::TooManySteps));
    assert_eq!(
        declared("-2147483648", "2147483647"),
        Err(BadScale::TooManySteps)
    );
}

/// Rows of ratings on one to five, none of them empty to its end.
fn grids() -> impl Strategy<Value = Vec<Vec<Option<i32>>>> {
    (1..6_usize, 1..8_usize).prop_flat_map(|(width, height)| {
        let cell = option::weighted(0.8, 1..=5);
        vec(vec(cell, width), height)
    })
}

fn written(rows: &[Vec<Option<i32>>], separator: &str) -> String {
    let width = rows.first().map_or(0, Vec::len);
    let mut text = "case".to_owned();
    for rater in 0..width {
        text += &format!("{separator}R{rater}");
    }
    for (case, row) in rows.iter().enumerate() {
        text += &format!("\nC{case}");
        for cell in row {
            let cell = cell.map_or("NA".to_owned(), |it| it.to_string());
            text += &format!("{separator}{cell}");
        }
    }
    text
}

fn turned(rows: &[Vec<Option<i32>>]) -> Vec<Vec<Option<i32>>> {
    let width = rows.first().map_or(0, Vec::len);
    let column = |at: usize| rows.iter().map(|row| row[at]).collect();
    (0..width).map(column).collect()
}

fn alpha(table: &Table) -> Option<f64> {
    let coincidences = Coincidences::of(&table.ratings);
    coincidences.alpha_alone(Difference::Ordinal).ok()
}

proptest! {
    #[test]
    fn what_is_written_reads_back_by_any_separator_and_either_way(rows in grids()) {
        for separator in ["\t", ";", ",", " "] {
            let across = read(&written(&rows, separator), How::default()).unwrap();
            prop_assert_eq!(&across.first[..], &rows[..]);
            let down = read(&written(&turned(&rows), separator), of_raters()).unwrap();
            prop_assert_eq!(&down.ratings, &across.ratings);
        }
    }

    #[test]
    fn the_order_of_rows_and_columns_changes_no_figure(rows in grids(), by in 0..8_usize) {
        let mut moved = rows.clone();
        let (height, width) = (rows.len(), rows[0].len());
        moved.rotate_left(by % height);
        for row in &mut moved {
            row.rotate_left(by % width);
        }
        let before = alpha(&table(&written(&rows, ",")));
        let after = alpha(&table(&written(&moved, ",")));
        match (before, after) {
            (Some(before), Some(after)) => prop_assert!((before - after).abs() < 1e-9),
            (before, after) => prop_assert_eq!(before, after),
        }
    }
}

/// How often each is tried: texts of any bytes, and texts made of what tables are made of.
const TRIED: u32 = 50_000;

fn holds(text: &str, how: How) -> Result<(), TestCaseError> {
    match read(text, how) {
        Ok(table) => {
            prop_assert!(!table.raters.is_empty() && !table.cases.is_empty());
            prop_assert_eq!(table.ratings.raters(), table.raters.len());
            prop_assert_eq!(table.ratings.cases(), table.cases.len());
        }
        Err(Faults { first, all, .. }) => {
            prop_assert!(!first.is_empty() && first.len() <= all.min(MOST_TOLD));
        }
    }
    Ok(())
}

fn hows() -> impl Strategy<Value = How> {
    (any::<bool>(), any::<Option<bool>>(), any::<Option<bool>>()).prop_map(
        |(is_turned, names_above, names_beside)| How {
            rows: if is_turned { Rows::Raters } else { Rows::Cases },
            names_above,
            names_beside,
            steps: Steps::default(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(TRIED))]

    #[test]
    fn no_bytes_break_it(bytes in vec(any::<u8>(), 0..60), how in hows()) {
        holds(&String::from_utf8_lossy(&bytes), how)?;
    }

    #[test]
    fn nothing_made_of_the_parts_of_tables_breaks_it(
        text in "([0-9]{1,3}|key|case|NA|·|[,;\t\n\r \"\\.\\-]){0,24}",
        how in hows(),
    ) {
        holds(&text, how)?;
    }
}
