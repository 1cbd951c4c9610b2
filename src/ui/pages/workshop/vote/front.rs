//! What was asked and where one left.

use super::super::{set_title, voted};
use super::held::Held;
use crate::domain::workshop::{Round, Vote};
use crate::ui::components::{Kind, actions, column, heading, lede_text, soft};
use crate::ui::draw::{Piece, el, live, live_text, when};
use crate::ui::pages::workshop::join::asks;
use crate::ui::route::VotePage;
use crate::ui::text::{Voted, Voting, v};

/// How far a case is rated.
fn progress(held: Held, place: usize) -> String {
    let of = usize::from(held.asked());
    let missing = held.vote(|vote| {
        let missing = vote.missing().into_iter();
        missing.filter(|(case, _)| *case == place).count()
    });
    voted(Voted::Progress {
        done: of.saturating_sub(missing),
        of,
    })
}

fn row(held: Held, case: u8) -> Piece {
    let place = usize::from(case) - 1;
    let title = held.with(|asks| asks.setup.cases.get(place).map(|it| it.title.clone()));
    let title = title.unwrap_or_default();
    el("li")
        .class("row")
        .child(el("div").child(live(move || held.line(held.next_of(case), title.clone()))))
        .child(el("span").child(live_text(move || progress(held, place))))
        .into()
}

/// The page.
pub fn page(held: Held) -> Piece {
    set_title(v(Voting::VoteTitle));
    let rows = (1..=held.cases()).map(|case| row(held, case));
    let second = held.with(|asks| asks.setup.round == Round::Second);
    let ballot = when(
        move || !held.answers.get(Vote::SEALED).is_empty(),
        move || {
            Piece::All(vec![
                held.way(Kind::Quiet, VotePage::Ballot, v(Voting::ToBallot)),
                held.way(Kind::Quiet, VotePage::Result, v(Voting::ToResult)),
            ])
        },
        || Piece::Nothing,
    );
    let go_on = live(move || match held.next() {
        VotePage::Check => held.way(Kind::Primary, VotePage::Check, v(Voting::ToCheck)),
        page => held.way(Kind::Primary, page, v(Voting::GoOn)),
    });
    column(vec![
        heading(v(Voting::VoteTitle)).into(),
        lede_text(v(Voting::VoteLede)).into(),
        held.with(|it| soft(asks(&it.setup, &it.words.names)))
            .into(),
        second.then(|| soft(v(Voting::SecondRound))).into(),
        actions(vec![go_on, ballot]).into(),
        el("h2").text(v(Voting::CasesTitle)).into(),
        el("ul").class("rows").children(rows.collect()).into(),
    ])
    .into()
}
