//! Finds Chromium and its driver, and on Debian installs them when it may. What is done in the
//! browser is up to the steps that ask for it.

use crate::process;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that is either named by the person or looked for in the usual places.
struct Sought {
    /// What people call it.
    title: &'static str,
    /// The variable that names it.
    variable: &'static str,
    /// Its names on the PATH, the likeliest first.
    names: &'static [&'static str],
    /// Where it lies when it is not on the PATH.
    places: &'static [&'static str],
}

const CHROMIUM: Sought = Sought {
    title: "Chromium",
    variable: "NOSE_CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
    places: &[
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
};

const DRIVER: Sought = Sought {
    title: "chromedriver",
    variable: "NOSE_CHROMEDRIVER",
    names: &["chromedriver"],
    places: &["/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver"],
};

/// The browser itself.
///
/// # Errors
/// When it is not there and cannot be installed.
pub fn chromium() -> Result<PathBuf> {
    find_or_install(&CHROMIUM)
}

/// The driver that speaks WebDriver for the browser.
///
/// # Errors
/// When it is not there and cannot be installed.
pub fn driver() -> Result<PathBuf> {
    find_or_install(&DRIVER)
}

fn find_or_install(sought: &Sought) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(sought.variable).filter(|value| !value.is_empty()) {
        return named_by_hand(sought, PathBuf::from(named));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    if let Some(found) = find(sought, &folders) {
        return Ok(found);
    }
    install().with_context(|| missing(sought))?;
    find(sought, &folders).with_context(|| missing(sought))
}

fn named_by_hand(sought: &Sought, named: PathBuf) -> Result<PathBuf> {
    if named.is_file() {
        return Ok(named);
    }
    bail!(
        "{} names {}, where there is no program. Correct it, or leave it empty to have {} looked \
         for.",
        sought.variable,
        named.display(),
        sought.title
    )
}

fn find(sought: &Sought, folders: &[PathBuf]) -> Option<PathBuf> {
    let on_path = sought
        .names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let elsewhere = sought.places.iter().map(PathBuf::from);
    on_path.chain(elsewhere).find(|path| path.is_file())
}

fn missing(sought: &Sought) -> String {
    let Sought {
        title, variable, ..
    } = sought;
    format!(
        "{title} was not found. Install Chromium and its chromedriver (on Debian the packages \
         chromium and chromium-driver), or name it in {variable}."
    )
}

/// Installs both packages at once, so that their versions match.
fn install() -> Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("This system has no apt-get to install it with.");
    }
    let prefix: &[&str] = if is_root() {
        &[]
    } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        &["sudo", "-n"]
    } else {
        bail!("Installing it takes root's rights, and sudo asks for a password.");
    };
    println!("Installing Chromium and its driver; expect a minute.");
    let apt_get = |arguments: &[&str]| {
        let mut words = prefix
            .iter()
            .chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
            .chain(arguments);
        let mut command = Command::new(words.next().copied().unwrap_or("apt-get"));
        process::run(command.args(words))
    };
    apt_get(&["update", "-qq"])?;
    apt_get(&[
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const SOUGHT: Sought = Sought {
        title: "Browser",
        variable: "NOSE_NO_SUCH_VARIABLE",
        names: &["browser", "browser-browser"],
        places: &[],
    };

    #[test]
    fn the_likeliest_name_wins_over_the_first_folder() {
        let scratch = Scratch::new("browser-find");
        scratch.write("one/browser-browser", "");
        scratch.write("two/browser", "");
        let folders = [scratch.path().join("one"), scratch.path().join("two")];
        assert_eq!(find(&SOUGHT, &folders), Some(folders[1].join("browser")));
        assert_eq!(
            find(&SOUGHT, &folders[..1]),
            Some(folders[0].join("browser-browser"))
        );
        assert_eq!(find(&SOUGHT, &[]), None);
    }

    #[test]
    fn a_wrong_name_by_hand_is_told_with_its_variable() {
        let error = named_by_hand(&CHROMIUM, "/no/such/chromium".into()).unwrap_err();
        let text = error.to_string();
        assert!(
            text.starts_with("NOSE_CHROMIUM names /no/such/chromium"),
            "{text}"
        );
    }

    #[test]
    fn what_is_missing_is_told_with_what_to_install() {
        let text = missing(&DRIVER);
        assert!(text.starts_with("chromedriver was not found. Install"));
        assert!(text.contains("chromium-driver"));
        assert!(text.contains("NOSE_CHROMEDRIVER"));
    }
}
