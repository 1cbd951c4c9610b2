//! What a profile costs, and what the next case costs, with many cases judged.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::{
    Attempt, AttemptId, Confidence, Key, KeyLine, Profile, Surface, next,
};
use nose::domain::question::ItemRef;
use nose::domain::scale::{Level, Moment, Seen};

/// A whole number from a few others, spread well enough.
fn mixed(parts: [usize; 3]) -> usize {
    let mixed = parts.iter().fold(0x9e37_79b9_usize, |hash, part| {
        (hash ^ part.wrapping_mul(0x85eb_ca6b)).rotate_left(13)
    });
    mixed % 1000
}

fn level(number: usize) -> Seen {
    let number = u8::try_from(number.clamp(1, 5)).unwrap_or(3);
    Level::new(number).map_or(Seen::No, Seen::At)
}

/// One judging: a tenth of the key is "not shown here", ratings are a step off now and then.
fn attempt(n: usize) -> Attempt {
    let id = AttemptId {
        case: ItemRef {
            id: format!("case.number-{n}"),
            version: 1,
        },
        turn: 1,
    };
    let at = Moment(1_795_000_000_000 + 86_400_000 * n as u64);
    let mut attempt = Attempt::open(id, at);
    let line = |of: Characteristic| {
        let drawn = mixed([n, of.index(), 1]);
        let seen = if drawn < 100 {
            Seen::No
        } else {
            level(1 + drawn % 5)
        };
        KeyLine {
            seen,
            evidence: vec!["s2".to_owned(), "s7".to_owned()],
        }
    };
    let lines = Characteristic::ALL.map(line);
    for of in Characteristic::ALL {
        let key = lines.get(of.index()).and_then(|line| line.seen.level());
        let rating = attempt.rating_mut(of);
        let off = mixed([n, of.index(), 2]) % 3;
        rating.seen = key.map(|key| level(usize::from(key.number()) + off - 1));
        rating.sure = Confidence::ALL.get(mixed([n, of.index(), 3]) % 5).copied();
        rating.marks = vec!["s2".to_owned(), "s4".to_owned()];
    }
    attempt.spot(AntiPattern::NotMyJob, n.is_multiple_of(7));
    let pronoun = match n % 3 {
        0 => "she",
        1 => "he",
        _ => "they",
    };
    attempt.judged = Some(at);
    attempt.key = Some(Key {
        lines,
        anti_patterns: vec![AntiPattern::NotMyJob],
        twin: n
            .is_multiple_of(5)
            .then(|| format!("case.number-{}", n.saturating_sub(11))),
        surface: Surface {
            pronoun: pronoun.to_owned(),
            ..Surface::default()
        },
    });
    attempt
}

fn profiles(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("practise");
    for count in [32, 100, 1_000] {
        let attempts: Vec<Attempt> = (0..count).map(attempt).collect();
        group.bench_with_input(
            BenchmarkId::new("profile", count),
            &attempts,
            |bencher, attempts| bencher.iter(|| Profile::of(black_box(attempts))),
        );
        group.bench_with_input(
            BenchmarkId::new("next", count),
            &attempts,
            |bencher, attempts| bencher.iter(|| next(&[], black_box(attempts), Moment(0))),
        );
    }
    group.finish();
}

criterion_group!(benches, profiles);
criterion_main!(benches);
