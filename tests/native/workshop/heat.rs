use nose::ui::charts::heat::Shade;
use nose::ui::report::profile::Names;
use nose::ui::report::workshop::Report;
use nose::ui::text::{Language, Topic};

use super::sessions::named;

#[test]
fn shades_grow_with_the_deviation_and_turn_where_the_rule_ends() {
    let of = |it: f64| Shade::of(Some(it));
    assert_eq!(of(0.0), Shade::Still);
    assert_eq!(of(0.4), Shade::Calm);
    assert_eq!(of(5.0 / 6.0), Shade::Mild);
    assert_eq!(of(0.84), Shade::Warm);
    assert_eq!(of(1.26), Shade::Hot);
    assert_eq!(Shade::of(None), Shade::Bare);
    assert_eq!(of(f64::NAN), Shade::Bare);
}

#[test]
fn every_cell_of_the_heat_table_says_its_figure_or_that_there_is_none() {
    let revealed = named("1 1 3 5 5 / 4 4 0 0 4 / 0 0 0 0 0");
    let write = |value: f64, digits: usize| format!("{value:.digits$}");
    let names = Names::default();
    let report = Report {
        names: &names,
        write: &write,
    };
    let heat = report.heat(&revealed, |case| Some(format!("#{case}")));
    let cells: Vec<(&str, &str)> = heat
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| (cell.figure.as_str(), cell.beside.as_str()))
        .collect();
    let expected = [
        ("1.6", ""),
        ("0.0", "2 of 5 not shown"),
        ("–", "5 of 5 not shown"),
    ];
    assert_eq!(cells, expected);
    assert_eq!(heat.columns.len(), 2);
    assert_eq!(heat.rows[1].link.as_deref(), Some("#1"));
    let headline = report.headline(&revealed);
    assert_eq!(headline, "You differ most on Person 0: curiosity.");
}

#[test]
fn fixed_texts_are_plain_and_unlike_each_other() {
    let texts = Topic::ALL.map(|of| Language::English.topic(of));
    for (at, text) in texts.iter().enumerate() {
        assert!(
            !text.trim().is_empty() && !text.contains(['!', '\'', '"', '<', '>']),
            "{text}"
        );
        assert!(!texts[..at].contains(text), "{text}");
    }
}
