//! What the group came to about a characteristic: the level, the reason, a note, and the written key
//! once they have agreed or ask for it. Saved as it is written.

use leptos::prelude::request_animation_frame;

use crate::domain::characteristic::Characteristic;
use crate::domain::pack::Anchor;
use crate::domain::scale::Seen;
use crate::domain::sheet::{SheetKind, WORKSHOP_FIELD_LIMIT};
use crate::domain::workshop::{Agreed, TalkField, source};
use crate::journal::Field;
use crate::platform::browser::page as window;
use crate::ui::components::{FieldWords, Kind, actions, button, pills, text_field};
use crate::ui::draw::{Element, Piece, Text, Watched, el, live};
use crate::ui::pages::workshop::opened::{Unsealed, revealing};
use crate::ui::session::{File, Session};
use crate::ui::text::{Reveal, Revealing, r};

/// A level by its number and its name.
fn level_name(anchor: Option<&Anchor>, seen: Seen) -> String {
    let Some(level) = seen.level() else {
        return r(Reveal::NotShown).to_owned();
    };
    let name = anchor.and_then(|it| it.levels.get(level.index()));
    let name = name.map_or("", |it| it.name.as_str());
    let number = level.number();
    match name.is_empty() {
        true => number.to_string(),
        false => revealing(Revealing::Level { number, name }),
    }
}

fn words(anchor: Option<&Anchor>, agreed: Option<Agreed>) -> Text {
    match agreed {
        None => r(Reveal::NotYet).into(),
        Some(Agreed::ToDiffer) => r(Reveal::Differ).into(),
        Some(Agreed::On(seen)) => level_name(anchor, seen).into(),
    }
}

/// What the group came to; `case` is the case's place in the first round.
pub(super) fn talk(
    session: Session,
    unsealed: &Unsealed,
    case: usize,
    of: Characteristic,
    anchor: Option<&Anchor>,
) -> Element {
    let id = unsealed.id.clone();
    let field = move |which: TalkField| Field {
        sheet: id.clone(),
        kind: SheetKind::Workshop,
        name: which.name(case, of),
    };
    let level = Watched::new(field(TalkField::Level));
    let choices = std::iter::once(None).chain(Agreed::all().map(Some));
    let choices = choices.map(|it| (it, words(anchor, it)));
    let agreed = move || Agreed::named(&session.field_text(&level.peek()));
    let radios = pills(
        of.name(),
        r(Reveal::AgreedLegend),
        None,
        choices.collect(),
        move || Some(agreed()),
        move |chosen: Option<Agreed>| {
            let text = chosen.map_or("", Agreed::name);
            session.set_field(level.peek(), text.to_owned());
        },
    );
    el("div")
        .class("panel talk")
        .child(el("h3").text(r(Reveal::TalkTitle)))
        .child(radios)
        .child(written(
            session,
            &field(TalkField::Reason),
            Reveal::Reason,
            Reveal::ReasonHint,
        ))
        .child(written(
            session,
            &field(TalkField::Note),
            Reveal::Note,
            Reveal::NoteHint,
        ))
        .child(key(session, unsealed, case, of, anchor, agreed))
}

/// A field to write in.
fn written(session: Session, field: &Field, label: Reveal, hint: Reveal) -> Piece {
    let (kept, writing) = (field.clone(), field.clone());
    text_field(FieldWords {
        id: field.name.replace('_', "-"),
        label: r(label).into(),
        hint: Some(r(hint)),
        is_optional: false,
        rows: 2,
        limit: WORKSHOP_FIELD_LIMIT,
        unkept: session.unkept_field(field),
        kept: Box::new(move || session.field_text(&kept)),
        write: Box::new(move |text| session.write_field(writing.clone(), text)),
        leave: Box::new(move || session.flush_note()),
    })
}

/// The written key, once the group has agreed or asks for it.
fn key(
    session: Session,
    unsealed: &Unsealed,
    case: usize,
    of: Characteristic,
    anchor: Option<&Anchor>,
    agreed: impl Fn() -> Option<Agreed> + 'static,
) -> Piece {
    let asked = unsealed.first.revealed.setup.cases.get(case);
    let shelf = session.shelf(File::Practise).ok();
    let line = shelf.as_ref().zip(asked).and_then(|(shelf, asked)| {
        let (_, case) = source(shelf, asked)?;
        let line = case.levels.iter().find(|it| it.of.0 == of)?;
        let level = level_name(anchor, line.of.1);
        Some(revealing(Revealing::Key {
            level: &level,
            reason: &line.reason,
        }))
    });
    let Some(line) = line else {
        return el("p").class("soft small").text(r(Reveal::KeyNone)).into();
    };
    let is_asked = Watched::new(false);
    let id = format!("key-{}", of.name().replace('_', "-"));
    let is_open = Watched::new(false);
    let watch = live(move || {
        let now = is_asked.get() || agreed().is_some();
        if now != is_open.peek() {
            is_open.set(now);
        }
        Piece::Nothing
    });
    let shown = live(move || {
        if is_open.get() {
            return el("div")
                .class("written-key")
                .made_attribute("id", id.clone())
                .focusable()
                .child(el("p").attribute("dir", "auto").text(line.clone()))
                .child(el("p").class("soft small").text(r(Reveal::KeyProvisional)))
                .into();
        }
        let to = format!("#{id}");
        let show = button(Kind::Quiet, r(Reveal::KeyShow), move || {
            is_asked.set(true);
            let to = to.clone();
            request_animation_frame(move || window::focus(&to));
        });
        Piece::from(actions(vec![show]))
    });
    Piece::All(vec![watch, shown])
}
