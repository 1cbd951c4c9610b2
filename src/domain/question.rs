//! One question as a page shows it, whatever room it comes from: a prompt, a reason, and a
//! scale with its way of not answering. Rooms differ in what they make of the replies, not in
//! how they ask.

use serde::Serialize;

use super::pack::{Mark, MirrorItem, MirrorPack, ReflectPack, Step};
use super::scale::{Frequency, Level, Recall, Reply, Seen};

/// A room that asks questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Room {
    /// How do we pick leaders today?
    Reflect,
    /// Me.
    Mirror,
}

impl Room {
    /// Both rooms.
    pub const ALL: [Self; 2] = [Self::Reflect, Self::Mirror];
}

/// An item of a pack, at the version an answer was given under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ItemRef {
    /// Stable id.
    pub id: String,
    /// Answers under different versions are not compared.
    pub version: u32,
}

/// One step that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Two to four words.
    pub name: String,
    /// What one could point to.
    pub text: String,
    /// Everyday signs, if any.
    pub signs: Vec<String>,
}

/// What a question may be answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Five steps of something the organization does; or "I don't know".
    Practice(Vec<Choice>),
    /// Five behavioral anchors; or "not seen lately". Also asks when it was last done.
    Anchors(Vec<Choice>),
    /// Five behavioral anchors, of a person in a case; or "not shown here".
    Shown(Vec<Choice>),
    /// Five behavioral anchors, of a person one watches; or "not seen yet", whose words come sixth.
    Watched(Vec<Choice>),
    /// Five steps of a habit of one's own; or "I can't recall".
    Habit(Vec<Choice>),
    /// How often in the last month; or "I can't recall".
    Frequency,
}

impl Scale {
    /// The steps with words of their own; empty for frequencies, whose words are the app's.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Practice(choices)
            | Self::Anchors(choices)
            | Self::Shown(choices)
            | Self::Watched(choices)
            | Self::Habit(choices) => choices,
            Self::Frequency => &[],
        }
    }

    /// Every reply the scale offers, in the order shown; the open one last.
    pub fn replies(&self) -> Vec<Reply> {
        let levels = || {
            Level::ALL
                .into_iter()
                .map(|level| Reply::Level(Seen::At(level)))
                .chain([Reply::Level(Seen::No)])
                .collect()
        };
        match self {
            Self::Practice(_)
            | Self::Anchors(_)
            | Self::Shown(_)
            | Self::Watched(_)
            | Self::Habit(_) => levels(),
            Self::Frequency => Frequency::ALL
                .into_iter()
                .map(|frequency| Reply::Frequency(Recall::Often(frequency)))
                .chain([Reply::Frequency(Recall::No)])
                .collect(),
        }
    }

    /// The reply under a number key: 1 and up for the steps, 0 for the open one.
    pub fn reply_at_key(&self, key: usize) -> Option<Reply> {
        let replies = self.replies();
        match key {
            0 => replies.last().copied(),
            _ if key < replies.len() => replies.get(key - 1).copied(),
            _ => None,
        }
    }
}

/// A question on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which item it is.
    pub item: ItemRef,
    /// The question.
    pub prompt: String,
    /// Why it is asked, if that is said.
    pub why: Option<String>,
    /// What it can be answered with.
    pub scale: Scale,
    /// Not for other eyes: no label before the end.
    pub private: bool,
}

/// A pack's questions of one room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// The room.
    pub room: Room,
    /// Which pack they are from.
    pub pack: Mark,
    /// The questions in order.
    pub questions: Vec<Question>,
}

fn choices(steps: &[Step]) -> Vec<Choice> {
    steps
        .iter()
        .map(|step| Choice {
            name: step.name.clone(),
            text: step.text.clone(),
            signs: Vec::new(),
        })
        .collect()
}

impl From<&ReflectPack> for Questionnaire {
    fn from(pack: &ReflectPack) -> Self {
        let questions = pack
            .reflect
            .iter()
            .map(|item| Question {
                item: ItemRef {
                    id: item.id.clone(),
                    version: item.version,
                },
                prompt: item.question.clone(),
                why: Some(item.why.clone()),
                scale: Scale::Practice(choices(&item.steps)),
                private: false,
            })
            .collect();
        Self {
            room: Room::Reflect,
            pack: pack.header.mark(),
            questions,
        }
    }
}

impl From<&MirrorPack> for Questionnaire {
    fn from(pack: &MirrorPack) -> Self {
        let questions = pack
            .mirror
            .iter()
            .map(|item| Question {
                item: pack.item_ref(item),
                prompt: match item {
                    MirrorItem::Anchors(item) => item.question.clone(),
                    MirrorItem::Steps(item) => item.question.clone(),
                    MirrorItem::Frequency(item) => item.question.clone(),
                },
                why: match item {
                    MirrorItem::Anchors(item) => Some(item.why.clone()),
                    MirrorItem::Steps(item) => Some(item.why.clone()),
                    MirrorItem::Frequency(_) => None,
                },
                scale: match item {
                    MirrorItem::Anchors(item) => Scale::Anchors(pack.anchor_choices(item)),
                    MirrorItem::Steps(item) => Scale::Habit(choices(&item.steps)),
                    MirrorItem::Frequency(_) => Scale::Frequency,
                },
                private: matches!(item, MirrorItem::Frequency(_)),
            })
            .collect();
        Self {
            room: Room::Mirror,
            pack: pack.header.mark(),
            questions,
        }
    }
}

impl MirrorPack {
    /// The reference an answer to this item carries. An item that is rated by anchors is
    /// answered against both, so that raising the version of either makes a new question.
    pub fn item_ref(&self, item: &MirrorItem) -> ItemRef {
        let (id, version) = match item {
            MirrorItem::Anchors(item) => {
                let anchors = self
                    .anchor(item.characteristic)
                    .map_or(0, |anchor| anchor.version.saturating_sub(1));
                (&item.id, item.version.saturating_add(anchors))
            }
            MirrorItem::Steps(item) => (&item.id, item.version),
            MirrorItem::Frequency(item) => (&item.id, item.version),
        };
        ItemRef {
            id: id.clone(),
            version,
        }
    }

    fn anchor_choices(&self, item: &super::pack::RatedItem) -> Vec<Choice> {
        self.anchor(item.characteristic)
            .map(|anchor| {
                anchor
                    .levels
                    .iter()
                    .map(|level| Choice {
                        name: level.name.clone(),
                        text: level.text.clone(),
                        signs: level.signs.clone(),
                    })
                    .collect()
            })
            .unwrap_or_default()
    }
}
