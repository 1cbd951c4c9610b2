//! The ledger about people in the state: changes of many sheets at once, and their undoing. Single
//! fields are written as on any sheet ([`super::packs`]).

use super::event::Event;
use super::state::State;
use crate::domain::sheet::{Sheet, SheetId};

impl State {
    pub(super) fn change_ledger(&mut self, put: &[Sheet], removed: &[SheetId]) {
        for id in removed {
            self.ledger.remove(id);
        }
        for sheet in put.iter().filter(|it| it.kind.is_of_people()) {
            self.put_sheet(sheet);
        }
    }

    /// What undoes a change of many sheets. `None` where it changes nothing.
    pub(super) fn reversal_of_ledger(&self, put: &[Sheet], removed: &[SheetId]) -> Option<Event> {
        let put = put.iter().filter(|it| it.kind.is_of_people());
        let put = put.map(|it| &it.id);
        let touched = put.clone().chain(removed);
        let back: Vec<Sheet> = touched
            .filter_map(|id| self.ledger.get(id).cloned())
            .collect();
        let away: Vec<SheetId> = put
            .filter(|id| self.ledger.get(id).is_none())
            .cloned()
            .collect();
        let is_nothing = back.is_empty() && away.is_empty();
        (!is_nothing).then_some(Event::LedgerChanged {
            put: back,
            removed: away,
        })
    }

    /// What brings a person back, with all that is about them.
    pub(super) fn reversal_of_removal(&self, person: &SheetId) -> Option<Event> {
        let put: Vec<Sheet> = self.ledger.about(person).cloned().collect();
        (!put.is_empty()).then_some(Event::LedgerChanged {
            put,
            removed: Vec::new(),
        })
    }

    /// How many of the sheets here about people an event changes, at most.
    pub(super) fn sheets_changed_by(&self, event: &Event) -> usize {
        let is_here = |id: &SheetId| usize::from(self.ledger.get(id).is_some());
        match event {
            Event::Wrote { field, .. } => is_here(&field.sheet),
            Event::SheetPut { sheet } => is_here(&sheet.id),
            Event::SheetRemoved { sheet } => is_here(sheet),
            Event::LedgerChanged { put, removed } => put.len() + removed.len(),
            Event::PersonRemoved { person } => self.ledger.about(person).count(),
            Event::Undone { by, .. } => self.sheets_changed_by(by),
            _ => 0,
        }
    }

    /// Takes in the ledger of another history: of each sheet what is newer counts, nothing goes.
    pub(super) fn merge_ledger(&mut self, other: &Self) {
        for theirs in other.ledger.iter() {
            let mine = self.ledger.get(&theirs.id);
            if mine.is_none_or(|mine| mine.at < theirs.at) {
                self.ledger.put(theirs.clone());
            }
        }
    }
}
