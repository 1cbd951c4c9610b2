//! How rows of a spread look.

use super::bars::{Bar, Bars};
use super::framed::{Framed, drawn, framed, legend_entry, named_cells, named_row, table_of};
use super::grounds_view::ground_class;
use super::strip_view::{percent, picture};
use crate::domain::people::Source;
use crate::ui::draw::{Piece, svg};
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
    named_row(bar.name.clone(), track)
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
    let mut legend = vec![
        swatch(Some(Source::Direct), Caption::Direct),
        swatch(Some(Source::Hearsay), Caption::LegendHearsay),
    ];
    legend.extend(has_unsaid.then(|| swatch(None, Caption::LegendUnsaid)));
    let cells = bars.rows.iter();
    let cells = cells.map(|bar| named_cells(&bar.name, &bar.cells));
    framed(Framed {
        class: "strip",
        sentence: &bars.sentence,
        picture: drawn(rows.collect()),
        legend,
        table: table_of(&bars.columns, cells),
    })
}
