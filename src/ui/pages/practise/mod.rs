//! Practise: judging fictional cases, the key beside it, and a profile of one's judgment. A document
//! of its own.

mod case;
mod cases;
mod feedback;
mod front;
mod habit;
mod marks;
mod profile;

use crate::domain::practise::Next;
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{Kind, actions, button, column, heading, lede_text, link_button, soft};
use crate::ui::draw::Piece;
use crate::ui::report::profile::{Names, Report};
use crate::ui::route::{CasePage, Route};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Key, Prompt, Remark, Write, language, p, t};

/// The page of a route in Practise.
pub fn page(session: Session, route: &Route) -> Piece {
    match route.clone() {
        Route::Practise => front::page(session),
        Route::NextCase => next_case(session),
        Route::Cases => cases::page(session),
        Route::Case(id, CasePage::Key) => feedback::page(session, &id),
        Route::Case(id, page) => case::page(session, &id, page),
        Route::Profile => profile::page(session),
        Route::Unknown => super::unknown::page(),
        elsewhere => super::elsewhere(&elsewhere),
    }
}

/// How numbers are written here.
const WRITE: Write<'static> = &|value, digits| intl::decimal(language().tag(), value, digits);

/// A text with figures or names in it.
fn remark(of: Remark<'_>) -> String {
    language().remark(of, WRITE)
}

/// What sentences about a rater are made with.
fn report(names: &Names) -> Report<'_> {
    Report {
        names,
        write: WRITE,
    }
}

fn set_title(of: &str) {
    window::set_title(&remark(Remark::Window { of }));
}

/// Opens whichever case comes next.
fn next_case(session: Session) -> Piece {
    match session.next_case() {
        Err(why) => not_arrived(session, why),
        Ok((Next::Case(due), _)) => {
            let route = Route::Case(due.id.case.id, CasePage::Read);
            window::replace(&route.fragment());
            Piece::Nothing
        }
        Ok(_) => front::page(session),
    }
}

/// What stands where the cases are not here.
fn not_arrived(session: Session, why: Arrival) -> Piece {
    let words = match why {
        Arrival::Waiting => {
            return soft(p(Prompt::Fetching)).attribute("role", "status").into();
        }
        Arrival::Missing => Prompt::CasesMissing,
        Arrival::Unusable => Prompt::CasesDamaged,
        Arrival::Empty => Prompt::CasesEmpty,
    };
    let way_out = match why {
        Arrival::Empty => link_button(Kind::Primary, &Route::Packs, t(Key::PacksTitle)),
        _ => button(Kind::Primary, t(Key::TryAgain), move || {
            session.fetch_again();
        }),
    };
    set_title(p(Prompt::Title));
    column(vec![
        heading(p(Prompt::Title)).into(),
        lede_text(p(words)).into(),
        actions(vec![way_out]).into(),
    ])
    .into()
}

/// What stands where a case is not.
fn case_gone() -> Piece {
    set_title(p(Prompt::CaseGone));
    column(vec![
        heading(p(Prompt::CaseGone)).into(),
        lede_text(p(Prompt::CaseGoneText)).into(),
        actions(vec![
            link_button(Kind::Primary, &Route::Cases, p(Prompt::AllCases)),
            link_button(Kind::Quiet, &Route::Packs, t(Key::PacksTitle)),
        ])
        .into(),
    ])
    .into()
}
