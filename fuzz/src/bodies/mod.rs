//! One module a fuzz target. Each takes whatever bytes there are, hands them to what reads such things
//! when they come from outside, and demands more than that it does not panic: what was read is written
//! and read back, what is taken is sound, what is done twice is done once.

pub mod backup;
pub mod ballot;
pub mod csv;
pub mod journal;
pub mod journal_entry;
pub mod link;
pub mod pack;
pub mod person_file;
pub mod route;
pub mod workshop_file;

use nose::domain::workshop::checksum;

/// A target.
pub type Run = fn(&[u8]);

/// All targets here, by the names of their folders of seeds.
#[allow(dead_code, reason = "only the tests look at all of them")]
pub const ALL: [(&str, Run); 10] = [
    ("backup", backup::run),
    ("ballot", ballot::run),
    ("csv", csv::run),
    ("journal", journal::run),
    ("journal_entry", journal_entry::run),
    ("link", link::run),
    ("pack", pack::run),
    ("person_file", person_file::run),
    ("route", route::run),
    ("workshop_file", workshop_file::run),
];

/// The bytes as text; what is none is replaced, as a browser does.
fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// The record of a JSON, as the journal writes it: no fuzzer finds a checksum by itself.
fn record(json: &str) -> String {
    format!("6 {:08x} {json}", checksum(json.as_bytes()))
}
