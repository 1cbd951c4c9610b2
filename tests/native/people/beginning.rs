//! An observation that is begun on the page of a person, a run or a step is about whom that page is
//! about, and nothing that was begun or chosen before is written over.

use nose::domain::people::{Beginning, Observation, PERSON, Run};
use nose::domain::sheet::{Sheet, SheetKind};

use super::given::{TODAY, id, ledger, person, run, sheet};

fn put(sheet: &mut Sheet, with: Option<&Beginning>) {
    for (name, text) in Beginning::fields(Some(&sheet.clone()), with, TODAY) {
        sheet.texts.set(name, &text);
    }
}

fn begun(texts: &[(&str, &str)], with: Option<&Beginning>) -> Sheet {
    let mut sheet = sheet("o", SheetKind::Observation, texts);
    put(&mut sheet, with);
    sheet
}

#[test]
fn one_begun_on_the_page_of_a_run_that_has_started_is_from_that_run() {
    let mut planned = run("planned", "p", "70", TODAY, &[]);
    planned.texts.set(Run::STARTED, "");
    let looked = [(Run::OUTCOME, "seen"), (Run::LOOKED, "2026-11-20")];
    let all = ledger([
        person("p"),
        run("running", "p", "70", TODAY, &[]),
        run("looked", "p", "70", TODAY, &looked),
        planned,
        sheet("step", SheetKind::Growth, &[(PERSON, "p")]),
    ]);
    let from = |name: &str| Beginning::from_sheet(&all, &id(name));
    for name in ["running", "looked"] {
        let with = from(name).unwrap();
        assert_eq!((with.person, with.run), (id("p"), Some(id(name))));
    }
    for name in ["planned", "step"] {
        assert_eq!(from(name), Some(Beginning::about(&id("p"))), "{name}");
    }
    assert_eq!(from("nothing"), None);

    let sheet = begun(&[(Observation::SITUATION, "S")], from("running").as_ref());
    let observation = Observation(&sheet);
    assert!(observation.is_draft());
    assert_eq!(observation.on(), Some(TODAY));
    assert_eq!(observation.person(), Some(id("p")));
    assert_eq!(observation.run(), Some(id("running")));
    assert_eq!(observation.situation(), "S");
}

#[test]
fn what_was_begun_or_chosen_before_is_not_written_over() {
    let with = Beginning {
        person: id("p"),
        run: Some(id("r")),
    };
    // Somebody else was chosen first; their observation is not from this run.
    let other = begun(
        &[(PERSON, "q"), (Observation::ON, "2026-11-01")],
        Some(&with),
    );
    assert_eq!(Observation(&other).person(), Some(id("q")));
    assert_eq!(Observation(&other).run(), None);
    assert_eq!(other.texts.get(Observation::ON), "2026-11-01");
    // Begun already, and nobody chosen since: it stays about nobody.
    let mut nobody = begun(&[], None);
    let before = nobody.clone();
    put(&mut nobody, Some(&with));
    assert_eq!(nobody, before);
}
