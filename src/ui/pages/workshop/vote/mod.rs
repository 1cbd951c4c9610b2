//! What one person gives: rating the cases, checking, sealing, and the result afterwards.

mod answers;
mod ballot;
mod check;
mod front;
mod held;
mod result;
mod steps;

use leptos::prelude::untrack;

pub use answers::Answers;
pub use check::{name_field, sealed};
pub use held::{Asks, Held};
pub use result::{complaint, shown, words_of};
pub use steps::step;

use super::{arriving, set_title};
use crate::domain::sheet::SheetId;
use crate::ui::components::{Kind, actions, column, heading, lede_text, link_button};
use crate::ui::draw::{Piece, when};
use crate::ui::route::{Route, VotePage};
use crate::ui::session::Session;
use crate::ui::text::{Voting, v};

/// A page of a vote.
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
                    drawn(Held::new(session, &vote, Asks { setup, words }), page)
                }))
            })
        },
        gone,
    )
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
