//! The figures of a group in words, and the picture of their spread.

use nose::domain::measure::Steps;
use nose::domain::workshop::table::{How, Rows, Table, read};
use nose::ui::charts::crowd::{Group, ticks};
use nose::ui::report::agreement::{Rated, Section};
use nose::ui::text::{Figure, fig};

const WRITE: &dyn Fn(f64, usize) -> String = &|value, digits| format!("{value:.digits$}");

fn table(text: &str, rows: Rows) -> Table {
    let how = How {
        rows,
        ..How::default()
    };
    read(text, how).unwrap()
}

fn rated(table: &Table) -> Rated<'_> {
    Rated {
        ratings: &table.ratings,
        keys: table.key.as_deref().unwrap_or_default(),
        names: &table.cases,
        by_characteristic: false,
        write: WRITE,
    }
}

fn said(table: &Table) -> Vec<Section> {
    let rated = rated(table);
    let figures = rated.figures();
    let mut all = rated.sections(&figures);
    all.push(rated.more(&figures));
    all
}

fn of(sections: &[Section], title: Figure) -> &Section {
    sections.iter().find(|it| it.title == title).unwrap()
}

const KRIPPENDORFF: &str = "A 1 2 3 3 2 1 4 1 2 · · ·\nB 1 2 3 3 2 2 4 1 2 5 · 3\n\
                            C · 3 3 3 2 3 4 2 2 5 1 ·\nD 1 2 3 3 2 4 4 1 2 5 1 ·\n";
const THREE: &str = "case,A,B,C,key\nfar,1,3,5,3\nnear,3,3,4,4\nalike,2,2,2,2\n";

#[test]
fn one_coefficient_stands_with_its_interval_and_what_few_ratings_can_tell() {
    let sections = said(&table(KRIPPENDORFF, Rows::Raters));
    let agreement = of(&sections, Figure::AgreementTitle);
    let first = &agreement.says[0];
    assert!(first.contains("4 raters and 11 cases"), "{first}");
    assert!(
        first.contains("α is 0.82, and could be anything from 0.49 to 1.00"),
        "{first}"
    );
    assert_eq!(agreement.says[1], fig(Figure::AgreementFew));
}

#[test]
fn figures_that_need_a_key_say_that_there_is_none() {
    let sections = said(&table(KRIPPENDORFF, Rows::Raters));
    let noise = of(&sections, Figure::NoiseTitle);
    assert_eq!(noise.says, ["No rating has a key to be set beside."]);
    assert_eq!(noise.sums, None);
}

#[test]
fn figures_over_a_part_of_a_table_say_over_which() {
    let sections = said(&table(KRIPPENDORFF, Rows::Raters));
    for title in [Figure::SourcesTitle, Figure::MoreTitle] {
        let says = of(&sections, title).says.join(" ");
        assert!(says.contains("of 12 cases and 4 of 4 raters"), "{says}");
    }
}

#[test]
fn bias_and_noise_stand_in_steps() {
    let sections = said(&table(THREE, Rows::Cases));
    let sums = of(&sections, Figure::NoiseTitle).sums.clone().unwrap();
    // Means of the cases are 3, 10/3, 2, and their keys 3, 4, 2.
    assert_eq!(sums.rows[0][1], "-0.2 steps");
    // Means of the raters are 2, 8/3, 11/3.
    assert_eq!(sums.rows[1][1], "0.7 steps");
}

#[test]
fn every_figure_that_cannot_be_computed_says_why() {
    for text in [
        "A\n3\n4\n",
        "A,B\nNA,NA\n",
        "A,B\n3,3\n3,3\n",
        "A,B\n3,\n,4\n",
    ] {
        for section in said(&table(text, Rows::Cases)) {
            assert!(!section.says.is_empty(), "{text} {:?}", section.title);
            let all = format!("{section:?}");
            assert!(
                !all.contains("NaN") && !all.contains("inf"),
                "{text}: {all}"
            );
            for row in section.sums.iter().flat_map(|sums| &sums.rows) {
                assert!(row.iter().all(|cell| !cell.is_empty()), "{text}: {row:?}");
            }
        }
    }
}

#[test]
fn the_case_furthest_apart_stands_first() {
    let table = table(THREE, Rows::Cases);
    let crowd = rated(&table).spread(&rated(&table).figures(), 2).unwrap();
    let names: Vec<&str> = crowd.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["far", "near"]);
    assert_eq!(
        crowd.sentence,
        "The 2 cases of 3 in which ratings are furthest apart."
    );
    let near = &crowd.rows[1];
    let group = |at, count| Group { at, count };
    assert_eq!(near.groups, [group(500, 2), group(720, 1)]);
    assert_eq!((near.median, near.key), (Some(500), Some(720)));
    assert_eq!(
        near.cells,
        ["3", "3.0", "3 to 4", "100 %", "0.33", "0.83", "4"]
    );
}

#[test]
fn a_case_without_a_name_goes_by_its_number() {
    let table = table("1,2\n3,5\n", Rows::Cases);
    let crowd = rated(&table).spread(&rated(&table).figures(), 9).unwrap();
    let names: Vec<&str> = crowd.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Case 2", "Case 1"]);
}

#[test]
fn both_ends_of_any_scale_have_their_tick() {
    for (lowest, highest) in [(1, 5), (0, 10), (1, 100), (-3, 3), (0, 999), (0, 11)] {
        let ticks = ticks(Steps::new(lowest, highest).unwrap());
        assert_eq!(ticks.first().unwrap().1, lowest.to_string());
        assert_eq!(ticks.last().unwrap().1, highest.to_string());
        assert!(ticks.len() <= 12, "{ticks:?}");
        assert!(ticks.windows(2).all(|two| two[0].0 < two[1].0), "{ticks:?}");
    }
}
