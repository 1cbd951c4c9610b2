use std::rc::Rc;

use nose::domain::characteristic::Characteristic;
use nose::domain::day::DayNumber;
use nose::domain::pack::{Case, LONGEST_TEXT, Pack, Shelf, read, read_cases, read_with_faults};
use nose::domain::practise::Key;
use nose::domain::scale::{Level, Seen};
use nose::domain::sheet::Texts;
use nose::domain::workshop::{
    Asked, Ballot, CaseBallot, Given, GroupPack, GroupWords, Naming, Revealed, Round, Setup,
    TalkField, VoterId, WhyLeftOut, group_pack,
};
use nose::ui::report::profile::Names;
use nose::ui::report::workshop::{Report, Session, group_pack_of};

use super::sessions::setup;
use nose::domain::workshop::Keys;

fn core() -> Rc<Pack> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/packs/core.en.practise.json"
    );
    Rc::new(read_cases(&std::fs::read_to_string(path).unwrap()).unwrap())
}

/// The first cases of the core pack, with two characteristics asked.
fn asked(core: &Pack, cases: usize) -> Setup {
    let mut setup = setup(Naming::Named, 0);
    setup.of = vec![Characteristic::Commitment, Characteristic::Curiosity];
    setup.cases = core
        .cases
        .iter()
        .take(cases)
        .map(|case| Asked {
            id: case.id.clone(),
            version: case.version,
            title: case.title.clone(),
            name: case.scene.name.clone(),
            sentences: case.sentences.iter().map(|it| it.text.clone()).collect(),
        })
        .collect();
    setup
}

/// Three say 4 and mark 1, 2 and 2, 5; a fourth says 2 and marks 7.
fn ballots(cases: usize) -> Vec<Ballot> {
    let given = |level: Level, marks: &[usize]| Given {
        seen: Some(Seen::At(level)),
        sure: None,
        marks: marks.to_vec(),
    };
    let of = [
        given(Level::Four, &[1, 2]),
        given(Level::Four, &[2, 5]),
        given(Level::Four, &[2, 5]),
        given(Level::Two, &[7]),
    ];
    (1_u8..)
        .zip(of)
        .map(|(n, given)| Ballot {
            voter: VoterId([n; 8]),
            revision: 1,
            name: format!("Manager{n}"),
            cases: vec![
                CaseBallot {
                    given: vec![given.clone(), given],
                    spotted: Vec::new(),
                };
                cases
            ],
        })
        .collect()
}

fn agree(texts: &mut Texts, case: usize, level: &str) {
    for of in [Characteristic::Commitment, Characteristic::Curiosity] {
        texts.set(&TalkField::Level.name(case, of), level);
        texts.set(
            &TalkField::Reason.name(case, of),
            "Because <b>she</b> stayed.",
        );
    }
}

fn made(texts: &Texts, cases: usize, shelf: &Shelf) -> GroupPack {
    let core = core();
    let revealed = Revealed::of(asked(&core, cases), ballots(cases)).unwrap();
    let keys = Keys::of(&revealed.setup, shelf);
    let session = Session {
        first: &revealed,
        second: None,
        keys: &keys,
        texts,
    };
    let write = |value: f64, digits: usize| format!("{value:.digits$}");
    let names = Names::default();
    let report = Report {
        names: &names,
        write: &write,
    };
    let day = DayNumber::parse("2026-11-23").unwrap();
    group_pack_of(report, &session, shelf, (day, "November 23, 2026"))
}

/// The pack of a group that agreed about two cases.
pub fn pack_of_two() -> String {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    agree(&mut texts, 1, "not_shown");
    made(&texts, 2, &Shelf::of(vec![core()])).json.unwrap()
}

#[test]
fn the_groups_pack_is_read_and_checked_with_no_fault_and_can_be_practised() {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    agree(&mut texts, 1, "not_shown");
    let shelf = Shelf::of(vec![core()]);
    let made = made(&texts, 2, &shelf);
    assert_eq!((made.cases, made.left_out), (vec![0, 1], Vec::new()));
    let json = made.json.unwrap();
    let (pack, faults) = read_with_faults(&json).unwrap();
    assert_eq!(faults, []);
    assert!(read_cases(&json).is_ok());
    let author = &pack.header.provenance.author;
    assert_eq!(author, "agreed by 4 managers on November 23, 2026");
    // On the shelf beside the core pack each case is its own, with the group's key.
    let both = Shelf::of(vec![core(), Rc::new(read(&json).unwrap())]);
    let ids: Vec<String> = both.cases().map(|(id, _)| id).collect();
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids.len());
    let (_, case) = both.cases().last().unwrap();
    let key = Key::of(case, None);
    assert_eq!(key.line(Characteristic::Curiosity).seen, Seen::No);
    assert!(!json.contains("Manager"));
}

#[test]
fn evidence_is_what_half_of_those_marked_who_gave_the_agreed_level() {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    let made = made(&texts, 1, &Shelf::of(vec![core()]));
    let pack = read(&made.json.unwrap()).unwrap();
    let ids = |places: &[usize]| -> Vec<String> {
        let sentences = &core().cases[0].sentences;
        places.iter().map(|at| sentences[*at].id.clone()).collect()
    };
    assert_eq!(pack.cases[0].levels[0].evidence, ids(&[2, 5]));
    // A level that nobody gave goes by the marks of all.
    let mut texts = Texts::default();
    agree(&mut texts, 0, "3");
    let made = self::made(&texts, 1, &Shelf::of(vec![core()]));
    let pack = read(&made.json.unwrap()).unwrap();
    assert_eq!(pack.cases[0].levels[0].evidence, ids(&[2, 5]));
}

#[test]
fn what_was_not_rated_is_as_in_the_pack_it_came_from() {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    let made = made(&texts, 1, &Shelf::of(vec![core()]));
    let pack = read(&made.json.unwrap()).unwrap();
    assert_eq!(pack.cases[0].levels[2..], core().cases[0].levels[2..]);
    assert_eq!(pack.cases[0].levels[0].reason, "Because ‹b›she‹/b› stayed.");
}

#[test]
fn a_case_that_was_not_agreed_on_is_left_out_and_named() {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    agree(&mut texts, 1, "differ");
    let made = made(&texts, 3, &Shelf::of(vec![core()]));
    assert_eq!(made.cases, [0]);
    let why: Vec<(usize, WhyLeftOut)> = made.left_out.iter().map(|it| (it.case, it.why)).collect();
    assert_eq!(
        why,
        [
            (1, WhyLeftOut::Differs(Characteristic::Commitment)),
            (2, WhyLeftOut::Open(Characteristic::Commitment)),
        ]
    );
}

#[test]
fn a_case_whose_pack_is_gone_is_left_out_and_an_empty_pack_is_none() {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    let made = made(&texts, 1, &Shelf::default());
    assert_eq!(made.json, None);
    assert_eq!(made.left_out[0].why, WhyLeftOut::NoSource);
}

#[test]
fn a_reason_that_is_longer_than_a_pack_reads_is_cut_and_says_so() {
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    let long = "é".repeat(LONGEST_TEXT + 1);
    texts.set(
        &TalkField::Reason.name(0, Characteristic::Commitment),
        &long,
    );
    let made = made(&texts, 1, &Shelf::of(vec![core()]));
    let pack = read(&made.json.unwrap()).unwrap();
    let reason = &pack.cases[0].levels[0].reason;
    assert_eq!(reason.chars().count(), LONGEST_TEXT);
    assert!(reason.ends_with('…'));
}

fn pack_of(first: &Revealed, second: Option<&Revealed>, texts: &Texts, shelf: &Shelf) -> GroupPack {
    let words = GroupWords {
        title: "Ours".to_owned(),
        author: "agreed".to_owned(),
        note: "note".to_owned(),
        made_from: &|id, version| format!("{id} {version}"),
        no_reason: "none".to_owned(),
    };
    let day = DayNumber::parse("2026-11-23").unwrap();
    group_pack((first, second), texts, shelf, day, &words)
}

#[test]
fn evidence_is_of_the_round_in_which_a_case_was_rated_last() {
    let core = core();
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    agree(&mut texts, 1, "4");
    let first = Revealed::of(asked(&core, 2), ballots(2)).unwrap();
    let mut again = asked(&core, 2);
    again.round = Round::Second;
    again.cases.remove(0);
    let mut later = ballots(1);
    for given in later.iter_mut().flat_map(|it| &mut it.cases[0].given) {
        given.marks = vec![0];
    }
    let second = Revealed::of(again, later).unwrap();
    let shelf = Shelf::of(vec![Rc::clone(&core)]);
    let made = pack_of(&first, Some(&second), &texts, &shelf);
    let pack = read(&made.json.unwrap()).unwrap();
    let ids = |case: usize, places: &[usize]| -> Vec<String> {
        let sentences = &core.cases[case].sentences;
        places.iter().map(|at| sentences[*at].id.clone()).collect()
    };
    assert_eq!(pack.cases[0].levels[0].evidence, ids(0, &[2, 5]));
    assert_eq!(pack.cases[1].levels[0].evidence, ids(1, &[0]));
}

#[test]
fn a_level_that_no_sentence_speaks_for_keeps_its_case_out() {
    let core = core();
    let curiosity = Characteristic::Curiosity;
    let is_unseen = |it: &&Case| it.levels.iter().any(|it| it.of == (curiosity, Seen::No));
    let case = core.cases.iter().find(is_unseen).unwrap();
    let mut setup = asked(&core, core.cases.len());
    setup.of = vec![curiosity];
    setup.cases.retain(|it| it.id == case.id);
    let mut unmarked = ballots(1);
    for ballot in &mut unmarked {
        ballot.cases[0].given.truncate(1);
        ballot.cases[0].given[0].marks.clear();
    }
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    let revealed = Revealed::of(setup, unmarked).unwrap();
    let made = pack_of(&revealed, None, &texts, &Shelf::of(vec![core]));
    assert_eq!(made.json, None);
    assert_eq!(made.left_out[0].why, WhyLeftOut::NoEvidence(curiosity));
}

#[test]
fn a_pack_of_cases_from_two_packs_is_under_both_licences_and_says_that_it_is_provisional() {
    let text = std::fs::read_to_string("public/packs/core.en.practise.json").unwrap();
    let mut other: serde_json::Value = serde_json::from_str(&text).unwrap();
    other["id"] = "own.second".into();
    other["licence"] = "MIT".into();
    let other = Rc::new(read_cases(&other.to_string()).unwrap());
    let core = core();
    let both = Shelf::of(vec![Rc::clone(&core), Rc::clone(&other)]);
    let ids: Vec<String> = both.cases().map(|(id, _)| id).collect();
    let mut setup = asked(&core, 1);
    setup.cases.push(asked(&other, 2).cases.remove(1));
    setup.cases[1].id = ids[core.cases.len() + 1].clone();
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    agree(&mut texts, 1, "4");
    let revealed = Revealed::of(setup, ballots(2)).unwrap();
    let made = pack_of(&revealed, None, &texts, &both);
    assert_eq!(made.left_out, []);
    let json = made.json.unwrap();
    let pack = read(&json).unwrap();
    let licence = format!("{} AND MIT", core.header.licence);
    assert_eq!(pack.header.licence, licence);
    let file: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(file["provenance"]["status"], "provisional");
    assert_eq!(file["cases"][1]["provenance"]["status"], "provisional");
}

/// The evidence for an agreed 4, of people who gave a level and marked a sentence.
fn evidence(people: &[(Level, usize)]) -> Vec<String> {
    let core = core();
    let ballots = (1_u8..).zip(people).map(|(n, (level, mark))| {
        let given = Given {
            seen: Some(Seen::At(*level)),
            sure: None,
            marks: vec![*mark],
        };
        Ballot {
            voter: VoterId([n; 8]),
            revision: 1,
            name: format!("Manager{n}"),
            cases: vec![CaseBallot {
                given: vec![given.clone(), given],
                spotted: Vec::new(),
            }],
        }
    });
    let mut texts = Texts::default();
    agree(&mut texts, 0, "4");
    let revealed = Revealed::of(asked(&core, 1), ballots.collect()).unwrap();
    let made = pack_of(&revealed, None, &texts, &Shelf::of(vec![core]));
    let pack = read(&made.json.unwrap()).unwrap();
    pack.cases[0].levels[0].evidence.clone()
}

#[test]
fn those_who_gave_another_level_bring_no_evidence() {
    let (four, two) = (Level::Four, Level::Two);
    let found = evidence(&[(four, 1), (four, 1), (two, 7), (two, 7), (two, 7)]);
    assert_eq!(found, [core().cases[0].sentences[1].id.clone()]);
}

#[test]
fn where_no_sentence_has_half_the_one_that_most_marked_is_the_evidence() {
    let found = evidence(&[0, 1, 1, 2, 3].map(|mark| (Level::Four, mark)));
    assert_eq!(found, [core().cases[0].sentences[1].id.clone()]);
}
