//! The keys of a session's cases, where there are any: taken from the packs in use, by the id and
//! the version that were asked.

use super::setup::{Asked, Setup};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::{Case, Header, Shelf};
use crate::domain::scale::Seen;

/// The case on the shelf that was asked, with the head of its pack: the same version, word for word.
pub fn source<'s>(shelf: &'s Shelf, asked: &Asked) -> Option<(&'s Header, &'s Case)> {
    let is_same = |case: &Case| {
        let texts = case.sentences.iter().map(|it| it.text.as_str());
        case.version == asked.version && texts.eq(asked.sentences.iter().map(String::as_str))
    };
    let mut all = shelf.cases_with_packs();
    let found = all.find(|(id, _, case)| *id == asked.id && is_same(case));
    found.map(|(_, pack, case)| (pack, case))
}

/// What keys say, case by case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(Vec<Option<[Seen; 5]>>);

impl Keys {
    /// One for each case, in the session's order; `None` where there is none.
    pub fn new(cases: Vec<Option<[Seen; 5]>>) -> Self {
        Self(cases)
    }

    /// The keys that the packs in use have for what was asked.
    pub fn of(setup: &Setup, shelf: &Shelf) -> Self {
        let key = |asked: &Asked| {
            let (_, case) = source(shelf, asked)?;
            Some(Characteristic::ALL.map(|of| {
                let line = case.levels.iter().find(|it| it.of.0 == of);
                line.map_or(Seen::No, |line| line.of.1)
            }))
        };
        Self(setup.cases.iter().map(key).collect())
    }

    /// What the key of a case says of a characteristic.
    pub fn seen(&self, case: usize, of: Characteristic) -> Option<Seen> {
        self.0.get(case)?.as_ref()?.get(of.index()).copied()
    }

    /// The level in it.
    pub fn level(&self, case: usize, of: Characteristic) -> Option<i32> {
        let level = self.seen(case, of)?.level()?;
        Some(i32::from(level.number()))
    }
}
