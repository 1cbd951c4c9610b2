//! What a reveal costs: counting the ballots, the figures, and the file of ratings. 200 ballots of 30
//! cases and five characteristics are what is promised; fewer show that the cost grows with them.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nose::domain::characteristic::Characteristic;
use nose::domain::scale::{Level, Seen};
use nose::domain::workshop::{
    Asked, Ballot, CaseBallot, Given, Keys, Naming, Revealed, Round, SessionId, Setup, StopRule,
    VoterId, ratings_csv,
};

const CASES: usize = 30;

fn setup() -> Setup {
    let asked = |n: usize| Asked {
        id: format!("case.{n}"),
        version: 1,
        title: format!("Title {n}"),
        name: format!("Person {n}"),
        sentences: vec!["A sentence.".to_owned(); 12],
    };
    Setup {
        id: SessionId([1; 8]),
        round: Round::First,
        title: "A session".to_owned(),
        naming: Naming::Named,
        asks_sureness: true,
        rule: StopRule::Either,
        of: Characteristic::ALL.to_vec(),
        key: [0; 32],
        cases: (0..CASES).map(asked).collect(),
    }
}

/// A whole number from a few others, spread well enough.
fn mixed(parts: [usize; 3]) -> usize {
    let mixed = parts.iter().fold(0x9e37_79b9_usize, |hash, part| {
        (hash ^ part.wrapping_mul(0x85eb_ca6b)).rotate_left(13)
    });
    mixed % 1000
}

fn given(person: usize, case: usize, of: usize) -> Given {
    let off = mixed([person, case, of]) % 3;
    let level = u8::try_from(1 + (case + of) % 4 + off).unwrap_or(3).min(5);
    let is_shown = !mixed([case, of, person]).is_multiple_of(50);
    let level = Level::new(level).filter(|_| is_shown);
    Given {
        seen: Some(level.map_or(Seen::No, Seen::At)),
        sure: None,
        marks: vec![case % 12, 11],
    }
}

fn ballots(people: usize) -> Vec<Ballot> {
    let case = |person: usize, case: usize| CaseBallot {
        given: (0..5).map(|of| given(person, case, of)).collect(),
        spotted: Vec::new(),
    };
    (0..people)
        .map(|person| Ballot {
            voter: VoterId((person as u64).to_be_bytes()),
            revision: 1,
            name: format!("M{person}"),
            cases: (0..CASES).map(|it| case(person, it)).collect(),
        })
        .collect()
}

fn reveal(criterion: &mut Criterion) {
    let keys = Keys::new(vec![Some([Seen::At(Level::Three); 5]); CASES]);
    let mut group = criterion.benchmark_group("workshop");
    for people in [12, 50, 100, 200] {
        let ballots = ballots(people);
        group.throughput(Throughput::Elements((people * CASES * 5) as u64));
        let name = |what: &str| BenchmarkId::new(what, people);
        group.bench_function(name("reveal"), |bench| {
            bench.iter(|| Revealed::of(setup(), black_box(ballots.clone())));
        });
        let Ok(revealed) = Revealed::of(setup(), ballots) else {
            continue;
        };
        group.bench_function(name("figures"), |bench| {
            bench.iter(|| black_box(&revealed).figures(&keys));
        });
        group.bench_function(name("order and file"), |bench| {
            bench.iter(|| (revealed.discuss_first().len(), ratings_csv(&revealed)));
        });
    }
    group.finish();
}

criterion_group!(benches, reveal);
criterion_main!(benches);
