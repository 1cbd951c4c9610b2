//! The anti-patterns, what was given so far, and the way to the key.

use leptos::prelude::request_animation_frame;

use super::{Held, STEPS, eyebrow, next_open};
use crate::domain::characteristic::AntiPattern;
use crate::journal::Change;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, heading, link_button, submit_button};
use crate::ui::draw::{Piece, Watched, el, live_text, when};
use crate::ui::pages::practise::{marks, remark};
use crate::ui::route::CasePage;
use crate::ui::text::{Key, Prompt, Remark, p, t};

/// One anti-pattern to tick.
fn habit(held: Held, of: AntiPattern) -> Piece {
    let (name, line) = held.with(|posed| {
        let line = posed.lines.get(of.index()).cloned();
        (posed.names.of_pattern(of).to_owned(), line)
    });
    let is_ticked = move || held.attempt(|it| it.spotted.contains(&of)) == Some(true);
    let id = of.name();
    let input = el("input")
        .attribute("type", "checkbox")
        .made_attribute("aria-labelledby", format!("{id}-name"))
        .made_attribute("aria-describedby", format!("{id}-text"))
        .checked(is_ticked)
        .on("change", move |_| {
            let on = !is_ticked();
            held.practise(Change::Spotted { of, on });
        });
    let words = el("span")
        .class("choice-words")
        .child(
            el("span")
                .class("choice-name")
                .made_attribute("id", format!("{id}-name"))
                .text(name),
        )
        .child(
            el("span")
                .class("choice-text")
                .made_attribute("id", format!("{id}-text"))
                .text(line.unwrap_or_default()),
        );
    el("label").class("choice").child(input).child(words).into()
}

/// What was given on a characteristic, as a link to its page.
fn given(held: Held, step: u8) -> Piece {
    let of = held.of_step(step);
    let words = live_text(move || {
        let rating = held.attempt(|it| it.rating(of).clone()).unwrap_or_default();
        held.with(|posed| {
            let level = rating.seen.and_then(|seen| {
                let number = seen.level()?.number();
                Some((number, posed.level_name(of, seen).unwrap_or_default()))
            });
            remark(Remark::Given {
                name: posed.names.of(of),
                level,
                seen: rating.seen,
                sure: rating.sure,
            })
        })
    });
    let link = el("a")
        .made_attribute("href", held.route(CasePage::Rate(step)).href())
        .child(words);
    el("li").child(link).into()
}

/// The anti-patterns, what was given, and the way to the key.
pub(super) fn spot(held: Held) -> Piece {
    let complained = Watched::new(false);
    let lacks = move || complained.get() && next_open(held) != CasePage::Spot;
    let see_key = move || {
        if next_open(held) != CasePage::Spot {
            complained.set(true);
            request_animation_frame(|| window::focus("#given"));
            return;
        }
        let (id, key) = held.with(|posed| (posed.id.clone(), posed.key()));
        // The page of the key first: this one would be made anew once the key is shown.
        window::go(&held.route(CasePage::Key).fragment());
        let key = Box::new(key);
        held.session.practise(&id, Change::Judged { key });
    };
    let habits = AntiPattern::ALL.map(|of| habit(held, of));
    let fieldset = el("fieldset")
        .class("choices rating")
        .attribute("aria-describedby", "spot-none")
        .child(el("legend").class("heard-only").text(p(Prompt::SpotTitle)))
        .child(el("div").class("choice-rows").children(habits.into()))
        .child(
            el("p")
                .class("soft small")
                .id("spot-none")
                .text(p(Prompt::SpotNone)),
        );
    let complaint = when(
        lacks,
        || {
            el("p")
                .class("field-error")
                .attribute("role", "alert")
                .text(p(Prompt::RateFirst))
        },
        || Piece::Nothing,
    );
    let givens = (1..=5).map(|step| given(held, step));
    let given = el("section")
        .class("given")
        .child(el("h2").id("given").focusable().text(p(Prompt::GivenTitle)))
        .child(complaint)
        .child(el("ul").class("points").children(givens.collect()));
    let panel = el("div")
        .class("panel")
        .child(fieldset)
        .child(given)
        .child(actions(vec![
            submit_button(p(Prompt::SeeKey)),
            link_button(Kind::Quiet, &held.route(CasePage::Rate(5)), t(Key::Back)),
        ]));
    let text = held.with(|posed| marks::plain(&posed.case.sentences));
    el("form")
        .class("case-page")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            see_key();
        })
        .child(eyebrow(held, STEPS))
        .child(heading(p(Prompt::SpotTitle)))
        .child(
            el("p")
                .class("soft case-definition")
                .text(p(Prompt::SpotLede)),
        )
        .child(el("div").class("case-two").child(text).child(panel))
        .into()
}
