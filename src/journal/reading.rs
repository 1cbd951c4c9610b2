//! Reading back what the journal and backups wrote: the other half of the types' `Serialize`.
//! Round trips over arbitrary values and the golden files hold the two halves together. A value
//! of another shape is `None`, never a guess.

mod events;
mod practise;

use serde_json::Value;

use super::event::Preference;
use super::packs::{Field, OwnPack};
use super::state::{Preferences, State};
use crate::domain::answers::Answers;
use crate::domain::json::{Fields, FromJson, choice};
use crate::domain::pack::Mark;
use crate::domain::people::Ledger;
use crate::domain::question::{ItemRef, Room};
use crate::domain::scale::{Frequency, Level, Moment, Recall, Recency, Reply, Seen};
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use crate::domain::sitting::{Answer, Sitting, SittingId};

impl FromJson for Moment {
    fn from_json(value: Value) -> Option<Self> {
        value.as_u64().map(Self)
    }
}

impl FromJson for SittingId {
    fn from_json(value: Value) -> Option<Self> {
        String::from_json(value).map(Self)
    }
}

impl FromJson for Level {
    fn from_json(value: Value) -> Option<Self> {
        Self::new(u8::try_from(value.as_u64()?).ok()?)
    }
}

impl FromJson for Room {
    fn from_json(value: Value) -> Option<Self> {
        match value.as_str()? {
            "reflect" => Some(Self::Reflect),
            "mirror" => Some(Self::Mirror),
            _ => None,
        }
    }
}

impl FromJson for Frequency {
    fn from_json(value: Value) -> Option<Self> {
        match value.as_str()? {
            "never" => Some(Self::Never),
            "once_or_twice" => Some(Self::OnceOrTwice),
            "weekly" => Some(Self::Weekly),
            "most_days" => Some(Self::MostDays),
            _ => None,
        }
    }
}

impl FromJson for Recency {
    fn from_json(value: Value) -> Option<Self> {
        match value.as_str()? {
            "this_week" => Some(Self::ThisWeek),
            "this_month" => Some(Self::ThisMonth),
            "this_quarter" => Some(Self::ThisQuarter),
            "longer_ago" => Some(Self::LongerAgo),
            _ => None,
        }
    }
}

impl FromJson for Seen {
    fn from_json(value: Value) -> Option<Self> {
        match choice(value)? {
            (name, Value::Null) if name == "no" => Some(Self::No),
            (name, level) if name == "at" => Level::from_json(level).map(Self::At),
            _ => None,
        }
    }
}

impl FromJson for Recall {
    fn from_json(value: Value) -> Option<Self> {
        match choice(value)? {
            (name, Value::Null) if name == "no" => Some(Self::No),
            (name, often) if name == "often" => Frequency::from_json(often).map(Self::Often),
            _ => None,
        }
    }
}

impl FromJson for Reply {
    fn from_json(value: Value) -> Option<Self> {
        let (scale, reply) = choice(value)?;
        match scale.as_str() {
            "level" => Seen::from_json(reply).map(Self::Level),
            "frequency" => Recall::from_json(reply).map(Self::Frequency),
            _ => None,
        }
    }
}

impl FromJson for ItemRef {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            id: fields.need("id")?,
            version: fields.need("version")?,
        })
    }
}

impl FromJson for Mark {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            id: fields.need("id")?,
            version: fields.need("version")?,
        })
    }
}

impl FromJson for Answer {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            version: fields.need("version")?,
            reply: fields.may("reply")?,
            recency: fields.may("recency")?,
            note: fields.may("note")?.unwrap_or_default(),
            at: fields.need("at")?,
        })
    }
}

impl FromJson for Sitting {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        let mut answers = Answers::default();
        match fields.take("answers")? {
            Value::Object(by_item) => {
                for (item, answer) in by_item {
                    answers.insert(&item, Answer::from_json(answer)?);
                }
            }
            _ => return None,
        }
        Some(Self {
            id: fields.need("id")?,
            also: fields.may("also")?.unwrap_or_default(),
            room: fields.need("room")?,
            pack: fields.may("pack")?,
            begun: fields.need("begun")?,
            finished: fields.may("finished")?,
            answers,
        })
    }
}

impl FromJson for SheetId {
    fn from_json(value: Value) -> Option<Self> {
        String::from_json(value).map(Self)
    }
}

impl FromJson for SheetKind {
    fn from_json(value: Value) -> Option<Self> {
        Self::named(value.as_str()?)
    }
}

impl FromJson for Texts {
    fn from_json(value: Value) -> Option<Self> {
        let Value::Object(by_field) = value else {
            return None;
        };
        let mut texts = Self::default();
        for (field, text) in by_field {
            texts.set(&field, text.as_str()?);
        }
        Some(texts)
    }
}

impl FromJson for Sheet {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            id: fields.need("id")?,
            kind: fields.need("kind")?,
            begun: fields.need("begun")?,
            at: fields.need("at")?,
            texts: fields.need("texts")?,
        })
    }
}

impl FromJson for Ledger {
    fn from_json(value: Value) -> Option<Self> {
        Some(Vec::<Sheet>::from_json(value)?.into_iter().collect())
    }
}

impl FromJson for Field {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            sheet: fields.need("sheet")?,
            kind: fields.need("kind")?,
            name: fields.need("name")?,
        })
    }
}

impl FromJson for OwnPack {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            id: fields.need("id")?,
            version: fields.need("version")?,
            text: fields.need("text")?,
            added: fields.need("added")?,
            on: fields.need("on")?,
        })
    }
}

impl FromJson for Preferences {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            single_keys: fields.need("single_keys")?,
            weekly: fields
                .may("weekly")?
                .and_then(|aim: u32| u8::try_from(aim).ok()),
        })
    }
}

impl FromJson for State {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            sittings: fields.need("sittings")?,
            packs: fields.may("packs")?.unwrap_or_default(),
            without_core: fields.may("without_core")?.unwrap_or_default(),
            sheets: fields.may("sheets")?.unwrap_or_default(),
            attempts: fields.may("attempts")?.unwrap_or_default(),
            ledger: fields.may("ledger")?.unwrap_or_default(),
            preferences: fields.may("preferences")?.unwrap_or_default(),
            last_backup: fields.may("last_backup")?,
            changes_since_backup: fields.may("changes_since_backup")?.unwrap_or_default(),
        })
    }
}

impl FromJson for Preference {
    fn from_json(value: Value) -> Option<Self> {
        match choice(value)? {
            (name, on) if name == "single_keys" => bool::from_json(on).map(Self::SingleKeys),
            (name, aim) if name == "weekly" => match aim {
                Value::Null => Some(Self::Weekly(None)),
                aim => Some(Self::Weekly(Some(u8::try_from(aim.as_u64()?).ok()?))),
            },
            _ => None,
        }
    }
}
