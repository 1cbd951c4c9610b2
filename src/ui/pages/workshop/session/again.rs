//! The second silent round: after the first was revealed the facilitator picks the cases to rate
//! again. Once its invitation was made, it is fixed.

use super::choosing::{Row, Rows, always, rows};
use super::to_heading;
use crate::domain::sheet::{SheetId, SheetKind};
use crate::domain::workshop::{Led, Round, round_name};
use crate::ui::components::{Kind, actions, button, paragraph};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::session::Session;
use crate::ui::text::{Facing, f};

/// The piece, while a second round can still be made.
pub fn piece(session: Session, id: &SheetId) -> Piece {
    let (looked, drawn) = (id.clone(), id.clone());
    when(
        move || {
            let can = session.led(&looked, |led| {
                led.is_revealed(Round::First) && led.round() == Round::First
            });
            can == Some(true)
        },
        move || choosing(session, &drawn),
        || Piece::Nothing,
    )
}

fn again(session: Session, id: &SheetId) -> Vec<String> {
    let all = session.led(id, |led| {
        let all = led.again().into_iter();
        all.map(str::to_owned).collect()
    });
    all.unwrap_or_default()
}

fn choosing(session: Session, id: &SheetId) -> Piece {
    let cases = session.led(id, |led| led.asked()).unwrap_or_default();
    let order: Vec<String> = cases.iter().map(|case| case.id.clone()).collect();
    let offered = cases.into_iter().map(|case| Row {
        value: case.id,
        name: case.title.into(),
        text: None,
    });
    let (on, turned, made) = (id.clone(), id.clone(), id.clone());
    let rows = rows(Rows {
        id: "again",
        legend: f(Facing::AgainLegend).into(),
        about: None,
        is_many: true,
        rows: offered.collect(),
        is_on: Box::new(move |case| again(session, &on).iter().any(|it| it == case)),
        turn: Box::new(move |case, is_on| {
            let held = again(session, &turned);
            let is_in = |it: &&String| match *it == case {
                true => is_on,
                false => held.contains(it),
            };
            let all: Vec<&str> = order.iter().filter(is_in).map(String::as_str).collect();
            session.put_workshop_text(SheetKind::Workshop, &turned, Led::AGAIN, &all.join(" "));
        }),
        is_shown: always(),
    });
    let lacks = Watched::new(false);
    let make = button(Kind::Quiet, f(Facing::AgainAsk), move || {
        let is_none = again(session, &made).is_empty();
        lacks.set(is_none);
        if !is_none {
            let second = round_name(Round::Second);
            session.put_workshop_text(SheetKind::Workshop, &made, Led::ROUND, second);
            to_heading();
        }
    });
    let complaint = live(move || {
        let words = || el("p").class("field-error").text(f(Facing::AgainNone));
        lacks.get().then(words)
    });
    el("section")
        .child(el("h2").text(f(Facing::AgainTitle)))
        .child(paragraph(f(Facing::AgainAbout)))
        .child(rows)
        .child(el("div").attribute("role", "alert").child(complaint))
        .child(actions(vec![make]))
        .into()
}
