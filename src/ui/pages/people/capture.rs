//! Writing down an observation quickly: everything on one page, by keyboard alone, saved with the
//! first character. From then on the page has the observation's own address, so that loading it
//! again or coming back to it finds what was written.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{request_animation_frame, untrack};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::writing::{Writing, fields};
use super::{if_stored, in_words, set_title};
use crate::domain::people::{Beginning, Observation};
use crate::domain::sheet::SheetId;
use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live, on_window};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, mention};

thread_local! {
    /// Whom the next one is about and from which run, if that is known beforehand.
    static ABOUT: RefCell<Option<Beginning>> = const { RefCell::new(None) };
}

/// Notes whom a page is about before it is drawn: an observation that is begun next, by a link or by
/// the key, is about them. Every page does so, so that none is about whoever was looked at earlier.
/// A blank one takes what is noted for itself; what was begun before stands on a sheet of its own.
pub fn comes_from(session: Session, route: &Route) {
    let of_sheet = |id| session.glance(|state| Beginning::from_sheet(&state.ledger, id));
    let about = match route {
        Route::Capture => return,
        Route::Person(id, _) => Some(Beginning::about(id)),
        Route::Run(id) | Route::Growth(id) => of_sheet(id),
        _ => None,
    };
    ABOUT.replace(about);
}

/// Goes to a blank one about a person.
fn open_about(person: &SheetId) {
    ABOUT.replace(Some(Beginning::about(person)));
    window::go(&Route::Capture.fragment());
}

/// What stands here.
#[derive(Clone)]
enum Stands {
    /// One to write, and whether another was kept just before.
    Blank(Writing, bool),
    /// One that was kept.
    Kept(Writing),
}

fn blank(session: Session) -> Writing {
    Writing {
        session,
        sheet: session.new_ledger_id(),
        about: ABOUT.take(),
        lacks_behavior: Watched::new(false),
    }
}

/// Puts the cursor in the first field that wants something.
fn to_first_field(writing: &Writing) {
    let session = writing.session;
    let asks_whom = writing.person().is_none() && !session.people().is_empty();
    let field = if asks_whom {
        "#field-person"
    } else {
        "#field-situation"
    };
    request_animation_frame(move || window::focus(field));
}

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(c(Caption::CaptureTitle));
    let first = untrack(|| {
        let first = blank(session);
        to_first_field(&first);
        first
    });
    let stands = Watched::new(Stands::Blank(first, false));
    // The address says this page again: another one is asked for.
    on_window("hashchange", move |_| {
        if Route::parse(&window::fragment()) != Route::Capture {
            return;
        }
        let follows = match stands.peek() {
            Stands::Blank(writing, _) if !writing.is_begun() => return,
            Stands::Blank(..) => false,
            Stands::Kept(_) => true,
        };
        session.flush_note();
        let next = blank(session);
        to_first_field(&next);
        stands.set(Stands::Blank(next, follows));
    });
    // Made anew when something else stands here, and not under the hands of whoever writes.
    live(move || {
        let now = stands.get();
        untrack(|| match &now {
            Stands::Blank(writing, follows) => form(writing, *follows, stands),
            Stands::Kept(writing) => kept(writing),
        })
    })
}

/// Takes what happens in the form as its beginning, once. A field that goes with its form may still
/// say that it changed; that begins nothing.
fn begins(writing: &Writing, is_begun: &Rc<Cell<bool>>) -> impl FnMut(web_sys::Event) + 'static {
    let (writing, is_begun) = (writing.clone(), Rc::clone(is_begun));
    move |_| {
        if is_begun.replace(true) && writing.is_begun() {
            return;
        }
        writing.begin();
        window::rename(&Route::Observation(writing.sheet.clone()).fragment());
    }
}

fn form(writing: &Writing, follows: bool, stands: Watched<Stands>) -> Piece {
    let keep = {
        let writing = writing.clone();
        move || {
            if writing.keep() {
                stands.set(Stands::Kept(writing.clone()));
                window::to_top();
                request_animation_frame(|| window::focus("main h1"));
            }
        }
    };
    let keep_another = {
        let writing = writing.clone();
        move || {
            if writing.keep() {
                stands.put(Stands::Kept(writing.clone()));
                window::to_top();
                window::go(&Route::Capture.fragment());
            }
        }
    };
    let by_keys = keep.clone();
    let is_begun = Rc::new(Cell::new(false));
    let form = el("div")
        .class("writing-down")
        .on("input", begins(writing, &is_begun))
        .on("change", begins(writing, &is_begun))
        .on("keydown", move |event| {
            let is_send = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(window::is_send);
            if is_send {
                event.prevent_default();
                by_keys();
            }
        })
        .child(fields(writing))
        .child(actions(vec![
            button(Kind::Primary, c(Caption::Keep), keep),
            button(Kind::Quiet, c(Caption::KeepAnother), keep_another),
        ]))
        .child(soft(c(Caption::CaptureKeys)).class("soft small"));
    let session = writing.session;
    let said = follows.then(|| {
        el("p")
            .class("soft")
            .attribute("role", "status")
            .child(if_stored(
                session,
                Caption::KeptNext,
                Caption::KeptNotStoredNext,
            ))
    });
    column(vec![
        heading(c(Caption::CaptureTitle)).into(),
        lede_text(c(Caption::CaptureLede)).into(),
        said.into(),
        form.into(),
    ])
    .into()
}

/// What was kept, and where to go from here.
fn kept(writing: &Writing) -> Piece {
    let session = writing.session;
    let own = Route::Observation(writing.sheet.clone());
    // The address is that page's already, so a link would lead nowhere.
    let look = button(Kind::Quiet, c(Caption::KeptLook), move || {
        window::go(&own.fragment());
    });
    let (day, wants_talk) = session.glance(|state| {
        let sheet = state.ledger.get(&writing.sheet).map(Observation);
        let day = sheet.and_then(Observation::on).map(in_words);
        (day, sheet.is_some_and(Observation::wants_talk))
    });
    let person = writing.person();
    let code = person.as_ref().and_then(|it| session.code_of(it));
    let (about, links) = match person.zip(code) {
        Some((person, code)) => {
            let words = mention(Mention::KeptAbout {
                code: &code,
                day: day.as_deref(),
            });
            let to = Route::Person(person.clone(), PersonPage::Ledger);
            let again = mention(Mention::WriteAnotherAbout { code: &code });
            let links = vec![
                button(Kind::Quiet, again, move || open_about(&person)),
                link_button(Kind::Quiet, &to, code),
            ];
            (lede_text(words), links)
        }
        None => (lede_text(c(Caption::KeptNobody)), Vec::new()),
    };
    let talk = wants_talk.then(|| paragraph(c(Caption::KeptTalk)).class("aside task"));
    let another = link_button(Kind::Primary, &Route::Capture, c(Caption::WriteAnother));
    column(vec![
        heading("")
            .child(if_stored(session, Caption::Kept, Caption::KeptNotStored))
            .into(),
        about.into(),
        talk.into(),
        actions(vec![another, Piece::All(links), look]).into(),
    ])
    .into()
}
