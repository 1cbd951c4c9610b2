//! A field for a day: the platform's own.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::select::value_of;
use crate::ui::draw::{Piece, Text, Watched, el, live};

/// A day as `2026-11-23`, empty where none is chosen. It shows what is kept, also when another tab
/// changes it. What is half typed is no day and changes nothing.
pub fn day_field(
    id: String,
    label: impl Into<Text>,
    hint: Option<&'static str>,
    kept: impl Fn() -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> Piece {
    let never = Box::new(|| None);
    checked_day_field(id, label, hint, kept, choose, never)
}

/// The same with what may be wrong with the day, said below it.
pub fn checked_day_field(
    id: String,
    label: impl Into<Text>,
    hint: Option<&'static str>,
    kept: impl Fn() -> String + 'static,
    choose: impl Fn(String) + 'static,
    wrong: Box<dyn Fn() -> Option<&'static str>>,
) -> Piece {
    let error_id = format!("{id}-error");
    let said_id = error_id.clone();
    let said = Watched::new(None);
    let complaint = live(move || {
        let words = wrong();
        if said.peek() != words {
            said.set(words);
        }
        Piece::Nothing
    });
    let error = live(move || {
        let id = said_id.clone();
        said.get().map(|words| {
            el("p")
                .class("field-error")
                .made_attribute("id", id)
                .attribute("role", "alert")
                .text(words)
        })
    });
    let field = Watched::new(None::<HtmlInputElement>);
    let follow = live(move || {
        let value = kept();
        if let Some(field) = field.get()
            && field.value() != value
        {
            field.set_value(&value);
        }
        Piece::Nothing
    });
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let hint = hint_id.clone().zip(hint).map(|(id, hint)| {
        el("p")
            .class("soft small")
            .made_attribute("id", id)
            .text(hint)
    });
    let input = el("input")
        .attribute("type", "date")
        .made_attribute("id", id.clone())
        .live_attribute("aria-describedby", move || match said.get() {
            Some(_) => Some(error_id.clone()),
            None => hint_id.clone(),
        })
        .live_attribute("aria-invalid", move || said.get().map(|_| "true"))
        .on("change", move |event| choose(value_of(&event)))
        .made(move |made| field.set(Some(made.unchecked_into())));
    el("div")
        .class("note-field day-field")
        .child(el("label").made_attribute("for", id).text(label.into()))
        .child(hint)
        .child(input)
        .child(error)
        .child(complaint)
        .child(follow)
        .into()
}
