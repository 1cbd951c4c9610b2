//! A case's text: plain to read, and with the rater's marks and the key's side by side.

use super::remark;
use crate::domain::pack::Sentence;
use crate::ui::draw::{Element, Piece, el, text};
use crate::ui::pages::judging;
use crate::ui::text::{Prompt, Remark, p};

/// The text to read.
pub fn plain(sentences: &[Sentence]) -> Element {
    judging::plain(sentences.iter().map(|it| it.text.as_str()))
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
