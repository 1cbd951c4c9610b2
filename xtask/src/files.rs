//! Which files a build holds, and which document fetches them. Looks at names only; what is in the
//! files is the business of `seal`, `gate` and `site`.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The page itself. Browsers ask for it as "./".
pub const INDEX: &str = "index.html";
/// Keeps the others for use offline; no browser keeps it in a cache of its own.
pub const SERVICE_WORKER: &str = "sw.js";
/// For the host, never sent to a browser.
pub const HEADERS: &str = "_headers";

/// What seals and opens backup files and locks, fetched when that is first asked for.
pub const VAULT: &str = "vault.js";
/// The page's side of the lock. The build puts it into [`VAULT`].
pub const LOCK: &str = "lock.js";
/// What `sha256sum -c` checks a build against; no page asks for it.
pub const SUMS: &str = "SHA256SUMS";

/// Whose work a build holds, and under which licenses; a page of its own without the app.
pub const LICENSES: &str = "licenses.html";

/// A document that comes later: fetched when it is first opened, not with the rooms.
#[derive(Debug, PartialEq, Eq)]
pub struct Later {
    /// What it is called.
    pub name: &'static str,
    pub page: &'static str,
    /// How the names begin that Trunk gives its script and its WebAssembly.
    pub prefix: &'static str,
    /// Packs and fonts that no document before it needs.
    pub own: &'static [&'static str],
}

/// The documents that come later.
pub const LATER: [Later; 4] = [
    Later {
        name: "The library",
        page: "library.html",
        prefix: "library-",
        own: &["packs/core.en.library.json"],
    },
    Later {
        name: "Practise",
        page: "practise.html",
        prefix: "practise-",
        own: &[
            "packs/core.en.practise.json",
            "fonts/source-serif-4-text.woff2",
        ],
    },
    Later {
        name: "People",
        page: "people.html",
        prefix: "people-",
        own: &[],
    },
    // Its cases and the face they are set in are counted with Practise, which needs them, too.
    Later {
        name: "The Workshop",
        page: "workshop.html",
        prefix: "workshop-",
        own: &[],
    },
];

impl Later {
    /// Whether a file is the document itself or what Trunk built for it.
    pub fn is_built(&self, name: &str) -> bool {
        name == self.page || name.starts_with(self.prefix)
    }

    /// Whether a file is fetched for this document.
    pub fn needs(&self, name: &str) -> bool {
        self.is_built(name) || self.own.contains(&name)
    }
}

/// A file of the build: its name as in a URL, relative to the build, and where it lies.
#[derive(Clone, Debug)]
pub struct BuiltFile {
    pub name: String,
    pub path: PathBuf,
}

impl BuiltFile {
    /// # Errors
    /// When the file cannot be read.
    pub fn read(&self) -> Result<Vec<u8>> {
        std::fs::read(&self.path)
            .with_context(|| format!("{} could not be read.", self.path.display()))
    }
}

/// Every file in `folder` and below, sorted by name. Symbolic links are left out: a build has
/// none, and following one could lead out of the folder.
///
/// # Errors
/// When a folder cannot be read or a name is not Unicode.
pub fn list(folder: &Path) -> Result<Vec<BuiltFile>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(found)
}

/// Whether a file is fetched only when a document that comes later is opened, or when it is needed.
pub fn is_later(name: &str) -> bool {
    name == VAULT || LATER.iter().any(|later| later.needs(name))
}

/// The files that the service worker keeps: all of the build but the service worker itself, the
/// host's headers, the sums, and license texts and schemas, which no page asks for.
///
/// # Errors
/// As [`list`], and when there is no build.
pub fn kept(dist: &Path) -> Result<Vec<BuiltFile>> {
    let mut files = list(dist)?;
    files.retain(|file| {
        file.name != SERVICE_WORKER
            && file.name != HEADERS
            && file.name != SUMS
            && file.name != LICENSES
            && !file.name.ends_with(".txt")
            && !file.name.ends_with(".schema.json")
    });
    if files.iter().any(|file| file.name == INDEX) {
        Ok(files)
    } else {
        Err(no_build(dist))
    }
}

/// The error of every command that needs a build and finds none.
pub fn no_build(dist: &Path) -> anyhow::Error {
    anyhow::anyhow!(
        "There is no build in {}. `cargo xtask build` makes one.",
        dist.display()
    )
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<BuiltFile>) -> Result<()> {
    let cannot_read = || {
        format!(
            "The folder {} could not be read. `cargo xtask build` makes the build.",
            folder.display()
        )
    };
    for entry in std::fs::read_dir(folder).with_context(cannot_read)? {
        let entry = entry.with_context(cannot_read)?;
        let path = entry.path();
        let last = entry.file_name();
        let last = last.to_str().with_context(|| {
            format!("The name of {} is not Unicode. Rename it.", path.display())
        })?;
        let name = format!("{prefix}{last}");
        let kind = entry.file_type().with_context(cannot_read)?;
        if kind.is_dir() {
            collect(&path, &format!("{name}/"), found)?;
        } else if kind.is_file() {
            found.push(BuiltFile { name, path });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn names(files: &[BuiltFile]) -> Vec<&str> {
        files.iter().map(|file| file.name.as_str()).collect()
    }

    #[test]
    fn files_are_listed_by_name_with_forward_slashes() {
        let scratch = Scratch::new("files-list");
        scratch.write("packs/b.json", "{}");
        scratch.write("packs/a.json", "{}");
        scratch.write("index.html", "");
        let files = list(scratch.path()).unwrap();
        assert_eq!(
            names(&files),
            ["index.html", "packs/a.json", "packs/b.json"]
        );
    }

    #[test]
    fn a_first_visit_fetches_the_rooms_and_their_packs_only() {
        for name in [
            INDEX,
            "nose-1.js",
            "nose-1_bg.wasm",
            "boot.js",
            "packs/core.en.reflect.json",
            "packs/core.en.mirror.json",
            "fonts/source-serif-4.woff2",
        ] {
            assert!(!is_later(name), "{name}");
        }
        for name in [
            "library.html",
            "library-1.js",
            "packs/core.en.library.json",
            "practise.html",
            "practise-1_bg.wasm",
            "people.html",
            "people-1_bg.wasm",
            "workshop.html",
            "workshop-1_bg.wasm",
            "packs/core.en.practise.json",
            "fonts/source-serif-4-text.woff2",
        ] {
            let needing = LATER.iter().filter(|later| later.needs(name)).count();
            assert_eq!(needing, 1, "{name}");
            assert!(is_later(name), "{name}");
        }
    }

    /// What is named in [`LATER`] is what the page, the headers and `public` hold.
    #[test]
    fn documents_that_come_later_are_named_as_they_are() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let headers = std::fs::read_to_string(root.join("public/_headers")).unwrap();
        for later in &LATER {
            let page = std::fs::read_to_string(root.join(later.page)).unwrap();
            let built = format!("data-bin=\"{}\"", later.prefix.trim_end_matches('-'));
            assert!(page.contains(&built), "{built}");
            for path in [later.page.to_owned(), format!("{}*", later.prefix)] {
                let has_rule = headers.lines().any(|line| line == format!("/{path}"));
                assert!(has_rule, "no rule for {path}");
            }
            for name in later.own {
                assert!(root.join("public").join(name).is_file(), "{name}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_no_files_of_the_build() {
        let scratch = Scratch::new("files-links");
        scratch.write("index.html", "");
        std::os::unix::fs::symlink("/etc", scratch.path().join("out")).unwrap();
        std::os::unix::fs::symlink("/etc/hosts", scratch.path().join("hosts")).unwrap();
        assert_eq!(names(&list(scratch.path()).unwrap()), ["index.html"]);
    }

    #[test]
    fn the_service_worker_the_headers_and_licenses_are_not_kept() {
        let scratch = Scratch::new("files-kept");
        for name in [
            "index.html",
            "sw.js",
            "_headers",
            "SHA256SUMS",
            "licenses.html",
            "boot.js",
            "fonts/OFL.txt",
        ] {
            scratch.write(name, "");
        }
        assert_eq!(
            names(&kept(scratch.path()).unwrap()),
            ["boot.js", "index.html"]
        );
    }

    #[test]
    fn a_folder_without_a_page_is_no_build() {
        let scratch = Scratch::new("files-none");
        let error = kept(scratch.path()).unwrap_err();
        assert!(error.to_string().contains("cargo xtask build"));
    }
}
