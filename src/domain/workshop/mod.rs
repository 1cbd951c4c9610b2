//! The workshop: a few managers rate the same cases alone, seal what they gave to the facilitator's
//! key, and look at it together. There is no server: a session is asked by a link, a ballot comes
//! back as text, by whatever channel people have.

mod armour;
mod ballot;
pub mod base64;
pub mod bits;
mod canonical;
mod collected;
mod find;
mod frame;
mod invitation;
mod packing;
mod sealing;
mod setup;

use crc::{CRC_32_ISO_HDLC, Crc, Table};

pub use armour::{BEGINNING, END, SealedText, armoured_length};
pub use ballot::{Ballot, CaseBallot, Given, VoterId};
pub use canonical::{case_bytes, fingerprint, mark, read_cases};
pub use collected::{Came, Collected};
pub use find::{Damage, Damaged, Found, MOST_FOUND, MOST_TEXT, find};
pub use invitation::{
    BadInvitation, Invitation, Invited, MOST_PAYLOAD, MOST_WHOLE, ROUTE, find_payload, payload,
    payload_bytes, read_head,
};
pub use packing::name_fits;
pub use sealing::{CannotSeal, KeyPair, Refusal, open, open_bytes, seal, seal_bytes};
pub use setup::{Asked, Naming, Round, SessionId, Setup, StopRule};

static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// CRC-32/ISO-HDLC, as journal records have: it tells damage, not intent.
pub fn checksum(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

/// Characters that hide, or turn around what is beside them: no title or name holds one.
fn hides(it: char) -> bool {
    it.is_control() || matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
