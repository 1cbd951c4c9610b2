//! From the first round to the second: whether the group came closer to the keys and to each other,
//! in what it rated again. Of the group, never of a person: an anonymous session cannot tell people
//! apart across rounds, and a named one does not.

use super::keys::Keys;
use super::revealed::{Cell, Revealed};
use crate::domain::characteristic::Characteristic;
use crate::domain::measure::{Estimate, Needed, Unknown, mean};

/// A distance before and after, in steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// In the first round.
    pub before: f64,
    /// In the second.
    pub after: f64,
}

impl Moved {
    /// Below 0: closer.
    pub fn change(self) -> f64 {
        self.after - self.before
    }
}

/// What was rated again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MovedCell {
    /// The case's place in the first round.
    pub case: usize,
    /// Which characteristic.
    pub of: Characteristic,
    /// The mean distance of levels from the key; `None` without a key's level, or without ratings.
    pub from_key: Option<Moved>,
    /// The mean distance of two people's levels; `None` where a round has fewer than two.
    pub from_each_other: Option<Moved>,
    /// The medians.
    pub medians: Option<(f64, f64)>,
    /// How many found it not shown, before and after.
    pub not_shown: (u32, u32),
}

/// The mean over cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MovedOnTheWhole {
    /// Before and after.
    pub moved: Moved,
    /// After less before, with how sure one may be of it.
    pub change: Estimate,
    /// Over so many cells.
    pub cells: usize,
}

/// What moved between rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// Ballots in the first round and in the second.
    pub ballots: (usize, usize),
    /// All that was rated again.
    pub cells: Vec<MovedCell>,
    /// The mean distance from the keys; `None` where nothing rated again has one.
    pub from_key: Option<MovedOnTheWhole>,
    /// The mean distance of two people.
    pub from_each_other: Option<MovedOnTheWhole>,
}

impl Movement {
    /// Of two rounds of a session, with the keys of the first round's cases.
    pub fn of(first: &Revealed, second: &Revealed, keys: &Keys) -> Self {
        let again = second.cells().iter().filter_map(|after| {
            let asked = second.setup.cases.get(after.case)?;
            let mut cases = first.setup.cases.iter();
            let case = cases.position(|it| it.id == asked.id && it.version == asked.version)?;
            let before = first.cell(case, after.of)?;
            Some(moved(before, after, keys.level(case, after.of)))
        });
        let cells: Vec<MovedCell> = again.collect();
        let on_the_whole = |of: fn(&MovedCell) -> Option<Moved>| {
            let all: Vec<Moved> = cells.iter().filter_map(of).collect();
            whole(&all)
        };
        Self {
            ballots: (first.count(), second.count()),
            from_key: on_the_whole(|cell| cell.from_key),
            from_each_other: on_the_whole(|cell| cell.from_each_other),
            cells,
        }
    }
}

fn moved(before: &Cell, after: &Cell, key: Option<i32>) -> MovedCell {
    let both = |of: &dyn Fn(&Cell) -> Option<f64>| {
        let (before, after) = (of(before)?, of(after)?);
        Some(Moved { before, after })
    };
    let median = |cell: &Cell| cell.spread.ok().map(|spread| spread.median);
    MovedCell {
        case: before.case,
        of: before.of,
        from_key: key.and_then(|key| both(&|cell| from_key(&cell.levels, key))),
        from_each_other: both(&|cell| from_each_other(&cell.levels)),
        medians: median(before).zip(median(after)),
        not_shown: (before.not_shown, after.not_shown),
    }
}

fn steps(levels: &[u32; 5]) -> impl Iterator<Item = (f64, f64)> + Clone {
    (1_u32..)
        .zip(levels)
        .map(|(step, count)| (f64::from(step), f64::from(*count)))
}

fn from_key(levels: &[u32; 5], key: i32) -> Option<f64> {
    let total: u32 = levels.iter().sum();
    let away = steps(levels).map(|(step, count)| count * (step - f64::from(key)).abs());
    (total > 0).then(|| away.sum::<f64>() / f64::from(total))
}

/// The mean over all pairs of two people.
fn from_each_other(levels: &[u32; 5]) -> Option<f64> {
    let total = f64::from(levels.iter().sum::<u32>());
    // Each pair twice, in both orders.
    let of_one = |(one, count): (f64, f64)| {
        let away = steps(levels).map(move |(other, others)| others * (one - other).abs());
        count * away.sum::<f64>()
    };
    let apart: f64 = steps(levels).map(of_one).sum();
    (total > 1.0).then(|| apart / (total * (total - 1.0)))
}

fn whole(all: &[Moved]) -> Option<MovedOnTheWhole> {
    let of = |part: fn(&Moved) -> f64| all.iter().map(part).collect::<Vec<f64>>();
    let too_few = Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least: 2,
        have: all.len(),
    };
    Some(MovedOnTheWhole {
        moved: Moved {
            before: mean(&of(|it| it.before))?,
            after: mean(&of(|it| it.after))?,
        },
        change: Estimate::of_mean(&of(|it| it.change()), too_few)?,
        cells: all.len(),
    })
}
