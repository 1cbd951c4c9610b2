//! What a Reflect sitting shows: a row per habit, what stands out, and what to do next. Nothing
//! is summed: a total over unlike habits would say nothing.

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
    let known = || rows.iter().filter_map(|row| row.seen.level());
    let unknown = rows.iter().filter(|row| row.seen == Seen::No).count();
    if rows.is_empty() {
        Headline::Nothing
    } else if unknown * 2 >= rows.len() {
        Headline::MostlyUnknown {
            unknown,
            of: rows.len(),
        }
    } else {
        match (known().min(), known().max()) {
            (Some(lowest), Some(highest)) if lowest == highest => Headline::Even(lowest),
            _ => Headline::Contrast,
        }
    }
}

/// The two highest and the two lowest. A row is in neither when it ties with the other end;
/// where all stand alike both are empty. Ties keep the pack's order.
fn stand_out(rows: &[Row<'_>]) -> (Vec<usize>, Vec<usize>) {
    let known: Vec<(Level, usize)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| row.seen.level().map(|level| (level, at)))
        .collect();
    let lowest = known.iter().map(|(level, _)| *level).min();
    let highest = known.iter().map(|(level, _)| *level).max();
    let weakest = first_two(&known, &|level, _| {
        (Some(level) < highest).then(|| level.number())
    });
    let strongest = first_two(&known, &|level, at| {
        let stands_out = Some(level) > lowest && !weakest.contains(&at);
        stands_out.then(|| 5 - level.number())
    });
    (strongest, weakest)
}

/// Positions of the two with the lowest rank, among those that have one; ties in order.
fn first_two(known: &[(Level, usize)], rank: &dyn Fn(Level, usize) -> Option<u8>) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for _ in 0..2 {
        let next = known
            .iter()
            .filter(|(_, at)| !found.contains(at))
            .filter_map(|(level, at)| Some((rank(*level, *at)?, *at)))
            .min();
        found.extend(next.map(|(_, at)| at));
    }
    found
}

/// The item that leads comes first unless it is in good order (finding a poor fit early costs
/// least); then the lowest, then what is not known, then what can be built on. A habit that
/// stands is named to be kept when there is room, so that a strong audit has next steps too.
fn next_steps<'a>(rows: &[Row<'a>]) -> Vec<NextStep<'a>> {
    let rank = |at: usize, row: &Row<'a>| {
        let band = Band::from(row.seen);
        let leads = row.item.leads && band != Band::Keep;
        let first = match band {
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
        (first, within, at)
    };
    let mut taken: Vec<usize> = Vec::new();
    for _ in 0..NEXT_STEPS {
        let next = rows
            .iter()
            .enumerate()
            .filter(|(at, _)| !taken.contains(at))
            .map(|(at, row)| rank(at, row))
            .min();
        taken.extend(next.map(|(_, _, at)| at));
    }
    taken
        .into_iter()
        .filter_map(|at| rows.get(at))
        .map(|row| NextStep {
            item: row.item,
            band: Band::from(row.seen),
        })
        .collect()
}
