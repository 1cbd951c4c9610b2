//! How a heat table looks: a table, with its sentence.

use super::heat::{Heat, HeatRow};
use crate::ui::draw::{Piece, el};

fn row(row: &HeatRow) -> Piece {
    let name = match &row.link {
        Some(link) => el("a")
            .made_attribute("href", link.clone())
            .text(row.name.clone())
            .into(),
        None => Piece::Text(row.name.clone().into()),
    };
    let name = el("th")
        .attribute("scope", "row")
        .attribute("dir", "auto")
        .child(name);
    let cells = row.cells.iter().map(|cell| {
        let beside = (!cell.beside.is_empty())
            .then(|| el("span").class("heat-beside").text(cell.beside.clone()));
        el("td")
            .class(cell.shade.class())
            .text(cell.figure.clone())
            .child(beside)
            .into()
    });
    el("tr").child(name).children(cells.collect()).into()
}

/// A heat table in a figure. Where it is wider than the page it scrolls by itself, by keyboard too.
pub fn heat_figure(heat: &Heat) -> Piece {
    let columns = heat.columns.iter().map(|words| {
        let head = el("th").attribute("scope", "col");
        head.text(words.clone()).into()
    });
    let head = el("thead").child(el("tr").children(columns.collect()));
    let rows = heat.rows.iter().map(row);
    let table = el("table")
        .class("heat")
        .child(head)
        .child(el("tbody").children(rows.collect()));
    let scroller = el("div")
        .class("scroller")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .made_attribute("aria-label", heat.sentence.clone())
        .child(table);
    el("figure")
        .child(el("figcaption").text(heat.sentence.clone()))
        .child(scroller)
        .into()
}
