//! The promises of the pure parts, kept natively: the wall around them, the field, the packs
//! that ship, and the journal against a store that fails on demand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod arbitrary;
mod domain;
mod fire;
mod given;
mod journal;
mod lock;
mod measure;
mod people;
mod practise;
mod qr;
mod seeds;
mod ui;
mod wall;
mod workshop;
