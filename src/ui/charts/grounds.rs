//! The strip with what stands behind a rating: a filled dot for the rating, a small soft dot for the
//! former one, a hollow ring for "not seen yet"; under it a small mark for each observation, a bar
//! for one that shows the characteristic and a triangle for one that speaks against it: filled where one
//! saw it oneself, hollow where one was told, dashed where no source was given, and faint where it is
//! old. Here is what it holds and where its marks go; how they look is the view's.

use super::strip::Mark;
use crate::domain::people::Source;

/// So many observations are drawn, the latest ones; all are counted in the sentence and the table.
pub const MOST_DRAWN: usize = 20;

/// An observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Whether it shows the characteristic, or else speaks against it.
    pub is_for: bool,
    /// How one knows of it, if that was said.
    pub source: Option<Source>,
    /// Whether it is old.
    pub is_old: bool,
}

/// A rating with what stands behind it, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// One sentence that says what the picture shows.
    pub sentence: String,
    /// Short names of the five steps; empty where no anchors are here.
    pub axis: Vec<String>,
    /// The rating, if there is one.
    pub now: Option<Mark>,
    /// What it is called.
    pub now_name: String,
    /// The rating before it.
    pub before: Option<Mark>,
    /// What was seen, the oldest first.
    pub seen: Vec<Ground>,
    /// The rows of the table behind it.
    pub rows: Vec<Vec<String>>,
}

impl Grounds {
    /// What is drawn of what was seen.
    pub fn drawn(&self) -> &[Ground] {
        let from = self.seen.len().saturating_sub(MOST_DRAWN);
        self.seen.get(from..).unwrap_or_default()
    }

    /// Whether something drawn is as is asked for.
    pub fn draws(&self, what: fn(&Ground) -> bool) -> bool {
        self.drawn().iter().any(what)
    }
}

/// Where the mark of an observation stands from the left, in pixels.
pub fn mark_at(place: usize) -> usize {
    6 + 13 * place
}
