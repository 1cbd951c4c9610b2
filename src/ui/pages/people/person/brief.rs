//! Before a conversation: one page that could be shown to the person. What is left out is told above
//! it, and does not print.

use super::Who;
use crate::domain::day::DayNumber;
use crate::domain::people::{Brief, LeftOut, Observation, Showable, THREE_MONTHS};
use crate::platform::browser::{clock, intl, page as window};
use crate::ui::components::{Kind, actions, button, heading, lede_text, paragraph, pills, soft};
use crate::ui::draw::{Element, Piece, Watched, el, live};
use crate::ui::pages::people::{in_words, set_title};
use crate::ui::report::people::{
    brief_markdown, by_month, lines, questions, run_title, shown_lines, step_title,
};
use crate::ui::route::PersonPage;
use crate::ui::session::File;
use crate::ui::text::{Account, Caption, Key, account, c, t};

/// Looks at what goes into the brief.
fn with_brief<T>(who: &Who, is_short: bool, look: impl FnOnce(&Brief<'_>) -> T) -> T {
    let since = is_short.then(|| who.session.today().plus(-THREE_MONTHS));
    // Until the packs are here, nothing that may be a card's is shown.
    let shelf = who.session.shelf(File::Library).ok();
    who.look(|about| look(&Brief::of(about.iter().copied(), since, shelf.as_ref())))
}

/// A person's own words under their label.
fn labeled(label: Caption, words: &str) -> Piece {
    el("div")
        .class("brief-line")
        .child(el("dt").text(c(label)))
        .child(el("dd").attribute("dir", "auto").text(words.to_owned()))
        .into()
}

fn observation(of: Observation<'_>) -> Piece {
    let day = of.on().map(|on| soft(in_words(on)).class("small"));
    let lines = lines(of).into_iter();
    let lines = lines.map(|(label, words)| labeled(label, words));
    el("div")
        .class("brief-entry")
        .child(day)
        .child(el("dl").children(lines.collect()))
        .into()
}

fn we_look(of: Option<DayNumber>) -> Option<Element> {
    of.map(|on| paragraph(account(Account::WeLookOn { day: &in_words(on) })))
}

fn entry(title: String, of: &Showable<'_>) -> Piece {
    let lines = shown_lines(of).into_iter();
    let lines: Vec<Piece> = lines.map(|(label, words)| labeled(label, &words)).collect();
    let list = (!lines.is_empty()).then(|| el("dl").children(lines));
    el("div")
        .class("brief-entry")
        .child(el("h3").attribute("dir", "auto").text(title))
        .child(list)
        .child(we_look(of.look_on))
        .into()
}

/// A part of the sheet, if there is anything in it.
fn part(title: Caption, pieces: Vec<Piece>) -> Option<Element> {
    (!pieces.is_empty()).then(|| {
        el("section")
            .child(el("h2").text(c(title)))
            .children(pieces)
    })
}

/// The page itself.
fn sheet(who: &Who, brief: &Brief<'_>) -> Piece {
    let months = by_month(brief).into_iter().map(|month| {
        let seen = month.seen.into_iter().map(observation);
        Piece::All(vec![
            el("h3").text(month.title).into(),
            Piece::All(seen.collect()),
        ])
    });
    let asked = questions(brief).into_iter().map(|question| {
        el("li")
            .attribute("dir", "auto")
            .text(question.to_owned())
            .into()
    });
    let asked: Vec<Piece> = asked.collect();
    let asked = (!asked.is_empty()).then(|| el("ul").class("points").children(asked).into());
    let of = Account::BriefOf {
        code: &who.code(),
        day: &in_words(who.session.today()),
    };
    let words = who.words();
    let empty = brief.is_empty().then(|| soft(c(Caption::BriefEmpty)));
    el("article")
        .class("column brief")
        .child(el("h2").text(c(Caption::BriefSheet)))
        .child(soft(account(of)).attribute("dir", "auto"))
        .child(empty)
        .child(part(Caption::BriefSeen, months.collect()))
        .child(part(
            Caption::BriefTests,
            brief
                .runs
                .iter()
                .map(|it| entry(run_title(it), it))
                .collect(),
        ))
        .child(part(
            Caption::BriefSteps,
            brief
                .steps
                .iter()
                .map(|it| entry(step_title(it, &words), it))
                .collect(),
        ))
        .child(part(Caption::BriefAsk, asked.into_iter().collect()))
        .into()
}

/// What was left out, for the manager alone.
fn left_out(brief: &Brief<'_>) -> Piece {
    let words = match brief.left_out {
        none if none == LeftOut::default() => c(Caption::BriefOutNothing).to_owned(),
        some => account(Account::LeftOut(some)),
    };
    el("div")
        .class("promise")
        .child(el("h2").text(c(Caption::BriefOutTitle)))
        .child(paragraph(words))
        .child((brief.left_out.of_cards > 0).then(|| paragraph(c(Caption::BriefOutCards))))
        .child(paragraph(c(Caption::BriefOutRest)))
        .into()
}

/// The page with what surrounds it.
pub fn page(who: &Who) -> Piece {
    set_title(c(Caption::BriefTitle));
    let is_short = Watched::new(false);
    let period = pills(
        "period",
        c(Caption::BriefPeriod),
        None,
        vec![
            (false, c(Caption::BriefAll).into()),
            (true, c(Caption::BriefMonths).into()),
        ],
        move || Some(is_short.get()),
        move |short| is_short.set(short),
    );
    let (saved, out, shown) = (who.clone(), who.clone(), who.clone());
    let save = button(Kind::Quiet, t(Key::SaveMarkdown), move || {
        let (code, today) = (saved.code(), saved.session.today());
        let text = with_brief(&saved, is_short.peek(), |brief| {
            brief_markdown(brief, &saved.words(), &code, today, &in_words)
        });
        let name = format!("nose-talk-{}.md", intl::iso_day(clock::now()));
        saved.session.offer_file(&name, "text/markdown", &text);
    });
    let above = el("div")
        .class("column not-printed")
        .child(heading(c(Caption::BriefTitle)))
        .child(lede_text(c(Caption::BriefLede)))
        .child(period)
        .child(actions(vec![
            button(Kind::Primary, t(Key::Print), window::print),
            save,
            who.link(Kind::Quiet, PersonPage::Ledger, Caption::BriefBack),
        ]))
        .child(live(move || with_brief(&out, is_short.get(), left_out)));
    Piece::All(vec![
        above.into(),
        live(move || with_brief(&shown, is_short.get(), |brief| sheet(&shown, brief))),
    ])
}
