//! `cargo xtask bench`: what saving costs, what the measures, the profile and a workshop cost, and the
//! measures beside the Python package that people use instead. What is measured is said in `benches/`.

use crate::process;
use crate::project::Project;
use crate::tools;
use anyhow::{Result, bail};
use std::process::Command;

const PEER: &str = "peer";
const ALL: [&str; 5] = ["journal", "measures", "practise", "workshop", PEER];

/// Runs the benchmarks with these names, or all.
///
/// # Errors
/// When there is none of that name, the peer cannot be installed, or a benchmark fails.
pub fn run(project: &Project, names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| !ALL.contains(&name.as_str())) {
        bail!(
            "There is no benchmark `{unknown}`. There are: {}.",
            ALL.join(", ")
        );
    }
    let is_wanted = |name: &&str| names.is_empty() || names.iter().any(|wanted| wanted == name);
    for name in ALL.iter().filter(|name| is_wanted(name)) {
        let mut bench = Command::new(process::cargo());
        bench
            .current_dir(project.root())
            .args(["bench", "-p", "nose", "--bench", name]);
        if *name == PEER {
            bench.env("PYTHONPATH", tools::peer()?);
        }
        process::run(&mut bench)?;
    }
    Ok(())
}
