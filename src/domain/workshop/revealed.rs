//! What the ballots show, once they are opened: a cell for each case and characteristic. It holds
//! counts. Who gave what can be asked in a named session only, and nothing can be asked of an
//! anonymous one with so few ballots that counts would tell of each.

use std::cmp::Reverse;

use super::ballot::{Ballot, Given, VoterId};
use super::setup::{Asked, Naming, Setup, StopRule};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::measure::{Ratings, Spread, Steps, Unknown};
use crate::domain::practise::Confidence;
use crate::domain::scale::{Level, Seen};

/// Figures of an anonymous session with so few ballots would tell too much of each. It takes
/// [`Setup::LEAST_ANONYMOUS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// How many ballots there are.
    pub have: usize,
}

/// What was given for one characteristic of one case, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The case's place in [`Setup::cases`].
    pub case: usize,
    /// Which characteristic.
    pub of: Characteristic,
    /// How often each level was given, lowest first.
    pub levels: [u32; 5],
    /// How many found it not shown. That is no level, and enters no figure of levels.
    pub not_shown: u32,
    /// How many gave nothing.
    pub missing: u32,
    /// How often each sentence was marked, by place.
    pub marks: Vec<u32>,
    /// How often each confidence was given, lowest first.
    pub sure: [u32; 5],
    /// How far apart the levels are.
    pub spread: Result<Spread, Unknown>,
    is_settled: bool,
}

/// Three of four.
const MOST: f64 = 0.75;

/// Whether ratings so far apart need no more talk by a rule. One rating settles nothing.
pub fn settles(rule: StopRule, spread: &Spread) -> bool {
    let limit = Steps::default().count() as f64 / 6.0;
    spread.deviation.is_ok_and(|deviation| {
        let is_close = deviation <= limit;
        let is_near = spread.within_one >= MOST;
        match rule {
            StopRule::Deviation => is_close,
            StopRule::WithinOne => is_near,
            StopRule::Either => is_close || is_near,
        }
    })
}

impl Cell {
    /// How many gave a level.
    pub fn rated(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// The average deviation about the median; `None` of fewer than two levels.
    pub fn deviation(&self) -> Option<f64> {
        self.spread.ok().and_then(|spread| spread.deviation.ok())
    }

    /// Whether it needs no more talk by the session's rule. Where more than a quarter and fewer than
    /// three quarters found it not shown, that is a difference to talk about, however alike the
    /// levels are.
    pub fn is_settled(&self) -> bool {
        self.is_settled
    }

    /// The share that found it not shown; `None` where nobody gave anything.
    pub fn unseen(&self) -> Option<f64> {
        let given = self.rated() + self.not_shown;
        (given > 0).then(|| f64::from(self.not_shown) / f64::from(given))
    }

    /// Whether the group is split on there being anything to rate by.
    pub fn is_split_on_shown(&self) -> bool {
        self.unseen()
            .is_some_and(|share| share > 1.0 - MOST && share < MOST)
    }

    fn settle(&mut self, rule: StopRule) {
        let is_alike = match &self.spread {
            Ok(spread) => settles(rule, spread),
            Err(_) => false,
        };
        let is_unseen = self.not_shown > 1 && self.unseen().is_some_and(|share| share >= MOST);
        self.is_settled = (is_alike && !self.is_split_on_shown()) || is_unseen;
    }
}

/// Who is asked to speak first about a cell, on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstWord<'a> {
    /// What they gave.
    pub seen: Seen,
    /// Their names, in order; none in an anonymous session.
    pub names: Vec<&'a str>,
}

/// The opened ballots of a round.
#[derive(Clone, Debug)]
pub struct Revealed {
    /// What was asked.
    pub setup: Setup,
    ballots: Vec<Ballot>,
    cells: Vec<Cell>,
    ratings: Ratings,
}

impl Revealed {
    /// Counts the ballots of a round, one a person. The order they come in tells nothing: they stand
    /// by name in a named session, by the random id in an anonymous one.
    ///
    /// # Errors
    /// In an anonymous session with too few ballots.
    pub fn of(setup: Setup, mut ballots: Vec<Ballot>) -> Result<Self, Withheld> {
        let have = ballots.len();
        if setup.naming == Naming::Anonymous {
            if setup.naming.lacking(have) > 0 {
                return Err(Withheld { have });
            }
            for ballot in &mut ballots {
                ballot.name = String::new();
            }
        }
        ballots.sort_by(|one, other| {
            let key = |it: &Ballot| (it.name.to_lowercase(), it.voter);
            key(one).cmp(&key(other))
        });
        let ratings = table(&setup, &ballots);
        let spreads: Vec<Result<Spread, Unknown>> = Spread::by_case(&ratings).collect();
        let mut spreads = spreads.into_iter();
        let mut cells = Vec::with_capacity(setup.cases.len() * setup.of.len());
        for (case, asked) in setup.cases.iter().enumerate() {
            for (place, of) in setup.of.iter().enumerate() {
                let spread = spreads.next().unwrap_or(Err(Unknown::NoRatings));
                let mut cell = empty(case, *of, asked, spread);
                for ballot in &ballots {
                    cell.count(given(ballot, case, place));
                }
                cell.settle(setup.rule);
                cells.push(cell);
            }
        }
        Ok(Self {
            setup,
            ballots,
            cells,
            ratings,
        })
    }

    /// How many ballots there are.
    pub fn count(&self) -> usize {
        self.ballots.len()
    }

    /// All cells, case by case, in the source's order within each.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The cell of a case, by its place, and a characteristic.
    pub fn cell(&self, case: usize, of: Characteristic) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|cell| cell.case == case && cell.of == of)
    }

    /// The levels as a table: a row for each cell in the order of [`Self::cells`], a column for each
    /// ballot.
    pub fn ratings(&self) -> &Ratings {
        &self.ratings
    }

    /// How many saw each anti-pattern in a case, in the source's order.
    pub fn spotted(&self, case: usize) -> [u32; 6] {
        AntiPattern::ALL.map(|of| {
            let saw = |ballot: &&Ballot| {
                let case = ballot.cases.get(case);
                case.is_some_and(|case| case.spotted.contains(&of))
            };
            number(self.ballots.iter().filter(saw).count())
        })
    }

    /// The cells in the order in which to talk about them: furthest apart first, settled ones last.
    pub fn discuss_first(&self) -> Vec<&Cell> {
        let mut cells: Vec<&Cell> = self.cells.iter().collect();
        cells.sort_by(|one, other| {
            let by_settled = one.is_settled.cmp(&other.is_settled);
            let far = |cell: &Cell| cell.deviation().unwrap_or(0.0);
            let split = |cell: &Cell| Reverse(cell.is_split_on_shown());
            by_settled
                .then(far(other).total_cmp(&far(one)))
                .then(split(one).cmp(&split(other)))
        });
        cells
    }

    /// How many cells need no more talk.
    pub fn settled(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_settled).count()
    }

    /// What each gave for a characteristic of a case, by name: lowest level first, then those who
    /// found it not shown. Nothing in an anonymous session.
    pub fn by_name(&self, case: usize, of: Characteristic) -> Vec<(&str, Seen)> {
        let mut all = self.seen_by(case, of, None);
        if self.setup.naming == Naming::Anonymous {
            all.clear();
        }
        all
    }

    /// Who chose a sentence as evidence for a characteristic, by name. Nobody in an anonymous session.
    pub fn marked_by(&self, case: usize, of: Characteristic, at: usize) -> Vec<&str> {
        let is_named = self.setup.naming == Naming::Named;
        let all = self.ballots.iter().filter(|_| is_named);
        let who = all.filter(|it| {
            let given = it.given(&self.setup, case, of);
            given.is_some_and(|given| given.marks.contains(&at))
        });
        who.map(|it| it.name.as_str()).collect()
    }

    fn seen_by(&self, case: usize, of: Characteristic, but: Option<VoterId>) -> Vec<(&str, Seen)> {
        let others = self.ballots.iter().filter(|it| Some(it.voter) != but);
        let seen = others.filter_map(|it| {
            let seen = it.given(&self.setup, case, of)?.seen?;
            Some((it.name.as_str(), seen))
        });
        let mut all: Vec<(&str, Seen)> = seen.collect();
        all.sort_by_key(|(_, seen)| seen.level().map_or(6, Level::number));
        all
    }

    /// Who speaks first about a cell: the lowest and the highest. Where all levels are the same, those
    /// who found it not shown and the others. The facilitator, where it is known which ballot is
    /// theirs, is never among them. `None` where nobody differs.
    pub fn talk_first(
        &self,
        case: usize,
        of: Characteristic,
        facilitator: Option<VoterId>,
    ) -> Option<[FirstWord<'_>; 2]> {
        // In an anonymous session nobody's ballot is known, not even one's own.
        let is_named = self.setup.naming == Naming::Named;
        let all = self.seen_by(case, of, facilitator.filter(|_| is_named));
        let word = |seen: Seen| {
            let same = all.iter().filter(|it| is_named && it.1 == seen);
            let names = same.map(|it| it.0).collect();
            FirstWord { seen, names }
        };
        let lowest = all.first()?.1;
        let mut levels = all.iter().rev().filter(|it| it.1 != Seen::No);
        let highest = levels.next()?.1;
        let last = all.last()?.1;
        if lowest != highest {
            Some([word(lowest), word(highest)])
        } else {
            (last != highest).then(|| [word(last), word(highest)])
        }
    }

    /// Whether all who gave anything for a cell gave the same.
    pub fn is_alike(&self, case: usize, of: Characteristic) -> bool {
        let all = self.seen_by(case, of, None);
        let mut pairs = all.iter().zip(all.iter().skip(1));
        pairs.all(|(one, next)| one.1 == next.1)
    }

    /// What was given for a cell, in the order of the ballots.
    pub(super) fn given(&self, case: usize, of: Characteristic) -> impl Iterator<Item = &Given> {
        self.ballots
            .iter()
            .filter_map(move |ballot| ballot.given(&self.setup, case, of))
    }

    /// The ballots in an order that follows no name.
    pub(super) fn unnamed(&self) -> Vec<&Ballot> {
        let mut ballots: Vec<&Ballot> = self.ballots.iter().collect();
        ballots.sort_by_key(|ballot| ballot.voter);
        ballots
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn given(ballot: &Ballot, case: usize, place: usize) -> Option<&Given> {
    ballot.cases.get(case)?.given.get(place)
}

/// Every cell a row, every ballot a column.
fn table(setup: &Setup, ballots: &[Ballot]) -> Ratings {
    let mut ratings = Ratings::new(Steps::default(), ballots.len());
    for case in 0..setup.cases.len() {
        for place in 0..setup.of.len() {
            let level = |ballot: &Ballot| {
                let level = given(ballot, case, place)?.seen?.level()?;
                Some(i32::from(level.number()))
            };
            // One to five, and a rater for each ballot: nothing is misplaced.
            let placed = ratings.push_case(ballots.iter().map(level));
            debug_assert!(placed.is_ok(), "levels are steps of the scale");
        }
    }
    ratings
}

fn empty(case: usize, of: Characteristic, asked: &Asked, spread: Result<Spread, Unknown>) -> Cell {
    Cell {
        case,
        of,
        levels: [0; 5],
        not_shown: 0,
        missing: 0,
        marks: vec![0; asked.sentences.len()],
        sure: [0; 5],
        spread,
        is_settled: false,
    }
}

impl Cell {
    fn count(&mut self, given: Option<&Given>) {
        let Some(given) = given else {
            self.missing += 1;
            return;
        };
        match given.seen {
            None => self.missing += 1,
            Some(Seen::No) => self.not_shown += 1,
            Some(Seen::At(level)) => raise(&mut self.levels, level.index()),
        }
        for place in &given.marks {
            raise(&mut self.marks, *place);
        }
        let sure = given.sure;
        if let Some(at) = sure.and_then(|sure| Confidence::ALL.iter().position(|it| *it == sure)) {
            raise(&mut self.sure, at);
        }
    }
}

fn raise(counts: &mut [u32], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}
