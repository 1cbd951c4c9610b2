//! A characteristic to rate by its anchors, with the text beside it to mark.

use std::rc::Rc;

use leptos::prelude::{StoredValue, WithValue as _, request_animation_frame};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::{Marks, toggles};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::{Anchor, AnchorLevel};
use crate::domain::question::{Choice, Scale};
use crate::domain::scale::{Reply, Seen};
use crate::platform::browser::page as window;
use crate::ui::components::{actions, choice_id, choice_rows, heading, submit_button};
use crate::ui::draw::{Element, Piece, Watched, el, on_window, when};
use crate::ui::session::Session;
use crate::ui::text::{Key, t};

/// What the page is given.
pub struct Rating {
    /// Where one is.
    pub eyebrow: Element,
    /// Who is rated, and in what.
    pub title: String,
    /// What the characteristic is.
    pub definition: Option<String>,
    /// Its anchors.
    pub scale: Scale,
    /// What is asked over them.
    pub legend: &'static str,
    /// The text beside them.
    pub marks: Marks,
    /// What was chosen; follows signals.
    pub chosen: Rc<dyn Fn() -> Option<Seen>>,
    /// Chooses.
    pub choose: Rc<dyn Fn(Seen)>,
    /// What stands under the anchors.
    pub under: Piece,
    /// The way back.
    pub back: Piece,
    /// Goes on, once there is a rating.
    pub go_on: Rc<dyn Fn()>,
}

/// The scale of a characteristic.
pub fn scale(anchors: &[Anchor], of: Characteristic) -> Scale {
    let levels = anchors.iter().find(|it| it.characteristic == of);
    let levels = levels.map(|anchor| anchor.levels.clone());
    let choice = |level: AnchorLevel| Choice {
        name: level.name,
        text: level.text,
        // A case has its own.
        signs: Vec::new(),
    };
    Scale::Shown(levels.unwrap_or_default().into_iter().map(choice).collect())
}

/// Number keys rate: 1 to 5, and 0 for "not shown here".
fn listen_to_keys(
    session: Session,
    scale: Scale,
    chosen: impl Fn() -> Option<Seen> + 'static,
    choose: impl Fn(Seen) + 'static,
) {
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let Some(key) = window::digit(event) else {
            return;
        };
        let is_on = session.glance(|state| state.preferences.single_keys);
        let seen = scale.reply_at_key(key).and_then(Reply::seen);
        let Some(seen) = seen.filter(|_| is_on) else {
            return;
        };
        event.prevent_default();
        window::focus(&format!("#{}", choice_id(key)));
        if chosen() != Some(seen) {
            choose(seen);
        }
    });
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

/// The page.
pub fn rating(session: Session, given: Rating) -> Piece {
    let Rating {
        eyebrow,
        title,
        definition,
        scale,
        legend,
        marks,
        chosen,
        choose,
        under,
        back,
        go_on,
    } = given;
    // Held once, so that the closures below are cheap to copy.
    let held = StoredValue::new_local((chosen, choose));
    let chosen = move || held.with_value(|held| (held.0)());
    let choose = move |seen| held.with_value(|held| Rc::clone(&held.1))(seen);
    let complained = Watched::new(false);
    let lacks_rating = move || complained.get() && chosen().is_none();
    let rows = choice_rows(
        &scale,
        move || chosen().map(Reply::Level),
        move |reply| {
            if let Some(seen) = reply.seen() {
                choose(seen);
            }
        },
    );
    listen_to_keys(session, scale, chosen, choose);
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
        .child(el("legend").text(legend))
        .child(complaint)
        .child(rows);
    let panel = el("div")
        .class("panel")
        .child(fieldset)
        .child(under)
        .child(actions(vec![submit_button(t(Key::Continue)), back]));
    el("form")
        .class("case-page")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            if chosen().is_none() {
                complained.set(true);
                request_animation_frame(|| window::focus("#error-summary"));
                return;
            }
            go_on();
        })
        .child(eyebrow)
        .child(heading(title))
        .child(definition.map(|it| el("p").class("soft case-definition").text(it)))
        .child(when(lacks_rating, error_summary, || Piece::Nothing))
        .child(
            el("div")
                .class("case-two")
                .child(toggles(marks))
                .child(panel),
        )
        .into()
}
