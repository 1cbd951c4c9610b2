//! The plainest pieces: headings, paragraphs, links, and the column they stand in.

use crate::ui::draw::{Element, Piece, Text, el};
use crate::ui::route::Route;
use crate::ui::text::Key;

/// The page's heading. Focus goes here when the page changes.
pub fn heading(words: impl Into<Text>) -> Element {
    el("h1").focusable().text(words)
}

/// The sentence under the heading.
pub fn lede(key: Key) -> Element {
    el("p").class("lede").say(key)
}

/// The same with any words.
pub fn lede_text(words: impl Into<Text>) -> Element {
    el("p").class("lede").text(words)
}

/// A paragraph.
pub fn paragraph(words: impl Into<Text>) -> Element {
    el("p").text(words)
}

/// A paragraph that steps back.
pub fn soft(words: impl Into<Text>) -> Element {
    el("p").class("soft").text(words)
}

/// A link to a page.
pub fn link(to: &Route, words: Key) -> Element {
    el("a").made_attribute("href", to.href()).say(words)
}

/// What can be done here, side by side.
pub fn actions(pieces: Vec<Piece>) -> Element {
    el("p").class("actions").children(pieces)
}

/// The reading column.
pub fn column(pieces: Vec<Piece>) -> Element {
    el("div").class("column").children(pieces)
}
