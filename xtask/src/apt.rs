//! Debian's packages: installed, or only unpacked into a folder. Which ones, and what for, is up to
//! the callers.

use crate::process;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// Installs packages with what they need.
///
/// # Errors
/// When this is no Debian, rights are missing, or apt-get fails.
pub fn install(packages: &[&str]) -> Result<()> {
    as_root(&["update", "-qq"])?;
    let how = ["install", "-y", "-qq", "--no-install-recommends"];
    as_root(&[&how, packages].concat())
}

/// Puts a package's files below a folder and nothing else: nothing is set up or started, and the
/// system does not know of it. Takes no rights of root's, unless apt's lists have to be fetched.
///
/// # Errors
/// When this is no Debian, or the package cannot be had.
pub fn unpack(package: &str, place: &Path) -> Result<()> {
    is_there()?;
    let mut download = Command::new("apt-get");
    download
        .current_dir(place)
        .args(["download", "-qq", package]);
    if !process::succeeds(&mut download) {
        as_root(&["update", "-qq"])?;
        process::run(&mut download)?;
    }
    let (start, end) = (format!("{package}_"), ".deb");
    let names = std::fs::read_dir(place)?.filter_map(|entry| Some(entry.ok()?.file_name()));
    let mut archives = names.filter(|name| {
        let name = name.to_string_lossy();
        name.starts_with(&start) && name.ends_with(end)
    });
    let archive = archives
        .next()
        .with_context(|| format!("apt-get brought no archive of {package}."))?;
    let mut unpack = Command::new("dpkg-deb");
    unpack.current_dir(place).arg("--extract").arg(&archive);
    process::run(unpack.arg("."))?;
    std::fs::remove_file(place.join(archive)).context("The archive could not be removed.")
}

fn is_there() -> Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("This system has no apt-get to install it with.");
    }
    Ok(())
}

fn as_root(arguments: &[&str]) -> Result<()> {
    is_there()?;
    let prefix: &[&str] = if is_root() {
        &[]
    } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        &["sudo", "-n"]
    } else {
        bail!("Installing it takes root's rights, and sudo asks for a password.");
    };
    let mut words = prefix
        .iter()
        .chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .chain(arguments);
    let mut command = Command::new(words.next().copied().unwrap_or("apt-get"));
    process::run(command.args(words))
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
