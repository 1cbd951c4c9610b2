//! The key of a workshop as a file of its own: what was asked and the private key, nothing of what
//! anybody gave. With it ballots can be read in another browser, too.

use serde_json::{Map, Value, json};

use super::led::{Led, case_field};
use super::setup::{Round, Setup};
use crate::domain::json::Fields;
use crate::domain::sheet::{Texts, WORKSHOP_FIELD_LIMIT};

const FORMAT: &str = "nose-workshop-key";
const VERSION: u32 = 1;
/// The largest file that is read, in bytes.
pub const MOST_KEY_BYTES: usize = 2 * 1024 * 1024;

/// Why a file is no key of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadKeyFile {
    /// Larger than [`MOST_KEY_BYTES`].
    TooLarge,
    /// Not JSON, cut short, or of another kind.
    NotAKey,
    /// Written by a newer version of Nose.
    Newer,
    /// What it holds does not fit together: something was changed.
    Changed,
}

/// The fields that go into the file, apart from the cases.
const KEPT: [&str; 12] = [
    Led::TITLE,
    Led::NAMING,
    Led::SURENESS,
    Led::RULE,
    Led::OF,
    Led::CASES,
    Led::EXPECTED,
    Led::SESSION,
    Led::PUBLIC,
    Led::PRIVATE,
    Led::ROUND,
    Led::AGAIN,
];

fn kept() -> impl Iterator<Item = String> {
    let cases = (0..Setup::MOST_CASES).map(case_field);
    KEPT.iter().map(|name| (*name).to_owned()).chain(cases)
}

/// The text of the file.
pub fn key_text(texts: &Texts) -> String {
    let mut fields = Map::new();
    for name in kept() {
        let text = texts.get(&name);
        if !text.is_empty() {
            fields.insert(name, text.into());
        }
    }
    json!({ "format": FORMAT, "version": VERSION, "workshop": fields }).to_string()
}

/// The sheet's texts from such a file. Nothing is taken on trust: what is no sound session, or has
/// another key than its ballots are sealed to, is refused.
pub fn read_key(text: &str) -> Result<Texts, BadKeyFile> {
    if text.len() > MOST_KEY_BYTES {
        return Err(BadKeyFile::TooLarge);
    }
    let value: Option<Value> = serde_json::from_str(text).ok();
    let mut file = value.and_then(Fields::of).ok_or(BadKeyFile::NotAKey)?;
    if file.text("format") != FORMAT {
        return Err(BadKeyFile::NotAKey);
    }
    if file.number("version") > VERSION {
        return Err(BadKeyFile::Newer);
    }
    let mut fields = file.fields("workshop");
    let mut texts = Texts::default();
    for name in kept() {
        let text = fields.text(&name);
        if text.chars().count() > WORKSHOP_FIELD_LIMIT {
            return Err(BadKeyFile::Changed);
        }
        texts.put(name, text);
    }
    texts.set(Led::ASKED, Led::YES);
    match is_whole(Led(&texts)) {
        true => Ok(texts),
        false => Err(BadKeyFile::Changed),
    }
}

fn is_whole(led: Led<'_>) -> bool {
    let setup = led.setup(Round::First);
    let private = led.private();
    let fits = setup
        .zip(private)
        .is_some_and(|(setup, private)| super::sealing::public_of(&private) == Some(setup.key));
    fits && (led.round() == Round::First || led.setup(Round::Second).is_some())
}
