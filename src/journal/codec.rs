//! How a record looks in the store: `<format> <checksum> <json>`. The format comes first so that
//! a newer one is told apart before anything else is read; the checksum (CRC-32/ISO-HDLC over
//! the JSON) tells a torn or edited record from a good one.

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use serde::Serialize;

use crate::domain::json::FromJson;

/// The record format this build writes; it reads this one and all before. Golden files under
/// `tests/golden` hold each of them.
///
/// 1. The key of an entry held its number alone, and a checkpoint all entries up to its number.
/// 2. The key holds the entry's identity too, and a checkpoint tells which entries it holds.
/// 3. Packs and sheets.
/// 4. Judgings of cases, and the weekly aim.
/// 5. People.
/// 6. The Workshop.
pub const FORMAT: u32 = 6;

/// With a table of a kilobyte: a ledger of ten thousand observations is four million characters to
/// sum up when a page opens.
static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Written by a newer Nose.
    #[error("record format {0} is newer than this build knows")]
    Newer(u32),
    /// Torn, edited, or not a record.
    #[error("not a readable record")]
    Corrupt,
}

/// The checksum of a text.
pub(super) fn checksum(text: &str) -> u32 {
    CRC.checksum(text.as_bytes())
}

/// A record's text. `None` only if the value cannot be JSON, which no type here is.
pub fn encode<T: Serialize>(value: &T) -> Option<String> {
    let json = serde_json::to_string(value).ok()?;
    Some(format!("{FORMAT} {:08x} {json}", checksum(&json)))
}

/// Reads a record's text.
pub fn decode<T: FromJson>(text: &str) -> Result<T, Unreadable> {
    let (format, rest) = text.split_once(' ').ok_or(Unreadable::Corrupt)?;
    let format: u32 = format.parse().map_err(|_| Unreadable::Corrupt)?;
    if format > FORMAT {
        return Err(Unreadable::Newer(format));
    }
    let (sum, json) = rest.split_once(' ').ok_or(Unreadable::Corrupt)?;
    if format == 0 || sum != format!("{:08x}", checksum(json)) {
        return Err(Unreadable::Corrupt);
    }
    let value = serde_json::from_str(json).map_err(|_| Unreadable::Corrupt)?;
    T::from_json(value).ok_or(Unreadable::Corrupt)
}
