//! A case's text: plain to read, and with a toggle a sentence to mark evidence.

use std::rc::Rc;

use crate::ui::draw::{Element, Piece, el, text};

/// What is said of marking.
#[derive(Clone, Copy)]
pub struct MarkWords {
    /// What to mark.
    pub legend: &'static str,
    /// How.
    pub hint: &'static str,
}

/// A text whose sentences can be marked. Sentences are told by their places, from 0.
pub struct Marks {
    /// What is said of it.
    pub words: MarkWords,
    /// The sentences.
    pub sentences: Vec<String>,
    /// Whether one is marked; follows signals.
    pub is_marked: Rc<dyn Fn(usize) -> bool>,
    /// Marks one, or takes the mark away.
    pub mark: Rc<dyn Fn(usize, bool)>,
}

/// The text to read.
pub fn plain<'a>(sentences: impl Iterator<Item = &'a str>) -> Element {
    let words: Vec<&str> = sentences.collect();
    el("p").class("case-text").text(words.join(" "))
}

/// The text with a toggle for each sentence. Native checkboxes: each is named by its sentence, tells
/// its state, and stands in the flow of the text.
pub fn toggles(marks: Marks) -> Piece {
    let Marks {
        words,
        sentences,
        is_marked,
        mark,
    } = marks;
    let each = sentences.into_iter().enumerate().map(|(at, sentence)| {
        let (is_marked, mark) = (Rc::clone(&is_marked), Rc::clone(&mark));
        let now = Rc::clone(&is_marked);
        let input = el("input")
            .attribute("type", "checkbox")
            .checked(move || is_marked(at))
            .on("change", move |_| mark(at, !now(at)));
        let label = el("label")
            .class("sentence")
            .child(input)
            .child(el("span").text(sentence));
        Piece::All(vec![label.into(), text(" ")])
    });
    let sentences = el("div").class("case-text").children(each.collect());
    el("fieldset")
        .class("marking")
        .child(el("legend").text(words.legend))
        .child(el("p").class("soft small").text(words.hint))
        .child(sentences)
        .into()
}
