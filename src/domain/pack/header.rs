//! The head that every pack file carries: what it is, and whose.

use serde::Serialize;

/// Which pack an answer was given under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The pack's id.
    pub id: String,
    /// Its semantic version.
    pub version: String,
}

/// Who wrote a pack, how far it was tested, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// A name or a role.
    pub author: String,
    /// `provisional` until tested with people.
    pub status: String,
    /// ISO date.
    pub date: String,
    /// How it was made.
    pub note: String,
}

/// The head that every file of a pack carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Pack format.
    pub format: u32,
    /// The pack's id.
    pub id: String,
    /// Its semantic version.
    pub version: String,
    /// BCP 47 tag.
    pub language: String,
    /// A title for people.
    pub title: String,
    /// SPDX name.
    pub licence: String,
    /// Who wrote it.
    pub provenance: Provenance,
}

impl Header {
    /// The mark that answers carry.
    pub fn mark(&self) -> Mark {
        Mark {
            id: self.id.clone(),
            version: self.version.clone(),
        }
    }
}
