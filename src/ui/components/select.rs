//! A choice of one from a short list: the platform's own.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::ui::draw::{Piece, Text, Watched, el, live};

/// A value and its words.
pub type Choice = (String, Text);

/// The value of the field an event came from.
pub fn value_of(event: &web_sys::Event) -> String {
    // Selects and textareas have a value too, by the same name.
    let field = event
        .target()
        .map(JsCast::unchecked_into::<HtmlInputElement>);
    field.map(|field| field.value()).unwrap_or_default()
}

/// A select with its label. It shows what is chosen, also when another tab changes it.
pub fn select(
    id: String,
    label: impl Into<Text>,
    choices: Vec<Choice>,
    chosen: impl Fn() -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> Piece {
    selected(
        id,
        label.into(),
        choices,
        Box::new(chosen),
        Box::new(choose),
    )
}

fn selected(
    id: String,
    label: Text,
    choices: Vec<Choice>,
    chosen: Box<dyn Fn() -> String>,
    choose: Box<dyn Fn(String)>,
) -> Piece {
    let field = Watched::new(None::<HtmlInputElement>);
    let follow = live(move || {
        let value = chosen();
        if let Some(field) = field.get()
            && field.value() != value
        {
            field.set_value(&value);
        }
        Piece::Nothing
    });
    let options = choices.into_iter().map(|(value, words)| {
        el("option")
            .made_attribute("value", value)
            .text(words)
            .into()
    });
    let select = el("select")
        .made_attribute("id", id.clone())
        .on("change", move |event| choose(value_of(&event)))
        .children(options.collect())
        .made(move |made| field.set(Some(made.unchecked_into())));
    el("div")
        .class("select")
        .child(el("label").made_attribute("for", id).text(label))
        .child(select)
        .child(follow)
        .into()
}
