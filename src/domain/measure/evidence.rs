//! Which sentences of a case a rater marked as evidence, against the key's.

use super::unknown::Unknown;

/// Counts of sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Marked by both.
    pub found: usize,
    /// Marked by the rater only.
    pub extra: usize,
    /// Marked by the key only.
    pub missed: usize,
}

impl Evidence {
    /// Compares two sets of sentences. A sentence named twice counts once.
    pub fn of<T: PartialEq>(marked: &[T], key: &[T]) -> Self {
        let first =
            |all: &[T], at: usize, one: &T| all.iter().position(|other| other == one) == Some(at);
        let marked_once = marked
            .iter()
            .enumerate()
            .filter(|(at, one)| first(marked, *at, one));
        let key_once = key
            .iter()
            .enumerate()
            .filter(|(at, one)| first(key, *at, one));
        let mut counts = Self::default();
        for (_, sentence) in marked_once {
            if key.contains(sentence) {
                counts.found += 1;
            } else {
                counts.extra += 1;
            }
        }
        counts.missed = key_once.filter(|(_, one)| !marked.contains(one)).count();
        counts
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            found: self.found + other.found,
            extra: self.extra + other.extra,
            missed: self.missed + other.missed,
        }
    }

    /// Precision: the share of what was marked that the key marks too, 0 to 1.
    ///
    /// # Errors
    /// When nothing was marked.
    pub fn precision(self) -> Result<f64, Unknown> {
        share(self.found, self.extra).ok_or(Unknown::NothingMarked)
    }

    /// Recall: the share of what the key marks that was marked, 0 to 1.
    ///
    /// # Errors
    /// When the key marks nothing.
    pub fn recall(self) -> Result<f64, Unknown> {
        share(self.found, self.missed).ok_or(Unknown::NothingToFind)
    }
}

fn share(part: usize, rest: usize) -> Option<f64> {
    let all = part + rest;
    (all > 0).then(|| part as f64 / all as f64)
}
