//! The licenses of all that goes into a build: the crates that the app is compiled from, Rust's own
//! library and the faces, each with the text that has to go along. Cargo says which crates these
//! are; whether we may use them is held by `deny.toml`.

use crate::files::{self, LICENSES};
use crate::project::Project;
use crate::tools::WASM;
use crate::{process, seal};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// A crate whose package holds no text is given on under the words of the license it names.
const MIT: &str = include_str!("../../LICENSE-MIT");

/// Texts, each with those it is for.
#[derive(Debug)]
pub struct Licenses(BTreeMap<String, BTreeSet<String>>);

/// Puts the page into a build.
///
/// # Errors
/// As [`gather`], and when the build has no style or cannot be written.
pub fn write(project: &Project, dist: &Path) -> Result<()> {
    let style = files::kept(dist)?.into_iter().map(|file| file.name);
    let style = style.into_iter().find(|name| name.ends_with(".css"));
    let style = style.context("The build has no style.")?;
    seal::write(&dist.join(LICENSES), &gather(project)?.page(&style))
}

/// A crate, as `cargo metadata` tells of it.
struct Crate {
    title: String,
    /// What it may be used under, as SPDX writes it.
    license: String,
    authors: String,
    /// What its package holds of licenses: names and texts.
    files: Vec<(String, String)>,
}

/// Finds all of them.
///
/// # Errors
/// When cargo cannot say what goes into the app, or a crate has no license that can be given on.
pub fn gather(project: &Project) -> Result<Licenses> {
    let mut all = Licenses(BTreeMap::new());
    for one in crates(project)? {
        for text in one.texts()? {
            all.add(&text, format!("{} ({})", one.title, one.license));
        }
    }
    let rust = "Rust’s standard library (MIT OR Apache-2.0)";
    all.add(&mit("The Rust Project Contributors"), rust.to_owned());
    let faces = seal::read(&project.public().join("fonts/OFL.txt"))?;
    all.add(
        &faces,
        "Source Serif 4, a part of its letters (OFL-1.1)".to_owned(),
    );
    Ok(all)
}

impl Licenses {
    /// Texts that differ in white space alone are one.
    fn add(&mut self, text: &str, of: String) {
        let text = paragraphs(text).join("\n\n");
        self.0.entry(text).or_default().insert(of);
    }

    /// Each text with those it is for, those of the most first.
    fn sorted(&self) -> Vec<(&str, Vec<&str>)> {
        let all = self.0.iter();
        let mut all: Vec<(&str, Vec<&str>)> = all
            .map(|(text, of)| (text.as_str(), of.iter().map(String::as_str).collect()))
            .collect();
        all.sort_by_key(|(_, of)| std::cmp::Reverse(of.len()));
        all
    }

    /// As a page that stands beside the others and uses their style.
    pub fn page(&self, style: &str) -> String {
        let mut parts = String::new();
        for (text, of) in self.sorted() {
            let title = match of.as_slice() {
                [one] => (*one).to_owned(),
                many => format!("For {} parts", many.len()),
            };
            let of = match of.as_slice() {
                [_] => String::new(),
                many => format!("<p class=\"soft\">{}</p>\n", escaped(&many.join(", "))),
            };
            let text = text.split("\n\n");
            let text: String = text.map(|it| format!("<p>{}</p>\n", escaped(it))).collect();
            let title = escaped(&title);
            // Writing into a String cannot fail.
            let _ = write!(
                parts,
                "<section class=\"column\">\n<h2>{title}</h2>\n{of}{text}</section>\n"
            );
        }
        include_str!("licenses.html")
            .replace("{style}", style)
            .replace("{parts}", &parts)
    }

    /// As plain text, for the single file.
    pub fn text(&self) -> String {
        let one = |(text, of): (&str, Vec<&str>)| format!("{}:\n\n{text}\n", of.join(", "));
        let all: Vec<String> = self.sorted().into_iter().map(one).collect();
        all.join("\n----\n\n")
    }
}

impl Crate {
    fn of(package: &Value) -> Result<Self> {
        let word = |name: &str| {
            package
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let authors = package.get("authors").and_then(Value::as_array);
        let authors: Vec<&str> = authors
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let folder = Path::new(word("manifest_path"))
            .parent()
            .context("A crate has no folder.")?;
        let title = format!("{} {}", word("name"), word("version"));
        Ok(Self {
            authors: match authors.is_empty() {
                true => format!("the authors of {}", word("name")),
                false => authors.join(", "),
            },
            files: texts_in(folder).with_context(|| format!("{title} could not be read."))?,
            license: word("license").to_owned(),
            title,
        })
    }

    /// The texts to give on. Where there is a choice that has MIT in it, that one.
    fn texts(&self) -> Result<Vec<String>> {
        let is_choice = self.license.contains(" OR ") || self.license.contains('/');
        let is_whole = !self.license.contains(" AND ");
        let names_mit = self.license.contains("MIT");
        let of_mit = |(name, _): &&(String, String)| name.contains("MIT");
        let chosen: Vec<String> = match is_choice && is_whole && names_mit {
            true => self
                .files
                .iter()
                .filter(of_mit)
                .map(|file| file.1.clone())
                .collect(),
            false => Vec::new(),
        };
        if !chosen.is_empty() {
            return Ok(chosen);
        }
        if !self.files.is_empty() {
            return Ok(self.files.iter().map(|file| file.1.clone()).collect());
        }
        ensure!(
            names_mit && is_whole,
            "{} is under {} and holds no text of it. Look its text up and put it in by hand.",
            self.title,
            self.license
        );
        Ok(vec![mit(&self.authors)])
    }
}

/// The license with its holders named: their addresses are not needed for it.
fn mit(holders: &str) -> String {
    let holders = holders
        .split(", ")
        .map(|one| one.split(" <").next().unwrap_or(one));
    let holders = holders.collect::<Vec<_>>().join(", ");
    let lines = MIT.lines().map(|line| match line.starts_with("Copyright") {
        true => format!("Copyright (c) {holders}"),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The texts of licenses in a crate's folder, by name.
fn texts_in(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let is_one = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
        if is_one.iter().any(|start| name.starts_with(start)) && entry.file_type()?.is_file() {
            found.push((name, seal::read(&entry.path())?));
        }
    }
    found.sort();
    Ok(found)
}

/// Our own crates that a build is made of.
const OURS: [&str; 2] = ["nose", "nose-vault"];

/// The crates that are compiled into the app: what it depends on, without what only runs while it is
/// compiled.
fn crates(project: &Project) -> Result<Vec<Crate>> {
    let mut ask = Command::new(process::cargo());
    ask.current_dir(project.root())
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(["--filter-platform", WASM, "--features", "nose/whole"]);
    let told: Value = serde_json::from_str(&process::output(&mut ask)?)?;
    let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned();
    let packages = list(&told, "packages").unwrap_or_default();
    let nodes = told
        .get("resolve")
        .and_then(|resolve| list(resolve, "nodes"));
    let by_id = |list: Vec<Value>| -> BTreeMap<String, Value> {
        let id = |one: &Value| one.get("id").and_then(Value::as_str).map(str::to_owned);
        list.into_iter()
            .filter_map(|one| Some((id(&one)?, one)))
            .collect()
    };
    let (packages, nodes) = (by_id(packages), by_id(nodes.unwrap_or_default()));
    let named = |id: &str, name: &str| {
        packages.get(id).and_then(|one| one.get("name")?.as_str()) == Some(name)
    };
    let mut waiting: Vec<String> = packages
        .keys()
        .filter(|id| OURS.iter().any(|ours| named(id, ours)))
        .cloned()
        .collect();
    let mut met: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut found = Vec::new();
    while let Some(id) = waiting.pop() {
        for next in nodes.get(&id).map(compiled_into).unwrap_or_default() {
            if let Some(package) = packages.get(&next).filter(|it| !is_macro(it))
                && met.insert(next.clone())
            {
                found.push(Crate::of(package)?);
                waiting.push(next);
            }
        }
    }
    ensure!(
        !found.is_empty(),
        "cargo named no crates that the app is made of."
    );
    Ok(found)
}

/// The ids of what a crate depends on when it runs.
fn compiled_into(node: &Value) -> Vec<String> {
    let runs = |dependency: &&Value| {
        let kinds = dependency.get("dep_kinds").and_then(Value::as_array);
        let mut kinds = kinds.into_iter().flatten();
        kinds.any(|kind| kind.get("kind").is_some_and(Value::is_null))
    };
    let all = node.get("deps").and_then(Value::as_array);
    let all = all.into_iter().flatten().filter(runs);
    all.filter_map(|one| Some(one.get("pkg")?.as_str()?.to_owned()))
        .collect()
}

fn is_macro(package: &Value) -> bool {
    let targets = package.get("targets").and_then(Value::as_array);
    let kinds = targets
        .into_iter()
        .flatten()
        .filter_map(|target| target.get("kind")?.as_array());
    kinds.flatten().any(|kind| kind == "proc-macro")
}

/// What is set apart by empty lines, each on one line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match (words.is_empty(), all.last_mut()) {
            (false, Some(last)) => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(&words.join(" "));
            }
            _ => all.push(String::new()),
        }
    }
    all.retain(|one| !one.is_empty());
    all
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(license: &str, files: &[(&str, &str)]) -> Crate {
        let files = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Crate {
            title: "one 1.0.0".to_owned(),
            license: license.to_owned(),
            authors: "Ada <ada@example.org>, Bo".to_owned(),
            files: files.collect(),
        }
    }

    #[test]
    fn of_a_choice_the_text_of_mit_is_given_on_and_of_all_that_hold_each() {
        let files = [("LICENSE-APACHE", "apache"), ("LICENSE-MIT", "mit")];
        assert_eq!(one("MIT OR Apache-2.0", &files).texts().unwrap(), ["mit"]);
        let both = one("(MIT OR Apache-2.0) AND ISC", &files).texts().unwrap();
        assert_eq!(both, ["apache", "mit"]);
        let single = [("LICENSE", "zlib")];
        assert_eq!(one("Zlib", &single).texts().unwrap(), ["zlib"]);
    }

    #[test]
    fn a_crate_without_a_text_is_given_on_under_mit_with_its_authors_or_refused() {
        let text = one("MIT", &[]).texts().unwrap().concat();
        assert!(text.contains("Copyright (c) Ada, Bo\n"), "{text}");
        assert!(
            text.contains("THE SOFTWARE IS PROVIDED \"AS IS\""),
            "{text}"
        );
        let error = one("Zlib", &[]).texts().unwrap_err().to_string();
        assert!(error.starts_with("one 1.0.0 is under Zlib"), "{error}");
    }

    #[test]
    fn a_text_stands_once_for_all_it_is_for_and_cannot_be_taken_for_markup() {
        let mut all = Licenses(BTreeMap::new());
        all.add("Do  as\nyou <like>.\n\n\nTruly.\n", "b 1".to_owned());
        all.add("Do as you <like>.\n\nTruly.", "a 2".to_owned());
        let page = all.page("nose-1.css");
        assert!(page.contains("<p class=\"soft\">a 2, b 1</p>"), "{page}");
        assert!(
            page.contains("<p>Do as you &lt;like&gt;.</p>\n<p>Truly.</p>"),
            "{page}"
        );
        assert!(page.contains("href=\"nose-1.css\""));
        assert_eq!(all.text(), "a 2, b 1:\n\nDo as you <like>.\n\nTruly.\n");
    }

    #[test]
    fn crates_of_the_app_are_listed_and_those_that_only_help_to_compile_are_not() {
        let all = gather(&Project::here().unwrap()).unwrap();
        let of: Vec<&String> = all.0.values().flatten().collect();
        let has = |name: &str| of.iter().any(|one| one.starts_with(name));
        for name in [
            "leptos 0.8",
            "hpke ",
            "wasm-bindgen 0.2",
            "Rust’s",
            "Source Serif 4",
        ] {
            assert!(has(name), "{name}");
        }
        for name in ["serde_derive ", "proptest ", "brotli ", "nose "] {
            assert!(!has(name), "{name}");
        }
    }
}
