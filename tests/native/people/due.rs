//! What comes back to the manager, and when.

use nose::domain::people::{Growth, Outcome, PERSON, Run, Task, due};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetKind};
use nose::journal::{Event, State};

use super::given::{TODAY, id, ledger, person, run, sheet};

fn step(name: &str, texts: &[(&str, &str)]) -> Sheet {
    let mut sheet = sheet(name, SheetKind::Growth, texts);
    sheet.texts.set(PERSON, "p");
    sheet
}

fn tasks(sheets: impl IntoIterator<Item = Sheet>, days: i64) -> Vec<(Task, String)> {
    let all = ledger([person("p")].into_iter().chain(sheets));
    let due = due(&all, TODAY.plus(days)).into_iter();
    due.map(|it| (it.task, it.sheet.0)).collect()
}

#[test]
fn a_run_comes_back_on_its_day_and_not_a_day_before() {
    let of = |days| tasks([run("r", "p", "70", TODAY, &[])], days);
    assert_eq!(of(-1), []);
    for days in [0, 1, 400] {
        assert_eq!(of(days), [(Task::LookAtRun, "r".to_owned())]);
    }
}

#[test]
fn a_run_waits_neither_before_it_starts_nor_after_it_was_looked_at() {
    let day = TODAY.iso();
    let planned = run("r", "p", "70", TODAY, &[(Run::STARTED, "")]);
    let outcome = (Run::OUTCOME, Outcome::CannotTell.name());
    let looked = run("s", "p", "70", TODAY, &[outcome, (Run::LOOKED, &day)]);
    assert_eq!(tasks([planned, looked], 5), []);
}

#[test]
fn a_step_comes_back_on_each_of_its_days_until_it_is_closed() {
    let day = TODAY.iso();
    let open = step("g", &[(Growth::LOOK_ON, &day)]);
    let waits = [(Task::LookAgain, "g".to_owned())];
    assert_eq!(tasks([open.clone()], -1), []);
    assert_eq!(tasks([open.clone()], 0), waits);
    let again = Growth(&open).looked_at(TODAY, TODAY.plus(14));
    assert_eq!(tasks([again.clone()], 13), []);
    assert_eq!(tasks([again.clone()], 14), waits);
    let mut closed = again;
    closed.texts.set(Growth::CLOSED, &day);
    assert_eq!(tasks([closed], 30), []);
}

#[test]
fn a_step_whose_day_was_only_proposed_has_not_begun_and_never_comes_back() {
    let drafted = step("g", &[(Growth::PROPOSED, &TODAY.iso())]);
    assert_eq!(tasks([drafted], 100), []);
}

#[test]
fn what_waits_longest_comes_first() {
    let late = TODAY.plus(-9).iso();
    let all = [
        run("r", "p", "70", TODAY.plus(-2), &[]),
        step("g", &[(Growth::LOOK_ON, &late)]),
        run("s", "p", "70", TODAY.plus(-5), &[]),
    ];
    let order: Vec<_> = tasks(all, 0).into_iter().map(|it| it.1).collect();
    assert_eq!(order, ["g", "s", "r"]);
}

#[test]
fn a_person_goes_with_open_runs_and_steps_and_all_comes_back_by_undo() {
    let mut state = State::default();
    let day = TODAY.iso();
    for sheet in [
        person("p"),
        run("r", "p", "70", TODAY, &[]),
        step("g", &[(Growth::LOOK_ON, &day)]),
        person("q"),
        run("s", "q", "70", TODAY, &[]),
    ] {
        let sheet = Box::new(sheet);
        state.apply(&Event::SheetPut { sheet }, Moment(1));
    }
    let before = state.ledger.clone();
    assert_eq!(due(&before, TODAY).len(), 3);
    let removed = Event::PersonRemoved { person: id("p") };
    let back = state.reversal(&removed).unwrap();
    state.apply(&removed, Moment(2));
    let left: Vec<_> = due(&state.ledger, TODAY)
        .into_iter()
        .map(|it| it.sheet.0)
        .collect();
    assert_eq!(left, ["s"]);
    state.apply(&back, Moment(3));
    assert_eq!(state.ledger, before);
}
