//! Reading JSON field by field. Everything that comes from outside the program (packs, journal
//! records, backups) is read through here: a missing or mistyped field is the reader's to name,
//! unknown fields are passed over, and the code stays a quarter of what derived readers need,
//! which were a fifth of the whole app.

use serde_json::{Map, Value};

/// A JSON object whose fields are taken out one by one.
#[derive(Debug, Default)]
pub struct Fields(Map<String, Value>);

/// A value that can be read from JSON. `None` where the JSON is of another shape.
pub trait FromJson: Sized {
    /// Reads it.
    fn from_json(value: Value) -> Option<Self>;
}

impl Fields {
    /// The fields of an object.
    pub fn of(value: Value) -> Option<Self> {
        match value {
            Value::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// Takes a field out, whatever it holds.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.0.get_mut(name).map(Value::take)
    }

    /// A field that must be there.
    pub fn need<T: FromJson>(&mut self, name: &str) -> Option<T> {
        T::from_json(self.take(name)?)
    }

    /// A field that may be missing or null, but not of another shape.
    pub fn may<T: FromJson>(&mut self, name: &str) -> Option<Option<T>> {
        Option::from_json(self.take(name).unwrap_or_default())
    }

    /// A text, empty where there is none.
    pub fn text(&mut self, name: &str) -> String {
        self.need(name).unwrap_or_default()
    }

    /// A small whole number, 0 where there is none.
    pub fn number(&mut self, name: &str) -> u32 {
        self.need(name).unwrap_or_default()
    }

    /// An object, empty where there is none.
    pub fn fields(&mut self, name: &str) -> Self {
        self.take(name).and_then(Self::of).unwrap_or_default()
    }

    /// The elements of a list, none where there is no list.
    pub fn list(&mut self, name: &str) -> Vec<Value> {
        match self.take(name) {
            Some(Value::Array(elements)) => elements,
            _ => Vec::new(),
        }
    }
}

/// The name and contents of `"name"` or `{"name": contents}`: how a choice of shapes is written.
pub fn choice(value: Value) -> Option<(String, Value)> {
    match value {
        Value::String(name) => Some((name, Value::Null)),
        Value::Object(fields) if fields.len() == 1 => fields.into_iter().next(),
        _ => None,
    }
}

impl FromJson for Value {
    fn from_json(value: Value) -> Option<Self> {
        Some(value)
    }
}

impl FromJson for String {
    fn from_json(value: Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }
}

impl FromJson for u64 {
    fn from_json(value: Value) -> Option<Self> {
        value.as_u64()
    }
}

impl FromJson for u32 {
    fn from_json(value: Value) -> Option<Self> {
        Self::try_from(value.as_u64()?).ok()
    }
}

impl FromJson for bool {
    fn from_json(value: Value) -> Option<Self> {
        value.as_bool()
    }
}

/// Null is nothing.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_json(value).map(Some),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value) -> Option<Self> {
        match value {
            Value::Array(elements) => elements.into_iter().map(T::from_json).collect(),
            _ => None,
        }
    }
}
