//! How the strip of a group looks: dots beside each other, and the same as a table.

use super::crowd::{Crowd, CrowdRow, Group};
use super::gauge_view::{SMALL_DIAMOND, axis, band, diamond};
use super::strip_view::{MIDDLE, dot, legend_entry, line, percent, picture, table_of, tick};
use crate::ui::draw::{Element, Piece, el, svg};
use crate::ui::text::{Figure, fig};

/// How far apart dots beside each other are, in pixels.
const APART: u32 = 12;

/// A nested picture at a place across the strip; what is in it is drawn around its origin.
fn origin(x: String, y: &'static str) -> Element {
    svg("svg")
        .made_attribute("x", x)
        .attribute("y", y)
        .attribute("overflow", "visible")
}

/// Ratings of one step: dots beside each other, or one with their number.
fn group(group: Group, abreast: u32) -> Piece {
    let at = origin(percent(group.at), MIDDLE);
    if group.count > abreast {
        return at
            .child(dot("strip-now", "12", "0".to_owned(), "0"))
            .child(number(group.count.to_string()))
            .into();
    }
    let dots = (0..group.count).map(|place| {
        // Around the middle, in half pixels so that an even number has one, too.
        let left = i64::from(place * 2 * APART) - i64::from((group.count - 1) * APART);
        let x = format!("{}{}", left / 2, if left % 2 == 0 { "" } else { ".5" });
        dot("strip-now", "6", x, "0")
    });
    at.children(dots.collect()).into()
}

fn number(words: String) -> Element {
    svg("text")
        .class("crowd-number")
        .attribute("text-anchor", "middle")
        .attribute("y", "4")
        .text(words)
}

fn median(x: String, y: &'static str) -> Piece {
    origin(x, y)
        .child(svg("path").class("crowd-median").attribute("d", "M0-13V13"))
        .into()
}

fn track(crowd: &Crowd, row: &CrowdRow) -> Piece {
    let ends = crowd.ticks.first().zip(crowd.ticks.last());
    let mut marks: Vec<Piece> = Vec::new();
    marks.extend(row.band.map(band));
    if let Some((first, last)) = ends {
        marks.push(line("strip-line", first.0, last.0));
    }
    marks.extend(crowd.ticks.iter().map(|(at, _)| tick(*at)));
    marks.extend(row.median.map(|at| median(percent(at), MIDDLE)));
    marks.extend(row.key.map(|at| diamond("gauge-key", percent(at))));
    let groups = row.groups.iter();
    marks.extend(groups.map(|it| group(*it, crowd.abreast)));
    picture("strip-track")
        .attribute("height", "28")
        .children(marks)
        .into()
}

fn legend(crowd: &Crowd) -> Element {
    let has = |what: fn(&CrowdRow) -> bool| crowd.rows.iter().any(what);
    let has_group = |is_many: bool| {
        let mut groups = crowd.rows.iter().flat_map(|row| &row.groups);
        groups.any(|group| (group.count > crowd.abreast) == is_many)
    };
    let entry = |mark: Piece, words| legend_entry(mark, fig(words).to_owned());
    let small = |radius| dot("strip-now", radius, "9".to_owned(), "9");
    let mut entries = Vec::new();
    if has_group(false) {
        entries.push(entry(small("6"), Figure::LegendRater));
    }
    if has_group(true) {
        let many = origin("9".to_owned(), "9")
            .child(dot("strip-now", "9", "0".to_owned(), "0"))
            .child(number("9".to_owned()));
        entries.push(entry(many.into(), Figure::LegendRaters));
    }
    if has(|row| row.median.is_some()) {
        entries.push(entry(median("9".to_owned(), "9"), Figure::LegendMedian));
    }
    if has(|row| row.band.is_some()) {
        let swatch = svg("rect")
            .class("gauge-band")
            .attribute("x", "0")
            .attribute("y", "2")
            .attribute("width", "18")
            .attribute("height", "14");
        entries.push(entry(swatch.into(), Figure::LegendRange));
    }
    if has(|row| row.key.is_some()) {
        let shape = svg("path").class("gauge-key").attribute("d", SMALL_DIAMOND);
        let key = origin("9".to_owned(), "9").child(shape);
        entries.push(entry(key.into(), Figure::LegendKey));
    }
    el("p")
        .class("legend")
        .attribute("aria-hidden", "true")
        .children(entries)
}

/// A group's strip with its sentence, legend and table.
pub fn crowd_figure(crowd: &Crowd) -> Piece {
    let row = |row: &CrowdRow| {
        el("div")
            .class("strip-row")
            .child(el("span").class("strip-name").text(row.name.clone()))
            .child(el("div").class("strip-field").child(track(crowd, row)))
            .into()
    };
    let scale = el("div")
        .class("strip-row strip-axis-row")
        .child(el("span"))
        .child(axis(&crowd.ticks));
    let picture = el("div")
        .class("strip-picture")
        .attribute("aria-hidden", "true")
        .children(crowd.rows.iter().map(row).collect())
        .child(scale);
    let cells = crowd.rows.iter().map(|row| {
        let mut cells = vec![row.name.clone()];
        cells.extend(row.cells.iter().cloned());
        cells
    });
    el("figure")
        .class("strip crowd")
        .child(el("figcaption").text(crowd.sentence.clone()))
        .child(picture)
        .child(legend(crowd))
        .child(table_of(&crowd.columns, cells))
        .into()
}
