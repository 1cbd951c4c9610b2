//! The Workshop's front page: what a workshop is, setting one up, taking part, and one's own.

use super::{set_title, tally};
use crate::domain::sheet::{Sheet, SheetKind};
use crate::journal::ROUND;
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph, soft,
};
use crate::ui::draw::{Piece, el, live};
use crate::ui::route::{Route, SessionPage, VotePage};
use crate::ui::session::Session;
use crate::ui::text::{Cue, Tally, language, w};

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(w(Cue::Title));
    let steps = [Cue::HowAlone, Cue::HowSealed, Cue::HowTogether];
    let steps = steps.map(|step| el("li").text(w(step)).into());
    Piece::All(vec![
        column(vec![
            heading(w(Cue::Title)).into(),
            lede_text(w(Cue::Lede)).into(),
            actions(vec![
                button(Kind::Primary, w(Cue::SetUp), move || begin(session)),
                link_button(Kind::Quiet, &Route::WorkshopOpen, w(Cue::OpenTitle)),
            ])
            .into(),
        ])
        .into(),
        live(move || own(session)),
        el("section")
            .class("column")
            .child(el("h2").text(w(Cue::HowTitle)))
            .child(el("ol").class("steps").children(steps.into()))
            .child(actions(vec![
                link_button(Kind::Quiet, &Route::WorkshopGuide, w(Cue::GuideTitle)),
                link_button(Kind::Quiet, &Route::WorkshopTable, w(Cue::TableTitle)),
            ]))
            .into(),
        el("section")
            .class("promise column")
            .child(paragraph(w(Cue::NotPersonnel)))
            .into(),
    ])
}

/// Begins a workshop and goes to it.
fn begin(session: Session) {
    let id = session.begin_full_workshop();
    window::go(&Route::Session(id, SessionPage::Hub).fragment());
}

/// One's own workshops and votes, the latest first.
fn own(session: Session) -> Piece {
    let (led, taken) = session.read(|state| {
        let led = state.sheets_of(SheetKind::Workshop);
        let led: Vec<Piece> = led
            .map(|it| led_row(it, state.ballots_of(&it.id)))
            .collect();
        let taken: Vec<Piece> = state.sheets_of(SheetKind::Vote).map(vote_row).collect();
        (led, taken)
    });
    Piece::All(vec![
        list(Cue::LedTitle, led).into(),
        list(Cue::TakenTitle, taken).into(),
    ])
}

/// A list with its heading, where there is anything.
fn list(title: Cue, mut rows: Vec<Piece>) -> Option<Piece> {
    if rows.is_empty() {
        return None;
    }
    rows.reverse();
    Some(
        el("section")
            .class("column")
            .child(el("h2").text(w(title)))
            .child(el("ul").class("rows").children(rows))
            .into(),
    )
}

fn row(sheet: &Sheet, to: &Route, state: String) -> Piece {
    let title = match sheet.texts.get("title") {
        "" => w(Cue::Untitled).to_owned(),
        title => title.to_owned(),
    };
    let day = intl::day(language().tag(), sheet.begun).unwrap_or_default();
    el("li")
        .class("row")
        .child(
            el("div")
                .child(el("a").made_attribute("href", to.href()).text(title))
                .child(soft(tally(Tally::Begun { day: &day })).class("soft small")),
        )
        .child(el("span").text(state))
        .into()
}

/// A workshop one leads, and how it stands.
fn led_row<'a>(sheet: &Sheet, ballots: impl Iterator<Item = &'a Sheet>) -> Piece {
    let round = match sheet.texts.get("round") {
        "2" => "2",
        _ => "1",
    };
    let count = ballots.filter(|it| it.texts.get(ROUND) == round).count();
    let expected = sheet.texts.get("expected").parse().ok();
    let revealed = match round {
        "2" => "revealed_2",
        _ => "revealed_1",
    };
    let state = match (sheet.texts.get("asked"), sheet.texts.get(revealed)) {
        ("yes", "yes") => w(Cue::StateRevealed).to_owned(),
        ("yes", _) => tally(Tally::In { count, expected }),
        _ => w(Cue::StateSettingUp).to_owned(),
    };
    row(
        sheet,
        &Route::Session(sheet.id.clone(), SessionPage::Hub),
        state,
    )
}

/// What one gives in a workshop, and how it stands.
fn vote_row(sheet: &Sheet) -> Piece {
    let state = match sheet.texts.get("sealed") {
        "" => Cue::StateBegun,
        _ => Cue::StateSealed,
    };
    let to = Route::Vote(sheet.id.clone(), VotePage::Front);
    row(sheet, &to, w(state).to_owned())
}
