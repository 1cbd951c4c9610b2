//! The packs there are, which of them are in use, and removing one.

use std::rc::Rc;

use super::{about, contents, section};
use crate::domain::pack::{CORE, Pack, read};
use crate::journal::{Event, OwnPack};
use crate::ui::components::{Kind, button, soft};
use crate::ui::draw::{Element, Piece, el, live};
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

fn row(title: &str, about: String, holds: String, ways: Vec<Piece>) -> Piece {
    el("li")
        .child(el("h3").text(title.to_owned()))
        .child(soft(about).class("soft small"))
        .child(el("p").text(holds))
        .child(el("div").class("row").children(ways))
        .into()
}

fn core(session: Session) -> Piece {
    let files: Vec<Rc<Pack>> = session.core_files();
    let Some(first) = files.first() else {
        return crate::ui::pages::not_arrived(session, None);
    };
    let title = l(Label::PackCore);
    let switch = switch(session, CORE, title).into();
    let holds = contents(files.iter().map(Rc::as_ref));
    row(title, about(&first.header), holds, vec![switch])
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
    let (about, holds) = match &read {
        Some(pack) => (about(&pack.header), contents(std::iter::once(pack))),
        None => (own.version.clone(), l(Label::PackUnreadable).to_owned()),
    };
    row(title, about, holds, vec![switch, save, remove])
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
