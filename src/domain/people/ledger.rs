//! The ledger: every sheet about people, in the order begun. The ids of its sheets begin with the
//! moment they were made, so that order of ids is order of time, and finding one among ten
//! thousand takes a few comparisons. Sheets are shared: a copy of the ledger costs a pointer a sheet,
//! and a sheet is copied only when one of two ledgers that share it changes it.

use std::rc::Rc;

use serde::{Serialize, Serializer};

use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

/// The field that says whom a sheet is about.
pub const PERSON: &str = "person";

/// Sheets about people, sorted by id. None is twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger(Vec<Rc<Sheet>>);

/// An id for a sheet made at a moment. `random` tells it from others of the same moment.
pub fn ledger_id(made: Moment, random: &str) -> SheetId {
    SheetId(format!("{:011x}-{random}", made.0))
}

impl Ledger {
    fn position(&self, id: &SheetId) -> Result<usize, usize> {
        self.0.binary_search_by(|sheet| sheet.id.cmp(id))
    }

    /// The sheet with this id.
    pub fn get(&self, id: &SheetId) -> Option<&Sheet> {
        let at = self.position(id).ok()?;
        self.0.get(at).map(Rc::as_ref)
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, id: &SheetId) -> Option<&mut Sheet> {
        let at = self.position(id).ok()?;
        self.0.get_mut(at).map(Rc::make_mut)
    }

    /// Puts a sheet in its place, for one with its id if there is one.
    pub fn put(&mut self, sheet: Sheet) {
        self.put_shared(Rc::new(sheet));
    }

    fn put_shared(&mut self, sheet: Rc<Sheet>) {
        match self.position(&sheet.id) {
            Ok(at) => {
                if let Some(held) = self.0.get_mut(at) {
                    *held = sheet;
                }
            }
            Err(at) => self.0.insert(at, sheet),
        }
    }

    /// Takes a sheet out.
    pub fn remove(&mut self, id: &SheetId) -> Option<Rc<Sheet>> {
        let at = self.position(id).ok()?;
        Some(self.0.remove(at))
    }

    /// Takes out a person and all that is about them.
    pub fn remove_person(&mut self, person: &SheetId) {
        self.0.retain(|sheet| !is_about(sheet, person));
    }

    /// A person and all that is about them.
    pub fn about<'a>(&'a self, person: &'a SheetId) -> impl DoubleEndedIterator<Item = &'a Sheet> {
        self.iter().filter(move |sheet| is_about(sheet, person))
    }

    /// Sheets of a kind, in the order begun.
    pub fn of_kind(&self, kind: SheetKind) -> impl DoubleEndedIterator<Item = &Sheet> {
        self.iter().filter(move |sheet| sheet.kind == kind)
    }

    /// All sheets, in the order begun.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Sheet> + ExactSizeIterator {
        self.0.iter().map(Rc::as_ref)
    }

    /// All sheets in that order, to hold on to.
    pub fn shared(&self) -> &[Rc<Sheet>] {
        &self.0
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The sheet with this id among some in the order of the ledger.
pub fn sheet_among<'a>(sheets: &[&'a Sheet], id: &SheetId) -> Option<&'a Sheet> {
    let at = sheets.binary_search_by(|sheet| sheet.id.cmp(id)).ok()?;
    sheets.get(at).copied()
}

/// Whether a sheet is a person or about them.
fn is_about(sheet: &Sheet, person: &SheetId) -> bool {
    match sheet.kind {
        SheetKind::Person => sheet.id == *person,
        _ => sheet.texts.get(PERSON) == person.0,
    }
}

impl Serialize for Ledger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl FromIterator<Rc<Sheet>> for Ledger {
    /// Of sheets with one id the last counts.
    fn from_iter<I: IntoIterator<Item = Rc<Sheet>>>(sheets: I) -> Self {
        let mut ledger = Self::default();
        for sheet in sheets {
            // What was kept comes in order, and goes to the end.
            match ledger.0.last() {
                Some(last) if last.id >= sheet.id => ledger.put_shared(sheet),
                _ => ledger.0.push(sheet),
            }
        }
        ledger
    }
}

impl FromIterator<Sheet> for Ledger {
    fn from_iter<I: IntoIterator<Item = Sheet>>(sheets: I) -> Self {
        sheets.into_iter().map(Rc::new).collect()
    }
}
