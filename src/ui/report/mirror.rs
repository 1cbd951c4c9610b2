//! A Mirror result in words.

use super::{frequency_name, mark, quoted, recall_name, recency_name, step_name};
use crate::domain::characteristic::Voice;
use crate::domain::mirror::{Headline, Heard, Rated, Reflection, Trap};
use crate::domain::question::Room;
use crate::domain::scale::{Frequency, Level, Recall, Seen};
use crate::ui::charts::strip::{Mark, Row as StripRow, Strip};
use crate::ui::text::{Key, Phrase, say, t};

/// The sentence on top.
pub fn headline(reflection: &Reflection<'_>) -> String {
    match reflection.headline() {
        Headline::Nothing => t(Key::MirrorNothing).to_owned(),
        Headline::NoneSeen => t(Key::MirrorNoneSeen).to_owned(),
        Headline::Even { seen } => say(&Phrase::MirrorEven { seen }),
        Headline::Contrast { high, low } => say(&Phrase::MirrorContrast {
            high: &high.name,
            low: &low.name,
        }),
    }
}

fn anchor_name(rated: &Rated<'_>, seen: Seen) -> String {
    seen.level()
        .and_then(|level| rated.anchor.levels.get(level.index()))
        .map_or_else(
            || t(Key::NotSeenLately).to_owned(),
            |level| level.name.clone(),
        )
}

/// Where a person placed themselves, and when they last did it.
pub fn placed(rated: &Rated<'_>) -> String {
    let name = match rated.seen.level() {
        Some(level) => say(&Phrase::LevelNamed {
            level,
            name: &anchor_name(rated, rated.seen),
        }),
        None => anchor_name(rated, rated.seen),
    };
    match rated.recency {
        Some(recency) => format!("{name} · {}", recency_name(recency)),
        None => name,
    }
}

/// The characteristics as a strip. Each row has its own level names.
pub fn characteristics(reflection: &Reflection<'_>) -> Strip {
    let rows = &reflection.rated;
    let compared = rows.iter().filter(|rated| rated.last.is_some()).count();
    let moved = |rated: &&Rated<'_>| rated.last.is_some_and(|last| last != rated.seen);
    Strip {
        sentence: say(&Phrase::MirrorStrip {
            seen: rows.iter().filter(|rated| rated.seen != Seen::No).count(),
            of: rows.len(),
            moved: (compared > 0).then(|| rows.iter().filter(moved).count()),
        }),
        heading: t(Key::StripTableCharacteristic).to_owned(),
        steps: Level::ALL.len(),
        axis: Vec::new(),
        open_name: t(Key::NotSeenLately).to_owned(),
        rows: rows
            .iter()
            .map(|rated| StripRow {
                name: rated.anchor.name.clone(),
                group: None,
                now: mark(rated.seen),
                now_name: anchor_name(rated, rated.seen),
                last: rated.last.map(mark),
                last_name: rated.last.map(|last| anchor_name(rated, last)),
            })
            .collect(),
    }
}

/// The step chosen on an item of the expert trap.
pub fn trap_step(trap: &Trap<'_>) -> String {
    step_name(&trap.item.steps, trap.seen, Key::CantRecall)
}

/// The expert trap as a strip.
pub fn traps(reflection: &Reflection<'_>) -> Strip {
    let rows = &reflection.traps;
    let low = |trap: &&Trap<'_>| trap.seen.level().is_some_and(|level| level <= Level::Two);
    Strip {
        sentence: say(&Phrase::TrapStrip {
            low: rows.iter().filter(low).count(),
            of: rows.len(),
        }),
        heading: t(Key::StripTableHabit).to_owned(),
        steps: Level::ALL.len(),
        axis: Vec::new(),
        open_name: t(Key::CantRecall).to_owned(),
        rows: rows
            .iter()
            .map(|trap| StripRow {
                name: trap.item.topic.clone(),
                group: None,
                now: mark(trap.seen),
                now_name: trap_step(trap),
                last: trap.last.map(mark),
                last_name: trap
                    .last
                    .map(|last| step_name(&trap.item.steps, last, Key::CantRecall)),
            })
            .collect(),
    }
}

/// What a voice is called.
pub fn voice_name(voice: Voice) -> &'static str {
    t(match voice {
        Voice::Mine => Key::VoiceMine,
        Voice::LetPass => Key::VoiceLetPass,
    })
}

fn recall_mark(recall: Recall) -> Mark {
    match recall {
        Recall::No => Mark::Open,
        Recall::Often(frequency) => Mark::Step(frequency.index()),
    }
}

/// The habits as a strip, each in two voices.
pub fn habits(reflection: &Reflection<'_>) -> Strip {
    let mut group = None;
    let rows: Vec<StripRow> = reflection
        .heard
        .iter()
        .map(|heard| {
            let is_new = group != Some(heard.text.id);
            group = Some(heard.text.id);
            StripRow {
                name: voice_name(heard.item.voice).to_owned(),
                group: is_new.then(|| heard.text.name.clone()),
                now: recall_mark(heard.recall),
                now_name: recall_name(heard.recall).to_owned(),
                last: heard.last.map(recall_mark),
                last_name: heard.last.map(|last| recall_name(last).to_owned()),
            }
        })
        .collect();
    Strip {
        sentence: say(&Phrase::HeardStrip {
            named: to_try(reflection).count(),
            of: rows.len(),
        }),
        heading: t(Key::StripTableHabit).to_owned(),
        steps: Frequency::ALL.len(),
        axis: Frequency::ALL
            .into_iter()
            .map(|frequency| frequency_name(frequency).to_owned())
            .collect(),
        open_name: t(Key::CantRecall).to_owned(),
        rows,
    }
}

/// The answers that have something to try: every one that is not "Never".
pub fn to_try<'r, 'a>(reflection: &'r Reflection<'a>) -> impl Iterator<Item = &'r Heard<'a>> {
    reflection
        .heard
        .iter()
        .filter(|heard| heard.attempt().is_some())
}

/// The whole result as Markdown.
pub fn markdown(reflection: &Reflection<'_>, day: &str) -> String {
    let mut text = format!(
        "# {}\n\n{}\n",
        headline(reflection),
        say(&Phrase::ResultOf {
            room: Room::Mirror,
            day,
        }),
    );
    let note = |note: &str| match note {
        "" => String::new(),
        note => format!("\n{}", quoted(note)),
    };
    text += &format!("\n## {}\n", t(Key::FiveTitle));
    for rated in &reflection.rated {
        text += &format!("\n**{}.** {}\n", rated.anchor.name, placed(rated));
        if rated.is_stale() {
            text += &format!("\n{}\n", t(Key::Stale));
        }
        text += &format!("{}\n{}\n", note(rated.note), rated.advice());
    }
    text += &format!("\n## {}\n", t(Key::TrapTitle));
    for trap in &reflection.traps {
        text += &format!(
            "\n**{}.** {}\n{}\n{}\n",
            trap.item.topic,
            trap_step(trap),
            note(trap.note),
            trap.advice()
        );
    }
    text += &format!("\n## {}\n", t(Key::HeardTitle));
    for heard in &reflection.heard {
        text += &format!(
            "\n**{}, {}:** {}\n{}",
            heard.text.name,
            voice_name(heard.item.voice),
            recall_name(heard.recall),
            note(heard.note)
        );
        if let Some(attempt) = heard.attempt() {
            text += &format!("\n{}: {attempt}\n", t(Key::ToTry));
        }
    }
    text += &format!("\n---\n\n{}\n", t(Key::ResultPrivate));
    text
}
