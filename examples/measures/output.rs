//! The JSON object that is printed: figures, and why some are missing.

use nose::domain::measure::{Part, Unknown};
use nose::ui::text::{Language, Saying};
use serde_json::{Map, Value, json};

/// Figures by name, with reasons for those that are missing.
#[derive(Default)]
pub struct Output {
    figures: Map<String, Value>,
    reasons: Map<String, Value>,
    notes: Map<String, Value>,
}

impl Output {
    /// A figure that there always is.
    pub fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.figures.insert(name.to_owned(), value.into());
    }

    /// The figure, or `null` and the reason under this path.
    pub fn value(&mut self, path: &str, figure: Result<f64, Unknown>) -> Value {
        figure.map_or_else(|why| self.missing(path, why), Value::from)
    }

    /// `null`, and the reason under this path.
    pub fn missing(&mut self, path: &str, why: Unknown) -> Value {
        let words = Language::English.saying(Saying::Unknown(why), &|_, _| String::new());
        self.reasons.insert(path.to_owned(), words.into());
        Value::Null
    }

    /// A figure by itself.
    pub fn figure(&mut self, name: &str, figure: Result<f64, Unknown>) {
        let value = self.value(name, figure);
        self.put(name, value);
    }

    /// Tells over which part of a table something was computed, if that is not all of it.
    pub fn note_part(&mut self, name: &str, part: &Part, of: (usize, usize), what: [&str; 2]) {
        if !part.is_all_of(of.0, of.1) {
            let (rows, columns) = (part.rows.len(), part.columns.len());
            let [row_words, column_words] = what;
            let note = format!(
                "Computed over {rows} of {} {row_words} and {columns} of {} {column_words}, among \
                 which nothing is missing.",
                of.0, of.1
            );
            self.note(name, note);
        }
    }

    /// Tells something about a figure.
    pub fn note(&mut self, name: &str, note: String) {
        self.notes.insert(name.to_owned(), note.into());
    }

    /// The whole object.
    pub fn into_json(mut self) -> String {
        self.figures
            .insert("reasons".to_owned(), json!(self.reasons));
        if !self.notes.is_empty() {
            self.figures.insert("notes".to_owned(), json!(self.notes));
        }
        format!("{:#}", Value::Object(self.figures))
    }
}
