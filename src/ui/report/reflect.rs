//! A Reflect result in words.

use super::{mark, quoted, step_name};
use crate::domain::reflect::{Headline, Picture, Row};
use crate::domain::scale::{Level, Seen};
use crate::ui::charts::strip::{Row as StripRow, Strip};
use crate::ui::text::{Key, Phrase, say, t};

/// What a row's step is called.
pub fn step(row: &Row<'_>) -> String {
    step_name(&row.item.steps, row.seen, Key::DontKnow)
}

fn topics<'a>(picture: &Picture<'a>, positions: &[usize]) -> Vec<&'a str> {
    positions
        .iter()
        .filter_map(|at| picture.rows.get(*at))
        .map(|row| row.item.topic.as_str())
        .collect()
}

/// The sentence on top.
pub fn headline(picture: &Picture<'_>) -> String {
    match picture.headline {
        Headline::Nothing => t(Key::HeadlineNothing).to_owned(),
        Headline::MostlyUnknown { unknown, of } => say(&Phrase::MostlyUnknown { unknown, of }),
        Headline::Even(level) => {
            let name = picture
                .rows
                .iter()
                .find(|row| row.seen == Seen::At(level))
                .map(step)
                .unwrap_or_default();
            say(&Phrase::AllAt { step: &name })
        }
        Headline::Contrast => say(&Phrase::Contrast {
            strong: &topics(picture, &picture.strongest),
            weak: &topics(picture, &picture.weakest),
        }),
    }
}

/// The rows as a strip.
pub fn strip(picture: &Picture<'_>) -> Strip {
    let high = |row: &&Row<'_>| row.seen.level().is_some_and(|level| level >= Level::Four);
    let unknown = |row: &&Row<'_>| row.seen == Seen::No;
    let axis = picture
        .rows
        .first()
        .map(|row| {
            row.item
                .steps
                .iter()
                .map(|step| step.name.clone())
                .collect()
        })
        .unwrap_or_default();
    Strip {
        sentence: say(&Phrase::ReflectStrip {
            high: picture.rows.iter().filter(high).count(),
            of: picture.rows.len(),
            unknown: picture.rows.iter().filter(unknown).count(),
        }),
        heading: t(Key::StripTableHabit).to_owned(),
        steps: Level::ALL.len(),
        axis,
        open_name: t(Key::DontKnow).to_owned(),
        rows: picture
            .rows
            .iter()
            .map(|row| StripRow {
                name: row.item.topic.clone(),
                group: None,
                now: mark(row.seen),
                now_name: step(row),
                last: row.last.map(mark),
                last_name: row
                    .last
                    .map(|last| step_name(&row.item.steps, last, Key::DontKnow)),
            })
            .collect(),
    }
}

/// The whole result as Markdown.
pub fn markdown(picture: &Picture<'_>, day: &str, look_again: &str) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n{}\n\n| {} | {} |\n| --- | --- |\n",
        headline(picture),
        say(&Phrase::ResultOf {
            room: crate::domain::question::Room::Reflect,
            day,
        }),
        strip(picture).sentence,
        t(Key::StripTableHabit),
        t(Key::StripTableNow),
    );
    for row in &picture.rows {
        text += &format!("| {} | {} |\n", row.item.topic, step(row));
    }
    for (title, positions) in [
        (Key::Strongest, &picture.strongest),
        (Key::Weakest, &picture.weakest),
    ] {
        if positions.is_empty() {
            continue;
        }
        text += &format!("\n## {}\n", t(title));
        for row in positions.iter().filter_map(|at| picture.rows.get(*at)) {
            text += &format!(
                "\n**{}.** {} {}.\n",
                row.item.topic,
                row.item.question,
                step(row)
            );
            if !row.note.is_empty() {
                text += &format!("\n{}", quoted(row.note));
            }
        }
    }
    text += &format!("\n## {}\n\n", t(Key::NextSteps));
    for (number, next) in picture.next.iter().enumerate() {
        text += &format!(
            "{}. **{}.** {}\n",
            number + 1,
            next.item.topic,
            next.advice()
        );
    }
    text += &format!("\n{look_again}\n");
    let noted: Vec<&Row<'_>> = other_notes(picture).collect();
    if !noted.is_empty() {
        text += &format!("\n## {}\n", t(Key::AllNotes));
        for row in noted {
            text += &format!("\n**{}**\n\n{}", row.item.topic, quoted(row.note));
        }
    }
    text += &format!("\n---\n\n{}\n", t(Key::ResultPrivate));
    text
}

/// Rows with a note that stand neither among the strongest nor the weakest.
pub fn other_notes<'p, 'a>(picture: &'p Picture<'a>) -> impl Iterator<Item = &'p Row<'a>> {
    picture
        .rows
        .iter()
        .enumerate()
        .filter(|(at, row)| {
            !row.note.is_empty() && !picture.strongest.contains(at) && !picture.weakest.contains(at)
        })
        .map(|(_, row)| row)
}
