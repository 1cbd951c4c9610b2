//! What others made and Nose is built from: whether its licenses and sources are ones we agreed to
//! (`deny.toml`), and whether anything has been published against it.

use crate::process;
use crate::project::Project;
use crate::tools;
use anyhow::{Context, Result};
use std::process::Command;

/// Looks at licenses, sources and banned crates. Takes no network.
///
/// # Errors
/// When something is not as deny.toml wants it.
pub fn check(project: &Project) -> Result<()> {
    deny(project, &["--offline"], &["licenses", "bans", "sources"])
        .context("Something that Nose is built from is not as deny.toml wants it.")
}

/// Asks the RustSec database, which it fetches, whether anything was published against a crate.
/// Another day gives another answer, so this is no test.
///
/// # Errors
/// When the database cannot be had, or holds something.
pub fn advisories(project: &Project) -> Result<()> {
    deny(project, &[], &["advisories"])
        .context("The advisories could not be looked at, or one of them is about a crate of ours.")
}

fn deny(project: &Project, options: &[&str], checks: &[&str]) -> Result<()> {
    let mut deny = Command::new(tools::deny()?);
    deny.current_dir(project.root())
        .args(["--workspace", "--all-features", "--locked"])
        .args(options)
        .arg("check")
        .args(checks);
    process::run(&mut deny)
}
