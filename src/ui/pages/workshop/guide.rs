//! The facilitator’s guide: the plan of ninety minutes, what to say, and what to do when it goes wrong.

use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, actions, button, column, heading, lede_text, link_button, paragraph, table,
};
use crate::ui::draw::{Element, Piece, el};
use crate::ui::pages::workshop::set_title;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Cue, Guide, Key, language, t, w};

/// A part of the plan.
struct Part {
    minutes: u32,
    title: Guide,
    says: Guide,
    screen: Guide,
    does: Guide,
}

/// The plan, in order.
const PLAN: [Part; 7] = [
    part(
        5,
        Guide::Purpose,
        [Guide::PurposeSay, Guide::PurposeScreen, Guide::PurposeDo],
    ),
    part(
        10,
        Guide::Anchors,
        [Guide::AnchorsSay, Guide::AnchorsScreen, Guide::AnchorsDo],
    ),
    part(
        15,
        Guide::Rating,
        [Guide::RatingSay, Guide::RatingScreen, Guide::RatingDo],
    ),
    part(
        5,
        Guide::Reveal,
        [Guide::RevealSay, Guide::RevealScreen, Guide::RevealDo],
    ),
    part(
        35,
        Guide::Talk,
        [Guide::TalkSay, Guide::TalkScreen, Guide::TalkDo],
    ),
    part(
        10,
        Guide::Again,
        [Guide::AgainSay, Guide::AgainScreen, Guide::AgainDo],
    ),
    part(
        10,
        Guide::Close,
        [Guide::CloseSay, Guide::CloseScreen, Guide::CloseDo],
    ),
];

const fn part(minutes: u32, title: Guide, [says, screen, does]: [Guide; 3]) -> Part {
    Part {
        minutes,
        title,
        says,
        screen,
        does,
    }
}

/// What goes wrong: its name, how one notices, what to do, what to say.
const WRONG: [[Guide; 4]; 8] = [
    [Guide::Loud, Guide::LoudSign, Guide::LoudDo, Guide::LoudSay],
    [Guide::Boss, Guide::BossSign, Guide::BossDo, Guide::BossSay],
    [Guide::Soon, Guide::SoonSign, Guide::SoonDo, Guide::SoonSay],
    [
        Guide::Defends,
        Guide::DefendsSign,
        Guide::DefendsDo,
        Guide::DefendsSay,
    ],
    [Guide::Late, Guide::LateSign, Guide::LateDo, Guide::LateSay],
    [Guide::Few, Guide::FewSign, Guide::FewDo, Guide::FewSay],
    [Guide::Lost, Guide::LostSign, Guide::LostDo, Guide::LostSay],
    [
        Guide::Short,
        Guide::ShortSign,
        Guide::ShortDo,
        Guide::ShortSay,
    ],
];

fn g(of: Guide) -> &'static str {
    language().guide(of)
}

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(w(Cue::GuideTitle));
    column(vec![
        heading(w(Cue::GuideTitle)).into(),
        lede_text(g(Guide::Lede)).into(),
        actions(vec![
            button(Kind::Quiet, t(Key::Print), window::print),
            link_button(Kind::Quiet, &Route::Workshop, t(Key::Back)),
        ])
        .into(),
        before().into(),
        plan().into(),
        wrong().into(),
        sources().into(),
    ])
    .class("column guide")
    .into()
}

fn points(of: &[Guide]) -> Element {
    let points = of.iter().map(|it| el("li").text(g(*it)).into());
    el("ul").class("points").children(points.collect())
}

fn before() -> Element {
    el("section")
        .child(el("h2").text(g(Guide::BeforeTitle)))
        .child(points(&[
            Guide::BeforeCases,
            Guide::BeforeNaming,
            Guide::BeforeKey,
            Guide::BeforeOwn,
            Guide::BeforeScreen,
        ]))
}

/// When each part begins, in minutes.
fn beginnings() -> impl Iterator<Item = (u32, &'static Part)> {
    PLAN.iter().scan(0, |now, part| {
        let from = *now;
        *now += part.minutes;
        Some((from, part))
    })
}

fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn plan() -> Element {
    let row = |(from, part): (u32, &Part)| {
        el("tr")
            .child(el("td").text(clock(from)))
            .child(el("td").text(part.minutes.to_string()))
            .child(el("th").attribute("scope", "row").text(g(part.title)))
            .into()
    };
    let heads = [Guide::ColumnFrom, Guide::ColumnMinutes, Guide::ColumnWhat].map(g);
    let parts = beginnings().map(|(from, part)| described(from, part).into());
    el("section")
        .child(el("h2").text(g(Guide::PlanTitle)))
        .child(table(
            g(Guide::PlanTitle),
            &heads,
            beginnings().map(row).collect(),
        ))
        .children(parts.collect())
}

/// What to say comes first and is set apart: it is read aloud.
fn script(says: Guide) -> Element {
    el("blockquote")
        .class("script")
        .child(el("p").text(g(says)))
}

fn terms(of: &[(Guide, Guide)]) -> Element {
    let terms = of.iter().flat_map(|(term, text)| {
        let term: Piece = el("dt").text(g(*term)).into();
        [term, el("dd").text(g(*text)).into()]
    });
    el("dl").class("brief-line").children(terms.collect())
}

fn described(from: u32, part: &Part) -> Element {
    let time = format!("{} – {}", clock(from), clock(from + part.minutes));
    el("section")
        .class("guide-part")
        .child(el("p").class("eyebrow").text(time))
        .child(el("h3").text(g(part.title)))
        .child(script(part.says))
        .child(terms(&[
            (Guide::Screen, part.screen),
            (Guide::Do, part.does),
        ]))
}

fn wrong() -> Element {
    let parts = WRONG.iter().map(|[title, sign, does, says]| {
        el("section")
            .class("guide-part")
            .child(el("h3").text(g(*title)))
            .child(terms(&[(Guide::Sign, *sign), (Guide::Do, *does)]))
            .child(script(*says))
            .into()
    });
    el("section")
        .child(el("h2").text(g(Guide::WrongTitle)))
        .child(paragraph(g(Guide::WrongLede)))
        .children(parts.collect())
}

fn sources() -> Element {
    el("section")
        .child(el("h2").text(g(Guide::SourcesTitle)))
        .child(points(&[
            Guide::SourceDelphi,
            Guide::SourceProtocol,
            Guide::SourceTraining,
            Guide::SourceProvisional,
        ]))
}
