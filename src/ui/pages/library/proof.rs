//! How anyone can check that nothing is sent, and what that does not protect against.

use crate::platform::browser::page as window;
use crate::ui::components::{column, heading, lede_text, paragraph};
use crate::ui::draw::{Piece, el};
use crate::ui::text::{Label, Phrase, Subject, l, say};

fn section(title: Label, texts: &[Label]) -> Piece {
    let texts = texts.iter().map(|key| paragraph(l(*key)).into());
    el("section")
        .child(el("h2").text(l(title)))
        .children(texts.collect())
        .into()
}

/// Check it yourself.
pub fn page() -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Proof)));
    let steps = [
        Label::ProofStep1,
        Label::ProofStep2,
        Label::ProofStep3,
        Label::ProofStep4,
    ];
    let steps = steps.into_iter().map(|key| el("li").text(l(key)).into());
    column(vec![
        heading(l(Label::ProofTitle)).into(),
        lede_text(l(Label::ProofLede)).into(),
        el("ol").class("steps").children(steps.collect()).into(),
        section(Label::ProofWhyTitle, &[Label::ProofWhy1, Label::ProofWhy2]),
        section(
            Label::ProofNotTitle,
            &[Label::ProofNot1, Label::ProofNot2, Label::ProofNot3],
        ),
    ])
    .into()
}
