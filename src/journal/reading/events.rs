//! Entries, the head and checkpoints, read back.

use serde_json::Value;

use crate::domain::json::{Fields, FromJson, choice};
use crate::journal::checkpoint::Checkpoint;
use crate::journal::event::{Event, Place};
use crate::journal::keys::HIGHEST;
use crate::journal::log::{Entry, Head};
use crate::journal::seen::{Latest, SeenEntries};

impl FromJson for Place {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            room: fields.need("room")?,
            sitting: fields.need("sitting")?,
            item: fields.need("item")?,
        })
    }
}

impl FromJson for Event {
    fn from_json(value: Value) -> Option<Self> {
        let (kind, contents) = choice(value)?;
        if kind == "backed_up" {
            return Some(Self::BackedUp);
        }
        let mut fields = Fields::of(contents)?;
        Some(match kind.as_str() {
            "began" => Self::Began {
                room: fields.need("room")?,
                sitting: fields.need("sitting")?,
                pack: fields.need("pack")?,
            },
            "replied" => Self::Replied {
                place: fields.need("place")?,
                reply: fields.may("reply")?,
            },
            "dated" => Self::Dated {
                place: fields.need("place")?,
                recency: fields.may("recency")?,
            },
            "noted" => Self::Noted {
                place: fields.need("place")?,
                note: fields.need("note")?,
            },
            "finished" => Self::Finished {
                sitting: fields.need("sitting")?,
            },
            "reopened" => Self::Reopened {
                sitting: fields.need("sitting")?,
            },
            "removed" => Self::Removed {
                sitting: fields.need("sitting")?,
            },
            "returned" => Self::Returned {
                sitting: Box::new(fields.need("sitting")?),
            },
            "preferred" => Self::Preferred {
                preference: fields.need("preference")?,
            },
            "pack_added" => Self::PackAdded {
                pack: Box::new(fields.need("pack")?),
            },
            "pack_removed" => Self::PackRemoved {
                id: fields.need("id")?,
            },
            "pack_switched" => Self::PackSwitched {
                id: fields.need("id")?,
                on: fields.need("on")?,
            },
            "wrote" => Self::Wrote {
                field: fields.need("field")?,
                text: fields.need("text")?,
            },
            "sheet_put" => Self::SheetPut {
                sheet: Box::new(fields.need("sheet")?),
            },
            "sheet_removed" => Self::SheetRemoved {
                sheet: fields.need("sheet")?,
            },
            "ledger_changed" => Self::LedgerChanged {
                put: fields.need("put")?,
                removed: fields.need("removed")?,
            },
            "person_removed" => Self::PersonRemoved {
                person: fields.need("person")?,
            },
            "sheets_changed" => Self::SheetsChanged {
                put: fields.need("put")?,
                removed: fields.need("removed")?,
            },
            "workshop_removed" => Self::WorkshopRemoved {
                workshop: fields.need("workshop")?,
            },
            "practised" => Self::Practised {
                attempt: fields.need("attempt")?,
                change: fields.need("change")?,
            },
            "restored" => Self::Restored {
                state: Box::new(fields.need("state")?),
            },
            "undone" => Self::Undone {
                entry: fields.need("entry")?,
                by: Box::new(fields.need("by")?),
            },
            _ => return None,
        })
    }
}

impl FromJson for Entry {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            app: fields.need("app")?,
            seq: fields.need("seq")?,
            tab: fields.need("tab")?,
            n: fields.need("n")?,
            at: fields.need("at")?,
            body: fields.need("body")?,
        })
    }
}

impl FromJson for Head {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            epoch: fields.need("epoch")?,
            floor: fields.need("floor").filter(|it| *it <= HIGHEST + 1)?,
            line: fields.may("line")?,
            room_made: fields.may("room_made")?.unwrap_or_default(),
        })
    }
}

impl FromJson for Latest {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            tab: fields.need("tab")?,
            n: fields.need("n")?,
            seq: fields.need("seq")?,
        })
    }
}

impl FromJson for SeenEntries {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        Some(Self {
            floor: fields.need("floor")?,
            latest: fields.need("latest")?,
        })
    }
}

impl FromJson for Checkpoint {
    fn from_json(value: Value) -> Option<Self> {
        let mut fields = Fields::of(value)?;
        let seq: u64 = fields.need("seq").filter(|it| *it <= HIGHEST)?;
        // A checkpoint of format 1 holds every entry up to its number.
        let seen = fields.may("seen")?.unwrap_or_else(|| SeenEntries {
            floor: seq + 1,
            latest: Vec::new(),
        });
        // None holds entries that come after it: they would be passed over, though they were saved.
        if seen.floor > seq + 1 {
            return None;
        }
        Some(Self {
            seq,
            seen,
            line: fields.may("line")?,
            unclean: fields.may("unclean")?.unwrap_or_default(),
            parts: fields.may("parts")?.unwrap_or_default(),
            state: fields.need("state")?,
        })
    }
}
