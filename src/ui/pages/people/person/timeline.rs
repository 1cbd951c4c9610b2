//! What happened with a person, the newest first, by month.

use leptos::prelude::request_animation_frame;

use super::{Who, part};
use crate::domain::people::{Growth, Happening, Observation, Rated, Run, What, timeline};
use crate::domain::sheet::Sheet;
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{Kind, actions, button, soft};
use crate::ui::draw::{Piece, Watched, el};
use crate::ui::pages::people::in_words;
use crate::ui::report::people::{Words, in_a_line, month_name, titled};
use crate::ui::route::{PersonPage, Route};
use crate::ui::text::{Caption, c};

/// So many are shown at first, and more each time.
const AT_ONCE: usize = 50;

/// The line of something that happened, and its page.
fn line(who: &Who, of: &Happening, sheet: &Sheet, words: &Words) -> (Caption, String, Route) {
    let id = sheet.id.clone();
    let run = || titled(Run(sheet).title(), Caption::RunUnnamed);
    let step = || titled(Growth(sheet).title(), Caption::StepUnnamed);
    match of.what {
        What::Observed | What::Talked => {
            let line = in_a_line(Observation(sheet).behavior());
            let what = match of.what {
                What::Talked => Caption::WhatTalked,
                _ => Caption::WhatObserved,
            };
            (what, line, Route::Observation(id))
        }
        What::Started => (Caption::WhatStarted, run(), Route::Run(id)),
        What::Looked => (Caption::WhatLooked, run(), Route::Run(id)),
        What::Changed => (Caption::WhatChanged, run(), Route::Run(id)),
        What::LookedAgain => (Caption::WhatLookedAgain, step(), Route::Growth(id)),
        What::Begun => (Caption::WhatBegun, step(), Route::Growth(id)),
        What::Closed => (Caption::WhatClosed, step(), Route::Growth(id)),
        What::Rated => {
            let rated = Rated(sheet);
            // What it is called stands on the strip: beside a code it would read as a label.
            let name = rated.of().map_or("", |of| words.name(of)).to_owned();
            let page = rated.of().map_or(PersonPage::Ledger, PersonPage::Rate);
            (Caption::WhatRated, name, who.route(page))
        }
    }
}

fn row(who: &Who, of: &Happening, sheet: &Sheet, words: &Words, is_first_new: bool) -> Piece {
    let (what, line, to) = line(who, of, sheet, words);
    let link = el("a")
        .made_attribute("href", to.href())
        .attribute("dir", "auto")
        .text(line);
    // Focus goes here once more are shown.
    let link = match is_first_new {
        true => link.id("timeline-new"),
        false => link,
    };
    el("li")
        .class("row")
        .child(link)
        .child(
            el("span")
                .class("soft small")
                .text(c(what))
                .text(", ")
                .text(in_words(of.on)),
        )
        .into()
}

/// The rows by month, as far as they are shown.
fn months(who: &Who, all: &[Happening], shown: usize) -> Vec<Piece> {
    let words = who.words();
    let mut months: Vec<(String, Vec<Piece>)> = Vec::new();
    who.session.ledger(|ledger| {
        for (at, of) in all.iter().take(shown).enumerate() {
            let Some(sheet) = ledger.get(&of.sheet) else {
                continue;
            };
            let title = month_name(of.on);
            let row = row(who, of, sheet, &words, at > 0 && at + AT_ONCE == shown);
            match months.last_mut() {
                Some((known, rows)) if *known == title => rows.push(row),
                _ => months.push((title, vec![row])),
            }
        }
    });
    let each = months.into_iter().map(|(title, rows)| {
        Piece::All(vec![
            el("h3").text(title).into(),
            el("ul").class("rows").children(rows).into(),
        ])
    });
    each.collect()
}

fn list(who: &Who, shown: Watched<usize>) -> Piece {
    let all = who.look(|about| timeline(about.iter().copied(), clock::local_day));
    if all.is_empty() {
        return soft(c(Caption::TimelineNone)).into();
    }
    let count = shown.get();
    let more = (all.len() > count).then(|| {
        actions(vec![button(
            Kind::Quiet,
            c(Caption::TimelineMore),
            move || {
                shown.set(count + AT_ONCE);
                request_animation_frame(|| window::focus("#timeline-new"));
            },
        )])
    });
    el("div")
        .children(months(who, &all, count))
        .child(more)
        .into()
}

/// The section.
pub fn section(who: &Who) -> Piece {
    let shown = Watched::new(AT_ONCE);
    part(who, c(Caption::TimelineTitle), move |who| list(who, shown))
}
