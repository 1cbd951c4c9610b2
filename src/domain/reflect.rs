//! What a Reflect sitting shows: a row per habit, what stands out, and what to do next. Nothing
//! is summed: a total over unlike habits would say nothing.

use std::collections::BTreeSet;

use super::pack::{Band, ReflectItem, ReflectPack};
use super::question::ItemRef;
use super::scale::{Level, Seen};
use super::sitting::Sitting;

/// At most this many next steps are shown: more would not be done.
pub const NEXT_STEPS: usize = 4;

/// One habit of the organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The item.
    pub item: &'a ReflectItem,
    /// Where it stands.
    pub seen: Seen,
    /// The manager's own note.
    pub note: &'a str,
    /// Where it stood the last time, if asked the same way then.
    pub last: Option<Seen>,
}

/// What the picture says in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Not one reply yet.
    Nothing,
    /// "I don't know" to at least half.
    MostlyUnknown {
        /// How many.
        unknown: usize,
        /// Of how many.
        of: usize,
    },
    /// Every known habit stands on one step.
    Even(Level),
    /// Some stand higher than others.
    Contrast,
}

/// One thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep<'a> {
    /// The habit.
    pub item: &'a ReflectItem,
    /// Why this: which band the answer fell in.
    pub band: Band,
}

impl NextStep<'_> {
    /// The advice in words.
    pub fn advice(&self) -> &str {
        self.item.advice.of(self.band)
    }
}

/// The result of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture<'a> {
    /// Rows in the pack's order.
    pub rows: Vec<Row<'a>>,
    /// The sentence on top.
    pub headline: Headline,
    /// Positions of the two that stand highest; empty where nothing stands out.
    pub strongest: Vec<usize>,
    /// Positions of the two that stand lowest; empty where nothing stands out.
    pub weakest: Vec<usize>,
    /// What to do next, in order.
    pub next: Vec<NextStep<'a>>,
}

/// Makes the picture of a sitting, beside the last finished one.
pub fn picture<'a>(
    pack: &'a ReflectPack,
    sitting: &'a Sitting,
    last: Option<&Sitting>,
) -> Picture<'a> {
    let rows: Vec<Row<'a>> = pack
        .reflect
        .iter()
        .filter_map(|item| {
            let key = ItemRef {
                id: item.id.clone(),
                version: item.version,
            };
            let seen = level_reply(sitting, &key)?;
            Some(Row {
                item,
                seen,
                note: sitting.note(&key),
                last: last.and_then(|last| level_reply(last, &key)),
            })
        })
        .collect();
    let (strongest, weakest) = stand_out(&rows);
    Picture {
        headline: headline(&rows),
        next: next_steps(&rows),
        strongest,
        weakest,
        rows,
    }
}

/// The reply to an item on a five-step scale, if there is one.
pub(super) fn level_reply(sitting: &Sitting, item: &ItemRef) -> Option<Seen> {
    match sitting.reply(item)? {
        super::scale::Reply::Level(seen) => Some(seen),
        super::scale::Reply::Frequency(_) => None,
    }
}

fn headline(rows: &[Row<'_>]) -> Headline {
    let known: BTreeSet<Level> = rows.iter().filter_map(|row| row.seen.level()).collect();
    let unknown = rows.iter().filter(|row| row.seen == Seen::No).count();
    if rows.is_empty() {
        Headline::Nothing
    } else if unknown * 2 >= rows.len() {
        Headline::MostlyUnknown {
            unknown,
            of: rows.len(),
        }
    } else if let (Some(level), 1) = (known.first(), known.len()) {
        Headline::Even(*level)
    } else {
        Headline::Contrast
    }
}

/// The two highest and the two lowest. A row is in neither when it ties with the other end;
/// where all stand alike both are empty. Ties keep the pack's order.
fn stand_out(rows: &[Row<'_>]) -> (Vec<usize>, Vec<usize>) {
    let mut known: Vec<(Level, usize)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| row.seen.level().map(|level| (level, at)))
        .collect();
    known.sort();
    let (Some(&(lowest, _)), Some(&(highest, _))) = (known.first(), known.last()) else {
        return (Vec::new(), Vec::new());
    };
    let weakest: Vec<usize> = known
        .iter()
        .filter(|(level, _)| *level < highest)
        .take(2)
        .map(|(_, at)| *at)
        .collect();
    known.sort_by_key(|(level, at)| (std::cmp::Reverse(*level), *at));
    let strongest = known
        .iter()
        .filter(|(level, at)| *level > lowest && !weakest.contains(at))
        .take(2)
        .map(|(_, at)| *at)
        .collect();
    (strongest, weakest)
}

/// The item that leads comes first unless it is in good order (finding a poor fit early costs
/// least); then the lowest, then what is not known, then what can be built on. A habit that
/// stands is named to be kept when there is room, so that a strong audit has next steps too.
fn next_steps<'a>(rows: &[Row<'a>]) -> Vec<NextStep<'a>> {
    let mut ordered: Vec<(u8, u8, usize)> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let band = Band::from(row.seen);
            let leads = row.item.leads && band != Band::Keep;
            let rank = match band {
                _ if leads => 0,
                Band::Start => 1,
                Band::FindOut => 2,
                Band::Build => 3,
                Band::Keep => 4,
            };
            let within = row.seen.level().map_or(0, |level| match band {
                Band::Keep => 5 - level.number(),
                _ => level.number(),
            });
            (rank, within, at)
        })
        .collect();
    ordered.sort_unstable();
    ordered
        .into_iter()
        .filter_map(|(_, _, at)| rows.get(at))
        .take(NEXT_STEPS)
        .map(|row| NextStep {
            item: row.item,
            band: Band::from(row.seen),
        })
        .collect()
}
