//! Buttons, and links that look like them.

use crate::ui::draw::{Piece, Text, el};
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
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button that does something.
pub fn button(kind: Kind, words: impl Into<Text>, mut press: impl FnMut() + 'static) -> Piece {
    pressed(kind, words.into(), Box::new(move |_| press()))
}

#[inline(never)]
fn pressed(kind: Kind, words: Text, press: Box<dyn FnMut(web_sys::Event)>) -> Piece {
    el("button")
        .attribute("type", "button")
        .class(kind.class())
        .on("click", press)
        .text(words)
        .into()
}

/// The button that sends the form it stands in, which is the next step.
pub fn submit_button(words: &'static str) -> Piece {
    sending(Kind::Primary, words)
}

/// The button that sends the form it stands in.
pub fn sending(kind: Kind, words: &'static str) -> Piece {
    el("button")
        .attribute("type", "submit")
        .class(kind.class())
        .text(words)
        .into()
}

/// A link that looks like a button.
pub fn link_button(kind: Kind, to: &Route, words: impl Into<Text>) -> Piece {
    linked(kind, to, words.into())
}

#[inline(never)]
fn linked(kind: Kind, to: &Route, words: Text) -> Piece {
    el("a")
        .class(kind.class())
        .made_attribute("href", to.href())
        .text(words)
        .into()
}
