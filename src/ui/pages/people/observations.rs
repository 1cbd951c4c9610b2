//! All observations: found by words and narrowed down, the newest first; and apart from them those
//! to finish.

use leptos::prelude::request_animation_frame;

use super::narrowing::{DRAWN, Search, filters};
use super::unfinished::to_finish;
use super::{in_words, set_title};
use crate::domain::people::{Ledger, Observation, Person, Source, Wanted, search, unsettled};
use crate::domain::sheet::{Sheet, SheetKind};
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{Kind, actions, button, column, heading, link_button, soft};
use crate::ui::draw::{Piece, el, live, live_text, when};
use crate::ui::report::people::habit_name;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, language, mention};

/// How much of a text stands in a list, in characters.
const SHORT: usize = 160;

/// The beginning of a text, cut between words.
pub fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHORT).collect();
    if short.len() == text.len() {
        return short;
    }
    if let Some(at) = short.rfind(char::is_whitespace) {
        short.truncate(at);
    }
    short.push('…');
    short
}

/// What an observation is known by in a list.
pub fn line_of(sheet: &Sheet) -> String {
    match Observation(sheet).first_words() {
        "" => c(Caption::NothingWritten).to_owned(),
        words => shortened(words),
    }
}

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(c(Caption::AllObservations));
    let search = Search::last(session);
    let has_any =
        move || session.ledger(|ledger| ledger.of_kind(SheetKind::Observation).next().is_some());
    Piece::All(vec![
        column(vec![
            heading(c(Caption::AllObservations)).into(),
            actions(vec![link_button(
                Kind::Primary,
                &Route::Capture,
                c(Caption::WriteDown),
            )])
            .into(),
        ])
        .into(),
        live(move || to_finish(session)),
        when(
            has_any,
            move || {
                Piece::All(vec![
                    filters(search),
                    count(search),
                    live(move || results(search)),
                ])
            },
            || soft(c(Caption::ObservationsNone)),
        ),
    ])
}

/// How many were found, said whenever it changes.
fn count(search: Search) -> Piece {
    let said = live_text(move || {
        let (found, of) = search.found.get();
        let tag = language().tag();
        match (found, of) {
            (0, 0) => String::new(),
            _ if found == of => mention(Mention::FoundAll {
                count: of,
                said: &intl::number(tag, of),
            }),
            _ => mention(Mention::FoundOf {
                found: &intl::number(tag, found),
                of: &intl::number(tag, of),
            }),
        }
    });
    let is_narrowed = move || search.wanted() != Wanted::default();
    let clear = when(
        is_narrowed,
        move || {
            button(Kind::Quiet, c(Caption::ClearSearch), move || {
                search.ask(Wanted::default(), DRAWN);
                window::focus("#search-words");
            })
        },
        || Piece::Nothing,
    );
    el("div")
        .class("row found")
        .child(el("p").attribute("role", "status").child(said))
        .child(clear)
        .into()
}

/// Whom it is about, the day, and what is told apart.
fn facts(ledger: &Ledger, observation: Observation<'_>) -> String {
    let person = observation.person();
    let code = person.and_then(|it| {
        let sheet = ledger.get(&it)?;
        Some(Person(sheet).code().to_owned())
    });
    let mut facts: Vec<String> = code.into_iter().collect();
    facts.extend(observation.on().map(in_words));
    if observation.source() == Some(Source::Hearsay) {
        facts.push(c(Caption::HearsayMark).to_owned());
    }
    facts.extend(observation.habits().map(|it| habit_name(it).to_owned()));
    if observation.wants_talk() {
        facts.push(c(Caption::TalkMark).to_owned());
    }
    facts.join(" · ")
}

fn row(ledger: &Ledger, sheet: &Sheet) -> Piece {
    let to = Route::Observation(sheet.id.clone());
    let link = el("a")
        .made_attribute("href", to.href())
        .text(line_of(sheet));
    let facts = facts(ledger, Observation(sheet));
    el("li")
        .class("row")
        .child(link)
        .child(el("span").class("soft small").text(facts))
        .into()
}

fn results(on: Search) -> Piece {
    let (wanted, most) = on.asked.get();
    let (rows, found) = on.session.ledger(|ledger| {
        let found = search(ledger, &wanted, most);
        let all = ledger.of_kind(SheetKind::Observation).count() - unsettled(ledger).len();
        let newest = found.newest.iter();
        let rows: Vec<Piece> = newest.map(|sheet| row(ledger, sheet)).collect();
        (rows, (found.count, all))
    });
    if on.found.peek() != found {
        on.found.set(found);
    }
    if rows.is_empty() {
        let words = match found.1 {
            0 => Caption::ObservationsNone,
            _ => Caption::FoundNone,
        };
        return soft(c(words)).into();
    }
    let drawn = rows.len();
    let more = (found.0 > drawn).then(|| {
        let more = button(Kind::Quiet, c(Caption::ShowMore), move || {
            on.ask(on.asked.peek().0, drawn + DRAWN);
            let next = format!("#found li:nth-child({}) a", drawn + 1);
            request_animation_frame(move || window::focus(&next));
        });
        actions(vec![more])
    });
    el("section")
        .class("column results")
        .child(el("h2").class("heard-only").text(c(Caption::FoundTitle)))
        .child(el("ul").class("rows").id("found").children(rows))
        .child(more)
        .into()
}
