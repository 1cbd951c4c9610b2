//! The project's own commands, run as `cargo xtask <command>`.
//!
//! Here the arguments are read and the command is called; what each command does lives in the
//! module named after it. Nothing of the app itself is in this crate.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test fails by panicking"
    )
)]

mod apt;
mod bench;
mod browser;
mod bundle;
mod cache;
mod check;
mod compress;
mod content_type;
mod engines;
mod files;
mod fuzz;
mod gate;
mod headers;
mod hosting;
mod hosts;
mod http;
mod json;
mod licenses;
mod lock;
mod lockfile;
mod minify;
mod pack;
mod process;
mod program;
mod project;
mod reproduce;
#[cfg(test)]
mod scratch;
mod seal;
mod serve;
mod single;
mod site;
mod steps;
mod sums;
mod supply;
mod tools;
mod vault;

use anyhow::{Result, bail};
use project::Project;
use std::process::ExitCode;

const HELP: &str = "\
The project's own commands.

  cargo xtask build            put the release build into dist/
      --single-file            the whole app as one file instead, to be opened from disk:
                               target/single-file/nose.html
  cargo xtask reproduce        build the last commit twice, in two folders, and compare every byte
  cargo xtask serve [OPTION…]  build, then serve dist/ with the production headers
      --port N                 the port (default 8080, or the next free one; 0 picks any)
      --no-build               serve what dist/ already holds
      --dist DIR               serve another folder, without building
  cargo xtask test [STEP…]     every check in order, or only the steps named:
                               format lint supply native build size browser
                               journeys engines
  cargo xtask pack check FILE… say what is wrong with packs, and how their cases are spread
  cargo xtask hosting          write the samples in hosting/ anew, from public/_headers
  cargo xtask advisories       ask the RustSec database about the crates; fetches it
  cargo xtask bench [NAME …]   measure: journal, measures, practise, workshop, and peer (the measures
                               beside Python)
  cargo xtask fuzz [NAME …]    feed arbitrary bytes to what reads files, links and pasted text; takes a
                               nightly toolchain (FUZZING.md)
      --runs N                 so many for each target (default 100000)
  cargo xtask help             this text

Tools that a command needs are put in place on its first run, in a cache outside the checkout
(NOSE_CACHE moves it). NOSE_CHROMIUM and NOSE_CHROMEDRIVER name a browser and its driver,
NOSE_NGINX and NOSE_CADDY the servers that the samples in hosting/ are tried with, NOSE_FIREFOX,
NOSE_GECKODRIVER, NOSE_WEBKITDRIVER, NOSE_MINIBROWSER and NOSE_XVFB what the other engines take.
`engines` runs in those that are installed. NOSE_ENGINES names the ones that must be run, and installs
them: all, or some of chromium, firefox and webkit with commas between. NOSE_NIGHTLY names another
toolchain for `fuzz`.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let project = Project::here()?;
    let Some((command, rest)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    match command.as_str() {
        "build" => match rest.split_first() {
            Some((option, rest)) if option == "--single-file" => {
                none_left(rest)?;
                bundle::build_single(&project)
            }
            _ => {
                none_left(rest)?;
                bundle::build(&project)
            }
        },
        "reproduce" => {
            none_left(rest)?;
            reproduce::run(&project)
        }
        "serve" => serve::run(&project, &serve::Options::read(rest)?),
        "test" => check::run(&project, &check::Step::read(rest)?),
        "pack" => pack::run(rest),
        "advisories" => {
            none_left(rest)?;
            supply::advisories(&project)
        }
        "hosting" => {
            none_left(rest)?;
            hosting::run(&project)
        }
        "bench" => bench::run(&project, rest),
        "fuzz" => fuzz::run(&project, &fuzz::Options::read(rest)?),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => {
            bail!("There is no command `{other}`. `cargo xtask help` lists the ones there are.")
        }
    }
}

fn none_left(rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => {
            bail!("This command takes no `{extra}`. `cargo xtask help` lists what each one takes.")
        }
    }
}
