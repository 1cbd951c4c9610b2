//! People: what the ledger means, what stands behind a rating, what hints say, what searching finds,
//! and what goes out and comes in.

mod coverage;
mod evidence;
mod hints;
mod kept;
mod observation;
mod report;
mod search;
mod transfer;
