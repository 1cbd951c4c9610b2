//! What seals and opens backup files and locks: its WebAssembly, the glue to it, the few lines of
//! `public/vault.js` and the page's side of the lock, `public/lock.js`, in one script that fetches nothing.
//! It is fetched when it is first needed, so no page carries it.

use crate::bundle;
use crate::files::{LOCK, VAULT};
use crate::process;
use crate::project::Project;
use crate::tools::{Tools, WASM};
use anyhow::{Context, Result, bail};
use base64ct::{Base64, Encoding as _};
use std::path::Path;
use std::process::Command;

const CRATE: &str = "nose-vault";
const MODULE: &str = "nose_vault";
/// The line of `public/vault.js` that the code takes the place of.
const PLACE: &str = "const CODE = \"\";";
/// What the compiler may use, as for the pages; and speed before size, since people wait for it.
const OPTIMIZING: &[&str] = &[
    "-O3",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Puts the worker into a folder.
///
/// # Errors
/// When it does not compile or a tool fails.
pub fn build(project: &Project, tools: &Tools, folder: &Path) -> Result<()> {
    let mut cargo = Command::new(process::cargo());
    cargo
        .current_dir(project.root())
        .args(["build", "--release", "--offline", "--quiet"])
        .args(["-p", CRATE, "--target", WASM]);
    if let Some(flags) = bundle::compiler_flags(project) {
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags);
    }
    process::run(&mut cargo).context("The worker for backup files was not built.")?;

    let target = project.target();
    let made = target.join("vault");
    let mut bind = Command::new("wasm-bindgen");
    bind.env("PATH", tools.path()?)
        .args(["--target", "no-modules", "--no-typescript"])
        .arg("--out-dir")
        .arg(&made)
        .arg(target.join(format!("{WASM}/release/{MODULE}.wasm")));
    process::run(&mut bind).context("The worker's glue was not written.")?;

    let (bound, small) = (
        made.join(format!("{MODULE}_bg.wasm")),
        made.join(format!("{MODULE}.small.wasm")),
    );
    let mut optimize = Command::new("wasm-opt");
    optimize.env("PATH", tools.path()?).args(OPTIMIZING);
    process::run(optimize.arg(&bound).arg("-o").arg(&small))
        .context("The worker's WebAssembly was not optimized.")?;

    let read = |path: &Path| {
        std::fs::read(path).with_context(|| format!("{} could not be read.", path.display()))
    };
    let text = |path: &Path| {
        String::from_utf8(read(path)?).with_context(|| format!("{} is no text.", path.display()))
    };
    let glue = text(&made.join(format!("{MODULE}.js")))?;
    let lines = text(&project.public().join(VAULT))?;
    let lock = text(&project.public().join(LOCK))?;
    let worker = joined(&glue, &format!("{lines}{lock}"), &read(&small)?)?;
    std::fs::write(folder.join(VAULT), worker).context("The worker could not be written.")
}

/// The glue, then our lines with the code in its place.
fn joined(glue: &str, lines: &str, code: &[u8]) -> Result<String> {
    if lines.matches(PLACE).count() != 1 {
        bail!("public/{VAULT} must hold `{PLACE}` once.");
    }
    let code = format!("const CODE = \"{}\";", Base64::encode_string(code));
    Ok(format!("{glue}\n{}", lines.replacen(PLACE, &code, 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_stands_in_our_own_script_once() {
        let lines = concat!(
            include_str!("../../public/vault.js"),
            include_str!("../../public/lock.js")
        );
        let worker = joined("let glue;", lines, b"\0asm").unwrap();
        assert!(worker.starts_with("let glue;\n"));
        assert_eq!(worker.matches("const CODE = \"AGFzbQ==\";").count(), 1);
        assert!(!worker.contains(PLACE));
        assert!(joined("", "nothing", b"").is_err());
    }
}
