//! Reflect's result: a picture of the habits, what stands, where to start, what to do next.

use super::result::{day_of, finished, no_result, own_note, result_actions, said_of, section};
use crate::domain::question::Room;
use crate::domain::reflect::{NextStep, Picture, Row, picture};
use crate::platform::browser::{intl, page as window};
use crate::ui::charts::strip_figure;
use crate::ui::components::{column, heading, paragraph, soft};
use crate::ui::draw::{Piece, el, live};
use crate::ui::report::reflect as words;
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, language, say, t};

/// A quarter, in days: when to look again.
const LOOK_AGAIN: u64 = 91;

fn habit(row: &Row<'_>) -> Piece {
    let question = el("p")
        .text(row.item.question.clone())
        .text(" ")
        .child(el("strong").text(words::step(row)));
    said_of(&row.item.topic, vec![question.into(), own_note(row.note)])
}

fn habits<'r, 'a: 'r>(title: Key, rows: impl Iterator<Item = &'r Row<'a>>) -> Piece {
    let rows: Vec<Piece> = rows.map(habit).collect();
    let part = (!rows.is_empty()).then(|| {
        let rows = el("ul").class("habits").children(rows);
        section(title, vec![rows.into()])
    });
    part.into()
}

fn next_step(next: &NextStep<'_>) -> Piece {
    el("li")
        .child(el("strong").text(format!("{}. ", next.item.topic)))
        .text(next.advice().to_owned())
        .into()
}

fn at<'p, 'a>(
    picture: &'p Picture<'a>,
    positions: &'p [usize],
) -> impl Iterator<Item = &'p Row<'a>> {
    positions.iter().filter_map(|at| picture.rows.get(*at))
}

/// Reflect's result.
pub fn page(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Room(Room::Reflect))));
    live(move || result(session).unwrap_or_else(|| no_result(Room::Reflect)))
}

fn result(session: Session) -> Option<Piece> {
    let pack = session.reflect()?;
    let (sitting, last) = finished(session, Room::Reflect)?;
    let day = day_of(&sitting);
    let moment = sitting
        .finished
        .unwrap_or(sitting.begun)
        .plus_days(LOOK_AGAIN);
    let look_again = intl::day(language().tag(), moment)
        .map(|day| say(&Phrase::LookAgain { day: &day }))
        .unwrap_or_default();
    let picture = picture(&pack, &sitting, last.as_ref());
    let markdown = words::markdown(&picture, &day, &look_again);
    let next = picture.next.iter().map(next_step).collect();
    let nothing_stands_out = picture.strongest.is_empty() && picture.weakest.is_empty();
    let eyebrow = say(&Phrase::ResultOf {
        room: Room::Reflect,
        day: &day,
    });
    let top = column(vec![
        paragraph(eyebrow).class("eyebrow").into(),
        heading(words::headline(&picture)).into(),
    ]);
    let halves = el("div").class("halves").children(vec![
        habits(Key::Strongest, at(&picture, &picture.strongest)),
        habits(Key::Weakest, at(&picture, &picture.weakest)),
    ]);
    let to_do = section(
        Key::NextSteps,
        vec![
            soft(t(Key::NextStepsWhy)).into(),
            el("ol").class("steps").children(next).into(),
            paragraph(look_again).into(),
        ],
    );
    let rest = column(vec![
        nothing_stands_out
            .then(|| paragraph(t(Key::NothingStandsOut)))
            .into(),
        to_do.into(),
        habits(Key::AllNotes, words::other_notes(&picture)),
        result_actions(session, Room::Reflect, sitting.id.clone(), markdown),
    ]);
    let article = el("article")
        .class("result")
        .child(top)
        .child(strip_figure(&words::strip(&picture)))
        .child(halves)
        .child(rest);
    Some(article.into())
}
