//! Buttons, and links that look like them.

use std::borrow::Cow;

use crate::ui::draw::{Piece, el};
use crate::ui::route::Route;

/// How much a button asks for attention. A page has at most one primary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The next step.
    Primary,
    /// Another way.
    Quiet,
    /// Removes something.
    Danger,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button that does something.
pub fn button(
    kind: Kind,
    words: impl Into<Cow<'static, str>>,
    mut press: impl FnMut() + 'static,
) -> Piece {
    el("button")
        .attribute("type", "button")
        .class(kind.class())
        .on("click", move |_| press())
        .text(words)
        .into()
}

/// The button that sends the form it stands in.
pub fn submit_button(words: &'static str) -> Piece {
    el("button")
        .attribute("type", "submit")
        .class(Kind::Primary.class())
        .text(words)
        .into()
}

/// A link that looks like a button.
pub fn link_button(kind: Kind, to: &Route, words: impl Into<Cow<'static, str>>) -> Piece {
    el("a")
        .class(kind.class())
        .attribute("href", to.href())
        .text(words)
        .into()
}
