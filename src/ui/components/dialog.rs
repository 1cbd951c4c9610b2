//! A question that must be answered before going on: the platform's own modal dialog.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlDialogElement;

use crate::ui::draw::{Piece, Watched, el, live};

/// A modal dialog. It shows while `open` is true, and sets it to false when closed by any way.
pub fn dialog(open: Watched<bool>, title: &'static str, pieces: Vec<Piece>) -> Piece {
    let element = Watched::new(None::<HtmlDialogElement>);
    let dialog = el("dialog")
        .class("dialog")
        .attribute("aria-labelledby", "dialog-title")
        // The word that it closed comes a while later: by then it may have been opened again.
        .on("close", move |_| {
            if !element.peek().is_some_and(|dialog| dialog.open()) {
                open.set(false);
            }
        })
        .made(move |made| element.set(made.dyn_into().ok()))
        .child(el("h2").id("dialog-title").text(title))
        .children(pieces);
    let turn = live(move || {
        let is_open = open.get();
        if let Some(dialog) = element.get() {
            match (is_open, dialog.open()) {
                (true, false) => {
                    let _shown = dialog.show_modal();
                }
                (false, true) => dialog.close(),
                _ => {}
            }
        }
        Piece::Nothing
    });
    Piece::All(vec![dialog.into(), turn])
}
