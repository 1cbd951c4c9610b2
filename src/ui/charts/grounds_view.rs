//! How a strip with what stands behind it looks.

use super::framed::{Framed, drawn, framed, legend_entry, table_of};
use super::grounds::{Ground, Grounds, mark_at};
use super::strip::{Mark, OPEN_ACROSS, across};
use super::strip_view::{MIDDLE, dot, line, percent, picture, tick, under};
use crate::domain::people::Source;
use crate::ui::draw::{Element, Piece, el, svg};
use crate::ui::text::{Caption, c};

const STEPS: usize = 5;

fn x_of(mark: Mark) -> String {
    percent(match mark {
        Mark::Step(step) => across(step, STEPS),
        Mark::Open => OPEN_ACROSS,
    })
}

fn track(grounds: &Grounds) -> Piece {
    let mut marks = vec![line(
        "strip-line",
        across(0, STEPS),
        across(STEPS - 1, STEPS),
    )];
    marks.extend((0..STEPS).map(|step| tick(across(step, STEPS))));
    if let Some(before) = grounds.before.filter(|it| Some(*it) != grounds.now) {
        let class = match before {
            Mark::Step(_) => "strip-before",
            Mark::Open => "strip-open",
        };
        marks.push(dot(class, "4.5", x_of(before), MIDDLE));
    }
    if let Some(now) = grounds.now {
        let class = match now {
            Mark::Step(_) => "strip-now",
            Mark::Open => "strip-open",
        };
        marks.push(dot(class, "8", x_of(now), MIDDLE));
    }
    picture("strip-track")
        .attribute("height", "28")
        .children(marks)
        .into()
}

/// How a mark looks by how one knows: filled, hollow, or dashed, so that no color is needed to tell.
pub fn ground_class(source: Option<Source>) -> &'static str {
    match source {
        Some(Source::Direct) => "ground",
        Some(Source::Hearsay) => "ground ground-told",
        None => "ground ground-told ground-unsaid",
    }
}

/// The mark of an observation, its middle so many pixels from the left.
fn mark_of(ground: Ground, x: usize) -> Piece {
    let old = if ground.is_old { " ground-old" } else { "" };
    let class = format!("{}{old}", ground_class(ground.source));
    let shape = match ground.is_for {
        true => format!("M{} 3h5v12h-5Z", x.saturating_sub(2)),
        false => format!("M{} 4h10l-5 10Z", x.saturating_sub(5)),
    };
    svg("path")
        .made_attribute("class", class)
        .made_attribute("d", shape)
        .into()
}

/// What was seen, the oldest on the left.
fn seen(grounds: &Grounds) -> Option<Element> {
    let drawn = grounds.drawn();
    let marks = drawn.iter().enumerate();
    let marks: Vec<Piece> = marks
        .map(|(place, ground)| mark_of(*ground, mark_at(place)))
        .collect();
    let width = mark_at(drawn.len()).to_string();
    (!marks.is_empty()).then(|| {
        picture("grounds")
            .attribute("height", "18")
            .made_attribute("width", width)
            .children(marks)
    })
}

fn legend(grounds: &Grounds) -> Vec<Piece> {
    let round = |class, radius| dot(class, radius, "9".to_owned(), "9");
    let shown = |is_for, source, is_old| {
        let ground = Ground {
            is_for,
            source,
            is_old,
        };
        mark_of(ground, 9)
    };
    let direct = Some(Source::Direct);
    let is_step = |mark: Option<Mark>| matches!(mark, Some(Mark::Step(_)));
    let is_open = grounds.now == Some(Mark::Open) || grounds.before == Some(Mark::Open);
    let entries = [
        (
            is_step(grounds.now),
            round("strip-now", "7"),
            Caption::LegendNow,
        ),
        (
            is_step(grounds.before) && grounds.before != grounds.now,
            round("strip-before", "4.5"),
            Caption::LegendFormer,
        ),
        (is_open, round("strip-open", "7"), Caption::NotSeenYet),
        (
            grounds.draws(|it| it.is_for),
            shown(true, direct, false),
            Caption::LegendFor,
        ),
        (
            grounds.draws(|it| !it.is_for),
            shown(false, direct, false),
            Caption::LegendAgainst,
        ),
        (
            grounds.draws(|it| it.source == Some(Source::Hearsay)),
            shown(true, Some(Source::Hearsay), false),
            Caption::LegendHearsay,
        ),
        (
            grounds.draws(|it| it.source.is_none()),
            shown(true, None, false),
            Caption::LegendUnsaid,
        ),
        (
            grounds.draws(|it| it.is_old),
            shown(true, direct, true),
            Caption::LegendOld,
        ),
    ];
    let entries = entries.into_iter().filter(|(is_there, ..)| *is_there);
    let entries = entries.map(|(_, mark, words)| legend_entry(mark, c(words).to_owned()));
    entries.collect()
}

/// The names of the steps under the strip; where it is narrow, only that of the rating.
fn names(grounds: &Grounds) -> Piece {
    let axis = grounds
        .axis
        .iter()
        .map(|name| el("span").text(name.clone()).into());
    let own = grounds
        .now
        .map(|now| el("span").class(under(now)).text(grounds.now_name.clone()));
    Piece::All(vec![
        el("div")
            .class("strip-axis grounds-axis")
            .children(axis.collect())
            .into(),
        el("div").class("grounds-own").child(own).into(),
    ])
}

/// A rating and what stands behind it, with its sentence, legend and table.
pub fn grounds_figure(grounds: &Grounds) -> Piece {
    let pieces = vec![track(grounds), names(grounds), seen(grounds).into()];
    let columns = [Caption::ColumnWhat, Caption::ColumnHeld].map(|it| c(it).to_owned());
    framed(Framed {
        class: "strip grounds-figure",
        sentence: &grounds.sentence,
        picture: drawn(pieces),
        legend: legend(grounds),
        table: table_of(&columns, grounds.rows.iter().cloned()),
    })
}
