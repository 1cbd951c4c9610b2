//! The Workshop in the state: a workshop with the ballots collected for it, which come by the dozen
//! and go with it. Single fields are written as on any sheet ([`super::packs`]).

use super::codec::checksum;
use super::event::Event;
use super::state::State;
use crate::domain::people::ledger_id;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};

/// The field of a sealed ballot that says for which workshop it was collected.
pub const WORKSHOP: &str = "session";

/// The field of a sealed ballot that says for which round it was collected, "1" or "2".
pub const ROUND: &str = "round";
/// The field of a sealed ballot that holds its armored text.
pub const SEALED: &str = "text";

/// Whether a sheet is a workshop or a ballot collected for it.
fn is_of(sheet: &Sheet, workshop: &SheetId) -> bool {
    match sheet.kind {
        SheetKind::Workshop => sheet.id == *workshop,
        SheetKind::SealedBallot => sheet.texts.get(WORKSHOP) == workshop.0,
        _ => false,
    }
}

impl State {
    /// One's own sheet; one about people is none.
    fn own_sheet(&self, id: &SheetId) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == *id)
    }

    /// The ballots collected for a workshop, still sealed, in an order that tells nothing of when
    /// each came.
    pub fn ballots_of<'a>(&'a self, workshop: &'a SheetId) -> impl Iterator<Item = &'a Sheet> {
        let ballots = self.sheets_of(SheetKind::SealedBallot);
        ballots.filter(move |sheet| is_of(sheet, workshop))
    }

    /// Sheets for ballots that are not collected yet. Neither their ids nor their moments tell when
    /// they came: all are those of the workshop and of the text.
    pub fn ballots_to_collect(
        &self,
        workshop: &SheetId,
        round: &str,
        texts: &[String],
    ) -> Vec<Sheet> {
        let Some(of) = self.own_sheet(workshop) else {
            return Vec::new();
        };
        let held: Vec<&Sheet> = self.ballots_of(workshop).collect();
        let mut made: Vec<Sheet> = Vec::new();
        for text in texts {
            let all = || held.iter().copied().chain(&made);
            let is_it = |it: &Sheet| it.texts.get(SEALED) == text && it.texts.get(ROUND) == round;
            if all().any(is_it) {
                continue;
            }
            // Sums of two texts may be the same, so by somebody's wish. Both ballots stay.
            let mut sum = format!("{:08x}", checksum(text));
            let mut id = ledger_id(of.begun, &sum);
            while all().any(|it| it.id == id) {
                sum.push('0');
                id = ledger_id(of.begun, &sum);
            }
            let mut sheet = Sheet {
                id,
                kind: SheetKind::SealedBallot,
                begun: of.begun,
                at: of.begun,
                texts: Texts::default(),
            };
            for (field, text) in [
                (WORKSHOP, workshop.0.as_str()),
                (ROUND, round),
                (SEALED, text),
            ] {
                sheet.texts.set(field, text);
            }
            made.push(sheet);
        }
        made
    }

    pub(super) fn change_sheets(&mut self, put: &[Sheet], removed: &[SheetId]) {
        self.sheets.retain(|sheet| !removed.contains(&sheet.id));
        for sheet in put {
            if self.is_for_own(sheet) {
                self.put_sheet(sheet);
            }
        }
    }

    /// Whether a sheet may stand among one's own: neither it nor one with its id is about people.
    fn is_for_own(&self, sheet: &Sheet) -> bool {
        !sheet.kind.is_of_people() && self.ledger.get(&sheet.id).is_none()
    }

    /// What undoes a change of many sheets. `None` where it changes nothing.
    pub(super) fn reversal_of_sheets(&self, put: &[Sheet], removed: &[SheetId]) -> Option<Event> {
        let put = put.iter().filter(|it| self.is_for_own(it)).map(|it| &it.id);
        let mut back: Vec<Sheet> = Vec::new();
        let mut away: Vec<SheetId> = Vec::new();
        for id in put.clone().chain(removed) {
            if let Some(former) = self.own_sheet(id).filter(|it| !back.contains(it)) {
                back.push(former.clone());
            }
        }
        for id in put.filter(|id| self.own_sheet(id).is_none()) {
            if !away.contains(id) {
                away.push(id.clone());
            }
        }
        let is_nothing = back.is_empty() && away.is_empty();
        (!is_nothing).then_some(Event::SheetsChanged {
            put: back,
            removed: away,
        })
    }

    pub(super) fn remove_workshop(&mut self, workshop: &SheetId) {
        self.sheets.retain(|sheet| !is_of(sheet, workshop));
    }

    /// What brings a workshop back, with its ballots.
    pub(super) fn reversal_of_workshop(&self, workshop: &SheetId) -> Option<Event> {
        let put = self.sheets.iter().filter(|it| is_of(it, workshop));
        let put: Vec<Sheet> = put.cloned().collect();
        (!put.is_empty()).then_some(Event::SheetsChanged {
            put,
            removed: Vec::new(),
        })
    }
}
