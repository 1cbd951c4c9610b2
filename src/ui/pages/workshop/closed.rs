//! What stands where a revealed workshop can show nothing, with the way on: collecting goes on where
//! nothing of a round was ever shown.

use super::opened::{Closed, revealing};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::Round;
use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph,
};
use crate::ui::draw::{Piece, el};
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::Session;
use crate::ui::text::{Count, Cue, Outcome, Reveal, Revealing, count, language, r, w};

/// The page.
pub(super) fn closed(session: Session, id: &SheetId, title: Cue, why: Closed) -> Piece {
    let hub = |page| Route::Session(id.clone(), page);
    let (head, to, way) = match why {
        Closed::Gone => (r(Reveal::GoneTitle), Route::Workshop, Reveal::ToFront),
        Closed::NotAsked => (w(title), hub(SessionPage::Hub), Reveal::ToHub),
        Closed::NotRevealed => (
            r(Reveal::NotRevealedTitle),
            hub(SessionPage::Collect),
            Reveal::ToCollect,
        ),
        Closed::NoKey => (r(Reveal::NoKeyTitle), hub(SessionPage::Hub), Reveal::ToHub),
        Closed::NoBallots => return empty(session, id, Reveal::NoBallotsTitle, why),
        Closed::NoneOpens(_) => return empty(session, id, Reveal::NoneOpensTitle, why),
        Closed::Withheld(..) => return empty(session, id, Reveal::WithheldTitle, why),
    };
    column(vec![
        heading(head).into(),
        lede_text(words(why)).into(),
        actions(vec![link_button(Kind::Primary, &to, r(way))]).into(),
    ])
    .into()
}

/// A first round of which nothing can be shown.
fn empty(session: Session, id: &SheetId, title: Reveal, why: Closed) -> Piece {
    let hub = Route::Session(id.clone(), SessionPage::Hub);
    column(vec![
        heading(r(title)).into(),
        lede_text(words(why)).into(),
        go_on(session, id, Round::First),
        actions(vec![link_button(Kind::Quiet, &hub, r(Reveal::ToHub))]).into(),
    ])
    .into()
}

/// Why nothing is shown, in words.
fn words(why: Closed) -> String {
    let words = match why {
        Closed::Gone => Reveal::GoneText,
        Closed::NotAsked => Reveal::NotAskedText,
        Closed::NotRevealed => Reveal::NotRevealedText,
        Closed::NoKey => Reveal::NoKeyText,
        Closed::NoBallots => Reveal::NoBallotsText,
        Closed::NoneOpens(ballots) => return revealing(Revealing::NoneOpens { ballots }),
        Closed::Withheld(withheld, unread) => {
            let why = language().outcome(Outcome::Withheld(withheld), super::WRITE);
            return match unread {
                0 => why,
                ballots => format!("{why} {}", revealing(Revealing::Unread { ballots })),
            };
        }
    };
    r(words).to_owned()
}

/// That a second round is not shown, why, and the way to collect it again.
pub(super) fn unshown(session: Session, id: &SheetId, why: Closed) -> Piece {
    el("div")
        .class("aside")
        .child(paragraph(format!(
            "{} {}",
            r(Reveal::SecondUnshown),
            words(why)
        )))
        .child(go_on(session, id, Round::Second))
        .into()
}

/// The button that takes a reveal back. What was shown stays shown, and that is said.
fn go_on(session: Session, id: &SheetId, round: Round) -> Piece {
    if session.led(id, |led| led.was_shown(round)) == Some(true) {
        return paragraph(r(Reveal::WasShown)).into();
    }
    let id = id.clone();
    let go_on = button(Kind::Primary, r(Reveal::GoOn), move || {
        if session.collect_again(&id, round) {
            session.announce(count(Count::GoesOn { round }));
            window::go(&Route::Session(id.clone(), SessionPage::Collect).fragment());
        }
    });
    el("div")
        .class("given")
        .child(paragraph(r(Reveal::GoOnText)))
        .child(actions(vec![go_on]))
        .into()
}
