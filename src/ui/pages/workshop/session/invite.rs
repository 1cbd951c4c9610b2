//! Inviting: the link, its code, the file, a text for the meeting chat, and what comes next.

use wasm_bindgen_futures::spawn_local;

use super::{again, key, removal};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{
    Asked, Invitation, MOST_PAYLOAD, Naming, ROUTE, Round, Setup, minutes_alone, payload,
};
use crate::platform::browser::{deflate, page as window};
use crate::ui::charts::qr::QrCode;
use crate::ui::charts::qr_figure;
use crate::ui::components::{Kind, actions, button, column, heading, link_button, paragraph, soft};
use crate::ui::draw::{Piece, Text, Watched, el, live, when};
use crate::ui::pages::workshop::copying::{ToCopy, to_copy};
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Count, Cue, Facing, count, f, w};

/// Longer texts some chats cut short.
const LONG_FOR_CHAT: usize = 2_000;

/// How the making of an invitation stands.
#[derive(Clone, PartialEq)]
enum Making {
    /// It is being made.
    Waits,
    /// What a link and a file carry.
    Made(String),
    /// The browser could not make it.
    Failed,
}

/// The page, once it is known which cases every Nose has: without them the link would be long.
pub fn page(session: Session, id: &SheetId) -> Piece {
    let id = id.clone();
    when(
        move || session.has_cases() != Err(Arrival::Waiting),
        move || by_round(session, &id),
        || column(vec![heading(w(Cue::SessionTitle)).into()]),
    )
}

/// The page of the round. A second one makes it anew.
fn by_round(session: Session, id: &SheetId) -> Piece {
    let (round, drawn) = (id.clone(), id.clone());
    when(
        move || session.led(&round, |led| led.round()) == Some(Round::Second),
        {
            let id = drawn.clone();
            move || of_round(session, &id, Round::Second)
        },
        move || of_round(session, &drawn, Round::First),
    )
}

fn of_round(session: Session, id: &SheetId, round: Round) -> Piece {
    let title = session
        .led(id, |led| led.title().to_owned())
        .unwrap_or_default();
    let title: Text = match title.trim() {
        "" => w(Cue::SessionTitle).into(),
        title => title.to_owned().into(),
    };
    let top = heading(title).attribute("dir", "auto");
    let Some((setup, _)) = session.asked_round(id, round) else {
        return column(vec![
            top.into(),
            key::missing(session),
            removal(session, id),
        ])
        .into();
    };
    let what = count(Count::Asked {
        cases: setup.cases.len(),
        of: setup.of.len(),
        named: setup.naming == Naming::Named,
        sure: setup.asks_sureness,
    });
    let all = column(vec![
        top.into(),
        soft(what).into(),
        inviting(session, id, setup),
        next(session, id, round),
        again::piece(session, id),
        key::backing_up(session, id),
        removal(session, id),
    ]);
    el("div").class("set-up").child(all).into()
}

/// What the link and the file carry. Cases that not everyone has go along whole, made short.
async fn carried(setup: Setup, known: Vec<Asked>) -> Option<String> {
    let invitation = Invitation::of(&setup, &|case| known.contains(case));
    let (head, whole) = invitation.encode();
    let short = match whole.is_empty() {
        true => Vec::new(),
        false => deflate::deflate(whole).await.ok()?,
    };
    Some(payload(&head, &short))
}

/// The invitation, once a round is not revealed yet.
fn inviting(session: Session, id: &SheetId, setup: Setup) -> Piece {
    let round = setup.round;
    let id = id.clone();
    let making = Watched::new(Making::Waits);
    let (known, asks) = (session.core_cases(), setup.clone());
    spawn_local(async move {
        let made = carried(asks, known).await;
        making.set(made.map_or(Making::Failed, Making::Made));
    });
    let (title, about) = match round {
        Round::First => (Facing::InviteTitle, Facing::InviteAbout),
        Round::Second => (Facing::InviteAgainTitle, Facing::InviteAgainAbout),
    };
    let setup = std::rc::Rc::new(setup);
    when(
        move || session.led(&id, |led| led.is_revealed(round)) == Some(true),
        || Piece::Nothing,
        move || {
            let setup = setup.clone();
            el("section")
                .child(el("h2").text(f(title)))
                .child(paragraph(f(about)))
                .child(live(move || match making.get() {
                    Making::Waits => soft(f(Facing::LinkWaits))
                        .attribute("role", "status")
                        .into(),
                    Making::Failed => paragraph(f(Facing::LinkNotMade)).into(),
                    Making::Made(carried) => made(session, &setup, carried),
                }))
        },
    )
}

/// The ways to send it.
fn made(session: Session, setup: &Setup, carried: String) -> Piece {
    let no_link = match carried.len() <= MOST_PAYLOAD {
        false => Some(Facing::LinkTooLong),
        // Nobody else could open it, and it would tell where the file lies.
        true if window::is_on_disk() => Some(Facing::LinkFromDisk),
        true => None,
    };
    let link = format!("{}#{ROUTE}{carried}", window::address());
    let save = button(Kind::Quiet, f(Facing::SaveInvitation), move || {
        session.offer_file("nose-invitation.txt", "text/plain", &carried);
    });
    if let Some(why) = no_link {
        let words = paragraph(f(why));
        return Piece::All(vec![words.into(), actions(vec![save]).into()]);
    }
    let long = (link.len() > LONG_FOR_CHAT).then(|| soft(f(Facing::LinkForNoChat)));
    let text = count(Count::Invitation {
        title: &setup.title,
        cases: setup.cases.len(),
        minutes: minutes_alone(setup.cases.len(), setup.of.len()),
        named: setup.naming == Naming::Named,
        round: setup.round,
        link: &link,
    });
    let code = match QrCode::of(&link) {
        Ok(code) => el("details")
            .child(el("summary").text(f(Facing::CodeSummary)))
            .child(qr_figure(&code, f(Facing::CodeTitle))),
        Err(_) => soft(f(Facing::LinkForNoCode)),
    };
    Piece::All(vec![
        to_copy(ToCopy {
            id: "invitation-link",
            label: f(Facing::LinkLabel),
            hint: None,
            copy: f(Facing::CopyLink),
            text: link,
            lines: 1,
        }),
        long.into(),
        code.into(),
        actions(vec![save]).into(),
        to_copy(ToCopy {
            id: "invitation-text",
            label: f(Facing::TextLabel),
            hint: None,
            copy: f(Facing::CopyText),
            text,
            lines: 8,
        }),
    ])
}

/// What is next: collecting, rating oneself, passing one device, or the reveal.
fn next(session: Session, id: &SheetId, round: Round) -> Piece {
    let looked = id.clone();
    let to = {
        let id = id.clone();
        move |page| Route::Session(id.clone(), page)
    };
    let row = |kind, page, words, text| {
        el("li")
            .child(
                el("p")
                    .class("actions")
                    .child(link_button(kind, &page, f(words))),
            )
            .child(el("p").class("soft small").text(f(text)))
            .into()
    };
    when(
        move || session.led(&looked, |led| led.is_revealed(round)) == Some(true),
        {
            let to = to.clone();
            move || {
                let reveal = to(SessionPage::Reveal);
                let ended = paragraph(count(Count::Ended { round }));
                let way = link_button(Kind::Primary, &reveal, f(Facing::NextReveal));
                Piece::All(vec![ended.into(), actions(vec![way]).into()])
            }
        },
        move || {
            let collect = to(SessionPage::Collect);
            let pass = to(SessionPage::Pass);
            let rows = vec![
                row(
                    Kind::Primary,
                    collect,
                    Facing::NextCollect,
                    Facing::NextCollectText,
                ),
                row(
                    Kind::Quiet,
                    pass.clone(),
                    Facing::NextOwn,
                    Facing::NextOwnText,
                ),
                row(Kind::Quiet, pass, Facing::NextPass, Facing::NextPassText),
            ];
            el("section")
                .child(el("h2").text(f(Facing::NextTitle)))
                .child(el("ul").class("rows").children(rows))
        },
    )
}
