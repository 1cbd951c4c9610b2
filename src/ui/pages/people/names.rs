//! What characteristics, anti-patterns and sources are called. Not from the packs, so that writing
//! down does not wait for them.

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::people::Source;
use crate::ui::draw::Text;
use crate::ui::text::{Caption, c};

/// A characteristic in a word or two.
pub fn characteristic(it: Characteristic) -> &'static str {
    c(match it {
        Characteristic::Commitment => Caption::NameCommitment,
        Characteristic::Curiosity => Caption::NameCuriosity,
        Characteristic::OutcomeOrientation => Caption::NameOutcome,
        Characteristic::PeopleLeadership => Caption::NamePeople,
        Characteristic::TechnologyLeadership => Caption::NameTechnology,
    })
}

/// An anti-pattern in a word or two.
pub fn habit(it: AntiPattern) -> &'static str {
    c(match it {
        AntiPattern::BreedingCynicism => Caption::HabitCynicism,
        AntiPattern::AuthorityThroughVolume => Caption::HabitVolume,
        AntiPattern::Condescension => Caption::HabitCondescension,
        AntiPattern::Territoriality => Caption::HabitTerritoriality,
        AntiPattern::TakingCredit => Caption::HabitCredit,
        AntiPattern::NotMyJob => Caption::HabitNotMyJob,
    })
}

/// All characteristics, as choices.
pub fn characteristics() -> Vec<(&'static str, Text)> {
    let all = Characteristic::ALL.into_iter();
    all.map(|it| (it.name(), characteristic(it).into()))
        .collect()
}

/// All anti-patterns, as choices.
pub fn habits() -> Vec<(&'static str, Text)> {
    let all = AntiPattern::ALL.into_iter();
    all.map(|it| (it.name(), habit(it).into())).collect()
}

/// Both ways to know, as choices.
pub fn sources() -> Vec<(&'static str, Text)> {
    let all = Source::ALL.into_iter();
    all.map(|it| {
        let words = c(match it {
            Source::Direct => Caption::SourceDirect,
            Source::Hearsay => Caption::SourceHearsay,
        });
        (it.name(), words.into())
    })
    .collect()
}
