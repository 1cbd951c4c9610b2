//! Every change a person can make, as one enum. Fine-grained on purpose: a note and a choice on
//! the same question are two events, so that two tabs do not overwrite each other's.

use serde::Serialize;

use super::packs::{Field, OwnPack};
use super::practise::Change;
use super::state::State;
use crate::domain::pack::Mark;
use crate::domain::people::Person;
use crate::domain::practise::AttemptId;
use crate::domain::question::{ItemRef, Room};
use crate::domain::scale::{Recency, Reply};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::domain::sitting::{Sitting, SittingId};

/// Where an answer belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The room, so that an answer can be kept even if its sitting's beginning was lost.
    pub room: Room,
    /// The sitting.
    pub sitting: SittingId,
    /// The item and its version.
    pub item: ItemRef,
}

/// A setting of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Preference {
    /// Number keys and other single keys act on a page.
    SingleKeys(bool),
    /// So many cases a week, or none set.
    Weekly(Option<u8>),
}

/// A change. Formats of events never change their meaning; a new meaning is a new variant and a
/// raised format number.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A sitting began.
    Began {
        /// Its room.
        room: Room,
        /// Its identity.
        sitting: SittingId,
        /// The pack it began under.
        pack: Mark,
    },
    /// A reply was given, changed or taken back.
    Replied {
        /// Where.
        place: Place,
        /// What; `None` takes it back.
        reply: Option<Reply>,
    },
    /// It was said when something was last done.
    Dated {
        /// Where.
        place: Place,
        /// When; `None` takes it back.
        recency: Option<Recency>,
    },
    /// A note was written.
    Noted {
        /// Where.
        place: Place,
        /// The whole note; empty takes it back.
        note: String,
    },
    /// The result was asked for.
    Finished {
        /// Which sitting.
        sitting: SittingId,
    },
    /// The result was taken back.
    Reopened {
        /// Which sitting.
        sitting: SittingId,
    },
    /// A sitting was removed.
    Removed {
        /// Which.
        sitting: SittingId,
    },
    /// A removed sitting came back.
    Returned {
        /// All of it.
        sitting: Box<Sitting>,
    },
    /// A setting changed.
    Preferred {
        /// Which, and to what.
        preference: Preference,
    },
    /// A pack was brought in; it takes the place of one with its id.
    PackAdded {
        /// All of it.
        pack: Box<OwnPack>,
    },
    /// A pack was removed. Answers given under it stay.
    PackRemoved {
        /// Its id.
        id: String,
    },
    /// A pack was put to use, or out of use.
    PackSwitched {
        /// Its id; the core pack's too.
        id: String,
        /// Whether it is in use now.
        on: bool,
    },
    /// A text was written on a sheet.
    Wrote {
        /// Where.
        field: Field,
        /// The whole text; empty takes it back.
        text: String,
    },
    /// A whole sheet was put there: a copy to go on from, or one that came back.
    SheetPut {
        /// All of it.
        sheet: Box<Sheet>,
    },
    /// A sheet was removed.
    SheetRemoved {
        /// Which.
        sheet: SheetId,
    },
    /// Sheets about people changed all at once: brought in, removed, or come back.
    LedgerChanged {
        /// Put there, each in the place of one with its id.
        put: Vec<Sheet>,
        /// Taken out.
        removed: Vec<SheetId>,
    },
    /// A person was removed, with all that is about them.
    PersonRemoved {
        /// Who.
        person: SheetId,
    },
    /// One's own sheets changed all at once: ballots taken in, or come back with their workshop.
    SheetsChanged {
        /// Put there, each in the place of one with its id.
        put: Vec<Sheet>,
        /// Taken out.
        removed: Vec<SheetId>,
    },
    /// A workshop was removed, with every ballot that was collected for it.
    WorkshopRemoved {
        /// Which.
        workshop: SheetId,
    },
    /// A judging of a case changed.
    Practised {
        /// Which.
        attempt: AttemptId,
        /// What.
        change: Change,
    },
    /// A backup file was made.
    BackedUp,
    /// A backup took the place of all there was.
    Restored {
        /// What there is now.
        state: Box<State>,
    },
    /// An earlier entry was undone.
    Undone {
        /// The entry's identity.
        entry: String,
        /// The change that undoes it.
        by: Box<Event>,
    },
}

impl Event {
    /// The state that takes the place of all there was, if this brings one.
    pub(super) fn whole_state(&self) -> Option<&State> {
        match self {
            Self::Restored { state } => Some(state),
            Self::Undone { by, .. } => by.whole_state(),
            _ => None,
        }
    }

    /// Whether this removes something whole: what a person is told can be undone until the tab is
    /// closed. A backup that is brought back may remove or add; whoever brings it knows.
    pub fn removes(&self) -> bool {
        match self {
            Self::Removed { .. }
            | Self::PackRemoved { .. }
            | Self::SheetRemoved { .. }
            | Self::PersonRemoved { .. }
            | Self::WorkshopRemoved { .. } => true,
            Self::LedgerChanged { removed, .. } | Self::SheetsChanged { removed, .. } => {
                !removed.is_empty()
            }
            Self::Practised { change, .. } => matches!(change, Change::Dropped),
            _ => false,
        }
    }

    /// Whether this takes something away that was kept about people or came from them. Which sheets
    /// were about people an event does not always tell, so every sheet counts.
    pub(super) fn takes_away(&self) -> bool {
        match self {
            Self::PersonRemoved { .. }
            | Self::WorkshopRemoved { .. }
            | Self::SheetRemoved { .. }
            | Self::Restored { .. } => true,
            Self::LedgerChanged { removed, .. } | Self::SheetsChanged { removed, .. } => {
                !removed.is_empty()
            }
            // A code that is written once more was another before, perhaps somebody's name.
            Self::Wrote { field, text } => {
                let is_code = field.kind == SheetKind::Person && field.name == Person::CODE;
                is_code || (text.is_empty() && field.kind.is_of_people())
            }
            Self::Undone { by, .. } => by.takes_away(),
            _ => false,
        }
    }
}
