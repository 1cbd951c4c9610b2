//! Makes scripts and style small, in place. The glue that wasm-bindgen writes is half comments and
//! spaces, of which Brotli leaves a fifth.

use crate::files;
use crate::process;
use crate::tools::{self, Tools};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// The scripts and style of a build.
///
/// # Errors
/// When there is no build.
pub fn scripts_and_style(dist: &Path) -> Result<Vec<String>> {
    let names = files::kept(dist)?.into_iter().map(|file| file.name);
    Ok(names
        .filter(|name| name.ends_with(".js") || name.ends_with(".css"))
        .collect())
}

/// Minifies these files of a build. Their names stay: the hash in a name is that of what went in,
/// and the same always comes out of it.
///
/// # Errors
/// When the tool does not understand a file.
pub fn minify(dist: &Path, files: &[String], tools: &Tools) -> Result<()> {
    let mut esbuild = Command::new(tools::ESBUILD);
    esbuild
        .current_dir(dist)
        .env("PATH", tools.path()?)
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .args(["--allow-overwrite", "--outdir=.", "--outbase=."])
        .args(files);
    process::run(&mut esbuild).context("The scripts and the style were not minified.")
}
