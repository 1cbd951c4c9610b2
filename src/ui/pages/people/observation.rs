//! One observation: its fields to change, whom it is about, and what was said to the person about
//! it. An anti-pattern that was not talked about stands here as the manager's open task.

use leptos::prelude::{request_animation_frame, untrack};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::writing::{Writing, fields, past_day, written};
use super::{gone, if_stored, set_title};
use crate::domain::people::{Observation, Run};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::journal::Event;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, column, heading, link_button, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, mention};

/// What is on a sheet, if it is an observation that is here.
fn look<T>(session: Session, id: &SheetId, look: impl FnOnce(&Sheet) -> T) -> Option<T> {
    session.ledger(|ledger| {
        let sheet = ledger.get(id)?;
        (sheet.kind == SheetKind::Observation).then(|| look(sheet))
    })
}

/// Removes one, and offers the way back.
pub fn remove(session: Session, id: &SheetId) {
    session.flush_note();
    let person = look(session, id, |it| Observation(it).person()).flatten();
    let code = person.and_then(|it| session.code_of(&it));
    let said = mention(Mention::ObservationRemoved {
        code: code.as_deref(),
    });
    let sheet = id.clone();
    session.record_with_way_back(Event::SheetRemoved { sheet }, said);
}

/// The page of one.
pub fn page(session: Session, id: &SheetId) -> Piece {
    let (known, shown) = (id.clone(), id.clone());
    when(
        move || look(session, &known, |_| ()).is_some(),
        move || here(session, &shown),
        gone,
    )
}

/// Whom it is about and from which sniff test, with the ways there.
fn about(writing: &Writing) -> Piece {
    let writing = writing.clone();
    live(move || {
        let session = writing.session;
        let person = writing.person();
        let code = person.as_ref().and_then(|it| session.code_of(it));
        let person = person.zip(code).map(|(person, code)| {
            let to = Route::Person(person, PersonPage::Ledger);
            el("a").made_attribute("href", to.href()).text(code)
        });
        let run = SheetId(writing.text(Observation::RUN));
        let title = session.ledger(|ledger| {
            let sheet = ledger.get(&run)?;
            (sheet.kind == SheetKind::Run).then(|| Run(sheet).title().to_owned())
        });
        let run = title.map(|title| {
            let to = Route::Run(run);
            el("a").made_attribute("href", to.href()).text(title)
        });
        let nobody = person.is_none().then(|| c(Caption::NobodyMark));
        let person = person.map_or_else(
            || Piece::from(nobody.map(crate::ui::draw::text)),
            Piece::from,
        );
        el("p").class("eyebrow about").child(person).child(run)
    })
}

/// Keeping what was begun, while it is.
fn keeping(writing: &Writing, said: Watched<bool>) -> Piece {
    let (known, held) = (writing.clone(), writing.clone());
    let is_draft =
        move || look(known.session, &known.sheet, |it| Observation(it).is_draft()) == Some(true);
    when(
        is_draft,
        move || {
            let writing = held.clone();
            let keep = button(Kind::Primary, c(Caption::Keep), move || {
                keep(&writing, said);
            });
            Piece::All(vec![
                actions(vec![keep]).into(),
                soft(c(Caption::CaptureKeys)).class("soft small").into(),
            ])
        },
        || soft(c(Caption::SavedAsWritten)).class("soft small"),
    )
}

fn keep(writing: &Writing, said: Watched<bool>) {
    let is_draft = look(writing.session, &writing.sheet, |it| {
        Observation(it).is_draft()
    }) == Some(true);
    if is_draft && writing.keep() {
        said.set(true);
        window::to_top();
        request_animation_frame(|| window::focus("main h1"));
    }
}

/// What was said to the person, and the open task where nothing was.
fn talk(writing: &Writing) -> Piece {
    let known = writing.clone();
    let task = when(
        move || {
            look(known.session, &known.sheet, |it| {
                Observation(it).wants_talk()
            }) == Some(true)
        },
        || paragraph(c(Caption::TalkTask)).class("aside task"),
        || soft(c(Caption::TalkLede)),
    );
    el("section")
        .class("writing-down")
        .child(el("h2").text(c(Caption::TalkTitle)))
        .child(task)
        .child(written(
            writing,
            Observation::TALKED,
            (Caption::TalkSaid, Caption::TalkHint),
            Box::new(|| None),
        ))
        .child(past_day(writing, Observation::TALKED_ON, Caption::TalkDay))
        .into()
}

fn here(session: Session, id: &SheetId) -> Piece {
    set_title(c(Caption::ObservationTitle));
    let writing = Writing {
        session,
        sheet: id.clone(),
        about: None,
        lacks_behavior: Watched::new(false),
    };
    let said = Watched::new(false);
    let kept = live(move || {
        said.get().then(|| {
            el("p")
                .class("soft")
                .attribute("role", "status")
                .child(if_stored(session, Caption::Kept, Caption::KeptNotStored))
        })
    });
    let (by_keys, removed) = (writing.clone(), id.clone());
    let remove = button(Kind::Danger, c(Caption::Remove), move || {
        remove(session, &removed);
        window::go(&Route::Observations.fragment());
    });
    // Whoever comes for the talk finds it on top. It stays where it is while one writes.
    let comes_to_talk =
        untrack(|| look(session, id, |it| Observation(it).wants_talk())) == Some(true);
    let (before, after) = match comes_to_talk {
        true => (talk(&writing), Piece::Nothing),
        false => (Piece::Nothing, talk(&writing)),
    };
    column(vec![
        heading(c(Caption::ObservationTitle)).into(),
        kept,
        about(&writing),
        before,
        el("div")
            .class("writing-down")
            .on("keydown", move |event| {
                let is_send = event
                    .dyn_ref::<KeyboardEvent>()
                    .is_some_and(window::is_send);
                if is_send {
                    event.prevent_default();
                    keep(&by_keys, said);
                }
            })
            .child(fields(&writing))
            .child(keeping(&writing, said))
            .into(),
        after,
        el("section")
            .child(actions(vec![
                link_button(
                    Kind::Quiet,
                    &Route::Observations,
                    c(Caption::AllObservations),
                ),
                remove,
            ]))
            .into(),
    ])
    .into()
}
