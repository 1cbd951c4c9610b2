//! How a strip looks: a figure with its sentence, the picture, a legend of the shapes in it,
//! and the same as a table. Positions are percentages, so that lines stretch and words do not.

use super::framed::{Framed, drawn, framed, legend_entry, named_row, scale_row, table_of};
use super::strip::{Mark, OPEN_ACROSS, Row, Strip, across};
use crate::ui::draw::{Element, Piece, el, svg};
use crate::ui::text::{Key, t};

/// Tenths of a percent as an attribute.
pub(super) fn percent(tenths: usize) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Half the height of a row's track, in pixels.
pub(super) const MIDDLE: &str = "14";

pub(super) fn line(class: &'static str, from: usize, to: usize) -> Piece {
    svg("line")
        .class(class)
        .made_attribute("x1", percent(from))
        .made_attribute("x2", percent(to))
        .attribute("y1", MIDDLE)
        .attribute("y2", MIDDLE)
        .into()
}

pub(super) fn tick(at: usize) -> Piece {
    svg("line")
        .class("strip-tick")
        .made_attribute("x1", percent(at))
        .made_attribute("x2", percent(at))
        .attribute("y1", "9")
        .attribute("y2", "19")
        .into()
}

pub(super) fn dot(class: &'static str, radius: &'static str, x: String, y: &'static str) -> Piece {
    svg("circle")
        .class(class)
        .made_attribute("cx", x)
        .attribute("cy", y)
        .attribute("r", radius)
        .into()
}

pub(super) fn picture(class: &'static str) -> Element {
    svg("svg")
        .class(class)
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
}

fn track(row: &Row, steps: usize) -> Piece {
    let last_step = steps.saturating_sub(1);
    let x_of = |mark: Mark| match mark {
        Mark::Step(step) => across(step, steps),
        Mark::Open => OPEN_ACROSS,
    };
    let mut marks = vec![line(
        "strip-line",
        across(0, steps),
        across(last_step, steps),
    )];
    marks.extend((0..steps).map(|step| tick(across(step, steps))));
    if let (Some(Mark::Step(from)), Mark::Step(to)) = (row.last, row.now)
        && from != to
    {
        marks.push(line("strip-moved", across(from, steps), across(to, steps)));
    }
    if let Some(last) = row.last.filter(|last| *last != row.now) {
        let class = match last {
            Mark::Step(_) => "strip-before",
            Mark::Open => "strip-open",
        };
        marks.push(dot(class, "4.5", percent(x_of(last)), MIDDLE));
    }
    let class = match row.now {
        Mark::Step(_) => "strip-now",
        Mark::Open => "strip-open",
    };
    marks.push(dot(class, "8", percent(x_of(row.now)), MIDDLE));
    picture("strip-track")
        .attribute("height", "28")
        .children(marks)
        .into()
}

fn legend(strip: &Strip) -> Vec<Piece> {
    let entry =
        |class, radius, words: String| legend_entry(dot(class, radius, "9".to_owned(), "9"), words);
    let mut entries = vec![entry("strip-now", "7", t(Key::StripNow).to_owned())];
    if strip.has_last() {
        entries.push(entry("strip-before", "4.5", t(Key::StripLast).to_owned()));
    }
    if strip.has_open() {
        entries.push(entry("strip-open", "7", strip.open_name.clone()));
    }
    entries
}

fn table(strip: &Strip) -> Element {
    let has_last = strip.has_last();
    let mut group = None;
    let rows = strip.rows.iter().map(|row| {
        group = row.group.as_ref().or(group);
        let name = match group {
            None => row.name.clone(),
            Some(group) => format!("{group}: {}", row.name),
        };
        let last = has_last.then(|| {
            let last = row.last_name.clone();
            last.unwrap_or_else(|| t(Key::NoMark).to_owned())
        });
        let cells = [Some(name), Some(row.now_name.clone()), last];
        cells.into_iter().flatten().collect()
    });
    let columns = [
        Some(strip.heading.clone()),
        Some(t(Key::StripTableNow).to_owned()),
        has_last.then(|| t(Key::StripTableLast).to_owned()),
    ];
    let columns: Vec<String> = columns.into_iter().flatten().collect();
    table_of(&columns, rows)
}

/// The class that sets a name under its mark.
pub(super) fn under(mark: Mark) -> &'static str {
    match mark {
        Mark::Open => "strip-under strip-under-open",
        Mark::Step(0) => "strip-under strip-under-1",
        Mark::Step(1) => "strip-under strip-under-2",
        Mark::Step(2) => "strip-under strip-under-3",
        Mark::Step(3) => "strip-under strip-under-4",
        Mark::Step(_) => "strip-under strip-under-5",
    }
}

fn strip_row(row: &Row, steps: usize, has_own_names: bool) -> Piece {
    let group = row
        .group
        .clone()
        .map(|group| el("p").class("strip-group").text(group));
    let name = has_own_names.then(|| el("span").class(under(row.now)).text(row.now_name.clone()));
    let field = Piece::All(vec![track(row, steps), name.into()]);
    Piece::All(vec![group.into(), named_row(row.name.clone(), field)])
}

/// A strip with its sentence, legend and table.
pub fn strip_figure(strip: &Strip) -> Piece {
    let has_own_names = strip.axis.is_empty();
    let rows = strip.rows.iter();
    let rows = rows.map(|row| strip_row(row, strip.steps, has_own_names));
    let mut rows: Vec<Piece> = rows.collect();
    let axis = (!has_own_names).then(|| {
        let names = strip
            .axis
            .iter()
            .map(|name| el("span").text(name.clone()).into());
        let class = match strip.steps {
            4 => "strip-axis strip-axis-4",
            _ => "strip-axis",
        };
        scale_row(el("div").class(class).children(names.collect()))
    });
    rows.extend(axis);
    framed(Framed {
        class: "strip",
        sentence: &strip.sentence,
        picture: drawn(rows),
        legend: legend(strip),
        table: table(strip),
    })
}
