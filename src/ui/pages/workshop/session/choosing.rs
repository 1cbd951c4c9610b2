//! Choices with what each means: rows of radios or checkboxes, and a field for a number.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::ui::components::value_of;
use crate::ui::draw::{Element, Piece, Text, Watched, el, live};

/// One row: what is kept of it, its name, and what it means.
pub struct Row {
    /// What is kept when it is chosen.
    pub value: String,
    /// Its name.
    pub name: Text,
    /// What it means.
    pub text: Option<Text>,
}

/// Asks something of a row, by its value; follows signals.
pub type Asks = Box<dyn Fn(&str) -> bool>;
/// Chooses a row, by its value; false takes a choice back.
pub type Turns = Box<dyn Fn(&str, bool)>;

/// What a group of rows is given.
pub struct Rows {
    /// The id of the group, and of its first row.
    pub id: &'static str,
    /// The question.
    pub legend: Text,
    /// A word on it.
    pub about: Option<Text>,
    /// Whether several can be chosen.
    pub is_many: bool,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether a row is chosen; follows signals.
    pub is_on: Asks,
    /// Chooses a row; false takes a choice back.
    pub turn: Turns,
    /// Whether a row is shown; follows signals.
    pub is_shown: Asks,
}

/// Every row is shown.
pub fn always() -> Asks {
    Box::new(|_| true)
}

/// The rows.
pub fn rows(of: Rows) -> Piece {
    let Rows {
        id,
        legend,
        about,
        is_many,
        rows,
        is_on,
        turn,
        is_shown,
    } = of;
    let (is_on, turn, is_shown) = (Rc::new(is_on), Rc::new(turn), Rc::new(is_shown));
    let drawn = rows.into_iter().enumerate().map(|(at, row)| {
        let own = match at {
            0 => id.to_owned(),
            at => format!("{id}-{at}"),
        };
        let (is_on, turn, is_shown) = (is_on.clone(), turn.clone(), is_shown.clone());
        one(id, own, is_many, row, is_on, turn, is_shown)
    });
    el("fieldset")
        .class("choices")
        .child(el("legend").child(el("h2").text(legend)))
        .child(about.map(|words| el("p").class("soft").text(words)))
        .child(el("div").class("choice-rows").children(drawn.collect()))
        .into()
}

fn one(
    group: &'static str,
    own: String,
    is_many: bool,
    row: Row,
    is_on: Rc<Asks>,
    turn: Rc<Turns>,
    is_shown: Rc<Asks>,
) -> Piece {
    let Row { value, name, text } = row;
    let (checked, shown) = (value.clone(), value.clone());
    let (name_id, text_id) = (format!("{own}-name"), format!("{own}-text"));
    let described = text.as_ref().map(|_| text_id.clone());
    let input = el("input")
        .attribute("type", if is_many { "checkbox" } else { "radio" })
        .attribute("name", group)
        .made_attribute("id", own)
        .made_attribute("aria-labelledby", name_id.clone())
        .live_attribute("aria-describedby", move || described.clone())
        .checked(move || is_on(&checked))
        .on("change", move |event| {
            let target = event.target();
            let input = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            turn(&value, input.is_some_and(|it| it.checked()));
        });
    let words = el("span")
        .class("choice-words")
        .child(
            el("span")
                .class("choice-name")
                .made_attribute("id", name_id)
                .text(name),
        )
        .child(text.map(|text| {
            el("span")
                .class("choice-text")
                .made_attribute("id", text_id)
                .text(text)
        }));
    el("label")
        .class("choice")
        .live_attribute("hidden", move || (!is_shown(&shown)).then_some(""))
        .child(input)
        .child(words)
        .into()
}

/// A field for a whole number, with what is wrong with it.
pub fn number_field(
    id: &'static str,
    label: Text,
    hint: Text,
    most: usize,
    kept: impl Fn() -> String + 'static,
    write: impl Fn(String) + 'static,
    wrong: impl Fn() -> Option<&'static str> + 'static,
) -> Piece {
    let field = Watched::new(None::<HtmlInputElement>);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let said = Watched::new(None);
    let follow = live(move || {
        let text = kept();
        if let Some(field) = field.get()
            && field.value() != text
        {
            field.set_value(&text);
        }
        let words = wrong();
        if said.peek() != words {
            said.set(words);
        }
        Piece::Nothing
    });
    let error = live(move || {
        let id = error_id.clone();
        let words = said.get();
        words.map(|words| complaint(id, words))
    });
    let input = el("input")
        .attribute("type", "number")
        .attribute("min", "1")
        .made_attribute("max", most.to_string())
        .attribute("autocomplete", "off")
        .made_attribute("id", id.to_owned())
        .made_attribute("aria-describedby", described)
        .live_attribute("aria-invalid", move || said.get().map(|_| "true"))
        .on("change", move |event| write(value_of(&event)))
        .made(move |made| field.set(made.dyn_into().ok()));
    let hint = el("p")
        .class("soft small")
        .made_attribute("id", hint_id)
        .text(hint);
    el("div")
        .class("note-field day-field")
        .child(el("label").attribute("for", id).text(label))
        .child(hint)
        .child(input)
        .child(error)
        .child(follow)
        .into()
}

fn complaint(id: String, words: &'static str) -> Element {
    el("p")
        .class("field-error")
        .made_attribute("id", id)
        .attribute("role", "alert")
        .text(words)
}
