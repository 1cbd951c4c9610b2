//! Packs: questions, anchors, cases, sniff tests and advice as data. The core pack is in the same
//! format that an organization may write for itself, split over files so that each room loads
//! when it is needed. Every item has a stable id and a version, and an answer remembers both.
//!
//! A file from outside is untrusted: its size, its depth and its counts are bounded, its texts are
//! text, and whatever it holds, reading ends in a pack or in a reason.

pub mod balance;
mod case;
mod check;
mod growth;
mod header;
mod questions;
mod read;
mod shelf;
pub mod sniff;

use check::Checker;
use serde_json::Value;

pub use case::{Case, KeyLevel, NOT_SHOWN, PATHS, PLACES, Reading, SENIORITIES, Scene, Sentence};
pub use check::{Fault, LONGEST_TEXT, MOST_ITEMS, Weight, What};
pub use growth::{DebriefQuestion, GrowthMove, WorkshopSet};
pub use header::{Header, Mark, Provenance};
pub use questions::{
    Advice, Anchor, AnchorLevel, AntiPatternText, Band, FrequencyItem, MirrorItem, MirrorPack,
    RatedItem, ReflectItem, ReflectPack, Step, StepsItem, Try,
};
pub use shelf::{CORE, Shelf};
pub use sniff::SniffTest;

use crate::domain::json::Fields;

/// The pack format this build reads.
pub const FORMAT: u32 = 1;
/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// How deep a file may nest: what the format needs, and room for fields to come.
const DEEPEST: usize = 16;

/// Why a pack cannot be used.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Unusable {
    /// Larger than [`MOST_BYTES`].
    #[error("larger than 2 MB")]
    TooLarge,
    /// Not JSON, cut short, nested without end, or not of the pack's shape.
    #[error("not a pack")]
    NotAPack,
    /// Written for a later format.
    #[error("pack format {0} is newer than this build knows")]
    Newer(u32),
    /// Of the right shape, but with faults in its content that break it.
    #[error("{} faults", .0.len())]
    Faulty(Vec<Fault>),
}

/// What a pack file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The head.
    pub header: Header,
    /// Questions of Reflect, in order.
    pub reflect: Vec<ReflectItem>,
    /// The five characteristics.
    pub anchors: Vec<Anchor>,
    /// The six anti-patterns.
    pub anti_patterns: Vec<AntiPatternText>,
    /// Questions of Mirror, in order.
    pub mirror: Vec<MirrorItem>,
    /// Cases to practise on.
    pub cases: Vec<Case>,
    /// Sets of cases for a workshop.
    pub workshop_sets: Vec<WorkshopSet>,
    /// Questions after a case.
    pub debrief: Vec<DebriefQuestion>,
    /// Sniff tests.
    pub sniff_tests: Vec<SniffTest>,
    /// Coaching moves.
    pub growth_moves: Vec<GrowthMove>,
}

impl Pack {
    /// A pack with nothing in it.
    fn empty(header: Header) -> Self {
        Self {
            header,
            reflect: Vec::new(),
            anchors: Vec::new(),
            anti_patterns: Vec::new(),
            mirror: Vec::new(),
            cases: Vec::new(),
            workshop_sets: Vec::new(),
            debrief: Vec::new(),
            sniff_tests: Vec::new(),
            growth_moves: Vec::new(),
        }
    }

    /// How many there are of each kind, in the order of the fields.
    pub fn counts(&self) -> [usize; 9] {
        [
            self.reflect.len(),
            self.anchors.len(),
            self.anti_patterns.len(),
            self.mirror.len(),
            self.cases.len(),
            self.workshop_sets.len(),
            self.debrief.len(),
            self.sniff_tests.len(),
            self.growth_moves.len(),
        ]
    }
}

/// Whether a text nests deeper than a pack may. Brackets inside strings do not count.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

fn fields(text: &str) -> Result<Fields, Unusable> {
    if text.len() > MOST_BYTES {
        return Err(Unusable::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    if is_too_deep(text) {
        return Err(Unusable::NotAPack);
    }
    let value: Value = serde_json::from_str(text).map_err(|_| Unusable::NotAPack)?;
    let format = value.get("format").and_then(Value::as_u64);
    match format.and_then(|format| u32::try_from(format).ok()) {
        Some(FORMAT) => Fields::of(value).ok_or(Unusable::NotAPack),
        None | Some(0) => Err(Unusable::NotAPack),
        Some(newer) => Err(Unusable::Newer(newer)),
    }
}

/// The pack in a file, and everything that is wrong with it.
pub fn read_with_faults(text: &str) -> Result<(Pack, Vec<Fault>), Unusable> {
    let mut checker = Checker::default();
    let pack = read::pack(fields(text)?, &mut checker);
    checker.pack(&pack);
    Ok((pack, checker.faults))
}

/// The questions in a file that was checked before: when it was built, or when it was brought in.
/// Looks only at what can be told without reading the words: that it is whole and of a pack.
pub fn read_questions(text: &str) -> Result<Pack, Unusable> {
    let mut checker = Checker::default();
    let pack = read::questions(fields(text)?, &mut checker);
    usable(pack, checker)
}

/// A pack that is whole.
fn usable(pack: Pack, checker: Checker) -> Result<Pack, Unusable> {
    if pack.header.id.is_empty() {
        Err(Unusable::NotAPack)
    } else if checker.faults.is_empty() {
        Ok(pack)
    } else {
        Err(Unusable::Faulty(checker.faults))
    }
}

/// The cases in a file that was checked before, with the words they are rated by.
pub fn read_cases(text: &str) -> Result<Pack, Unusable> {
    let mut checker = Checker::default();
    let pack = read::practise(fields(text)?, &mut checker);
    usable(pack, checker)
}

/// The same, with the sets of cases for a workshop.
pub fn read_workshop(text: &str) -> Result<Pack, Unusable> {
    let mut checker = Checker::default();
    let pack = read::workshop(fields(text)?, &mut checker);
    usable(pack, checker)
}

/// The sniff tests and growth moves in a file that was checked before, with the words that people are
/// rated by.
pub fn read_people(text: &str) -> Result<Pack, Unusable> {
    let mut checker = Checker::default();
    let pack = read::ledger(fields(text)?, &mut checker);
    usable(pack, checker)
}

/// The pack in a file. One with faults that break it is refused.
pub fn read(text: &str) -> Result<Pack, Unusable> {
    let (pack, mut faults) = read_with_faults(text)?;
    faults.retain(Fault::breaks);
    if faults.is_empty() {
        Ok(pack)
    } else {
        Err(Unusable::Faulty(faults))
    }
}
