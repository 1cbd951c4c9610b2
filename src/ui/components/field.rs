//! A field for the person's own words. Saved while it is written; a text longer than is kept
//! stays in the field and says so.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::platform::browser::intl;
use crate::ui::draw::{Piece, Text, Watched, el, live};
use crate::ui::text::{Key, Phrase, language, say};

/// What a field is given.
pub struct FieldWords {
    /// Its id in the document.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// What to write, in a few words.
    pub hint: Option<&'static str>,
    /// Whether it says that it may stay empty.
    pub is_optional: bool,
    /// How many lines it shows; one makes it a line.
    pub rows: usize,
    /// How many characters are kept.
    pub limit: usize,
    /// A text that is too long to be kept, from before.
    pub unkept: Option<String>,
    /// What is kept.
    pub kept: Box<dyn Fn() -> String>,
    /// Takes what is written. False if it was too long to be held.
    pub write: Box<dyn Fn(String) -> bool>,
    /// The person moves on.
    pub leave: Box<dyn Fn()>,
}

/// A field.
pub fn text_field(words: FieldWords) -> Piece {
    let FieldWords {
        id,
        label,
        hint,
        is_optional,
        rows,
        limit,
        unkept,
        kept,
        write,
        leave,
    } = words;
    let too_long = Watched::new(unkept.as_ref().map(|text| text.chars().count()));
    let has_focus = Watched::new(false);
    let field = Watched::new(None::<HtmlInputElement>);
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
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let complaint = live(move || {
        let error_id = error_id.clone();
        too_long.get().map(|length| {
            let tag = language().tag();
            let words = say(&Phrase::NoteTooLong {
                length: &intl::number(tag, length),
                limit: &intl::number(tag, limit),
            });
            el("p")
                .class("field-error")
                .made_attribute("id", error_id)
                .attribute("role", "alert")
                .text(words)
        })
    });
    let area = match rows {
        1 => el("input").attribute("type", "text"),
        _ => el("textarea").made_attribute("rows", rows.to_string()),
    };
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let hint = hint_id.clone().zip(hint).map(|(id, hint)| {
        el("p")
            .class("soft small")
            .made_attribute("id", id)
            .text(hint)
    });
    let area = area
        .made_attribute("id", id.clone())
        // Some browsers send what is being written to a spelling service of theirs.
        .attribute("spellcheck", "false")
        .attribute("autocomplete", "off")
        .live_attribute("aria-describedby", move || match too_long.get() {
            Some(_) => Some(described.clone()),
            None => hint_id.clone(),
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
            // A textarea is none, but what is asked of it here they share.
            let area = made.unchecked_into::<HtmlInputElement>();
            if let Some(text) = &unkept {
                area.set_value(text);
            }
            field.set(Some(area));
        });
    let label = el("label").made_attribute("for", id).text(label);
    let label = match is_optional {
        true => label
            .text(" ")
            .child(el("span").class("soft").say(Key::NoteOptional)),
        false => label,
    };
    el("div")
        .class("note-field")
        .child(label)
        .child(hint)
        .child(area)
        .child(complaint)
        .child(follow)
        .into()
}
