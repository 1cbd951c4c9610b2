//! American English: texts about packs, sniff tests and sortings with figures and names in them.

use super::phrases::{count, list};
use crate::ui::text::Telling;

/// What a pack holds, in the order of its lists.
const HELD: [(&str, &str); 9] = [
    ("Reflect question", "Reflect questions"),
    (
        "characteristic with anchors",
        "characteristics with anchors",
    ),
    ("anti-pattern", "anti-patterns"),
    ("Mirror question", "Mirror questions"),
    ("case", "cases"),
    ("workshop set", "workshop sets"),
    ("debrief question", "debrief questions"),
    ("sniff test", "sniff tests"),
    ("growth move", "growth moves"),
];

fn holds(counts: &[usize; 9]) -> String {
    let held: Vec<String> = counts
        .iter()
        .zip(HELD)
        .filter(|(number, _)| **number > 0)
        .map(|(number, (one, many))| count(*number, one, many))
        .collect();
    if held.is_empty() {
        return "Nothing in it yet.".to_owned();
    }
    let held: Vec<&str> = held.iter().map(String::as_str).collect();
    format!("{}.", list(&held))
}

fn left_out(out: usize) -> String {
    match out {
        0 => String::new(),
        _ => format!(
            " {} not in it, with things still to mend.",
            count(out, "item is", "items are")
        ),
    }
}

fn found(broken: usize, weak: usize) -> String {
    let mend = format!("{} to mend", count(broken, "thing", "things"));
    let look = format!("{} worth a look", count(weak, "thing", "things"));
    match (broken, weak) {
        (0, _) => format!("Ready. {look}:"),
        (_, 0) => format!("{mend} before it is in use:"),
        _ => format!("{mend} before it is in use, {look}:"),
    }
}

fn result(sorters: usize, below: usize, enough: usize) -> String {
    let sortings = count(sorters, "sorting is", "sortings are");
    let verdict = match below {
        0 => "Every anchor was sorted right by at least three in four.".to_owned(),
        _ => format!(
            "{} below three in four.",
            count(below, "anchor is", "anchors are")
        ),
    };
    let few = if sorters < enough {
        format!(" So few say little: have at least {enough} colleagues sort.")
    } else {
        String::new()
    };
    format!("{sortings} in. {verdict}{few}")
}

/// A text about packs, sniff tests or sortings.
pub fn telling(telling: &Telling<'_>) -> String {
    match telling {
        Telling::SniffFacts {
            names,
            kind,
            hours,
            weeks,
            cost,
        } => {
            let money = match cost {
                0 => "no money".to_owned(),
                _ => format!("about ${cost}"),
            };
            let hours = count(*hours as usize, "hour", "hours");
            let weeks = count(*weeks as usize, "week", "weeks");
            format!("{} · {kind} · {hours} over {weeks} · {money}", list(names))
        }
        Telling::SniffCount { count: shown, of } if shown == of => {
            count(*of, "sniff test", "sniff tests")
        }
        Telling::SniffCount { count, of } => format!("{count} of {of} sniff tests"),
        Telling::PackHolds { counts } => holds(counts),
        Telling::PackAbout {
            version,
            author,
            status,
            licence,
        } => format!("Version {version} · {author} · {status} · {licence}"),
        Telling::NewerPack { format } => format!(
            "This pack is in format {format}, which a newer Nose writes. Nothing has changed. Reload to get the newest version, then try again."
        ),
        Telling::PackRemoved { title } => {
            format!("“{title}” was removed. Answers given under it are kept.")
        }
        Telling::SheetRemoved { title } => {
            format!("“{title}” was removed. Packs in use stay as they are.")
        }
        Telling::PackAdded { title } => format!("“{title}” was added and is in use."),
        Telling::PackReplaces { version, by } => format!(
            "You have version {version} of this pack. Version {by} will take its place; answers given under the old one are kept."
        ),
        Telling::PackFaults { count: faults } => format!(
            "It can’t be used yet: {} to mend in the file.",
            count(*faults, "thing", "things")
        ),
        Telling::OwnFrom { kind } => format!("{kind}: begin from"),
        Telling::OwnBegin { kind } => format!(
            "Begin a {}",
            kind.to_ascii_lowercase().replace("reflect", "Reflect")
        ),
        Telling::OwnRow { kind, standing } => format!("{kind}, {standing}"),
        Telling::OwnToMend { count: faults } => {
            format!("{} to mend", count(*faults, "thing", "things"))
        }
        Telling::OwnSaved { out } => format!("Your pack was saved as a file.{}", left_out(*out)),
        Telling::OwnUsed { out } => format!("Your pack is in use.{}", left_out(*out)),
        Telling::CheckFound { broken, weak } => found(*broken, *weak),
        Telling::PartKey { name } => format!("Key: {name}"),
        Telling::PartPattern { name } => format!("Key, if it is in the case: {name}"),
        Telling::PartStep { number } => format!("Step {number} of 5"),
        Telling::AnchorPlace { name, level } => format!("{name} {level}"),
        Telling::SortedShare { right, of, percent } => {
            format!("{right}\u{a0}of\u{a0}{of} ({percent}\u{a0}%)")
        }
        Telling::SortResult {
            sorters,
            below,
            enough,
        } => result(*sorters, *below, *enough),
        Telling::SortSheet {
            order,
            is_done: true,
            ..
        } => format!("Sorting {order}, finished"),
        Telling::SortSheet {
            order, sorted, of, ..
        } => format!("Sorting {order}, {sorted} of {of} sorted"),
        Telling::SortNote { number } => format!("Note {number}"),
        Telling::SortOrder { order } => format!("Sorting {order}"),
        Telling::SortProgress { sorted, of } => format!("{sorted} of {of} sorted."),
        Telling::SortOwn { right, of } => format!("Finished: {right} of {of} were sorted right."),
    }
}
