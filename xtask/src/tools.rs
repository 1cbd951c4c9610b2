//! The tools that building takes, in the versions this project is made with: what they are and
//! how each is installed. Where they are kept is known in `cache`.
//!
//! Everything comes from crates.io, npm or rustup. Trunk would fetch its helpers from elsewhere
//! by itself, so they are always in place before it runs.

use crate::cache::{self, Cache};
use crate::lockfile;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
/// Looks at licenses, sources and duplicates of the crates, and at published advisories.
const DENY: &str = "0.20.2";
/// Builds and runs what is fuzzed.
const FUZZ: &str = "0.13.2";
/// The npm package with `wasm-opt`. Trunk.toml names its first number too.
const BINARYEN: &str = "132.0.0";
/// The npm package that minifies scripts and style.
const ESBUILD_VERSION: &str = "0.28.2";
/// The version that speaks with the Firefox of Debian, and with newer ones.
const GECKODRIVER: &str = "0.37.1";
pub const WASM: &str = "wasm32-unknown-unknown";

/// How a tool gets onto this machine.
enum Source {
    /// A package of crates.io. `--locked` where its own lock file can still be had.
    Cargo { options: &'static [&'static str] },
    /// A package of npm.
    Npm,
    /// A package of PyPI, with others it needs.
    Pip { with: &'static str },
}

struct Tool {
    /// The name of the package.
    package: &'static str,
    /// What its folder in the cache is called.
    name: &'static str,
    version: String,
    /// The folder of its programs, and the one that shows it is there.
    programs: &'static str,
    program: &'static str,
    source: Source,
    /// How long to expect, on two cores.
    takes: &'static str,
}

/// The folders with the tools' programs.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// The PATH with the tools before anything else of the same name.
    ///
    /// # Errors
    /// When a folder's name cannot stand in a PATH.
    pub fn path(&self) -> Result<OsString> {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned();
        std::env::join_paths(all.chain(std::env::split_paths(&inherited)))
            .context("The tools' folder has a colon or a quote in its name. Move NOSE_CACHE.")
    }
}

/// Puts everything in place that the bundle is built with.
///
/// # Errors
/// When something cannot be installed.
pub fn for_bundle(project: &Project) -> Result<Tools> {
    wasm_target(project)?;
    in_place(&[trunk(), wasm_bindgen(project)?, binaryen(), esbuild()])
}

/// Puts everything in place that tests in a browser take, and returns their runner.
///
/// # Errors
/// When something cannot be installed.
pub fn test_runner(project: &Project) -> Result<PathBuf> {
    wasm_target(project)?;
    let tools = in_place(&[wasm_bindgen(project)?])?;
    let folder = tools.folders.into_iter().next().unwrap_or_default();
    Ok(folder.join(format!("wasm-bindgen-test-runner{EXE_SUFFIX}")))
}

/// Puts the driver in place that speaks WebDriver for Firefox, and returns it.
///
/// # Errors
/// When it cannot be installed.
pub fn geckodriver() -> Result<PathBuf> {
    let tools = in_place(&[Tool {
        package: "geckodriver",
        name: "geckodriver",
        version: GECKODRIVER.to_owned(),
        programs: "bin",
        program: "geckodriver",
        source: Source::Cargo {
            options: &["--locked"],
        },
        takes: "two to three minutes",
    }])?;
    let folder = tools.folders.into_iter().next().unwrap_or_default();
    Ok(folder.join(format!("geckodriver{EXE_SUFFIX}")))
}

/// Puts the Python package in place that the measures are set beside, and returns its folder.
///
/// # Errors
/// When it cannot be installed.
pub fn peer() -> Result<PathBuf> {
    let tools = in_place(&[Tool {
        package: "krippendorff",
        name: "krippendorff",
        version: "0.9.0".to_owned(),
        programs: "",
        program: "krippendorff/__init__.py",
        source: Source::Pip {
            with: "numpy==2.3.5",
        },
        takes: "half a minute",
    }])?;
    Ok(tools.folders.into_iter().next().unwrap_or_default())
}

/// Puts the tool in place that looks at what the crates are and where they come from.
///
/// # Errors
/// When it cannot be installed.
pub fn deny() -> Result<PathBuf> {
    let tools = in_place(&[Tool {
        package: "cargo-deny",
        name: "cargo-deny",
        version: DENY.to_owned(),
        programs: "bin",
        program: "cargo-deny",
        source: Source::Cargo {
            options: &["--locked"],
        },
        takes: "four to eight minutes",
    }])?;
    let folder = tools.folders.into_iter().next().unwrap_or_default();
    Ok(folder.join(format!("cargo-deny{EXE_SUFFIX}")))
}

/// Puts the tool in place that builds fuzz targets and runs them.
///
/// # Errors
/// When it cannot be installed.
pub fn fuzz() -> Result<PathBuf> {
    let tools = in_place(&[Tool {
        package: "cargo-fuzz",
        name: "cargo-fuzz",
        version: FUZZ.to_owned(),
        programs: "bin",
        program: "cargo-fuzz",
        source: Source::Cargo {
            options: &["--locked"],
        },
        takes: "one to two minutes",
    }])?;
    let folder = tools.folders.into_iter().next().unwrap_or_default();
    Ok(folder.join(format!("cargo-fuzz{EXE_SUFFIX}")))
}

fn trunk() -> Tool {
    Tool {
        package: "trunk",
        name: "trunk",
        version: TRUNK.to_owned(),
        programs: "bin",
        program: "trunk",
        source: Source::Cargo {
            options: &["--locked", "--no-default-features", "--features", "rustls"],
        },
        takes: "three to four minutes",
    }
}

/// The version is that of the crate: the two must match exactly.
fn wasm_bindgen(project: &Project) -> Result<Tool> {
    Ok(Tool {
        package: "wasm-bindgen-cli",
        name: "wasm-bindgen",
        version: lockfile::version(project.root(), "wasm-bindgen")?,
        programs: "bin",
        program: "wasm-bindgen",
        // Not `--locked`: its lock file names a version that crates.io no longer hands out.
        source: Source::Cargo { options: &[] },
        takes: "one to two minutes",
    })
}

fn binaryen() -> Tool {
    Tool {
        package: "binaryen",
        name: "binaryen",
        version: BINARYEN.to_owned(),
        programs: "node_modules/.bin",
        program: "wasm-opt",
        source: Source::Npm,
        takes: "a few seconds",
    }
}

fn esbuild() -> Tool {
    Tool {
        package: "esbuild",
        name: "esbuild",
        version: ESBUILD_VERSION.to_owned(),
        programs: "node_modules/.bin",
        program: "esbuild",
        source: Source::Npm,
        takes: "a few seconds",
    }
}

/// Installs what is missing, one at a time, and says where everything is.
fn in_place(wanted: &[Tool]) -> Result<Tools> {
    let cache = Cache::open()?;
    let folders: Vec<PathBuf> = wanted
        .iter()
        .map(|tool| cache.tool(tool.name, &tool.version).join(tool.programs))
        .collect();
    let tools = Tools { folders };
    let complete = || wanted.iter().all(|tool| is_installed(&cache, tool));
    if complete() {
        return Ok(tools);
    }
    let _lock = cache.lock()?;
    for tool in wanted {
        // Asked again under the lock: another command may have installed it meanwhile.
        if !is_installed(&cache, tool) {
            install(&cache, tool)?;
        }
    }
    // Hundreds of megabytes that nothing needs any more.
    cache::remove(&cache.build_folder())?;
    Ok(tools)
}

fn is_installed(cache: &Cache, tool: &Tool) -> bool {
    // npm puts a script without an ending beside the one for Windows, so its name always works.
    let ending = match tool.source {
        Source::Cargo { .. } => EXE_SUFFIX,
        Source::Npm | Source::Pip { .. } => "",
    };
    let folder = cache.tool(tool.name, &tool.version).join(tool.programs);
    folder.join(format!("{}{ending}", tool.program)).exists()
}

fn install(cache: &Cache, tool: &Tool) -> Result<()> {
    let Tool {
        package, version, ..
    } = tool;
    println!(
        "Installing {package} {version}, once; expect {}.",
        tool.takes
    );
    let log = cache.log(package)?;
    cache
        .install(&cache.tool(tool.name, version), |place| {
            let mut command = match tool.source {
                Source::Cargo { options } => from_cargo(cache, tool, options, place),
                Source::Npm => from_npm(tool, place),
                Source::Pip { with } => from_pip(tool, with, place),
            };
            // From a folder of its own: the checkout's cargo and npm settings are not for tools.
            command.current_dir(place);
            process::run_logged(&format!("installing {package}"), &mut command, &log)
        })
        .with_context(|| {
            format!(
                "{package} {version} could not be installed. Check the network and the log {}, \
                 then run the command again: it goes on with what is missing.",
                log.display()
            )
        })
}

/// Unoptimized and without debug information: installing takes half as long, and the little
/// work these tools do for us takes hardly longer.
fn from_cargo(cache: &Cache, tool: &Tool, options: &[&str], place: &Path) -> Command {
    let mut command = Command::new(process::cargo());
    command
        .args(["install", tool.package, "--version", &tool.version])
        .args(["--debug", "--root"])
        .arg(place)
        .args(options)
        .env("CARGO_TARGET_DIR", cache.build_folder())
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    command
}

fn from_npm(tool: &Tool, place: &Path) -> Command {
    let mut command = Command::new(NPM);
    command
        .args(["install", "--prefix"])
        .arg(place)
        .args(["--no-audit", "--no-fund", "--no-save"])
        .arg(format!("{}@{}", tool.package, tool.version));
    command
}

/// Into a folder of its own, which Python is told of by PYTHONPATH.
fn from_pip(tool: &Tool, with: &str, place: &Path) -> Command {
    let mut command = Command::new("python3");
    command
        .args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"])
        .arg(place)
        .args([&format!("{}=={}", tool.package, tool.version), with]);
    command
}

/// On Windows npm's programs are scripts, which only their whole name starts.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
pub const NPX: &str = if cfg!(windows) { "npx.cmd" } else { "npx" };
pub const ESBUILD: &str = if cfg!(windows) {
    "esbuild.cmd"
} else {
    "esbuild"
};

/// Adds the target the app is compiled for, if this toolchain lacks it.
pub fn wasm_target(project: &Project) -> Result<()> {
    let mut ask = Command::new("rustc");
    ask.current_dir(project.root()).args(["--print", "sysroot"]);
    let sysroot = PathBuf::from(process::output(&mut ask)?);
    if sysroot.join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    let mut add = Command::new("rustup");
    add.current_dir(project.root())
        .args(["target", "add", WASM]);
    process::run(&mut add).with_context(|| {
        format!("Rust's {WASM} target is missing. Install it the way you installed Rust.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_come_before_anything_else_on_the_path() {
        let folder = std::env::temp_dir().join("first");
        let tools = Tools {
            folders: vec![folder.clone()],
        };
        let path = tools.path().unwrap();
        let mut folders = std::env::split_paths(&path);
        assert_eq!(folders.next(), Some(folder));
        assert!(folders.next().is_some());
    }

    #[test]
    fn trunk_is_told_of_the_same_wasm_opt() {
        let number = BINARYEN.split('.').next().unwrap();
        let settings = include_str!("../../Trunk.toml");
        assert!(settings.contains(&format!("wasm_opt = \"version_{number}\"")));
    }
}
