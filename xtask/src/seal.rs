//! Seals what Trunk built: names the build after its content, writes the service worker that
//! keeps it offline, and puts the host's headers beside it. Builds nothing itself.
//!
//! The same files always give the same version, whatever machine and order they come in.

use crate::files::{self, BuiltFile, HEADERS, INDEX, SERVICE_WORKER};
use crate::json;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::path::Path;

pub const UNSEALED_PAGE: &str = r#"<meta name="nose-build" content="dev">"#;
const UNSEALED_WORKER: &str = r#"const BUILD = { version: "dev", files: [], later: {} };"#;
/// 64 bits of SHA-256: enough to tell builds and files apart, short enough to be read out.
const HASH_BYTES: usize = 8;

/// Seals the build in `dist` with the templates in `public` and returns its version.
///
/// # Errors
/// When there is no build, a place to fill in is missing, or a file cannot be read or written.
pub fn seal(dist: &Path, public: &Path) -> Result<String> {
    let kept = files::kept(dist)?;
    check_names(&kept)?;
    let worker = read(&public.join(SERVICE_WORKER))?;
    let headers = read(&public.join(HEADERS))?;
    let version = version(&kept, &worker)?;

    let sealed_page = format!(r#"<meta name="nose-build" content="{version}">"#);
    let seal_page =
        |name: &str| replace_once(&read(&dist.join(name))?, UNSEALED_PAGE, &sealed_page, name);
    // The first page comes last: until it carries a version, the build counts as not sealed.
    let of_later = files::LATER.iter().map(|later| later.page);
    let pages = of_later
        .filter(|page| kept.iter().any(|file| file.name == *page))
        .chain([INDEX])
        .map(|page| Ok((page, seal_page(page)?)))
        .collect::<Result<Vec<_>>>()?;

    let (later, first): (Vec<&BuiltFile>, Vec<&BuiltFile>) =
        kept.iter().partition(|file| files::is_later(&file.name));
    let names = first.iter().map(|file| match file.name.as_str() {
        INDEX => "./",
        name => name,
    });
    let later = later
        .into_iter()
        .map(|file| {
            let (name, hash) = (json::quoted(&file.name), json::quoted(&later_hash(file)?));
            Ok(format!("{name}: {hash}"))
        })
        .collect::<Result<Vec<_>>>()?;
    let sealed_worker = format!(
        "const BUILD = {{ version: {}, files: {}, later: {{ {} }} }};",
        json::quoted(&version),
        json::quoted_list(names),
        later.join(", ")
    );
    let worker = replace_once(&worker, UNSEALED_WORKER, &sealed_worker, SERVICE_WORKER)?;

    write(&dist.join(SERVICE_WORKER), &worker)?;
    write(&dist.join(HEADERS), &headers)?;
    for (name, page) in &pages {
        write(&dist.join(name), page)?;
    }
    Ok(version)
}

/// The hash over all names and contents. The service worker's own code counts too, so that a new
/// worker never fills the cache that an older one is using.
fn version(kept: &[BuiltFile], worker: &str) -> Result<String> {
    let mut hash = Sha256::new();
    let mut add = |name: &str, bytes: &[u8]| {
        for part in [name.as_bytes(), bytes] {
            // Lengths first: otherwise moving a byte from a name to its content changes nothing.
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    };
    for file in kept {
        add(&file.name, &file.read()?);
    }
    add(SERVICE_WORKER, worker.as_bytes());
    Ok(shortened(hash))
}

/// What tells a file that is kept later from the same of another build: nothing where it is a
/// document, which carries the version, or where Trunk put a hash into its name.
fn later_hash(file: &BuiltFile) -> Result<String> {
    if files::LATER.iter().any(|later| later.is_built(&file.name)) {
        return Ok(String::new());
    }
    Ok(shortened(Sha256::new_with_prefix(file.read()?)))
}

pub fn shortened(hash: Sha256) -> String {
    let hash = hash.finalize();
    let bytes = hash.iter().take(HASH_BYTES);
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

/// Names go into URLs as they are, so only characters that mean themselves there will do.
fn check_names(kept: &[BuiltFile]) -> Result<()> {
    let plain = |name: &str| {
        name.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte))
    };
    match kept.iter().find(|file| !plain(&file.name)) {
        None => Ok(()),
        Some(file) => bail!(
            "The build holds a file named `{}`. Rename it with letters, digits, dots, dashes and \
             underscores only, so that its URL needs no escaping.",
            file.name
        ),
    }
}

pub fn replace_once(text: &str, from: &str, to: &str, file: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => bail!(
            "{file} must hold `{from}` once, but holds it {count} times. Put the line back, or \
             build anew with `cargo xtask build` if this build is sealed already."
        ),
    }
}

pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} could not be read.", path.display()))
}

pub fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("{} could not be written.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const PAGE: &str = "<html><head><meta name=\"nose-build\" content=\"dev\"></head></html>\n";
    const WORKER: &str = "// keeps\nconst BUILD = { version: \"dev\", files: [], later: {} };\n";

    fn unsealed(name: &str) -> Scratch {
        let scratch = Scratch::new(name);
        scratch.write("public/sw.js", WORKER);
        scratch.write("public/_headers", "/*\n  X-Content-Type-Options: nosniff\n");
        scratch.write("dist/nose-1.js", "export default 1;");
        scratch.write("dist/packs/core.json", "{}");
        scratch.write("dist/packs/core.en.practise.json", "{}");
        scratch.write("dist/packs/pack.v1.schema.json", "{}");
        scratch.write("dist/library-1.js", "export default 2;");
        scratch.write("dist/library.html", PAGE);
        scratch.write("dist/practise-1.js", "export default 3;");
        scratch.write("dist/practise.html", PAGE);
        scratch.write("dist/index.html", PAGE);
        scratch
    }

    fn sealed(scratch: &Scratch) -> Result<String> {
        seal(&scratch.path().join("dist"), &scratch.path().join("public"))
    }

    #[test]
    fn every_page_the_worker_and_the_headers_are_filled_in() {
        let scratch = unsealed("seal-all");
        let version = sealed(&scratch).unwrap();
        assert_eq!(version.len(), 16);
        assert!(version.bytes().all(|byte| byte.is_ascii_hexdigit()));
        for page in ["dist/index.html", "dist/library.html", "dist/practise.html"] {
            assert_eq!(scratch.read(page), PAGE.replace("dev", &version));
        }
        assert_eq!(
            scratch.read("dist/sw.js"),
            format!(
                "// keeps\nconst BUILD = {{ version: \"{version}\", \
                 files: [\"./\", \"nose-1.js\", \"packs/core.json\"], \
                 later: {{ \"library-1.js\": \"\", \"library.html\": \"\", \
                 \"packs/core.en.practise.json\": \"44136fa355b3678a\", \
                 \"practise-1.js\": \"\", \"practise.html\": \"\" }} }};\n"
            )
        );
        assert_eq!(
            scratch.read("dist/_headers"),
            scratch.read("public/_headers")
        );
    }

    #[test]
    fn the_same_content_gives_the_same_version_even_over_older_leftovers() {
        let first = unsealed("seal-same-1");
        let second = unsealed("seal-same-2");
        second.write("dist/sw.js", "left over");
        second.write("dist/_headers", "left over");
        assert_eq!(sealed(&first).unwrap(), sealed(&second).unwrap());
        assert_eq!(first.read("dist/sw.js"), second.read("dist/sw.js"));
    }

    #[test]
    fn every_name_byte_and_the_worker_change_the_version() {
        let base = sealed(&unsealed("seal-base")).unwrap();
        let content = unsealed("seal-content");
        content.write("dist/packs/core.json", "{ }");
        let name = unsealed("seal-name");
        std::fs::rename(
            name.path().join("dist/packs/core.json"),
            name.path().join("dist/packs/main.json"),
        )
        .unwrap();
        let worker = unsealed("seal-worker");
        worker.write("public/sw.js", format!("{WORKER}// more\n"));
        let page = unsealed("seal-page");
        page.write("dist/index.html", format!("{PAGE}\n"));
        for changed in [content, name, worker, page] {
            assert_ne!(sealed(&changed).unwrap(), base);
        }
    }

    #[test]
    fn a_page_without_the_place_or_with_two_is_refused_and_left_alone() {
        for name in ["index.html", "library.html", "practise.html"] {
            for page in ["<html></html>".to_owned(), PAGE.repeat(2)] {
                let scratch = unsealed("seal-refused");
                scratch.write(&format!("dist/{name}"), &page);
                let error = sealed(&scratch).unwrap_err().to_string();
                assert!(error.starts_with(&format!("{name} must hold")), "{error}");
                assert_eq!(scratch.read(&format!("dist/{name}")), page);
            }
        }
    }

    #[test]
    fn a_sealed_build_is_not_sealed_again() {
        let scratch = unsealed("seal-twice");
        sealed(&scratch).unwrap();
        let error = sealed(&scratch).unwrap_err().to_string();
        assert!(error.contains("holds it 0 times"), "{error}");
    }

    #[test]
    fn a_name_that_a_url_would_have_to_escape_is_refused() {
        let scratch = unsealed("seal-names");
        scratch.write("dist/packs/my pack.json", "{}");
        let error = sealed(&scratch).unwrap_err().to_string();
        assert!(error.contains("`packs/my pack.json`"), "{error}");
    }

    #[test]
    fn our_own_worker_has_its_place_once() {
        let worker = include_str!("../../public/sw.js");
        assert_eq!(worker.matches(UNSEALED_WORKER).count(), 1);
    }
}
