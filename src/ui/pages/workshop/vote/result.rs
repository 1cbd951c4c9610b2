//! One's own ratings beside what the group came to. It is read from the result file, shown, and kept
//! nowhere.

use super::super::{WRITE, set_title, tell, voted};
use super::held::Held;
use crate::domain::measure::{Estimate, Interval, Steps};
use crate::domain::scale::{Level, Seen};
use crate::domain::workshop::{
    Agreed, BadResult, BesideGroup, OwnPattern, ResultFile, Round, own_pattern, read_result,
};
use crate::platform::browser::{intl, page as window};
use crate::ui::charts::crowd::{self, Crowd, CrowdRow, Group};
use crate::ui::charts::crowd_figure;
use crate::ui::charts::gauge::{Axis, Band};
use crate::ui::components::{
    Kind, TakeIn, actions, column, heading, lede_text, paragraph, soft, take_in,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::VotePage;
use crate::ui::session::CaseWords;
use crate::ui::text::{Key, Tell, Voted, Voting, language, t, v};

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

/// A rating as a row of the picture, with all that is known of it in the table.
fn row(words: &CaseWords, beside: &BesideGroup<'_>) -> CrowdRow {
    let line = beside.line;
    let axis = crowd::axis(Steps::default());
    let place = |level: Level| axis.place(f64::from(level.number()));
    let agreed = match line.agreed {
        Some(Agreed::On(seen)) => Some(seen),
        _ => None,
    };
    let level_of = |seen: Option<Seen>| seen.and_then(Seen::level);
    let own = level_of(beside.own).map(|level| Group {
        at: place(level),
        count: 1,
    });
    let band = line.range.filter(|(low, high)| low < high);
    CrowdRow {
        name: words.names.of(line.of).to_owned(),
        groups: own.into_iter().collect(),
        median: line.median.map(|median| axis.place(median)),
        band: band.map(|(low, high)| Band {
            from: axis.place(f64::from(low)),
            to: axis.place(f64::from(high)),
            goes_on: (false, false),
        }),
        key: level_of(agreed).map(place),
        open: (beside.own == Some(Seen::No), agreed == Some(Seen::No)),
        cells: cells(words, beside),
    }
}

fn cells(words: &CaseWords, beside: &BesideGroup<'_>) -> Vec<String> {
    let line = beside.line;
    let none = || v(Voting::None).to_owned();
    let own = beside.own.map_or_else(
        || v(Voting::NotGiven).to_owned(),
        |seen| level(words, beside, seen),
    );
    let agreed = match line.agreed {
        None => v(Voting::NotAgreed).to_owned(),
        Some(Agreed::ToDiffer) => v(Voting::Differ).to_owned(),
        Some(Agreed::On(seen)) => level(words, beside, seen),
    };
    let median = line.median.map_or_else(none, |median| WRITE(median, 1));
    let range = line.range.map_or_else(none, |(lowest, highest)| {
        tell(Tell::Range { lowest, highest })
    });
    let key = line
        .key
        .map_or_else(none, |seen| level(words, beside, seen));
    vec![own, agreed, median, range, key]
}

/// How one's own levels of a case lie beside the medians, counted.
fn beside_medians(lines: &[&BesideGroup<'_>]) -> String {
    let (mut above, mut below, mut same) = (0, 0, 0);
    for it in lines {
        let own = it.own.and_then(Seen::level);
        let own = own.map(|level| f64::from(level.number()));
        match own.zip(it.line.median) {
            Some((own, median)) if own > median => above += 1,
            Some((own, median)) if own < median => below += 1,
            Some(_) => same += 1,
            None => {}
        }
    }
    voted(Voted::BesideMedians { above, below, same })
}

/// A case with its ratings as a picture and as a table.
fn case(words: &CaseWords, lines: &[&BesideGroup<'_>]) -> Piece {
    let steps = Steps::default();
    let columns = [
        Voting::ColumnOf,
        Voting::ColumnOwn,
        Voting::ColumnGroup,
        Voting::ColumnMedian,
        Voting::ColumnRange,
        Voting::ColumnKey,
    ];
    let picture = Crowd {
        sentence: beside_medians(lines),
        columns: columns.map(|it| v(it).to_owned()).to_vec(),
        ticks: crowd::ticks(steps),
        abreast: crowd::abreast(steps),
        is_own: true,
        rows: lines.iter().map(|it| row(words, it)).collect(),
    };
    let title = lines.first().map_or("", |it| it.case.title.as_str());
    Piece::All(vec![
        el("h3")
            .attribute("dir", "auto")
            .text(title.to_owned())
            .into(),
        crowd_figure(&picture),
    ])
}

/// All cases, in their order.
fn cases(words: &CaseWords, pattern: &OwnPattern<'_>) -> Vec<Piece> {
    let of_one = pattern
        .lines
        .chunk_by(|one, next| std::ptr::eq(one.case, next.case));
    let drawn = of_one.map(|lines| case(words, &lines.iter().collect::<Vec<_>>()));
    drawn.collect()
}

/// How far apart on average, with how unsure that is, or why it cannot be said.
fn apart(estimate: Option<&Estimate>, count: usize, from_key: bool) -> String {
    match estimate {
        Some(Estimate {
            value,
            interval: Ok(interval),
        }) => {
            let Interval { low, high } = Axis::DIFFERENCE.held(*interval);
            voted(Voted::Apart {
                mean: *value,
                low,
                high,
                count,
                from_key,
            })
        }
        _ => voted(Voted::TooLittle { count, from_key }),
    }
}

fn pattern(words: &CaseWords, pattern: &OwnPattern<'_>) -> Piece {
    let (beside_group, beside_key) = pattern.compared;
    Piece::All(vec![
        Piece::All(cases(words, pattern)),
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
