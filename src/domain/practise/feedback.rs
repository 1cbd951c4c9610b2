//! What a key says beside a judging: how far off each rating was, which anti-patterns were caught,
//! and the one thing most worth a sentence.

use super::attempt::{Attempt, Confidence};
use super::key::Key;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::scale::{Level, Seen};

/// A rating beside the key's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same, or both "not shown here".
    Same,
    /// So many steps above the key; below 0, below it.
    Off(i8),
    /// Rated, where the key says that nothing shows it.
    SawUnshown(Level),
    /// "Not shown here", where the key finds it.
    MissedShown(Level),
    /// Nothing was said of it.
    Unrated,
}

impl Verdict {
    /// Of a rating and the key's.
    pub fn of(rated: Option<Seen>, key: Seen) -> Self {
        match (rated, key) {
            (None, _) => Self::Unrated,
            (Some(Seen::No), Seen::No) => Self::Same,
            (Some(Seen::At(level)), Seen::No) => Self::SawUnshown(level),
            (Some(Seen::No), Seen::At(level)) => Self::MissedShown(level),
            (Some(Seen::At(rated)), Seen::At(key)) if rated == key => Self::Same,
            (Some(Seen::At(rated)), Seen::At(key)) => {
                let off = i16::from(rated.number()) - i16::from(key.number());
                Self::Off(i8::try_from(off).unwrap_or_default())
            }
        }
    }

    /// Whether the rating is within one step of the key: what a confidence is about. "Not shown
    /// here" is right or wrong. `None` where nothing was rated.
    pub fn is_within_one(self) -> Option<bool> {
        match self {
            Self::Same => Some(true),
            Self::Off(steps) => Some(steps.unsigned_abs() <= 1),
            Self::SawUnshown(_) | Self::MissedShown(_) => Some(false),
            Self::Unrated => None,
        }
    }
}

/// One characteristic of a judging, beside the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside<'a> {
    /// Which.
    pub of: Characteristic,
    /// The rating.
    pub rated: Option<Seen>,
    /// How sure.
    pub sure: Option<Confidence>,
    /// The key's.
    pub key: Seen,
    /// How they compare.
    pub verdict: Verdict,
    /// Sentences the rater marked.
    pub marks: &'a [String],
    /// Sentences the key marks.
    pub evidence: &'a [String],
}

/// What became of an anti-pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// There, and seen.
    Caught,
    /// There, and not seen.
    Missed,
    /// Not there, and seen.
    FalseAlarm,
}

/// An anti-pattern that was there or was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// Which.
    pub of: AntiPattern,
    /// What became of it.
    pub spot: Spot,
}

/// The one thing most worth a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Two steps off or more.
    FarOff {
        /// Where.
        of: Characteristic,
        /// How many steps above the key; below 0, below it.
        steps: i8,
        /// How sure the rater was.
        sure: Option<Confidence>,
    },
    /// An anti-pattern passed unseen.
    Missed(AntiPattern),
    /// Rated, where nothing shows it.
    SawUnshown(Characteristic),
    /// "Not shown here", where the key finds it.
    MissedShown(Characteristic),
    /// An anti-pattern was seen that is not there.
    FalseAlarm(AntiPattern),
    /// All within one step, so many of five the same.
    Near {
        /// The same as the key.
        same: usize,
    },
    /// All as the key.
    Same,
}

/// What a key says beside a judging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback<'a> {
    /// By characteristic, in the source's order.
    pub beside: Vec<Beside<'a>>,
    /// Anti-patterns that were there or were seen, in the source's order.
    pub spotted: Vec<Spotted>,
}

impl<'a> Feedback<'a> {
    /// Of a judging and its key.
    pub fn of(attempt: &'a Attempt, key: &'a Key) -> Self {
        let beside = Characteristic::ALL.into_iter().map(|of| {
            let rating = attempt.rating(of);
            let line = key.line(of);
            Beside {
                of,
                rated: rating.seen,
                sure: rating.sure,
                key: line.seen,
                verdict: Verdict::of(rating.seen, line.seen),
                marks: &rating.marks,
                evidence: &line.evidence,
            }
        });
        let spotted = AntiPattern::ALL.into_iter().filter_map(|of| {
            let is_there = key.anti_patterns.contains(&of);
            let was_seen = attempt.spotted.contains(&of);
            let spot = match (is_there, was_seen) {
                (true, true) => Spot::Caught,
                (true, false) => Spot::Missed,
                (false, true) => Spot::FalseAlarm,
                (false, false) => return None,
            };
            Some(Spotted { of, spot })
        });
        Self {
            beside: beside.collect(),
            spotted: spotted.collect(),
        }
    }

    /// How many ratings are within one step of the key, and of how many.
    pub fn within_one(&self) -> (usize, usize) {
        let near = self
            .beside
            .iter()
            .filter_map(|it| it.verdict.is_within_one());
        let (mut right, mut all) = (0, 0);
        for is_near in near {
            all += 1;
            right += usize::from(is_near);
        }
        (right, all)
    }

    /// The characteristics, those furthest off first.
    pub fn furthest_first(&self) -> Vec<&Beside<'a>> {
        let rank = |it: &Beside<'_>| match it.verdict {
            Verdict::Off(steps) if steps.unsigned_abs() > 1 => 0 - i16::from(steps.unsigned_abs()),
            Verdict::SawUnshown(_) | Verdict::MissedShown(_) => 0,
            Verdict::Off(_) => 1,
            Verdict::Unrated => 2,
            Verdict::Same => 3,
        };
        let mut all: Vec<&Beside<'a>> = Vec::with_capacity(self.beside.len());
        for beside in &self.beside {
            let after = all.partition_point(|before| rank(before) <= rank(beside));
            all.insert(after, beside);
        }
        all
    }

    fn anti_pattern(&self, spot: Spot) -> Option<AntiPattern> {
        let found = self.spotted.iter().find(|it| it.spot == spot);
        found.map(|it| it.of)
    }

    /// The one thing most worth a sentence.
    pub fn headline(&self) -> Headline {
        let first = self.furthest_first();
        let far = first.first().and_then(|it| match it.verdict {
            Verdict::Off(steps) if steps.unsigned_abs() > 1 => Some(Headline::FarOff {
                of: it.of,
                steps,
                sure: it.sure,
            }),
            _ => None,
        });
        let unshown = first.iter().find_map(|it| match it.verdict {
            Verdict::SawUnshown(_) => Some(Headline::SawUnshown(it.of)),
            Verdict::MissedShown(_) => Some(Headline::MissedShown(it.of)),
            _ => None,
        });
        let missed = self.anti_pattern(Spot::Missed).map(Headline::Missed);
        let alarm = self
            .anti_pattern(Spot::FalseAlarm)
            .map(Headline::FalseAlarm);
        far.or(missed).or(unshown).or(alarm).unwrap_or_else(|| {
            let is_same = |it: &&Beside<'_>| it.verdict == Verdict::Same;
            match self.beside.iter().filter(is_same).count() {
                same if same == self.beside.len() => Headline::Same,
                same => Headline::Near { same },
            }
        })
    }
}
