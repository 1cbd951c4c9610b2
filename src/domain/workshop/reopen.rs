//! When a round may be revealed, and when its reveal may be taken back. A reveal that can show nothing
//! would end collecting for nothing; one that did show something stays, since whoever gives a ballot
//! after it may have seen the others.

use super::led::{Led, naming_name, round_name};
use super::setup::{Naming, Round, Setup};
use super::talk::TalkField;
use crate::domain::characteristic::Characteristic;
use crate::domain::sheet::Texts;

impl Naming {
    /// The fewest ballots that can be shown. Fewer anonymous ones would tell too much of each.
    pub fn least_ballots(self) -> usize {
        match self {
            Self::Named => 1,
            Self::Anonymous => Setup::LEAST_ANONYMOUS,
        }
    }

    /// How many more ballots a reveal waits for.
    pub fn lacking(self, have: usize) -> usize {
        self.least_ballots().saturating_sub(have)
    }
}

impl Led<'_> {
    /// The field that says whether anything of a round was ever shown.
    pub fn shown_field(round: Round) -> &'static str {
        match round {
            Round::First => "shown_1",
            Round::Second => "shown_2",
        }
    }

    /// Whether anything of a round was ever shown. A second round is never shown without the first,
    /// and nothing is written down of a talk before there was something to talk about.
    pub fn was_shown(self, round: Round) -> bool {
        let is_marked = |round| self.0.get(Self::shown_field(round)) == Self::YES;
        let is_earlier = round == Round::First && (is_marked(Round::Second) || self.has_talk());
        is_marked(round) || is_earlier
    }

    fn has_talk(self) -> bool {
        let fields = [TalkField::Level, TalkField::Reason, TalkField::Note];
        let has = |case: usize, of: Characteristic| {
            let mut fields = fields.iter();
            fields.any(|field| !self.0.get(&field.name(case, of)).is_empty())
        };
        (0..Setup::MOST_CASES).any(|case| Characteristic::ALL.into_iter().any(|of| has(case, of)))
    }

    /// The sheet's texts with the reveal of a round taken back, so that it is collected again; of its
    /// ballots so many open. A later round goes back with it. `None` where it was not revealed, where
    /// something of it was shown, and where so many would be.
    pub fn collecting_again(self, round: Round, open: usize) -> Option<Texts> {
        let is_shown = self.was_shown(round) || self.naming().lacking(open) == 0;
        if is_shown || !self.is_revealed(round) {
            return None;
        }
        let mut texts = self.0.clone();
        for later in [Round::First, Round::Second] {
            if later >= round {
                texts.set(Self::revealed_field(later), "");
            }
        }
        texts.set(Self::ROUND, round_name(round));
        Some(texts)
    }

    /// The choices of a workshop for a new one with names, to be set up and asked anew. Neither its
    /// keys nor anything that came in goes along.
    pub fn named_anew(self) -> Vec<(&'static str, String)> {
        let kept = [
            Self::TITLE,
            Self::SURENESS,
            Self::RULE,
            Self::OF,
            Self::CASES,
            Self::EXPECTED,
        ];
        let kept = kept.into_iter().map(|it| (it, self.0.get(it).to_owned()));
        let named = (Self::NAMING, naming_name(Naming::Named).to_owned());
        kept.chain([named]).collect()
    }
}
