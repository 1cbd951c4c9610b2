//! How anyone can check that nothing is sent, and what that does not protect against.

use crate::platform::browser::page as window;
use crate::ui::components::{column, heading, lede, paragraph};
use crate::ui::draw::{Piece, el};
use crate::ui::text::{Key, Phrase, Subject, say, t};

fn section(title: Key, texts: &[Key]) -> Piece {
    let texts = texts.iter().map(|key| paragraph(t(*key)).into());
    el("section")
        .child(el("h2").say(title))
        .children(texts.collect())
        .into()
}

/// Check it yourself.
pub fn page() -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Proof)));
    let steps = [
        Key::ProofStep1,
        Key::ProofStep2,
        Key::ProofStep3,
        Key::ProofStep4,
    ];
    let steps = steps.into_iter().map(|key| el("li").say(key).into());
    column(vec![
        heading(t(Key::ProofTitle)).into(),
        lede(Key::ProofLede).into(),
        el("ol").class("steps").children(steps.collect()).into(),
        section(Key::ProofWhyTitle, &[Key::ProofWhy1, Key::ProofWhy2]),
        section(
            Key::ProofNotTitle,
            &[Key::ProofNot1, Key::ProofNot2, Key::ProofNot3],
        ),
    ])
    .into()
}
