//! The five characteristics of a first-line technology leader and the six anti-patterns, after
//! Beck, Black, Henley, Hawthorne, Herold and Reele, "A Nose for Elevating New Technology
//! Leaders" (Enterprise Technology Leadership Journal, Fall 2025). Their names and definitions
//! for people are in the packs.

use serde::{Serialize, Serializer};

/// One of the five characteristics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Characteristic {
    /// Stays with the responsibility when it gets hard or dull.
    Commitment,
    /// Finds out, learns, changes their mind.
    Curiosity,
    /// Effect over activity.
    OutcomeOrientation,
    /// Others grow and are heard. Also "people skills".
    PeopleLeadership,
    /// Judgment that lets others build well. Also "technical credibility".
    TechnologyLeadership,
}

impl Characteristic {
    /// All five, in the source's order.
    pub const ALL: [Self; 5] = [
        Self::Commitment,
        Self::Curiosity,
        Self::OutcomeOrientation,
        Self::PeopleLeadership,
        Self::TechnologyLeadership,
    ];

    /// 0 to 4, in the source's order.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Curiosity => "curiosity",
            Self::OutcomeOrientation => "outcome_orientation",
            Self::PeopleLeadership => "people_leadership",
            Self::TechnologyLeadership => "technology_leadership",
        }
    }

    /// The one with this name in packs.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// One of the six anti-patterns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AntiPattern {
    /// Breeding cynicism.
    BreedingCynicism,
    /// Authority through volume.
    AuthorityThroughVolume,
    /// Condescension.
    Condescension,
    /// Territoriality.
    Territoriality,
    /// Taking credit for others' work.
    TakingCredit,
    /// "Not my job".
    NotMyJob,
}

impl AntiPattern {
    /// All six.
    pub const ALL: [Self; 6] = [
        Self::BreedingCynicism,
        Self::AuthorityThroughVolume,
        Self::Condescension,
        Self::Territoriality,
        Self::TakingCredit,
        Self::NotMyJob,
    ];

    /// 0 to 5, in the source's order.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::BreedingCynicism => "breeding_cynicism",
            Self::AuthorityThroughVolume => "authority_through_volume",
            Self::Condescension => "condescension",
            Self::Territoriality => "territoriality",
            Self::TakingCredit => "taking_credit",
            Self::NotMyJob => "not_my_job",
        }
    }

    /// The one with this name in packs.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// Both are written by their names in packs.
impl Serialize for Characteristic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for AntiPattern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Whose behavior an anti-pattern item asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// "I did this."
    Mine,
    /// "I let it pass on my team."
    LetPass,
}
