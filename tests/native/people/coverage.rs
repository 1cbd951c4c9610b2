//! Where one has looked is about the looking: no rating is in it, and people stand by their codes.

use nose::domain::characteristic::Characteristic;
use nose::domain::people::{Ledger, coverage};
use nose::ui::report::people::{cells, coverage_says, spread_bars};

use super::kept::{ledger, person, rated, seen, today};

fn iso(day: nose::domain::day::DayNumber) -> String {
    day.iso()
}

#[test]
fn people_stand_in_the_order_of_their_codes() {
    let looked = coverage(&ledger());
    let codes: Vec<&str> = looked.rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["Case Amber", "Case Teal"]);
}

#[test]
fn no_rating_changes_anything_of_it() {
    let with = ledger();
    let mut without = Ledger::default();
    for sheet in with.iter().filter(|it| it.kind.name() != "rating") {
        without.put(sheet.clone());
    }
    assert_eq!(coverage(&with), coverage(&without));
    let mut lifted = with;
    lifted.put(rated("x9", "p2", Characteristic::Commitment, "5"));
    assert_eq!(coverage(&lifted), coverage(&without));
}

#[test]
fn a_place_where_one_has_not_looked_is_empty_and_not_low() {
    let looked = coverage(&ledger());
    let teal = cells(&looked.rows[1], &iso);
    assert_eq!(teal[0].as_ref().unwrap().words, "1 direct");
    let curiosity = teal[1].as_ref().unwrap();
    assert_eq!(curiosity.words, "2 direct, 1 hearsay");
    assert_eq!(curiosity.latest.as_deref(), Some("2026-11-12"));
    assert_eq!(teal[2..], [None, None, None]);
    assert_eq!(
        coverage_says(&looked),
        "2 people, 5 characteristics each: 7 places where you have not looked."
    );
}

#[test]
fn how_they_spread_is_told_from_ten_on() {
    let told = |more: usize| {
        let mut ledger = ledger();
        ledger.put(person("p3", "Case Plum"));
        for n in 0..more {
            ledger.put(seen(
                &format!("q{n}"),
                "p1",
                "hearsay",
                "2026-11-20",
                "",
                "",
            ));
        }
        spread_bars(&coverage(&ledger), today(), &iso)
    };
    assert_eq!(
        told(0).unwrap_err(),
        "How they spread is told from 10 observations on. 3 observations are still missing."
    );
    assert!(
        told(2)
            .unwrap_err()
            .ends_with("1 observation is still missing.")
    );
    let [people, sources] = told(3).unwrap();
    assert_eq!(
        people.sentence,
        "You have written down most about Case Teal: 9 observations. Nothing about Case Plum. \
         Nothing for more than 60 days about Case Amber."
    );
    let names: Vec<&str> = people.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Case Amber", "Case Plum", "Case Teal"]);
    assert_eq!(
        sources.sentence,
        "You saw 5 of 10 yourself. 4 of them you were told by others. 1 has no source given."
    );
    assert_eq!(people.ends(&people.rows[2]), [444, 888, 1000]);
    assert_eq!(people.ends(&people.rows[1]), [0, 0, 0]);
}

#[test]
fn what_is_about_nobody_here_counts_for_nothing() {
    let mut ledger = ledger();
    let before = coverage(&ledger);
    ledger.put(seen("z1", "gone", "direct", "2026-11-20", "curiosity", ""));
    let mut blank = seen("z2", "p1", "direct", "2026-11-20", "curiosity", "");
    blank.texts.set("behavior", " ");
    ledger.put(blank);
    assert_eq!(coverage(&ledger), before);
}
