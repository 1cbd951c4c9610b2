//! What the pictures have around them: a figure with the sentence that says what it shows, rows with
//! their names, a legend of the shapes in it, and the same as a table.

use super::strip_view::picture;
use crate::ui::draw::{Element, Piece, el, svg};
use crate::ui::text::Key;

/// A picture with all that belongs to it.
pub(super) struct Framed<'a> {
    pub class: &'static str,
    pub sentence: &'a str,
    pub picture: Element,
    pub legend: Vec<Piece>,
    pub table: Element,
}

/// The figure.
pub(super) fn framed(of: Framed<'_>) -> Piece {
    el("figure")
        .class(of.class)
        .child(el("figcaption").text(of.sentence.to_owned()))
        .child(of.picture)
        .child(legend(of.legend))
        .child(of.table)
        .into()
}

/// A picture. Whoever listens has the sentence and the table.
pub(super) fn drawn(pieces: Vec<Piece>) -> Element {
    el("div")
        .class("strip-picture")
        .attribute("aria-hidden", "true")
        .children(pieces)
}

/// A row of a picture with its name.
pub(super) fn named_row(name: String, field: impl Into<Piece>) -> Piece {
    let name = el("span")
        .class("strip-name")
        .attribute("dir", "auto")
        .text(name);
    el("div")
        .class("strip-row")
        .child(name)
        .child(el("div").class("strip-field").child(field))
        .into()
}

/// The row under a picture that holds the words of its scale.
pub(super) fn scale_row(axis: impl Into<Piece>) -> Piece {
    el("div")
        .class("strip-row strip-axis-row")
        .child(el("span"))
        .child(axis)
        .into()
}

/// What the shapes mean.
pub(super) fn legend(entries: Vec<Piece>) -> Element {
    el("p")
        .class("legend")
        .attribute("aria-hidden", "true")
        .children(entries)
}

/// A mark with what it means.
pub(super) fn legend_entry(mark: Piece, words: String) -> Piece {
    el("span")
        .class("legend-entry")
        .child(
            picture("legend-mark")
                .attribute("width", "18")
                .attribute("height", "18")
                .child(mark),
        )
        .text(words)
        .into()
}

/// A band, as the legend shows it.
pub(super) fn band_swatch() -> Piece {
    svg("rect")
        .class("gauge-band")
        .attribute("x", "0")
        .attribute("y", "2")
        .attribute("width", "18")
        .attribute("height", "14")
        .into()
}

/// A nested picture that stands where a percentage says; what is in it is drawn around its origin.
pub(super) fn origin(x: String, y: &'static str) -> Element {
    svg("svg")
        .made_attribute("x", x)
        .attribute("y", y)
        .attribute("overflow", "visible")
}

/// A row of a table: its name, and what follows.
pub(super) fn named_cells(name: &str, cells: &[String]) -> Vec<String> {
    let mut all = vec![name.to_owned()];
    all.extend(cells.iter().cloned());
    all
}

/// A picture as a table, behind a line that opens it. The first cell of a row names it.
pub(super) fn table_of(columns: &[String], rows: impl Iterator<Item = Vec<String>>) -> Element {
    let columns = columns.iter();
    let columns = columns.map(|words| {
        el("th")
            .attribute("scope", "col")
            .text(words.clone())
            .into()
    });
    let rows = rows.map(|cells| {
        let cells = cells.into_iter().enumerate().map(|(at, words)| match at {
            0 => el("th").attribute("scope", "row").text(words).into(),
            _ => el("td").text(words).into(),
        });
        el("tr").children(cells.collect()).into()
    });
    let head = el("tr").children(columns.collect());
    let rows = rows.collect();
    el("details")
        .class("strip-table")
        .child(el("summary").say(Key::StripTable))
        .child(
            el("table")
                .child(el("thead").child(head))
                .child(el("tbody").children(rows)),
        )
}
