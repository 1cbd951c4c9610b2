//! A sheet is something a person writes piece by piece: a case, a sniff test or a question of
//! their own, the head of their own pack, a sorting of anchors, or what they keep about people. It
//! holds texts by field, so that every field is saved by itself and two tabs do not overwrite each
//! other's. What the fields mean is the form's ([`super::form`]), the sorting's ([`super::sorting`])
//! and the ledger's ([`super::people`]).

use serde::{Serialize, Serializer};

use super::scale::Moment;

/// Identifies a sheet across devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SheetId(pub String);

/// What is written on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// A case.
    Case,
    /// A sniff test.
    SniffTest,
    /// A question of Reflect.
    Question,
    /// The head of one's own pack.
    Pack,
    /// A sorting of anchors.
    Sorting,
    /// A person, in the ledger.
    Person,
    /// An observation of a person.
    Observation,
    /// A sniff test run with a person.
    Run,
    /// A rating of a person by anchors.
    Rating,
    /// A step of a person's growth plan.
    Growth,
    /// A workshop one leads.
    Workshop,
    /// One collected ballot of a workshop, still sealed.
    SealedBallot,
    /// What one gives in a workshop oneself.
    Vote,
}

impl SheetKind {
    /// All kinds.
    pub const ALL: [Self; 13] = [
        Self::Case,
        Self::SniffTest,
        Self::Question,
        Self::Pack,
        Self::Sorting,
        Self::Person,
        Self::Observation,
        Self::Run,
        Self::Rating,
        Self::Growth,
        Self::Workshop,
        Self::SealedBallot,
        Self::Vote,
    ];

    /// Whether it belongs in the ledger about people.
    pub fn is_of_people(self) -> bool {
        matches!(
            self,
            Self::Person | Self::Observation | Self::Run | Self::Rating | Self::Growth
        )
    }

    /// Whether it belongs to the Workshop.
    pub fn is_of_workshop(self) -> bool {
        matches!(self, Self::Workshop | Self::SealedBallot | Self::Vote)
    }

    /// The one with this name in records.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The longest text that a field of it keeps, in characters.
    pub fn longest_text(self) -> usize {
        match (self.is_of_people(), self.is_of_workshop()) {
            (true, _) => PEOPLE_FIELD_LIMIT,
            (_, true) => WORKSHOP_FIELD_LIMIT,
            _ => FIELD_LIMIT,
        }
    }

    /// The most fields that a sheet of it has. In a workshop every case has some for each
    /// characteristic.
    pub fn most_fields(self) -> usize {
        match self.is_of_workshop() {
            true => 1_000,
            false => 300,
        }
    }

    /// Its name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::SniffTest => "sniff_test",
            Self::Question => "question",
            Self::Pack => "pack",
            Self::Sorting => "sorting",
            Self::Person => "person",
            Self::Observation => "observation",
            Self::Run => "run",
            Self::Rating => "rating",
            Self::Growth => "growth",
            Self::Workshop => "workshop",
            Self::SealedBallot => "sealed_ballot",
            Self::Vote => "vote",
        }
    }
}

/// The longest text a field of one's own pack keeps, in characters.
pub const FIELD_LIMIT: usize = 4_000;
/// The longest text a field of a sheet of the Workshop keeps, in characters.
pub const WORKSHOP_FIELD_LIMIT: usize = 20_000;
/// The longest text a field of a sheet about people keeps, in characters.
pub const PEOPLE_FIELD_LIMIT: usize = 20_000;

/// Texts by field, in the order of the names. Empty texts are not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(String, String)>);

impl Texts {
    fn position(&self, field: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(name, _)| name.as_str().cmp(field))
    }

    /// The text of a field, empty where there is none.
    pub fn get(&self, field: &str) -> &str {
        let at = self.position(field).ok();
        let found = at.and_then(|at| self.0.get(at));
        found.map_or("", |(_, text)| text)
    }

    /// Puts a text in the place of the field's former one; an empty one takes it back.
    pub fn set(&mut self, field: &str, text: &str) {
        self.put(field.to_owned(), text.to_owned());
    }

    /// The same, with names and texts that were made for it.
    pub fn put(&mut self, field: String, text: String) {
        // What was kept comes in order, and goes to the end.
        let is_last = self.0.last().is_none_or(|(last, _)| *last < field);
        let position = match is_last {
            true => Err(self.0.len()),
            false => self.position(&field),
        };
        match (position, text.is_empty()) {
            (Ok(at), true) => drop(self.0.remove(at)),
            (Ok(at), false) => {
                if let Some((_, held)) = self.0.get_mut(at) {
                    *held = text;
                }
            }
            (Err(_), true) => {}
            (Err(at), false) => self.0.insert(at, (field, text)),
        }
    }

    /// How many fields have a text.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no field has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Fields with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(field, text)| (field.as_str(), text.as_str()))
    }
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Its identity.
    pub id: SheetId,
    /// What is written on it.
    pub kind: SheetKind,
    /// When it was begun.
    pub begun: Moment,
    /// When it last changed.
    pub at: Moment,
    /// What is written.
    pub texts: Texts,
}
