//! Sniff tests and growth steps of a person, in the order they were begun.

use super::{Who, rows_or};
use crate::domain::day::DayNumber;
use crate::domain::people::{Growth, Run, Stage};
use crate::domain::sheet::SheetKind;
use crate::ui::draw::{Piece, el};
use crate::ui::pages::people::in_words;
use crate::ui::report::people::titled;
use crate::ui::route::Route;
use crate::ui::text::{Account, Caption, account, c};

fn row(to: &Route, title: String, parts: &[String]) -> Piece {
    let link = el("a")
        .made_attribute("href", to.href())
        .attribute("dir", "auto")
        .text(title);
    el("li")
        .class("row")
        .child(link)
        .child(el("span").class("soft small").text(parts.join("; ")))
        .into()
}

fn stage(of: Caption, on: Option<DayNumber>) -> String {
    let day = on.map(in_words);
    account(Account::StageOn {
        stage: c(of),
        day: day.as_deref(),
    })
}

fn look_again(on: Option<DayNumber>) -> Option<String> {
    on.map(|day| {
        account(Account::LookAgainOn {
            day: &in_words(day),
        })
    })
}

fn run(of: Run<'_>) -> Piece {
    let mut parts = vec![match of.stage() {
        Stage::Planned => c(Caption::StagePlanned).to_owned(),
        Stage::Running => stage(Caption::StageRunning, of.started()),
        Stage::Looked => stage(Caption::StageLooked, of.looked()),
    }];
    if of.stage() == Stage::Running {
        parts.extend(look_again(of.look_on()));
    }
    let title = titled(of.title(), Caption::RunUnnamed);
    row(&Route::Run(of.0.id.clone()), title, &parts)
}

fn step(of: Growth<'_>) -> Piece {
    let held = match of.closed() {
        Some(on) => stage(Caption::StepClosed, Some(on)),
        None => look_again(of.look_on()).unwrap_or_else(|| c(Caption::StepDraft).to_owned()),
    };
    let title = titled(of.title(), Caption::StepUnnamed);
    row(&Route::Growth(of.0.id.clone()), title, &[held])
}

/// Sniff tests.
pub fn runs(who: &Who) -> Piece {
    let rows = who.look(|about| {
        let all = about.iter().filter(|it| it.kind == SheetKind::Run);
        all.map(|sheet| run(Run(sheet))).collect()
    });
    rows_or(rows, Caption::RunsNone)
}

/// Growth steps.
pub fn steps(who: &Who) -> Piece {
    let rows = who.look(|about| {
        let all = about.iter().filter(|it| it.kind == SheetKind::Growth);
        all.map(|sheet| step(Growth(sheet))).collect()
    });
    rows_or(rows, Caption::GrowthsNone)
}
