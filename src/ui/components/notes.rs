//! A field for the person's own words. Saved while it is written; a text longer than is kept
//! stays in the field and says so.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;

use crate::domain::sitting::NOTE_LIMIT;
use crate::platform::browser::intl;
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::text::{Key, Phrase, language, say};

/// What a note field is given.
pub struct NoteWords {
    /// Its label.
    pub label: Key,
    /// A text that is too long to be kept, from before.
    pub unkept: Option<String>,
    /// What is kept.
    pub kept: Box<dyn Fn() -> String>,
    /// Takes what is written. False if it was too long to be held.
    pub write: Box<dyn Fn(String) -> bool>,
    /// The person moves on.
    pub leave: Box<dyn Fn()>,
}

/// A note.
pub fn note_field(words: NoteWords) -> Piece {
    let NoteWords {
        label,
        unkept,
        kept,
        write,
        leave,
    } = words;
    let too_long = Watched::new(unkept.as_ref().map(|text| text.chars().count()));
    let has_focus = Watched::new(false);
    let field = Watched::new(None::<HtmlTextAreaElement>);
    // What another tab wrote shows at once, but never under the person's own hands.
    let follow = live(move || {
        let text = kept();
        if let Some(field) = field.get()
            && !has_focus.peek()
            && too_long.peek().is_none()
            && field.value() != text
        {
            field.set_value(&text);
        }
        Piece::Nothing
    });
    let complaint = live(move || {
        too_long.get().map(|length| {
            let tag = language().tag();
            let words = say(&Phrase::NoteTooLong {
                length: &intl::number(tag, length),
                limit: &intl::number(tag, NOTE_LIMIT),
            });
            el("p")
                .class("field-error")
                .id("note-error")
                .attribute("role", "alert")
                .text(words)
        })
    });
    let area = el("textarea")
        .id("note")
        .attribute("rows", "3")
        // Some browsers send what is being written to a spelling service of theirs.
        .attribute("spellcheck", "false")
        .attribute("autocomplete", "off")
        .live_attribute("aria-describedby", move || {
            too_long.get().map(|_| "note-error")
        })
        .live_attribute("aria-invalid", move || too_long.get().map(|_| "true"))
        .on("input", move |_| {
            let Some(field) = field.peek() else { return };
            let text = field.value();
            let length = text.chars().count();
            too_long.set((!write(text)).then_some(length));
        })
        .on("focus", move |_| has_focus.set(true))
        .on("blur", move |_| {
            leave();
            has_focus.set(false);
        })
        .made(move |made| {
            let area = made.dyn_into::<HtmlTextAreaElement>().ok();
            if let (Some(area), Some(text)) = (&area, &unkept) {
                area.set_value(text);
            }
            field.set(area);
        });
    el("div")
        .class("note-field")
        .child(
            el("label")
                .attribute("for", "note")
                .say(label)
                .text(" ")
                .child(el("span").class("soft").say(Key::NoteOptional)),
        )
        .child(area)
        .child(complaint)
        .child(follow)
        .into()
}
