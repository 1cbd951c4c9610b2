//! A sitting is one pass through a room's questions, from the first answer to the result. A
//! room may be sat through again; earlier sittings stay as they were.

use serde::Serialize;

use super::answers::Answers;
use super::pack::Mark;
use super::question::{ItemRef, Questionnaire, Room};
use super::scale::{Moment, Recency, Reply};

/// The longest note that is kept, in characters.
pub const NOTE_LIMIT: usize = 4_000;

/// Identifies a sitting across devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SittingId(pub String);

/// What was answered on one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The item's version at the time.
    pub version: u32,
    /// What was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// When it was last done, where that is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recency: Option<Recency>,
    /// The person's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When any of it last changed.
    pub at: Moment,
}

impl Answer {
    /// Nothing chosen and nothing written.
    pub fn is_empty(&self) -> bool {
        self.reply.is_none() && self.recency.is_none() && self.note.is_empty()
    }
}

/// One pass through a room's questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// Its identity.
    pub id: SittingId,
    /// Other identities of the same sitting: it was begun in two tabs at the same moment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<SittingId>,
    /// The room.
    pub room: Room,
    /// The pack it was begun under, once known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<Mark>,
    /// When it began.
    pub begun: Moment,
    /// When its result was first asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished: Option<Moment>,
    /// Answers by item id. Answers to items that a pack no longer has are kept.
    pub answers: Answers,
}

/// How far a sitting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Questions with a reply.
    pub answered: usize,
    /// Questions in all.
    pub of: usize,
    /// 0-based position of the first question without a reply.
    pub next: Option<usize>,
}

impl Sitting {
    /// Whether this is the sitting with that identity.
    pub fn is(&self, id: &SittingId) -> bool {
        self.id == *id || self.also.contains(id)
    }

    /// Whether two histories are of one sitting.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is(&other.id) || other.is(&self.id)
    }

    /// The answer to an item, if it was given to the same version of it.
    pub fn answer(&self, item: &ItemRef) -> Option<&Answer> {
        self.answers
            .get(&item.id)
            .filter(|answer| answer.version == item.version)
    }

    /// What was chosen on an item, if anything.
    pub fn reply(&self, item: &ItemRef) -> Option<Reply> {
        self.answer(item).and_then(|answer| answer.reply)
    }

    /// The note on an item, whatever its version.
    pub fn note(&self, item: &ItemRef) -> &str {
        self.answers
            .get(&item.id)
            .map_or("", |answer| answer.note.as_str())
    }

    /// How far it has come over these questions.
    pub fn progress(&self, questionnaire: &Questionnaire) -> Progress {
        let questions = &questionnaire.questions;
        let is_open = |item: &ItemRef| self.reply(item).is_none();
        Progress {
            answered: questions.iter().filter(|q| !is_open(&q.item)).count(),
            of: questions.len(),
            next: questions.iter().position(|q| is_open(&q.item)),
        }
    }

    /// Takes in another history of the same sitting: what is newer counts, nothing goes.
    pub fn merge(&mut self, other: &Self) {
        self.begun = self.begun.min(other.begun);
        self.finished = match (self.finished, other.finished) {
            (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
            (mine, theirs) => mine.or(theirs),
        };
        if self.pack.is_none() {
            self.pack.clone_from(&other.pack);
        }
        for id in other.also.iter().chain([&other.id]) {
            if !self.is(id) {
                self.also.push(id.clone());
            }
        }
        for (id, theirs) in &other.answers {
            let newer = self.answers.get(id).is_none_or(|mine| mine.at < theirs.at);
            if newer {
                self.answers.insert(id, theirs.clone());
            }
        }
    }
}
