//! The workshops that journeys of the reveal begin with: real ballots, sealed to a known key, in a
//! backup file. With `NOSE_WORKSHOP_BACKUP` set to a folder the files are written there anew.

use std::path::Path;
use std::rc::Rc;

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::pack::{Shelf, read_cases};
use nose::domain::practise::Confidence;
use nose::domain::scale::{Level, Moment, Seen};
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::domain::workshop::{
    Asked, Ballot, CaseBallot, Collected, Given, KeyPair, Led, Naming, Round, SessionId, Setup,
    VoterId, find, round_name, seal,
};
use nose::journal::{ROUND, SEALED, State, backup_text, read_backup};

const GOLDEN: &str = "tests/e2e/content/workshop-backup.json";
const NAMES: [&str; 6] = ["Abeni", "Chidi", "Dana", "Elif", "Farid", "Greta"];

/// Levels by person, case by case; 0 is "not shown here".
const FIRST: [[[u8; 5]; 3]; 6] = [
    [[3, 2, 2, 1, 3], [3, 3, 2, 2, 4], [4, 0, 3, 3, 3]],
    [[4, 3, 5, 2, 3], [3, 4, 2, 2, 4], [4, 0, 3, 3, 3]],
    [[4, 3, 5, 2, 3], [3, 2, 3, 3, 4], [4, 2, 3, 3, 3]],
    [[4, 3, 5, 4, 3], [4, 3, 2, 4, 4], [4, 0, 3, 3, 2]],
    [[5, 3, 3, 5, 3], [3, 5, 2, 2, 3], [4, 3, 3, 3, 3]],
    [[4, 2, 4, 5, 3], [3, 3, 2, 1, 4], [4, 4, 3, 3, 3]],
];

fn asked(count: usize) -> Vec<Asked> {
    let text = std::fs::read_to_string("public/packs/core.en.practise.json").unwrap();
    let shelf = Shelf::of(vec![Rc::new(read_cases(&text).unwrap())]);
    let cases = shelf.cases().take(count).map(|(id, case)| Asked {
        id,
        version: case.version,
        title: case.title.clone(),
        name: case.scene.name.clone(),
        sentences: case.sentences.iter().map(|it| it.text.clone()).collect(),
    });
    cases.collect()
}

fn given(number: u8, sentences: usize, voter: usize, place: usize) -> Given {
    Given {
        seen: Some(Level::new(number).map_or(Seen::No, Seen::At)),
        sure: Some(Confidence::ALL[(voter + place) % 5]),
        marks: vec![(voter / 2 + place) % sentences],
    }
}

/// What a person gives; `towards` brings it a step nearer to 3.
fn ballot(setup: &Setup, voter: usize, towards: bool) -> Ballot {
    let case = |(place, asked): (usize, &Asked)| {
        let levels = FIRST[voter % 6][place % 3].map(|level| match (towards, level) {
            (true, 0 | 1) => 2,
            (true, 5) => 4,
            (_, level) => level,
        });
        let given = (0..)
            .zip(levels)
            .map(|(at, level)| given(level, asked.sentences.len(), voter, at));
        CaseBallot {
            given: given.collect(),
            spotted: vec![AntiPattern::ALL[voter % 3]],
        }
    };
    let mut id = [0x5a; 8];
    id[..2].copy_from_slice(&u16::try_from(voter * 7919 % 60_000).unwrap().to_be_bytes());
    Ballot {
        voter: VoterId(id),
        revision: 1,
        name: match setup.naming {
            Naming::Named => NAMES[voter % 6].to_owned(),
            Naming::Anonymous => String::new(),
        },
        cases: setup.cases.iter().enumerate().map(case).collect(),
    }
}

struct Wanted {
    id: &'static str,
    naming: &'static str,
    cases: usize,
    ballots: usize,
    rounds: usize,
}

/// A workshop's sheet and its ballots, put into a state.
fn put(state: &mut State, of: &Wanted) {
    let keys = KeyPair::from_random([of.id.len() as u8; 32]);
    let session = SessionId([of.id.as_bytes()[0]; 8]);
    let mut texts = Texts::default();
    texts.set(Led::TITLE, "Calibration of March");
    texts.set(Led::NAMING, of.naming);
    texts.set(Led::SURENESS, Led::YES);
    let names = Characteristic::ALL.map(Characteristic::name);
    texts.set(Led::OF, &names.join(" "));
    let cases = asked(of.cases);
    let mut texts = Led(&texts).asking(&cases, session, &keys);
    texts.set(Led::revealed_field(Round::First), Led::YES);
    if of.rounds > 1 {
        texts.set(Led::AGAIN, &cases[0].id);
        texts.set(Led::ROUND, round_name(Round::Second));
        texts.set(Led::revealed_field(Round::Second), Led::YES);
    }
    let id = SheetId(of.id.to_owned());
    let setups = [Round::First, Round::Second].map(|round| Led(&texts).setup(round));
    state.sheets.push(Sheet {
        id: id.clone(),
        kind: SheetKind::Workshop,
        begun: Moment(1_790_000_000_000),
        at: Moment(1_790_000_000_000),
        texts,
    });
    for setup in setups.into_iter().flatten().take(of.rounds) {
        let is_second = setup.round == Round::Second;
        let sealed = (0..of.ballots).map(|voter| {
            let mut random = [u8::from(is_second); 32];
            random[1] = voter as u8;
            random[2] = of.id.as_bytes()[0];
            seal(&setup, &ballot(&setup, voter, is_second), random).unwrap()
        });
        let sealed: Vec<String> = sealed.collect();
        let sheets = state.ballots_to_collect(&id, round_name(setup.round), &sealed);
        state.sheets.extend(sheets);
    }
}

fn state(wanted: &[Wanted]) -> State {
    let mut state = State::default();
    for it in wanted {
        put(&mut state, it);
    }
    state
}

fn wanted(
    id: &'static str,
    naming: &'static str,
    (cases, ballots, rounds): (usize, usize, usize),
) -> Wanted {
    Wanted {
        id,
        naming,
        cases,
        ballots,
        rounds,
    }
}

fn text(state: &State) -> String {
    backup_text(state, &[], "0.1.0", Moment(1_790_000_100_000)).unwrap()
}

fn golden() -> State {
    state(&[
        wanted("named-workshop", "named", (3, 6, 1)),
        wanted("hidden-workshop", "anonymous", (3, 6, 1)),
        wanted("few-workshop", "anonymous", (3, 3, 1)),
        wanted("twice-workshop", "named", (3, 6, 2)),
    ])
}

#[test]
fn the_workshops_of_the_journeys_are_as_they_would_be_made_today() {
    let made = golden();
    if let Ok(folder) = std::env::var("NOSE_WORKSHOP_BACKUP") {
        let large = state(&[wanted("large-workshop", "anonymous", (30, 200, 1))]);
        let folder = Path::new(&folder);
        std::fs::write(folder.join("workshop-backup.json"), text(&made)).unwrap();
        std::fs::write(folder.join("workshop-large.json"), text(&large)).unwrap();
    }
    let kept = std::fs::read_to_string(GOLDEN).unwrap();
    assert_eq!(read_backup(&kept).unwrap().state, made);
}

#[test]
fn every_ballot_of_the_journeys_opens() {
    let state = golden();
    for sheet in state.sheets_of(SheetKind::Workshop) {
        let led = Led(&sheet.texts);
        let setup = led.setup(Round::First).unwrap();
        let mut collected = Collected::new(setup, led.private().unwrap());
        let of_round = state.ballots_of(&sheet.id);
        let of_round = of_round.filter(|it| it.texts.get(ROUND) == "1");
        let found: Vec<_> = of_round.flat_map(|it| find(it.texts.get(SEALED))).collect();
        let count = found.len();
        collected.take(found);
        assert_eq!(collected.count(), count);
        assert!(count >= 3);
    }
}
