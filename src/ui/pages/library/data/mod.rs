//! Your data: what is stored and how safely, a backup out, a backup in, and erasing all of it.

mod backup;
mod erase;
mod restore;
mod sealing;
mod stored;

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::lock;
use crate::domain::sitting::Sitting;
use crate::journal::{Event, Preference, aside_text};
use crate::platform::browser::{clock, intl, page as window};
use crate::ui::components::{Kind, actions, button, heading, lede_text, soft};
use crate::ui::draw::{Piece, el, when};
use crate::ui::session::{Session, VERSION};
use crate::ui::text::{Keeping, Kept, Phrase, Subject, k, kept, say};

/// How many answers sittings hold.
fn answers(sittings: &[Sitting]) -> usize {
    sittings.iter().map(|sitting| sitting.answers.len()).sum()
}

/// A part of the page under its own heading.
pub(super) fn section(title: Keeping, pieces: Vec<Piece>) -> Piece {
    el("section")
        .child(el("h2").text(k(title)))
        .children(pieces)
        .into()
}

/// Records that could not be read.
fn aside(session: Session) -> Piece {
    when(
        move || {
            session.findings();
            !session.aside().is_empty()
        },
        move || {
            let download = button(Kind::Quiet, k(Keeping::AsideDownload), move || {
                let text = aside_text(&session.aside()).unwrap_or_default();
                let name = format!("nose-moved-aside-{}.json", intl::iso_day(clock::now()));
                session.offer_file(&name, "application/json", &text);
            });
            section(
                Keeping::AsideTitle,
                vec![
                    soft(k(Keeping::AsideText)).into(),
                    actions(vec![download]).into(),
                ],
            )
        },
        || Piece::Nothing,
    )
}

/// Whether number keys choose.
fn single_keys(session: Session) -> Piece {
    let input = el("input")
        .attribute("type", "checkbox")
        .attribute("aria-describedby", "keys-text")
        .checked(move || session.read(|state| state.preferences.single_keys))
        .on("change", move |event| {
            let input = event
                .target()
                .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                let preference = Preference::SingleKeys(input.checked());
                session.record(Event::Preferred { preference });
            }
        });
    let switch = el("label")
        .class("switch")
        .child(input)
        .text(k(Keeping::KeysLabel));
    section(
        Keeping::KeysTitle,
        vec![
            switch.into(),
            soft(k(Keeping::KeysText)).id("keys-text").into(),
        ],
    )
}

/// Your data.
pub fn page(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Data)));
    let build = kept(Kept::Build {
        version: VERSION,
        build: &window::build(),
    });
    el("div")
        .class("column data")
        .children(vec![
            heading(k(Keeping::DataTitle)).into(),
            lede_text(k(Keeping::DataLede)).into(),
            stored::stored(session),
            lock::standing(session),
            backup::backup(session),
            restore::restore(session),
            aside(session),
            single_keys(session),
            erase::erase(session),
            el("p").class("soft small").text(build).into(),
        ])
        .into()
}
