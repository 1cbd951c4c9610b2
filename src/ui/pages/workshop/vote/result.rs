//! One's own ratings beside what the group came to. It is read from the result file, shown, and kept
//! nowhere.

use super::super::{set_title, voted};
use super::held::Held;
use crate::domain::measure::{Estimate, Interval};
use crate::domain::scale::Seen;
use crate::domain::workshop::{
    Agreed, BadResult, BesideGroup, OwnPattern, ResultFile, Round, own_pattern, read_result,
};
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{
    Kind, TakeIn, actions, column, heading, lede_text, paragraph, soft, table, take_in,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::VotePage;
use crate::ui::session::CaseWords;
use crate::ui::text::{Key, Voted, Voting, language, t, v};

/// Why a result cannot be shown.
pub fn words_of(why: BadResult) -> Voting {
    match why {
        BadResult::TooLarge => Voting::ResultTooLarge,
        BadResult::NotAResult => Voting::ResultNot,
        BadResult::Newer(_) => Voting::ResultNewer,
        BadResult::OtherSession => Voting::ResultOther,
    }
}

fn level(words: &CaseWords, beside: &BesideGroup<'_>, seen: Seen) -> String {
    let name = words.level(beside.line.of, seen).unwrap_or_default();
    match seen.level() {
        None => v(Voting::NotShown).to_owned(),
        Some(level) if name.is_empty() => level.number().to_string(),
        Some(level) => format!("{} {name}", level.number()),
    }
}

fn row(words: &CaseWords, beside: &BesideGroup<'_>) -> Piece {
    let own = beside.own.map_or_else(
        || v(Voting::NotGiven).to_owned(),
        |seen| level(words, beside, seen),
    );
    let agreed = match beside.line.agreed {
        None => v(Voting::NotAgreed).to_owned(),
        Some(Agreed::ToDiffer) => v(Voting::Differ).to_owned(),
        Some(Agreed::On(seen)) => level(words, beside, seen),
    };
    let median = beside.line.median.map_or_else(
        || v(Voting::None).to_owned(),
        |median| intl::decimal(language().tag(), median, 1),
    );
    let key = beside.line.key.map_or_else(
        || v(Voting::None).to_owned(),
        |seen| level(words, beside, seen),
    );
    let name = format!("{}: {}", beside.case.title, words.names.of(beside.line.of));
    let cells = [own, agreed, median, key].map(|cell| el("td").text(cell).into());
    el("tr")
        .child(el("th").attribute("scope", "row").text(name))
        .children(cells.into())
        .into()
}

/// How far apart on average, with how unsure that is, or why it cannot be said.
fn apart(estimate: Option<&Estimate>, count: usize, from_key: bool) -> String {
    match estimate {
        Some(Estimate {
            value,
            interval: Ok(Interval { low, high }),
        }) => voted(Voted::Apart {
            mean: *value,
            low: *low,
            high: *high,
            count,
            from_key,
        }),
        _ => voted(Voted::TooLittle { count, from_key }),
    }
}

fn pattern(words: &CaseWords, pattern: &OwnPattern<'_>) -> Piece {
    let heads = [
        Voting::ColumnOf,
        Voting::ColumnOwn,
        Voting::ColumnGroup,
        Voting::ColumnMedian,
        Voting::ColumnKey,
    ]
    .map(v);
    let rows = pattern.lines.iter().map(|it| row(words, it));
    let (beside_group, beside_key) = pattern.compared;
    Piece::All(vec![
        table(v(Voting::ResultTitle), &heads, rows.collect()).into(),
        el("h2").text(v(Voting::PatternTitle)).into(),
        paragraph(apart(pattern.from_group.as_ref(), beside_group, false)).into(),
        paragraph(apart(pattern.from_key.as_ref(), beside_key, true)).into(),
        soft(v(Voting::PatternAbout)).into(),
    ])
}

/// A result beside what one gave.
pub fn shown(held: Held, result: &ResultFile) -> Piece {
    held.with(|asks| {
        let cases = held.vote(|vote| vote.cases());
        let pattern_of = match own_pattern(result, &asks.setup, &cases) {
            Ok(found) => pattern(&asks.words, &found),
            Err(why) => return complaint(words_of(why)),
        };
        let day = intl::calendar_day(language().tag(), result.day);
        let title = voted(Voted::Of {
            title: &result.title,
            day: &day,
        });
        let second = (asks.setup.round == Round::Second).then(|| soft(v(Voting::ResultSecond)));
        el("section")
            .class("given")
            .child(el("h2").id("result").focusable().text(title))
            .child(second)
            .child(pattern_of)
            .into()
    })
}

/// What keeps it from being shown.
pub fn complaint(why: Voting) -> Piece {
    el("p")
        .class("field-error")
        .attribute("role", "alert")
        .text(v(why))
        .into()
}

/// The page.
pub fn page(held: Held) -> Piece {
    set_title(v(Voting::ResultTitle));
    let read = Watched::new(None::<Result<ResultFile, BadResult>>);
    let take = take_in(
        TakeIn {
            id: "result-file",
            label: v(Voting::ResultLabel).into(),
            hint: None,
        },
        move |text| {
            read.set(Some(read_result(&text)));
            leptos::prelude::request_animation_frame(|| window::focus("#result"));
        },
    );
    column(vec![
        heading(v(Voting::ResultTitle)).into(),
        lede_text(v(Voting::ResultLede)).into(),
        live(move || match read.get() {
            None => Piece::Nothing,
            Some(Ok(result)) => shown(held, &result),
            Some(Err(why)) => complaint(words_of(why)),
        }),
        take,
        actions(vec![held.way(Kind::Quiet, VotePage::Front, t(Key::Back))]).into(),
    ])
    .into()
}
