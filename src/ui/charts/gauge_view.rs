//! How a gauge looks: the strip's lines and dots, the key's diamond, and the same as a table.

use super::framed::{
    Framed, band_swatch, drawn, framed, legend_entry, named_cells, named_row, origin, scale_row,
    table_of,
};
use super::gauge::{Band, Gauge, GaugeRow, Spot};
use super::strip::OPEN_ACROSS;
use super::strip_view::{MIDDLE, dot, line, percent, picture, tick};
use crate::ui::draw::{Piece, el, svg};
use crate::ui::text::{Prompt, p};

/// Radii by how sure, least first.
const RADII: [&str; 5] = ["4.5", "5.5", "6.5", "7.5", "8.5"];

/// A diamond: a square on its corner, set at a place across the strip.
pub(super) fn diamond(class: &'static str, x: String) -> Piece {
    origin(x, MIDDLE)
        .child(svg("path").class(class).attribute("d", DIAMOND))
        .into()
}

const DIAMOND: &str = "M0-12 12 0 0 12-12 0Z";
/// The tips of a band that goes on beyond the picture.
const LEFTWARD: &str = "M0-9-9 0 0 9Z";
const RIGHTWARD: &str = "M0-9 9 0 0 9Z";
pub(super) const SMALL_DIAMOND: &str = "M0-7 7 0 0 7-7 0Z";

fn x_of(spot: Spot) -> String {
    percent(match spot {
        Spot::At(tenths) => tenths,
        Spot::Open => OPEN_ACROSS,
    })
}

pub(super) fn band(band: Band) -> Piece {
    let rect = svg("rect")
        .class("gauge-band")
        .made_attribute("x", percent(band.from))
        .made_attribute("width", percent(band.to.saturating_sub(band.from).max(4)))
        .attribute("y", "5")
        .attribute("height", "18");
    let arrow = |goes_on: bool, at: usize, shape| {
        let tip = svg("path").class("gauge-band").attribute("d", shape);
        goes_on.then(|| origin(percent(at), MIDDLE).child(tip))
    };
    Piece::All(vec![
        rect.into(),
        arrow(band.goes_on.0, band.from, LEFTWARD).into(),
        arrow(band.goes_on.1, band.to, RIGHTWARD).into(),
    ])
}

fn track(gauge: &Gauge, row: &GaugeRow) -> Piece {
    let ends = gauge.ticks.first().zip(gauge.ticks.last());
    let mut marks: Vec<Piece> = Vec::new();
    marks.extend(row.band.map(band));
    if let Some((first, last)) = ends {
        marks.push(line("strip-line", first.0, last.0));
    }
    marks.extend(gauge.ticks.iter().map(|(at, _)| tick(*at)));
    if let Some(key) = row.key {
        let class = match key {
            Spot::At(_) => "gauge-key",
            Spot::Open => "gauge-key gauge-key-open",
        };
        marks.push(diamond(class, x_of(key)));
    }
    if let Some(you) = row.you {
        let radius = RADII.get(row.sure).copied().unwrap_or("8.5");
        let class = match you {
            Spot::At(_) => "strip-now",
            Spot::Open => "strip-open",
        };
        marks.push(dot(class, radius, x_of(you), MIDDLE));
    }
    // It is smaller, so that over the other both are seen where they meet.
    if let Some(before) = row.before {
        marks.push(dot("strip-before", "4.5", x_of(before), MIDDLE));
    }
    picture("strip-track")
        .attribute("height", "28")
        .children(marks)
        .into()
}

fn legend(gauge: &Gauge) -> Vec<Piece> {
    let word = |of: Prompt| p(of).to_owned();
    let round = |class, radius| dot(class, radius, "9".to_owned(), "9");
    let mut entries = Vec::new();
    if gauge.has(|row| row.you.is_some()) {
        let words = match gauge.has_sizes {
            true => Prompt::LegendSurer,
            false => Prompt::LegendYou,
        };
        entries.push(legend_entry(round("strip-now", "7"), word(words)));
    }
    if gauge.has(|row| row.key.is_some()) {
        let small = origin("9".to_owned(), "9")
            .child(svg("path").class("gauge-key").attribute("d", SMALL_DIAMOND));
        entries.push(legend_entry(small.into(), word(Prompt::LegendKey)));
    }
    if gauge.has(|row| row.before.is_some()) {
        entries.push(legend_entry(
            round("strip-before", "4.5"),
            word(Prompt::LegendBefore),
        ));
    }
    if gauge.has(|row| row.band.is_some()) {
        entries.push(legend_entry(band_swatch(), word(Prompt::LegendBand)));
    }
    let goes_on = |row: &GaugeRow| row.band.is_some_and(|it| it.goes_on.0 || it.goes_on.1);
    if gauge.has(goes_on) {
        let tip = origin("5".to_owned(), "9")
            .child(svg("path").class("gauge-band").attribute("d", RIGHTWARD));
        entries.push(legend_entry(tip.into(), word(Prompt::LegendOn)));
    }
    if gauge.has(|row| row.is_alike) {
        entries.push(el("span").text(word(Prompt::LegendAlike)).into());
    }
    if gauge.has_open() {
        entries.push(legend_entry(
            round("strip-open", "7"),
            word(Prompt::LegendOpen),
        ));
    }
    entries
}

fn row(gauge: &Gauge, row: &GaugeRow) -> Piece {
    let field: Piece = match row.is_empty() {
        true => el("span")
            .class("soft small")
            .text(p(Prompt::RowEmpty))
            .into(),
        false => track(gauge, row),
    };
    named_row(row.name.clone(), field)
}

/// The words under ticks, each centered on its own.
pub(super) fn axis(ticks: &[(usize, String)]) -> Piece {
    let words = ticks.iter().map(|(at, words)| {
        svg("text")
            .made_attribute("x", percent(*at))
            .attribute("y", "13")
            .attribute("text-anchor", "middle")
            .text(words.clone())
            .into()
    });
    picture("gauge-axis")
        .attribute("height", "18")
        .children(words.collect())
        .into()
}

/// A gauge with its sentence, legend and table.
pub fn gauge_figure(gauge: &Gauge) -> Piece {
    let rows = gauge.rows.iter().map(|it| row(gauge, it));
    let mut pieces: Vec<Piece> = rows.collect();
    pieces.push(scale_row(axis(&gauge.ticks)));
    let cells = gauge.rows.iter();
    let cells = cells.map(|row| named_cells(&row.name, &row.cells));
    framed(Framed {
        class: "strip gauge",
        sentence: &gauge.sentence,
        picture: drawn(pieces),
        legend: legend(gauge),
        table: table_of(&gauge.columns, cells),
    })
}
