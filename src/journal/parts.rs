//! The ledger about people, kept in parts. It is far longer than all the rest, and most of it stays
//! as it was from one checkpoint to the next. So a checkpoint holds the names of parts, and each
//! part a run of sheets. A part's name is made of its contents: what did not change is neither
//! written again nor kept twice.
//!
//! Where the ledger is cut depends on the sheets at the cut alone. So a sheet that comes, changes
//! or goes changes the part it is in, and at most the next few.

use std::rc::Rc;

use serde_json::Value;

use super::codec::{Unreadable, checksum, decode, encode};
use super::keys::{self, Slot};
use super::listed::{Read, Written};
use super::log::{Log, SaveError, write_text};
use super::open::Reader;
use crate::domain::json::{Fields, FromJson};
use crate::domain::people::Ledger;
use crate::domain::sheet::Sheet;
use crate::platform::storage::{Store, StoreError};

/// One sheet in so many begins a part. Fewer sheets a part would make the list of parts longer,
/// more would write more again for one that changed.
const SHEETS_IN_A_PART: u32 = 8;
/// A part ends once its texts are this long, so that no part is much longer than most.
const LONG: usize = 4 * 1024;

/// A run of sheets that stands in a record of its own.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The checksum, the length and the number of sheets, and a number more if that does not tell
    /// it from another.
    pub(super) name: String,
    sheets: Vec<Rc<Sheet>>,
}

/// What was found of the parts that a checkpoint names.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) parts: Vec<Part>,
    /// So many parts are not here to be read.
    pub(super) lost: usize,
    /// So many sheets are in those of them that are simply gone.
    pub(super) missing: u64,
}

impl Found {
    pub(super) fn ledger(&self) -> Ledger {
        let sheets = self.parts.iter().flat_map(|part| &part.sheets);
        sheets.cloned().collect()
    }
}

/// The runs of sheets that stand in a part each.
fn cut(ledger: &Ledger) -> impl Iterator<Item = &[Rc<Sheet>]> {
    let mut length = 0;
    ledger.shared().chunk_by(move |sheet, next| {
        let texts = sheet.texts.iter();
        length += texts.map(|(_, text)| text.len()).sum::<usize>();
        let begins = checksum(&next.id.0).is_multiple_of(SHEETS_IN_A_PART);
        let goes_on = length < LONG && !begins;
        if !goes_on {
            length = 0;
        }
        goes_on
    })
}

/// The name of a part with this text.
fn name_of(text: &str, sheets: usize) -> String {
    let sum = text.split(' ').nth(1).unwrap_or_default();
    format!("{sum}-{}-{sheets}", text.len())
}

/// Whether a part with this text may have this name.
fn is_named(name: &str, text: &str, sheets: usize) -> bool {
    let own = name_of(text, sheets);
    name.strip_prefix(own.as_str())
        .is_some_and(|more| more.is_empty() || more.starts_with('-'))
}

/// How many sheets are in the part of this name.
fn sheets_in(name: &str) -> u64 {
    let count = name.split('-').nth(2).and_then(|count| count.parse().ok());
    count.unwrap_or(1)
}

/// Writes a part and reads it back, unless it is there already. Returns its name.
fn write_part(store: &dyn Store, sheets: &[Rc<Sheet>]) -> Result<String, SaveError> {
    let text = encode(&Written(sheets)).ok_or(SaveError::ReadBack)?;
    let own = name_of(&text, sheets.len());
    let mut name = own.clone();
    for more in 1.. {
        let key = keys::part(&name);
        match store.get(&key)? {
            Some(held) if held == text => break,
            // Another part with the same checksum and length. What cannot be read in this place
            // can only have been this one, torn.
            Some(held) if is_sound(&held) => name = format!("{own}-{more}"),
            _ => {
                write_text(store, &key, &text)?;
                break;
            }
        }
    }
    Ok(name)
}

/// Whether a text is a part, or what a newer Nose may understand.
fn is_sound(text: &str) -> bool {
    !matches!(
        decode::<Option<Read>>(text),
        Ok(None) | Err(Unreadable::Corrupt)
    )
}

/// A checkpoint, as far as the names of its parts go.
struct Names(Vec<String>);

impl FromJson for Names {
    fn from_json(value: Value) -> Option<Self> {
        let names = Fields::of(value)?.may("parts")?;
        Some(Self(names.unwrap_or_default()))
    }
}

impl Reader<'_> {
    /// Reads the parts of these names.
    pub(super) fn read_parts(&mut self, names: &[String]) -> Result<Found, StoreError> {
        let mut found = Found::default();
        for name in names {
            let key = keys::part(name);
            let Some(text) = self.store.get(&key)? else {
                found.lost += 1;
                found.missing = found.missing.saturating_add(sheets_in(name));
                continue;
            };
            match decode::<Option<Read>>(&text) {
                Ok(Some(Read(sheets))) if is_named(name, &text, sheets.len()) => {
                    let name = name.clone();
                    found.parts.push(Part { name, sheets });
                    continue;
                }
                // It was moved aside.
                Ok(None) => {}
                Err(Unreadable::Newer(format)) => self.newer = self.newer.max(Some(format)),
                _ => self.set_aside(&key, text),
            }
            found.lost += 1;
        }
        Ok(found)
    }
}

impl Log {
    /// Writes the parts of a ledger that are not in the store. Of what the last checkpoint held
    /// unchanged it is enough that a record is there: it was read or read back before.
    pub(super) fn write_parts(
        &self,
        store: &dyn Store,
        ledger: &Ledger,
    ) -> Result<Vec<Part>, SaveError> {
        let here = store.keys(keys::PARTS)?;
        let mut parts = Vec::new();
        for sheets in cut(ledger) {
            let first = sheets.first().map(|sheet| &sheet.id);
            let before = |part: &Part| part.sheets.first().map(|sheet| &sheet.id) < first;
            let known = self.parts.get(self.parts.partition_point(before));
            let known = known.filter(|part| {
                part.sheets == sheets && here.binary_search(&keys::part(&part.name)).is_ok()
            });
            parts.push(match known {
                Some(part) => part.clone(),
                None => Part {
                    name: write_part(store, sheets)?,
                    sheets: sheets.to_vec(),
                },
            });
        }
        Ok(parts)
    }

    /// Removes the parts that no checkpoint names, as the checkpoints stand in the store. The caller
    /// holds the lock: parts are written before the checkpoint that names them.
    pub(super) fn sweep_parts(&self, store: &dyn Store) -> Result<(), SaveError> {
        let here = store.keys(keys::PARTS)?;
        if here.len() == self.parts.len() && self.parts.iter().all(|it| is_in(&here, &it.name)) {
            return Ok(());
        }
        let mut named: Vec<String> = Vec::new();
        for slot in Slot::BOTH {
            let text = store.get(&slot.key())?;
            match text.as_deref().map(decode::<Names>) {
                Some(Ok(Names(names))) => {
                    for name in names {
                        let key = keys::part(&name);
                        let at = named.partition_point(|other| *other < key);
                        named.insert(at, key);
                    }
                }
                Some(Err(Unreadable::Newer(_))) => return Ok(()),
                _ => {}
            }
        }
        for key in here {
            if named.binary_search(&key).is_err() {
                store.remove(&key)?;
            }
        }
        Ok(())
    }
}

fn is_in(keys: &[String], name: &str) -> bool {
    keys.binary_search(&keys::part(name)).is_ok()
}
