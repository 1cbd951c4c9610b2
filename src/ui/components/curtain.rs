//! The curtain: hides a private page at one key, before the person behind you has read it.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::words::{actions, column, heading, lede};
use super::{Kind, button};
use crate::platform::browser::page;
use crate::ui::draw::{Piece, Watched, el, on_window, when};
use crate::ui::text::{Key, Phrase, Subject, say, t};

/// The key that draws and lifts the curtain. Not a letter, so that it cannot be typed by
/// accident or by speech input.
const KEY: &str = "Escape";

/// The curtain before a page.
#[derive(Clone, Copy)]
pub struct Curtain {
    drawn: Watched<bool>,
}

impl Curtain {
    fn draw(self, is_drawn: bool) {
        self.drawn.set(is_drawn);
        if is_drawn {
            page::set_title(&say(&Phrase::Title(Subject::Start)));
        }
        request_animation_frame(|| page::focus("main h1"));
    }

    /// The button that draws it.
    pub fn button(self) -> Piece {
        el("button")
            .attribute("type", "button")
            .class("curtain-button")
            .on("click", move |_| self.draw(true))
            .say(Key::CurtainHide)
            .text(" ")
            .child(
                el("kbd")
                    .attribute("aria-hidden", "true")
                    .say(Key::CurtainKey),
            )
            .into()
    }
}

/// Shows a page of this title until the curtain is drawn.
pub fn curtain(title: String, page: impl Fn(Curtain) -> Piece + 'static) -> Piece {
    curtain_before(move |curtain| {
        page::set_title(&title);
        page(curtain)
    })
}

/// Shows a page, which says its own title, until the curtain is drawn. While it is drawn the page is
/// not in the document.
pub fn curtain_before(page: impl Fn(Curtain) -> Piece + 'static) -> Piece {
    let curtain = Curtain {
        drawn: Watched::new(false),
    };
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_plain = !event.default_prevented() && !event.is_composing();
        if event.key() == KEY && is_plain && !page::has_open_dialog() {
            curtain.draw(!curtain.drawn.peek());
        }
    });
    when(
        move || curtain.drawn.get(),
        move || {
            let show = button(Kind::Primary, t(Key::CurtainShow), move || {
                curtain.draw(false);
            });
            column(vec![
                heading(t(Key::CurtainTitle)).into(),
                lede(Key::CurtainText).into(),
                actions(vec![show]).into(),
            ])
        },
        move || page(curtain),
    )
}
