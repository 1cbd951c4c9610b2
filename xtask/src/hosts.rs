//! Finds the programs that the build is tried with: nginx and Caddy, for the samples in `hosting`, and
//! age, for sealed backups. On Debian it puts them into the cache of tools. They are not installed: that
//! would start two servers on the person's machine, which are in nobody's way as plain programs.

use crate::apt;
use crate::cache::Cache;
use crate::program::Sought;
use anyhow::{Context, Result};
use std::path::PathBuf;

const NGINX: Sought = Sought {
    title: "nginx",
    variable: "NOSE_NGINX",
    names: &["nginx"],
    places: &["/usr/sbin/nginx"],
};

const CADDY: Sought = Sought {
    title: "Caddy",
    variable: "NOSE_CADDY",
    names: &["caddy"],
    places: &["/usr/bin/caddy"],
};

const AGE: Sought = Sought {
    title: "age",
    variable: "NOSE_AGE",
    names: &["age"],
    places: &["/usr/bin/age", "/opt/homebrew/bin/age"],
};

/// The standard tool that opens sealed backups.
///
/// # Errors
/// When it is not there and cannot be had.
pub fn age() -> Result<PathBuf> {
    find_or_unpack(&AGE, "age", "usr/bin/age")
}

/// nginx.
///
/// # Errors
/// When it is not there and cannot be had.
pub fn nginx() -> Result<PathBuf> {
    find_or_unpack(&NGINX, "nginx", "usr/sbin/nginx")
}

/// Caddy.
///
/// # Errors
/// When it is not there and cannot be had.
pub fn caddy() -> Result<PathBuf> {
    find_or_unpack(&CADDY, "caddy", "usr/bin/caddy")
}

fn find_or_unpack(sought: &Sought, package: &str, program: &str) -> Result<PathBuf> {
    if let Some(found) = sought.find()? {
        return Ok(found);
    }
    let cache = Cache::open()?;
    let place = cache.tool(package, "of-debian");
    let unpacked = place.join(program);
    if unpacked.is_file() {
        return Ok(unpacked);
    }
    let _lock = cache.lock()?;
    println!("Fetching {}, once; expect a few seconds.", sought.title);
    cache
        .install(&place, |folder| apt::unpack(package, folder))
        .with_context(|| {
            format!(
                "{} was not found. Install it (on Debian the package {package}), or name it in {}.",
                sought.title, sought.variable
            )
        })?;
    Ok(unpacked)
}
