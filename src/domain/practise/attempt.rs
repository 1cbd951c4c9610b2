//! One judging of a case, from opening it to seeing its key.

use serde::Serialize;

use super::key::Key;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::question::ItemRef;
use crate::domain::scale::{Moment, Seen};

/// How sure a rater is that a rating is within one step of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "u8")]
pub enum Confidence {
    /// As likely as not.
    Fifty,
    /// 60 %.
    Sixty,
    /// 70 %.
    Seventy,
    /// 80 %.
    Eighty,
    /// 90 %.
    Ninety,
}

impl Confidence {
    /// All, least sure first.
    pub const ALL: [Self; 5] = [
        Self::Fifty,
        Self::Sixty,
        Self::Seventy,
        Self::Eighty,
        Self::Ninety,
    ];

    /// 50 to 90.
    pub fn percent(self) -> u8 {
        match self {
            Self::Fifty => 50,
            Self::Sixty => 60,
            Self::Seventy => 70,
            Self::Eighty => 80,
            Self::Ninety => 90,
        }
    }

    /// The one of so many percent.
    pub fn of_percent(percent: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.percent() == percent)
    }

    /// 0 to 4.
    pub fn index(self) -> usize {
        usize::from(self.percent() / 10 - 5)
    }
}

impl From<Confidence> for u8 {
    fn from(confidence: Confidence) -> Self {
        confidence.percent()
    }
}

/// Which judging of which case. Made of what is known everywhere, so that two tabs that open a case
/// in the same moment mean the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct AttemptId {
    /// The case and its version.
    pub case: ItemRef,
    /// The first judging of it is 1.
    pub turn: u32,
}

/// What was said of one characteristic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rating {
    /// The rating; "not shown here" is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// How sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sure: Option<Confidence>,
    /// Ids of the sentences marked as evidence, in the order of the case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<String>,
    /// Why the rater sees it differently from the key.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dispute: String,
    /// What the rater would have the key say. Given once the key was seen, so it never counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Seen>,
}

impl Rating {
    /// Whether the rater disagrees with the key.
    pub fn is_disputed(&self) -> bool {
        !self.dispute.is_empty() || self.proposed.is_some()
    }
}

/// How far an attempt has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Characteristics rated so far, of five.
    Rating(usize),
    /// The key was asked for.
    Judged,
}

/// One judging of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attempt {
    /// Which.
    pub id: AttemptId,
    /// When the case was opened.
    pub begun: Moment,
    /// When any of it last changed.
    pub at: Moment,
    /// By characteristic, in the source's order.
    pub ratings: [Rating; 5],
    /// Anti-patterns seen, in the source's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub spotted: Vec<AntiPattern>,
    /// When the key was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged: Option<Moment>,
    /// The key as it was then, so that the judging outlives its pack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
    /// The key had been shown before some of it was given. It never counts.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub knew_key: bool,
}

impl Attempt {
    /// One just opened.
    pub fn open(id: AttemptId, at: Moment) -> Self {
        Self {
            id,
            begun: at,
            at,
            ratings: Default::default(),
            spotted: Vec::new(),
            judged: None,
            key: None,
            knew_key: false,
        }
    }

    /// What was said of a characteristic.
    pub fn rating(&self, of: Characteristic) -> &Rating {
        #[allow(clippy::indexing_slicing, reason = "an index of five, into five")]
        &self.ratings[of.index()]
    }

    /// The same, to change it.
    pub fn rating_mut(&mut self, of: Characteristic) -> &mut Rating {
        #[allow(clippy::indexing_slicing, reason = "an index of five, into five")]
        &mut self.ratings[of.index()]
    }

    /// How far it has come.
    pub fn stand(&self) -> Stand {
        if self.judged.is_some() {
            return Stand::Judged;
        }
        let rated = self.ratings.iter().filter(|it| it.seen.is_some());
        Stand::Rating(rated.count())
    }

    /// Puts a sentence among the marks, or takes it away.
    pub fn mark(&mut self, of: Characteristic, sentence: &str, is_marked: bool) {
        let marks = &mut self.rating_mut(of).marks;
        marks.retain(|other| other != sentence);
        if is_marked {
            let place = |id: &str| (id.len(), id.to_owned());
            let after = marks.partition_point(|other| place(other) < place(sentence));
            marks.insert(after, sentence.to_owned());
        }
    }

    /// Puts an anti-pattern among those seen, or takes it away.
    pub fn spot(&mut self, anti_pattern: AntiPattern, is_seen: bool) {
        self.spotted.retain(|other| *other != anti_pattern);
        if is_seen {
            let after = self.spotted.partition_point(|other| *other < anti_pattern);
            self.spotted.insert(after, anti_pattern);
        }
    }

    /// Characteristics on which the rater disagrees with the key.
    pub fn disputed(&self) -> impl Iterator<Item = Characteristic> {
        let each = Characteristic::ALL.into_iter().zip(&self.ratings);
        each.filter(|(_, rating)| rating.is_disputed())
            .map(|(of, _)| of)
    }
}
