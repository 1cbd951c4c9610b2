//! `cargo xtask fuzz`: builds the fuzz targets with a nightly toolchain and runs them one after the
//! other. What each of them does is said in `fuzz/`; what they found, in FUZZING.md.

use crate::process;
use crate::project::Project;
use crate::tools;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The toolchain that the figures in FUZZING.md were made with. FUZZING.md names it too.
const NIGHTLY: &str = "nightly-2026-05-20";
const DEFAULT_RUNS: u64 = 100_000;

/// The targets and the longest input of each, in bytes: the quickest first.
const TARGETS: [(&str, u32); 11] = [
    ("route", 512),
    ("csv", 1_024),
    ("link", 2_048),
    ("journal_entry", 2_048),
    ("workshop_file", 2_048),
    ("person_file", 2_048),
    ("backup", 4_096),
    ("pack", 4_096),
    ("journal", 4_096),
    ("age_file", 1_024),
    ("ballot", 2_048),
];

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// Which targets; none for all.
    names: Vec<String>,
    runs: u64,
}

impl Options {
    /// # Errors
    /// When a target is none, or runs are no number.
    pub fn read(arguments: &[String]) -> Result<Self> {
        let mut options = Self {
            names: Vec::new(),
            runs: DEFAULT_RUNS,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            if argument == "--runs" {
                let runs = rest.next().and_then(|runs| runs.parse().ok());
                options.runs = runs.context("After --runs comes how many, as a number.")?;
            } else if TARGETS.iter().any(|(name, _)| name == argument) {
                options.names.push(argument.clone());
            } else {
                let all: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
                bail!(
                    "There is no fuzz target `{argument}`. There are: {}.",
                    all.join(", ")
                );
            }
        }
        Ok(options)
    }
}

/// Runs targets. What is found is left in `target/fuzz/found`, and what reaches new code in
/// `target/fuzz/corpus`, from where the next run goes on.
///
/// # Errors
/// When the tool cannot be installed, nothing can be built, or something is found.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let tool = tools::fuzz()?;
    let nightly = std::env::var("NOSE_NIGHTLY").ok();
    let nightly = nightly
        .filter(|it| !it.is_empty())
        .unwrap_or_else(|| NIGHTLY.to_owned());
    let has_it = Command::new("rustup")
        .args(["run", &nightly, "rustc", "--version"])
        .output();
    if !has_it.is_ok_and(|ran| ran.status.success()) {
        bail!(
            "The toolchain {nightly} is not here. `rustup toolchain install {nightly} --profile \
             minimal` installs it; NOSE_NIGHTLY names another."
        );
    }
    let is_wanted =
        |name: &str| options.names.is_empty() || options.names.iter().any(|it| it == name);
    for (name, longest) in TARGETS.iter().filter(|(name, _)| is_wanted(name)) {
        let corpus = folder(project, "corpus", name)?;
        let found = folder(project, "found", name)?;
        let sources = project.root().join("fuzz");
        let mut fuzz = Command::new("rustup");
        fuzz.current_dir(project.root())
            // Of this toolchain, not of the one that built us.
            .env_remove("CARGO")
            .args(["run", &nightly])
            .arg(&tool)
            // Our code holds nothing unsafe that a sanitizer could look for.
            .args(["fuzz", "run", "--sanitizer", "none", "--fuzz-dir"])
            .arg(&sources)
            .arg("--target-dir")
            .arg(project.target().join("fuzz"))
            .arg(name)
            .arg(corpus)
            .arg(sources.join("seeds").join(name))
            .arg("--")
            .arg(format!("-runs={}", options.runs))
            .arg(format!("-max_len={longest}"))
            .arg(format!("-artifact_prefix={}/", found.display()))
            .args(["-timeout=10", "-print_final_stats=1"]);
        let words = sources.join("dictionaries").join(format!("{name}.dict"));
        if words.exists() {
            fuzz.arg(format!("-dict={}", words.display()));
        }
        process::run(&mut fuzz).with_context(|| {
            format!(
                "The target {name} did not run to its end. What it failed on is in {}.",
                found.display()
            )
        })?;
    }
    Ok(())
}

/// A folder of a target, made if it is not there.
fn folder(project: &Project, kind: &str, name: &str) -> Result<PathBuf> {
    let folder = project.target().join("fuzz").join(kind).join(name);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("The folder {} could not be made.", folder.display()))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Options::read(&words)
    }

    #[test]
    fn targets_are_taken_by_name_and_runs_as_a_number() {
        let all = read(&[]).unwrap();
        assert_eq!((all.names.len(), all.runs), (0, DEFAULT_RUNS));
        let some = read(&["csv", "--runs", "7", "link"]).unwrap();
        assert_eq!(some.names, ["csv", "link"]);
        assert_eq!(some.runs, 7);
        assert!(read(&["--runs"]).is_err());
        assert!(read(&["--runs", "many"]).is_err());
        let unknown = read(&["nothing"]).unwrap_err().to_string();
        assert!(unknown.contains("`nothing`") && unknown.contains("age_file"));
    }

    #[test]
    fn every_target_has_seeds_and_a_program_and_no_other_does() {
        let fuzz = Project::here().unwrap().root().join("fuzz");
        let programs = std::fs::read_dir(fuzz.join("targets")).unwrap().count();
        assert_eq!(programs, TARGETS.len());
        for (name, _) in TARGETS {
            assert!(
                fuzz.join("targets").join(format!("{name}.rs")).is_file(),
                "{name}"
            );
            assert!(fuzz.join("seeds").join(name).is_dir(), "{name}");
        }
    }

    #[test]
    fn what_was_found_says_which_toolchain() {
        assert!(include_str!("../../FUZZING.md").contains(NIGHTLY));
    }
}
