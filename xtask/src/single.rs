//! `cargo xtask build --single-file`: makes one HTML file of what Trunk built from whole.html, to be
//! opened from disk. Scripts, style, faces, packs and WebAssembly stand in it, and its policy forbids
//! every connection, even to where it comes from.
//!
//! The page is index.html, changed: so its words and its shell stand in one place.

use crate::files;
use crate::licenses;
use crate::minify;
use crate::project::Project;
use crate::seal::{self, UNSEALED_PAGE, replace_once};
use crate::tools::Tools;
use crate::vault;
use anyhow::{Context, Result, bail, ensure};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::Path;

/// What Trunk is given.
pub const WHOLE: &str = "whole.html";
/// Links of index.html to files that are in the page here, or that a file on disk has no use for.
const LINKS: [&str; 4] = [
    "<link data-trunk ",
    "<link rel=\"apple-touch-icon\"",
    "<link rel=\"manifest\"",
    "<link rel=\"preload\"",
];
const SHELL: &str = "<script src=\"shell.js\"></script>";
const POLICY_BEGINS: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// What the app's glue would name if anything in the app could ask the network.
const ASKING: [&str; 5] = [
    "__wbg_fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
];

/// What stands in the file.
struct Parts {
    style: String,
    /// Runs before the first paint.
    shell: String,
    /// Starts the app.
    script: String,
    /// The worker that seals backups.
    vault: String,
    /// The packs, by the address under which the app asks for them.
    packs: Vec<(String, String)>,
    wasm: Vec<u8>,
    /// What has to go along with the work of others.
    licenses: String,
}

/// Makes the file of what Trunk built, and returns its version.
///
/// # Errors
/// When a part is missing or not as expected, or a file cannot be read or written.
pub fn make(project: &Project, built: &Path, tools: &Tools) -> Result<String> {
    let parts = gather(project, built, tools)?;
    let (page, version) = assemble(&seal::read(&project.root().join(files::INDEX))?, &parts)?;
    let file = project.single_file();
    if let Some(folder) = file.parent() {
        crate::cache::remove(folder)?;
        std::fs::create_dir_all(folder)
            .with_context(|| format!("The folder {} could not be made.", folder.display()))?;
    }
    seal::write(&file, &page)?;
    Ok(version)
}

/// Lays the parts out as their imports expect them, and puts them together.
fn gather(project: &Project, built: &Path, tools: &Tools) -> Result<Parts> {
    let place = project.target().join("single-parts");
    crate::cache::remove(&place)?;
    let lay = |from: &Path, name: &str| {
        let to = place.join(name);
        let folder = to.parent().unwrap_or(&place);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::copy(from, &to))
            .map(|_| ())
            .with_context(|| format!("{} could not be copied.", from.display()))
    };
    let made = files::list(built)?;
    let ending = |ending: &str| {
        let found = made.iter().find(|file| file.name.ends_with(ending));
        found.with_context(|| format!("Trunk made no file that ends in `{ending}`."))
    };
    let glue = ending(".js")?;
    asks_nothing(&seal::read(&glue.path)?)?;
    lay(&glue.path, "app.js")?;
    lay(&ending(".css")?.path, "nose.css")?;
    for file in files::list(&project.public())? {
        let boot = file.name.strip_prefix("boot/");
        if boot.is_some() || file.name == "shell.js" || file.name.ends_with(".woff2") {
            lay(&file.path, boot.unwrap_or(&file.name))?;
        }
    }
    minify::single(&place, tools)?;
    vault::build(project, tools, &place)?;
    minify::minify(&place, &[files::VAULT.to_owned()], tools)?;
    let small = |name: &str| seal::read(&place.join("small").join(name));
    let is_pack = |name: &str| name.starts_with("packs/") && !name.ends_with(".schema.json");
    let packs = files::list(&project.public())?.into_iter();
    let packs = packs.filter(|file| is_pack(&file.name)).map(|file| {
        let text = minify::without_space(&seal::read(&file.path)?);
        Ok((file.name, text))
    });
    Ok(Parts {
        style: small("nose.css")?,
        shell: small("shell.js")?,
        script: small("single.js")?,
        vault: seal::read(&place.join(files::VAULT))?,
        packs: packs.collect::<Result<_>>()?,
        wasm: ending("_bg.wasm")?.read()?,
        licenses: licenses::gather(project)?.text(),
    })
}

/// The page with everything in it, and its version.
fn assemble(index: &str, parts: &Parts) -> Result<(String, String)> {
    let kept = |line: &&str| !LINKS.iter().any(|link| line.trim_start().starts_with(link));
    let mut page: String = index
        .lines()
        .filter(kept)
        .flat_map(|line| [line, "\n"])
        .collect();
    // All pages are in this document: links lead to none beside it.
    for later in &files::LATER {
        page = page.replace(&format!("href=\"{}#", later.page), "href=\"#");
    }
    let policy = page
        .split_once(POLICY_BEGINS)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy.to_owned())
        .context("index.html has no policy. Put the line back.")?;
    page = replace_once(&page, &policy, &policy_for(parts), files::INDEX)?;
    let head = format!(
        "<style>{}</style>\n    <script>{}</script>",
        inline(&parts.style, "style")?,
        inline(&parts.shell, "script")?
    );
    page = replace_once(&page, SHELL, &head, files::INDEX)?;
    let mut data = String::new();
    for (name, text) in &parts.packs {
        // In JSON a `<` stands in texts only, where it may be written so.
        let text = text.replace('<', "\\u003c");
        let _ = writeln!(
            data,
            "<script type=\"application/json\" id=\"{name}\">{text}</script>"
        );
    }
    let _ = writeln!(
        data,
        "<script id=\"{}\">{}</script>",
        files::VAULT,
        inline(&parts.vault, "script")?
    );
    let _ = writeln!(
        data,
        "<script type=\"text/plain\" id=\"nose-wasm\">{}</script>\n\
         <script type=\"module\">{}</script>\n\
         <script type=\"text/plain\" id=\"licenses\">\n{}</script>\n  </body>",
        Base64::encode_string(&parts.wasm),
        inline(&parts.script, "script")?,
        inline(&parts.licenses, "script")?
    );
    page = replace_once(&page, "  </body>\n", &data, files::INDEX)?;
    let version = seal::shortened(Sha256::new_with_prefix(&page));
    let sealed = format!(r#"<meta name="nose-build" content="{version}">"#);
    let page = replace_once(&page, UNSEALED_PAGE, &sealed, files::INDEX)?;
    Ok((page, version))
}

/// Nothing may be fetched, from nowhere; only these scripts may run, and only this style counts.
fn policy_for(parts: &Parts) -> String {
    format!(
        "default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         font-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
        hash(&parts.shell),
        hash(&parts.vault),
        hash(&parts.script),
        hash(&parts.style)
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(text)))
}

/// The policy forbids asking; beyond that, the code for it is not there.
fn asks_nothing(glue: &str) -> Result<()> {
    match ASKING.iter().find(|name| glue.contains(**name)) {
        None => Ok(()),
        Some(name) => bail!("The single file’s app could ask the network: its glue names {name}."),
    }
}

/// A text that can stand in an element as it is: nothing in it ends the element, or has the browser
/// read on in another way.
fn inline<'t>(text: &'t str, element: &str) -> Result<&'t str> {
    let lower = text.to_ascii_lowercase();
    ensure!(
        !lower.contains(&format!("</{element}")) && !lower.contains("<!--"),
        "A {element} of the single file holds what would end it early."
    );
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        Parts {
            style: "p{color:red}".to_owned(),
            shell: "a()".to_owned(),
            script: "b()".to_owned(),
            vault: "v()".to_owned(),
            packs: vec![(
                "packs/core.json".to_owned(),
                r#"{"a":"</script>"}"#.to_owned(),
            )],
            wasm: vec![0, 97, 115, 109],
            licenses: "Do as you like.".to_owned(),
        }
    }

    fn made(parts: &Parts) -> (String, String) {
        assemble(include_str!("../../index.html"), parts).unwrap()
    }

    #[test]
    fn the_page_names_no_other_file() {
        let (page, version) = made(&parts());
        for (place, _) in page
            .match_indices("href=\"")
            .chain(page.match_indices("src=\""))
        {
            let value = page[place..].split('"').nth(1).unwrap();
            let is_own = value.is_empty() || value.starts_with('#') || value.starts_with("data:");
            assert!(is_own, "{value}");
        }
        assert!(page.contains(&format!("content=\"{version}\"")));
    }

    #[test]
    fn the_policy_allows_these_scripts_and_this_style_and_no_connection() {
        let (page, _) = made(&parts());
        let policy = page.split(POLICY_BEGINS).nth(1).unwrap();
        let policy = policy.split('"').next().unwrap();
        // `printf 'a()' | openssl dgst -sha256 -binary | base64`, and so on.
        for words in [
            "default-src 'none';",
            "connect-src 'none';",
            "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
            "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
            "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='",
        ] {
            assert!(policy.contains(words), "{words} is not in {policy}");
        }
        assert!(!policy.contains("'self'") && !policy.contains("unsafe-inline"));
    }

    #[test]
    fn no_text_of_a_pack_ends_its_element() {
        let (page, _) = made(&parts());
        assert!(page.contains(r#"id="packs/core.json">{"a":"\u003c/script>"}</script>"#));
    }

    #[test]
    fn an_app_that_could_ask_the_network_is_refused() {
        assert!(asks_nothing("imports.wbg.__wbg_document_1 = (a) => a.document").is_ok());
        for glue in [
            "__wbg_fetch_c30f = (a, b) => a.fetch(b)",
            "new WebSocket(a)",
        ] {
            assert!(asks_nothing(glue).is_err(), "{glue}");
        }
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        for text in ["x('</SCRIPT>')", "x('<!--')"] {
            assert!(inline(text, "script").is_err(), "{text}");
        }
    }

    #[test]
    fn every_part_changes_the_version() {
        let (_, base) = made(&parts());
        let mut other = parts();
        other.wasm.push(0);
        assert_ne!(made(&other).1, base);
        let mut other = parts();
        other.packs[0].1.push(' ');
        assert_ne!(made(&other).1, base);
    }
}
