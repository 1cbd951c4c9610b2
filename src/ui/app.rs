//! The app: one session, one route, one page at a time.

use leptos::prelude::request_animation_frame;

use super::components::{header, notices};
use super::draw::{Piece, Watched, draw_into_body, el, live, on_window};
use super::pages;
use super::route::Route;
use super::session::Session;
use crate::platform::browser::page;

/// Draws the app and takes the static shell away.
pub fn start() {
    draw_into_body(app);
    page::started();
}

/// The whole app.
fn app() -> Piece {
    let session = Session::begin();
    let route = Watched::new(Route::parse(&page::fragment()));
    on_window("hashchange", move |_| {
        let next = Route::parse(&page::fragment());
        if route.peek() == next {
            return;
        }
        route.set(next);
        page::to_top();
        // Once the new page is drawn, so that a screen reader begins at its heading.
        request_animation_frame(|| page::focus("main h1"));
    });
    let main = el("main")
        .id("page")
        .child(notices(session))
        .child(live(move || pages::page(session, &route.get())));
    Piece::All(vec![header(session, route), main.into()])
}
