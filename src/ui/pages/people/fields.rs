//! Fields of sheets about people: each is kept by itself, as it is written.

use super::writing::advice;
use crate::domain::people::toggled;
use crate::domain::sheet::PEOPLE_FIELD_LIMIT;
use crate::journal::Field;
use crate::ui::components::{Beside, FieldWords, advised_field, day_field};
use crate::ui::draw::{Piece, Text, el};
use crate::ui::session::Session;

/// How a text field looks.
pub struct Writing {
    /// Its label.
    pub label: Text,
    /// What to write, in a few words.
    pub hint: Option<&'static str>,
    /// Whether it says that it may stay empty.
    pub is_optional: bool,
    /// How many lines it shows.
    pub rows: usize,
}

/// The id of a field in the document.
pub fn id_of(field: &Field) -> String {
    format!("field-{}", field.name.replace('_', "-"))
}

/// A text, with hints beside it.
pub fn text(session: Session, field: &Field, words: Writing) -> Piece {
    let (known, place) = (field.clone(), field.clone());
    let words = FieldWords {
        id: id_of(field),
        label: words.label,
        hint: words.hint,
        is_optional: words.is_optional,
        rows: words.rows,
        limit: PEOPLE_FIELD_LIMIT,
        unkept: session.unkept_field(field),
        kept: Box::new(move || session.field_text(&known)),
        write: Box::new(move |text| session.write_field(place.clone(), text)),
        leave: Box::new(move || session.flush_note()),
    };
    hinted(session, words)
}

/// A field for words about somebody, with hints while they are written. They hold nobody up.
pub fn hinted(session: Session, words: FieldWords) -> Piece {
    advised_field(
        words,
        Beside {
            wrong: Box::new(|| None),
            advice: Box::new(move |text| advice(session, text)),
        },
    )
}

/// A day.
pub fn day(
    session: Session,
    field: &Field,
    label: &'static str,
    hint: Option<&'static str>,
) -> Piece {
    let (known, place) = (field.clone(), field.clone());
    day_field(
        id_of(field),
        label,
        hint,
        move || session.field_text(&known),
        move |day| session.set_field(place.clone(), day),
    )
}

/// One of a few short answers. What is chosen can be taken back by choosing it again in another tab
/// or by undo; radios themselves have no way to none.
pub fn one(
    session: Session,
    field: &Field,
    legend: &'static str,
    hint: Option<&'static str>,
    choices: Vec<(&'static str, Text)>,
) -> Piece {
    let group = id_of(field);
    let pills = choices.into_iter().map(|(value, words)| {
        let (known, place) = (field.clone(), field.clone());
        let input = el("input")
            .attribute("type", "radio")
            .made_attribute("name", group.clone())
            .checked(move || session.field_text(&known) == value)
            .on("change", move |_| {
                session.set_field(place.clone(), value.to_owned());
            });
        el("label").class("pill").child(input).text(words).into()
    });
    grouped(legend, hint, pills.collect())
}

/// Any of a few short answers, kept as names in a row.
pub fn several(
    session: Session,
    field: &Field,
    legend: &'static str,
    hint: Option<&'static str>,
    choices: Vec<(&'static str, Text)>,
) -> Piece {
    let all: Vec<&'static str> = choices.iter().map(|(name, _)| *name).collect();
    let pills = choices.into_iter().map(|(name, words)| {
        let (known, place, all) = (field.clone(), field.clone(), all.clone());
        let is_on = move |session: Session, field: &Field| {
            let held = session.field_text(field);
            held.split_ascii_whitespace().any(|it| it == name)
        };
        let input = el("input")
            .attribute("type", "checkbox")
            .checked(move || is_on(session, &known))
            .on("change", move |_| {
                let held = session.field_text(&place);
                let turned = !is_on(session, &place);
                let names = toggled(&held, name, turned, all.iter().copied());
                session.set_field(place.clone(), names);
            });
        el("label").class("pill").child(input).text(words).into()
    });
    grouped(legend, hint, pills.collect())
}

/// Short answers side by side, under what is asked.
fn grouped(legend: &'static str, hint: Option<&'static str>, pills: Vec<Piece>) -> Piece {
    let hint = hint.map(|hint| el("span").class("soft").text(hint));
    el("fieldset")
        .class("pills")
        .child(el("legend").text(legend).text(" ").child(hint))
        .child(el("div").class("pill-row").children(pills))
        .into()
}
