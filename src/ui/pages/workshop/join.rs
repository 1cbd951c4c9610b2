//! An invitation that came as a link: who asks what, before anything is kept.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::{arriving, set_title, voted};
use crate::domain::sheet::WORKSHOP_FIELD_LIMIT;
use crate::domain::workshop::{
    BadInvitation, Invitation, Invited, Naming, Round, Setup, asked_text, minutes_alone,
    payload_bytes, read_head,
};
use crate::platform::browser::deflate::{self, BadStream};
use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::report::profile::Names;
use crate::ui::route::{Route, VotePage};
use crate::ui::session::Session;
use crate::ui::text::{Cue, Voted, Voting, v, w};

/// An invitation whose cases are not looked up yet, with its whole cases once they are unpacked.
type Unpacked = Watched<Option<Result<Vec<u8>, BadStream>>>;

/// The page.
pub fn page(session: Session, payload: &str) -> Piece {
    set_title(w(Cue::JoinTitle));
    let read = payload_bytes(payload).and_then(|bytes| {
        let (invitation, at) = read_head(&bytes)?;
        Ok((invitation, bytes.get(at..).unwrap_or_default().to_vec()))
    });
    match read {
        Err(why) => bad_piece(said(why)),
        Ok((invitation, packed)) => opened(session, payload, invitation, packed),
    }
}

/// What stands where the address of an invitation holds none.
pub fn unreadable() -> Piece {
    set_title(w(Cue::JoinTitle));
    bad_piece(said(BadInvitation::NotOne))
}

/// What is asked, in a sentence.
pub fn asks(setup: &Setup, names: &Names) -> String {
    let of: Vec<String> = setup.of.iter().map(|of| names.of(*of).to_owned()).collect();
    voted(Voted::Asks {
        title: &setup.title,
        cases: setup.cases.len(),
        of: &of,
        minutes: minutes_alone(setup.cases.len(), setup.of.len()),
    })
}

/// Why an invitation cannot be taken up, in a sentence.
fn said(why: BadInvitation) -> String {
    let words = match why {
        BadInvitation::NotOne => Voting::BadNotOne,
        BadInvitation::TooLarge => Voting::BadTooLarge,
        BadInvitation::Newer => Voting::BadNewer,
        BadInvitation::CutShort => Voting::BadCutShort,
        BadInvitation::Damaged => Voting::BadChanged,
        BadInvitation::Impossible => Voting::BadImpossible,
        BadInvitation::MissingCases(cases) => return voted(Voted::Missing { cases }),
    };
    v(words).to_owned()
}

fn bad_piece(words: String) -> Piece {
    column(vec![
        heading(v(Voting::BadTitle)).into(),
        lede_text(words).into(),
        actions(vec![
            link_button(Kind::Primary, &Route::WorkshopOpen, v(Voting::BadAskAgain)),
            link_button(Kind::Quiet, &Route::Workshop, v(Voting::ToWorkshops)),
        ])
        .into(),
    ])
    .into()
}

/// Unpacks what comes whole, finds the rest, and tells what is asked.
fn opened(session: Session, payload: &str, invitation: Invitation, packed: Vec<u8>) -> Piece {
    let unpacked: Unpacked = Watched::new(None);
    if invitation.carries_whole() {
        spawn_local(async move {
            unpacked.set(Some(deflate::inflate(packed).await));
        });
    } else {
        unpacked.put(Some(Ok(Vec::new())));
    }
    let invitation = Rc::new(invitation);
    let payload: Rc<str> = payload.into();
    live(move || {
        let whole = match unpacked.get() {
            None => return checking(),
            Some(Err(BadStream::NotSupported)) => {
                return bad_piece(v(Voting::BadInflate).to_owned());
            }
            Some(Err(BadStream::Damaged)) => return bad_piece(v(Voting::BadCases).to_owned()),
            Some(Err(BadStream::TooLarge)) => return bad_piece(said(BadInvitation::TooLarge)),
            Some(Ok(whole)) => whole,
        };
        let (invitation, payload) = (Rc::clone(&invitation), Rc::clone(&payload));
        arriving(session, move || {
            let has_known = invitation.cases.iter().any(|it| *it != Invited::Whole);
            let known = match has_known {
                true => session.invited_cases()?,
                false => Vec::new(),
            };
            let names = session.case_words()?.names;
            Ok(match (*invitation).clone().resolve(&whole, &known) {
                Ok(setup) => offered(session, &payload, setup, &names),
                Err(why) => bad_piece(said(why)),
            })
        })
    })
}

fn checking() -> Piece {
    column(vec![
        heading(w(Cue::JoinTitle)).into(),
        soft(v(Voting::Checking)).attribute("role", "status").into(),
    ])
    .into()
}

/// The way in: to what was begun here, or to the first case.
fn way_in(session: Session, payload: &str, setup: Setup) -> Piece {
    if let Some(vote) = session.vote_in(setup.id, setup.round) {
        let to = Route::Vote(vote, VotePage::Front);
        return Piece::All(vec![
            paragraph(v(Voting::GoOnLede)).into(),
            actions(vec![link_button(Kind::Primary, &to, v(Voting::GoOn))]).into(),
        ]);
    }
    let payload = payload.to_owned();
    let trouble = Watched::new(false);
    let begin = button(Kind::Primary, v(Voting::Begin), move || {
        match session.begin_vote_on(&payload, &setup) {
            Some(vote) => window::go(&Route::Vote(vote, VotePage::Step(1, 0)).fragment()),
            None => trouble.set(true),
        }
    });
    let said = live(move || {
        trouble.get().then(|| {
            el("p")
                .class("field-error")
                .attribute("role", "alert")
                .text(v(Voting::NoRandom))
        })
    });
    Piece::All(vec![actions(vec![begin]).into(), said])
}

fn part(title: Voting, lines: Vec<Piece>) -> Piece {
    el("section")
        .child(el("h2").text(v(title)))
        .child(el("ul").class("points").children(lines))
        .into()
}

/// What is asked, what happens to the answers, and the way in.
fn offered(session: Session, payload: &str, setup: Setup, names: &Names) -> Piece {
    let is_long = |case| asked_text(case).chars().count() > WORKSHOP_FIELD_LIMIT;
    if setup.cases.iter().any(is_long) {
        return bad_piece(v(Voting::BadLongCase).to_owned());
    }
    let line = |words: &'static str| el("li").text(words).into();
    let naming = match setup.naming {
        Naming::Named => Voting::Named,
        Naming::Anonymous => Voting::Anonymous,
    };
    let sureness = match setup.asks_sureness {
        true => Voting::SureAsked,
        false => Voting::SureNotAsked,
    };
    let after = [
        Voting::AfterHere,
        Voting::AfterSealed,
        Voting::AfterReads,
        Voting::NoRevoke,
        Voting::AfterWho,
    ];
    let second = (setup.round == Round::Second).then(|| paragraph(v(Voting::SecondRound)));
    let facts = vec![
        el("li").text(asks(&setup, names)).into(),
        line(v(naming)),
        line(v(sureness)),
    ];
    column(vec![
        heading(w(Cue::JoinTitle)).into(),
        lede_text(v(Voting::JoinLede)).into(),
        second.into(),
        part(Voting::FactsTitle, facts),
        part(Voting::AfterTitle, after.map(|it| line(v(it))).into()),
        way_in(session, payload, setup),
    ])
    .into()
}
