//! `cargo xtask pack check`: what is wrong with a pack, each fault in one line with its item's id,
//! and how its cases are spread over what must not decide a judgment. The check is the app's own.

use anyhow::{Context, Result, bail};
use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::pack::balance::{Group, Surface, carrying, groups, levels, tests_for};
use nose::domain::pack::{Fault, Pack, read_with_faults};
use nose::ui::text::Language;
use std::fmt::Write as _;

const USAGE: &str = "Use: cargo xtask pack check FILE…";

/// Runs a command on packs.
///
/// # Errors
/// When a file cannot be read, is no pack, or has a fault that keeps it from being used.
pub fn run(arguments: &[String]) -> Result<()> {
    let Some((command, files)) = arguments.split_first() else {
        bail!("{USAGE}");
    };
    if command != "check" || files.is_empty() {
        bail!("{USAGE}");
    }
    let mut broken = 0;
    for file in files {
        let text =
            std::fs::read_to_string(file).with_context(|| format!("{file} could not be read."))?;
        let (report, faults) = check(&text).with_context(|| format!("{file} is no pack."))?;
        println!("== {file}\n{report}");
        broken += faults;
    }
    match broken {
        0 => Ok(()),
        1 => bail!("One fault keeps a pack from being used. It is named above."),
        many => bail!("{many} faults keep packs from being used. They are named above."),
    }
}

/// What is to be said of a pack, and how many faults keep it from being used.
fn check(text: &str) -> Result<(String, usize)> {
    let (pack, faults) = read_with_faults(text)?;
    let mut report = String::new();
    let (broken, weak): (Vec<&Fault>, Vec<&Fault>) = faults.iter().partition(|it| it.breaks());
    for (title, faults) in [("To mend", &broken), ("Worth a look", &weak)] {
        if !faults.is_empty() {
            writeln!(report, "{title}:")?;
        }
        for fault in faults {
            writeln!(report, "  {}", Language::English.fault(fault))?;
        }
    }
    if faults.is_empty() {
        writeln!(report, "No faults.")?;
    }
    balance(&mut report, &pack)?;
    Ok((report, broken.len()))
}

fn balance(report: &mut String, pack: &Pack) -> std::fmt::Result {
    if !pack.cases.is_empty() {
        writeln!(
            report,
            "\n{:<24} {:>5} {:>5} {:>12}",
            "Cases with", "cases", "mean", "anti-pattern"
        )?;
        for surface in Surface::ALL {
            writeln!(report, "{surface:?}")?;
            for group in groups(&pack.cases, surface) {
                line(report, &group)?;
            }
        }
        writeln!(
            report,
            "\n{:<24} {:>5} {:>3} {:>3} {:>3} {:>3} {:>3}",
            "Keys", "none", 1, 2, 3, 4, 5
        )?;
        for it in Characteristic::ALL {
            let [none, rest @ ..] = levels(&pack.cases, it);
            write!(report, "  {:<22} {none:>5}", it.name())?;
            for count in rest {
                write!(report, " {count:>3}")?;
            }
            writeln!(report)?;
        }
        writeln!(report, "\nAnti-patterns, by cases")?;
        for it in AntiPattern::ALL {
            writeln!(
                report,
                "  {:<24} {:>3}",
                it.name(),
                carrying(&pack.cases, it)
            )?;
        }
    }
    if !pack.sniff_tests.is_empty() {
        writeln!(report, "\nSniff tests, by characteristic")?;
        for it in Characteristic::ALL {
            writeln!(
                report,
                "  {:<24} {:>3}",
                it.name(),
                tests_for(&pack.sniff_tests, it)
            )?;
        }
    }
    Ok(())
}

fn line(report: &mut String, group: &Group) -> std::fmt::Result {
    let mean = group.mean_in_hundredths();
    let mean = mean.map(|mean| format!("{}.{:02}", mean / 100, mean % 100));
    writeln!(
        report,
        "  {:<22} {:>5} {:>5} {:>12}",
        group.name,
        group.cases,
        mean.unwrap_or_default(),
        group.with_anti_pattern
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const HEAD: &str = r#""format":1,"id":"p","version":"1","language":"en","title":"P","licence":"L",
        "provenance":{"author":"A","status":"provisional","date":"2026-11-23"}"#;

    #[test]
    fn a_fault_is_named_with_its_item_and_counted() {
        let text = format!(r#"{{{HEAD},"debrief":[{{"id":"d1","version":1}}]}}"#);
        let (report, broken) = check(&text).unwrap();
        assert_eq!(broken, 1);
        assert!(
            report.starts_with("To mend:\n  d1: has an empty text\n"),
            "{report}"
        );
    }

    #[test]
    fn a_weak_spot_is_named_and_does_not_count() {
        let text = format!(r#"{{{HEAD},"debrief":[{{"id":"d1","version":1,"question":"Why!"}}]}}"#);
        let (report, broken) = check(&text).unwrap();
        assert_eq!(broken, 0);
        assert!(
            report.contains("Worth a look:\n  d1: has an exclamation mark"),
            "{report}"
        );
    }

    #[test]
    fn the_core_pack_is_sound_and_its_balance_reported() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/packs");
        let text = std::fs::read_to_string(root.join("core.en.practise.json")).unwrap();
        let (report, broken) = check(&text).unwrap();
        assert_eq!(broken, 0);
        for words in [
            "No faults.",
            "Pronoun",
            "people_leadership",
            "condescension",
        ] {
            assert!(report.contains(words), "{words}");
        }
    }

    #[test]
    fn what_is_no_pack_and_what_is_no_file_are_told() {
        let scratch = Scratch::new("pack");
        scratch.write("no.json", "{}");
        let file = scratch.path().join("no.json").display().to_string();
        let run = |file: &str| run(&["check".to_owned(), file.to_owned()]).unwrap_err();
        assert!(run(&file).to_string().ends_with("no.json is no pack."));
        assert!(
            run("nowhere.json")
                .to_string()
                .ends_with("could not be read.")
        );
    }
}
