//! Finds browsers, their drivers and what they are shown on, and on Debian installs them when it may.
//! What is done in a browser is up to the steps that ask for it.

use crate::apt;
use crate::program::Sought;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// A program, and the Debian packages that bring it, with those whose versions must match.
pub struct Packaged {
    pub program: Sought,
    packages: &'static [&'static str],
}

const CHROMIUM_PACKAGES: &[&str] = &["chromium", "chromium-driver"];

pub const CHROMIUM: Packaged = Packaged {
    program: Sought {
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
    },
    packages: CHROMIUM_PACKAGES,
};

pub const CHROMEDRIVER: Packaged = Packaged {
    program: Sought {
        title: "chromedriver",
        variable: "NOSE_CHROMEDRIVER",
        names: &["chromedriver"],
        places: &["/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver"],
    },
    packages: CHROMIUM_PACKAGES,
};

pub const FIREFOX: Packaged = Packaged {
    program: Sought {
        title: "Firefox",
        variable: "NOSE_FIREFOX",
        names: &["firefox-esr", "firefox"],
        places: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    },
    packages: &["firefox-esr"],
};

/// Looked for nowhere: it is named by hand, or the pinned one is in the cache.
pub const GECKODRIVER: Sought = Sought {
    title: "geckodriver",
    variable: "NOSE_GECKODRIVER",
    names: &[],
    places: &[],
};

pub const WEBKIT_DRIVER: Packaged = Packaged {
    program: Sought {
        title: "WebKitWebDriver",
        variable: "NOSE_WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        places: &["/usr/bin/WebKitWebDriver"],
    },
    packages: &["webkit2gtk-driver"],
};

/// It comes with the library that the driver needs, and lies on no PATH.
pub const MINIBROWSER: Packaged = Packaged {
    program: Sought {
        title: "WebKit's MiniBrowser",
        variable: "NOSE_MINIBROWSER",
        names: &["MiniBrowser"],
        places: &[
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        ],
    },
    packages: &["webkit2gtk-driver"],
};

/// The screen nobody sees.
pub const XVFB: Packaged = Packaged {
    program: Sought {
        title: "Xvfb",
        variable: "NOSE_XVFB",
        names: &["Xvfb"],
        places: &["/usr/bin/Xvfb"],
    },
    packages: &["xvfb"],
};

/// Where a program is, after it was installed if it had to be.
///
/// # Errors
/// When it is not there and cannot be installed.
pub fn find_or_install(packaged: &Packaged) -> Result<PathBuf> {
    let Packaged { program, packages } = packaged;
    if let Some(found) = program.find()? {
        return Ok(found);
    }
    println!("Installing {}; expect a minute.", packages.join(" and "));
    // All at once, so that their versions match.
    apt::install(packages).with_context(|| missing(packaged))?;
    program.find()?.with_context(|| missing(packaged))
}

fn missing(Packaged { program, packages }: &Packaged) -> String {
    format!(
        "{} was not found. Install it (Debian's packages: {}), or name it in {}.",
        program.title,
        packages.join(" "),
        program.variable
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_with_what_to_install() {
        assert_eq!(
            missing(&CHROMEDRIVER),
            "chromedriver was not found. Install it (Debian's packages: chromium \
             chromium-driver), or name it in NOSE_CHROMEDRIVER."
        );
    }
}
