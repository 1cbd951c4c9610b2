//! Where things are in the checkout. Reads no file and runs nothing.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The checkout that this command was built from.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// # Errors
    /// When this crate's folder has no parent, which no checkout has.
    pub fn here() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("The xtask folder lies in no project. Check the project out again.")?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The release build, as a host would serve it.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The whole app as one file, which is opened from disk.
    pub fn single_file(&self) -> PathBuf {
        self.target().join("single-file").join("nose.html")
    }

    /// Files that go into the build as they are.
    pub fn public(&self) -> PathBuf {
        self.root.join("public")
    }

    /// The journeys in a browser, and their npm package.
    pub fn end_to_end(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }
}
