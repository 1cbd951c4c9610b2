//! The front of People: what waits for the manager, everyone in the order of their codes, and adding
//! somebody.

use super::code::{self, CodeForm};
use super::observations::line_of;
use super::person::transfer;
use super::{in_words, set_title};
use crate::domain::people::{
    Observation, Person, REVIEW_AFTER_DAYS, coverage, offered_codes, unsettled,
};
use crate::domain::sheet::{Sheet, SheetKind};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, longer, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::pages::waiting;
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Caption, Key, Mention, c, mention, t};

/// How many that were begun stand here; all of them stand among the observations.
const BEGUN: usize = 5;
/// How much of what waits is shown at first, and more each time.
const DUE: usize = 10;
/// How many codes are offered at once.
const OFFERED: usize = 4;

/// The front.
pub fn page(session: Session) -> Piece {
    set_title(c(Caption::Title));
    let due = Watched::new(DUE);
    let top = column(vec![
        heading(c(Caption::Title)).into(),
        lede_text(c(Caption::Lede)).into(),
        when(
            move || has_something(session),
            move || ways(session),
            || Piece::Nothing,
        ),
    ]);
    Piece::All(vec![
        top.into(),
        live(move || waiting(session, due)),
        live(move || begun(session)),
        live(move || everyone(session)),
        when(
            move || has_something(session) && !session.is_locked(),
            to_lock,
            || Piece::Nothing,
        ),
        add(session),
        transfer::bring(session),
        el("section")
            .class("promise column")
            .child(paragraph(c(Caption::NotPersonnel)))
            .into(),
    ])
}

/// That the notes can be locked, once there are some.
fn to_lock() -> Piece {
    let link = link_button(Kind::Quiet, &Route::Lock, c(Caption::ToLock));
    column(vec![
        soft(c(Caption::NotLocked)).into(),
        actions(vec![link]).into(),
    ])
    .into()
}

/// Whether there is somebody to write about, or something to find. Before, the one step is to add
/// somebody, and other ways would only stand in front of it.
fn has_something(session: Session) -> bool {
    !session.people().is_empty() || session.ledger(|ledger| !unsettled(ledger).is_empty())
}

fn ways(session: Session) -> Piece {
    let key = when(
        move || session.read(|state| state.preferences.single_keys),
        || soft(c(Caption::SingleKey)).class("soft small by-keys"),
        || Piece::Nothing,
    );
    let all = c(Caption::AllObservations);
    Piece::All(vec![
        actions(vec![
            link_button(Kind::Primary, &Route::Capture, c(Caption::WriteDown)),
            link_button(Kind::Quiet, &Route::Observations, all),
            link_button(Kind::Quiet, &Route::Coverage, c(Caption::WhereNotLooked)),
        ])
        .into(),
        key,
    ])
}

fn waiting(session: Session, shown: Watched<usize>) -> Piece {
    let all = session.due();
    if all.is_empty() {
        return Piece::Nothing;
    }
    let rows = all.iter().take(shown.get()).filter_map(|due| {
        let row = waiting::row(session, due)?;
        let since = due.since.map(|day| {
            mention(Mention::DueSince {
                day: &in_words(day),
            })
        });
        Some(
            row.child(since.map(|since| el("span").class("soft small").text(since)))
                .into(),
        )
    });
    el("section")
        .class("column")
        .child(el("h2").text(t(Key::DueTitle)))
        .child(longer("due", rows.collect(), all.len(), DUE, shown))
        .into()
}

/// What was begun and wants to be finished, or is about nobody.
fn begun(session: Session) -> Piece {
    let (rows, all) = session.ledger(|ledger| {
        let all = unsettled(ledger);
        let first = all.iter().take(BEGUN);
        let rows: Vec<Piece> = first.map(|sheet| begun_row(sheet)).collect();
        (rows, all.len())
    });
    if rows.is_empty() {
        return Piece::Nothing;
    }
    let to_all = (all > BEGUN).then(|| {
        let to = &Route::Observations;
        actions(vec![link_button(
            Kind::Quiet,
            to,
            c(Caption::AllObservations),
        )])
    });
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::BegunTitle)))
        .child(el("ul").class("rows").children(rows))
        .child(to_all)
        .into()
}

fn begun_row(sheet: &Sheet) -> Piece {
    let to = Route::Observation(sheet.id.clone());
    let day = in_words(clock::local_day(sheet.begun));
    let words = match Observation(sheet).is_draft() {
        true => mention(Mention::BegunOn { day: &day }),
        false => c(Caption::NobodyMark).to_owned(),
    };
    el("li")
        .class("row")
        .child(
            el("a")
                .made_attribute("href", to.href())
                .text(line_of(sheet)),
        )
        .child(el("span").class("soft small").text(words))
        .into()
}

fn everyone(session: Session) -> Piece {
    let rows = session.ledger(coverage).rows.into_iter().map(|row| {
        let to = Route::Person(row.person, PersonPage::Ledger);
        let latest = row.all.latest.map(in_words);
        let words = mention(Mention::PersonRow {
            observations: row.all.count(),
            latest: latest.as_deref(),
        });
        el("li")
            .class("row")
            .child(el("a").made_attribute("href", to.href()).text(row.code))
            .child(el("span").class("soft small").text(words))
            .into()
    });
    let rows: Vec<Piece> = rows.collect();
    let list: Piece = if rows.is_empty() {
        soft(c(Caption::PeopleNone)).into()
    } else {
        el("ul").class("rows").children(rows).into()
    };
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::PeopleTitle)))
        .child(list)
        .into()
}

/// Adds a person under a code and goes to their page. With the first one the lock is offered.
fn put(session: Session, code: &str) {
    session.offer_lock(session.people().is_empty());
    let review = session.today().plus(REVIEW_AFTER_DAYS);
    let texts = [
        (Person::CODE, code.to_owned()),
        (Person::REVIEW, review.iso()),
    ];
    let id = session.put_in_ledger(SheetKind::Person, None, &texts);
    window::go(&Route::Person(id, PersonPage::Ledger).fragment());
}

fn add(session: Session) -> Piece {
    let offers = live(move || {
        let taken = session.people();
        let codes = offered_codes(|code| taken.iter().any(|(_, it)| it == code), OFFERED);
        let offers = codes.into_iter().map(|code| {
            let words = code.clone();
            button(Kind::Quiet, words, move || put(session, &code))
        });
        actions(offers.collect()).class("actions codes")
    });
    let form = code::form(CodeForm {
        session,
        of: None,
        id: "own-code",
        label: Caption::AddOwnCode,
        hint: None,
        take: Caption::AddButton,
        kept: Box::new(String::new),
        done: Box::new(move |code| put(session, &code)),
    });
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::AddPerson)))
        .child(soft(c(Caption::AddHint)))
        .child(offers)
        .child(form)
        .into()
}
