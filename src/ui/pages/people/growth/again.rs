//! Looking again at a step: what was found, another day or the end of it, and what was found before.

use leptos::prelude::request_animation_frame;

use super::{day_complaint, texts};
use crate::domain::people::Growth;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::pages::people::asked::{Missing, Tried, complain, summary, with_complaint};
use crate::ui::pages::people::fields::{self, Writing, id_of};
use crate::ui::pages::people::held::{
    Held, as_written, of_day, stage_heading, to_stage, when_to_look,
};
use crate::ui::pages::people::in_words;
use crate::ui::text::{Caption, Mention, c, mention};

fn has_come(held: Held) -> bool {
    let today = held.session.today();
    held.look(|sheet| Growth(sheet).look_on().is_some_and(|day| day <= today)) == Some(true)
}

/// What was found at earlier looks.
fn before(held: Held) -> Option<Piece> {
    let looks = held.look(|sheet| {
        let looks = Growth(sheet).looks();
        let looks = looks.into_iter().map(|look| {
            let due = (look.due != look.on).then(|| in_words(look.due));
            let day = mention(Mention::LookedBefore {
                day: &in_words(look.on),
                due: due.as_deref(),
            });
            let found = match look.found {
                Some(words) => as_written(words),
                None => soft(c(Caption::LookFoundNone)).into(),
            };
            el("li").child(el("strong").text(day)).child(found).into()
        });
        looks.collect::<Vec<Piece>>()
    })?;
    (!looks.is_empty()).then(|| {
        el("section")
            .child(el("h2").text(c(Caption::FoundBefore)))
            .child(el("ul").class("points").children(looks))
            .into()
    })
}

/// What keeps it from being kept open: words too long to be kept, no later day.
fn missing(held: Held) -> Vec<Missing> {
    let today = held.session.today();
    let mut missing = Vec::new();
    let mut want = |name: &str, words: Caption| {
        missing.push((id_of(&held.field(name)), c(words).to_owned()));
    };
    if held
        .session
        .unkept_field(&held.field(Growth::FOUND))
        .is_some()
    {
        want(Growth::FOUND, Caption::LackShorter);
    }
    match held.look(|sheet| Growth(sheet).proposed()).flatten() {
        None => want(Growth::PROPOSED, Caption::LackDay),
        Some(day) if day <= today => want(Growth::PROPOSED, Caption::LackLaterDay),
        Some(_) => {}
    }
    missing
}

/// Keeps it open until another day.
fn keep_open(held: Held, tried: Tried, looks_early: Watched<bool>) {
    held.session.flush_note();
    let missing = missing(held);
    let today = held.session.today();
    let next = held.look(|sheet| Growth(sheet).proposed()).flatten();
    let Some(next) = next.filter(|_| missing.is_empty()) else {
        return complain(tried, missing);
    };
    held.change(
        |sheet| Growth(sheet).looked_at(today, next),
        Caption::KeptOpen,
    );
    looks_early.set(false);
    to_stage();
}

fn close(held: Held) {
    held.session.flush_note();
    let found = held.field(Growth::FOUND);
    if held.session.unkept_field(&found).is_some() {
        return window::focus(&format!("#{}", id_of(&found)));
    }
    let today = held.session.today().iso();
    held.say(Growth::CLOSED, today, Caption::ClosedSaid);
    to_stage();
}

fn look(held: Held, looks_early: Watched<bool>) -> Piece {
    let tried = Watched::new(Vec::new());
    let found = fields::text(
        held.session,
        &held.field(Growth::FOUND),
        Writing {
            label: c(Caption::Found).into(),
            hint: Some(c(Caption::FoundHint)),
            is_optional: false,
            rows: 4,
        },
    );
    let next = held.field(Growth::PROPOSED);
    let of = id_of(&next);
    let next = with_complaint(
        &id_of(&next),
        fields::day(held.session, &next, c(Caption::NextLook), None),
        move || day_complaint(held, tried, &of),
    );
    Piece::All(vec![
        summary(Caption::KeepLacks, tried),
        found,
        next,
        actions(vec![
            button(Kind::Primary, c(Caption::KeepOpen), move || {
                keep_open(held, tried, looks_early);
            }),
            button(Kind::Quiet, c(Caption::Close), move || close(held)),
        ])
        .into(),
    ])
}

/// A step that has begun.
pub fn open(held: Held) -> Piece {
    let looks_early = Watched::new(false);
    let early = move || {
        looks_early.set(true);
        request_animation_frame(|| window::focus("#field-found"));
    };
    let calendar = held.calendar_button(|sheet| Growth(sheet).look_on());
    let body = when(
        move || has_come(held) || looks_early.get(),
        move || look(held, looks_early),
        move || actions(vec![button(Kind::Quiet, c(Caption::LookBefore), early)]),
    );
    Piece::All(vec![
        el("section")
            .child(stage_heading(Caption::LookAgainOn))
            .child(live(move || {
                when_to_look(held, |sheet| Growth(sheet).look_on())
            }))
            .child(actions(vec![calendar]))
            .into(),
        el("section")
            .child(el("h2").text(c(Caption::LookFoundTitle)))
            .child(body)
            .into(),
        live(move || before(held)),
        el("section")
            .child(el("h2").text(c(Caption::StepTitle)))
            .child(texts::form(held, Watched::new(Vec::new())))
            .into(),
    ])
}

/// A step that was closed.
pub fn closed(held: Held) -> Piece {
    let take_up = button(Kind::Quiet, c(Caption::TakeUp), move || {
        held.say(Growth::CLOSED, String::new(), Caption::Begun);
        to_stage();
    });
    let found = move || {
        held.look(|sheet| {
            let step = Growth(sheet);
            let closed = step.closed().map(|day| {
                let words = of_day(|day| mention(Mention::ClosedOn { day }), day);
                paragraph(words).into()
            });
            let found = match step.text(Growth::FOUND) {
                Some(words) => as_written(words),
                None => soft(c(Caption::LookFoundNone)).into(),
            };
            vec![closed.unwrap_or(Piece::Nothing), found]
        })
        .unwrap_or_default()
    };
    Piece::All(vec![
        el("section")
            .child(stage_heading(Caption::Found))
            .child(live(found))
            .child(actions(vec![take_up]))
            .into(),
        live(move || before(held)),
        el("section")
            .child(el("h2").text(c(Caption::StepTitle)))
            .child(texts::shown(held))
            .into(),
    ])
}
