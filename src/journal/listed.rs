//! Sheets of the ledger as they stand in a part: each a list of identity, kind, the moments begun and
//! changed, and each field with its text. Names for these would be a tenth of a large ledger.
//!
//! A ledger of ten thousand observations is read whole when a page opens, so texts are moved from
//! the JSON and not copied. Reading them without a tree of JSON in between was tried: it would make
//! the first visit 7 kB larger.

use std::rc::Rc;

use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::domain::json::FromJson;
use crate::domain::sheet::{Sheet, Texts};

struct Listed<'a>(&'a Sheet);

impl Serialize for Listed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sheet = self.0;
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(&sheet.id.0)?;
        list.serialize_element(sheet.kind.name())?;
        list.serialize_element(&sheet.begun.0)?;
        list.serialize_element(&sheet.at.0)?;
        for (field, text) in sheet.texts.iter() {
            list.serialize_element(field)?;
            list.serialize_element(text)?;
        }
        list.end()
    }
}

/// The sheets of one part, as they are written.
pub(super) struct Written<'a>(pub(super) &'a [Rc<Sheet>]);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|sheet| Listed(sheet)))
    }
}

/// The sheets of one part, as they are read.
pub(super) struct Read(pub(super) Vec<Rc<Sheet>>);

impl FromJson for Read {
    fn from_json(value: Value) -> Option<Self> {
        let Value::Array(sheets) = value else {
            return None;
        };
        let sheets = sheets.into_iter().map(|sheet| listed(sheet).map(Rc::new));
        sheets.collect::<Option<_>>().map(Self)
    }
}

fn listed(value: Value) -> Option<Sheet> {
    let Value::Array(list) = value else {
        return None;
    };
    let mut list = list.into_iter();
    let id = FromJson::from_json(list.next()?)?;
    let kind = FromJson::from_json(list.next()?)?;
    let begun = FromJson::from_json(list.next()?)?;
    let at = FromJson::from_json(list.next()?)?;
    let mut texts = Texts::default();
    while let Some(field) = list.next() {
        texts.put(String::from_json(field)?, String::from_json(list.next()?)?);
    }
    Some(Sheet {
        id,
        kind,
        begun,
        at,
        texts,
    })
}
