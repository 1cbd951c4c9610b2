//! What one person gives: rating the cases, checking, sealing, and the result afterwards.

mod answers;
mod ballot;
mod check;
mod front;
mod held;
mod result;
mod steps;

use std::rc::Rc;

use leptos::prelude::untrack;

pub use held::{Asks, Held};
pub use result::{complaint, shown, words_of};

use super::{arriving, set_title};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Ballot, Setup};
use crate::ui::components::{Kind, actions, column, heading, lede_text, link_button};
use crate::ui::draw::{Piece, Watched, live, when};
use crate::ui::route::{Route, VotePage};
use crate::ui::session::Session;
use crate::ui::text::{Voting, v};

/// A page of a vote that is kept.
pub fn page(session: Session, id: &SheetId, page: VotePage) -> Piece {
    let (vote, looked) = (id.clone(), id.clone());
    let is_here = move || session.setup_of_vote(&looked).is_some();
    when(
        is_here,
        move || {
            let vote = vote.clone();
            arriving(session, move || {
                let words = session.case_words()?;
                Ok(untrack(|| {
                    let Some(setup) = session.setup_of_vote(&vote) else {
                        return gone();
                    };
                    drawn(Held::kept(session, &vote, Asks { setup, words }), page)
                }))
            })
        },
        gone,
    )
}

/// All pages of a vote on a device that is passed round. Nothing is kept: what is given is in this
/// page's memory, goes to `take` as a ballot when it is sealed, and is gone with the piece.
pub fn passed(session: Session, setup: Setup, take: impl Fn(Ballot) + 'static) -> Piece {
    let take: Rc<dyn Fn(Ballot)> = Rc::new(take);
    arriving(session, move || {
        let words = session.case_words()?;
        let (setup, take) = (setup.clone(), Rc::clone(&take));
        Ok(untrack(|| {
            let at = Watched::new(VotePage::Step(1, 0));
            let held = Held::passing(session, Asks { setup, words }, at, take);
            live(move || {
                let page = at.get();
                untrack(|| drawn(held, page))
            })
        }))
    })
}

fn drawn(held: Held, page: VotePage) -> Piece {
    match page {
        VotePage::Front => front::page(held),
        VotePage::Step(case, step) => steps::step(held, case, step).unwrap_or_else(gone),
        VotePage::Check => check::page(held),
        VotePage::Ballot => ballot::page(held),
        VotePage::Result => result::page(held),
    }
}

/// What stands where there is no such vote.
fn gone() -> Piece {
    set_title(v(Voting::GoneTitle));
    column(vec![
        heading(v(Voting::GoneTitle)).into(),
        lede_text(v(Voting::GoneLede)).into(),
        actions(vec![
            link_button(Kind::Primary, &Route::Workshop, v(Voting::ToWorkshops)),
            link_button(Kind::Quiet, &Route::WorkshopOpen, v(Voting::BadAskAgain)),
        ])
        .into(),
    ])
    .into()
}
