//! The seeds of the fuzz targets, handed to what the targets do: what a fuzzer once found, and every kind
//! of thing it begins with, holds on the toolchain that everything is built with.

#[path = "../../fuzz/src/bodies/mod.rs"]
mod bodies;

use std::path::Path;

#[test]
fn what_every_fuzz_target_demands_holds_of_its_seeds() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for (name, run) in bodies::ALL {
        let mut files: Vec<_> = std::fs::read_dir(seeds.join(name))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        assert!(files.len() > 2, "{name} has hardly any seeds");
        for file in files {
            println!("{}", file.display());
            run(&std::fs::read(file).unwrap());
        }
    }
}
