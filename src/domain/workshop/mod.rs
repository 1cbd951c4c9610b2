//! The workshop: a few managers rate the same cases alone, seal what they gave to the facilitator's
//! key, and look at it together. There is no server: a session is asked by a link, a ballot comes
//! back as text, by whatever channel people have.

mod ballot;
mod setup;

pub use ballot::{Ballot, CaseBallot, Given, VoterId};
pub use setup::{Asked, Naming, Round, SessionId, Setup, StopRule};
