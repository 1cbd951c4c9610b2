//! One device passed round: each rates on the pages of a vote, seals what they gave, and the screen is
//! wiped between. Answers live in this page's memory until they are sealed and are never stored; no
//! address leads back to them.

mod leading;
mod leaving;

use leptos::prelude::untrack;

use super::collect::{count_in, guarded, hub};
use super::vote::{Answers, Asks, Held, name_field, sealed, step};
use super::{arriving, set_title};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Came, Found, Naming, Round, SealedText, Vote, hex};
use crate::platform::browser::{page as window, random};
use crate::ui::components::{
    Kind, actions, button, column, curtain_before, heading, lede_text, link_button, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::{Route, SessionPage, VotePage};
use crate::ui::session::{KnownBallots, Session};
use crate::ui::text::{Cue, Facing, Key, Voting, f, t, v, w};

/// What a pass holds. All of it goes with the page.
#[derive(Clone)]
struct Pass {
    session: Session,
    id: SheetId,
    round: Round,
    known: KnownBallots,
    /// Where the device is: with somebody at a step or at the check, else between two people.
    page: Watched<VotePage>,
    /// What the person who has the device gave; nothing between two people.
    answers: Answers,
    /// What is said on the page between two people.
    said: Watched<Option<Facing>>,
}

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    set_title(w(Cue::PassTitle));
    guarded(session, id, Cue::PassTitle, passing)
}

fn passing(session: Session, id: &SheetId, round: Round) -> Piece {
    let answers = Answers::in_memory();
    let pass = Pass {
        session,
        id: id.clone(),
        round,
        known: KnownBallots::default(),
        page: Watched::new(VotePage::Front),
        answers,
        said: Watched::new(None),
    };
    let shown = curtain_before(move |curtain| {
        let pass = pass.clone();
        let hide = el("div").class("hide").child(curtain.button());
        Piece::All(vec![
            hide.into(),
            arriving(session, move || {
                let words = session.case_words()?;
                let asked = untrack(|| session.asked_round(&pass.id, pass.round));
                let Some((setup, _)) = asked else {
                    return Ok(Piece::Nothing);
                };
                let asks = Asks { setup, words };
                let held = Held::passed(session, pass.answers, pass.page, asks);
                let pass = pass.clone();
                Ok(live(move || {
                    let page = pass.page.get();
                    untrack(|| at(&pass, held, page))
                }))
            }),
        ])
    });
    Piece::All(vec![shown, leaving::asks(answers)])
}

/// The page where the device is.
fn at(pass: &Pass, held: Held, page: VotePage) -> Piece {
    let drawn = match page {
        VotePage::Step(case, part) => step(held, case, part),
        VotePage::Check => Some(last(pass, held)),
        _ => None,
    };
    drawn.unwrap_or_else(|| hand_over(pass, held))
}

/// Begins for the next person.
fn begin(pass: &Pass, held: Held) {
    let Some(voter) = random::bytes::<8>() else {
        return pass.said.set(Some(Facing::NoRandomness));
    };
    held.answers.set(Vote::VOTER, &hex(&voter));
    pass.said.set(None);
    held.go(VotePage::Step(1, 0));
}

/// Seals the ballot and takes it in; then nothing of it is left here. False if it could not be.
fn take_in(pass: &Pass, held: Held) -> bool {
    let sealed = sealed(held).ok();
    let Some(sealed) = sealed.and_then(|(text, _)| SealedText::read(&text)) else {
        return false;
    };
    let found = vec![Found::Sealed(sealed)];
    let came = (pass.session).take_ballots(&pass.id, pass.round, &pass.known, found);
    let is_in = matches!(came.first(), Some(Came::New(_)));
    if is_in {
        leading::keep(pass.session, &pass.id, pass.round, held.answers);
        held.answers.wipe();
        pass.said.set(Some(Facing::PassDoneText));
        held.go(VotePage::Front);
    }
    is_in
}

/// The name where ballots hold one, and sealing.
fn last(pass: &Pass, held: Held) -> Piece {
    set_title(w(Cue::PassTitle));
    let complained = Watched::new(false);
    let cannot = Watched::new(false);
    let sealed = pass.clone();
    let seal = button(Kind::Primary, f(Facing::PassSeal), move || {
        cannot.set(false);
        if !held.vote(|vote| vote.has_name()) {
            complained.set(true);
            return window::focus("#name");
        }
        cannot.set(!take_in(&sealed, held));
    });
    let said = live(move || {
        let words = || el("p").class("field-error").text(f(Facing::PassCannot));
        cannot.get().then(words)
    });
    let is_named = held.with(|asks| asks.setup.naming == Naming::Named);
    let back = VotePage::Step(held.cases(), held.asked() + 1);
    column(vec![
        heading(f(Facing::PassLast)).into(),
        lede_text(f(Facing::PassLastText)).into(),
        is_named.then(|| soft(v(Voting::Named))).into(),
        name_field(held, complained),
        is_named.then(|| leading::field(held.answers)).into(),
        el("div").attribute("role", "alert").child(said).into(),
        actions(vec![
            seal,
            held.way(Kind::Quiet, back, t(Key::Back)),
            held.way_out(),
        ])
        .into(),
    ])
    .into()
}

/// Between two people: how many are in, and nothing else. Whichever way led here, nothing that the
/// last person gave goes on to the next.
fn hand_over(pass: &Pass, held: Held) -> Piece {
    set_title(w(Cue::PassTitle));
    if held.answers.wipe() {
        pass.said.put(Some(Facing::PassTaken));
    }
    let said = pass.said.peek();
    let title = match said {
        Some(Facing::PassDoneText) => Facing::PassDone,
        Some(_) => Facing::PassNext,
        None => Facing::PassFirst,
    };
    let begun = pass.clone();
    let begin = button(Kind::Primary, f(Facing::PassBegin), move || {
        begin(&begun, held);
    });
    let collect = Route::Session(pass.id.clone(), SessionPage::Collect);
    let collect = link_button(Kind::Quiet, &collect, f(Facing::NextCollect));
    let count = count_in(pass.session, &pass.id, pass.round, pass.known.clone());
    let watched = pass.said;
    column(vec![
        heading(f(title)).into(),
        el("div")
            .attribute("role", "status")
            .child(live(move || watched.get().map(|words| paragraph(f(words)))))
            .into(),
        el("p").class("lede").child(count).into(),
        paragraph(f(Facing::PassAbout)).into(),
        soft(f(Facing::PassReload)).into(),
        soft(f(Facing::PassEsc)).into(),
        actions(vec![begin, collect, hub(&pass.id)]).into(),
    ])
    .into()
}
