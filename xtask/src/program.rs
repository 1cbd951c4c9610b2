//! A program of the system: named by the person, or looked for in the usual places. How it gets
//! there is up to `browser` and `hosts`.

use anyhow::{Result, bail};
use std::path::PathBuf;

/// A program that is either named by the person or looked for in the usual places.
pub struct Sought {
    /// What people call it.
    pub title: &'static str,
    /// The variable that names it.
    pub variable: &'static str,
    /// Its names on the PATH, the likeliest first.
    pub names: &'static [&'static str],
    /// Where it lies when it is not on the PATH.
    pub places: &'static [&'static str],
}

impl Sought {
    /// Where it is, if it is there.
    ///
    /// # Errors
    /// When the person named a place where there is none.
    pub fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(named) = std::env::var_os(self.variable).filter(|value| !value.is_empty()) {
            return self.named_by_hand(PathBuf::from(named)).map(Some);
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        Ok(self.find_in(&folders))
    }

    fn named_by_hand(&self, named: PathBuf) -> Result<PathBuf> {
        if named.is_file() {
            return Ok(named);
        }
        bail!(
            "{} names {}, where there is no program. Correct it, or leave it empty to have {} \
             looked for.",
            self.variable,
            named.display(),
            self.title
        )
    }

    fn find_in(&self, folders: &[PathBuf]) -> Option<PathBuf> {
        let on_path = self
            .names
            .iter()
            .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        let elsewhere = self.places.iter().map(PathBuf::from);
        on_path.chain(elsewhere).find(|path| path.is_file())
    }
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
        let scratch = Scratch::new("program-find");
        scratch.write("one/browser-browser", "");
        scratch.write("two/browser", "");
        let folders = [scratch.path().join("one"), scratch.path().join("two")];
        assert_eq!(SOUGHT.find_in(&folders), Some(folders[1].join("browser")));
        assert_eq!(
            SOUGHT.find_in(&folders[..1]),
            Some(folders[0].join("browser-browser"))
        );
        assert_eq!(SOUGHT.find_in(&[]), None);
    }

    #[test]
    fn a_wrong_name_by_hand_is_told_with_its_variable() {
        let error = SOUGHT.named_by_hand("/no/such/browser".into()).unwrap_err();
        let text = error.to_string();
        assert!(
            text.starts_with("NOSE_NO_SUCH_VARIABLE names /no/such/browser"),
            "{text}"
        );
    }
}
