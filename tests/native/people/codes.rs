//! Codes: how they are shown and in which order; and the day on which notes want to be looked through.

use nose::domain::characteristic::Characteristic;
use nose::domain::day::DayNumber;
use nose::domain::people::{
    Due, Ledger, Person, REVIEW_AFTER_DAYS, Standing, Task, by_code, coverage, due, is_run_with,
    shown_code,
};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetKind};
use nose::ui::charts::bars::Bars;
use nose::ui::report::people::{head, spread_bars};

use super::kept::{about, day, ledger, person, rated, seen, today};

fn iso(day: DayNumber) -> String {
    day.iso()
}

#[test]
fn codes_stand_as_people_count_and_whatever_their_case() {
    let mut codes = [
        "Case 10",
        "bob",
        "Case Teal 10",
        "Priya",
        "case 2",
        "Case Teal 2",
        "Case 02",
    ];
    codes.sort_by(|one, other| by_code(one, other));
    assert_eq!(
        codes,
        [
            "bob",
            "Case 02",
            "case 2",
            "Case 10",
            "Case Teal 2",
            "Case Teal 10",
            "Priya"
        ]
    );
    let people: Ledger = [("p1", "Case 10"), ("p2", "bob"), ("p3", "case 2")]
        .into_iter()
        .map(|(id, code)| person(id, code))
        .collect();
    let rows: Vec<String> = coverage(&people)
        .rows
        .into_iter()
        .map(|it| it.code)
        .collect();
    assert_eq!(rows, ["bob", "case 2", "Case 10"]);
}

#[test]
fn a_code_holds_nothing_that_turns_or_hides_what_is_read() {
    assert_eq!(shown_code("\u{202e}gnorts"), "gnorts");
    assert_eq!(
        shown_code(" Case\u{200b} Te\u{2066}al\u{2069}\u{feff} "),
        "Case Teal"
    );
    assert_eq!(shown_code("K\u{200d}7\n"), "K7");
    for kept in ["Case Teal 2", "👩\u{200d}💻", "❤\u{fe0f}", "صقر", "Škoda"] {
        assert_eq!(shown_code(kept), kept);
    }
}

/// A person begun on a day, with a text in the field for the day to look through the notes.
fn begun(on: &str, review: &str) -> Sheet {
    let mut sheet = person("p9", "Case Jade");
    let begun = u64::try_from(day(on).0).unwrap() * 86_400_000;
    sheet.begun = Moment(begun);
    sheet.texts.set("review", review);
    sheet
}

#[test]
fn without_a_day_of_ones_own_the_notes_ask_a_year_after_they_were_begun() {
    let old = begun("2025-11-23", "");
    assert_eq!(
        Person(&old).review_on(),
        day("2025-11-23").plus(REVIEW_AFTER_DAYS)
    );
    assert_eq!(
        Person(&begun("2025-11-23", "2026-12-01")).review_on(),
        day("2026-12-01")
    );
    let reviews = |sheet: Sheet, on: &str| {
        let all = due(&[sheet].into_iter().collect(), day(on));
        all.into_iter()
            .filter(|it: &Due| it.task == Task::Review)
            .count()
    };
    assert_eq!(reviews(old.clone(), "2026-11-22"), 0);
    assert_eq!(reviews(old.clone(), "2026-11-23"), 1);
    assert_eq!(reviews(begun("2025-11-23", "2026-12-01"), "2026-11-23"), 0);
    assert!(head(Person(&old), today(), &iso).ends_with("Look through these notes on 2026-11-23."));
}

#[test]
fn a_path_is_told_from_its_day_on_and_a_day_alone_is_said_as_one() {
    let told = |path: &str, since: &str| {
        let mut sheet = begun("2026-01-01", "2027-01-01");
        sheet.texts.set("path", path);
        sheet.texts.set("since", since);
        let head = head(Person(&sheet), day("2026-11-23"), &iso);
        head.split(" Look").next().unwrap().to_owned()
    };
    assert!(told("manager", "2026-01-01").ends_with(" since 2026-01-01."));
    assert!(told("manager", "2031-01-01").ends_with(" from 2031-01-01."));
    assert_eq!(told("", ""), "No path chosen yet.");
    assert_eq!(
        told("", "2031-01-01"),
        "No path chosen yet; the day set for it is 2031-01-01."
    );
}

/// The picture of how observations spread over so many people, with so many on each.
fn over_people(people: usize, each: usize, source: &str, on: &str) -> Bars {
    let mut all = Ledger::default();
    for n in 0..people {
        let id = format!("p{n:03}");
        all.put(person(&id, &format!("Case {n}")));
        for m in 0..each {
            all.put(seen(
                &format!("s{n:03}-{m}"),
                &id,
                source,
                on,
                "curiosity",
                "",
            ));
        }
    }
    let [people, _] = spread_bars(&coverage(&all), today(), &iso).unwrap();
    people
}

#[test]
fn how_they_spread_names_no_page_full_of_people() {
    let now = today().iso();
    assert_eq!(
        over_people(30, 2, "direct", &now).sentence,
        "You have written down as much about each of them: 2 observations. \
         Something about everybody within 60 days."
    );
    assert_eq!(
        over_people(1, 12, "direct", &now).sentence,
        "Something about them within 60 days."
    );
    assert_eq!(
        over_people(6, 2, "direct", "").sentence,
        "You have written down as much about each of them: 2 observations. \
         Nothing with a day about Case 0, Case 1, Case 2 and 3 more."
    );
}

#[test]
fn what_has_no_source_is_drawn_neither_as_seen_nor_as_told() {
    let bars = over_people(5, 2, "", &today().iso());
    let row = &bars.rows[0];
    assert_eq!((row.direct, row.told, row.unsaid), (0, 0, 2));
    assert_eq!(bars.ends(row), [0, 0, 1000]);
    assert_eq!(row.cells[..3], ["0", "0", "2"]);
    assert_eq!(bars.columns.len(), row.cells.len() + 1);
}

#[test]
fn a_test_that_was_run_with_somebody_is_known_and_not_seen_yet_is_what_was_said() {
    let mut ledger = ledger();
    let mut run = ledger
        .iter()
        .find(|it| it.kind == SheetKind::Run)
        .unwrap()
        .clone();
    run.texts.set("test", "core:probe");
    ledger.put(run);
    assert!(is_run_with(&about(&ledger), "core:probe"));
    assert!(!is_run_with(&about(&ledger), "core:other"));
    let is_open = |about: &[&Sheet], of| Standing::of(about, of, today()).is_not_seen_yet();
    let curiosity = Characteristic::Curiosity;
    assert!(is_open(&[], curiosity));
    assert!(!is_open(&about(&ledger), curiosity));
    let rated = rated("x1", "p1", curiosity, "5");
    assert!(!is_open(&[&rated], curiosity));
    // It was said not to be seen yet: that stands, whatever is written down.
    assert!(is_open(&about(&ledger), Characteristic::Commitment));
}
