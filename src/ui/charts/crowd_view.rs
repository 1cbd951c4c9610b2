//! How the strip of a group looks: dots beside each other, and the same as a table.

use super::crowd::{Crowd, CrowdRow, Group};
use super::framed::{
    Framed, band_swatch, drawn, framed, legend_entry, named_cells, named_row, origin, scale_row,
    table_of,
};
use super::gauge_view::{SMALL_DIAMOND, axis, band, diamond};
use super::strip::OPEN_ACROSS;
use super::strip_view::{MIDDLE, dot, line, percent, picture, tick};
use crate::ui::draw::{Element, Piece, svg};
use crate::ui::text::{Figure, fig};

/// How far apart dots beside each other are, in pixels.
const APART: u32 = 12;

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
    marks.extend(row.key.map(|at| diamond("gauge-key", percent(at))));
    // Over the diamond, so that both are seen where they meet.
    marks.extend(row.median.map(|at| median(percent(at), MIDDLE)));
    let (own, agreed) = row.open;
    let open = || percent(OPEN_ACROSS);
    marks.extend(agreed.then(|| diamond("gauge-key gauge-key-open", open())));
    marks.extend(own.then(|| dot("strip-open", "7", open(), MIDDLE)));
    let groups = row.groups.iter();
    marks.extend(groups.map(|it| group(*it, crowd.abreast)));
    picture("strip-track")
        .attribute("height", "28")
        .children(marks)
        .into()
}

fn legend(crowd: &Crowd) -> Vec<Piece> {
    let has = |what: fn(&CrowdRow) -> bool| crowd.rows.iter().any(what);
    let has_group = |is_many: bool| {
        let mut groups = crowd.rows.iter().flat_map(|row| &row.groups);
        groups.any(|group| (group.count > crowd.abreast) == is_many)
    };
    let entry = |mark: Piece, words| legend_entry(mark, fig(words).to_owned());
    let small = |radius| dot("strip-now", radius, "9".to_owned(), "9");
    let mut entries = Vec::new();
    if has_group(false) {
        let words = match crowd.is_own {
            true => Figure::LegendOwn,
            false => Figure::LegendRater,
        };
        entries.push(entry(small("6"), words));
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
        entries.push(entry(band_swatch(), Figure::LegendRange));
    }
    if has(|row| row.key.is_some() || row.open.1) {
        let shape = svg("path").class("gauge-key").attribute("d", SMALL_DIAMOND);
        let key = origin("9".to_owned(), "9").child(shape);
        let words = match crowd.is_own {
            true => Figure::LegendAgreed,
            false => Figure::LegendKey,
        };
        entries.push(entry(key.into(), words));
    }
    if has(|row| row.open != (false, false)) {
        let hollow = dot("strip-open", "7", "9".to_owned(), "9");
        entries.push(entry(hollow, Figure::LegendOpen));
    }
    entries
}

/// A group's strip with its sentence, legend and table.
pub fn crowd_figure(crowd: &Crowd) -> Piece {
    let rows = crowd.rows.iter();
    let rows = rows.map(|row| named_row(row.name.clone(), track(crowd, row)));
    let mut pieces: Vec<Piece> = rows.collect();
    pieces.push(scale_row(axis(&crowd.ticks)));
    let cells = crowd.rows.iter();
    let cells = cells.map(|row| named_cells(&row.name, &row.cells));
    framed(Framed {
        class: "strip crowd",
        sentence: &crowd.sentence,
        picture: drawn(pieces),
        legend: legend(crowd),
        table: table_of(&crowd.columns, cells),
    })
}
