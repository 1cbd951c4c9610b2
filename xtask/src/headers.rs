//! The `_headers` file: its parser, and which headers a path gets. The format is that of Netlify
//! and Cloudflare Pages, as much of it as both understand; writing responses is not done here.
//!
//! A line that starts a rule is a path, `*` in it standing for anything. The indented lines below
//! are its headers. All rules that match apply; a header set twice is joined with a comma.

use anyhow::{Context, Result, bail};
use std::path::Path;

/// What both hosts send when no rule says otherwise: keep it, but ask each time.
pub const DEFAULT_CACHE: &str = "public, max-age=0, must-revalidate";
/// The one header that differs from path to path.
pub const CACHE: &str = "Cache-Control";

#[derive(Debug)]
pub struct HeaderRules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl HeaderRules {
    /// # Errors
    /// When the file cannot be read or does not follow the format.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| {
            format!(
                "{} could not be read. `cargo xtask build` writes it.",
                path.display()
            )
        })?;
        Self::parse(&text).with_context(|| format!("{} has a fault.", path.display()))
    }

    /// The rules as they stand in the file: a path, and its headers.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[(String, String)])> {
        let rules = self.0.iter();
        rules.map(|rule| (rule.path.as_str(), rule.headers.as_slice()))
    }

    pub fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if line.starts_with([' ', '\t']) {
                let Some((name, value)) = content.split_once(':') else {
                    bail!("Line {number} is indented but is no `Name: value`.");
                };
                let Some(rule) = rules.last_mut() else {
                    bail!("Line {number} is a header without a path above it.");
                };
                rule.headers
                    .push((name.trim().to_owned(), value.trim().to_owned()));
            } else if content.starts_with('/') && content.matches('*').count() <= 1 {
                rules.push(Rule {
                    path: content.to_owned(),
                    headers: Vec::new(),
                });
            } else {
                bail!("Line {number} must be a path that starts with `/` and has at most one `*`.");
            }
        }
        Ok(Self(rules))
    }

    /// The headers for a path such as `/index.html`, in the order of the file.
    pub fn matching(&self, path: &str) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        let rules = self.0.iter().filter(|rule| matches(&rule.path, path));
        for (name, value) in rules.flat_map(|rule| &rule.headers) {
            match found
                .iter_mut()
                .find(|(known, _)| known.eq_ignore_ascii_case(name))
            {
                Some((_, values)) => {
                    values.push_str(", ");
                    values.push_str(value);
                }
                None => found.push((name.clone(), value.clone())),
            }
        }
        if !found
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case(CACHE))
        {
            found.push((CACHE.to_owned(), DEFAULT_CACHE.to_owned()));
        }
        found
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => path
            .strip_prefix(start)
            .is_some_and(|rest| rest.ends_with(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(rules: &HeaderRules, path: &str, name: &str) -> Option<String> {
        let found = rules.matching(path);
        let mut values = found.iter().filter(|(known, _)| known == name);
        let value = values.next().map(|(_, value)| value.clone());
        assert!(values.next().is_none(), "{name} is set twice for {path}");
        value
    }

    #[test]
    fn comments_and_blank_lines_are_skipped_and_values_keep_their_colons() {
        let text =
            "# a comment\n\n/*\n  # one more\n  Content-Security-Policy: img-src data: blob:\n";
        let rules = HeaderRules::parse(text).unwrap();
        assert_eq!(
            value(&rules, "/x", "Content-Security-Policy").as_deref(),
            Some("img-src data: blob:")
        );
    }

    #[test]
    fn a_star_stands_for_anything_once() {
        assert!(matches("/*", "/"));
        assert!(matches("/*", "/packs/core.json"));
        assert!(matches("/nose-*", "/nose-1.js"));
        assert!(matches("/packs/*.json", "/packs/core.json"));
        assert!(!matches("/packs/*.json", "/packs/core.txt"));
        assert!(!matches("/nose-*", "/boot.js"));
        assert!(!matches("/ab*ba", "/aba"), "the two ends may not overlap");
    }

    #[test]
    fn a_path_without_a_star_matches_only_itself() {
        assert!(matches("/sw.js", "/sw.js"));
        assert!(!matches("/sw.js", "/sw.js.map"));
        assert!(!matches("/", "/index.html"));
    }

    #[test]
    fn all_matching_rules_apply_and_a_header_set_twice_is_joined() {
        let text = "/*\n  A: 1\n  B: 2\n/x\n  a: 3\n";
        let rules = HeaderRules::parse(text).unwrap();
        assert_eq!(value(&rules, "/x", "A").as_deref(), Some("1, 3"));
        assert_eq!(value(&rules, "/x", "B").as_deref(), Some("2"));
        assert_eq!(value(&rules, "/y", "A").as_deref(), Some("1"));
    }

    #[test]
    fn faults_are_told_with_their_line() {
        for (text, line) in [
            ("  A: 1\n", "Line 1"),
            ("/*\n  nothing\n", "Line 2"),
            ("\nindex.html\n", "Line 2"),
            ("/*/x/*\n", "Line 1"),
        ] {
            let error = HeaderRules::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(line), "{error}");
        }
    }

    #[test]
    fn our_own_file_forbids_everything_and_caches_only_hashed_names() {
        let rules = HeaderRules::parse(include_str!("../../public/_headers")).unwrap();
        for path in ["/", "/index.html", "/nose-0a1b.js", "/packs/core.json"] {
            let policy = value(&rules, path, "Content-Security-Policy").unwrap();
            assert!(policy.starts_with("default-src 'none'; "));
            assert!(!policy.contains("unsafe-inline"));
            assert_eq!(
                value(&rules, path, "X-Content-Type-Options").as_deref(),
                Some("nosniff")
            );
        }
        for path in ["/nose-0a1b.js", "/nose-0a1b_bg.wasm"] {
            let cache = value(&rules, path, "Cache-Control").unwrap();
            assert_eq!(cache, "public, max-age=31536000, immutable");
        }
        for path in ["/", "/index.html", "/sw.js", "/boot.js"] {
            let cache = value(&rules, path, "Cache-Control");
            assert_eq!(cache.as_deref(), Some("no-cache"));
        }
        let cache = value(&rules, "/packs/core.json", "Cache-Control");
        assert_eq!(cache.as_deref(), Some(DEFAULT_CACHE));
    }
}
