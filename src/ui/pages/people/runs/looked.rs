//! A run of which it was said what was seen: that beside what was expected, and what to watch next.
//! How the manager's forecasts stand is not here: on one person's run it would read as theirs.

use super::telling::{self, Telling};
use super::{agreed, expected, outcome_words, seen, test};
use crate::domain::people::Run;
use crate::ui::components::{Kind, actions, button, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::pages::people::held::{Held, as_written, stage_heading};
use crate::ui::pages::people::in_words;
use crate::ui::text::{Caption, Mention, c, mention};

/// What was said, when, and what had been said before.
fn said(held: Held) -> Piece {
    let pieces = held.look(|sheet| {
        let run = Run(sheet);
        let outcome = run.outcome().map(|it| {
            paragraph("")
                .child(el("strong").text(outcome_words(it)))
                .into()
        });
        let happened = match run.happened() {
            Some(words) => as_written(words),
            None => soft(c(Caption::HappenedNone)).into(),
        };
        let due = run.look_on().zip(run.looked());
        let due = due.and_then(|(due, looked)| (looked < due).then(|| in_words(due)));
        let when = run.looked().map(|day| {
            let day = in_words(day);
            let before = due.as_deref();
            soft(mention(Mention::SaidOn { day: &day, before }))
                .class("soft small")
                .into()
        });
        let mut pieces = vec![
            outcome.unwrap_or(Piece::Nothing),
            happened,
            when.unwrap_or(Piece::Nothing),
        ];
        for former in run.former() {
            let words = mention(Mention::Formerly {
                outcome: outcome_words(former.outcome),
                day: &in_words(former.on),
            });
            pieces.push(soft(words).class("soft small").into());
        }
        pieces
    });
    pieces.unwrap_or_default().into()
}

fn beside(held: Held) -> Piece {
    let again = Watched::new(false);
    let change = move || {
        again.set(true);
        telling::to_first();
    };
    let half = |title: Caption, body: Piece| {
        el("section")
            .child(el("h3").text(c(title)))
            .child(body)
            .into()
    };
    let halves = el("div").class("halves").children(vec![
        half(Caption::YouExpected, live(move || expected(held, true))),
        half(Caption::YouSaw, live(move || said(held))),
    ]);
    let other = when(
        move || again.get(),
        move || telling::form(held, Telling::Again(again)),
        move || actions(vec![button(Kind::Quiet, c(Caption::SayOtherwise), change)]),
    );
    el("section")
        .child(stage_heading(Caption::LookedTitle))
        .child(halves)
        .child(other)
        .into()
}

/// What to watch next, from the test's card while a pack in use has it.
fn next(held: Held) -> Piece {
    let body = move || {
        let is_own = held.look(|sheet| Run(sheet).test().is_none()) == Some(true);
        let Some(test) = test(held) else {
            let words = match is_own {
                true => Caption::NextOwn,
                false => Caption::CardGone,
            };
            return paragraph(c(words)).into();
        };
        let questions = test
            .debrief
            .iter()
            .map(|it| el("li").text(it.clone()).into());
        Piece::All(vec![
            el("h3").text(c(Caption::NextDebrief)).into(),
            el("ul")
                .class("points")
                .children(questions.collect())
                .into(),
            el("h3").text(c(Caption::NextMisleads)).into(),
            paragraph(test.misleads).into(),
        ])
    };
    el("section")
        .class("watch-next")
        .child(el("h2").text(c(Caption::NextTitle)))
        .child(live(body))
        .into()
}

/// The page.
pub fn page(held: Held) -> Piece {
    Piece::All(vec![beside(held), seen(held), next(held), agreed(held)])
}
