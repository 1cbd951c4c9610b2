//! What a reveal costs: finding and opening the ballots, counting them, the figures, and the file of
//! ratings. 200 ballots of 30 cases and five characteristics are what is promised; fewer show how the
//! cost grows with them.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nose::domain::characteristic::Characteristic;
use nose::domain::measure::{Ratings, Steps};
use nose::domain::scale::{Level, Seen};
use nose::domain::workshop::{
    Asked, Ballot, CaseBallot, Collected, Figures, Further, Given, KeyPair, Keys, Naming, Revealed,
    Round, SessionId, Setup, StopRule, VoterId, find, ratings_csv, seal,
};

const CASES: usize = 30;
const RATERS: usize = 500;

fn keys() -> KeyPair {
    KeyPair::from_random([3; 32])
}

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
        key: keys().public,
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

/// The ballots as one text, sealed.
fn pasted(ballots: &[Ballot]) -> String {
    let setup = setup();
    let sealed = ballots.iter().zip(0_u64..).filter_map(|(ballot, number)| {
        let mut random = [7; 32];
        for (to, from) in random.iter_mut().zip(number.to_be_bytes()) {
            *to = from;
        }
        seal(&setup, ballot, random).ok()
    });
    sealed.collect::<Vec<_>>().join("\n")
}

fn reveal(criterion: &mut Criterion) {
    let asked = setup();
    let private = keys().private;
    let written = Keys::new(vec![Some([Seen::At(Level::Three); 5]); CASES]);
    let mut group = criterion.benchmark_group("workshop");
    for people in [20, 50, 100, 200] {
        let ballots = ballots(people);
        group.throughput(Throughput::Elements((people * CASES * 5) as u64));
        let name = |what: &str| BenchmarkId::new(what, people);
        let text = pasted(&ballots);
        group.bench_function(name("find"), |bench| bench.iter(|| find(black_box(&text))));
        group.bench_function(name("open"), |bench| {
            bench.iter(|| {
                let mut collected = Collected::for_reveal(asked.clone(), private);
                collected.take(find(&text));
                collected.ballots().len()
            });
        });
        group.bench_function(name("reveal"), |bench| {
            bench.iter(|| Revealed::of(asked.clone(), black_box(ballots.clone())));
        });
        let Ok(revealed) = Revealed::of(asked.clone(), ballots) else {
            continue;
        };
        group.bench_function(name("figures"), |bench| {
            bench.iter(|| black_box(&revealed).figures(&written));
        });
        group.bench_function(name("further"), |bench| {
            bench.iter(|| Further::of(black_box(revealed.ratings())));
        });
        group.bench_function(name("order and file"), |bench| {
            bench.iter(|| (revealed.discuss_first().len(), ratings_csv(&revealed)));
        });
    }
    group.finish();
}

/// A spreadsheet as wide as any that is read, a tenth of it missing.
fn spreadsheet(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("spreadsheet");
    group.sample_size(10);
    for cases in [50, 80, 500, 5_000] {
        let row = |case: usize| {
            let rating = move |rater: usize| {
                let is_given = !mixed([case, rater, 7]).is_multiple_of(10);
                let level = 1 + (case + mixed([rater, case, 3]) % 3) % 5;
                i32::try_from(level).ok().filter(|_| is_given)
            };
            (0..RATERS).map(rating).collect::<Vec<_>>()
        };
        let Ok(ratings) = Ratings::from_rows(Steps::default(), RATERS, (0..cases).map(row)) else {
            continue;
        };
        group.throughput(Throughput::Elements(ratings.count() as u64));
        group.bench_function(BenchmarkId::new("figures", cases), |bench| {
            bench.iter(|| Figures::of(black_box(&ratings), &[]));
        });
        group.bench_function(BenchmarkId::new("further", cases), |bench| {
            bench.iter(|| Further::of(black_box(&ratings)));
        });
    }
    group.finish();
}

criterion_group!(benches, reveal, spreadsheet);
criterion_main!(benches);
