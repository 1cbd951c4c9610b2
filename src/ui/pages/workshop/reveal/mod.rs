//! The reveal: where ratings are apart, and one case at a time, on a screen made to be shared. Nothing
//! here is the facilitator's own.

mod case;
mod scene;
mod talk;
mod timer;

use std::rc::Rc;

use super::closed::unshown;
use super::opened::{Opened, Unsealed, revealing, with_opened, with_report};
use crate::domain::characteristic::Characteristic;
use crate::domain::scale::{Level, Seen};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Cell, Keys, Revealed};
use crate::ui::charts::heat_figure;
use crate::ui::components::{Kind, actions, heading, link_button, paragraph, soft};
use crate::ui::draw::{Element, Piece, el};
use crate::ui::report::workshop::Report;
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{File, Session};
use crate::ui::text::{Cue, Outcome, Reveal, Revealing, r};

pub use case::case;

/// So many are listed to discuss first; the heat table has all.
const MOST_FIRST: usize = 5;

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    with_opened(session, id, Cue::RevealTitle, move |unsealed| {
        with_report(session, |report| overview(session, report, unsealed))
    })
}

/// The keys of the first round's cases.
pub(super) fn keys(session: Session, revealed: &Revealed) -> Keys {
    let shelf = session.shelf(File::Practise);
    shelf.map_or_else(
        |_| Keys::default(),
        |shelf| Keys::of(&revealed.setup, &shelf),
    )
}

/// The page of a case, by its place in the first round.
pub(super) fn route(unsealed: &Unsealed, case: usize) -> Route {
    let number = u8::try_from(case + 1).unwrap_or(u8::MAX);
    Route::Session(unsealed.id.clone(), SessionPage::RevealCase(number))
}

/// Above a heading: which round, and how many ballots.
pub(super) fn standing(unsealed: &Unsealed) -> Element {
    let round = 1 + usize::from(unsealed.second.is_some());
    let ballots = unsealed.latest().revealed.count();
    el("p")
        .class("eyebrow")
        .text(revealing(Revealing::Standing { round, ballots }))
}

/// What no one should overlook: ballots that did not open, and a round that is not shown.
fn unread(session: Session, unsealed: &Unsealed) -> Piece {
    let ballots = unsealed.latest().unread;
    let unread = (ballots > 0).then(|| revealing(Revealing::Unread { ballots }));
    let unread = unread.map(|words| el("p").class("aside").text(words));
    let second = unsealed.unshown;
    let second = second.map(|why| unshown(session, &unsealed.id, why));
    Piece::All(vec![unread.into(), second.into()])
}

fn overview(session: Session, report: Report<'_>, unsealed: &Rc<Unsealed>) -> Piece {
    let latest = unsealed.latest();
    let shown = &latest.revealed;
    let heat = report.heat(shown, |case| {
        Some(route(unsealed, unsealed.first_place(case)).href())
    });
    let counted = revealing(Revealing::Settled {
        settled: shown.settled(),
        of: shown.cells().len(),
    });
    let left = el("div")
        .child(heat_figure(&heat))
        .child(paragraph(counted))
        .child(el("h2").text(r(Reveal::RuleTitle)))
        .child(soft(r(Reveal::rule(shown.setup.rule))));
    let order = unsealed.order();
    let begin = order
        .first()
        .map(|case| link_button(Kind::Primary, &route(unsealed, *case), r(Reveal::Begin)));
    let right = el("div")
        .child(el("h2").text(r(Reveal::FirstTitle)))
        .children(first(report, unsealed))
        .child(actions(begin.into_iter().collect()));
    let before = unsealed.second.as_ref().map(|_| {
        let heat = report.heat(&unsealed.first.revealed, |case| {
            Some(route(unsealed, case).href())
        });
        el("details")
            .class("more")
            .child(el("summary").text(r(Reveal::RoundOneToo)))
            .child(heat_figure(&heat))
    });
    el("div")
        .class("shared")
        .child(standing(unsealed))
        .child(heading(report.headline(shown)))
        .child(unread(session, unsealed))
        .child(el("div").class("reveal-two").child(left).child(right))
        .child(before)
        .child(onward(unsealed, SessionPage::Reveal))
        .into()
}

/// The other pages of a revealed workshop than the one that is here.
pub(super) fn onward(unsealed: &Unsealed, here: SessionPage) -> Element {
    let all = [
        (SessionPage::Reveal, Reveal::ToReveal),
        (SessionPage::Figures, Reveal::ToFigures),
        (SessionPage::After, Reveal::ToAfter),
        (SessionPage::Hub, Reveal::ToHub),
    ];
    let others = all.into_iter().filter(|(page, _)| *page != here);
    let links = others.map(|(page, words)| {
        let route = Route::Session(unsealed.id.clone(), page);
        link_button(Kind::Quiet, &route, r(words))
    });
    actions(links.collect())
}

/// What to discuss first, with why.
fn first(report: Report<'_>, unsealed: &Unsealed) -> Vec<Piece> {
    let shown = &unsealed.latest().revealed;
    let open = shown.discuss_first().into_iter();
    let open = open.filter(|cell| !cell.is_settled()).take(MOST_FIRST);
    let rows = open.map(|cell| {
        let asked = shown.setup.cases.get(cell.case);
        let name = asked.map_or("", |it| it.name.as_str());
        let words = revealing(Revealing::Apart {
            name,
            of: report.names.of(cell.of),
            deviation: cell.deviation(),
        });
        let to = route(unsealed, unsealed.first_place(cell.case));
        let link = el("a").made_attribute("href", to.href()).text(words);
        el("li")
            .child(link)
            .child(el("span").class("reveal-why").text(why(cell)))
            .into()
    });
    let rows: Vec<Piece> = rows.collect();
    if rows.is_empty() {
        return vec![paragraph(r(Reveal::AllSettled)).into()];
    }
    vec![
        soft(r(Reveal::FirstText)).into(),
        el("ol").class("reveal-first").children(rows).into(),
    ]
}

/// A level that was given, lowest or highest.
fn ends(cell: &Cell) -> Option<(Seen, Seen)> {
    let given = |(level, count): (Level, u32)| (count > 0).then_some(Seen::At(level));
    let all = || Level::ALL.into_iter().zip(cell.levels);
    let lowest = all().find_map(given)?;
    let highest = all().rev().find_map(given)?;
    Some((lowest, highest))
}

/// Why a cell is worth talking about.
fn why(cell: &Cell) -> String {
    let levels = ends(cell).map(|(lowest, highest)| {
        revealing(Revealing::Levels {
            lowest,
            highest,
            not_shown: cell.not_shown,
        })
    });
    let levels = levels.unwrap_or_else(|| r(Reveal::NothingGiven).to_owned());
    match cell.is_split_on_shown() {
        true => format!("{levels} {}", r(Reveal::Split)),
        false => levels,
    }
}

/// Who speaks first about a case of a round, by its place there. Where only the facilitator differs, or
/// nobody, `None`.
fn first_word(
    report: Report<'_>,
    round: &Opened,
    place: usize,
    of: Characteristic,
) -> Option<String> {
    let words = round.revealed.talk_first(place, of, round.own)?;
    Some(report.says(Outcome::FirstWord {
        name: report.names.of(of),
        words: &words,
    }))
}
