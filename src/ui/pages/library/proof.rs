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

/// How the files can be compared with the source; of the single file, what it says of itself.
fn files() -> Piece {
    if cfg!(feature = "whole") {
        let texts = [Label::ProofIsSingle, Label::ProofIsSingleSum];
        return section(Label::ProofFilesTitle, &texts);
    }
    let link = |to: &'static str, words| {
        let link = el("a").attribute("href", to).text(l(words));
        el("p").child(link).into()
    };
    let texts = [Label::ProofSums, Label::ProofSingle];
    let mut parts: Vec<Piece> = texts.iter().map(|key| paragraph(l(*key)).into()).collect();
    parts.push(link("SHA256SUMS", Label::ProofSumsLink));
    parts.push(link("licenses.html", Label::ProofLicensesLink));
    el("section")
        .child(el("h2").text(l(Label::ProofFilesTitle)))
        .children(parts)
        .into()
}

/// Check it yourself.
pub fn page() -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Proof)));
    let steps = [
        Label::ProofStep1,
        Label::ProofStep2,
        if cfg!(feature = "whole") {
            Label::ProofStep3Single
        } else {
            Label::ProofStep3
        },
        Label::ProofStep4,
    ];
    let steps = steps.into_iter().map(|key| el("li").text(l(key)).into());
    column(vec![
        heading(l(Label::ProofTitle)).into(),
        lede_text(l(Label::ProofLede)).into(),
        el("ol").class("steps").children(steps.collect()).into(),
        section(Label::ProofWhyTitle, &[Label::ProofWhy1, Label::ProofWhy2]),
        files(),
        section(
            Label::ProofNotTitle,
            &[Label::ProofNot1, Label::ProofNot2, Label::ProofNot3],
        ),
    ])
    .into()
}
