//! A case's text: plain to read, with a toggle a sentence to mark evidence, and with the rater's
//! marks and the key's side by side.

use super::remark;
use crate::domain::pack::Sentence;
use crate::ui::draw::{Element, Piece, el, text};
use crate::ui::text::{Prompt, Remark, p};

/// The text to read.
pub fn plain(sentences: &[Sentence]) -> Element {
    let words: Vec<&str> = sentences.iter().map(|it| it.text.as_str()).collect();
    el("p").class("case-text").text(words.join(" "))
}

/// The text with a toggle for each sentence. Native checkboxes: each is named by its sentence, tells
/// its state, and stands in the flow of the text.
pub fn toggles(
    sentences: &[Sentence],
    is_marked: impl Fn(&str) -> bool + Clone + 'static,
    mark: impl Fn(&str, bool) + Clone + 'static,
) -> Piece {
    let each = sentences.iter().map(|sentence| {
        let (id, is_marked, mark) = (sentence.id.clone(), is_marked.clone(), mark.clone());
        let shown = id.clone();
        let now = is_marked.clone();
        let input = el("input")
            .attribute("type", "checkbox")
            .checked(move || is_marked(&shown))
            .on("change", move |_| mark(&id, !now(&id)));
        let label = el("label")
            .class("sentence")
            .child(input)
            .child(el("span").text(sentence.text.clone()));
        Piece::All(vec![label.into(), text(" ")])
    });
    let words = el("div").class("case-text").children(each.collect());
    el("fieldset")
        .class("marking")
        .child(el("legend").text(p(Prompt::MarkLegend)))
        .child(el("p").class("soft small").text(p(Prompt::MarkHint)))
        .child(words)
        .into()
}

/// Whose mark a sentence bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The rater's.
    pub yours: bool,
    /// The key's.
    pub keys: bool,
    /// It pulls readers off the key.
    pub misleads: bool,
}

fn class(mark: Mark) -> &'static str {
    match (mark.yours, mark.keys) {
        (true, true) => "mark-both",
        (true, false) => "mark-yours",
        (false, true) => "mark-keys",
        (false, false) => "mark-none",
    }
}

/// The text with both marks.
pub fn marked(sentences: &[Sentence], mark_of: impl Fn(&str) -> Mark) -> Element {
    let each = sentences.iter().map(|sentence| {
        let mark = mark_of(&sentence.id);
        let heard = remark(Remark::HeardMark {
            yours: mark.yours,
            keys: mark.keys,
        });
        let tag = if mark.yours || mark.keys {
            "mark"
        } else {
            "span"
        };
        let misleads = mark.misleads.then(|| {
            el("span")
                .class("misleads")
                .text(format!(" ({})", p(Prompt::MarkMisleads)))
        });
        let words = el(tag).class(class(mark)).text(sentence.text.clone());
        Piece::All(vec![
            words.into(),
            misleads.into(),
            el("span").class("heard-only").text(heard).into(),
            text(" "),
        ])
    });
    el("p").class("case-text").children(each.collect())
}

/// What the marks mean.
pub fn legend() -> Piece {
    let entry = |class: &'static str, words: Prompt| -> Piece {
        el("span").class(class).text(p(words)).into()
    };
    el("p")
        .class("legend")
        .attribute("aria-hidden", "true")
        .children(vec![
            entry("mark-yours", Prompt::MarkYours),
            entry("mark-keys", Prompt::MarkKeys),
            entry("mark-both", Prompt::MarkBoth),
        ])
        .into()
}
