//! The workshop: a few managers rate the same cases alone, seal what they gave to the facilitator's
//! key, and look at it together. There is no server: a session is asked by a link, a ballot comes
//! back as text, by whatever channel people have.

mod armour;
mod ballot;
pub mod base64;
pub mod bits;
mod canonical;
mod collected;
mod csv;
mod figures;
mod find;
mod frame;
mod group_pack;
mod invitation;
mod key_file;
mod keys;
mod led;
mod movement;
mod packing;
mod reopen;
mod result;
mod revealed;
mod sealing;
mod setup;
pub mod table;
mod talk;
mod vote;

use crc::{CRC_32_ISO_HDLC, Crc, Table};

pub use armour::{BEGINNING, END, SealedText, armoured_length};
pub use ballot::{Ballot, CaseBallot, Given, VoterId};
pub use canonical::{case_bytes, fingerprint, mark, read_cases};
pub use collected::{Came, Collected};
pub use csv::ratings_csv;
pub use figures::{Figures, Further};
pub use find::{Damage, Damaged, Found, MOST_FOUND, MOST_TEXT, find};
pub use group_pack::{GroupPack, GroupWords, LeftOut, WhyLeftOut, group_pack};
pub use invitation::{
    BadInvitation, Invitation, Invited, MOST_PAYLOAD, MOST_WHOLE, ROUTE, find_payload, payload,
    payload_bytes, read_head,
};
pub use key_file::{BadKeyFile, MOST_KEY_BYTES, key_text, read_key};
pub use keys::{Keys, source};
pub use led::{
    Lack, Led, asked_text, case_field, hex, naming_name, read_asked, round_name, rule_name, unhex,
};
pub use movement::{Moved, MovedCell, MovedOnTheWhole, Movement};
pub use packing::name_fits;
pub use result::{
    BadResult, BesideGroup, MOST_RESULT_BYTES, OwnPattern, ResultCase, ResultFile, ResultLine,
    own_pattern, read_result, result_of,
};
pub use revealed::{Cell, FirstWord, Revealed, Withheld, settles};
pub use sealing::{CannotSeal, KeyPair, Refusal, open, open_bytes, seal, seal_bytes};
pub use setup::{Asked, Naming, Round, SessionId, Setup, StopRule, minutes_alone};
pub use talk::{Agreed, Talk, TalkField};
pub use vote::{Vote, seen_text};

static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// CRC-32/ISO-HDLC, as journal records have: it tells damage, not intent.
pub fn checksum(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

/// Characters that hide, or turn around what is beside them: no title or name holds one.
fn hides(it: char) -> bool {
    it.is_control() || matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
