//! Choosing from what the packs offer: names of characteristics and levels by the anchors in use,
//! selects to narrow down, and the button that takes one.

use super::not_arrived;
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::Shelf;
use crate::domain::scale::Level;
use crate::domain::sheet::SheetId;
use crate::ui::components::{Choice, select, soft};
use crate::ui::draw::{Piece, Watched, el, live, live_text, when};
use crate::ui::report::people::characteristic_name;
use crate::ui::session::{File, Session};
use crate::ui::text::{Caption, Mention, c, mention};

/// What a characteristic is called by the anchors in use; in our own words while they are not here.
pub fn name_of(anchors: &Shelf, of: Characteristic) -> String {
    let all = anchors.anchors().map(|(_, all)| all).unwrap_or_default();
    let anchor = all.iter().find(|it| it.characteristic == of);
    anchor.map_or_else(|| characteristic_name(of).to_owned(), |it| it.name.clone())
}

/// What a level of a characteristic is called by the anchors in use; empty where no pack names it.
pub fn level_name(anchors: &Shelf, of: Characteristic, level: Level) -> String {
    let all = anchors.anchors().map(|(_, all)| all).unwrap_or_default();
    let anchor = all.iter().find(|it| it.characteristic == of);
    let level = anchor.and_then(|it| it.levels.get(level.index()));
    level.map_or_else(String::new, |it| it.name.clone())
}

/// The anchors in use; none while they are not here.
pub fn anchors(session: Session) -> Shelf {
    session.shelf(File::Mirror).unwrap_or_default()
}

/// A select over the characteristics; the first choice is all.
pub fn narrow(session: Session, of: Watched<Option<Characteristic>>) -> Piece {
    let shelf = anchors(session);
    let mut choices: Vec<Choice> = vec![(String::new(), c(Caption::NarrowAll).into())];
    for it in Characteristic::ALL {
        choices.push((it.name().to_owned(), name_of(&shelf, it).into()));
    }
    select(
        "characteristic".to_owned(),
        c(Caption::NarrowOf),
        choices,
        move || of.get().map_or_else(String::new, |it| it.name().to_owned()),
        move |name| of.set(Characteristic::named(&name)),
    )
}

/// The page once the packs are here and as long as the person is.
pub fn with_packs(
    session: Session,
    person: &SheetId,
    make: impl Fn(Session, &SheetId) -> Piece + Copy + 'static,
) -> Piece {
    let (known, person) = (person.clone(), person.clone());
    when(
        move || session.code_of(&known).is_some(),
        move || {
            let person = person.clone();
            when(
                move || session.has_ledger_words().is_ok(),
                move || make(session, &person),
                move || {
                    live(move || {
                        let why = session.has_ledger_words().err();
                        why.map(|why| not_arrived(session, why))
                    })
                },
            )
        },
        super::gone,
    )
}

/// Above a page for choosing: whom it is for.
pub fn about(session: Session, person: &SheetId) -> Piece {
    let person = person.clone();
    let about = move || {
        let code = session.code_of(&person).unwrap_or_default();
        mention(Mention::About { code: &code })
    };
    el("p").class("eyebrow").child(live_text(about)).into()
}

/// What there is to choose from, and how many, said as it is narrowed down.
pub fn listed(entries: Vec<Piece>) -> Piece {
    let count = entries.len();
    Piece::All(vec![
        soft(mention(Mention::Listed { count }))
            .attribute("role", "status")
            .into(),
        el("ul").class("library").children(entries).into(),
    ])
}

/// A button that takes one of several: heard with what it takes.
pub fn take(words: Caption, title: &str, mut press: impl FnMut() + 'static) -> Piece {
    el("button")
        .attribute("type", "button")
        .class("button button-quiet")
        .made_attribute("aria-label", format!("{}: {title}", c(words)))
        .on("click", move |_| press())
        .text(c(words))
        .into()
}
