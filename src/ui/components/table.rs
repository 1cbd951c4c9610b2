//! A table that scrolls by itself where it is wider than the page, by keyboard too.

use crate::ui::draw::{Element, Piece, el};

/// A table with what it is called, its columns' heads and its rows.
pub fn table(name: &'static str, heads: &[&'static str], rows: Vec<Piece>) -> Element {
    let heads = heads
        .iter()
        .map(|head| el("th").attribute("scope", "col").text(*head).into());
    let table = el("table")
        .class("table")
        .child(el("caption").class("heard-only").text(name))
        .child(el("thead").child(el("tr").children(heads.collect())))
        .child(el("tbody").children(rows));
    el("div")
        .class("scroller")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", name)
        .child(table)
}
