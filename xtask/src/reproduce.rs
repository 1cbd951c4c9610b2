//! `cargo xtask reproduce`: builds the last commit twice, in two folders with target folders of their
//! own, and compares every file. Who publishes a build and who checks it have different folders, so
//! nothing of a folder's name may get into a build.

use crate::cache;
use crate::files::SUMS;
use crate::process;
use crate::project::Project;
use crate::seal;
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Of different lengths and depths, so that a name that is written down, or cut to a length, shows.
const CHECKOUTS: [(&str, &str); 2] = [
    ("one", "one-target"),
    ("another/checkout of the same", "another/target"),
];

/// Builds twice and compares.
///
/// # Errors
/// When something is not committed, does not build, or comes out different.
pub fn run(project: &Project) -> Result<()> {
    let place = project.target().join("reproduce");
    cache::remove(&place)?;
    let mut all = Vec::new();
    for (checkout, target) in CHECKOUTS {
        all.push(build(project, &place.join(checkout), &place.join(target))?);
    }
    let [one, another] = all.as_slice() else {
        return Ok(());
    };
    let differing = differing(one, another);
    ensure!(
        differing.is_empty(),
        "These files came out different: {}. They are below {}; find out what of the folder, the \
         time or the order got into them.",
        differing.join(", "),
        place.display()
    );
    println!(
        "{one}\nBoth builds are the same, byte for byte: {} files.",
        one.lines().count()
    );
    cache::remove(&place)
}

/// Builds all there is to publish in a checkout of its own, and returns its sums.
fn build(project: &Project, checkout: &Path, target: &Path) -> Result<String> {
    let mut clone = Command::new("git");
    clone.args(["clone", "--quiet", "--no-hardlinks"]);
    process::run(clone.arg(project.root()).arg(checkout))?;
    for arguments in [&["build"][..], &["build", "--single-file"]] {
        let mut build = Command::new(process::cargo());
        build
            .current_dir(checkout)
            .args(["run", "--quiet", "--package", "xtask", "--"])
            .args(arguments)
            .env("CARGO_TARGET_DIR", target);
        process::run(&mut build)?;
    }
    let folders: [PathBuf; 2] = [checkout.join("dist"), target.join("single-file")];
    let sums = folders.map(|folder| seal::read(&folder.join(SUMS)));
    sums.into_iter().collect()
}

/// The names of files that are in one list of sums only, or with another sum.
fn differing(one: &str, another: &str) -> Vec<String> {
    let lacks = |list: &str, line: &&str| !list.lines().any(|known| known == *line);
    let only_one = one.lines().filter(|line| lacks(another, line));
    let only_another = another.lines().filter(|line| lacks(one, line));
    let name = |line: &str| {
        line.split_once("  ")
            .map_or(line, |(_, name)| name)
            .to_owned()
    };
    let mut names: Vec<String> = only_one.chain(only_another).map(name).collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_or_is_in_one_build_only_is_named_once() {
        let one = "aa  index.html\nbb  nose-1.js\ncc  sw.js\n";
        let another = "aa  index.html\nbb  nose-2.js\ncd  sw.js\n";
        assert_eq!(differing(one, one), Vec::<String>::new());
        assert_eq!(differing(one, another), ["nose-1.js", "nose-2.js", "sw.js"]);
    }
}
