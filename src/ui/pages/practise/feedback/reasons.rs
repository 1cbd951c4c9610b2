//! Why the key says what it says, room to see it differently, and what misleads.

use leptos::prelude::WithValue as _;

use super::beside::level_words;
use super::{Held, Shown};
use crate::domain::characteristic::Characteristic;
use crate::domain::practise::{Beside, Feedback, Spot, Verdict};
use crate::domain::scale::{Level, Seen};
use crate::domain::sitting::NOTE_LIMIT;
use crate::journal::Change;
use crate::ui::components::{FieldWords, paragraph, select, soft, text_field};
use crate::ui::draw::{Element, Piece, Text, el, when};
use crate::ui::pages::practise::remark;
use crate::ui::text::{Prompt, Remark, p};

/// Why the key says what it says of a characteristic, and room to disagree.
pub(super) fn block(held: Held, shown: &Shown, beside: &Beside<'_>) -> Piece {
    let of = beside.of;
    let title = remark(Remark::Verdict {
        name: shown.names.of(of),
        key: beside.key,
        verdict: beside.verdict,
    });
    let reason = shown.posed.as_ref().and_then(|posed| {
        let found = posed.case.levels.iter().find(|it| it.of.0 == of)?;
        Some(paragraph(found.reason.clone()))
    });
    let class = match beside.verdict {
        Verdict::Same | Verdict::Off(-1..=1) => "reason",
        _ => "reason reason-off",
    };
    el("section")
        .class(class)
        .child(el("h3").text(title))
        .child(reason)
        .child(differ(held, of))
        .into()
}

/// Room to see it differently: what the key should be, and why.
fn differ(held: Held, of: Characteristic) -> Piece {
    let (session, id) = held.with_value(|shown| (shown.session, shown.id.clone()));
    let is_disputed = session.glance(|state| {
        let attempt = state.attempt(&id);
        attempt.is_some_and(|it| it.rating(of).is_disputed())
    });
    let unkept = session.unkept_dispute(&id, of);
    // What waits in the field must be seen, be it kept or not.
    let is_open = is_disputed || unkept.is_some();
    let name = of.name();
    let rating = move || {
        let id = held.with_value(|shown| shown.id.clone());
        session
            .attempt(&id, |it| it.rating(of).clone())
            .unwrap_or_default()
    };
    let mut choices: Vec<(String, Text)> = vec![(String::new(), p(Prompt::DifferOpen).into())];
    choices.extend(Level::ALL.map(|level| {
        let words = held.with_value(|shown| level_words(shown, of, Seen::At(level)));
        (level.number().to_string(), words.into())
    }));
    choices.push(("0".to_owned(), p(Prompt::NotShown).into()));
    let proposed = move || match rating().proposed {
        None => String::new(),
        Some(seen) => seen.level().map_or(0, Level::number).to_string(),
    };
    let propose = move |value: String| {
        let seen = match value.parse::<u8>() {
            Err(_) => None,
            Ok(number) => Some(Level::new(number).map_or(Seen::No, Seen::At)),
        };
        let id = held.with_value(|shown| shown.id.clone());
        session.practise(&id, Change::Proposed { of, seen });
    };
    let field = text_field(FieldWords {
        id: format!("why-{name}"),
        label: p(Prompt::DifferWhy).into(),
        hint: None,
        is_optional: false,
        rows: 3,
        limit: NOTE_LIMIT,
        unkept,
        kept: Box::new(move || rating().dispute),
        write: Box::new(move |why| {
            let id = held.with_value(|shown| shown.id.clone());
            session.write_dispute(id, of, why)
        }),
        leave: Box::new(move || session.flush_note()),
    });
    let details = el("details")
        .class("differ")
        .child(el("summary").text(p(Prompt::Differ)))
        .child(soft(p(Prompt::DifferText)))
        .child(select(
            format!("level-{name}"),
            p(Prompt::DifferLevel),
            choices,
            proposed,
            propose,
        ))
        .child(field)
        .child(when(
            move || rating().is_disputed(),
            || el("p").class("soft small").text(p(Prompt::DifferKept)),
            || Piece::Nothing,
        ));
    match is_open {
        true => details.flag("open").into(),
        false => details.into(),
    }
}

/// Anti-patterns caught, missed, falsely seen.
pub(super) fn habits(shown: &Shown, feedback: &Feedback<'_>) -> Element {
    let rows = feedback.spotted.iter().map(|it| {
        let (class, words) = match it.spot {
            Spot::Caught => ("reason", Prompt::Caught),
            Spot::Missed => ("reason reason-off", Prompt::Missed),
            Spot::FalseAlarm => ("reason reason-off", Prompt::FalseAlarm),
        };
        let reason = shown.posed.as_ref().and_then(|posed| {
            let found = posed
                .case
                .anti_patterns
                .iter()
                .find(|one| one.of == it.of)?;
            Some(paragraph(found.reason.clone()))
        });
        el("section")
            .class(class)
            .child(el("h3").text(shown.names.of_pattern(it.of).to_owned()))
            .child(el("p").class("verdict").text(p(words)))
            .child(reason)
            .into()
    });
    let rows: Vec<Piece> = rows.collect();
    let none = rows.is_empty().then(|| soft(p(Prompt::NoHabits)));
    el("section")
        .class("reasons")
        .child(el("h2").text(p(Prompt::HabitsTitle)))
        .child(none)
        .children(rows)
}

/// The sentence that misleads, and what is no evidence.
pub(super) fn hints(shown: &Shown) -> Piece {
    let Some(posed) = &shown.posed else {
        return Piece::Nothing;
    };
    let hint = |title: Prompt, words: String| -> Piece {
        el("section")
            .class("reason")
            .child(el("h3").text(p(title)))
            .child(paragraph(words))
            .into()
    };
    let mut hints = Vec::new();
    if let Some(misleads) = &posed.case.misleads {
        hints.push(hint(Prompt::MisleadsTitle, misleads.reason.clone()));
    }
    if !posed.case.fairness.is_empty() {
        hints.push(hint(Prompt::FairnessTitle, posed.case.fairness.clone()));
    }
    Piece::All(hints)
}
