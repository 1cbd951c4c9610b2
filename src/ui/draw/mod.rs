//! How a page is drawn: a page is described as [`Piece`]s, plain values, and one small renderer
//! puts them into the document and keeps the live ones up to date with Leptos's signals.
//!
//! Leptos's own `view!` makes a type of its own for every element, and the code of all those
//! types was most of the app: 241 kB compressed for this pages, 220 kB with its types
//! erased. Described as values the same pages take a third of that. Reactivity, ownership and
//! scheduling stay Leptos's.

mod listen;
mod piece;
mod render;
mod watched;

pub use listen::{Listening, hold_window, on_window};
pub use piece::{Element, Piece, Text, el, live, live_text, svg, text, when};
pub use render::draw_into_body;
pub use watched::Watched;
