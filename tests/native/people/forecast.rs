//! The manager's forecasts: which count, which are left out, and that there is no figure of a person.

use nose::domain::measure::{Lean, Needed, Unknown, read_overconfidence};
use nose::domain::people::{Few, Forecasts, Outcome, PERSON, Run};
use nose::domain::sheet::Sheet;

use super::given::{TODAY, ledger, person, run};

/// A run of which it was said what was seen, on its day.
fn told(number: usize, sure: &str, outcome: Outcome) -> Sheet {
    let day = TODAY.iso();
    let said = [(Run::OUTCOME, outcome.name()), (Run::LOOKED, day.as_str())];
    let with = ["p", "q", "s"][number % 3];
    run(&format!("r{number:03}"), with, sure, TODAY, &said)
}

fn of(runs: impl IntoIterator<Item = Sheet>) -> Forecasts {
    Forecasts::of(&ledger([person("p")].into_iter().chain(runs)), TODAY)
}

#[test]
fn four_show_nothing_but_what_is_missing_and_five_show_the_published_figure() {
    let four = of((0..4).map(|at| told(at, "70", Outcome::Seen)));
    let lacks = Unknown::NeedsAtLeast {
        what: Needed::Judgements,
        least: 5,
        have: 4,
    };
    assert_eq!(
        (four.told, four.calibration),
        (4, Err(Few::Forecasts(lacks)))
    );
    // By hand: four of 0.3² and one of 0.7², shared by five.
    let mut runs: Vec<_> = (0..4).map(|at| told(at, "70", Outcome::Seen)).collect();
    runs.push(told(4, "70", Outcome::NotSeen));
    let five = of(runs).calibration.unwrap();
    assert!((five.brier - (4.0 * 0.09 + 0.49) / 5.0).abs() < 1e-12);
    assert!(five.diagram().is_err(), "no picture of so few");
}

#[test]
fn a_diagram_takes_twenty() {
    let all = |count| of((0..count).map(|at| told(at, "80", Outcome::Seen)));
    assert!(all(19).calibration.unwrap().diagram().is_err());
    assert!(all(20).calibration.unwrap().diagram().is_ok());
}

#[test]
fn what_is_not_due_not_looked_at_or_not_to_be_told_is_counted_and_left_out() {
    let day = TODAY.iso();
    let seen = [
        (Run::OUTCOME, Outcome::Seen.name()),
        (Run::LOOKED, day.as_str()),
    ];
    let all = of([
        told(0, "60", Outcome::Seen),
        told(1, "60", Outcome::CannotTell),
        // Looked at early: it counts from its day on.
        run("r002", "p", "60", TODAY.plus(1), &seen),
        run("r003", "p", "60", TODAY.plus(1), &[]),
        run("r004", "p", "60", TODAY, &[]),
        // Not started: no forecast stands.
        run("r005", "p", "60", TODAY, &[(Run::STARTED, "")]),
        // Chosen and not kept: not said yet.
        run(
            "r006",
            "p",
            "60",
            TODAY,
            &[(Run::OUTCOME, Outcome::Seen.name())],
        ),
    ]);
    assert_eq!(all.told, 1);
    assert_eq!((all.not_due, all.to_look, all.cannot_tell), (2, 2, 1));
}

#[test]
fn a_forecast_looked_at_early_counts_once_its_day_has_come() {
    let day = TODAY.iso();
    let said = [
        (Run::OUTCOME, Outcome::Seen.name()),
        (Run::LOOKED, day.as_str()),
    ];
    let all = ledger([person("p"), run("r", "p", "60", TODAY.plus(3), &said)]);
    let told = |days| Forecasts::of(&all, TODAY.plus(days)).told;
    assert_eq!([told(0), told(2), told(3), told(9)], [0, 0, 1, 1]);
}

#[test]
fn a_few_forecasts_lean_no_way_that_chance_could_explain() {
    let lean = |seen: usize, of_all: usize| {
        let outcome = |at| match at < seen {
            true => Outcome::Seen,
            false => Outcome::NotSeen,
        };
        let all = of((0..of_all).map(|at| told(at, "90", outcome(at))));
        read_overconfidence(&all.calibration.unwrap()).unwrap().lean
    };
    assert_eq!(lean(4, 5), Lean::Neither);
    assert_eq!(lean(10, 20), Lean::Above);
    assert_eq!(lean(18, 20), Lean::Neither);
}

#[test]
fn what_rests_on_one_person_or_two_shows_no_figure_and_three_show_one_of_all() {
    let of_people = |people: &[&str]| {
        let runs = (0..6).map(|at| {
            let mut sheet = told(at, "70", Outcome::Seen);
            sheet.texts.set(PERSON, people[at % people.len()]);
            sheet
        });
        of(runs)
    };
    for people in [&["p"][..], &["p", "q"][..]] {
        let all = of_people(people);
        assert_eq!((all.told, all.people), (6, people.len()));
        assert_eq!(all.calibration, Err(Few::People));
    }
    let all = of_people(&["p", "q", "s"]);
    assert_eq!((all.told, all.people), (6, 3));
    assert_eq!(all.calibration.unwrap().forecasts, 6);
}

#[test]
fn a_person_of_whom_nothing_counts_does_not_make_three() {
    let mut runs: Vec<_> = (0..6).map(|at| told(at * 3, "70", Outcome::Seen)).collect();
    runs.push(told(20, "70", Outcome::CannotTell));
    runs.push(run("r090", "q", "70", TODAY.plus(4), &[]));
    assert_eq!(of(runs).calibration, Err(Few::People));
}
