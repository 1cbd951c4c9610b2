//! What happened, and what it adds up to.
//!
//! Every change a person makes is an [`Event`]. [`State`] is what all events add up to. A
//! [`Log`] holds both against a store: it shows an event at once, writes it as an entry of its
//! own, reads it back, and only then calls it saved. Now and then the state is written whole as
//! a checkpoint, and entries before the older of two checkpoints may go. What cannot be read
//! is moved aside, never overwritten.
//!
//! Pure: storage is a trait, moments and identities are handed in. Whoever calls
//! [`Log::commit`] holds the lock that keeps other tabs out.

mod backup;
mod checkpoint;
mod codec;
mod event;
mod keys;
mod ledger;
mod listed;
mod log;
mod open;
mod packs;
mod parts;
mod practise;
mod reading;
mod room;
mod seen;
mod state;
mod take_in;
mod transfer;
mod way_back;
mod workshop;

pub use backup::{
    Aside, Backup, BackupError, Difference, MOST_BYTES, aside_text, backup_text, read_backup,
};
pub use codec::{FORMAT, Unreadable, decode, encode};
pub use event::{Event, Place, Preference};
pub use keys::{OURS, QUARANTINE};
pub use log::{Entry, Findings, Log, SaveError, Writer};
pub use packs::{Field, OwnPack};
pub use practise::Change;
pub use state::{Preferences, State};
pub use transfer::{Arriving, PersonFile, person_text, read_person};
pub use way_back::{CARRIED, Carried, LONGEST_CARRIED};
pub use workshop::{ROUND, SEALED, WORKSHOP};
