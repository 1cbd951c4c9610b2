//! The cache of tools, one per person and outside the checkout, so that a second checkout is
//! ready in seconds. Knows where it lies and how an installation gets in whole or not at all;
//! which tools there are is known in `tools`.

use crate::lock::Lock;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The folder of the installed tools.
pub struct Cache {
    tools: PathBuf,
}

impl Cache {
    /// # Errors
    /// When no folder for it is known or it cannot be made.
    pub fn open() -> Result<Self> {
        let variable = |name: &str| {
            std::env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let folder = folder(variable, cfg!(target_os = "macos"))
            .context("There is no home folder to keep tools in. Name a folder in NOSE_CACHE.")?;
        Self::at(&folder)
    }

    fn at(folder: &Path) -> Result<Self> {
        let tools = folder.join("tools");
        make(&tools)?;
        Ok(Self { tools })
    }

    /// Where a tool lies, or would.
    pub fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.tools.join(format!("{name}-{version}"))
    }

    /// Where the output of an installation is kept.
    ///
    /// # Errors
    /// When its folder cannot be made.
    pub fn log(&self, name: &str) -> Result<PathBuf> {
        let folder = self.tools.join("logs");
        make(&folder)?;
        Ok(folder.join(format!("{name}.log")))
    }

    /// Where the tools that cargo builds share what they have in common.
    pub fn build_folder(&self) -> PathBuf {
        self.tools.join("target")
    }

    /// Waits until no other command installs tools.
    ///
    /// # Errors
    /// When the lock cannot be had for another reason than being held.
    pub fn lock(&self) -> Result<Lock> {
        let waiting = "Another command is installing tools; waiting for it.";
        Lock::take(&self.tools.join("lock"), waiting)
    }

    /// Has `install` fill a folder and gives it its name only when it is complete: an
    /// installation that is killed never looks finished.
    ///
    /// # Errors
    /// When the installation fails or its folder cannot be put in place.
    pub fn install(&self, place: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let mut partial = place.as_os_str().to_owned();
        partial.push(".partial");
        let partial = PathBuf::from(partial);
        remove(&partial)?;
        make(&partial)?;
        install(&partial)?;
        // A folder without its program is what a hand or an older version left there.
        remove(place)?;
        std::fs::rename(&partial, place)
            .with_context(|| format!("The finished tool could not be put at {}.", place.display()))
    }
}

/// Removes a folder that may not be there.
///
/// # Errors
/// When it is there and cannot be removed.
pub fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} could not be removed.", folder.display()))
        }
        _ => Ok(()),
    }
}

fn folder(variable: impl Fn(&str) -> Option<PathBuf>, mac: bool) -> Option<PathBuf> {
    if let Some(chosen) = variable("NOSE_CACHE") {
        // Tools are run from other folders than this one.
        return std::path::absolute(chosen).ok();
    }
    if let Some(caches) = variable("XDG_CACHE_HOME") {
        return Some(caches.join("nose"));
    }
    let home = variable("HOME")?;
    let caches = if mac { "Library/Caches" } else { ".cache" };
    Some(home.join(caches).join("nose"))
}

fn make(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| {
        format!(
            "The folder {} could not be made. NOSE_CACHE can name another one for the tools.",
            folder.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;
    use anyhow::bail;

    fn folder_with(variables: &[(&str, &str)], mac: bool) -> Option<PathBuf> {
        let variable = |name: &str| {
            let mut known = variables.iter();
            known
                .find(|(known, _)| *known == name)
                .map(|(_, value)| PathBuf::from(value))
        };
        folder(variable, mac)
    }

    #[test]
    fn the_nearest_choice_of_a_folder_wins() {
        let home = ("HOME", "/home/ada");
        let caches = ("XDG_CACHE_HOME", "/caches");
        let ours = ("NOSE_CACHE", "/ours");
        let path = |path: &str| Some(PathBuf::from(path));
        assert_eq!(folder_with(&[home, caches, ours], false), path("/ours"));
        assert_eq!(folder_with(&[home, caches], true), path("/caches/nose"));
        assert_eq!(folder_with(&[home], false), path("/home/ada/.cache/nose"));
        assert_eq!(
            folder_with(&[home], true),
            path("/home/ada/Library/Caches/nose")
        );
        assert_eq!(folder_with(&[], false), None);
    }

    #[test]
    fn an_installation_that_fails_leaves_nothing_that_looks_finished() {
        let scratch = Scratch::new("cache-fails");
        let cache = Cache::at(scratch.path()).unwrap();
        let place = cache.tool("hammer", "1.0");
        let failed = cache.install(&place, |partial| {
            std::fs::write(partial.join("half"), "")?;
            bail!("killed")
        });
        assert!(failed.is_err());
        assert!(!place.exists());

        cache
            .install(&place, |partial| {
                assert!(!partial.join("half").exists());
                Ok(std::fs::write(partial.join("whole"), "")?)
            })
            .unwrap();
        assert!(place.ends_with("tools/hammer-1.0"));
        assert!(place.join("whole").exists());
    }
}
