use nose::domain::day::DayNumber;
use nose::domain::sheet::Texts;
use nose::domain::workshop::{
    Agreed, BadResult, CaseBallot, Given, Naming, ResultFile, Revealed, Round, SessionId,
    TalkField, own_pattern, read_result, result_of,
};
use proptest::prelude::*;

use super::sessions::{OF, ballots, keys, named, seen, setup};

fn result(table: &str) -> ResultFile {
    let mut texts = Texts::default();
    texts.set(&TalkField::Level.name(0, OF), "4");
    texts.set(&TalkField::Reason.name(0, OF), "She asked =why");
    texts.set(&TalkField::Level.name(1, OF), "differ");
    let day = DayNumber::parse("2026-11-23").unwrap();
    result_of(&named(table), None, &keys("3 ·"), &texts, day)
}

#[test]
fn a_result_file_reads_back_as_it_was() {
    let result = result("4 4 5 3 / 2 1 0 3");
    let read = read_result(&result.write()).unwrap();
    assert_eq!(read, result);
    assert_eq!(read.cases[1].lines[0].agreed, Some(Agreed::ToDiffer));
}

#[test]
fn a_result_file_names_nobody_and_no_median_of_so_few_that_it_would_tell_one() {
    let result = result("4 4 5 3 / 2 1 0 3");
    assert_eq!(result.cases[0].lines[0].median, Some(4.0));
    assert_eq!(result.cases[1].lines[0].median, None);
    assert!(!result.write().contains("Manager"));
}

#[test]
fn a_range_goes_with_its_median_and_tells_nothing_of_so_few_levels_either() {
    let result = result("4 4 5 3 / 2 1 0 3");
    assert_eq!(result.cases[0].lines[0].range, Some((3, 5)));
    assert_eq!(result.cases[1].lines[0].range, None);
}

#[test]
fn a_range_that_cannot_be_is_refused_and_one_that_is_missing_is_none() {
    let changed = |lowest: &str, highest: &str| {
        let good = result("4 4 5 3 / 2 1 0 3").write();
        let mut file: serde_json::Value = serde_json::from_str(&good).unwrap();
        let line = &mut file["cases"][0]["lines"][0];
        line["lowest"] = serde_json::from_str(lowest).unwrap();
        line["highest"] = serde_json::from_str(highest).unwrap();
        read_result(&file.to_string())
    };
    for (low, high) in [
        ("5", "3"),
        ("0", "5"),
        ("3", "6"),
        ("3", "null"),
        ("null", "5"),
        ("3.5", "5"),
        ("\"3\"", "5"),
        ("1", "3"),
    ] {
        assert_eq!(
            changed(low, high),
            Err(BadResult::NotAResult),
            "{low} {high}"
        );
    }
    let older = changed("null", "null").unwrap();
    assert_eq!(older.cases[0].lines[0].range, None);
    assert_eq!(older.cases[0].lines[0].median, Some(4.0));
}

#[test]
fn ones_own_ratings_stand_beside_the_groups() {
    let result = result("4 4 5 3 / 2 1 0 3");
    let own = |sign: &str| CaseBallot {
        given: vec![Given {
            seen: seen(sign),
            ..Given::default()
        }],
        spotted: Vec::new(),
    };
    let setup = setup(Naming::Named, 2);
    let pattern = own_pattern(&result, &setup, &[own("2"), own("1")]).unwrap();
    assert_eq!(pattern.compared, (1, 1));
    assert_eq!(pattern.from_group.unwrap().value, -2.0);
    assert_eq!(pattern.from_key.unwrap().value, -1.0);
    assert_eq!(pattern.lines[1].own, seen("1"));
}

#[test]
fn a_result_of_another_session_is_not_set_beside_ones_own() {
    let result = result("4 4 5 3 / 2 1 0 3");
    let mut other = setup(Naming::Named, 2);
    other.id = SessionId([8; 8]);
    assert_eq!(
        own_pattern(&result, &other, &[]),
        Err(BadResult::OtherSession)
    );
}

#[test]
fn each_wrong_file_has_its_own_reason() {
    let good = result("4 4 5 3 / 2 1 0 3").write();
    let mut newer: serde_json::Value = serde_json::from_str(&good).unwrap();
    newer["version"] = 9.into();
    assert_eq!(read_result(&newer.to_string()), Err(BadResult::Newer(9)));
    let cut = &good[..good.len() / 2];
    assert_eq!(read_result(cut), Err(BadResult::NotAResult));
    let level = good.replace("\"agreed\": \"4\"", "\"agreed\": \"6\"");
    assert_eq!(read_result(&level), Err(BadResult::NotAResult));
    let large = " ".repeat(3 * 1024 * 1024);
    assert_eq!(read_result(&large), Err(BadResult::TooLarge));
    assert_eq!(read_result("{\"format\": 1}"), Err(BadResult::NotAResult));
}

proptest! {
    #[test]
    fn a_file_with_bytes_changed_is_read_or_refused(
        changes in prop::collection::vec((0_usize..2000, any::<u8>()), 1..6),
    ) {
        let mut bytes = result("4 4 5 3 / 2 1 0 3").write().into_bytes();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        drop(read_result(&String::from_utf8_lossy(&bytes)));
    }
}

/// The second case is rated again in a round that asks it alone.
#[test]
fn a_median_is_of_the_round_in_which_a_case_was_rated_last() {
    let first = named("4 4 5 3 / 2 1 1 3");
    let mut again = setup(Naming::Named, 2);
    again.round = Round::Second;
    again.cases.remove(0);
    let second = Revealed::of(again, ballots("5 5 5 4")).unwrap();
    let day = DayNumber::parse("2026-11-23").unwrap();
    let result = result_of(&first, Some(&second), &keys("· ·"), &Texts::default(), day);
    let medians = result.cases.iter().map(|it| it.lines[0].median);
    assert_eq!(medians.collect::<Vec<_>>(), [Some(4.0), Some(5.0)]);
}

#[test]
fn what_no_result_says_is_refused_whole() {
    let good: serde_json::Value =
        serde_json::from_str(&result("4 4 5 3 / 2 1 0 3").write()).unwrap();
    let refused = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut file = good.clone();
        change(&mut file);
        assert_eq!(
            read_result(&file.to_string()),
            Err(BadResult::NotAResult),
            "{file:#}"
        );
    };
    refused(&|it| it["version"] = 0.into());
    refused(&|it| it["cases"] = vec![good["cases"][0].clone(); 31].into());
    refused(&|it| it["cases"] = serde_json::json!([]));
    refused(&|it| it["title"] = "a".repeat(201).into());
    refused(&|it| it["cases"][0]["title"] = "a".repeat(201).into());
    refused(&|it| it["cases"][0]["lines"][0]["median"] = 5.5.into());
    refused(&|it| it["cases"][0]["lines"][0]["median"] = "4".into());
    refused(&|it| it["cases"][0]["lines"][0]["key"] = "differ".into());
    refused(&|it| it["cases"][0]["lines"][0]["key"] = "6".into());
    refused(&|it| it["session"] = "0707".into());
}

#[test]
fn ones_own_ratings_of_another_version_of_a_case_are_not_set_beside_it() {
    let result = result("4 4 5 3 / 2 1 0 3");
    let own = CaseBallot {
        given: vec![Given {
            seen: seen("2"),
            ..Given::default()
        }],
        spotted: Vec::new(),
    };
    let mut setup = setup(Naming::Named, 2);
    setup.cases[0].version = 2;
    let pattern = own_pattern(&result, &setup, &[own.clone(), own]).unwrap();
    let titles: Vec<&str> = pattern
        .lines
        .iter()
        .map(|it| it.case.title.as_str())
        .collect();
    assert_eq!(titles, ["Title 1"]);
}
