//! Sniff-test runs: choosing one for a person, setting it up with what is expected, watching, and
//! saying what was seen.

mod choose;
mod fairness;
pub mod forecasts;
mod looked;
mod planned;
mod running;
mod telling;

use super::held::{Held, as_written, of_changing};
use super::{in_words, set_title};
use crate::domain::pack::SniffTest;
use crate::domain::people::{Observation, Outcome, Run, Source, Stage};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::ui::components::{Kind, actions, link_button, soft};
use crate::ui::draw::{Piece, el, live, when};
use crate::ui::route::Route;
use crate::ui::session::{File, Session};
use crate::ui::text::{Caption, Mention, c, mention};

pub use choose::page as choose;

/// The most of an observation that stands in a row, in characters.
const IN_A_ROW: usize = 160;

/// The page of one.
pub fn page(session: Session, id: &SheetId) -> Piece {
    set_title(c(Caption::RunTitle));
    Held::new(session, SheetKind::Run, id).while_there(staged)
}

fn stage(held: Held) -> Option<Stage> {
    held.look(|sheet| Run(sheet).stage())
}

fn staged(held: Held) -> Piece {
    let title = |sheet: &Sheet| match Run(sheet).title() {
        "" => c(Caption::RunUntitled).to_owned(),
        title => title.to_owned(),
    };
    let by_stage = when(
        move || stage(held) == Some(Stage::Planned),
        move || planned::page(held),
        move || {
            when(
                move || stage(held) == Some(Stage::Running),
                move || running::page(held),
                move || looked::page(held),
            )
        },
    );
    el("article")
        .class("column sheet-page")
        .child(held.top(title))
        .child(of_changing(move || card(held), card_link))
        .child(by_stage)
        .child(actions(vec![
            held.remove_button(Caption::RunRemove, Caption::RunRemoved),
        ]))
        .into()
}

/// The test it comes from, while a pack in use has it.
fn test(held: Held) -> Option<SniffTest> {
    let id = held.look(|sheet| Run(sheet).test().map(str::to_owned))??;
    let shelf = held.session.shelf(File::Library).ok()?;
    let found = shelf.sniff_tests().find(|(known, _)| *known == id);
    found.map(|(_, test)| test.clone())
}

/// The id of the test it comes from, while a pack in use has it.
fn card(held: Held) -> Option<String> {
    test(held)?;
    held.look(|sheet| Run(sheet).test().map(str::to_owned))?
}

/// The way to the test's card.
fn card_link(id: Option<String>) -> Piece {
    let link = id.map(|id| {
        let to = Route::SniffTest(id);
        let link = el("a").made_attribute("href", to.href());
        el("p").class("small").child(link.text(c(Caption::RunCard)))
    });
    link.into()
}

/// An outcome in words.
fn outcome_words(outcome: Outcome) -> &'static str {
    c(match outcome {
        Outcome::Seen => Caption::OutcomeSeen,
        Outcome::NotSeen => Caption::OutcomeNotSeen,
        Outcome::CannotTell => Caption::OutcomeCannotTell,
    })
}

/// What is agreed, with how the fairness check was answered.
fn agreed(held: Held) -> Piece {
    let words = move || {
        let setup = held.look(|sheet| as_written(sheet.texts.get(Run::SETUP)));
        Piece::All(vec![setup.into(), fairness::answered(held)])
    };
    el("section")
        .child(el("h2").text(c(Caption::RunAgreed)))
        .child(live(words))
        .into()
}

/// What is expected and how sure, as it stands since the start.
fn expected(held: Held, is_over: bool) -> Piece {
    let look = held.look(|sheet| {
        let run = Run(sheet);
        let expect = as_written(run.expect().unwrap_or_default());
        let sure = run.sure().map(|sure| {
            let percent = sure.percent();
            soft(mention(if is_over {
                Mention::WasSure { percent }
            } else {
                Mention::SureToSee { percent }
            }))
            .into()
        });
        vec![expect, sure.unwrap_or(Piece::Nothing)]
    });
    look.unwrap_or_default().into()
}

/// A text cut off where it is too long for a row.
fn short(text: &str) -> String {
    match text.char_indices().nth(IN_A_ROW) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// An observation in a row: its sheet, its words, and a word on when and how one knows.
type Row = (SheetId, String, String);

/// Observations from this run, hearsay told apart.
fn rows(held: Held) -> Vec<Row> {
    let id = held.id();
    held.session.ledger(|ledger| {
        let run = ledger.get(&id).map(Run);
        let all = run.into_iter().flat_map(|run| run.observations(ledger));
        let row = |seen: Observation<'_>| {
            let mut about: Vec<String> = seen.on().map(in_words).into_iter().collect();
            let hearsay = seen.source() == Some(Source::Hearsay);
            about.extend(hearsay.then(|| c(Caption::SeenHearsay).to_owned()));
            let id = seen.0.id.clone();
            (id, short(seen.behavior()), about.join(" · "))
        };
        all.map(row).collect()
    })
}

fn listed(rows: Vec<Row>) -> Piece {
    if rows.is_empty() {
        return soft(c(Caption::SeenNone)).into();
    }
    let rows = rows.into_iter().map(|(id, words, about)| {
        let to = Route::Observation(id);
        el("li")
            .class("row")
            .child(el("a").made_attribute("href", to.href()).text(words))
            .child(el("span").class("soft small").text(about))
            .into()
    });
    el("ul").class("rows").children(rows.collect()).into()
}

/// Observations from this run, and the way to write one.
fn seen(held: Held) -> Piece {
    el("section")
        .child(el("h2").text(c(Caption::SeenTitle)))
        .child(of_changing(move || rows(held), listed))
        .child(actions(vec![link_button(
            Kind::Quiet,
            &Route::Capture,
            c(Caption::WriteDown),
        )]))
        .into()
}
