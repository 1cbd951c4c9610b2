//! A characteristic to rate by its anchors, with the text beside it to mark.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::{Held, eyebrow};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::AnchorLevel;
use crate::domain::practise::{Attempt, Confidence};
use crate::domain::question::{Choice, Scale};
use crate::domain::scale::Reply;
use crate::journal::Change;
use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, actions, choice_id, choice_rows, heading, link_button, pills, submit_button,
};
use crate::ui::draw::{Element, Piece, Watched, el, on_window, when};
use crate::ui::pages::practise::{marks, remark};
use crate::ui::route::CasePage;
use crate::ui::session::Posed;
use crate::ui::text::{Key, Prompt, Remark, p, t};

/// The scale of a characteristic.
fn scale(posed: &Posed, of: Characteristic) -> Scale {
    let levels = posed.anchor(of).map(|anchor| anchor.levels.clone());
    let choice = |level: AnchorLevel| Choice {
        name: level.name,
        text: level.text,
        // A case has its own.
        signs: Vec::new(),
    };
    Scale::Shown(levels.unwrap_or_default().into_iter().map(choice).collect())
}

/// Number keys rate: 1 to 5, and 0 for "not shown here".
fn listen_to_keys(held: Held, of: Characteristic) {
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let Some(key) = window::digit(event) else {
            return;
        };
        let is_on = held.session.glance(|state| state.preferences.single_keys);
        let scale = held.with(|posed| scale(posed, of));
        let Some(seen) = scale
            .reply_at_key(key)
            .and_then(Reply::seen)
            .filter(|_| is_on)
        else {
            return;
        };
        event.prevent_default();
        window::focus(&format!("#{}", choice_id(key)));
        if held.seen(of) != Some(seen) {
            held.with(|posed| held.session.rate(&posed.id, of, seen));
        }
    });
}

/// How sure.
fn sureness(held: Held, of: Characteristic) -> Piece {
    let choices = Confidence::ALL.map(|sure| {
        let percent = sure.percent();
        (sure, remark(Remark::Percent { percent }).into())
    });
    pills(
        "sure",
        p(Prompt::SureLegend),
        Some(p(Prompt::SureHint)),
        choices.to_vec(),
        move || held.attempt(|it| it.rating(of).sure).flatten(),
        move |sure| held.with(|posed| held.session.say_sure(&posed.id, of, sure)),
    )
}

fn toggles(held: Held, of: Characteristic) -> Piece {
    let is_marked = move |sentence: &str| {
        let is_marked = |it: &Attempt| it.rating(of).marks.iter().any(|id| id == sentence);
        held.attempt(is_marked) == Some(true)
    };
    let mark = move |sentence: &str, on| {
        held.practise(Change::Marked {
            of,
            sentence: sentence.to_owned(),
            on,
        });
    };
    held.with(|posed| marks::toggles(&posed.case.sentences, is_marked, mark))
}

fn error_summary() -> Element {
    el("div")
        .class("error-summary")
        .id("error-summary")
        .attribute("role", "alert")
        .focusable()
        .child(
            el("p").child(
                el("a")
                    .attribute("href", "#choice-1")
                    .on("click", |event| {
                        event.prevent_default();
                        window::focus("#choice-1");
                    })
                    .say(Key::ErrorChoose),
            ),
        )
}

/// A characteristic to rate, with the text beside it.
pub(super) fn rate(held: Held, step: u8) -> Piece {
    let of = held.of_step(step);
    listen_to_keys(held, of);
    let chosen = move || held.seen(of);
    let complained = Watched::new(false);
    let lacks_rating = move || complained.get() && chosen().is_none();
    let onward = match step {
        5.. => CasePage::Spot,
        step => CasePage::Rate(step + 1),
    };
    let back = match step {
        0 | 1 => CasePage::Read,
        step => CasePage::Rate(step - 1),
    };
    let go_on = move || {
        if chosen().is_none() {
            complained.set(true);
            request_animation_frame(|| window::focus("#error-summary"));
            return;
        }
        window::go(&held.route(onward).fragment());
    };
    let (title, definition, scale) = held.with(|posed| {
        let title = remark(Remark::Trait {
            person: &posed.case.scene.name,
            name: posed.names.of(of),
        });
        let definition = posed.anchor(of).map(|it| it.definition.clone());
        (title, definition, scale(posed, of))
    });
    let rows = choice_rows(
        &scale,
        move || chosen().map(Reply::Level),
        move |reply| {
            if let Some(seen) = reply.seen() {
                held.with(|posed| held.session.rate(&posed.id, of, seen));
            }
        },
    );
    let complaint = when(
        lacks_rating,
        || {
            el("p")
                .class("field-error")
                .id("error")
                .say(Key::ErrorChoose)
        },
        || Piece::Nothing,
    );
    let fieldset = el("fieldset")
        .class("choices rating")
        .live_attribute("aria-describedby", move || {
            lacks_rating().then_some("error")
        })
        .child(el("legend").text(p(Prompt::ScaleLegend)))
        .child(complaint)
        .child(rows);
    let panel = el("div")
        .class("panel")
        .child(fieldset)
        .child(sureness(held, of))
        .child(actions(vec![
            submit_button(t(Key::Continue)),
            link_button(Kind::Quiet, &held.route(back), t(Key::Back)),
        ]));
    el("form")
        .class("case-page")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            go_on();
        })
        .child(eyebrow(held, usize::from(step)))
        .child(heading(title))
        .child(definition.map(|it| el("p").class("soft case-definition").text(it)))
        .child(when(lacks_rating, error_summary, || Piece::Nothing))
        .child(
            el("div")
                .class("case-two")
                .child(toggles(held, of))
                .child(panel),
        )
        .into()
}
