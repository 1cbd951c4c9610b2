//! Packs: questions, anchors and advice as data. The default pack is a file in the same format
//! that an organization may write for itself; every item has a stable id and a version, and an
//! answer remembers both.

mod check;
mod model;

pub use check::{Fault, check};
pub use model::{
    Advice, Anchor, AnchorLevel, AntiPatternText, Band, FrequencyItem, Header, Mark, MirrorItem,
    MirrorPack, Pack, Provenance, RatedItem, ReflectItem, ReflectPack, Step, StepsItem, Try,
};

/// The pack format this build reads.
pub const FORMAT: u32 = 1;

/// Why a pack cannot be used.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Unusable {
    /// Not JSON, cut short, or not of the pack's shape.
    #[error("not a pack: {0}")]
    NotAPack(String),
    /// Written for a later format.
    #[error("pack format {0} is newer than this build knows")]
    Newer(u32),
    /// Of the right shape, but with faults in its content.
    #[error("{} faults, the first: {first}", .count)]
    Faulty {
        /// How many faults there are.
        count: usize,
        /// The first of them.
        first: String,
    },
}

/// Reads a pack file of one room and checks it.
pub fn read<P: Pack>(text: &str) -> Result<P, Unusable> {
    /// Read first, since a newer format's head may look otherwise.
    #[derive(serde::Deserialize)]
    struct Envelope {
        format: u32,
    }
    let wrong = |error: serde_json::Error| Unusable::NotAPack(error.to_string());
    let envelope: Envelope = serde_json::from_str(text).map_err(wrong)?;
    if envelope.format > FORMAT {
        return Err(Unusable::Newer(envelope.format));
    }
    let header: Header = serde_json::from_str(text).map_err(wrong)?;
    let body: P::Body = serde_json::from_str(text).map_err(wrong)?;
    let pack = P::assemble(header, body);
    let faults = pack.faults();
    match faults.first() {
        None => Ok(pack),
        Some(first) => Err(Unusable::Faulty {
            count: faults.len(),
            first: first.to_string(),
        }),
    }
}
