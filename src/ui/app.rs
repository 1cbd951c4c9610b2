//! The app: one session, one route, one page at a time.

use leptos::ev;
use leptos::prelude::*;

use super::components::{Header, Notices};
use super::pages;
use super::route::Route;
use super::session::Session;
use crate::platform::browser::page;

/// Mounts the app and takes the static shell away.
pub fn start() {
    leptos::mount::mount_to_body(App);
    page::started();
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    provide_context(Session::begin());
    let route = RwSignal::new(Route::parse(&page::fragment()));
    let listener = window_event_listener(ev::hashchange, move |_| {
        let next = Route::parse(&page::fragment());
        if route.with_untracked(|here| *here == next) {
            return;
        }
        route.set(next);
        page::to_top();
        // Once the new page is drawn, so that a screen reader begins at its heading.
        request_animation_frame(|| page::focus("main h1"));
    });
    on_cleanup(move || listener.remove());
    view! {
        <Header route=route />
        <main id="page">
            <Notices />
            {move || pages::page(&route.get())}
        </main>
    }
}
