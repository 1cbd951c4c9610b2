//! What is kept about a person in words, pictures and files. Pure: the same sentences stand on the
//! page and in the file. Nothing here adds up over characteristics, and people and characteristics
//! never stand in an order of ratings.

mod brief;
mod everything;
mod spread;
mod standing;
mod telling;

pub use brief::{
    Month, by_month, lines, markdown as brief_markdown, month_name, questions, run_title,
    shown_lines, step_title, titled,
};
pub use everything::markdown as everything_markdown;
pub use spread::{CoverageCell, cells, coverage_says, spread_bars};
pub use standing::{grounds, level_name, rating_words};
pub use telling::{head, outcome_name};

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::day::DayNumber;
use crate::domain::pack::{Anchor, AntiPatternText, Shelf};
use crate::domain::people::{Path, Source};
use crate::ui::text::{Caption, c};

/// How a day is written.
pub type Days<'a> = &'a dyn Fn(DayNumber) -> String;

/// The longest part of a text that stands in a line, in characters.
const LONGEST_LINE: usize = 120;

/// The names of characteristics, anchors and anti-patterns, as far as a pack brought them.
#[derive(Clone, Debug, Default)]
pub struct Words {
    anchors: Vec<Anchor>,
    habits: Vec<AntiPatternText>,
}

impl Words {
    /// The words of the packs in use.
    pub fn of(shelf: &Shelf) -> Self {
        let anchors = shelf.anchors().map(|(_, anchors)| anchors.to_vec());
        let habits = shelf.anti_patterns().map(<[AntiPatternText]>::to_vec);
        Self {
            anchors: anchors.unwrap_or_default(),
            habits: habits.unwrap_or_default(),
        }
    }

    /// The anchors of a characteristic, if a pack brought them.
    pub fn anchor(&self, of: Characteristic) -> Option<&Anchor> {
        self.anchors.iter().find(|it| it.characteristic == of)
    }

    /// A characteristic's name.
    pub fn name(&self, of: Characteristic) -> &str {
        self.anchor(of)
            .map_or_else(|| characteristic_name(of), |anchor| anchor.name.as_str())
    }

    /// An anti-pattern's name.
    pub fn habit(&self, of: AntiPattern) -> &str {
        let known = self.habits.iter().find(|it| it.id == of);
        known.map_or_else(|| habit_name(of), |text| text.name.as_str())
    }
}

/// A characteristic in a word or two, where no pack says it.
pub fn characteristic_name(of: Characteristic) -> &'static str {
    c(match of {
        Characteristic::Commitment => Caption::NameCommitment,
        Characteristic::Curiosity => Caption::NameCuriosity,
        Characteristic::OutcomeOrientation => Caption::NameOutcome,
        Characteristic::PeopleLeadership => Caption::NamePeople,
        Characteristic::TechnologyLeadership => Caption::NameTechnology,
    })
}

/// An anti-pattern in a word or two, where no pack says it.
pub fn habit_name(of: AntiPattern) -> &'static str {
    c(match of {
        AntiPattern::BreedingCynicism => Caption::HabitCynicism,
        AntiPattern::AuthorityThroughVolume => Caption::HabitVolume,
        AntiPattern::Condescension => Caption::HabitCondescension,
        AntiPattern::Territoriality => Caption::HabitTerritoriality,
        AntiPattern::TakingCredit => Caption::HabitCredit,
        AntiPattern::NotMyJob => Caption::HabitNotMyJob,
    })
}

/// What a path is called.
pub fn path_name(path: Path) -> &'static str {
    c(match path {
        Path::Manager => Caption::PathManager,
        Path::SeniorIc => Caption::PathSeniorIc,
    })
}

/// How one knows of something, in a word.
pub fn source_name(source: Option<Source>) -> &'static str {
    c(match source {
        Some(Source::Direct) => Caption::Direct,
        Some(Source::Hearsay) => Caption::Hearsay,
        None => Caption::SourceUnsaid,
    })
}

/// As much of a text as stands in a line.
pub fn in_a_line(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(LONGEST_LINE) {
        None => line,
        Some((end, _)) => {
            let kept = line.get(..end).unwrap_or_default();
            format!("{}…", kept.trim_end())
        }
    }
}
