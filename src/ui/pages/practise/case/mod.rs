//! A case: the scene to read, a characteristic a page to rate with the text beside it, and the
//! anti-patterns with what was given so far. Everything is saved as it is given, so one may leave at
//! any point. No key is drawn here, not even hidden.

mod rate;
mod spot;

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use super::{case_gone, marks, not_arrived, remark, set_title};
use crate::domain::characteristic::Characteristic;
use crate::domain::practise::{Attempt, History, Stand, Why, order};
use crate::domain::scale::Seen;
use crate::journal::Change;
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{Kind, actions, button, column, heading, lede_text, link_button};
use crate::ui::draw::{Element, Piece, el, live, when};
use crate::ui::route::{CasePage, Route};
use crate::ui::session::{Posed, Session};
use crate::ui::text::{Key, Prompt, Remark, p, t};

/// Pages of a case: five characteristics and the anti-patterns.
const STEPS: usize = 6;

/// A case being judged, cheap to copy into closures.
#[derive(Clone, Copy)]
struct Held {
    session: Session,
    posed: StoredValue<Posed, LocalStorage>,
}

impl Held {
    fn with<T>(self, look: impl FnOnce(&Posed) -> T) -> T {
        self.posed.with_value(look)
    }

    /// Looks at the judging as it stands, and again when it changes.
    fn attempt<T>(self, look: impl FnOnce(&Attempt) -> T) -> Option<T> {
        self.with(|posed| self.session.attempt(&posed.id, look))
    }

    fn seen(self, of: Characteristic) -> Option<Seen> {
        self.attempt(|it| it.rating(of).seen).flatten()
    }

    fn practise(self, change: Change) {
        self.with(|posed| self.session.practise(&posed.id, change));
    }

    fn route(self, page: CasePage) -> Route {
        Route::Case(self.with(|posed| posed.id.case.id.clone()), page)
    }

    fn of_step(self, step: u8) -> Characteristic {
        let order = self.with(|posed| order(&posed.id));
        let place = usize::from(step).saturating_sub(1);
        order
            .get(place)
            .copied()
            .unwrap_or(Characteristic::Commitment)
    }
}

/// Makes a page of a case once the cases are here.
pub(super) fn with_case(
    session: Session,
    id: &str,
    make: impl Fn(Posed) -> Piece + 'static,
) -> Piece {
    let id = id.to_owned();
    when(
        move || session.has_cases().is_ok(),
        move || match session.pose(&id) {
            Ok(Some(posed)) => make(posed),
            _ => case_gone(),
        },
        move || {
            live(move || {
                session
                    .has_cases()
                    .err()
                    .map(|why| not_arrived(session, why))
            })
        },
    )
}

/// A page of a case.
pub fn page(session: Session, id: &str, page: CasePage) -> Piece {
    with_case(session, id, move |posed| {
        set_title(&posed.case.title);
        let held = Held {
            session,
            posed: StoredValue::new_local(posed),
        };
        let is_judged = move || held.attempt(Attempt::stand) == Some(Stand::Judged);
        when(
            is_judged,
            move || judged_elsewhere(held),
            move || match page {
                CasePage::Rate(step) => rate::rate(held, step),
                CasePage::Spot => spot::spot(held),
                CasePage::Read | CasePage::Key => read(held),
            },
        )
    })
}

/// What stands here once the key was shown, here or in another tab.
fn judged_elsewhere(held: Held) -> Piece {
    let title = held.with(|posed| posed.case.title.clone());
    column(vec![
        heading(title).into(),
        lede_text(p(Prompt::JudgedElsewhere)).into(),
        actions(vec![link_button(
            Kind::Primary,
            &held.route(CasePage::Key),
            p(Prompt::ToKey),
        )])
        .into(),
    ])
    .into()
}

/// What a person should know before they begin: that it will not count, or that the case is another.
fn warning(held: Held) -> Option<Prompt> {
    let id = held.with(|posed| posed.id.clone());
    held.session.glance(|state| {
        let has_changed = state.attempts.iter().any(|it| {
            let of = &it.id.case;
            of.id == id.case.id && of.version != id.case.version && it.judged.is_none()
        });
        match History::of(&state.attempts).worth_now(&id.case, clock::now()) {
            Why::Repeat => Some(Prompt::JudgedLongAgo),
            Why::OtherVersion => Some(Prompt::JudgedOther),
            Why::TooSoon | Why::KnewKey => Some(Prompt::JudgedBefore),
            Why::Counts => has_changed.then_some(Prompt::Changed),
        }
    })
}

/// The first step that is not rated; the anti-patterns if all are.
fn next_open(held: Held) -> CasePage {
    let first = (1..=5).find(|step| held.seen(held.of_step(*step)).is_none());
    first.map_or(CasePage::Spot, CasePage::Rate)
}

/// The scene, to read.
fn read(held: Held) -> Piece {
    let begun = held.attempt(|_| ()).is_some();
    let words = if begun {
        Prompt::GoOn
    } else {
        Prompt::BeginRating
    };
    let begin = button(Kind::Primary, p(words), move || {
        held.with(|posed| held.session.open_case(&posed.id));
        window::go(&held.route(next_open(held)).fragment());
    });
    let warning = warning(held).map(|of| el("p").class("aside").text(p(of)));
    held.with(|posed| {
        el("article")
            .class("column case-read")
            .child(heading(posed.case.title.clone()))
            .child(lede_text(p(Prompt::ReadLede)))
            .child(warning)
            .child(marks::plain(&posed.case.sentences))
            .child(actions(vec![
                begin,
                link_button(Kind::Quiet, &Route::Practise, t(Key::Back)),
            ]))
            .into()
    })
}

fn eyebrow(held: Held, step: usize) -> Element {
    let title = held.with(|posed| posed.case.title.clone());
    el("p").class("eyebrow").text(remark(Remark::Eyebrow {
        title: &title,
        step,
        of: STEPS,
    }))
}
