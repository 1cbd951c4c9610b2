//! `cargo xtask build`: has Trunk build the app for release with the pinned tools, then minifies
//! and seals the result. What Trunk does with which file is said in Trunk.toml and index.html.

use crate::files::{self, Later, SERVICE_WORKER};
use crate::licenses;
use crate::lock::Lock;
use crate::minify;
use crate::process;
use crate::project::Project;
use crate::seal;
use crate::single;
use crate::sums;
use crate::tools::{self, Tools};
use crate::vault;
use anyhow::{Context, Result};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds `dist/`.
///
/// # Errors
/// When a tool cannot be had, the app does not compile, or the build cannot be sealed.
pub fn build(project: &Project) -> Result<()> {
    let (tools, _lock) = prepare(project)?;
    let target = project.target();
    let dist = project.dist();
    trunk(project, &tools, files::INDEX, &dist)?;
    for later in &files::LATER {
        let built = target.join(format!("{}dist", later.prefix));
        trunk(project, &tools, later.page, &built)?;
        join(later, &built, &dist)?;
    }
    vault::build(project, &tools, &dist)?;
    minify::packs(&dist)?;
    minify::boot(&project.public(), &dist, &tools)?;
    minify::minify(&dist, &minify::scripts_and_style(&dist)?, &tools)?;
    licenses::write(project, &dist)?;
    let version = seal::seal(&dist, &project.public())?;
    minify::minify(&dist, &[SERVICE_WORKER.to_owned()], &tools)?;
    sums::write(&dist)?;
    println!("dist/ holds build {version}.");
    Ok(())
}

/// Builds the single file.
///
/// # Errors
/// When a tool cannot be had, the app does not compile, or a part of the file is not as expected.
pub fn build_single(project: &Project) -> Result<()> {
    let (tools, _lock) = prepare(project)?;
    let built = project.target().join("whole-dist");
    trunk(project, &tools, single::WHOLE, &built)?;
    let version = single::make(project, &built, &tools)?;
    if let Some(folder) = project.single_file().parent() {
        sums::write(folder)?;
    }
    println!("{} is build {version}.", project.single_file().display());
    Ok(())
}

/// Puts tools and crates in place, and keeps other builds away: two at once would mix their files.
fn prepare(project: &Project) -> Result<(Tools, Lock)> {
    let tools = tools::for_bundle(project)?;
    let target = project.target();
    std::fs::create_dir_all(&target)
        .with_context(|| format!("The folder {} could not be made.", target.display()))?;
    let lock = Lock::take(
        &target.join("nose-build.lock"),
        "Another command is building; waiting for it.",
    )?;
    // Trunk runs offline so that it never downloads a tool by itself, and its cargo with it: so
    // the crates are fetched here, those of all platforms, which `cargo metadata` looks at.
    let mut fetch = Command::new(process::cargo());
    process::run(fetch.current_dir(project.root()).args(["fetch", "--quiet"]))
        .context("The app's dependencies could not be fetched. Check the network.")?;
    Ok((tools, lock))
}

/// Has Trunk build one document into a folder.
fn trunk(project: &Project, tools: &Tools, page: &str, dist: &Path) -> Result<()> {
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(project.root())
        .args(["build", "--release", "--offline", "--dist"])
        .arg(dist)
        .arg(page)
        .env("PATH", tools.path()?)
        // Trunk takes NO_COLOR=1 for an option of its own and refuses the value.
        .env_remove("NO_COLOR");
    if let Some(flags) = compiler_flags(project) {
        trunk.env("CARGO_ENCODED_RUSTFLAGS", flags);
    }
    process::run(&mut trunk)
        .context("The app was not built. What is above says why; mend it and build again.")
}

/// Puts a document that comes later and what was built for it beside the rooms'. The style is the
/// same file; packs and fonts came with the rooms.
fn join(later: &Later, built: &Path, dist: &Path) -> Result<()> {
    for file in files::list(built)? {
        let name = match file.name.as_str() {
            files::INDEX => later.page,
            name => name,
        };
        if later.is_built(name) {
            std::fs::copy(&file.path, dist.join(name))
                .with_context(|| format!("{} could not be copied.", file.path.display()))?;
        }
    }
    Ok(())
}

/// Flags that keep this machine's folders, which the compiler writes into messages, out of what
/// is published. `None` when the person chose flags of their own. Cargo takes flags from one place
/// only: beside these, any in .cargo/config.toml would count for nothing, so they belong here too.
pub fn compiler_flags(project: &Project) -> Option<OsString> {
    let chosen = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];
    if chosen.iter().any(|name| env::var_os(name).is_some()) {
        return None;
    }
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(
        || Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")),
        |home| Some(PathBuf::from(home)),
    )?;
    let checkout = renamed(project.root(), "nose");
    let crates = renamed(&cargo_home, "cargo");
    // Last, since the last that fits counts: the target folder may lie in the checkout or elsewhere.
    let target = renamed(&project.target(), "target");
    // What cargo splits the flags at: unlike a space, it is in no path.
    Some([checkout, crates, target].join(OsStr::new("\u{1f}")))
}

fn renamed(folder: &Path, name: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(folder);
    flag.push("=");
    flag.push(name);
    flag
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn each_document_that_comes_later_joins_the_rooms_under_its_own_name() {
        let scratch = Scratch::new("bundle-join");
        scratch.write("dist/index.html", "rooms");
        scratch.write("dist/nose-1.css", "style");
        for later in &files::LATER {
            for (name, text) in [
                (files::INDEX, later.page),
                ("nose-1.css", "the same"),
                (&format!("{}1.js", later.prefix), "script"),
            ] {
                scratch.write(&format!("{}/{name}", later.page), text);
            }
            join(
                later,
                &scratch.path().join(later.page),
                &scratch.path().join("dist"),
            )
            .unwrap();
        }
        let joined = files::list(&scratch.path().join("dist")).unwrap();
        let names: Vec<&str> = joined.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "index.html",
                "library-1.js",
                "library.html",
                "nose-1.css",
                "people-1.js",
                "people.html",
                "practise-1.js",
                "practise.html",
                "workshop-1.js",
                "workshop.html"
            ]
        );
        for (page, text) in [
            ("index.html", "rooms"),
            ("nose-1.css", "style"),
            ("library.html", "library.html"),
            ("practise.html", "practise.html"),
            ("workshop.html", "workshop.html"),
        ] {
            assert_eq!(scratch.read(&format!("dist/{page}")), text);
        }
    }
}
