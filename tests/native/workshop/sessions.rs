//! Sessions from tables: a line a case, a rating a person; 0 is "not shown", · is nothing.

use nose::domain::characteristic::Characteristic;
use nose::domain::scale::{Level, Seen};
use nose::domain::workshop::{
    Asked, Ballot, CaseBallot, Given, Keys, Naming, Revealed, Round, SessionId, Setup, StopRule,
    VoterId,
};

/// What is rated where a test does not say otherwise.
pub const OF: Characteristic = Characteristic::Curiosity;

/// A session of so many cases and one characteristic.
pub fn setup(naming: Naming, cases: usize) -> Setup {
    let asked = |n: usize| Asked {
        id: format!("case.{n}"),
        version: 1,
        title: format!("Title {n}"),
        name: format!("Person {n}"),
        sentences: (0..4).map(|at| format!("Sentence {at}.")).collect(),
    };
    Setup {
        id: SessionId([7; 8]),
        round: Round::First,
        title: "A look together".to_owned(),
        naming,
        asks_sureness: false,
        rule: StopRule::Either,
        of: vec![OF],
        key: [0; 32],
        cases: (0..cases).map(asked).collect(),
    }
}

/// What a sign of a table says.
pub fn seen(sign: &str) -> Option<Seen> {
    match sign.parse::<u8>() {
        Ok(0) => Some(Seen::No),
        Ok(level) => Some(Seen::At(Level::new(level).unwrap())),
        Err(_) => None,
    }
}

/// The ballots of a table.
pub fn ballots(table: &str) -> Vec<Ballot> {
    let rows: Vec<Vec<&str>> = table
        .split('/')
        .map(|row| row.split_whitespace().collect())
        .collect();
    let people = rows[0].len();
    let case = |row: &Vec<&str>, person: usize| CaseBallot {
        given: vec![Given {
            seen: seen(row[person]),
            ..Given::default()
        }],
        spotted: Vec::new(),
    };
    (0..people)
        .map(|person| Ballot {
            voter: VoterId([u8::try_from(person + 1).unwrap() * 31; 8]),
            revision: 1,
            name: format!("Manager{}", (b'A' + u8::try_from(person).unwrap()) as char),
            cases: rows.iter().map(|row| case(row, person)).collect(),
        })
        .collect()
}

/// A named round.
pub fn named(table: &str) -> Revealed {
    let ballots = ballots(table);
    Revealed::of(setup(Naming::Named, ballots[0].cases.len()), ballots).unwrap()
}

/// An anonymous round.
pub fn anonymous(table: &str) -> Revealed {
    let ballots = ballots(table);
    Revealed::of(setup(Naming::Anonymous, ballots[0].cases.len()), ballots).unwrap()
}

/// Keys of [`OF`], one for each case.
pub fn keys(levels: &str) -> Keys {
    let key = |sign: &str| seen(sign).map(|seen| [seen; 5]);
    Keys::new(levels.split_whitespace().map(key).collect())
}
