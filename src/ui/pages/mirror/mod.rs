//! Mirror's result: the five characteristics, the expert trap, and six habits for one pair of
//! eyes, with one thing to try for each answer that is not "Never".

use super::result::{day_of, finished, no_result, own_note, result_actions, said_of, section};
use crate::domain::mirror::{Heard, Rated, Reflection, Trap, reflection};
use crate::domain::question::Room;
use crate::ui::charts::strip_figure;
use crate::ui::components::{Curtain, column, curtain, heading, paragraph, soft};
use crate::ui::draw::{Piece, el, live};
use crate::ui::report::{mirror as words, recall_name};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, say, t};

fn rated(rated: &Rated<'_>) -> Piece {
    let stale = rated.is_stale().then(|| paragraph(t(Key::Stale)));
    said_of(
        &rated.anchor.name,
        vec![
            soft(words::placed(rated)).into(),
            stale.into(),
            own_note(rated.note),
            paragraph(rated.advice().to_owned()).into(),
        ],
    )
}

fn trap(trap: &Trap<'_>) -> Piece {
    said_of(
        &trap.item.topic,
        vec![
            soft(words::trap_step(trap)).into(),
            own_note(trap.note),
            paragraph(trap.advice().to_owned()).into(),
        ],
    )
}

fn to_try(heard: &Heard<'_>) -> Piece {
    let voice = words::voice_name(heard.item.voice);
    said_of(
        &heard.text.name,
        vec![
            soft(format!("{voice} · {}", recall_name(heard.recall))).into(),
            own_note(heard.note),
            heard
                .attempt()
                .map(|attempt| paragraph(attempt.to_owned()))
                .into(),
        ],
    )
}

fn list(class: &'static str, pieces: Vec<Piece>) -> Piece {
    el("ul").class(class).children(pieces).into()
}

fn private_part(reflection: &Reflection<'_>) -> Piece {
    let tries: Vec<Piece> = words::to_try(reflection).map(to_try).collect();
    let nothing =
        (tries.is_empty() && !reflection.heard.is_empty()).then(|| paragraph(t(Key::HeardNothing)));
    section(
        Key::HeardTitle,
        vec![
            soft(t(Key::HeardLede)).into(),
            strip_figure(&words::habits(reflection)),
            nothing.into(),
            list("habits habits-two", tries),
        ],
    )
    .class("private-part")
    .into()
}

/// Mirror's result, behind the curtain's reach.
pub fn page(session: Session) -> Piece {
    let title = say(&Phrase::Title(Subject::Room(Room::Mirror)));
    curtain(title, move |curtain| {
        live(move || result(session, curtain).unwrap_or_else(|| no_result(Room::Mirror)))
    })
}

fn result(session: Session, curtain: Curtain) -> Option<Piece> {
    let pack = session.mirror()?;
    let (sitting, last) = finished(session, Room::Mirror)?;
    let day = day_of(&sitting);
    let reflection = reflection(&pack, &sitting, last.as_ref());
    let markdown = words::markdown(&reflection, &day);
    let eyebrow = say(&Phrase::ResultOf {
        room: Room::Mirror,
        day: &day,
    });
    let top = column(vec![
        el("div")
            .class("eyebrow")
            .child(el("span").text(eyebrow))
            .child(curtain.button())
            .into(),
        heading(words::headline(&reflection)).into(),
    ]);
    let five = section(
        Key::FiveTitle,
        vec![
            strip_figure(&words::characteristics(&reflection)),
            list(
                "habits habits-two",
                reflection.rated.iter().map(rated).collect(),
            ),
        ],
    );
    let traps = section(
        Key::TrapTitle,
        vec![
            el("p").class("soft column").say(Key::TrapLede).into(),
            strip_figure(&words::traps(&reflection)),
            list(
                "habits habits-two",
                reflection.traps.iter().map(trap).collect(),
            ),
        ],
    );
    let rest = column(vec![result_actions(
        session,
        Room::Mirror,
        sitting.id.clone(),
        markdown,
    )]);
    let article = el("article")
        .class("result")
        .child(top)
        .child(five)
        .child(traps)
        .child(private_part(&reflection))
        .child(rest);
    Some(article.into())
}
