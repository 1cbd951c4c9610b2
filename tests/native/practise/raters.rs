//! Scripted raters over the core pack's cases: each judges by a rule that is known.

use std::sync::OnceLock;

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::pack::{Case, read};
use nose::domain::practise::{
    Attempt, AttemptId, Confidence, Due, Key, KeyLine, Next, Surface, Verdict, next, twin_id,
};
use nose::domain::question::ItemRef;
use nose::domain::scale::{Level, Moment, Seen};

use crate::domain::packs::{PRACTISE_FILE, shipped};

pub const DAY: u64 = 86_400_000;
/// 2026-11-23, a Monday, 09:00 UTC.
pub const START: Moment = Moment(1_795_424_400_000);

/// The core pack's cases.
pub fn cases() -> Vec<Case> {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    let read = || read(&shipped(PRACTISE_FILE)).unwrap().cases;
    CASES.get_or_init(read).clone()
}

pub fn key_of(case: &Case) -> Key {
    Key::of(case, case.twin.as_ref().map(|twin| twin_id(&case.id, twin)))
}

pub fn level(number: i32) -> Seen {
    let number = u8::try_from(number.clamp(1, 5)).unwrap();
    Seen::At(Level::new(number).unwrap())
}

pub fn number(seen: Seen) -> Option<i32> {
    seen.level().map(|level| i32::from(level.number()))
}

pub fn attempt_id(case: &str, turn: u32) -> AttemptId {
    AttemptId {
        case: ItemRef {
            id: case.to_owned(),
            version: 1,
        },
        turn,
    }
}

/// So many days after the start.
pub fn day(days: u64) -> Moment {
    START.plus_days(days)
}

/// A key that says this of the characteristics, in the source's order: a level, or 0 for "not
/// shown here".
pub fn key(levels: [i32; 5]) -> Key {
    Key {
        lines: levels.map(|level| KeyLine {
            seen: seen(level),
            evidence: Vec::new(),
        }),
        anti_patterns: Vec::new(),
        twin: None,
        surface: Surface::default(),
    }
}

/// A level, or "not shown here" for 0.
pub fn seen(number: i32) -> Seen {
    match number {
        0 => Seen::No,
        number => level(number),
    }
}

/// A judging of version 1 of a case with these ratings, 0 being "not shown here", beside a key.
pub fn judged(case: &str, turn: u32, at: Moment, ratings: [i32; 5], key: &Key) -> Attempt {
    let mut attempt = Attempt::open(attempt_id(case, turn), at);
    for (rating, number) in attempt.ratings.iter_mut().zip(ratings) {
        rating.seen = Some(seen(number));
    }
    attempt.judged = Some(at);
    attempt.key = Some(key.clone());
    attempt
}

/// Cases by the ids under which they are known.
pub fn known(cases: &[Case]) -> Vec<(String, &Case)> {
    cases.iter().map(|case| (case.id.clone(), case)).collect()
}

/// The case that comes next, which there is.
pub fn due(cases: &[Case], attempts: &[Attempt], now: Moment) -> Due {
    match next(&known(cases), attempts, now) {
        Next::Case(due) => due,
        other => panic!("{other:?}"),
    }
}

/// What is given for a characteristic of a case.
type Rule = dyn Fn(&Case, &Key, Characteristic) -> Seen;

/// How a rater judges.
pub struct Rater {
    /// What is given for a characteristic of a case.
    pub rate: Box<Rule>,
    /// Whether an anti-pattern that is there is seen.
    pub sees: Box<dyn Fn(AntiPattern) -> bool>,
    /// How sure; `None` says what comes true.
    pub sure: Option<Confidence>,
}

impl Rater {
    /// Rates by a rule, sees every anti-pattern, and is as sure as right.
    pub fn by(rate: impl Fn(&Case, &Key, Characteristic) -> Seen + 'static) -> Self {
        Self {
            rate: Box::new(rate),
            sees: Box::new(|_| true),
            sure: None,
        }
    }

    /// As the key.
    pub fn fair() -> Self {
        Self::by(|_, key, of| key.line(of).seen)
    }

    /// The key's rating on most, a step beside it on every third, up and down in turn: an able
    /// rater, not a machine.
    pub fn able() -> Self {
        Self::by(|case, key, of| {
            let seen = key.line(of).seen;
            let Some(key) = number(seen) else { return seen };
            let n = case.id.bytes().map(usize::from).sum::<usize>() + 7 * of.index();
            match n % 6 {
                0 => level(key + 1),
                3 => level(key - 1),
                _ => seen,
            }
        })
    }

    /// Judges a case on the day.
    pub fn judge(&self, case: &Case, at: Moment) -> Attempt {
        let key = key_of(case);
        let mut attempt = Attempt::open(attempt_id(&case.id, 1), at);
        for of in Characteristic::ALL {
            let seen = (self.rate)(case, &key, of);
            let rating = attempt.rating_mut(of);
            rating.seen = Some(seen);
            rating.sure = self.sure;
            rating.marks.clone_from(&key.line(of).evidence);
        }
        for of in &key.anti_patterns {
            attempt.spot(*of, (self.sees)(*of));
        }
        attempt.judged = Some(at);
        attempt.key = Some(key);
        attempt
    }

    /// What comes next, so many times, each so many milliseconds after the one before.
    pub fn walk(&self, cases: &[Case], times: u64, apart: u64) -> Vec<Attempt> {
        let mut attempts = Vec::new();
        for time in 0..times {
            let now = Moment(START.0 + time * apart);
            let due = due(cases, &attempts, now);
            let case = cases.iter().find(|case| case.id == due.id.case.id).unwrap();
            let id = due.id;
            attempts.push(Attempt {
                id,
                ..self.judge(case, now)
            });
        }
        attempts
    }

    /// All cases of the core pack, one a day.
    pub fn run(&self) -> Vec<Attempt> {
        let days = (0..).map(|day| Moment(START.0 + day * DAY));
        let mut attempts: Vec<Attempt> = cases()
            .iter()
            .zip(days)
            .map(|(case, at)| self.judge(case, at))
            .collect();
        if self.sure.is_none() {
            make_honest(&mut attempts);
        }
        attempts
    }
}

/// Gives confidences that fit what came true: 90 % where right, 50 % where wrong, so that the mean
/// stated and the share that came true meet as closely as the offered steps allow.
fn make_honest(attempts: &mut [Attempt]) {
    let mut owed = 0.0;
    for attempt in attempts {
        let key = attempt.key.clone().unwrap();
        for of in Characteristic::ALL {
            let rating = attempt.rating_mut(of);
            let right = Verdict::of(rating.seen, key.line(of).seen).is_within_one();
            owed += if right == Some(true) { 100.0 } else { 0.0 };
            let nearest = Confidence::ALL.into_iter().min_by(|a, b| {
                let off = |it: &Confidence| (owed - f64::from(it.percent())).abs();
                off(a).total_cmp(&off(b))
            });
            rating.sure = nearest;
            owed -= f64::from(nearest.unwrap().percent());
        }
    }
}
