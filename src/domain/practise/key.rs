//! A key as it was when it was shown: kept with the judging, which so outlives its pack.

use serde::Serialize;

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::pack::Case;
use crate::domain::scale::Seen;

/// What a key says of one characteristic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyLine {
    /// The level, or "not shown here".
    pub seen: Seen,
    /// Ids of the sentences that show it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// What could sway a rater and is no evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Surface {
    /// The person's pronoun.
    pub pronoun: String,
    /// `junior` to `architect`.
    pub seniority: String,
    /// `on_site`, `remote` or `hybrid`.
    pub place: String,
    /// `manager` or `senior_ic`.
    pub path: String,
}

/// A case's key without its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    /// By characteristic, in the source's order.
    pub lines: [KeyLine; 5],
    /// The anti-patterns in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub anti_patterns: Vec<AntiPattern>,
    /// The case with the same behavior on another surface, by the id that attempts know it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub twin: Option<String>,
    /// This case's surface.
    pub surface: Surface,
}

impl Key {
    /// The key of a case, whose twin is known by this id.
    pub fn of(case: &Case, twin: Option<String>) -> Self {
        let line = |of: Characteristic| {
            let found = case.levels.iter().find(|it| it.of.0 == of);
            KeyLine {
                seen: found.map_or(Seen::No, |it| it.of.1),
                evidence: found.map(|it| it.evidence.clone()).unwrap_or_default(),
            }
        };
        Self {
            lines: Characteristic::ALL.map(line),
            anti_patterns: case.anti_patterns.iter().map(|it| it.of).collect(),
            twin,
            surface: Surface {
                pronoun: case.scene.pronoun.clone(),
                seniority: case.scene.seniority.clone(),
                place: case.scene.place.clone(),
                path: case.scene.path.clone(),
            },
        }
    }

    /// What it says of a characteristic.
    pub fn line(&self, of: Characteristic) -> &KeyLine {
        #[allow(clippy::indexing_slicing, reason = "an index of five, into five")]
        &self.lines[of.index()]
    }
}
