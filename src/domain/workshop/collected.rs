//! The ballots of a round as they come in. Only whose each is and how new is kept open here; what
//! is in them is read at the reveal.

use std::collections::BTreeMap;

use super::armour::SealedText;
use super::ballot::{Ballot, VoterId};
use super::find::{Damaged, Found};
use super::sealing::{Refusal, info, open_bound};
use super::setup::Setup;

/// What became of something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// A ballot of someone who had none in.
    New(SealedText),
    /// A newer one of someone who has one in: it counts instead.
    Newer {
        /// The one that counts now.
        sealed: SealedText,
        /// The one that no longer does.
        older: SealedText,
    },
    /// An older one than what the same person has in: that one still counts.
    Older,
    /// In already: the same text, or the same answers sealed again.
    Repeated,
    /// Other answers of the same person with the same number as what is in: which is newer cannot
    /// be told, and what is in still counts.
    Rival,
    /// [`Setup::MOST_BALLOTS`] are in: no more are taken.
    Full,
    /// A good ballot, but not of this round of this session.
    Refused(Refusal),
    /// What was a ballot once.
    Damaged(Damaged),
}

/// The ballots in so far.
#[derive(Clone)]
pub struct Collected {
    setup: Setup,
    private: [u8; 32],
    info: Vec<u8>,
    /// By voter, which is random: nothing tells in what order they came.
    held: BTreeMap<VoterId, Held>,
    keeps_open: bool,
}

#[derive(Clone)]
struct Held {
    revision: u16,
    sealed: SealedText,
    /// What is in it: at the reveal alone, and so that nothing is opened twice there.
    ballot: Option<Ballot>,
}

impl Collected {
    /// None in yet.
    pub fn new(setup: Setup, private: [u8; 32]) -> Self {
        let info = info(&setup);
        Self {
            setup,
            private,
            info,
            held: BTreeMap::new(),
            keeps_open: false,
        }
    }

    /// None in yet, and what comes in is kept as it was opened: for the reveal.
    pub fn for_reveal(setup: Setup, private: [u8; 32]) -> Self {
        Self {
            keeps_open: true,
            ..Self::new(setup, private)
        }
    }

    /// Takes what was found, and says of each what became of it, in the same order. What was held
    /// before is taken in this way too.
    pub fn take(&mut self, found: Vec<Found>) -> Vec<Came> {
        let each = found.into_iter();
        each.map(|it| match it {
            Found::Sealed(sealed) => self.take_sealed(sealed),
            Found::Damaged(damaged) => Came::Damaged(damaged),
        })
        .collect()
    }

    /// Takes one ballot.
    pub fn take_sealed(&mut self, sealed: SealedText) -> Came {
        if self.held.values().any(|it| it.sealed == sealed) {
            return Came::Repeated;
        }
        let ballot = match self.open(&sealed) {
            Ok(ballot) => ballot,
            Err(refusal) => return Came::Refused(refusal),
        };
        let revision = ballot.revision;
        let full = self.held.len() >= Setup::MOST_BALLOTS;
        let same = match self.held.get(&ballot.voter) {
            Some(held) if held.revision > revision => return Came::Older,
            Some(held) if held.revision == revision => Some(self.open(&held.sealed)),
            None if full => return Came::Full,
            _ => None,
        };
        match same {
            Some(same) if same.as_ref() == Ok(&ballot) => return Came::Repeated,
            Some(_) => return Came::Rival,
            None => {}
        }
        let voter = ballot.voter;
        let held = Held {
            revision,
            sealed: sealed.clone(),
            ballot: self.keeps_open.then_some(ballot),
        };
        match self.held.insert(voter, held) {
            None => Came::New(sealed),
            Some(Held { sealed: older, .. }) => Came::Newer { sealed, older },
        }
    }

    /// How many are in.
    pub fn count(&self) -> usize {
        self.held.len()
    }

    /// The sealed texts that count, in no order that tells anything.
    pub fn sealed(&self) -> impl Iterator<Item = &SealedText> {
        self.held.values().map(|it| &it.sealed)
    }

    /// All ballots, opened: for the reveal. By voter, which is random.
    pub fn ballots(&self) -> Vec<Ballot> {
        let all = self.held.values();
        all.filter_map(|it| match &it.ballot {
            Some(ballot) => Some(ballot.clone()),
            None => self.open(&it.sealed).ok(),
        })
        .collect()
    }

    /// What they answer.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    fn open(&self, sealed: &SealedText) -> Result<Ballot, Refusal> {
        open_bound(&self.setup, &self.info, &self.private, sealed)
    }
}
