//! Packs: questions, anchors and advice as data. The default pack is a file in the same format
//! that an organization may write for itself; every item has a stable id and a version, and an
//! answer remembers both.

mod check;
mod model;
mod raw;

use check::Checker;
pub use check::Fault;
pub use model::{
    Advice, Anchor, AnchorLevel, AntiPatternText, Band, FrequencyItem, Header, Mark, MirrorItem,
    MirrorPack, Provenance, RatedItem, ReflectItem, ReflectPack, Step, StepsItem, Try,
};

use serde_json::Value;

use crate::domain::json::Fields;

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

/// A pack file of one room.
pub trait Pack: Sized {
    /// The pack in a file, and what is wrong with it.
    fn read_with_faults(text: &str) -> Result<(Self, Vec<Fault>), Unusable>;
}

impl Pack for ReflectPack {
    fn read_with_faults(text: &str) -> Result<(Self, Vec<Fault>), Unusable> {
        let pack = raw::reflect(fields(text)?);
        let mut checker = Checker::default();
        checker.reflect(&pack);
        Ok((pack, checker.faults))
    }
}

impl Pack for MirrorPack {
    fn read_with_faults(text: &str) -> Result<(Self, Vec<Fault>), Unusable> {
        let mut checker = Checker::default();
        let pack = raw::mirror(fields(text)?, &mut checker);
        checker.mirror(&pack);
        Ok((pack, checker.faults))
    }
}

fn fields(text: &str) -> Result<Fields, Unusable> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        Unusable::NotAPack(format!("line {}, column {}", error.line(), error.column()))
    })?;
    let no_format = || Unusable::NotAPack("it has no format".to_owned());
    let format = value.get("format").and_then(Value::as_u64);
    match format.and_then(|format| u32::try_from(format).ok()) {
        Some(FORMAT) => Fields::of(value).ok_or_else(no_format),
        None | Some(0) => Err(no_format()),
        Some(newer) => Err(Unusable::Newer(newer)),
    }
}

/// Reads a pack file of one room and refuses one with faults.
pub fn read<P: Pack>(text: &str) -> Result<P, Unusable> {
    let (pack, faults) = P::read_with_faults(text)?;
    match faults.first() {
        None => Ok(pack),
        Some(first) => Err(Unusable::Faulty {
            count: faults.len(),
            first: first.to_string(),
        }),
    }
}
