//! All cases, to choose one freely, and what was begun on cases that are gone.

use super::{not_arrived, remark, set_title};
use crate::domain::practise::{Attempt, Feedback, History};
use crate::journal::{Change, Event};
use crate::platform::browser::intl;
use crate::ui::components::{Kind, button, column, heading, lede_text, link_button, paragraph};
use crate::ui::draw::{Piece, el, live};
use crate::ui::route::{CasePage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Prompt, Remark, language, p};

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(p(Prompt::CasesTitle));
    let top = column(vec![
        heading(p(Prompt::CasesTitle)).into(),
        lede_text(p(Prompt::CasesLede)).into(),
        link_button(Kind::Quiet, &Route::Profile, p(Prompt::YourProfile)),
    ]);
    Piece::All(vec![
        top.into(),
        live(move || list(session)),
        live(move || old(session)),
    ])
}

/// Where a case stands: the page to open, and a few words.
fn standing(session: Session, id: &str, version: u32) -> (CasePage, String) {
    session.read(|state| {
        let is_it = |it: &&Attempt| it.id.case.id == id && it.id.case.version == version;
        let open = state
            .attempts
            .iter()
            .filter(is_it)
            .any(|it| it.judged.is_none());
        if open {
            return (CasePage::Read, p(Prompt::StatusBegun).to_owned());
        }
        let history = History::of(&state.attempts);
        let Some(judged) = history.last_of(id) else {
            return (CasePage::Read, p(Prompt::StatusUnread).to_owned());
        };
        if judged.attempt.id.case.version != version {
            return (CasePage::Read, p(Prompt::StatusChanged).to_owned());
        }
        let day = intl::day(language().tag(), judged.judged).unwrap_or_default();
        let (right, of) = Feedback::of(judged.attempt, judged.key).within_one();
        let words = remark(Remark::JudgedOn {
            day: &day,
            right,
            of,
        });
        (CasePage::Key, words)
    })
}

fn list(session: Session) -> Piece {
    let rows = session.with_cases(|cases| {
        let rows = cases.iter().map(|(id, case)| {
            let (page, words) = standing(session, id, case.version);
            let to = Route::Case(id.clone(), page);
            let title = el("a")
                .made_attribute("href", to.href())
                .text(case.title.clone());
            el("li")
                .child(el("h2").child(title))
                .child(el("p").class("soft small").text(words))
                .into()
        });
        rows.collect::<Vec<Piece>>()
    });
    match rows {
        Err(why) => not_arrived(session, why),
        Ok(rows) => el("ul").class("library case-list").children(rows).into(),
    }
}

/// What was begun on cases that have changed or gone.
fn old(session: Session) -> Piece {
    let known = session.with_cases(|cases| {
        let known = cases.iter().map(|(id, case)| (id.clone(), case.version));
        known.collect::<Vec<_>>()
    });
    let Ok(known) = known else {
        return Piece::Nothing;
    };
    let rows: Vec<Piece> = session.read(|state| {
        let open = state.attempts.iter().filter(|it| it.judged.is_none());
        let gone = open.filter(|it| {
            let of = &it.id.case;
            !known.contains(&(of.id.clone(), of.version))
        });
        gone.map(|attempt| old_row(session, attempt)).collect()
    });
    if rows.is_empty() {
        return Piece::Nothing;
    }
    el("section")
        .class("column")
        .child(el("h2").text(p(Prompt::OldTitle)))
        .child(paragraph(p(Prompt::OldText)))
        .child(el("ul").class("rows").children(rows))
        .into()
}

fn old_row(session: Session, attempt: &Attempt) -> Piece {
    let id = attempt.id.clone();
    let day = intl::day(language().tag(), attempt.begun).unwrap_or_default();
    let words = format!("{} · {day}", id.case.id);
    el("li")
        .class("row")
        .child(el("span").text(words))
        .child(button(Kind::Quiet, p(Prompt::DropOld), move || {
            let event = Event::Practised {
                attempt: id.clone(),
                change: Change::Dropped,
            };
            session.record_with_way_back(event, p(Prompt::Dropped).to_owned());
        }))
        .into()
}
