//! Finds Chromium and its driver, and on Debian installs them when it may. What is done in the
//! browser is up to the steps that ask for it.

use crate::apt;
use crate::program::Sought;
use anyhow::{Context, Result};
use std::path::PathBuf;

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
    if let Some(found) = sought.find()? {
        return Ok(found);
    }
    println!("Installing Chromium and its driver; expect a minute.");
    // Both at once, so that their versions match.
    apt::install(&["chromium", "chromium-driver"]).with_context(|| missing(sought))?;
    sought.find()?.with_context(|| missing(sought))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_with_what_to_install() {
        let text = missing(&DRIVER);
        assert!(text.starts_with("chromedriver was not found. Install"));
        assert!(text.contains("chromium-driver"));
        assert!(text.contains("NOSE_CHROMEDRIVER"));
    }
}
