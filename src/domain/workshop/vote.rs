//! What one person gives, as it is kept while they give it: texts by field. A ballot is made of it when
//! it is sealed.

use super::ballot::{Ballot, CaseBallot, Given, VoterId};
use super::packing::{name_fits, pack};
use super::setup::{Naming, Setup};
use super::talk::Agreed;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::Confidence;
use crate::domain::scale::Seen;
use crate::domain::sheet::Texts;

/// What was given so far, beside what was asked. Cases count from 0.
#[derive(Clone, Copy)]
pub struct Vote<'a> {
    /// What was asked.
    pub setup: &'a Setup,
    /// What was given.
    pub texts: &'a Texts,
}

/// How a rating is written.
pub fn seen_text(seen: Seen) -> &'static str {
    Agreed::On(seen).name()
}

/// A list with something put in or taken out, as it is written.
fn listed<T: PartialOrd + Copy>(
    mut all: Vec<T>,
    one: T,
    on: bool,
    write: fn(T) -> String,
) -> String {
    all.retain(|it| *it != one);
    if on {
        let at = all.partition_point(|it| *it < one);
        all.insert(at, one);
    }
    let all: Vec<String> = all.into_iter().map(write).collect();
    all.join(" ")
}

impl Vote<'_> {
    /// The name one goes by.
    pub const NAME: &'static str = "name";
    /// Tells one's ballots from others'.
    pub const VOTER: &'static str = "voter";
    /// How often it was sealed.
    pub const REVISION: &'static str = "revision";
    /// The ballot that was sealed last.
    pub const SEALED: &'static str = "sealed";
    /// Tells whether something was changed since.
    pub const SEALED_OF: &'static str = "sealed_of";
    /// Which session is answered.
    pub const SESSION: &'static str = "session";

    /// The field of a rating.
    pub fn seen_field(case: usize, of: Characteristic) -> String {
        format!("r_{case}_{}", of.name())
    }

    /// The field of how sure one is.
    pub fn sure_field(case: usize, of: Characteristic) -> String {
        format!("s_{case}_{}", of.name())
    }

    /// The field of the sentences marked.
    pub fn marks_field(case: usize, of: Characteristic) -> String {
        format!("m_{case}_{}", of.name())
    }

    /// The field of the anti-patterns seen.
    pub fn spotted_field(case: usize) -> String {
        format!("a_{case}")
    }

    /// The rating.
    pub fn seen(self, case: usize, of: Characteristic) -> Option<Seen> {
        match Agreed::named(self.texts.get(&Self::seen_field(case, of)))? {
            Agreed::On(seen) => Some(seen),
            Agreed::ToDiffer => None,
        }
    }

    /// How sure.
    pub fn sure(self, case: usize, of: Characteristic) -> Option<Confidence> {
        let text = self.texts.get(&Self::sure_field(case, of));
        Confidence::of_percent(text.parse().ok()?).filter(|_| self.setup.asks_sureness)
    }

    /// Places of the sentences marked, in order, each once.
    pub fn marks(self, case: usize, of: Characteristic) -> Vec<usize> {
        let asked = self.setup.cases.get(case);
        let most = asked.map_or(0, |asked| asked.sentences.len());
        let text = self.texts.get(&Self::marks_field(case, of));
        let places = text.split(' ').filter_map(|it| it.parse().ok());
        let mut places: Vec<usize> = places.filter(|it| *it < most).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The text of the marks with one more, or one less.
    pub fn marked(self, case: usize, of: Characteristic, at: usize, on: bool) -> String {
        listed(self.marks(case, of), at, on, |at| at.to_string())
    }

    /// Anti-patterns seen, in the source's order.
    pub fn spotted(self, case: usize) -> Vec<AntiPattern> {
        let text = self.texts.get(&Self::spotted_field(case));
        let all = AntiPattern::ALL.into_iter();
        all.filter(|it| text.split(' ').any(|name| name == it.name()))
            .collect()
    }

    /// The text of the anti-patterns with one more, or one less.
    pub fn ticked(self, case: usize, of: AntiPattern, on: bool) -> String {
        listed(self.spotted(case), of, on, |it| it.name().to_owned())
    }

    /// What is not rated.
    pub fn missing(self) -> Vec<(usize, Characteristic)> {
        let cases = 0..self.setup.cases.len();
        let all = cases.flat_map(|case| self.setup.of.iter().map(move |of| (case, *of)));
        all.filter(|(case, of)| self.seen(*case, *of).is_none())
            .collect()
    }

    /// Whether anything was rated.
    pub fn has_ratings(self) -> bool {
        self.missing().len() < self.setup.cases.len() * self.setup.of.len()
    }

    /// Whether the name fits a ballot; in an anonymous session there is none.
    pub fn has_name(self) -> bool {
        self.setup.naming == Naming::Anonymous
            || name_fits(Naming::Named, self.texts.get(Self::NAME).trim())
    }

    /// What was given for each case.
    pub fn cases(self) -> Vec<CaseBallot> {
        let given = |case: usize, of: &Characteristic| Given {
            seen: self.seen(case, *of),
            sure: self.sure(case, *of),
            marks: self.marks(case, *of),
        };
        let case = |case: usize| CaseBallot {
            given: self.setup.of.iter().map(|of| given(case, of)).collect(),
            spotted: self.spotted(case),
        };
        (0..self.setup.cases.len()).map(case).collect()
    }

    /// The ballot of what was given.
    pub fn ballot(self, voter: VoterId, revision: u16) -> Ballot {
        let name = match self.setup.naming {
            Naming::Named => self.texts.get(Self::NAME).trim().to_owned(),
            Naming::Anonymous => String::new(),
        };
        Ballot {
            voter,
            revision,
            name,
            cases: self.cases(),
        }
    }

    /// Differs when what is sealed would differ, and only then: it is made of the ballot, not of the
    /// texts.
    pub fn sum(self) -> String {
        let ballot = self.ballot(VoterId([0; 8]), 0);
        // A name that no ballot holds yet is told apart, too.
        let fitting = Ballot {
            name: match self.setup.naming {
                Naming::Named => "-".to_owned(),
                Naming::Anonymous => String::new(),
            },
            ..ballot
        };
        let mut bytes = pack(self.setup, &fitting).unwrap_or_default();
        bytes.extend(ballot.name.bytes());
        format!("{:08x}", super::checksum(&bytes))
    }

    /// How often it was sealed.
    pub fn revision(self) -> u16 {
        self.texts.get(Self::REVISION).parse().unwrap_or_default()
    }

    /// Whether the ballot that was sealed last holds what was given.
    pub fn is_sealed_as_given(self) -> bool {
        !self.texts.get(Self::SEALED).is_empty() && self.texts.get(Self::SEALED_OF) == self.sum()
    }
}
