//! `cargo xtask hosting`: writes the samples for servers that do not read `_headers`, so that all
//! say the same. What the headers are stands in `public/_headers` alone; that real servers send
//! them is a journey's business.
//!
//! The samples are for an address of Nose's own, since pages of one address share storage.

use crate::content_type::ContentType;
use crate::files::{HEADERS, INDEX, SUMS};
use crate::headers::{CACHE, DEFAULT_CACHE, HeaderRules};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fmt::Write as _;
use std::path::PathBuf;

const MADE: &str = "\
# Made by `cargo xtask hosting` from public/_headers; a test keeps them alike. What is yours to change
# is marked.
";

/// A sample: where it lies in the checkout, and how it is made.
struct Sample {
    name: &'static str,
    make: fn(&Plan) -> String,
}

const SAMPLES: [Sample; 2] = [
    Sample {
        name: "nginx.conf",
        make: nginx,
    },
    Sample {
        name: "Caddyfile",
        make: caddy,
    },
];

/// What `_headers` says, sorted the way other servers are told: headers of every path, and how
/// long which paths may be kept.
#[derive(Debug)]
struct Plan {
    everywhere: Vec<(String, String)>,
    kept: Vec<Kept>,
}

/// Paths that may be kept equally long. A path may end in `*`.
#[derive(Debug)]
struct Kept {
    how: String,
    paths: Vec<String>,
}

/// Writes every sample.
///
/// # Errors
/// When `_headers` has a fault or says what these servers cannot be told, or a file cannot be
/// written.
pub fn run(project: &Project) -> Result<()> {
    for (path, text) in samples(project)? {
        std::fs::write(&path, text)
            .with_context(|| format!("{} could not be written.", path.display()))?;
        println!("{} is up to date.", path.display());
    }
    Ok(())
}

fn samples(project: &Project) -> Result<Vec<(PathBuf, String)>> {
    let rules = HeaderRules::read(&project.public().join(HEADERS))?;
    let plan = Plan::of(&rules)?;
    let folder = project.root().join("hosting");
    let made = SAMPLES.iter();
    Ok(made
        .map(|sample| (folder.join(sample.name), (sample.make)(&plan)))
        .collect())
}

impl Plan {
    fn of(rules: &HeaderRules) -> Result<Self> {
        let mut plan = Self {
            everywhere: Vec::new(),
            kept: Vec::new(),
        };
        for (path, headers) in rules.all() {
            if path == "/*" {
                plan.everywhere.extend_from_slice(headers);
                continue;
            }
            if path.trim_end_matches('*').contains('*') {
                bail!("The samples cannot say `{path}`: a `*` may only stand at the end.");
            }
            for (name, value) in headers {
                if name != CACHE {
                    bail!(
                        "The samples can only say how long `{path}` may be kept, not its {name}."
                    );
                }
                plan.keep(path, value);
            }
        }
        Ok(plan)
    }

    fn keep(&mut self, path: &str, how: &str) {
        match self.kept.iter_mut().find(|kept| kept.how == how) {
            Some(kept) => kept.paths.push(path.to_owned()),
            None => self.kept.push(Kept {
                how: how.to_owned(),
                paths: vec![path.to_owned()],
            }),
        }
    }
}

fn nginx(plan: &Plan) -> String {
    let mut out = format!(
        "# How nginx serves Nose. Put this file into /etc/nginx/conf.d/.\n{MADE}\n\
         # A header set for one location would drop those of the server, so what differs is a map.\n\
         map $uri $nose_cache_control {{\n    default {};\n",
        quoted(DEFAULT_CACHE)
    );
    for kept in &plan.kept {
        for path in &kept.paths {
            let path = match path.strip_suffix('*') {
                Some(start) => quoted(&format!("~^{start}")),
                None => quoted(path),
            };
            let _ = writeln!(out, "    {path} {};", quoted(&kept.how));
        }
    }
    out.push_str(
        "}\n\nserver {\n    listen 8080; # yours: 443 ssl, with a certificate\n    \
         server_name nose.example; # yours\n    \
         root /var/www/nose; # yours: a folder with what is in dist/\n    \
         server_tokens off;\n\n    types {\n",
    );
    for kind in ContentType::ALL {
        let _ = writeln!(out, "        {} {};", kind.kind, kind.ending);
    }
    // nginx counts HTML in by itself, and complains if it is named.
    let listed = |wanted: fn(&ContentType) -> bool| {
        let mut kinds = kinds(wanted);
        kinds.retain(|kind| *kind != "text/html");
        kinds.join(" ")
    };
    let _ = write!(
        out,
        "    }}\n    default_type application/octet-stream;\n    charset utf-8;\n    \
         charset_types {};\n    gzip on;\n    gzip_vary on;\n    gzip_types {};\n\n",
        listed(|kind| kind.is_text),
        listed(|kind| kind.compresses),
    );
    for (name, value) in &plan.everywhere {
        let _ = writeln!(out, "    add_header {name} {} always;", quoted(value));
    }
    let _ = write!(
        out,
        "    add_header {CACHE} $nose_cache_control always;\n\n    \
         # For other hosts; no page asks for it.\n    \
         location = /{HEADERS} {{\n        return 404;\n    }}\n\n    \
         location = /{SUMS} {{\n        default_type text/plain;\n    }}\n}}\n"
    );
    out
}

fn caddy(plan: &Plan) -> String {
    let mut out = format!(
        "# How Caddy serves Nose. Caddy sees to the certificate itself.\n{MADE}\n\
         nose.example {{ # yours\n\troot * /var/www/nose # yours: a folder with what is in dist/\n\t\
         file_server {{\n\t\t# For other hosts; no page asks for it.\n\t\thide {HEADERS}\n\t}}\n\n\t\
         # Left to itself, Caddy sends WebAssembly as it is.\n\tencode gzip {{\n\t\tmatch {{\n"
    );
    for kind in kinds(|kind| kind.compresses) {
        let _ = writeln!(out, "\t\t\theader Content-Type {kind}*");
    }
    out.push_str("\t\t}\n\t}\n\n\theader {\n");
    for (name, value) in &plan.everywhere {
        let _ = writeln!(out, "\t\t{name} {}", quoted(value));
    }
    out.push_str("\t}\n\n\t# No two of these match one path.\n");
    let mut all = Vec::new();
    for (number, kept) in (1..).zip(&plan.kept) {
        let paths = kept.paths.join(" ");
        let _ = write!(
            out,
            "\t@kept{number} path {paths}\n\theader @kept{number} {CACHE} {}\n",
            quoted(&kept.how)
        );
        all.push(paths);
    }
    let _ = write!(
        out,
        "\t@others not path {}\n\theader @others {CACHE} {}\n\n\t\
         # The system's own list may lack some, and then they are guessed.\n",
        all.join(" "),
        quoted(DEFAULT_CACHE)
    );
    for kind in ContentType::ALL {
        let _ = write!(
            out,
            "\t@{0} path *.{0}\n\theader @{0} Content-Type {1}\n",
            kind.ending,
            quoted(&kind.header())
        );
    }
    let _ = write!(
        out,
        "\t@page path /\n\theader @page Content-Type {}\n\t\
         @sums path /{SUMS}\n\theader @sums Content-Type {}\n}}\n",
        quoted(&ContentType::of(INDEX).header()),
        quoted(&ContentType::of(SUMS).header()),
    );
    out
}

/// Kinds of files, each once.
fn kinds(wanted: fn(&ContentType) -> bool) -> Vec<&'static str> {
    let all = ContentType::ALL.iter().filter(|kind| wanted(kind));
    let mut kinds: Vec<&str> = all.map(|kind| kind.kind).collect();
    kinds.dedup();
    kinds
}

/// Both servers read a text in quotes the same way, as long as none stands in it.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(text: &str) -> Result<Plan> {
        Plan::of(&HeaderRules::parse(text).unwrap())
    }

    #[test]
    fn the_samples_say_what_the_headers_say() {
        let project = Project::here().unwrap();
        for (path, text) in samples(&project).unwrap() {
            let written = std::fs::read_to_string(&path).unwrap_or_default();
            let told = "is out of date; `cargo xtask hosting` writes it anew";
            assert!(written == text, "{} {told}", path.display());
        }
    }

    #[test]
    fn paths_that_are_kept_equally_long_stand_together() {
        let plan = plan("/*\n  A: 1\n/\n  Cache-Control: x\n/b-*\n  Cache-Control: x\n").unwrap();
        assert_eq!(plan.everywhere, [("A".to_owned(), "1".to_owned())]);
        assert_eq!(plan.kept.len(), 1);
        assert_eq!(plan.kept[0].paths, ["/", "/b-*"]);
        assert!(nginx(&plan).contains("    \"~^/b-\" \"x\";\n"));
        assert!(caddy(&plan).contains("\t@others not path / /b-*\n"));
    }

    #[test]
    fn what_the_samples_cannot_say_is_refused() {
        for text in ["/a*b\n  Cache-Control: x\n", "/a\n  Link: x\n"] {
            let error = plan(text).unwrap_err().to_string();
            assert!(error.starts_with("The samples can"), "{error}");
        }
    }
}
