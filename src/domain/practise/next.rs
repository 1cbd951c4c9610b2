//! Which case comes next, by a rule plain enough to say in one line.
//!
//! 1. A case that was begun comes first.
//! 2. Every fifth case is one judged two weeks ago or longer, if there is one: that shows how
//!    steady a rater is.
//! 3. Else a case not judged yet whose key shows the characteristic that was rated least; among
//!    equals, the one that was furthest off. Where no case shows it, one that shows the next; then the
//!    line says no more than that it is new. The first case of all is the pack's first.
//! 4. Twins are kept ten cases apart.
//! 5. When all were judged, the one judged longest ago, once two weeks have gone by.
//!
//! A case that has changed since it was judged comes as one judged before does, and the line says so.
//!
//! The line that says why never names the characteristic: that would tell what the key shows.

use super::attempt::{Attempt, AttemptId};
use super::history::{History, Why};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::{Case, KeyLevel};
use crate::domain::question::ItemRef;
use crate::domain::scale::{Moment, Seen};

/// A case may come again for consistency after so many days.
pub const REPEAT_AFTER_DAYS: u64 = 14;
/// So many other cases come between twins.
pub const TWINS_APART: usize = 10;
/// Every so many cases a repeat is due.
const REPEAT_EVERY: usize = 5;

/// Why this case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It was begun.
    Begun,
    /// It is the first of all.
    First,
    /// It shows what was judged least.
    LeastPractised(Characteristic),
    /// It shows what was furthest off.
    FurthestOff(Characteristic),
    /// Nothing speaks for another.
    Unread,
    /// It was judged so many days ago.
    Repeat {
        /// Whole days.
        days: u64,
    },
    /// Another version of it was judged so many days ago.
    Changed {
        /// Whole days.
        days: u64,
    },
}

/// A case to judge now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which judging of which case.
    pub id: AttemptId,
    /// Why.
    pub why: Reason,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// A case.
    Case(Due),
    /// All were judged; so many days until the first may come again.
    Wait {
        /// Whole days, at least one.
        days: u64,
    },
    /// There are no cases.
    NoCases,
}

/// A case by the id under which it is known.
type Known<'a> = (String, &'a Case);

fn item((id, case): &Known<'_>) -> ItemRef {
    ItemRef {
        id: id.clone(),
        version: case.version,
    }
}

/// The judging that a case would begin or go on with.
pub fn turn_of(attempts: &[Attempt], case: &ItemRef) -> AttemptId {
    let of_case = attempts.iter().filter(|it| it.id.case == *case);
    let open = of_case.clone().find(|it| it.judged.is_none());
    let turn = match open {
        Some(open) => open.id.turn,
        None => {
            let last = of_case.map(|it| it.id.turn).max();
            last.unwrap_or_default().saturating_add(1)
        }
    };
    AttemptId {
        case: case.clone(),
        turn,
    }
}

/// How much was judged of a characteristic, and how far off on the whole.
fn practised(history: &History<'_>, of: Characteristic) -> (usize, f64) {
    let judged = history.counted().filter_map(|it| {
        let rated = it.attempt.rating(of).seen?.level()?;
        let key = it.key.line(of).seen.level()?;
        Some(f64::from(rated.number().abs_diff(key.number())))
    });
    let off: Vec<f64> = judged.collect();
    let mean = off.iter().sum::<f64>() / (off.len().max(1) as f64);
    (off.len(), mean)
}

/// A characteristic, how often it was judged, and how far off on the whole.
type Practised = (Characteristic, (usize, f64));

/// The characteristics, the one to practise first of all first, each with why a case that shows it
/// comes: what is neither rated least nor furthest off is no reason.
fn wanted(history: &History<'_>) -> Vec<(Option<Characteristic>, Reason)> {
    let each = Characteristic::ALL.map(|of| (of, practised(history, of)));
    let all = &each;
    let least = all.iter().map(|(_, (count, _))| *count).min();
    let most = all.iter().map(|(_, (count, _))| *count).max();
    // Where some were judged clearly less, they come first; else what was furthest off does.
    let is_uneven = least
        .zip(most)
        .is_some_and(|(least, most)| most > least + 1);
    let comes_first = |(_, (count_a, off_a)): &Practised, (_, (count_b, off_b)): &Practised| {
        (is_uneven && count_a < count_b) || ((!is_uneven || count_a == count_b) && off_a > off_b)
    };
    let mut sorted: Vec<Practised> = Vec::with_capacity(each.len());
    for one in each {
        let after = sorted.partition_point(|before| !comes_first(&one, before));
        sorted.insert(after, one);
    }
    let first = sorted.first().map(|(_, first)| *first);
    let reason = |(of, (count, off)): Practised| {
        let is_least = first.is_some_and(|(least, _)| count == least);
        let is_furthest = first.is_some_and(|(_, furthest)| off >= furthest);
        match (is_uneven, off > 0.0) {
            (true, _) if is_least => (Some(of), Reason::LeastPractised(of)),
            (false, true) if is_furthest => (Some(of), Reason::FurthestOff(of)),
            (false, false) => (None, Reason::Unread),
            _ => (Some(of), Reason::Unread),
        }
    };
    sorted.into_iter().map(reason).collect()
}

fn shows(case: &Case, of: Characteristic) -> bool {
    let shown = |it: &KeyLevel| it.of.0 == of && it.of.1 != Seen::No;
    case.levels.iter().any(shown)
}

/// The rule above.
pub fn next(cases: &[Known<'_>], attempts: &[Attempt], now: Moment) -> Next {
    let history = History::of(attempts);
    let due = |case: &Known<'_>, why| {
        Next::Case(Due {
            id: turn_of(attempts, &item(case)),
            why,
        })
    };
    // Another version says nothing of how steady one is.
    let again = |days, case: &Known<'_>| {
        let why = match history.worth_now(&item(case), now) {
            Why::OtherVersion => Reason::Changed { days },
            _ => Reason::Repeat { days },
        };
        due(case, why)
    };
    let begun = attempts.iter().rev().find_map(|attempt| {
        let is_open = attempt.judged.is_none();
        let case = cases.iter().find(|case| item(case) == attempt.id.case);
        case.filter(|_| is_open)
    });
    if let Some(case) = begun {
        return due(case, Reason::Begun);
    }
    let is_far_from_twin = |case: &&Known<'_>| {
        let twin = case.1.twin.as_ref().map(|twin| twin_id(&case.0, twin));
        let since = twin.and_then(|twin| history.cases_since(&twin));
        since.is_none_or(|since| since >= TWINS_APART)
    };
    // Of those judged before, the one judged longest ago, and how many days ago.
    let oldest = |is_fine: &dyn Fn(&&Known<'_>) -> bool| {
        let judged = cases.iter().filter(is_fine).filter_map(|case| {
            let last = history.last_of(&case.0)?;
            Some((last.judged, case))
        });
        let (at, case) = judged.min_by_key(|(at, _)| *at)?;
        Some((now.days_since(at), case))
    };
    let repeat = oldest(&is_far_from_twin).filter(|(days, _)| *days >= REPEAT_AFTER_DAYS);
    let is_turn_for_repeat = history.all().len() % REPEAT_EVERY == REPEAT_EVERY - 1;
    if let (true, Some((days, case))) = (is_turn_for_repeat, repeat) {
        return again(days, case);
    }
    let is_unread = |case: &&Known<'_>| history.last_of(&case.0).is_none();
    let unread = || cases.iter().filter(is_unread).filter(is_far_from_twin);
    if history.all().is_empty()
        && let Some(first) = cases.first()
    {
        return due(first, Reason::First);
    }
    for (of, why) in wanted(&history) {
        let found = unread().find(|case| of.is_none_or(|of| shows(case.1, of)));
        if let Some(case) = found {
            return due(case, why);
        }
    }
    if let Some(case) = unread().next() {
        return due(case, Reason::Unread);
    }
    if let Some((days, case)) = repeat {
        return again(days, case);
    }
    // What is left are twins of cases judged a moment ago.
    if let Some(case) = cases.iter().find(is_unread) {
        return due(case, Reason::Unread);
    }
    match oldest(&|_| true) {
        Some((days, case)) if days >= REPEAT_AFTER_DAYS => again(days, case),
        Some((days, _)) => Next::Wait {
            days: REPEAT_AFTER_DAYS - days,
        },
        None => Next::NoCases,
    }
}

/// The id by which a twin is known: of the same pack as the case.
pub fn twin_id(case: &str, twin: &str) -> String {
    match case.split_once('@') {
        Some((_, pack)) => format!("{twin}@{pack}"),
        None => twin.to_owned(),
    }
}
