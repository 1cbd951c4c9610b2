//! The app: one session, one route, one page at a time.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::components::{header, notices};
use super::draw::{Piece, Watched, draw_into_body, el, live, on_window};
use super::pages;
use super::route::{Document, Route};
use super::session::{File, Reading, Session};
use crate::domain::pack::{read, read_cases, read_people, read_questions, read_workshop};
use crate::platform::browser::page;

/// What a document of the app is made of.
#[derive(Clone, Copy)]
pub struct DocumentParts {
    /// Which one it is.
    pub document: Document,
    /// The files it needs, and how it reads a pack.
    pub reading: Reading,
    /// Its pages.
    pub page: fn(Session, &Route) -> Piece,
}

/// Draws the rooms and takes the static shell away.
pub fn start_rooms() {
    start(DocumentParts {
        document: Document::Rooms,
        reading: Reading {
            files: &[File::Reflect, File::Mirror],
            read: |text| read_questions(text).ok(),
        },
        page: pages::page,
    });
}

/// Draws Practise and takes the static shell away.
pub fn start_practise() {
    start(DocumentParts {
        document: Document::Practise,
        reading: Reading {
            files: &[File::Practise, File::Mirror],
            read: |text| read_cases(text).ok(),
        },
        page: pages::practise::page,
    });
}

/// Draws People and takes the static shell away.
pub fn start_people() {
    start(DocumentParts {
        document: Document::People,
        reading: Reading {
            files: &[File::Library, File::Mirror],
            read: |text| read_people(text).ok(),
        },
        page: pages::people::page,
    });
}

/// Draws the Workshop and takes the static shell away.
pub fn start_workshop() {
    start(DocumentParts {
        document: Document::Workshop,
        reading: Reading {
            files: &[File::Practise, File::Mirror],
            read: |text| read_workshop(text).ok(),
        },
        page: pages::workshop::page,
    });
}

/// Draws the library and takes the static shell away.
pub fn start_library() {
    start(DocumentParts {
        document: Document::Library,
        reading: Reading {
            files: &[File::Library, File::Practise, File::Mirror, File::Reflect],
            read: |text| read(text).ok(),
        },
        page: pages::library::page,
    });
}

/// Draws every page in one document, which is a file on somebody's disk, and takes the static shell
/// away.
pub fn start_whole() {
    start(DocumentParts {
        document: Document::Rooms,
        reading: Reading {
            files: &[File::Library, File::Practise, File::Mirror, File::Reflect],
            read: |text| read(text).ok(),
        },
        page: |session, route| match route.document() {
            Document::Rooms => pages::page(session, route),
            Document::Library => pages::library::page(session, route),
            Document::Practise => pages::practise::page(session, route),
            Document::People => pages::people::page(session, route),
            Document::Workshop => pages::workshop::page(session, route),
        },
    });
}

fn start(parts: DocumentParts) {
    parts.document.enter();
    draw_into_body(move || app(parts));
    page::started();
}

/// The key that begins an observation, from any page.
const KEY: &str = "n";

/// Where single keys are on, one leads to a blank observation, whatever the document.
fn listen_to_key(session: Session) {
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_on = session.glance(|state| state.preferences.single_keys);
        let is_free = !event.default_prevented() && !event.repeat() && !page::has_open_dialog();
        if !is_on || !is_free || !page::is_letter(event, KEY) {
            return;
        }
        event.prevent_default();
        match Route::Capture.is_here() {
            true => page::go(&Route::Capture.fragment()),
            false => page::open(&Route::Capture.href()),
        }
    });
}

/// The whole app.
fn app(parts: DocumentParts) -> Piece {
    let session = Session::begin(parts.reading);
    let route = Watched::new(Route::parse(&page::fragment()));
    on_window("hashchange", move |_| {
        let next = Route::parse(&page::fragment());
        if route.peek() == next {
            return;
        }
        session.leave_page();
        route.set(next);
        page::to_top();
        // Once the new page is drawn, so that a screen reader begins at its heading.
        request_animation_frame(|| page::focus("main h1"));
    });
    listen_to_key(session);
    let main = el("main")
        .id("page")
        .child(notices(session))
        .child(live(move || (parts.page)(session, &route.get())));
    Piece::All(vec![header(session, route), main.into()])
}
