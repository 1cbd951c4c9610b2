//! Reading back judgings of cases.

use serde_json::Value;

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::json::{Fields, FromJson, choice};
use crate::domain::practise::{Attempt, AttemptId, Confidence, Key, KeyLine, Rating, Surface};
use crate::journal::practise::Change;

impl FromJson for Characteristic {
    fn from_json(value: Value) -> Option<Self> {
        Self::named(value.as_str()?)
    }
}

impl FromJson for AntiPattern {
    fn from_json(value: Value) -> Option<Self> {
        Self::named(value.as_str()?)
    }
}

impl FromJson for Confidence {
    fn from_json(value: Value) -> Option<Self> {
        Self::of_percent(u8::try_from(value.as_u64()?).ok()?)
    }
}

impl FromJson for AttemptId {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            case: fields.need("case")?,
            turn: fields.need("turn")?,
        })
    }
}

impl FromJson for Rating {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            seen: fields.may("seen")?,
            sure: fields.may("sure")?,
            marks: fields.may("marks")?.unwrap_or_default(),
            dispute: fields.may("dispute")?.unwrap_or_default(),
            proposed: fields.may("proposed")?,
        })
    }
}

impl FromJson for KeyLine {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            seen: fields.need("seen")?,
            evidence: fields.may("evidence")?.unwrap_or_default(),
        })
    }
}

impl FromJson for Surface {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            pronoun: fields.need("pronoun")?,
            seniority: fields.need("seniority")?,
            place: fields.need("place")?,
            path: fields.need("path")?,
        })
    }
}

/// Exactly five.
fn five<T: FromJson>(value: Option<Value>) -> Option<[T; 5]> {
    Vec::from_json(value?)?.try_into().ok()
}

impl FromJson for Key {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            lines: five(fields.take("lines"))?,
            anti_patterns: fields.may("anti_patterns")?.unwrap_or_default(),
            twin: fields.may("twin")?,
            surface: fields.need("surface")?,
        })
    }
}

impl FromJson for Attempt {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            id: fields.need("id")?,
            begun: fields.need("begun")?,
            at: fields.need("at")?,
            ratings: five(fields.take("ratings"))?,
            spotted: fields.may("spotted")?.unwrap_or_default(),
            judged: fields.may("judged")?,
            key: fields.may("key")?,
            knew_key: fields.may("knew_key")?.unwrap_or_default(),
        })
    }
}

impl FromJson for Change {
    fn from_json(value: Value) -> Option<Self> {
        let (kind, contents) = choice(value)?;
        let mut fields = match contents {
            Value::Null => Fields::default(),
            contents => Fields::of(contents)?,
        };
        Some(match kind.as_str() {
            "opened" => Self::Opened,
            "rated" => Self::Rated {
                of: fields.need("of")?,
                seen: fields.may("seen")?,
            },
            "sure" => Self::Sure {
                of: fields.need("of")?,
                sure: fields.may("sure")?,
            },
            "marked" => Self::Marked {
                of: fields.need("of")?,
                sentence: fields.need("sentence")?,
                on: fields.need("on")?,
            },
            "spotted" => Self::Spotted {
                of: fields.need("of")?,
                on: fields.need("on")?,
            },
            "judged" => Self::Judged {
                key: Box::new(fields.need("key")?),
            },
            "unjudged" => Self::Unjudged,
            "disputed" => Self::Disputed {
                of: fields.need("of")?,
                why: fields.need("why")?,
            },
            "proposed" => Self::Proposed {
                of: fields.need("of")?,
                seen: fields.may("seen")?,
            },
            "dropped" => Self::Dropped,
            "put" => Self::Put {
                attempt: Box::new(fields.need("attempt")?),
            },
            _ => return None,
        })
    }
}
