//! How a reliability diagram looks.

use super::framed::{Framed, framed, legend_entry, table_of};
use super::gauge_view::axis;
use super::reliability::{Point, Reliability, across, down};
use super::strip_view::{dot, percent, picture};
use crate::ui::draw::{Piece, el, svg};

fn line(class: &'static str, from: (usize, usize), to: (usize, usize)) -> Piece {
    svg("line")
        .class(class)
        .made_attribute("x1", percent(from.0))
        .made_attribute("y1", percent(from.1))
        .made_attribute("x2", percent(to.0))
        .made_attribute("y2", percent(to.1))
        .into()
}

fn point(point: &Point) -> Piece {
    let (high, low) = point.bar;
    let dot = svg("circle")
        .class("strip-now")
        .made_attribute("cx", percent(point.x))
        .made_attribute("cy", percent(point.y))
        .made_attribute("r", point.radius.to_string());
    Piece::All(vec![
        line("reliability-bar", (point.x, high), (point.x, low)),
        dot.into(),
    ])
}

fn legend(words: &[&'static str; 3]) -> Vec<Piece> {
    let [more, band, even] = words;
    let entry = |mark: Piece, words: &str| legend_entry(mark, words.to_owned());
    let upright = svg("line")
        .class("reliability-bar")
        .attribute("x1", "9")
        .attribute("y1", "1")
        .attribute("x2", "9")
        .attribute("y2", "17");
    let aslant = svg("line")
        .class("reliability-even")
        .attribute("x1", "1")
        .attribute("y1", "17")
        .attribute("x2", "17")
        .attribute("y2", "1");
    let you = dot("strip-now", "7", "9".to_owned(), "9");
    vec![
        entry(you, more),
        entry(upright.into(), band),
        entry(aslant.into(), even),
    ]
}

/// The diagram with its sentence, legend and table.
pub fn reliability_figure(diagram: &Reliability) -> Piece {
    // Where one is as right as sure.
    let right = |chance: f64| (across(chance), down(chance));
    let mut marks = vec![line("reliability-even", right(0.45), right(0.95))];
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        marks.push(line(
            "reliability-rule",
            (0, down(share)),
            (1000, down(share)),
        ));
    }
    marks.extend(diagram.points.iter().map(point));
    let square = picture("reliability-square").children(marks);
    let shares = ["100 %", "75 %", "50 %", "25 %", "0 %"].into_iter();
    let shares = shares.map(|words| el("span").text(words).into());
    let picture = el("div")
        .class("reliability")
        .attribute("aria-hidden", "true")
        .child(el("span").class("reliability-up").text(diagram.upward))
        .child(
            el("span")
                .class("reliability-shares")
                .children(shares.collect()),
        )
        .child(square)
        .child(axis(&diagram.ticks))
        .child(el("span").class("reliability-said").text(diagram.across));
    let cells = diagram.points.iter().map(|point| point.cells.clone());
    framed(Framed {
        class: "strip",
        sentence: &diagram.sentence,
        picture,
        legend: legend(&diagram.legend),
        table: table_of(&diagram.columns, cells),
    })
}
