//! Makes scripts and style small, in place. The glue that wasm-bindgen writes is half comments and
//! spaces, of which Brotli leaves a fifth.

use crate::files;
use crate::process;
use crate::tools::{self, Tools};
use anyhow::{Context, Result};
use std::ffi::OsString;
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

/// Takes the white space out of the packs, in place: people edit them, browsers fetch them.
///
/// # Errors
/// When a pack cannot be read or written.
pub fn packs(dist: &Path) -> Result<()> {
    for file in files::kept(dist)? {
        if file.name.starts_with("packs/") {
            let text = String::from_utf8(file.read()?).context("A pack is not UTF-8.")?;
            std::fs::write(&file.path, without_space(&text))
                .with_context(|| format!("{} could not be written.", file.path.display()))?;
        }
    }
    Ok(())
}

/// JSON without the white space between its parts.
pub fn without_space(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let keep = |letter: &char| {
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ => {}
        }
        in_string || !letter.is_ascii_whitespace()
    };
    json.chars().filter(keep).collect()
}

/// Puts the boot script together from its parts, in place of what was copied.
///
/// # Errors
/// When the tool does not understand a part.
pub fn boot(public: &Path, dist: &Path, tools: &Tools) -> Result<()> {
    let mut esbuild = Command::new(tools::ESBUILD);
    esbuild
        .current_dir(public)
        .env("PATH", tools.path()?)
        .args(["boot.js", "--bundle", "--minify", "--format=esm"])
        .args(["--charset=utf8", "--log-level=warning"])
        .arg(outdir(dist));
    process::run(&mut esbuild).context("The boot script was not put together.")
}

/// Makes one script of the single file's, with the app's glue in it, and one style, with the faces
/// in it. Both are minified into `parts/small`.
///
/// # Errors
/// When the tool does not understand a part.
pub fn single(parts: &Path, tools: &Tools) -> Result<()> {
    let mut esbuild = Command::new(tools::ESBUILD);
    esbuild
        .current_dir(parts)
        .env("PATH", tools.path()?)
        .args(["single.js", "shell.js", "nose.css", "--bundle", "--minify"])
        .args(["--format=esm", "--charset=utf8", "--log-level=warning"])
        .args(["--loader:.woff2=dataurl", "--outdir=small"]);
    process::run(&mut esbuild).context("The single file's parts were not put together.")
}

/// A folder may have any name, Unicode or not.
fn outdir(folder: &Path) -> OsString {
    let mut option = OsString::from("--outdir=");
    option.push(folder);
    option
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_between_parts_and_stays_in_texts() {
        let json = "{\n \"a b\": [1, 2],\t\"c\": \"say \\\" so \\\\\"\n}\n";
        let small = r#"{"a b":[1,2],"c":"say \" so \\"}"#;
        assert_eq!(without_space(json), small);
    }
}
