//! People: what the ledger means, what hints say, and that searching finds what is there.

mod hints;
mod observation;
mod search;
