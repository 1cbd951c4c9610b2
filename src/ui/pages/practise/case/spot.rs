//! The anti-patterns, what was given so far, and the way to the key.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;

use super::{Held, STEPS, eyebrow, next_open};
use crate::domain::characteristic::AntiPattern;
use crate::journal::Change;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, heading, link_button, submit_button};
use crate::ui::draw::{Piece, Watched, el, live_text, when};
use crate::ui::pages::judging::{Habits, habits};
use crate::ui::pages::practise::{marks, remark};
use crate::ui::route::CasePage;
use crate::ui::text::{Key, Prompt, Remark, p, t};

/// The anti-patterns to tick.
fn ticks(held: Held) -> Piece {
    let all = held.with(|posed| {
        let of = AntiPattern::ALL.into_iter();
        let each = of.map(|of| {
            let line = posed.lines.get(of.index()).cloned();
            let name = posed.names.of_pattern(of).to_owned();
            (of, name, line.unwrap_or_default())
        });
        each.collect()
    });
    habits(Habits {
        legend: p(Prompt::SpotTitle),
        none: p(Prompt::SpotNone),
        all,
        is_ticked: Rc::new(move |of| held.attempt(|it| it.spotted.contains(&of)) == Some(true)),
        tick: Rc::new(move |of, on| held.practise(Change::Spotted { of, on })),
    })
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
        .child(ticks(held))
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
