//! Sessions and ballots to try things with.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::Confidence;
use nose::domain::scale::{Level, Seen};
use nose::domain::workshop::{
    Asked, Ballot, CaseBallot, Given, KeyPair, Naming, Round, SealedText, SessionId, Setup,
    StopRule, VoterId, seal,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

pub const RANDOM: [u8; 32] = [7; 32];

pub fn keys() -> KeyPair {
    KeyPair::from_random([3; 32])
}

pub fn case(number: usize, sentences: usize) -> Asked {
    Asked {
        id: format!("case_{number}"),
        version: 2,
        title: format!("The night of release {number}"),
        name: "Ama".to_owned(),
        sentences: (1..=sentences)
            .map(|it| format!("Sentence {it} of case {number}: she said “not today”."))
            .collect(),
    }
}

/// Eight cases of fourteen sentences, all that can be asked.
pub fn setup() -> Setup {
    Setup {
        id: SessionId([1, 2, 3, 4, 5, 6, 7, 8]),
        round: Round::First,
        title: "Calibration of March".to_owned(),
        naming: Naming::Named,
        asks_sureness: true,
        rule: StopRule::Either,
        of: Characteristic::ALL.to_vec(),
        key: keys().public,
        cases: (1..=8).map(|number| case(number, 14)).collect(),
    }
}

/// A session with little to answer.
pub fn small() -> Setup {
    Setup {
        of: vec![Characteristic::Curiosity],
        cases: vec![case(1, 3)],
        ..setup()
    }
}

/// Something given everywhere.
pub fn ballot(setup: &Setup, voter: u8) -> Ballot {
    let given = |sentences: usize| Given {
        seen: Some(Seen::At(Level::Three)),
        sure: setup.asks_sureness.then_some(Confidence::Eighty),
        marks: (0..sentences).collect(),
    };
    let case = |asked: &Asked| CaseBallot {
        given: vec![given(asked.sentences.len()); setup.of.len()],
        spotted: AntiPattern::ALL.to_vec(),
    };
    Ballot {
        voter: VoterId([voter; 8]),
        revision: 1,
        name: match setup.naming {
            Naming::Named => format!("Manager {voter}"),
            Naming::Anonymous => String::new(),
        },
        cases: setup.cases.iter().map(case).collect(),
    }
}

/// Nothing given anywhere.
pub fn empty(setup: &Setup) -> Ballot {
    let mut ballot = ballot(setup, 9);
    for case in &mut ballot.cases {
        case.spotted.clear();
        case.given.fill(Given::default());
    }
    ballot
}

pub fn sealed(setup: &Setup, ballot: &Ballot) -> String {
    let mut random = RANDOM;
    random[..8].copy_from_slice(&ballot.voter.0);
    random[8..10].copy_from_slice(&ballot.revision.to_be_bytes());
    seal(setup, ballot, random).unwrap()
}

pub fn read(text: &str) -> SealedText {
    SealedText::read(text).unwrap()
}

pub fn any_setup() -> impl Strategy<Value = Setup> {
    let texts = "[a-zäé“” \n]{0,20}";
    let cases = vec((vec(texts, 1..6), any::<u32>(), texts, texts), 1..5);
    let options = (any::<[u8; 8]>(), any::<(bool, bool, bool)>());
    let rules = vec![StopRule::Deviation, StopRule::WithinOne, StopRule::Either];
    let of = subsequence(Characteristic::ALL.to_vec(), 1..=5);
    (options, "[ -~äß🙂]{0,80}", select(rules), of, cases).prop_map(
        |((id, (second, anonymous, asks_sureness)), title, rule, of, cases)| {
            let cases = cases.into_iter().enumerate();
            Setup {
                id: SessionId(id),
                round: if second { Round::Second } else { Round::First },
                title,
                naming: if anonymous {
                    Naming::Anonymous
                } else {
                    Naming::Named
                },
                asks_sureness,
                rule,
                of,
                key: keys().public,
                cases: cases
                    .map(|(place, (sentences, version, title, name))| Asked {
                        id: format!("c{place}"),
                        version,
                        title,
                        name,
                        sentences,
                    })
                    .collect(),
            }
        },
    )
}

/// A session and a ballot of it.
pub fn any_ballot() -> impl Strategy<Value = (Setup, Ballot)> {
    any_setup().prop_flat_map(|setup| {
        let given = |sentences: usize, asks: bool| {
            let seen = option::of(crate::arbitrary::seen());
            let sure = option::of(select(Confidence::ALL.to_vec()));
            let marks = subsequence((0..sentences).collect::<Vec<_>>(), 0..=sentences);
            (seen, sure, marks).prop_map(move |(seen, sure, marks)| Given {
                seen,
                sure: sure.filter(|_| asks),
                marks,
            })
        };
        let cases: Vec<_> = setup
            .cases
            .iter()
            .map(|asked| {
                let one = given(asked.sentences.len(), setup.asks_sureness);
                let spotted = subsequence(AntiPattern::ALL.to_vec(), 0..=6);
                (vec(one, setup.of.len()), spotted)
                    .prop_map(|(given, spotted)| CaseBallot { given, spotted })
            })
            .collect();
        let named = setup.naming == Naming::Named;
        let whose = (any::<[u8; 8]>(), any::<u16>(), "[A-Za-zé]{1,12}");
        (Just(setup), whose, cases).prop_map(move |(setup, (voter, revision, name), cases)| {
            let name = if named { name } else { String::new() };
            let ballot = Ballot {
                voter: VoterId(voter),
                revision,
                name,
                cases,
            };
            (setup, ballot)
        })
    })
}
