//! The pages of a person.

use crate::domain::characteristic::Characteristic;

/// A page of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonPage {
    /// All that is kept about them.
    Ledger,
    /// Rating a characteristic by its anchors.
    Rate(Characteristic),
    /// Choosing a sniff test to run.
    NewRun,
    /// The same, narrowed down to what could show a characteristic.
    NewRunOf(Characteristic),
    /// Choosing a growth move.
    NewGrowth,
    /// One page before a conversation.
    Brief,
}

impl PersonPage {
    pub(super) fn parse(parts: &mut dyn Iterator<Item = &str>) -> Option<Self> {
        Some(match parts.next() {
            None => Self::Ledger,
            Some("run") => match parts.next() {
                None => Self::NewRun,
                Some(of) => Self::NewRunOf(Characteristic::named(of)?),
            },
            Some("growth") => Self::NewGrowth,
            Some("brief") => Self::Brief,
            Some("rate") => Self::Rate(Characteristic::named(parts.next()?)?),
            Some(_) => return None,
        })
    }

    pub(super) fn fragment(self) -> String {
        match self {
            Self::Ledger => String::new(),
            Self::NewRun => "/run".to_owned(),
            Self::NewRunOf(of) => format!("/run/{}", of.name()),
            Self::NewGrowth => "/growth".to_owned(),
            Self::Brief => "/brief".to_owned(),
            Self::Rate(of) => format!("/rate/{}", of.name()),
        }
    }
}
