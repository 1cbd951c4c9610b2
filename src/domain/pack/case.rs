//! Fictional cases: a scene to judge, and the key it is judged against. A key is one way to read
//! the scene, by those named in its provenance; it is provisional until tested with people.

use super::header::Provenance;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::scale::Seen;

/// How senior the person of a case may be.
pub const SENIORITIES: [&str; 5] = ["junior", "mid", "senior", "staff", "architect"];
/// The paths a person may be on.
pub const PATHS: [&str; 2] = ["manager", "senior_ic"];
/// Where a person may work.
pub const PLACES: [&str; 3] = ["on_site", "remote", "hybrid"];
/// "Not shown here" in a key.
pub const NOT_SHOWN: &str = "not_shown";

/// One sentence of a case. Evidence names sentences by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// `s1`, `s2` and so on.
    pub id: String,
    /// What was said or done.
    pub text: String,
}

/// Where and with whom a case plays. What the balance report counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// The kind of work: `platform`, `data`, `public_sector` and others.
    pub setting: String,
    /// `junior` to `architect`.
    pub seniority: String,
    /// `manager` or `senior_ic`.
    pub path: String,
    /// `on_site`, `remote` or `hybrid`.
    pub place: String,
    /// The name of the person judged.
    pub name: String,
    /// Their pronoun.
    pub pronoun: String,
    /// Where the name is from.
    pub origin: String,
}

/// What a key says, with the sentences that show it and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// What it is a reading of.
    pub of: T,
    /// Ids of the sentences that show it.
    pub evidence: Vec<String>,
    /// Why, with the nearest wrong answer.
    pub reason: String,
}

/// A characteristic's place in the key; `Seen::No` is "not shown here".
pub type KeyLevel = Reading<(Characteristic, Seen)>;

/// A case and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Stable id.
    pub id: String,
    /// Raised when the scene or the key changes its meaning.
    pub version: u32,
    /// A few neutral words.
    pub title: String,
    /// Where it plays.
    pub scene: Scene,
    /// The scene, sentence by sentence.
    pub sentences: Vec<Sentence>,
    /// The key's levels, one for each characteristic, in the source's order.
    pub levels: Vec<KeyLevel>,
    /// The anti-patterns in it.
    pub anti_patterns: Vec<Reading<AntiPattern>>,
    /// The sentence that pulls a reader off the key, and how.
    pub misleads: Option<Reading<()>>,
    /// What on the surface could sway a reader, and why it is no evidence.
    pub fairness: String,
    /// The case with the same behavior and key on another surface.
    pub twin: Option<String>,
    /// Who made the key, and how far it was tested.
    pub provenance: Provenance,
}

impl Case {
    /// Words in the whole scene.
    pub fn words(&self) -> usize {
        let words = |sentence: &Sentence| sentence.text.split_whitespace().count();
        self.sentences.iter().map(words).sum()
    }

    /// Whether the keys of two cases say the same: levels, evidence and anti-patterns, whatever
    /// their reasons.
    pub fn has_same_key(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(a: &[Reading<T>], b: &[Reading<T>]) -> bool {
            a.len() == b.len()
                && a.iter()
                    .all(|a| b.iter().any(|b| a.of == b.of && a.evidence == b.evidence))
        }
        same(&self.levels, &other.levels) && same(&self.anti_patterns, &other.anti_patterns)
    }
}
