//! What a Mirror sitting shows its owner: the five characteristics, the expert trap, the six
//! anti-patterns in two voices, and one thing to try for each answer that is not "Never". The
//! anti-patterns get no total, on purpose.

use super::pack::{
    Anchor, AntiPatternText, Band, FrequencyItem, MirrorItem, MirrorPack, RatedItem, StepsItem,
};
use super::reflect::level_reply;
use super::scale::{Level, Recall, Recency, Reply, Seen};
use super::sitting::Sitting;

/// A characteristic, rated by its anchors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated<'a> {
    /// The item.
    pub item: &'a RatedItem,
    /// Its anchors.
    pub anchor: &'a Anchor,
    /// Where the person placed themselves.
    pub seen: Seen,
    /// When they last did it.
    pub recency: Option<Recency>,
    /// Their note.
    pub note: &'a str,
    /// The last time, if asked the same way then.
    pub last: Option<Seen>,
}

impl Rated<'_> {
    /// Rated 4 or 5 by something longer ago than three months.
    pub fn is_stale(&self) -> bool {
        self.recency == Some(Recency::LongerAgo)
            && self.seen.level().is_some_and(|level| level >= Level::Four)
    }

    /// One thing to do.
    pub fn advice(&self) -> &str {
        self.item.advice.of(Band::from(self.seen))
    }
}

/// An item of the expert trap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap<'a> {
    /// The item.
    pub item: &'a StepsItem,
    /// The step chosen.
    pub seen: Seen,
    /// The note.
    pub note: &'a str,
    /// The last time.
    pub last: Option<Seen>,
}

impl Trap<'_> {
    /// One thing to do.
    pub fn advice(&self) -> &str {
        self.item.advice.of(Band::from(self.seen))
    }
}

/// An anti-pattern in one voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard<'a> {
    /// The item.
    pub item: &'a FrequencyItem,
    /// The anti-pattern's words.
    pub text: &'a AntiPatternText,
    /// How often.
    pub recall: Recall,
    /// The note.
    pub note: &'a str,
    /// The last time.
    pub last: Option<Recall>,
}

impl Heard<'_> {
    /// One thing to try; `None` after "Never".
    pub fn attempt(&self) -> Option<&str> {
        self.item.attempt.of(self.recall)
    }
}

/// What the characteristics say in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Headline<'a> {
    /// Not one reply on the characteristics.
    Nothing,
    /// None of the five was seen lately.
    NoneSeen,
    /// All that were seen stand on one step.
    Even {
        /// Of how many seen.
        seen: usize,
    },
    /// One stands highest, one lowest.
    Contrast {
        /// The highest.
        high: &'a Anchor,
        /// The lowest.
        low: &'a Anchor,
    },
}

/// The result of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reflection<'a> {
    /// The characteristics that were answered.
    pub rated: Vec<Rated<'a>>,
    /// The expert-trap items that were answered.
    pub traps: Vec<Trap<'a>>,
    /// The anti-pattern items that were answered.
    pub heard: Vec<Heard<'a>>,
}

/// Makes the reflection of a sitting, beside the last finished one.
pub fn reflection<'a>(
    pack: &'a MirrorPack,
    sitting: &'a Sitting,
    last: Option<&Sitting>,
) -> Reflection<'a> {
    let mut result = Reflection {
        rated: Vec::new(),
        traps: Vec::new(),
        heard: Vec::new(),
    };
    for item in &pack.mirror {
        let key = pack.item_ref(item);
        let note = sitting.note(&key);
        match item {
            MirrorItem::Anchors(item) => {
                let seen = level_reply(sitting, &key);
                if let (Some(seen), Some(anchor)) = (seen, pack.anchor(item.characteristic)) {
                    result.rated.push(Rated {
                        item,
                        anchor,
                        seen,
                        recency: sitting.answer(&key).and_then(|answer| answer.recency),
                        note,
                        last: last.and_then(|last| level_reply(last, &key)),
                    });
                }
            }
            MirrorItem::Steps(item) => {
                if let Some(seen) = level_reply(sitting, &key) {
                    result.traps.push(Trap {
                        item,
                        seen,
                        note,
                        last: last.and_then(|last| level_reply(last, &key)),
                    });
                }
            }
            MirrorItem::Frequency(item) => {
                let recall = |of: &Sitting| match of.reply(&key) {
                    Some(Reply::Frequency(recall)) => Some(recall),
                    _ => None,
                };
                let text = pack.anti_pattern(item.anti_pattern);
                if let (Some(recall_now), Some(text)) = (recall(sitting), text) {
                    result.heard.push(Heard {
                        item,
                        text,
                        recall: recall_now,
                        note,
                        last: last.and_then(recall),
                    });
                }
            }
        }
    }
    result
}

impl<'a> Reflection<'a> {
    /// What the characteristics say. The anti-patterns never enter it.
    pub fn headline(&self) -> Headline<'a> {
        let seen: Vec<(Level, &'a Anchor)> = self
            .rated
            .iter()
            .filter_map(|rated| rated.seen.level().map(|level| (level, rated.anchor)))
            .collect();
        // Ties go to the first in the source's order, at both ends.
        let lowest = seen.iter().min_by_key(|(level, _)| *level);
        let highest = seen.iter().rev().max_by_key(|(level, _)| *level);
        match (self.rated.is_empty(), lowest, highest) {
            (true, _, _) => Headline::Nothing,
            (_, Some((lowest, low)), Some((highest, high))) if lowest < highest => {
                Headline::Contrast { high, low }
            }
            (_, Some(_), Some(_)) => Headline::Even { seen: seen.len() },
            _ => Headline::NoneSeen,
        }
    }
}
