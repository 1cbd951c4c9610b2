//! Where in the store things are kept. All keys begin with [`OURS`], since other pages of the
//! same origin may share the store.

/// The prefix of everything Nose keeps.
pub const OURS: &str = "nose/";
/// What could not be read, moved aside whole.
pub const QUARANTINE: &str = "nose/quarantine/";
pub(super) const HEAD: &str = "nose/journal/head";
pub(super) const ENTRIES: &str = "nose/journal/entry/";
pub(super) const CHECKPOINTS: &str = "nose/journal/checkpoint/";
pub(super) const SPILL: &str = "nose/journal/spill/";

/// The key of an entry. Padded, so that sorted keys are in order.
pub(super) fn entry(seq: u64) -> String {
    format!("{ENTRIES}{seq:012}")
}

/// The sequence number in an entry's key.
pub(super) fn entry_seq(key: &str) -> Option<u64> {
    key.strip_prefix(ENTRIES)?.parse().ok()
}

/// The key of an entry written in haste while the page was going.
pub(super) fn spill(id: &str) -> String {
    format!("{SPILL}{id}")
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
