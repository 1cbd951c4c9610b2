//! Removals that can be undone until the tab is closed. Going to another room is going to another
//! document, and by then what was removed goes from the journal's records. So the way back is carried
//! beside the journal, in a store that goes with the tab, one record a removal.

use serde::Serialize;
use serde_json::Value;

use super::codec::{decode, encode};
use super::event::Event;
use super::state::State;
use crate::domain::json::{Fields, FromJson};
use crate::domain::scale::Moment;
use crate::domain::sheet::Sheet;
use crate::platform::storage::Store;

/// Where they are carried.
pub const CARRIED: &str = "nose/undo/";
/// The longest record that is carried, in bytes. Browsers have room for some five million characters.
pub const LONGEST_CARRIED: usize = 2_000_000;
/// How long one is carried. A browser may bring a closed tab back with all that it carried; after this
/// long it counts as closed.
const CARRIED_FOR: u64 = 12 * 60 * 60 * 1_000;

/// A removal that can be undone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Carried {
    /// The life of the journal it belongs to ([`super::Log::life`]).
    pub life: String,
    /// When it was removed.
    pub at: Moment,
    /// What was removed, in a sentence.
    pub said: String,
    /// What undoes it.
    pub undo: Event,
}

impl FromJson for Carried {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            life: fields.need("life")?,
            at: fields.need("at")?,
            said: fields.need("said")?,
            undo: fields.need("undo")?,
        })
    }
}

impl Carried {
    /// Where it is carried: later removals come after earlier ones.
    pub fn key(&self) -> String {
        let entry = match &self.undo {
            Event::Undone { entry, .. } => entry.as_str(),
            _ => "",
        };
        format!("{CARRIED}{:015}/{entry}", self.at.0)
    }

    /// Puts it into a store that goes with the tab. False if it is too long or the store refuses:
    /// then nothing of it stays there.
    pub fn carry(&self, store: &dyn Store) -> bool {
        let text = encode(self).filter(|text| text.len() <= LONGEST_CARRIED);
        let Some(text) = text else {
            return false;
        };
        let key = self.key();
        let is_carried = store.set(&key, &text).is_ok()
            && store.get(&key).ok().flatten().as_deref() == Some(text.as_str());
        if !is_carried {
            self.let_go(store);
        }
        is_carried
    }

    /// Takes it out of the store again.
    pub fn let_go(&self, store: &dyn Store) {
        let _what_stays_is_passed_over_later = store.remove(&self.key());
    }

    /// What this tab carries of a life of the journal, earliest first. What is of another life, too
    /// old, or no such record goes.
    pub fn all(store: &dyn Store, life: &str, now: Moment) -> Vec<Self> {
        let mut all = Vec::new();
        for key in store.keys(CARRIED).unwrap_or_default() {
            let text = store.get(&key).ok().flatten().unwrap_or_default();
            let is_of_now =
                |it: &Self| it.life == life && now.0.saturating_sub(it.at.0) < CARRIED_FOR;
            match decode::<Self>(&text).ok().filter(is_of_now) {
                Some(carried) => all.push(carried),
                None => {
                    let _what_stays_is_passed_over_later = store.remove(&key);
                }
            }
        }
        all
    }

    /// Takes all of them out of the store.
    pub fn let_all_go(store: &dyn Store) {
        for key in store.keys(CARRIED).unwrap_or_default() {
            let _what_stays_is_of_another_life = store.remove(&key);
        }
    }

    /// What undoes the removal here and now. What was written on a sheet since, in another tab, stays.
    pub fn undo_here(&self, here: &State) -> Event {
        let mut undo = self.undo.clone();
        if let Event::Undone { by, .. } = &mut undo {
            match &mut **by {
                Event::LedgerChanged { put, .. } | Event::SheetsChanged { put, .. } => {
                    for sheet in put {
                        keep_later_words(sheet, here);
                    }
                }
                Event::SheetPut { sheet } => keep_later_words(sheet, here),
                _ => {}
            }
        }
        undo
    }
}

/// Puts the texts that stand on a sheet here over those it comes back with.
fn keep_later_words(sheet: &mut Sheet, here: &State) {
    let later = here.sheet(&sheet.id);
    if let Some(later) = later.filter(|it| it.kind == sheet.kind && it.at > sheet.at) {
        for (field, text) in later.texts.iter() {
            sheet.texts.set(field, text);
        }
        sheet.at = later.at;
    }
}
