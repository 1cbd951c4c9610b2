//! A list that may be long: so many rows are drawn, and more when they are asked for. Ten thousand rows
//! take a browser seconds to lay out, and nobody reads them.

use leptos::prelude::request_animation_frame;

use super::{Kind, actions, button};
use crate::platform::browser::page as window;
use crate::ui::draw::{Piece, Watched, el};
use crate::ui::text::{Caption, c};

/// The rows drawn of a list, and a way to more. `rows` are those that may be drawn now, of `all` there
/// are; the page says by `shown` how many it wants, and `id` tells the list from others.
pub fn longer(
    id: &'static str,
    rows: Vec<Piece>,
    all: usize,
    at_once: usize,
    shown: Watched<usize>,
) -> Piece {
    let drawn = rows.len();
    let more = (all > drawn).then(|| {
        actions(vec![button(Kind::Quiet, c(Caption::ShowMore), move || {
            shown.set(drawn + at_once);
            let next = format!("#{id} > li:nth-child({}) a", drawn + 1);
            request_animation_frame(move || window::focus(&next));
        })])
    });
    Piece::All(vec![
        el("ul").class("rows").id(id).children(rows).into(),
        more.into(),
    ])
}
