//! The front of People: what waits for the manager, everyone in the order of their codes, and adding
//! somebody.

use super::{in_words, set_title};
use crate::domain::people::{Due, Observation, Person, REVIEW_AFTER_DAYS, Task, offered_codes};
use crate::domain::sheet::{SheetId, SheetKind};
use crate::platform::browser::page as window;
use crate::ui::components::{
    FieldWords, Kind, actions, button, column, heading, lede_text, link_button, paragraph, soft,
    text_field,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, mention};

/// The longest code that is kept, in characters.
const LONGEST_CODE: usize = 60;
/// How many codes are offered at once.
const OFFERED: usize = 4;

/// The front.
pub fn page(session: Session) -> Piece {
    set_title(c(Caption::Title));
    let top = column(vec![
        heading(c(Caption::Title)).into(),
        lede_text(c(Caption::Lede)).into(),
        actions(vec![
            link_button(Kind::Primary, &Route::Capture, c(Caption::WriteDown)),
            link_button(
                Kind::Quiet,
                &Route::Observations,
                c(Caption::AllObservations),
            ),
            link_button(Kind::Quiet, &Route::Coverage, c(Caption::WhereNotLooked)),
        ])
        .into(),
    ]);
    Piece::All(vec![
        top.into(),
        live(move || waiting(session)),
        live(move || everyone(session)),
        add(session),
        el("section")
            .class("promise column")
            .child(paragraph(c(Caption::NotPersonnel)))
            .into(),
    ])
}

/// The words and the page of a task.
pub fn task_of(due: &Due) -> (Caption, Route) {
    let sheet = due.sheet.clone();
    match due.task {
        Task::LookAtRun => (Caption::TaskLookAtRun, Route::Run(sheet)),
        Task::LookAgain => (Caption::TaskLookAgain, Route::Growth(sheet)),
        Task::Talk => (Caption::TaskTalk, Route::Observation(sheet)),
        Task::Review => (
            Caption::TaskReview,
            Route::Person(sheet, PersonPage::Ledger),
        ),
    }
}

fn waiting(session: Session) -> Piece {
    let all = session.due();
    if all.is_empty() {
        return Piece::Nothing;
    }
    let rows = all.iter().filter_map(|due| {
        let (words, route) = task_of(due);
        let code = session.code_of(&due.person)?;
        let since = due.since.map(|day| {
            mention(Mention::DueSince {
                day: &in_words(day),
            })
        });
        let link = el("a")
            .made_attribute("href", route.href())
            .text(c(words))
            .text(" · ")
            .text(code);
        let row = el("li").class("row").child(link);
        Some(
            row.child(since.map(|since| el("span").class("soft small").text(since)))
                .into(),
        )
    });
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::DueTitle)))
        .child(el("ul").class("rows").children(rows.collect()))
        .into()
}

/// How much is written down about each person, and the latest day of it.
fn counts(session: Session) -> Vec<(SheetId, usize, Option<String>)> {
    let people = session.people();
    session.ledger(|ledger| {
        let mut counts: Vec<(SheetId, usize, Option<_>)> =
            people.into_iter().map(|(id, _)| (id, 0, None)).collect();
        for sheet in ledger.of_kind(SheetKind::Observation) {
            let observation = Observation(sheet);
            let Some(person) = observation.person().filter(|_| observation.is_whole()) else {
                continue;
            };
            if let Some((_, count, latest)) = counts.iter_mut().find(|(id, ..)| *id == person) {
                *count += 1;
                *latest = (*latest).max(observation.on());
            }
        }
        let named = counts.into_iter();
        named
            .map(|(id, count, latest)| (id, count, latest.map(in_words)))
            .collect()
    })
}

fn everyone(session: Session) -> Piece {
    let rows = counts(session)
        .into_iter()
        .map(|(id, observations, latest)| {
            let code = session.code_of(&id).unwrap_or_default();
            let to = Route::Person(id, PersonPage::Ledger);
            let words = mention(Mention::PersonRow {
                observations,
                latest: latest.as_deref(),
            });
            el("li")
                .class("row")
                .child(el("a").made_attribute("href", to.href()).text(code))
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

/// Adds a person under a code and goes to their page.
fn put(session: Session, code: &str) {
    let review = session.today().plus(REVIEW_AFTER_DAYS);
    let texts = [
        (Person::CODE, code.trim().to_owned()),
        (Person::REVIEW, review.iso()),
    ];
    let id = session.put_in_ledger(SheetKind::Person, None, &texts);
    window::go(&Route::Person(id, PersonPage::Ledger).fragment());
}

fn add(session: Session) -> Piece {
    let own = Watched::new(String::new());
    let offers = live(move || {
        let taken = session.people();
        let codes = offered_codes(|code| taken.iter().any(|(_, it)| it == code), OFFERED);
        let offers = codes.into_iter().map(|code| {
            let words = code.clone();
            button(Kind::Quiet, words, move || put(session, &code))
        });
        actions(offers.collect())
    });
    let field = text_field(FieldWords {
        id: "own-code".to_owned(),
        label: c(Caption::AddOwnCode).into(),
        hint: None,
        is_optional: false,
        rows: 1,
        limit: LONGEST_CODE,
        unkept: None,
        kept: Box::new(move || own.get()),
        write: Box::new(move |text| {
            let fits = text.chars().count() <= LONGEST_CODE;
            own.put(text);
            fits
        }),
        leave: Box::new(|| {}),
    });
    let add = button(Kind::Quiet, c(Caption::AddButton), move || {
        let code = own.peek();
        if !code.trim().is_empty() && code.chars().count() <= LONGEST_CODE {
            put(session, &code);
        }
    });
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::AddPerson)))
        .child(soft(c(Caption::AddHint)))
        .child(offers)
        .child(field)
        .child(actions(vec![add]))
        .into()
}
