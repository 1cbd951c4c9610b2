//! Packs and sheets in the state: what a person brought in and what they write themselves. A pack
//! is kept as the text of its file, so that it goes where the journal goes: into every tab, every
//! backup, and back by undo.

use serde::Serialize;

use super::event::Event;
use super::state::State;
use crate::domain::pack::CORE;
use crate::domain::people::Run;
use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};

/// A pack that was brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnPack {
    /// The pack's id. There is one of each.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The file.
    pub text: String,
    /// When it was brought in.
    pub added: Moment,
    /// Whether it is in use.
    pub on: bool,
}

/// Where a text on a sheet belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The sheet.
    pub sheet: SheetId,
    /// What is written on it, so that a text can be kept even if the sheet's beginning was lost.
    pub kind: SheetKind,
    /// The field's name.
    pub name: String,
}

impl State {
    /// The pack with this id.
    pub fn pack(&self, id: &str) -> Option<&OwnPack> {
        self.packs.iter().find(|pack| pack.id == id)
    }

    /// Whether a pack is in use. The core pack is, until it is switched off.
    pub fn uses(&self, id: &str) -> bool {
        match self.pack(id) {
            Some(pack) => pack.on,
            None => id == CORE && !self.without_core,
        }
    }

    /// The sheet with this identity, one's own or about people.
    pub fn sheet(&self, id: &SheetId) -> Option<&Sheet> {
        let own = self.sheets.iter().find(|sheet| sheet.id == *id);
        own.or_else(|| self.ledger.get(id))
    }

    /// Sheets of a kind, in the order begun.
    pub fn sheets_of(&self, kind: SheetKind) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(move |sheet| sheet.kind == kind)
    }

    pub(super) fn put_pack(&mut self, pack: &OwnPack) {
        self.packs.retain(|other| other.id != pack.id);
        let key = (pack.added, pack.id.as_str());
        let after = self
            .packs
            .partition_point(|before| (before.added, before.id.as_str()) < key);
        self.packs.insert(after, pack.clone());
    }

    pub(super) fn remove_sheet(&mut self, id: &SheetId) {
        if self.ledger.remove(id).is_none() {
            self.sheets.retain(|other| other.id != *id);
        }
    }

    pub(super) fn put_sheet(&mut self, sheet: &Sheet) {
        self.remove_sheet(&sheet.id);
        if sheet.kind.is_of_people() {
            return self.ledger.put(sheet.clone());
        }
        let key = (sheet.begun, &sheet.id);
        let after = self
            .sheets
            .partition_point(|before| (before.begun, &before.id) < key);
        self.sheets.insert(after, sheet.clone());
    }

    pub(super) fn switch_pack(&mut self, id: &str, on: bool) {
        match self.packs.iter_mut().find(|pack| pack.id == id) {
            Some(pack) => pack.on = on,
            None if id == CORE => self.without_core = !on,
            None => {}
        }
    }

    /// Writes in a field. A sheet that is not there is begun, so that nothing written is lost; a
    /// person is not, who may have been removed elsewhere: there is nobody without a code. A
    /// forecast stands from the start of its run on.
    pub(super) fn write(&mut self, field: &Field, text: &str, at: Moment) {
        let held = self.sheet(&field.sheet);
        let is_fixed = held.is_some_and(|it| Run::is_fixed(it, &field.name));
        if is_fixed || (held.is_none() && field.kind == SheetKind::Person) {
            return;
        }
        if held.is_none() {
            self.put_sheet(&Sheet {
                id: field.sheet.clone(),
                kind: field.kind,
                begun: at,
                at,
                texts: Texts::default(),
            });
        }
        let own = self.sheets.iter_mut().find(|it| it.id == field.sheet);
        if let Some(sheet) = own.or_else(|| self.ledger.get_mut(&field.sheet)) {
            sheet.texts.set(&field.name, text);
            sheet.at = at;
        }
    }

    /// What undoes an event on packs and sheets.
    pub(super) fn reversal_of_packs(&self, event: &Event) -> Option<Event> {
        Some(match event {
            Event::PackAdded { pack } => match self.pack(&pack.id) {
                Some(former) => Event::PackAdded {
                    pack: Box::new(former.clone()),
                },
                None => Event::PackRemoved {
                    id: pack.id.clone(),
                },
            },
            Event::PackRemoved { id } => Event::PackAdded {
                pack: Box::new(self.pack(id)?.clone()),
            },
            Event::PackSwitched { id, .. } => Event::PackSwitched {
                id: id.clone(),
                on: self.uses(id),
            },
            Event::Wrote { field, .. } => match self.sheet(&field.sheet) {
                Some(sheet) => Event::Wrote {
                    field: field.clone(),
                    text: sheet.texts.get(&field.name).to_owned(),
                },
                None => Event::SheetRemoved {
                    sheet: field.sheet.clone(),
                },
            },
            Event::SheetRemoved { sheet } => Event::SheetPut {
                sheet: Box::new(self.sheet(sheet)?.clone()),
            },
            Event::SheetPut { sheet } => match self.sheet(&sheet.id) {
                Some(former) => Event::SheetPut {
                    sheet: Box::new(former.clone()),
                },
                None => Event::SheetRemoved {
                    sheet: sheet.id.clone(),
                },
            },
            _ => return None,
        })
    }

    /// Takes in the packs and sheets of another history: what is newer counts, nothing goes.
    pub(super) fn merge_packs(&mut self, other: &Self) {
        for theirs in &other.packs {
            if self
                .pack(&theirs.id)
                .is_none_or(|mine| mine.added < theirs.added)
            {
                self.put_pack(theirs);
            }
        }
        for theirs in &other.sheets {
            if self
                .sheet(&theirs.id)
                .is_none_or(|mine| mine.at < theirs.at)
            {
                self.put_sheet(theirs);
            }
        }
    }
}
