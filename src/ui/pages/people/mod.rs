//! People: a private ledger of what one saw, what one expects, and when to look again. A document of
//! its own. Nothing here adds up to a figure of a person, and nothing is in an order of ratings.

mod asked;
mod capture;
mod choosing;
mod code;
mod coverage;
mod fields;
mod front;
mod growth;
mod held;
mod names;
mod narrowing;
mod observation;
mod observations;
mod person;
mod runs;
mod unfinished;
mod writing;

use crate::domain::day::DayNumber;
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{
    Kind, actions, button, column, curtain_before, heading, lede_text, link_button, soft,
};
use crate::ui::draw::{Piece, el, live_text, when};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Caption, Key, Mention, c, language, mention, t};

/// The page of a route in People, behind the curtain's reach: it is about others.
pub fn page(session: Session, route: &Route) -> Piece {
    capture::comes_from(session, route);
    let route = route.clone();
    curtain_before(move |curtain| {
        let hide = el("div").class("hide not-printed").child(curtain.button());
        Piece::All(vec![hide.into(), open(session, &route)])
    })
}

fn open(session: Session, route: &Route) -> Piece {
    match route.clone() {
        Route::People => front::page(session),
        Route::Capture => capture::page(session),
        Route::Observations => observations::page(session),
        Route::Observation(id) => observation::page(session, &id),
        Route::Coverage => coverage::page(session),
        Route::Person(id, PersonPage::NewRun) => runs::choose(session, &id, None),
        Route::Person(id, PersonPage::NewRunOf(of)) => runs::choose(session, &id, Some(of)),
        Route::Person(id, PersonPage::NewGrowth) => growth::choose(session, &id),
        Route::Person(id, page) => person::page(session, &id, page),
        Route::Run(id) => runs::page(session, &id),
        Route::Growth(id) => growth::page(session, &id),
        Route::Unknown => super::unknown::page(),
        elsewhere => super::elsewhere(&elsewhere),
    }
}

fn set_title(of: &str) {
    window::set_title(&mention(Mention::Window { of }));
}

/// What is said of something kept, and what is said of it while it failed to be stored.
fn if_stored(session: Session, stored: Caption, not_stored: Caption) -> Piece {
    live_text(move || match session.is_unsaved() {
        true => c(not_stored),
        false => c(stored),
    })
}

/// A day in words.
fn in_words(day: DayNumber) -> String {
    intl::calendar_day(language().tag(), day)
}

/// What says more with the words of packs, made once they have come or cannot: made earlier, it would
/// be made anew under the hands of whoever is on it by then.
fn once_settled<P: Into<Piece>>(session: Session, make: impl Fn() -> P + 'static) -> Piece {
    when(
        move || !session.awaits_ledger_words(),
        make,
        move || not_arrived(session, Arrival::Waiting),
    )
}

/// What stands where the words of a pack are not here.
fn not_arrived(session: Session, why: Arrival) -> Piece {
    let words = match why {
        Arrival::Waiting => {
            return soft(c(Caption::Fetching))
                .attribute("role", "status")
                .into();
        }
        Arrival::Missing => Caption::WordsMissing,
        Arrival::Unusable => Caption::WordsDamaged,
        Arrival::Empty => Caption::WordsEmpty,
    };
    let way_out = match why {
        Arrival::Empty => link_button(Kind::Primary, &Route::Packs, t(Key::PacksTitle)),
        _ => button(Kind::Primary, t(Key::TryAgain), move || {
            session.fetch_again();
        }),
    };
    set_title(c(Caption::Title));
    column(vec![
        heading(c(Caption::Title)).into(),
        lede_text(c(words)).into(),
        actions(vec![way_out]).into(),
    ])
    .into()
}

/// What stands where a person or a sheet is not.
fn gone() -> Piece {
    set_title(c(Caption::Gone));
    column(vec![
        heading(c(Caption::Gone)).into(),
        lede_text(c(Caption::GoneText)).into(),
        actions(vec![link_button(
            Kind::Primary,
            &Route::People,
            c(Caption::BackToPeople),
        )])
        .into(),
    ])
    .into()
}
