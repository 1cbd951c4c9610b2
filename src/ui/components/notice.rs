//! A notice: what happened, what was kept, what to do.

use std::borrow::Cow;

use super::words::{actions, paragraph};
use crate::ui::draw::{Piece, el};

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Calm,
    /// Something is at risk.
    Alarm,
}

/// A notice with its ways out.
pub fn notice(
    tone: Tone,
    title: impl Into<Cow<'static, str>>,
    text: Option<&'static str>,
    ways_out: Vec<Piece>,
) -> Piece {
    let (class, role) = match tone {
        Tone::Calm => ("notice", "status"),
        Tone::Alarm => ("notice notice-alarm", "alert"),
    };
    let ways_out = (!ways_out.is_empty()).then(|| actions(ways_out));
    el("div")
        .class(class)
        .attribute("role", role)
        .child(el("p").class("notice-title").text(title))
        .child(text.map(paragraph))
        .child(ways_out)
        .into()
}
