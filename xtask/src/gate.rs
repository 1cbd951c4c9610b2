//! The size gate: what a first visit fetches, and what each document that comes later and the worker
//! for backups add, compressed as a host would send it, against the budget. Measures files; how to make them smaller
//! is not known here.

use crate::compress;
use crate::files::{self, LATER, VAULT};
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;

/// What a first visit may fetch in all, in bytes after Brotli at quality 11: the page, the
/// service worker and every file it keeps at once, the heading face, icons and the packs of both
/// rooms included. Two thirds of what a library for surveys alone weighs; 200 kB is promised.
pub const FIRST_LIMIT: usize = 197_500;
/// What each of [`LATER`] may add when it is first opened: its own files, its packs and its fonts.
pub const LATER_LIMITS: [usize; LATER.len()] = [222_000, 267_000, 273_000, 384_000];
/// What sealing or opening a backup fetches when it is first asked for.
pub const VAULT_LIMIT: usize = 56_000;
/// What the single file may weigh: on disk, and in a letter or archive that compresses. Its
/// WebAssembly stands in it as base64, which is a third longer and compresses less well.
const SINGLE_LIMITS: Limits = Limits {
    raw: 3_000_000,
    sent: 910_000,
};

struct Limits {
    raw: usize,
    sent: usize,
}

const LARGEST_NAMED: usize = 3;

/// One file on the scales.
struct Weighed {
    name: String,
    raw: usize,
    /// On the way: compressed, or as it is where compressing gains nothing (PNG, WOFF2).
    sent: usize,
}

/// Files that are fetched together, and what they may weigh.
struct Group {
    what: &'static str,
    when: &'static str,
    files: Vec<Weighed>,
    limit: usize,
}

/// Prints the weight of every file of the build and fails when those that are fetched together
/// weigh more than their limit.
///
/// # Errors
/// When there is no build, a file cannot be read, or the build is too large.
pub fn run(dist: &Path) -> Result<()> {
    let groups = groups(weigh(dist)?);
    for group in &groups {
        let table = table(&group.files, group.limit);
        println!("{}{}:\n{table}\n", group.what, group.when);
    }
    println!("{}", whole(&groups));
    groups
        .iter()
        .try_for_each(|group| verdict(&group.files, group.what, group.limit))
}

/// Prints the weight of the single file and fails when it is more than its limit.
///
/// # Errors
/// When there is none, or it is too large.
pub fn single(file: &Path) -> Result<()> {
    let bytes = std::fs::read(file).with_context(|| {
        let how = "`cargo xtask build --single-file` makes it.";
        format!("{} could not be read. {how}", file.display())
    })?;
    let weighed = Limits {
        raw: bytes.len(),
        sent: compress::brotli(&bytes, compress::BEST)?.len(),
    };
    println!(
        "\nThe single file:\n{:>10} {:>10}\n{:>10} {:>10}  of {} and {} allowed",
        "raw", "brotli", weighed.raw, weighed.sent, SINGLE_LIMITS.raw, SINGLE_LIMITS.sent
    );
    fits(&weighed, &SINGLE_LIMITS)
}

fn fits(weighed: &Limits, limits: &Limits) -> Result<()> {
    ensure!(
        weighed.raw <= limits.raw && weighed.sent <= limits.sent,
        "The single file weighs {} bytes, {} compressed; {} and {} are allowed. Make a part of it \
         smaller.",
        weighed.raw,
        weighed.sent,
        limits.raw,
        limits.sent
    );
    Ok(())
}

/// What a first visit fetches, and what each document that comes later adds.
fn groups(weighed: Vec<Weighed>) -> Vec<Group> {
    let mut rest = weighed;
    let mut later = Vec::new();
    for (document, limit) in LATER.iter().zip(LATER_LIMITS) {
        let (files, others) = rest
            .into_iter()
            .partition(|file| document.needs(&file.name));
        rest = others;
        later.push(Group {
            what: document.name,
            when: ", when it is first opened",
            files,
            limit,
        });
    }
    let (files, rest) = rest.into_iter().partition(|file| file.name == VAULT);
    later.push(Group {
        what: "Sealing and the lock",
        when: ", when it is first asked for",
        files,
        limit: VAULT_LIMIT,
    });
    let first = Group {
        what: "A first visit",
        when: "",
        files: rest,
        limit: FIRST_LIMIT,
    };
    std::iter::once(first).chain(later).collect()
}

/// The files, largest first.
fn weigh(dist: &Path) -> Result<Vec<Weighed>> {
    let mut weighed = Vec::new();
    // The worker is fetched too, though it does not keep itself.
    let worker = files::list(dist)?
        .into_iter()
        .filter(|file| file.name == files::SERVICE_WORKER);
    for file in files::kept(dist)?.into_iter().chain(worker) {
        let bytes = file.read()?;
        let compressed = compress::brotli(&bytes, compress::BEST)?;
        weighed.push(Weighed {
            name: file.name,
            raw: bytes.len(),
            sent: compressed.len().min(bytes.len()),
        });
    }
    weighed.sort_by(|left, right| right.sent.cmp(&left.sent).then(left.name.cmp(&right.name)));
    Ok(weighed)
}

fn total(weighed: &[Weighed]) -> usize {
    weighed.iter().map(|file| file.sent).sum()
}

fn table(weighed: &[Weighed], limit: usize) -> String {
    let raw: usize = weighed.iter().map(|file| file.raw).sum();
    let sent = total(weighed);
    let mut lines = vec![format!("{:>10} {:>10}  file", "raw", "brotli")];
    lines.extend(
        weighed
            .iter()
            .map(|file| format!("{:>10} {:>10}  {}", file.raw, file.sent, file.name)),
    );
    lines.push(format!("{raw:>10} {sent:>10}  in all, of {limit} allowed"));
    lines.join("\n")
}

fn whole(groups: &[Group]) -> String {
    let all = groups.iter().flat_map(|group| &group.files);
    let (raw, sent) = all.fold((0, 0), |(raw, sent), file| {
        (raw + file.raw, sent + file.sent)
    });
    format!("{raw:>10} {sent:>10}  the whole of everything")
}

fn verdict(weighed: &[Weighed], what: &str, limit: usize) -> Result<()> {
    let sent = total(weighed);
    if sent <= limit {
        return Ok(());
    }
    let largest: Vec<String> = weighed
        .iter()
        .take(LARGEST_NAMED)
        .map(|file| format!("{} ({})", file.name, file.sent))
        .collect();
    bail!(
        "{what} fetches {sent} bytes, {} more than the {limit} allowed. The largest files: \
         {}. Make one of them smaller, or load it only when it is needed.",
        sent - limit,
        largest.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn file(name: &str, sent: usize) -> Weighed {
        Weighed {
            name: name.to_owned(),
            raw: sent * 3,
            sent,
        }
    }

    #[test]
    fn a_build_at_the_limit_passes() {
        assert!(verdict(&[file("a", 60), file("b", 40)], "A first visit", 100).is_ok());
    }

    #[test]
    fn too_large_a_build_names_the_total_the_limit_and_the_three_largest() {
        let weighed = [
            file("nose_bg.wasm", 90),
            file("font.woff2", 30),
            file("core.json", 20),
            file("boot.js", 1),
        ];
        assert_eq!(
            verdict(&weighed, "A first visit", 100)
                .unwrap_err()
                .to_string(),
            "A first visit fetches 141 bytes, 41 more than the 100 allowed. The largest files: \
             nose_bg.wasm (90), font.woff2 (30), core.json (20). Make one of them smaller, or \
             load it only when it is needed."
        );
    }

    #[test]
    fn each_file_counts_where_it_is_fetched_and_once_in_the_whole() {
        let groups = groups(vec![
            file("practise-1_bg.wasm", 50),
            file("library-1_bg.wasm", 40),
            file("nose-1_bg.wasm", 30),
            file("vault.js", 10),
            file("packs/core.en.practise.json", 9),
            file("packs/core.en.library.json", 8),
            file("packs/core.en.mirror.json", 7),
            file("fonts/source-serif-4-text.woff2", 6),
            file("index.html", 3),
            file("practise.html", 2),
            file("library.html", 1),
        ]);
        let told: Vec<(&str, usize, usize)> = groups
            .iter()
            .map(|group| (group.what, total(&group.files), group.limit))
            .collect();
        assert_eq!(
            told,
            [
                ("A first visit", 40, FIRST_LIMIT),
                ("The library", 49, LATER_LIMITS[0]),
                ("Practise", 67, LATER_LIMITS[1]),
                ("People", 0, LATER_LIMITS[2]),
                ("The Workshop", 0, LATER_LIMITS[3]),
                ("Sealing and the lock", 10, VAULT_LIMIT),
            ]
        );
        assert_eq!(
            whole(&groups),
            "       498        166  the whole of everything"
        );
    }

    #[test]
    fn everything_that_is_fetched_is_weighed_largest_first() {
        let scratch = Scratch::new("gate");
        scratch.write("index.html", "<p>Hello</p>".repeat(100));
        scratch.write("noise.png", noise(400));
        scratch.write("sw.js", "//");
        scratch.write("_headers", "/*");
        scratch.write("OFL.txt", "license");
        let weighed = weigh(scratch.path()).unwrap();
        assert_eq!(weighed.len(), 3);
        assert_eq!(weighed[2].name, "sw.js");
        assert_eq!(
            (weighed[0].name.as_str(), weighed[0].sent),
            ("noise.png", 400)
        );
        assert_eq!(
            (weighed[1].name.as_str(), weighed[1].raw),
            ("index.html", 1200)
        );
        assert!(weighed[1].sent < 100);
        assert!(table(&weighed, 999).ends_with("in all, of 999 allowed"));
    }

    #[test]
    fn a_single_file_too_large_on_disk_or_compressed_is_told() {
        let weigh = |raw, sent| fits(&Limits { raw, sent }, &Limits { raw: 30, sent: 10 });
        assert!(weigh(30, 10).is_ok());
        for (raw, sent) in [(31, 10), (30, 11)] {
            let text = weigh(raw, sent).unwrap_err().to_string();
            let told = format!("The single file weighs {raw} bytes, {sent} compressed; 30 and 10");
            assert!(text.starts_with(&told), "{text}");
        }
    }

    /// Bytes that do not compress: a linear congruential generator's upper bits.
    fn noise(count: usize) -> Vec<u8> {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        (0..count).map(|_| next()).collect()
    }
}
