//! What the group takes along: the report, the group's own key as a pack, the result for each.

use std::rc::Rc;

use super::copying::{ToCopy, to_copy};
use super::opened::{Unsealed, revealing, texts_of, title_of, with_opened, with_report};
use super::reveal::{keys, onward, standing};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{GroupPack, LeftOut, WhyLeftOut, ratings_csv, result_of};
use crate::platform::browser::{clock, intl, page as window};
use crate::ui::components::{Kind, actions, button, heading, link_button, paragraph, soft};
use crate::ui::draw::{Element, Piece, el};
use crate::ui::report::workshop::{Report, Section, Session as Held, dated, group_pack_of};
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{File, Session};
use crate::ui::text::{Cue, Facing, Key, Outcome, Reveal, Revealing, f, language, r, t, w};

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    with_opened(session, id, Cue::AfterTitle, move |unsealed| {
        #[allow(
            clippy::redundant_closure_for_method_calls,
            reason = "the method alone is not general enough in its lifetimes"
        )]
        let sections = with_held(session, unsealed, |report, held| report.sections(held));
        let title = &unsealed.first.revealed.setup.title;
        let report = el("details")
            .class("more report")
            .flag("open")
            .child(el("summary").text(r(Reveal::ShowReport)))
            .child(soft(dated(title, &today())).attribute("dir", "auto"))
            .children(sections.iter().map(section).collect());
        el("div")
            .class("shared")
            .child(standing(unsealed))
            .child(heading(w(Cue::AfterTitle)))
            .child(el("p").class("lede not-printed").text(r(Reveal::AfterLede)))
            .child(files(session, unsealed))
            .child(own_key(session, unsealed))
            .child(result(session, unsealed))
            .child(again(unsealed))
            .child(report)
            .child(onward(unsealed, SessionPage::After))
            .into()
    })
}

/// Looks at the session as reports do.
fn with_held<T>(
    session: Session,
    unsealed: &Unsealed,
    look: impl FnOnce(Report<'_>, &Held<'_>) -> T,
) -> T {
    let texts = texts_of(session, &unsealed.id);
    let first = &unsealed.first.revealed;
    let keys = keys(session, first);
    with_report(session, |report| {
        let held = Held {
            first,
            second: unsealed.second.as_ref().map(|it| &it.revealed),
            keys: &keys,
            texts: &texts,
        };
        look(report, &held)
    })
}

fn today() -> String {
    let now = clock::now();
    intl::day(language().tag(), now).unwrap_or_else(|| intl::iso_day(now))
}

fn file_name(what: &str, kind: &str) -> String {
    format!(
        "nose-workshop-{what}-{}.{kind}",
        intl::iso_day(clock::now())
    )
}

/// A button that hands the person a file, made when it is asked for.
fn save(
    session: Session,
    words: Reveal,
    (what, kind, mime): (&'static str, &'static str, &'static str),
    text: impl Fn() -> Option<String> + 'static,
) -> Piece {
    button(Kind::Quiet, r(words), move || {
        session.flush_note();
        if let Some(text) = text() {
            session.offer_file(&file_name(what, kind), mime, &text);
        }
    })
}

fn part(title: Reveal, text: Reveal) -> Element {
    el("section")
        .class("not-printed")
        .child(el("h2").text(r(title)))
        .child(paragraph(r(text)))
}

fn files(session: Session, unsealed: &Rc<Unsealed>) -> Piece {
    let (written, listed) = (Rc::clone(unsealed), Rc::clone(unsealed));
    let markdown = save(
        session,
        Reveal::SaveMarkdown,
        ("report", "md", "text/markdown"),
        move || {
            let text = with_held(session, &written, |report, held| {
                report.markdown(held, &today())
            });
            Some(text)
        },
    );
    let csv = save(
        session,
        Reveal::SaveCsv,
        ("ratings", "csv", "text/csv"),
        move || Some(ratings_csv(&listed.latest().revealed)),
    );
    part(Reveal::ReportTitle, Reveal::ReportText)
        .child(actions(vec![
            button(Kind::Primary, t(Key::Print), window::print),
            markdown,
            csv,
        ]))
        .into()
}

fn pack(session: Session, unsealed: &Unsealed) -> Option<GroupPack> {
    let shelf = session.shelf(File::Practise).ok()?;
    let date = clock::local_day(clock::now());
    let pack = with_held(session, unsealed, |report, held| {
        group_pack_of(report, held, &shelf, (date, &today()))
    });
    Some(pack)
}

fn own_key(session: Session, unsealed: &Rc<Unsealed>) -> Piece {
    let part = part(Reveal::KeyTitle, Reveal::KeyText);
    let Some(made) = pack(session, unsealed) else {
        return part.child(soft(r(Reveal::KeyNone))).into();
    };
    let setup = &unsealed.first.revealed.setup;
    let said: Piece = match made.json {
        None => paragraph(r(Reveal::KeyNothing)).into(),
        Some(_) => {
            let kept = Rc::clone(unsealed);
            let in_pack = revealing(Revealing::InPack {
                cases: made.cases.len(),
                of: setup.cases.len(),
            });
            let save = save(
                session,
                Reveal::SavePack,
                ("key", "json", "application/json"),
                move || pack(session, &kept)?.json,
            );
            Piece::All(vec![paragraph(in_pack).into(), actions(vec![save]).into()])
        }
    };
    let left_out = made.left_out.iter().map(|it| {
        let asked = setup.cases.get(it.case);
        let why = with_report(session, |report| why_left_out(report, it));
        el("li")
            .child(el("strong").text(asked.map_or_else(String::new, |it| it.name.clone())))
            .text(". ")
            .text(why)
            .into()
    });
    let left_out: Vec<Piece> = left_out.collect();
    let left_out = (!left_out.is_empty()).then(|| {
        Piece::All(vec![
            el("h3").text(r(Reveal::LeftOutTitle)).into(),
            el("ul").class("points").children(left_out).into(),
        ])
    });
    part.child(said).child(left_out).into()
}

fn why_left_out(report: Report<'_>, it: &LeftOut) -> String {
    let name = match it.why {
        WhyLeftOut::Open(of) | WhyLeftOut::Differs(of) | WhyLeftOut::NoEvidence(of) => {
            report.names.of(of)
        }
        WhyLeftOut::NoSource => "",
    };
    report.says(Outcome::LeftOut { why: it.why, name })
}

fn result(session: Session, unsealed: &Rc<Unsealed>) -> Piece {
    let kept = Rc::clone(unsealed);
    let save = save(
        session,
        Reveal::SaveResult,
        ("result", "json", "application/json"),
        move || {
            let day = clock::local_day(clock::now());
            let text = with_held(session, &kept, |_, held| {
                result_of(held.first, held.second, held.keys, held.texts, day).write()
            });
            Some(text)
        },
    );
    let title = &unsealed.first.revealed.setup.title;
    part(Reveal::ResultTitle, Reveal::ResultText)
        .child(actions(vec![save]))
        .child(to_copy(ToCopy {
            id: "result-text",
            label: r(Reveal::PasteTitle),
            hint: Some(r(Reveal::PasteText)),
            copy: f(Facing::CopyText),
            text: revealing(Revealing::Paste { title }),
            lines: 6,
        }))
        .into()
}

fn again(unsealed: &Unsealed) -> Piece {
    if unsealed.second.is_some() {
        return Piece::Nothing;
    }
    let hub = Route::Session(unsealed.id.clone(), SessionPage::Hub);
    part(Reveal::AgainTitle, Reveal::AgainText)
        .child(actions(vec![link_button(
            Kind::Quiet,
            &hub,
            r(Reveal::ToAgain),
        )]))
        .into()
}

/// A part of the report, with its table.
fn section(of: &Section) -> Piece {
    let says = of.says.iter().map(|it| paragraph(it.clone()).into());
    let head = of.columns.iter().map(|words| {
        let head = el("th").attribute("scope", "col");
        head.text(words.clone()).into()
    });
    let rows = of.rows.iter().map(|cells| {
        let cells = cells.iter().enumerate().map(|(at, words)| {
            let cell = match at {
                0 => el("th").attribute("scope", "row"),
                _ => el("td"),
            };
            cell.attribute("dir", "auto").text(words.clone()).into()
        });
        el("tr").children(cells.collect()).into()
    });
    let table = (!of.rows.is_empty()).then(|| {
        el("div")
            .class("scroller")
            .attribute("tabindex", "0")
            .attribute("role", "region")
            .attribute("aria-label", title_of(of.title))
            .child(
                el("table")
                    .class("table")
                    .child(el("thead").child(el("tr").children(head.collect())))
                    .child(el("tbody").children(rows.collect())),
            )
    });
    el("section")
        .child(el("h2").text(title_of(of.title)))
        .children(says.collect())
        .child(table)
        .into()
}
