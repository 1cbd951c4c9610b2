//! How rows of a spread look.

use super::bars::{Bar, Bars};
use super::grounds_view::ground_class;
use super::strip_view::{legend_entry, percent, picture, table_of};
use crate::domain::people::Source;
use crate::ui::draw::{Piece, el, svg};
use crate::ui::text::{Caption, c};

fn part(class: &'static str, from: usize, to: usize) -> Option<Piece> {
    (to > from).then(|| {
        svg("rect")
            .class(class)
            .made_attribute("x", percent(from))
            .made_attribute("width", percent(to - from))
            .attribute("y", "8")
            .attribute("height", "12")
            .into()
    })
}

fn row(bars: &Bars, bar: &Bar) -> Piece {
    let [direct, told, end] = bars.ends(bar);
    let track = picture("strip-track")
        .attribute("height", "28")
        .child(part(ground_class(Some(Source::Direct)), 0, direct))
        .child(part(ground_class(Some(Source::Hearsay)), direct, told))
        .child(part(ground_class(None), told, end));
    let name = el("span")
        .class("strip-name")
        .attribute("dir", "auto")
        .text(bar.name.clone());
    el("div")
        .class("strip-row")
        .child(name)
        .child(el("div").class("strip-field").child(track))
        .into()
}

/// Rows with their sentence, legend and table.
pub fn bars_figure(bars: &Bars) -> Piece {
    let rows = bars.rows.iter().map(|bar| row(bars, bar));
    let swatch = |source: Option<Source>, words: Caption| {
        let class = ground_class(source);
        let mark = svg("rect")
            .class(class)
            .attribute("x", "1")
            .attribute("y", "4")
            .attribute("width", "16")
            .attribute("height", "10");
        legend_entry(mark.into(), c(words).to_owned())
    };
    let has_unsaid = bars.rows.iter().any(|bar| bar.unsaid > 0);
    let legend = el("p")
        .class("legend")
        .attribute("aria-hidden", "true")
        .child(swatch(Some(Source::Direct), Caption::Direct))
        .child(swatch(Some(Source::Hearsay), Caption::LegendHearsay))
        .child(has_unsaid.then(|| swatch(None, Caption::LegendUnsaid)));
    let picture = el("div")
        .class("strip-picture")
        .attribute("aria-hidden", "true")
        .children(rows.collect());
    let cells = bars.rows.iter().map(|bar| {
        let mut cells = vec![bar.name.clone()];
        cells.extend(bar.cells.iter().cloned());
        cells
    });
    el("figure")
        .class("strip")
        .child(el("figcaption").text(bars.sentence.clone()))
        .child(picture)
        .child(legend)
        .child(table_of(&bars.columns, cells))
        .into()
}
