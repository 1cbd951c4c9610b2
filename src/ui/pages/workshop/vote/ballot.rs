//! The sealed ballot: as text, as a QR code and as a file, to send by any way; and the removal of all
//! of it from this browser.

use leptos::prelude::WithValue as _;
use wasm_bindgen_futures::spawn_local;

use super::super::{set_title, voted};
use super::answers::Answers;
use super::held::Held;
use crate::domain::sheet::SheetId;
use crate::domain::workshop::Vote;
use crate::platform::browser::{page as window, share};
use crate::ui::charts::qr::QrCode;
use crate::ui::charts::qr_figure;
use crate::ui::components::{
    Kind, Tone, actions, button, column, heading, lede_text, link_button, notice, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live, live_text, when};
use crate::ui::route::{Route, VotePage};
use crate::ui::text::{Key, Voted, Voting, t, v};

/// The name of the file.
const FILE: &str = "nose-ballot.txt";

/// The ballot that was sealed last.
fn sealed(held: Held) -> String {
    held.answers.get(Vote::SEALED)
}

fn field(held: Held) -> Piece {
    let text = live(move || {
        el("textarea")
            .id("ballot")
            .attribute("rows", "6")
            .flag("readonly")
            .attribute("spellcheck", "false")
            .text(sealed(held))
    });
    el("div")
        .class("note-field")
        .child(
            el("label")
                .attribute("for", "ballot")
                .text(v(Voting::BallotLabel)),
        )
        .child(text)
        .into()
}

/// Ways to hand it on.
fn ways(held: Held) -> Piece {
    let said = Watched::new(None::<Voting>);
    let copy = button(Kind::Primary, v(Voting::Copy), move || {
        let text = sealed(held);
        spawn_local(async move {
            said.set(Some(match share::copy(&text).await {
                true => Voting::Copied,
                false => Voting::NotCopied,
            }));
        });
    });
    let sharing = share::is_there().then(|| {
        button(Kind::Quiet, v(Voting::Share), move || {
            let text = sealed(held);
            spawn_local(async move {
                if share::text(v(Voting::BallotTitle), &text).await == share::Shared::Failed {
                    said.set(Some(Voting::ShareFailed));
                }
            });
        })
    });
    let save = button(Kind::Quiet, v(Voting::SaveFile), move || {
        held.session.offer_file(FILE, "text/plain", &sealed(held));
    });
    Piece::All(vec![
        actions(vec![copy, sharing.into(), save]).into(),
        el("p")
            .class("soft small")
            .attribute("role", "status")
            .child(live_text(move || said.get().map_or("", v)))
            .into(),
    ])
}

fn code(held: Held) -> Piece {
    let code = live(move || match QrCode::of(&sealed(held)) {
        Ok(code) => qr_figure(&code, v(Voting::CodeTitle)),
        Err(_) => soft(v(Voting::CodeNone)).into(),
    });
    el("details")
        .child(el("summary").text(v(Voting::CodeSummary)))
        .child(code)
        .into()
}

/// Says that answers were changed since, and leads to sealing again.
fn older(held: Held) -> Piece {
    when(
        move || !held.vote(|vote| vote.is_sealed_as_given()),
        move || {
            notice(
                Tone::Calm,
                v(Voting::BallotOlder),
                None,
                vec![held.way(Kind::Quiet, VotePage::Check, v(Voting::ToCheck))],
            )
        },
        || Piece::Nothing,
    )
}

/// Removing it all.
fn leaving(held: Held) -> Piece {
    let leave = button(Kind::Danger, v(Voting::Leave), move || {
        window::go(&Route::Workshop.fragment());
        if let Answers::Sheet(session, vote) = held.answers {
            let vote = vote.with_value(SheetId::clone);
            session.remove_vote(&vote, v(Voting::Left).to_owned());
        }
    });
    el("section")
        .class("given")
        .child(el("h2").text(v(Voting::LeaveTitle)))
        .child(paragraph(v(Voting::LeaveAbout)))
        .child(actions(vec![leave]))
        .into()
}

fn none(held: Held) -> Piece {
    column(vec![
        heading(v(Voting::BallotTitle)).into(),
        lede_text(v(Voting::BallotNone)).into(),
        actions(vec![held.way(
            Kind::Primary,
            VotePage::Check,
            v(Voting::ToCheck),
        )])
        .into(),
    ])
    .into()
}

/// The page.
pub fn page(held: Held) -> Piece {
    set_title(v(Voting::BallotTitle));
    let revision = move || {
        let revision = held.vote(|vote| vote.revision());
        voted(Voted::Revision { revision })
    };
    when(
        move || sealed(held).is_empty(),
        move || none(held),
        move || {
            column(vec![
                heading(v(Voting::BallotTitle)).into(),
                lede_text(v(Voting::BallotLede)).into(),
                older(held),
                field(held),
                ways(held),
                el("p").child(live_text(revision)).into(),
                soft(v(Voting::NewestCounts)).into(),
                code(held),
                actions(vec![
                    link_button(Kind::Quiet, &Route::Workshop, v(Voting::ToWorkshops)),
                    held.way(Kind::Quiet, VotePage::Check, t(Key::Back)),
                ])
                .into(),
                leaving(held),
            ])
        },
    )
}
