//! The page of a workshop one leads: setting it up until the invitation is made, then inviting and
//! what comes next.

mod again;
mod cases;
mod choosing;
mod invite;
pub mod key;
mod setup;

use leptos::prelude::request_animation_frame;

use crate::domain::sheet::SheetId;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, column, heading, lede_text, link_button, soft};
use crate::ui::draw::{Piece, el, when};
use crate::ui::pages::workshop::set_title;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Cue, Facing, f, w};

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    set_title(w(Cue::SessionTitle));
    let (known, asked, set_up, invited) = (id.clone(), id.clone(), id.clone(), id.clone());
    when(
        move || session.led(&known, |_| ()).is_some(),
        move || {
            let (asked, set_up, invited) = (asked.clone(), set_up.clone(), invited.clone());
            when(
                move || session.led(&asked, |led| led.is_asked()) == Some(true),
                move || invite::page(session, &invited),
                move || setup::page(session, &set_up),
            )
        },
        move || gone(session),
    )
}

/// What stands where a workshop is not.
pub fn gone(session: Session) -> Piece {
    let back = link_button(Kind::Primary, &Route::Workshop, f(Facing::ToWorkshop));
    column(vec![
        heading(f(Facing::GoneTitle)).into(),
        lede_text(f(Facing::GoneLede)).into(),
        actions(vec![back]).into(),
        key::bring_back(session),
    ])
    .into()
}

/// Moves focus to the page's heading, once it is drawn.
fn to_heading() {
    request_animation_frame(|| {
        window::to_top();
        window::focus("main h1");
    });
}

/// The way to remove a workshop. It can be undone.
fn removal(session: Session, id: &SheetId) -> Piece {
    let id = id.clone();
    let remove = button(Kind::Danger, f(Facing::Remove), move || {
        session.remove_workshop(&id, f(Facing::Removed).to_owned());
        to_heading();
    });
    el("section")
        .child(soft(f(Facing::RemoveAbout)))
        .child(actions(vec![remove]))
        .into()
}
