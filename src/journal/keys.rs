//! Where in the store things are kept. All keys begin with [`OURS`], since other pages of the
//! same origin may share the store.

use super::log::Entry;

/// The prefix of everything Nose keeps.
pub const OURS: &str = "nose/";
/// What could not be read, moved aside whole.
pub const QUARANTINE: &str = "nose/quarantine/";
pub(super) const HEAD: &str = "nose/journal/head";
/// Which save was the last: each tab writes it before its entries.
pub(super) const LAST: &str = "nose/journal/last";
pub(super) const ENTRIES: &str = "nose/journal/entry/";
/// How many digits a number in an entry's key has.
const DIGITS: usize = 12;
/// The highest number that an entry's key has room for. No journal comes near it; what says it did was
/// damaged or made up, and what came after it would not be found again.
pub(super) const HIGHEST: u64 = 999_999_999_999;
pub(super) const CHECKPOINTS: &str = "nose/journal/checkpoint/";
pub(super) const PARTS: &str = "nose/journal/part/";
pub(super) const SPILL: &str = "nose/journal/spill/";

/// The key of an entry: its number, padded so that sorted keys are in order, and its identity. Two
/// tabs that give out one number do not write over each other.
pub(super) fn entry(entry: &Entry) -> String {
    format!("{ENTRIES}{:0DIGITS$}/{}", entry.seq, entry.id())
}

/// What the key of an entry tells before the entry is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EntryKey<'a> {
    pub(super) seq: u64,
    /// The tab and its own count. Keys of format 1 do not tell.
    pub(super) id: Option<(&'a str, u64)>,
}

/// Reads the key of an entry.
pub(super) fn entry_key(key: &str) -> Option<EntryKey<'_>> {
    let rest = key.strip_prefix(ENTRIES)?;
    let (seq, id) = match rest.split_once('/') {
        Some((seq, id)) => (seq, Some(entry_id(id)?)),
        None => (rest, None),
    };
    let seq = seq.parse().ok().filter(|_| seq.len() == DIGITS)?;
    Some(EntryKey { seq, id })
}

/// The tab and its own count in an entry's identity.
fn entry_id(id: &str) -> Option<(&str, u64)> {
    let (tab, n) = id.rsplit_once('-')?;
    Some((tab, n.parse().ok()?))
}

/// The key of a part of the ledger.
pub(super) fn part(name: &str) -> String {
    format!("{PARTS}{name}")
}

/// Whether what is moved aside from here leaves a hole, so that it is not counted as missing.
pub(super) fn leaves_a_hole(key: &str) -> bool {
    entry_key(key).is_some() || key.starts_with(PARTS)
}

/// The key of an entry written in haste while the page was going.
pub(super) fn spill(id: &str) -> String {
    format!("{SPILL}{id}")
}

/// The tab and its own count in the key of a spilled entry.
pub(super) fn spilled_id(key: &str) -> Option<(&str, u64)> {
    entry_id(key.strip_prefix(SPILL)?)
}

/// Where a record is moved that could not be read. The checksum of its text is in the key, so
/// that moving it twice is moving it once.
pub(super) fn quarantine(key: &str, text: &str) -> String {
    let sum = super::codec::checksum(text);
    let name = key.strip_prefix(OURS).unwrap_or(key);
    format!("{QUARANTINE}{sum:08x}/{name}")
}

/// One of the two places a checkpoint may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    A,
    B,
}

impl Slot {
    pub(super) const BOTH: [Self; 2] = [Self::A, Self::B];

    pub(super) fn key(self) -> String {
        let name = match self {
            Self::A => "a",
            Self::B => "b",
        };
        format!("{CHECKPOINTS}{name}")
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}
