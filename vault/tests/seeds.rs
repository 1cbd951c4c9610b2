//! The seeds of the fuzz target for sealed files, handed to what the target does.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "../../fuzz/src/age_file.rs"]
mod age_file;

use std::path::Path;

#[test]
fn what_the_fuzz_target_demands_holds_of_its_seeds() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds/age_file");
    let mut count = 0;
    for entry in std::fs::read_dir(seeds).unwrap() {
        let file = entry.unwrap().path();
        println!("{}", file.display());
        age_file::run(&std::fs::read(file).unwrap());
        count += 1;
    }
    assert!(count > 2, "there are hardly any seeds");
}
