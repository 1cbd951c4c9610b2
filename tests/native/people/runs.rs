//! A run: what it takes to start, what stands afterward, and that it outlives its pack.

use nose::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use nose::domain::pack::{SniffTest, read};
use nose::domain::people::{Lack, Observation, Outcome, PERSON, Run, Stage, run_of};
use nose::domain::sheet::{FIELD_LIMIT, Sheet, SheetKind};

use super::given::{TODAY, ledger, person, run, sheet};

fn whole() -> Sheet {
    let mut sheet = run("r", "p", "70", TODAY.plus(1), &[(Run::STARTED, "")]);
    for question in FairnessQuestion::ALL {
        let field = Run::fairness_field(question);
        sheet.texts.set(&field, FairnessAnswer::Depends.name());
    }
    sheet
}

#[test]
fn a_run_says_all_that_it_lacks_in_the_order_of_its_page() {
    let blank = sheet("r", SheetKind::Run, &[(PERSON, "p")]);
    let mut all = vec![Lack::Title, Lack::Setup];
    all.extend(FairnessQuestion::ALL.map(Lack::Fairness));
    all.extend([Lack::Expect, Lack::Sure, Lack::Day]);
    assert_eq!(Run(&blank).lacks(TODAY), all);
    assert_eq!(Run(&whole()).lacks(TODAY), []);
}

#[test]
fn each_part_is_missed_by_itself() {
    let fields = [
        (Run::TITLE.to_owned(), Lack::Title),
        (Run::SETUP.to_owned(), Lack::Setup),
        (Run::EXPECT.to_owned(), Lack::Expect),
        (Run::SURE.to_owned(), Lack::Sure),
        (Run::LOOK_ON.to_owned(), Lack::Day),
    ];
    let questions = FairnessQuestion::ALL.map(|it| (Run::fairness_field(it), Lack::Fairness(it)));
    for (field, lack) in fields.into_iter().chain(questions) {
        for blank in ["", "  \n"] {
            let mut sheet = whole();
            sheet.texts.set(&field, blank);
            assert_eq!(Run(&sheet).lacks(TODAY), [lack], "{field}");
        }
    }
}

#[test]
fn a_no_in_the_fairness_check_is_an_answer_and_keeps_nothing_from_starting() {
    let mut sheet = whole();
    for question in FairnessQuestion::ALL {
        let field = Run::fairness_field(question);
        sheet.texts.set(&field, FairnessAnswer::No.name());
    }
    assert_eq!(Run(&sheet).lacks(TODAY), []);
}

#[test]
fn a_day_to_look_is_after_today_or_it_is_not_taken() {
    for (days, lacks) in [
        (-400, true),
        (-1, true),
        (0, true),
        (1, false),
        (4_000, false),
    ] {
        let mut sheet = whole();
        sheet.texts.set(Run::LOOK_ON, &TODAY.plus(days).iso());
        let expected = if lacks { vec![Lack::LaterDay] } else { vec![] };
        assert_eq!(Run(&sheet).lacks(TODAY), expected, "{days}");
    }
    let mut sheet = whole();
    sheet.texts.set(Run::LOOK_ON, "2026-02-30");
    assert_eq!(Run(&sheet).lacks(TODAY), [Lack::Day]);
}

#[test]
fn what_was_seen_counts_as_said_only_once_it_is_kept() {
    let day = TODAY.iso();
    let mut sheet = run("r", "p", "70", TODAY, &[]);
    assert_eq!(Run(&sheet).stage(), Stage::Running);
    sheet.texts.set(Run::OUTCOME, Outcome::Seen.name());
    assert_eq!(Run(&sheet).stage(), Stage::Running);
    sheet.texts.set(Run::LOOKED, &day);
    assert_eq!(Run(&sheet).stage(), Stage::Looked);
    assert_eq!(Run(&whole()).stage(), Stage::Planned);
}

#[test]
fn saying_it_otherwise_keeps_everything_that_was_said_before() {
    let said = [
        (Run::OUTCOME, Outcome::Seen.name()),
        (Run::LOOKED, "2026-11-20"),
        (Run::HAPPENED, "She said it on Tuesday."),
    ];
    let first = run("r", "p", "70", TODAY, &said);
    let second = Run(&first).changed(Outcome::NotSeen, TODAY);
    let third = Run(&second).changed(Outcome::CannotTell, TODAY.plus(1));
    let last = Run(&third);
    assert_eq!(last.outcome(), Some(Outcome::CannotTell));
    assert_eq!(last.looked(), Some(TODAY.plus(1)));
    assert_eq!(last.happened(), Some("She said it on Tuesday."));
    let former: Vec<_> = last.former().iter().map(|it| (it.outcome, it.on)).collect();
    let expected = [(Outcome::Seen, TODAY.plus(-3)), (Outcome::NotSeen, TODAY)];
    assert_eq!(former, expected);
    assert_eq!(last.expect(), Run(&first).expect());
}

fn test() -> SniffTest {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/packs/core.en.library.json"
    );
    let pack = read(&std::fs::read_to_string(path).unwrap()).unwrap();
    pack.sniff_tests[0].clone()
}

#[test]
fn a_run_of_a_test_holds_its_words_so_that_it_outlives_the_pack() {
    let test = test();
    let texts = run_of("sniff.one@acme", &test);
    let texts: Vec<_> = texts
        .iter()
        .map(|(it, text)| (*it, text.as_str()))
        .collect();
    let sheet = sheet("r", SheetKind::Run, &texts);
    let run = Run(&sheet);
    assert_eq!(run.test(), Some("sniff.one@acme"));
    assert_eq!(run.title(), test.title);
    assert_eq!(sheet.texts.get(Run::SETUP), test.setup);
    assert_eq!(run.stage(), Stage::Planned);
}

#[test]
fn a_pack_with_long_words_makes_no_sheet_that_a_backup_would_refuse() {
    let mut test = test();
    test.setup = "ä".repeat(FIELD_LIMIT + 1);
    let texts = run_of("long", &test);
    assert!(
        texts
            .iter()
            .all(|(_, text)| text.chars().count() <= FIELD_LIMIT)
    );
}

#[test]
fn only_whole_observations_of_the_run_stand_with_it() {
    let seen = |name: &str, texts: &[(&str, &str)]| {
        let mut sheet = sheet(name, SheetKind::Observation, texts);
        sheet.texts.set(PERSON, "p");
        sheet
    };
    let all = ledger([
        person("p"),
        run("r", "p", "70", TODAY, &[]),
        seen(
            "s1",
            &[
                (Observation::RUN, "r"),
                (Observation::BEHAVIOR, "Wrote it down."),
            ],
        ),
        seen("s2", &[(Observation::RUN, "r")]),
        seen("s3", &[(Observation::BEHAVIOR, "Daily work.")]),
        seen(
            "s4",
            &[
                (Observation::RUN, "other"),
                (Observation::BEHAVIOR, "Else."),
            ],
        ),
    ]);
    let run = Run(all.get(&super::given::id("r")).unwrap());
    let found: Vec<_> = run.observations(&all).map(Observation::behavior).collect();
    assert_eq!(found, ["Wrote it down."]);
}
