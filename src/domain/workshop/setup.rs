//! What a session asks, as everyone who takes part knows it.

use std::collections::BTreeSet;

use crate::domain::characteristic::Characteristic;

/// Which session: made of the browser's randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub [u8; 8]);

/// Which round. There are two at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Round {
    /// Everyone's first look.
    First,
    /// After the talk, only what was talked about.
    Second,
}

/// Whether ballots hold a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// They do, so that the highest and the lowest rater can be asked to speak.
    Named,
    /// They do not, and figures of fewer than [`Setup::LEAST_ANONYMOUS`] are withheld.
    Anonymous,
}

/// When a group may stop discussing a rating. Fixed before anything is revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopRule {
    /// Ratings deviate from their median by a sixth of the scale at most, on average.
    Deviation,
    /// Three of four ratings are within one step of the median.
    WithinOne,
    /// Either.
    Either,
}

/// A case as a session asks it. It holds no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The id under which the shelf knows it.
    pub id: String,
    /// The version of the case.
    pub version: u32,
    /// A few neutral words.
    pub title: String,
    /// The person judged.
    pub name: String,
    /// The scene. Ballots name sentences by their place, from 0.
    pub sentences: Vec<String>,
}

/// What a session asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Which session; the same in both rounds.
    pub id: SessionId,
    /// Which round.
    pub round: Round,
    /// What the facilitator calls it, at most [`Self::TITLE_LIMIT`] characters.
    pub title: String,
    /// Whether ballots hold a name.
    pub naming: Naming,
    /// Whether to ask how sure one is.
    pub asks_sureness: bool,
    /// When to stop discussing.
    pub rule: StopRule,
    /// What is rated in every case, in the source's order, at least one.
    pub of: Vec<Characteristic>,
    /// The public key ballots are sealed to (X25519).
    pub key: [u8; 32],
    /// The cases, in the order they are asked, at least one. In the second round only those to
    /// rate again.
    pub cases: Vec<Asked>,
}

/// How many minutes rating alone takes, roughly: half a minute to read a case, and half a minute for
/// each characteristic in it. Five of five make the fifteen minutes that the plan of ninety has for it,
/// three a case.
pub fn minutes_alone(cases: usize, of: usize) -> usize {
    (cases * (of + 1)).div_ceil(2)
}

impl Setup {
    /// The most cases of a session.
    pub const MOST_CASES: usize = 30;
    /// The most ballots of a round.
    pub const MOST_BALLOTS: usize = 200;
    /// The longest title, in characters.
    pub const TITLE_LIMIT: usize = 80;
    /// The most sentences of a case.
    pub const MOST_SENTENCES: usize = 100;
    /// The longest text of a case, in characters.
    pub const TEXT_LIMIT: usize = 4_000;
    /// Fewer ballots than this tell too much of each in an anonymous session.
    pub const LEAST_ANONYMOUS: usize = 4;

    /// Whether a session can ask this. What comes in a link is looked at with it, and so is what is
    /// sent out.
    pub fn is_sound(&self) -> bool {
        let ids: BTreeSet<_> = self.cases.iter().map(|case| case.id.as_str()).collect();
        self.is_sound_apart_from_cases()
            && (1..=Self::MOST_CASES).contains(&self.cases.len())
            && ids.len() == self.cases.len()
            && self.cases.iter().all(Asked::is_sound)
    }

    /// The same, before its cases are known.
    pub(super) fn is_sound_apart_from_cases(&self) -> bool {
        self.title.chars().count() <= Self::TITLE_LIMIT
            && !self.title.chars().any(super::hides)
            && !self.of.is_empty()
            && self.of.is_sorted_by(|one, next| one < next)
    }
}

impl Asked {
    fn is_sound(&self) -> bool {
        let all = [&self.id, &self.title, &self.name].into_iter();
        !self.id.is_empty()
            && (1..=Setup::MOST_SENTENCES).contains(&self.sentences.len())
            && all.chain(&self.sentences).all(|it| {
                it.chars().count() <= Setup::TEXT_LIMIT
                    && !it
                        .chars()
                        .any(|it| super::hides(it) && it != '\n' && it != '\t')
            })
    }
}
