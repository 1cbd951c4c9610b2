//! What each step of `cargo xtask test` runs. In which order, and what is said around them, is
//! the business of `check`.

use crate::browser::{self, CHROMEDRIVER, CHROMIUM};
use crate::hosts;
use crate::json;
use crate::process;
use crate::project::Project;
use crate::serve::Server;
use crate::site::Site;
use crate::tools::{self, NPM, NPX, WASM};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// For a slow machine that is busy with something else; a stuck test ends nevertheless.
const BROWSER_TEST_SECONDS: &str = "180";

/// For a Chromium that is nobody's: it keeps to the tests and asks nothing of the network.
/// Without its sandbox, because it refuses to start with one as root, which build machines are.
const CHROMIUM_ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

pub fn format(project: &Project) -> Result<()> {
    cargo(project, &["fmt", "--all", "--check"])
        .context("Some files are not formatted. `cargo fmt --all` does it.")
}

pub fn lint(project: &Project) -> Result<()> {
    let native = ["clippy", "--workspace", "--all-targets"];
    cargo(project, &[&native[..], &["--", "-D", "warnings"]].concat())?;
    let app = [
        "clippy",
        "-p",
        "nose",
        // All of `app`, and the binary that needs more.
        "--features",
        "whole",
        "--target",
        WASM,
    ];
    tools::wasm_target(project)?;
    cargo(project, &[&app[..], &["--", "-D", "warnings"]].concat())
}

pub fn native(project: &Project) -> Result<()> {
    cargo(project, &["test", "--workspace"])
}

/// Tests that are compiled for the browser and run in it, without a page of the app.
pub fn browser(project: &Project) -> Result<()> {
    let runner = tools::test_runner(project)?;
    let chromium = browser::find_or_install(&CHROMIUM)?;
    let driver = browser::find_or_install(&CHROMEDRIVER)?;
    let settings = project.target().join("webdriver.json");
    write(&settings, &webdriver_settings(&chromium))?;
    let mut command = Command::new(process::cargo());
    command
        .current_dir(project.root())
        .args(["test", "-p", "nose", "--features", "app"])
        .args(["--target", WASM, "--test", "browser"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        // The runner prefers another browser's driver when it is told of one.
        .env_remove("GECKODRIVER")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        .env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_SECONDS)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    process::run(&mut command)
}

/// What people do in the app, done in a whole browser against the release build.
pub fn journeys(project: &Project) -> Result<()> {
    let folder = project.end_to_end();
    let site = Site::open(project.dist())?;
    let chromium = browser::find_or_install(&CHROMIUM)?;
    npm_packages(&folder)?;
    let server = Server::on_any_port(site)?;
    let mut playwright = Command::new(NPX);
    playwright
        .current_dir(&folder)
        .args(["--no-install", "playwright", "test"])
        .env("NOSE_URL", &server.url)
        .env("NOSE_DIST", project.dist())
        .env("NOSE_CHROMIUM", chromium)
        .env("NOSE_SINGLE", project.single_file())
        .env("NOSE_HOSTING", project.root().join("hosting"))
        .env("NOSE_NGINX", hosts::nginx()?)
        .env("NOSE_CADDY", hosts::caddy()?)
        .env("NOSE_AGE", hosts::age()?)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut playwright)
}

/// Puts the npm packages of the tests in whole browsers in place, unless they are.
///
/// # Errors
/// When they cannot be installed.
pub fn npm_packages(folder: &Path) -> Result<()> {
    if packages_are_current(folder) {
        return Ok(());
    }
    let mut install = Command::new(NPM);
    install
        .current_dir(folder)
        .args(["ci", "--no-audit", "--no-fund", "--prefer-offline"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut install).context(
        "The journeys' npm packages could not be installed. Check the network and that Node 20 or \
         newer is installed.",
    )
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(process::cargo());
    process::run(command.current_dir(project.root()).args(arguments))
}

/// The capabilities that the test runner asks the driver for.
fn webdriver_settings(chromium: &Path) -> String {
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {}, \"args\": {}}}}}\n",
        json::quoted(&chromium.to_string_lossy()),
        json::quoted_list(CHROMIUM_ARGUMENTS)
    )
}

/// npm writes its own list of packages last of all, so one that is missing or older than ours
/// tells of an installation that is cut short or out of date.
fn packages_are_current(folder: &Path) -> bool {
    let changed = |path: PathBuf| path.metadata().and_then(|data| data.modified()).ok();
    match (
        changed(folder.join("node_modules/.package-lock.json")),
        changed(folder.join("package-lock.json")),
    ) {
        (Some(installed), Some(wanted)) => installed >= wanted,
        _ => false,
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("{} could not be written.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;
    use std::fs::File;
    use std::time::{Duration, SystemTime};

    #[test]
    fn the_driver_is_told_the_browser_and_its_arguments() {
        let settings = webdriver_settings(Path::new("/opt/a \"b\"/chromium"));
        assert!(settings.starts_with(
            r#"{"goog:chromeOptions": {"binary": "/opt/a \"b\"/chromium", "args": ["--headless=new", "#
        ));
        assert!(settings.ends_with("\"--disable-sync\"]}}\n"));
    }

    #[test]
    fn packages_are_current_when_installed_after_the_lock_file_changed() {
        let scratch = Scratch::new("packages");
        assert!(!packages_are_current(scratch.path()));
        scratch.write("package-lock.json", "{}");
        assert!(!packages_are_current(scratch.path()));
        scratch.write("node_modules/.package-lock.json", "{}");
        assert!(packages_are_current(scratch.path()));
        let lock = File::options()
            .write(true)
            .open(scratch.path().join("package-lock.json"))
            .unwrap();
        lock.set_modified(SystemTime::now() + Duration::from_secs(60))
            .unwrap();
        assert!(!packages_are_current(scratch.path()));
    }
}
