//! What is wrong with a pack. Each fault is one line with the item's id. A fault that would leave
//! a page without its words, an answer without its item or a judgment without its reason keeps a
//! pack from being used; the others are weak spots that its author should see.
//!
//! Lengths follow the project's guide to content: 120 to 220 words in 8 to 14 sentences, so that a
//! case can be read and rated in three minutes.

mod cases;
mod people;
mod questions;
mod wording;

use super::Pack;
use super::header::{Header, Provenance};
use super::sniff::FairnessQuestion;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::scale::Level;

/// How much of one kind a file may hold.
pub const MOST_ITEMS: usize = 500;
/// How long a text may be, in characters.
pub const LONGEST_TEXT: usize = 4_000;
const LONGEST_ID: usize = 80;
/// How many faults of a weight are told.
const MOST_FAULTS: usize = 200;

/// What can be wrong with an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing of any kind is in the file.
    HasNothing,
    /// There is more of a kind than is read.
    TooMany(usize),
    /// No id.
    NoId,
    /// The id holds other than small letters, digits, dots, dashes and underscores, or is too long.
    BadId,
    /// The id stands twice.
    UsedTwice,
    /// It is the id of the pack that comes with Nose.
    IdOfCore,
    /// No version, or 0.
    NoVersion,
    /// A text is missing or empty.
    EmptyText,
    /// A text has `<` or `>` in it.
    Markup,
    /// A text is longer than [`LONGEST_TEXT`].
    TextTooLong,
    /// Not five steps.
    FiveSteps,
    /// Two bands have the same advice.
    SameAdvice,
    /// A characteristic has no anchors.
    NoAnchors(Characteristic),
    /// An anti-pattern has no words.
    NoAntiPattern(AntiPattern),
    /// Not five levels.
    FiveLevels,
    /// Not two signs.
    TwoSigns,
    /// Names a characteristic that is none.
    UnknownCharacteristic,
    /// Names an anti-pattern that is none.
    UnknownAntiPattern,
    /// Is an anti-pattern that is none.
    IsUnknownAntiPattern,
    /// Names a level that is none.
    UnknownLevel,
    /// Names a voice that is none.
    UnknownVoice,
    /// A question without a kind.
    NoKind,
    /// Of an unknown kind.
    UnknownKind,
    /// Its path, place or seniority is none of those there are.
    UnknownScene,
    /// A sentence id stands twice or is empty.
    SentenceId,
    /// The key leaves a characteristic out.
    NoKey(Characteristic),
    /// The key's level is neither 1 to 5 nor "not shown".
    NoLevel(Characteristic),
    /// The key gives no reason.
    NoReason(Characteristic),
    /// The key gives a level and no sentence that shows it.
    NoEvidence(Characteristic),
    /// The key says "not shown" and names sentences that show it.
    EvidenceOfNothing(Characteristic),
    /// Evidence names a sentence that does not exist.
    UnknownSentence(String),
    /// An anti-pattern has no sentence, no reason, or stands twice.
    BarePattern(AntiPattern),
    /// Its twin is not in the file.
    NoTwin(String),
    /// Its twin names another case, or none.
    OneSidedTwin(String),
    /// Its twin has another key.
    OtherKey(String),
    /// It does not say what on the surface could sway a reader.
    NoFairness,
    /// It does not say who made the key.
    NoProvenance,
    /// It does not say for which characteristic it is.
    NoCharacteristic,
    /// It lacks its hours or weeks.
    NoTime,
    /// It does not say what it costs.
    NoCost,
    /// It lacks what to watch for, in either direction, or a debrief question.
    NothingToWatch,
    /// A question of the fairness check is open.
    FairnessOpen(FairnessQuestion),
    /// A characteristic and level have no move, or two.
    MoveMissing(Characteristic, Level),
    /// Names a case that is not in the file.
    UnknownCase(String),
    /// A set does not hold five cases.
    FiveCases,
    /// A text has an exclamation mark.
    Exclamation,
    /// A case is too short or too long, in words.
    Words(usize),
    /// A case has too few or too many sentences.
    Sentences(usize),
    /// Two cases share the name of the person.
    NameTwice(String),
    /// An anchor calls a person something instead of saying what they do.
    TraitWord(String),
    /// An anchor says always, never or very.
    Absolute(String),
}

/// How much a fault weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The pack cannot be used.
    Broken,
    /// The pack can be used, and its author should look.
    Weak,
}

impl What {
    /// How much it weighs.
    pub fn weight(&self) -> Weight {
        match self {
            Self::Exclamation
            | Self::Words(_)
            | Self::Sentences(_)
            | Self::NameTwice(_)
            | Self::TraitWord(_)
            | Self::Absolute(_) => Weight::Weak,
            _ => Weight::Broken,
        }
    }
}

/// A fault, with the id of the item that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The item.
    pub id: String,
    /// What is wrong with it.
    pub what: What,
}

impl Fault {
    /// Whether the pack cannot be used because of it.
    pub fn breaks(&self) -> bool {
        self.what.weight() == Weight::Broken
    }
}

/// Collects faults of one pack.
#[derive(Default)]
pub(super) struct Checker {
    seen: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

/// Whether an id holds only what means itself everywhere: in addresses, in files, on paper.
fn is_plain(id: &str) -> bool {
    let is_plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_".contains(&byte);
    id.len() <= LONGEST_ID && id.bytes().all(is_plain)
}

impl Checker {
    pub(super) fn demand(&mut self, holds: bool, id: &str, what: What) {
        let fault = Fault {
            id: id.chars().take(LONGEST_ID).collect(),
            what,
        };
        if holds {
            return;
        }
        // One line says it as well as three, and a thousand lines say no more than a hundred. But no
        // number of weak spots hides what keeps a pack from being used.
        let breaks = fault.breaks();
        let alike = self.faults.iter().filter(|it| it.breaks() == breaks);
        if alike.count() < MOST_FAULTS && !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn id(&mut self, id: &str) {
        self.demand(!id.is_empty(), id, What::NoId);
        self.demand(is_plain(id), id, What::BadId);
        let is_fresh = !self.seen.iter().any(|seen| seen == id);
        self.seen.push(id.to_owned());
        self.demand(is_fresh, id, What::UsedTwice);
    }

    fn item(&mut self, id: &str, version: u32) {
        self.id(id);
        self.demand(version > 0, id, What::NoVersion);
    }

    /// Texts that a page shows: there, plain, and of a length that fits.
    fn words(&mut self, id: &str, texts: &[&str]) {
        for text in texts {
            self.demand(!text.trim().is_empty(), id, What::EmptyText);
        }
        self.plain(id, texts);
    }

    /// Texts that may be missing.
    fn plain(&mut self, id: &str, texts: &[&str]) {
        for text in texts {
            self.demand(!text.contains(['<', '>']), id, What::Markup);
            let fits = text.len() <= LONGEST_TEXT || text.chars().count() <= LONGEST_TEXT;
            self.demand(fits, id, What::TextTooLong);
            self.demand(!text.contains('!'), id, What::Exclamation);
        }
    }

    /// Texts in a list.
    fn listed(&mut self, id: &str, texts: &[String]) {
        for text in texts {
            self.words(id, &[text]);
        }
    }

    fn provenance(provenance: &Provenance) -> [&str; 3] {
        [&provenance.author, &provenance.status, &provenance.date]
    }

    fn header(&mut self, header: &Header) {
        let texts = [
            header.id.as_str(),
            &header.version,
            &header.language,
            &header.title,
            &header.licence,
        ];
        self.words("pack", &texts);
        self.words("pack", &Self::provenance(&header.provenance));
        self.plain("pack", &[&header.provenance.note]);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte);
        let marks = [&header.id, &header.version];
        let good = marks
            .iter()
            .all(|mark| mark.len() <= LONGEST_ID && mark.bytes().all(is_plain));
        self.demand(good, "pack", What::BadId);
    }

    /// Checks everything in a file.
    pub(super) fn pack(&mut self, pack: &Pack) {
        self.header(&pack.header);
        let counts = pack.counts();
        let is_empty = counts.iter().all(|count| *count == 0);
        self.demand(!is_empty, "pack", What::HasNothing);
        if let Some(most) = counts.into_iter().find(|count| *count > MOST_ITEMS) {
            // What was found while reading so many says no more.
            self.faults.clear();
            return self.demand(false, "pack", What::TooMany(most));
        }
        self.reflect(&pack.reflect);
        self.mirror(pack);
        self.cases(pack);
        self.sniff_tests(&pack.sniff_tests);
        self.growth_moves(&pack.growth_moves);
    }
}
