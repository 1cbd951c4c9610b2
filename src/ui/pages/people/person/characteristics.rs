//! The five characteristics of a person, each by itself: the rating, what stands behind it, what it
//! was before, and where nothing was seen, what would let it show.

use super::Who;
use crate::domain::characteristic::Characteristic;
use crate::domain::people::{Against, Observation, Rated, Standing, is_run_with, sheet_among};
use crate::domain::sheet::{Sheet, SheetId};
use crate::ui::charts::grounds_figure;
use crate::ui::components::{Kind, actions, link_button, paragraph, soft};
use crate::ui::draw::{Element, Piece, el, live};
use crate::ui::pages::people::in_words;
use crate::ui::report::people::{Words, grounds, in_a_line, rating_words};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::File;
use crate::ui::text::{Account, Caption, account, c};

/// How many sniff tests are offered where nothing was seen.
const OFFERED: usize = 3;

/// The section of all five.
pub fn section(who: &Who) -> Piece {
    let each = Characteristic::ALL.map(|of| {
        let who = who.clone();
        live(move || one(&who, of))
    });
    el("section")
        .child(
            el("div")
                .class("column")
                .child(el("h2").text(c(Caption::FiveTitle)))
                .child(soft(c(Caption::FiveLede))),
        )
        .children(each.into())
        .into()
}

/// An observation in a line, with its page.
pub fn observation_link(id: &SheetId, behavior: &str) -> Element {
    let to = Route::Observation(id.clone());
    el("a")
        .made_attribute("href", to.href())
        .attribute("dir", "auto")
        .text(in_a_line(behavior))
}

/// What was said when an end of the scale asked for what speaks against it.
fn against(rated: Rated<'_>, about: &[&Sheet]) -> Piece {
    match rated.against() {
        None => Piece::Nothing,
        Some(Against::Skipped) => el("p")
            .class("soft small")
            .text(c(Caption::AgainstSkipped))
            .into(),
        Some(Against::Observation(id)) => {
            let line = el("p").class("small");
            match sheet_among(about, &id) {
                None => line.class("soft").text(c(Caption::AgainstGone)).into(),
                Some(sheet) => line
                    .text(c(Caption::AgainstLabel))
                    .text(" ")
                    .child(observation_link(&id, Observation(sheet).behavior()))
                    .into(),
            }
        }
    }
}

/// A rating with its day, its reason and what speaks against it.
fn rating(rated: Rated<'_>, words: &Words, about: &[&Sheet]) -> Piece {
    let held = rating_words(words, rated, &in_words).unwrap_or_default();
    let why = match rated.why() {
        Some(why) => el("p")
            .class("own-note")
            .attribute("dir", "auto")
            .text(why.to_owned()),
        None => el("p").class("soft small").text(c(Caption::NoReason)),
    };
    el("li")
        .child(paragraph(held))
        .child(why)
        .child(against(rated, about))
        .into()
}

/// Every rating, the oldest last.
fn history(standing: &Standing<'_>, words: &Words, about: &[&Sheet]) -> Option<Element> {
    let all = standing.ratings.iter();
    let rows: Vec<Piece> = all.map(|rated| rating(*rated, words, about)).collect();
    (!rows.is_empty()).then(|| {
        el("details")
            .class("differ")
            .child(el("summary").text(c(Caption::RatingsAll)))
            .child(el("ul").class("points").children(rows))
    })
}

/// Sniff tests that would let it show and were not run with this person yet, where it was not seen.
fn would_show(who: &Who, of: Characteristic, about: &[&Sheet]) -> Option<Element> {
    let shelf = who.session.shelf(File::Library).ok()?;
    let tests = shelf.sniff_tests();
    let tests = tests.filter(|(_, test)| test.characteristics.contains(&of));
    let left = tests.filter(|(id, _)| !is_run_with(about, id));
    let titles: Vec<Piece> = left
        .take(OFFERED)
        .map(|(_, test)| el("li").text(test.title.clone()).into())
        .collect();
    let (words, list) = match titles.is_empty() {
        true => (Caption::WouldShowNone, None),
        false => (
            Caption::WouldShow,
            Some(el("ul").class("points").children(titles)),
        ),
    };
    let to = who.route(PersonPage::NewRunOf(of));
    let name = who.words().name(of).to_lowercase();
    let start = account(Account::RunTestOf { of: &name });
    let start = link_button(Kind::Quiet, &to, start);
    Some(
        el("div")
            .class("would-show")
            .child(paragraph(c(words)))
            .child(list)
            .child(actions(vec![start])),
    )
}

/// One of the five.
fn one(who: &Who, of: Characteristic) -> Piece {
    let words = who.words();
    let today = who.session.today();
    who.look(|about| {
        let standing = Standing::of(about, of, today);
        let name = words.name(of).to_owned();
        let subtitle = words.anchor(of).map(|it| it.subtitle.clone());
        let without = standing
            .is_without_evidence()
            .then(|| paragraph(c(Caption::RatedWithout)));
        let begun = Rated::begun(about.iter().copied(), of).next();
        let begun = begun.map(|_| soft(c(Caption::RatingBegunMark)).class("soft small"));
        let rate = account(Account::RateOf {
            of: &name,
            again: standing.now().is_some(),
        });
        let to = who.route(PersonPage::Rate(of));
        let nothing = standing
            .is_not_seen_yet()
            .then(|| would_show(who, of, about));
        el("section")
            .class("characteristic")
            .child(el("h3").text(name))
            .child(subtitle.map(soft))
            .child(grounds_figure(&grounds(&standing, &words, &in_words)))
            .child(without)
            .child(nothing.flatten())
            .child(history(&standing, &words, about))
            .child(begun)
            .child(actions(vec![link_button(Kind::Quiet, &to, rate)]))
            .into()
    })
}
