//! What all judgings say of the rater: patterns to look at, then a figure, a sentence, a picture and
//! a table for each part that is open, and what the others lack. And the files.

use super::{remark, report, set_title};
use crate::domain::practise::{History, Profile};
use crate::platform::browser::{clock, intl, page as window};
use crate::ui::charts::{gauge_figure, reliability_figure};
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph,
};
use crate::ui::draw::{Piece, el, live};
use crate::ui::report::profile::{Lack, Names, Part, Picture, csv, disputes};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Key, Prompt, Remark, language, p, t};

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(p(Prompt::ProfileTitle));
    // The names come with a pack; without them the names in packs stand in.
    live(move || {
        let names = session.names().unwrap_or_default();
        session.glance(|state| drawn(session, &names, &Profile::of(&state.attempts)))
    })
}

fn none() -> Piece {
    column(vec![
        heading(p(Prompt::ProfileNone)).into(),
        lede_text(p(Prompt::ProfileNoneText)).into(),
        actions(vec![link_button(
            Kind::Primary,
            &Route::NextCase,
            p(Prompt::NextCase),
        )])
        .into(),
    ])
    .into()
}

fn drawn(session: Session, names: &Names, profile: &Profile<'_>) -> Piece {
    if profile.judgings == 0 {
        return none();
    }
    let (parts, lacks) = report(names).parts(profile);
    Piece::All(vec![
        top(names, profile),
        el("div").class("profile").children(sections(parts)).into(),
        later(profile, lacks),
        files(session, profile),
    ])
}

/// What it is made of, and the patterns to look at.
fn top(names: &Names, profile: &Profile<'_>) -> Piece {
    let made_of = remark(Remark::ProfileOf {
        cases: profile.cases,
        repeats: profile.repeats,
        changed: profile.changed,
        judgings: profile.judgings,
    });
    let findings = profile.findings.iter().map(|finding| {
        let words = report(names).finding(finding);
        el("li").text(words).into()
    });
    let findings: Vec<Piece> = findings.collect();
    let patterns: Piece = match findings.is_empty() {
        true => paragraph(p(Prompt::FindingsNone)).into(),
        false => el("ul").class("points").children(findings).into(),
    };
    // Before five cases nothing is named, so nothing is said to stand out or not.
    let says_something = profile.patterns.is_ok() || !profile.findings.is_empty();
    let patterns = says_something.then(|| {
        el("section")
            .class("findings")
            .child(el("h2").text(p(Prompt::FindingsTitle)))
            .child(patterns)
            .child(el("p").class("soft small").text(p(Prompt::FindingsHint)))
    });
    column(vec![
        heading(p(Prompt::ProfileTitle)).into(),
        lede_text(made_of).into(),
        patterns.into(),
    ])
    .into()
}

fn picture(picture: &Picture) -> Piece {
    match picture {
        Picture::Gauge(gauge) => gauge_figure(gauge),
        Picture::Reliability(diagram) => reliability_figure(diagram),
    }
}

/// The open parts; those of one title stand together.
fn sections(parts: Vec<Part>) -> Vec<Piece> {
    let mut sections: Vec<(Prompt, Vec<Piece>)> = Vec::new();
    for part in parts {
        let mut pieces: Vec<Piece> = part
            .says
            .into_iter()
            .map(|it| paragraph(it).into())
            .collect();
        pieces.extend(part.picture.as_ref().map(picture));
        match sections
            .last_mut()
            .filter(|(title, _)| *title == part.title)
        {
            Some((_, held)) => held.extend(pieces),
            None => sections.push((part.title, pieces)),
        }
    }
    let section = |(title, pieces): (Prompt, Vec<Piece>)| {
        el("section")
            .child(el("h2").text(p(title)))
            .children(pieces)
            .into()
    };
    sections.into_iter().map(section).collect()
}

/// What is not open yet, and what it lacks.
fn later(profile: &Profile<'_>, lacks: Vec<Lack>) -> Piece {
    if lacks.is_empty() {
        return Piece::Nothing;
    }
    let rows = lacks.into_iter().map(|lack| {
        el("li")
            .child(el("strong").text(p(lack.title)))
            .text(". ")
            .text(lack.says)
            .into()
    });
    let opens = profile
        .opens_after()
        .map(|cases| paragraph(remark(Remark::OpensAfter { cases })));
    el("section")
        .class("column later")
        .child(el("h2").text(p(Prompt::LaterTitle)))
        .child(opens)
        .child(el("ul").class("points").children(rows.collect()))
        .into()
}

/// Print, Markdown, CSV, disagreements.
fn files(session: Session, profile: &Profile<'_>) -> Piece {
    let file =
        |what: &str, kind: &str| format!("nose-{what}-{}.{kind}", intl::iso_day(clock::now()));
    let markdown = button(Kind::Quiet, p(Prompt::SaveMarkdown), move || {
        let names = session.names().unwrap_or_default();
        let day = intl::day(language().tag(), clock::now()).unwrap_or_default();
        let text =
            session.glance(|state| report(&names).markdown(&Profile::of(&state.attempts), &day));
        session.offer_file(&file("practise", "md"), "text/markdown", &text);
    });
    let table = button(Kind::Quiet, p(Prompt::SaveCsv), move || {
        let text = session.glance(|state| csv(&History::of(&state.attempts), intl::iso_day));
        session.offer_file(&file("judgments", "csv"), "text/csv", &text);
    });
    let differing = (profile.disputes > 0).then(|| {
        let save = button(Kind::Quiet, p(Prompt::SaveDisputes), move || {
            let names = session.names().unwrap_or_default();
            let title = |id: &str| {
                let title = session.pose(id).ok().flatten().map(|it| it.case.title);
                title.unwrap_or_else(|| id.to_owned())
            };
            let text =
                session.glance(|state| disputes(&History::of(&state.attempts), &names, title));
            session.offer_file(&file("disagreements", "md"), "text/markdown", &text);
        });
        let count = profile.disputes;
        Piece::All(vec![
            paragraph(remark(Remark::Disputes { count })).into(),
            actions(vec![save]).into(),
        ])
    });
    el("section")
        .class("column")
        .child(el("h2").text(p(Prompt::SavesTitle)))
        .child(differing.unwrap_or(Piece::Nothing))
        .child(actions(vec![
            link_button(Kind::Primary, &Route::NextCase, p(Prompt::NextCase)),
            button(Kind::Quiet, t(Key::Print), window::print),
            markdown,
            table,
        ]))
        .child(el("p").class("soft small").text(p(Prompt::ProfilePrivate)))
        .into()
}
