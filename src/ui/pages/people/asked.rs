//! What a page asks for before it goes on: a choice with its complaint, a field with its complaint,
//! and the summary that names what is missing and leads there.

use leptos::prelude::request_animation_frame;

use crate::platform::browser::page as window;
use crate::ui::draw::{Piece, Text, Watched, el, live};
use crate::ui::text::{Caption, c};

/// What is missing: the id of its field, and its words.
pub type Missing = (String, String);

/// What was missing when it was last tried. It stays as it was until the next try: a complaint that
/// went as soon as its field is left would move what is being clicked at from under the pointer.
pub type Tried = Watched<Vec<Missing>>;

/// A choice of one of a few short answers.
pub struct Asked {
    /// The id of the group, and of its first answer.
    pub id: String,
    /// The question.
    pub legend: Text,
    /// A word on how to answer.
    pub hint: Option<&'static str>,
    /// What stands between question and answers.
    pub beside: Piece,
    /// The answers, by what is kept of them.
    pub choices: Vec<(&'static str, Text)>,
    /// What is chosen.
    pub chosen: Box<dyn Fn() -> String>,
    /// Chooses.
    pub choose: Box<dyn Fn(&'static str)>,
    /// What is wrong with it, if anything.
    pub complaint: Box<dyn Fn() -> Option<String>>,
}

/// The choice. What is wrong with it stands beside it and is heard with it.
pub fn asked(of: Asked) -> Piece {
    let Asked {
        id,
        legend,
        hint,
        beside,
        choices,
        chosen,
        choose,
        complaint,
    } = of;
    // Each answer looks at what is chosen, and each chooses.
    let (chosen, choose, complaint) = (
        std::rc::Rc::new(chosen),
        std::rc::Rc::new(choose),
        std::rc::Rc::new(complaint),
    );
    let pills = choices.into_iter().enumerate().map(|(at, (name, words))| {
        let (chosen, choose) = (chosen.clone(), choose.clone());
        let own = match at {
            0 => id.clone(),
            at => format!("{id}-{at}"),
        };
        let input = el("input")
            .attribute("type", "radio")
            .made_attribute("name", id.clone())
            .made_attribute("id", own)
            .checked(move || chosen() == name)
            .on("change", move |_| choose(name));
        el("label").class("pill").child(input).text(words).into()
    });
    let row = el("div").class("pill-row").children(pills.collect());
    let error = format!("{id}-error");
    let (described, shown) = (error.clone(), complaint.clone());
    let hint = hint.map(|hint| el("span").class("soft").text(hint));
    el("fieldset")
        .class("pills asked")
        .live_attribute("aria-describedby", move || {
            shown().map(|_| described.clone())
        })
        .child(el("legend").text(legend).text(" ").child(hint))
        .child(beside)
        .child(row)
        .child(complained(error, move || complaint()))
        .into()
}

fn complained(id: String, complaint: impl Fn() -> Option<String> + 'static) -> Piece {
    live(move || {
        let words = complaint()?;
        let id = id.clone();
        Some(
            el("p")
                .class("field-error")
                .made_attribute("id", id)
                .text(words),
        )
    })
}

/// A field with what is wrong with it.
pub fn with_complaint(
    id: &str,
    field: Piece,
    complaint: impl Fn() -> Option<String> + Clone + 'static,
) -> Piece {
    let error = format!("{id}-wrong");
    let (described, shown) = (error.clone(), complaint.clone());
    el("div")
        .attribute("role", "group")
        .live_attribute("aria-describedby", move || {
            shown().map(|_| described.clone())
        })
        .child(field)
        .child(complained(error, complaint))
        .into()
}

/// What was missing for the field with this id.
pub fn missing_for(tried: Tried, id: &str) -> Option<String> {
    let tried = tried.get();
    let found = tried.iter().find(|(of, _)| of == id);
    found.map(|(_, words)| words.clone())
}

/// Says all that was missing, each as the way to its field.
pub fn summary(title: Caption, tried: Tried) -> Piece {
    live(move || summed_up(title, tried.get()))
}

fn summed_up(title: Caption, missing: Vec<Missing>) -> Piece {
    if missing.is_empty() {
        return Piece::Nothing;
    }
    let links = missing.into_iter().map(|(id, words)| {
        let target = format!("#{id}");
        let link = el("a")
            .made_attribute("href", target.clone())
            .on("click", move |event| {
                event.prevent_default();
                window::focus(&target);
            })
            .text(words);
        el("li").child(link).into()
    });
    el("div")
        .class("error-summary")
        .id("error-summary")
        .attribute("role", "alert")
        .focusable()
        .child(el("p").text(c(title)))
        .child(el("ul").children(links.collect()))
        .into()
}

/// Takes down what is missing, and moves focus to the summary once it is drawn.
pub fn complain(tried: Tried, missing: Vec<Missing>) {
    tried.set(missing);
    request_animation_frame(|| window::focus("#error-summary"));
}
