//! The packs there are, which of them are in use, and removing one.

use std::rc::Rc;

use super::{about, contents, section};
use crate::domain::pack::{CORE, read};
use crate::journal::{Event, OwnPack};
use crate::ui::components::{Kind, button, soft};
use crate::ui::draw::{Element, Piece, el, live};
use crate::ui::pages::library::not_here;
use crate::ui::session::Session;
use crate::ui::text::{Key, Label, Telling, l, t, tell};

fn switch(session: Session, id: &str, title: &str) -> Element {
    let (shown, changed) = (id.to_owned(), id.to_owned());
    let input = el("input")
        .attribute("type", "checkbox")
        .checked(move || session.read(|state| state.uses(&shown)))
        .on("change", move |_| {
            let on = session.glance(|state| !state.uses(&changed));
            session.record(Event::PackSwitched {
                id: changed.clone(),
                on,
            });
        });
    el("label")
        .class("switch")
        .child(input)
        .text(l(Label::PackOn))
        .child(el("span").class("heard-only").text(format!(" {title}")))
}

/// Whose a pack is and what it holds, in words.
fn words(about: String, holds: String) -> Piece {
    Piece::All(vec![
        soft(about).class("soft small").into(),
        el("p").text(holds).into(),
    ])
}

fn row(title: &str, words: Piece, ways: Vec<Piece>) -> Piece {
    el("li")
        .child(el("h3").text(title.to_owned()))
        .child(words)
        .child(el("div").class("row").children(ways))
        .into()
}

fn core(session: Session) -> Piece {
    let title = l(Label::PackCore);
    let words = match session.core_files() {
        Ok(files) => {
            let about = files.first().map(|first| about(&first.header));
            let holds = contents(files.iter().map(Rc::as_ref));
            words(about.unwrap_or_default(), holds)
        }
        Err(why) => not_here(session, why),
    };
    row(title, words, vec![switch(session, CORE, title).into()])
}

fn other(session: Session, own: &OwnPack) -> Piece {
    let (id, text) = (own.id.clone(), own.text.clone());
    let read = read(&own.text).ok();
    let title = read.as_ref().map_or(&own.id, |pack| &pack.header.title);
    let name = format!("{}.json", own.id);
    let save = button(Kind::Quiet, l(Label::PackSave), move || {
        session.offer_file(&name, "application/json", &text);
    });
    let said = tell(&Telling::PackRemoved { title });
    let remove = button(Kind::Quiet, t(Key::Remove), move || {
        session.record_with_way_back(Event::PackRemoved { id: id.clone() }, said.clone());
    });
    let switch = switch(session, &own.id, title).into();
    let words = match &read {
        Some(pack) => words(about(&pack.header), contents(std::iter::once(pack))),
        None => words(own.version.clone(), l(Label::PackUnreadable).to_owned()),
    };
    row(title, words, vec![switch, save, remove])
}

fn others(session: Session) -> Vec<Piece> {
    session.read(|state| state.packs.iter().map(|own| other(session, own)).collect())
}

/// The packs there are.
pub fn in_use(session: Session) -> Piece {
    let list = el("ul")
        .class("habits")
        .child(live(move || core(session)))
        .child(live(move || others(session)));
    section(Label::PacksInUse, vec![list.into()])
}
