//! One case of the reveal: for each characteristic everyone's dots, who speaks first, and what the
//! group came to.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::talk::talk;
use super::timer::timer;
use super::{first_word, onward, route, scene, standing};
use crate::domain::characteristic::Characteristic;
use crate::domain::measure::Steps;
use crate::domain::pack::Anchor;
use crate::domain::practise::Confidence;
use crate::domain::scale::Seen;
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Cell, Naming, Revealed};
use crate::platform::browser::page as window;
use crate::ui::charts::crowd::{self, Crowd, CrowdRow};
use crate::ui::charts::crowd_figure;
use crate::ui::components::{
    Kind, actions, column, heading, lede_text, link_button, paragraph, soft,
};
use crate::ui::draw::{Element, Piece, el, on_window};
use crate::ui::pages::workshop::WRITE;
use crate::ui::pages::workshop::opened::{Opened, Unsealed, revealing, with_opened, with_report};
use crate::ui::report::workshop::Report;
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{File, Session};
use crate::ui::text::{Cue, Outcome, Reveal, Revealing, r};

/// A case as it is shown.
struct Shown<'a> {
    session: Session,
    report: Report<'a>,
    unsealed: &'a Rc<Unsealed>,
    /// Its place in the first round.
    case: usize,
    /// The round that is shown, and the case's place in it.
    round: &'a Opened,
    place: usize,
    anchors: &'a [Anchor],
}

/// One case, counted from 1.
pub fn case(session: Session, id: &SheetId, case: u8) -> Piece {
    let case = usize::from(case.saturating_sub(1));
    with_opened(session, id, Cue::RevealTitle, move |unsealed| {
        if unsealed.first.revealed.setup.cases.get(case).is_none() {
            return not_here(unsealed);
        }
        let anchors = session.shelf(File::Mirror);
        let anchors = anchors.map(|shelf| {
            let anchors = shelf.anchors().map(|(_, anchors)| anchors.to_vec());
            anchors.unwrap_or_default()
        });
        let latest = unsealed.latest();
        let (round, place) = match unsealed.place_in(latest, case) {
            Some(place) => (latest, place),
            None => (&unsealed.first, case),
        };
        with_report(session, |report| {
            drawn(&Shown {
                session,
                report,
                unsealed,
                case,
                round,
                place,
                anchors: &anchors.unwrap_or_default(),
            })
        })
    })
}

fn not_here(unsealed: &Unsealed) -> Piece {
    let all = Route::Session(unsealed.id.clone(), SessionPage::Reveal);
    column(vec![
        heading(r(Reveal::NotHereTitle)).into(),
        lede_text(r(Reveal::NotHereText)).into(),
        actions(vec![link_button(Kind::Primary, &all, r(Reveal::ToReveal))]).into(),
    ])
    .into()
}

/// The case before and the one after, in the order to talk about them.
fn beside(unsealed: &Unsealed, case: usize) -> (usize, [Option<usize>; 2]) {
    let order = unsealed.order();
    let at = order.iter().position(|it| *it == case).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| order.get(at).copied());
    (at, [before, order.get(at + 1).copied()])
}

/// The arrow keys turn to the cases beside this one.
fn listen_to_arrows(unsealed: &Unsealed, beside: [Option<usize>; 2]) {
    let to = beside.map(|case| case.map(|case| route(unsealed, case).fragment()));
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let [before, after] = &to;
        let to = match window::arrow(event) {
            Some(window::Arrow::Left) => before,
            Some(window::Arrow::Right) => after,
            None => return,
        };
        if let Some(to) = to {
            event.prevent_default();
            window::go(to);
        }
    });
}

fn turning(unsealed: &Unsealed, beside: [Option<usize>; 2]) -> Element {
    let [before, after] = beside;
    let to = |case: Option<usize>, kind, words| {
        case.map_or(Piece::Nothing, |case| {
            link_button(kind, &route(unsealed, case), r(words))
        })
    };
    let all = Route::Session(unsealed.id.clone(), SessionPage::Reveal);
    el("nav")
        .class("not-printed")
        .attribute("aria-label", r(Reveal::WayThrough))
        .child(actions(vec![
            to(after, Kind::Primary, Reveal::NextCase),
            to(before, Kind::Quiet, Reveal::PreviousCase),
            link_button(Kind::Quiet, &all, r(Reveal::ToReveal)),
        ]))
        .child(el("p").class("soft small").text(r(Reveal::KeysHint)))
}

fn drawn(shown: &Shown<'_>) -> Piece {
    let unsealed = shown.unsealed;
    let revealed = &shown.round.revealed;
    let (at, beside) = beside(unsealed, shown.case);
    listen_to_arrows(unsealed, beside);
    let asked = revealed.setup.cases.get(shown.place);
    let title = asked.map(|it| {
        revealing(Revealing::Case {
            name: &it.name,
            title: &it.title,
        })
    });
    let place = revealing(Revealing::Place {
        place: at + 1,
        of: unsealed.first.revealed.setup.cases.len(),
    });
    let parts = order(revealed, shown.place)
        .into_iter()
        .map(|cell| characteristic(shown, cell));
    el("div")
        .class("shared")
        .child(standing(unsealed))
        .child(heading(title.unwrap_or_default()))
        .child(soft(place))
        .child(timer())
        .child(scene::scene(shown.report, revealed, shown.place))
        .children(parts.collect())
        .child(turning(unsealed, beside))
        .child(onward(unsealed, SessionPage::Reveal))
        .into()
}

/// The characteristics of a case, in the order to talk about them.
fn order(revealed: &Revealed, place: usize) -> Vec<&Cell> {
    let cells = revealed.discuss_first().into_iter();
    cells.filter(|cell| cell.case == place).collect()
}

fn characteristic(shown: &Shown<'_>, cell: &Cell) -> Piece {
    let report = shown.report;
    let of = cell.of;
    let spread = report.says(Outcome::Spread {
        spread: cell.spread,
        not_shown: cell.not_shown,
        missing: cell.missing,
    });
    let word = first_word(report, shown.round, shown.place, of);
    let word = word.map_or_else(
        || {
            let is_alike = shown.round.revealed.is_alike(shown.place, of);
            paragraph(r(match is_alike {
                true => Reveal::NoDifference,
                false => Reveal::OneDiffers,
            }))
        },
        |word| el("p").class("first-word").text(word),
    );
    let anchor = shown.anchors.iter().find(|it| it.characteristic == of);
    let left = el("div")
        .child(crowd_figure(&crowd(shown, cell, spread)))
        .child(ends(anchor))
        .child(who(shown, of))
        .child(sure(cell))
        .child(word);
    el("section")
        .class("reveal-part")
        .child(el("h2").text(report.names.of(of).to_owned()))
        .child(el("div").class("reveal-two").child(left).child(talk(
            shown.session,
            shown.unsealed,
            shown.case,
            of,
            anchor,
        )))
        .into()
}

/// What the ends of the scale mean.
fn ends(anchor: Option<&Anchor>) -> Piece {
    let words = anchor.and_then(|anchor| {
        let (low, high) = (anchor.levels.first()?, anchor.levels.last()?);
        Some(revealing(Revealing::Ends {
            low: &low.name,
            high: &high.name,
        }))
    });
    words
        .map(|words| el("p").class("soft small").text(words))
        .into()
}

/// The dots of a cell; where there were two rounds, those of the first under them.
fn crowd(shown: &Shown<'_>, cell: &Cell, sentence: String) -> Crowd {
    let steps = Steps::default();
    let is_second = !std::ptr::eq(shown.round, &shown.unsealed.first);
    let before = is_second
        .then(|| shown.unsealed.first.revealed.cell(shown.case, cell.of))
        .flatten();
    let name = if is_second {
        Reveal::RoundTwo
    } else {
        Reveal::RoundOne
    };
    let mut rows = vec![row(steps, name, cell)];
    rows.extend(before.map(|cell| row(steps, Reveal::RoundOne, cell)));
    let columns = [
        Reveal::ColumnRound,
        Reveal::ColumnLevels,
        Reveal::ColumnMedian,
        Reveal::ColumnRange,
        Reveal::ColumnWithin,
        Reveal::ColumnDeviation,
        Reveal::NotShown,
    ];
    Crowd {
        sentence,
        columns: columns.map(|it| r(it).to_owned()).to_vec(),
        ticks: crowd::ticks(steps),
        abreast: crowd::abreast(steps),
        is_own: false,
        rows,
    }
}

fn row(steps: Steps, name: Reveal, cell: &Cell) -> CrowdRow {
    let counts = (1..).zip(cell.levels).filter(|(_, count)| *count > 0);
    let counts: Vec<(i32, u32)> = counts.collect();
    let given = counts.iter().flat_map(|(level, count)| {
        let level = level.to_string();
        std::iter::repeat_n(level, usize::try_from(*count).unwrap_or_default())
    });
    let given: Vec<String> = given.collect();
    let mut cells = vec![given.join(" ")];
    let row = match &cell.spread {
        Ok(spread) => {
            cells.push(WRITE(
                spread.median,
                usize::from(spread.median.fract() > 0.0),
            ));
            cells.push(format!("{} – {}", spread.lowest, spread.highest));
            cells.push(revealing(Revealing::Percent {
                share: spread.within_one,
            }));
            let deviation = spread.deviation.ok();
            cells.push(deviation.map_or_else(|| "–".to_owned(), |it| WRITE(it, 1)));
            crowd::row(steps, &counts, spread, None)
        }
        Err(_) => {
            cells.extend(std::iter::repeat_n("–".to_owned(), 4));
            CrowdRow::default()
        }
    };
    cells.push(cell.not_shown.to_string());
    CrowdRow {
        name: r(name).to_owned(),
        cells,
        ..row
    }
}

/// Who gave what: by name in a named session, and that nobody is told in an anonymous one.
fn who(shown: &Shown<'_>, of: Characteristic) -> Piece {
    let revealed = &shown.round.revealed;
    if revealed.setup.naming == Naming::Anonymous {
        return el("p")
            .class("soft small")
            .text(r(Reveal::AnonymousDots))
            .into();
    }
    let mut groups: Vec<(Seen, Vec<&str>)> = Vec::new();
    for (name, seen) in revealed.by_name(shown.place, of) {
        match groups.last_mut().filter(|(of, _)| *of == seen) {
            Some((_, names)) => names.push(name),
            None => groups.push((seen, vec![name])),
        }
    }
    let rows = groups.into_iter().map(|(seen, who)| {
        let words = revealing(Revealing::Gave { who: &who, seen });
        el("li").attribute("dir", "auto").text(words).into()
    });
    el("ul")
        .class("who")
        .attribute("aria-label", r(Reveal::WhoTable))
        .children(rows.collect())
        .into()
}

fn sure(cell: &Cell) -> Piece {
    let counts = Confidence::ALL.into_iter().zip(cell.sure);
    let counts = counts.map(|(sure, count)| (sure.percent(), count));
    let counts: Vec<(u8, u32)> = counts.collect();
    let is_told = counts.iter().any(|(_, count)| *count > 0);
    let words = is_told.then(|| revealing(Revealing::Sure { counts: &counts }));
    words
        .map(|words| el("p").class("soft small").text(words))
        .into()
}
