//! A text to hand on: to read, and to copy by a button.

use wasm_bindgen_futures::spawn_local;

use crate::platform::browser::share;
use crate::ui::components::{Kind, actions, button};
use crate::ui::draw::{Piece, Watched, el, live_text};
use crate::ui::text::{Facing, f};

/// What a text to copy is given.
pub(super) struct ToCopy {
    /// The id of the field.
    pub id: &'static str,
    /// Its name.
    pub label: &'static str,
    /// A word on it.
    pub hint: Option<&'static str>,
    /// The words on the button.
    pub copy: &'static str,
    /// The text.
    pub text: String,
    /// How many lines are seen of it.
    pub lines: usize,
}

/// The field with its button.
pub(super) fn to_copy(of: ToCopy) -> Piece {
    let ToCopy {
        id,
        label,
        hint,
        copy,
        text,
        lines,
    } = of;
    let copied = Watched::new(None::<bool>);
    let held = text.clone();
    let press = button(Kind::Quiet, copy, move || {
        let text = held.clone();
        spawn_local(async move {
            copied.set(Some(share::copy(&text).await));
        });
    });
    let said = live_text(move || match copied.get() {
        None => "",
        Some(true) => f(Facing::Copied),
        Some(false) => f(Facing::NotCopied),
    });
    let field = match lines {
        1 => el("input")
            .attribute("type", "text")
            .made_attribute("value", text),
        lines => el("textarea")
            .made_attribute("rows", lines.to_string())
            .text(text),
    };
    let hint_id = format!("{id}-hint");
    let described = hint.map(|_| hint_id.clone());
    let hint = hint.map(|words| {
        el("p")
            .class("soft small")
            .made_attribute("id", hint_id)
            .text(words)
    });
    el("div")
        .class("note-field")
        .child(el("label").attribute("for", id).text(label))
        .child(hint)
        .child(
            field
                .id(id)
                .flag("readonly")
                .attribute("spellcheck", "false")
                .live_attribute("aria-describedby", move || described.clone()),
        )
        .child(actions(vec![press]))
        .child(
            el("p")
                .class("soft small")
                .attribute("role", "status")
                .child(said),
        )
        .into()
}
