//! What one person gave.

use super::setup::Setup;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::Confidence;
use crate::domain::scale::Seen;

/// Tells the ballots of one person from another's, within one session: random, made when one
/// begins. An anonymous session has another one each round, so that rounds cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VoterId(pub [u8; 8]);

/// What was given for one characteristic of one case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The rating; "not shown here" is one. `None` is not given.
    pub seen: Option<Seen>,
    /// How sure, where it was asked.
    pub sure: Option<Confidence>,
    /// Places of the sentences marked, from 0, in order, each once.
    pub marks: Vec<usize>,
}

/// What was given for one case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseBallot {
    /// One for each of [`Setup::of`], in that order.
    pub given: Vec<Given>,
    /// Anti-patterns seen, in the source's order.
    pub spotted: Vec<AntiPattern>,
}

/// What one person gave in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Whose.
    pub voter: VoterId,
    /// Raised each time it is sealed: the highest counts.
    pub revision: u16,
    /// The name one goes by, in a named session; at most [`Self::NAME_LIMIT`] bytes.
    pub name: String,
    /// One for each of [`Setup::cases`], in that order.
    pub cases: Vec<CaseBallot>,
}

impl Ballot {
    /// The longest name, in bytes.
    pub const NAME_LIMIT: usize = 24;

    /// What was given for a characteristic of a case, by its place.
    pub fn given(&self, setup: &Setup, case: usize, of: Characteristic) -> Option<&Given> {
        let place = setup.of.iter().position(|it| *it == of)?;
        self.cases.get(case)?.given.get(place)
    }
}
