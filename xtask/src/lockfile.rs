//! Reads the version of a package out of Cargo.lock, so that a tool which must match a crate
//! follows that crate. Knows the few lines of the format that this takes, not TOML.

use anyhow::{Context, Result};
use std::path::Path;

/// The version that `root`'s Cargo.lock holds for `package`.
///
/// # Errors
/// When there is no readable Cargo.lock, or the package is not in it.
pub fn version(root: &Path, package: &str) -> Result<String> {
    let path = root.join("Cargo.lock");
    let text = std::fs::read_to_string(&path).with_context(|| {
        "Cargo.lock could not be read. `cargo generate-lockfile` writes it anew.".to_owned()
    })?;
    find(&text, package).with_context(|| {
        format!("Cargo.lock names no `{package}`. Check that the app depends on it.")
    })
}

fn find(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const LOCK: &str = "\
version = 4

[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.9\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [
 \"wasm-bindgen-macro\",
]
";

    #[test]
    fn the_version_is_that_of_the_package_with_exactly_this_name() {
        assert_eq!(find(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(find(LOCK, "wasm"), None);
    }

    #[test]
    fn the_lock_file_is_read_from_the_root() {
        let scratch = Scratch::new("lockfile");
        assert!(version(scratch.path(), "wasm-bindgen").is_err());
        scratch.write("Cargo.lock", LOCK);
        let found = version(scratch.path(), "wasm-bindgen").unwrap();
        assert_eq!(found, "0.2.130");
        let error = version(scratch.path(), "leptos").unwrap_err();
        assert!(error.to_string().contains("`leptos`"));
    }
}
