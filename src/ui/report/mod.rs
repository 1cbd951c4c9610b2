//! Results as words, strips and Markdown. Pure: the same sentences stand on the page, in print
//! and in the file.

pub mod agreement;
pub mod mirror;
pub mod people;
pub mod profile;
pub mod reflect;
pub mod workshop;

use crate::domain::pack::Step;
use crate::domain::scale::{Frequency, Recall, Recency, Seen};
use crate::ui::charts::strip::Mark;
use crate::ui::text::{Key, t};

/// The name of a frequency.
pub fn frequency_name(frequency: Frequency) -> &'static str {
    t(match frequency {
        Frequency::Never => Key::Never,
        Frequency::OnceOrTwice => Key::OnceOrTwice,
        Frequency::Weekly => Key::Weekly,
        Frequency::MostDays => Key::MostDays,
    })
}

/// The name of a remembered frequency.
pub fn recall_name(recall: Recall) -> &'static str {
    match recall {
        Recall::No => t(Key::CantRecall),
        Recall::Often(frequency) => frequency_name(frequency),
    }
}

/// The name of a recency.
pub fn recency_name(recency: Recency) -> &'static str {
    t(match recency {
        Recency::ThisWeek => Key::RecencyThisWeek,
        Recency::ThisMonth => Key::RecencyThisMonth,
        Recency::ThisQuarter => Key::RecencyThisQuarter,
        Recency::LongerAgo => Key::RecencyLonger,
    })
}

fn mark(seen: Seen) -> Mark {
    seen.level()
        .map_or(Mark::Open, |level| Mark::Step(level.index()))
}

fn step_name(steps: &[Step], seen: Seen, open: Key) -> String {
    seen.level()
        .and_then(|level| steps.get(level.index()))
        .map_or_else(|| t(open).to_owned(), |step| step.name.clone())
}

/// A person's own words as a Markdown quotation, so that nothing in them is taken for markup of
/// ours.
fn quoted(note: &str) -> String {
    note.lines().map(|line| format!("> {line}\n")).collect()
}
