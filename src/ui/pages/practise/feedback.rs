//! The key beside what was given: one sentence, the text with both marks, the strip, the reasons,
//! and room to disagree. A judging whose case is no longer in use shows what was kept of it.

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use super::case::with_case;
use super::marks::{self, Mark};
use super::{case_gone, remark, set_title};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::Case;
use crate::domain::practise::{
    Attempt, AttemptId, Beside, Confidence, Feedback, Headline, History, Key, Spot, Verdict, Why,
};
use crate::domain::scale::{Level, Seen};
use crate::domain::sitting::NOTE_LIMIT;
use crate::journal::Change;
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow, Spot as Place};
use crate::ui::charts::gauge_figure;
use crate::ui::components::{
    FieldWords, Kind, actions, column, heading, lede_text, link_button, paragraph, pills, select,
    soft, text_field,
};
use crate::ui::draw::{Element, Piece, Text, Watched, el, live, when};
use crate::ui::report::profile::Names;
use crate::ui::route::{CasePage, Route};
use crate::ui::session::{Arrival, Posed, Session};
use crate::ui::text::{Key as Word, Prompt, Remark, p, t};

/// A judging whose key was shown, as it was when this page was made. What may still change on it
/// (where one sees it differently) is asked of the session.
struct Shown {
    session: Session,
    id: AttemptId,
    attempt: Attempt,
    key: Key,
    why: Why,
    names: Names,
    /// The case, if one of this version is still in use.
    posed: Option<Posed>,
}

/// The same, cheap to copy into closures.
type Held = StoredValue<Shown, LocalStorage>;

/// The judging of a case that the page shows: the last whose key was asked for.
fn last(session: Session, id: &str) -> Option<(Attempt, Key, Why)> {
    session.read(|state| {
        let history = History::of(&state.attempts);
        let last = history.last_of(id)?;
        Some((last.attempt.clone(), last.key.clone(), last.why))
    })
}

/// The page.
pub fn page(session: Session, id: &str) -> Piece {
    let asked = id.to_owned();
    let id = id.to_owned();
    let is_judged = move || last(session, &asked).is_some();
    when(
        is_judged,
        move || {
            let kept = id.clone();
            let id = id.clone();
            // The packs may come after the page; a pack in use without cases never does.
            let is_here = move || matches!(session.has_cases(), Ok(()) | Err(Arrival::Empty));
            when(
                is_here,
                move || judged(session, &kept),
                move || with_case(session, &id, |_| Piece::Nothing),
            )
        },
        not_judged,
    )
}

/// The key is asked for before the case was rated.
fn not_judged() -> Piece {
    set_title(p(Prompt::NotJudged));
    column(vec![
        heading(p(Prompt::NotJudged)).into(),
        lede_text(p(Prompt::NotJudgedText)).into(),
        actions(vec![
            link_button(Kind::Primary, &Route::Practise, t(Word::Continue)),
            link_button(Kind::Quiet, &Route::Cases, p(Prompt::AllCases)),
        ])
        .into(),
    ])
    .into()
}

fn judged(session: Session, id: &str) -> Piece {
    let Some((attempt, key, why)) = last(session, id) else {
        return case_gone();
    };
    let posed = session.pose(id).ok().flatten();
    let posed = posed.filter(|it| it.id.case == attempt.id.case);
    let held = StoredValue::new_local(Shown {
        session,
        id: attempt.id.clone(),
        attempt,
        key,
        why,
        names: session.names().unwrap_or_default(),
        posed,
    });
    held.with_value(|shown| drawn(held, shown))
}

fn headline_name(headline: Headline, names: &Names) -> &str {
    match headline {
        Headline::FarOff { of, .. } | Headline::SawUnshown(of) | Headline::MissedShown(of) => {
            names.of(of)
        }
        Headline::Missed(of) | Headline::FalseAlarm(of) => names.of_pattern(of),
        Headline::Near { .. } | Headline::Same => "",
    }
}

fn eyebrow(shown: &Shown) -> Element {
    let title = shown.posed.as_ref().map(|it| it.case.title.clone());
    let title = title.unwrap_or_else(|| shown.id.case.id.clone());
    let parts = [
        t(Word::RoomPractise).to_owned(),
        title,
        p(Prompt::KeyProvisional).to_owned(),
    ];
    el("p").class("eyebrow").text(parts.join(" · "))
}

fn drawn(held: Held, shown: &Shown) -> Piece {
    let feedback = Feedback::of(&shown.attempt, &shown.key);
    let headline = feedback.headline();
    let title = remark(Remark::Headline {
        headline,
        name: headline_name(headline, &shown.names),
    });
    let posed = shown.posed.as_ref();
    set_title(posed.map_or(p(Prompt::WhyTitle), |it| &it.case.title));
    let aside = match shown.why {
        Why::Counts => None,
        Why::Repeat => Some(Prompt::JudgedLongAgo),
        Why::TooSoon | Why::KnewKey => Some(Prompt::NeverCounts),
    };
    let aside = aside.map(|of| el("p").class("aside").text(p(of)));
    let text = match &shown.posed {
        Some(posed) => text(&posed.case, &shown.attempt, &shown.key),
        None => soft(p(Prompt::TextGone)).into(),
    };
    let blocks = feedback.furthest_first().into_iter();
    let blocks = blocks.map(|beside| block(held, shown, beside));
    let panel = el("div")
        .class("panel")
        .child(gauge_figure(&gauge(shown, &feedback)))
        .child(
            el("section")
                .class("reasons")
                .child(el("h2").class("heard-only").text(p(Prompt::WhyTitle)))
                .children(blocks.collect()),
        )
        .child(habits(shown, &feedback))
        .child(hints(shown))
        .child(onward(shown));
    el("article")
        .class("case-page feedback")
        .child(eyebrow(shown))
        .child(heading(title))
        .child(aside)
        .child(
            el("div")
                .class("case-two")
                .child(el("div").class("case-side").child(text))
                .child(panel),
        )
        .into()
}

/// The text with the rater's marks and the key's, for all characteristics or for one.
fn text(case: &Case, attempt: &Attempt, key: &Key) -> Piece {
    let only = Watched::new(None::<Characteristic>);
    let (sentences, attempt, key) = (case.sentences.clone(), attempt.clone(), key.clone());
    let misleading = case.misleads.as_ref();
    let misleading = misleading.map(|it| it.evidence.clone()).unwrap_or_default();
    let marked = live(move || {
        let only = only.get();
        let is_asked = |of: &Characteristic| only.is_none_or(|only| only == *of);
        marks::marked(&sentences, |id| {
            let of = Characteristic::ALL.into_iter().filter(is_asked);
            let has = |list: &[String]| list.iter().any(|it| it == id);
            let mut mark = Mark {
                yours: false,
                keys: false,
                misleads: has(&misleading),
            };
            for of in of {
                mark.yours |= has(&attempt.rating(of).marks);
                mark.keys |= has(&key.line(of).evidence);
            }
            mark
        })
    });
    let mut choices: Vec<(Option<Characteristic>, Text)> = vec![(None, p(Prompt::MarksAll).into())];
    choices.extend(Characteristic::ALL.map(|of| (Some(of), short(of).into())));
    let choice = pills(
        "marks",
        p(Prompt::MarksLegend),
        None,
        choices,
        move || Some(only.get()),
        move |of| only.set(of),
    );
    Piece::All(vec![marked, marks::legend(), choice])
}

/// A characteristic in one word.
fn short(of: Characteristic) -> &'static str {
    p(match of {
        Characteristic::Commitment => Prompt::ShortCommitment,
        Characteristic::Curiosity => Prompt::ShortCuriosity,
        Characteristic::OutcomeOrientation => Prompt::ShortOutcomes,
        Characteristic::PeopleLeadership => Prompt::ShortPeople,
        Characteristic::TechnologyLeadership => Prompt::ShortTechnology,
    })
}

fn place(seen: Seen) -> Place {
    let level = seen.level();
    level.map_or(Place::Open, |it| Axis::STEPS.at(f64::from(it.number())))
}

/// A level with its name, or "not shown here".
fn level_words(shown: &Shown, of: Characteristic, seen: Seen) -> String {
    let Some(level) = seen.level() else {
        return p(Prompt::NotShown).to_owned();
    };
    let posed = shown.posed.as_ref();
    match posed.and_then(|posed| posed.level_name(of, seen)) {
        Some(name) => remark(Remark::Level {
            number: level.number(),
            name,
        }),
        None => level.number().to_string(),
    }
}

fn gauge(shown: &Shown, feedback: &Feedback<'_>) -> Gauge {
    let rows = feedback.beside.iter().map(|it| {
        let sure = it.sure.map(|sure| {
            remark(Remark::Percent {
                percent: sure.percent(),
            })
        });
        let yours = it.rated.map(|seen| level_words(shown, it.of, seen));
        GaugeRow {
            name: shown.names.of(it.of).to_owned(),
            you: it.rated.map(place),
            sure: it.sure.map_or(4, Confidence::index),
            key: Some(place(it.key)),
            cells: vec![
                yours.unwrap_or_else(|| p(Prompt::NotRated).to_owned()),
                sure.unwrap_or_else(|| p(Prompt::SureOpen).to_owned()),
                level_words(shown, it.of, it.key),
            ],
            ..GaugeRow::default()
        }
    });
    let (right, rated) = feedback.within_one();
    Gauge {
        sentence: remark(Remark::Within {
            right,
            of: feedback.beside.len(),
            rated,
        }),
        columns: [
            t(Word::StripTableCharacteristic),
            p(Prompt::ColumnYou),
            p(Prompt::ColumnSure),
            p(Prompt::ColumnKey),
        ]
        .map(str::to_owned)
        .to_vec(),
        ticks: Level::ALL
            .map(|level| {
                let number = level.number();
                (Axis::STEPS.place(f64::from(number)), number.to_string())
            })
            .to_vec(),
        has_sizes: feedback.beside.iter().any(|it| it.sure.is_some()),
        rows: rows.collect(),
    }
}

/// Why the key says what it says of a characteristic, and room to disagree.
fn block(held: Held, shown: &Shown, beside: &Beside<'_>) -> Piece {
    let of = beside.of;
    let title = remark(Remark::Verdict {
        name: shown.names.of(of),
        key: beside.key,
        verdict: beside.verdict,
    });
    let reason = shown.posed.as_ref().and_then(|posed| {
        let found = posed.case.levels.iter().find(|it| it.of.0 == of)?;
        Some(paragraph(found.reason.clone()))
    });
    let class = match beside.verdict {
        Verdict::Same | Verdict::Off(-1..=1) => "reason",
        _ => "reason reason-off",
    };
    el("section")
        .class(class)
        .child(el("h3").text(title))
        .child(reason)
        .child(differ(held, of))
        .into()
}

/// Room to see it differently: what the key should be, and why.
fn differ(held: Held, of: Characteristic) -> Piece {
    let (session, id) = held.with_value(|shown| (shown.session, shown.id.clone()));
    let is_disputed = session.glance(|state| {
        let attempt = state.attempt(&id);
        attempt.is_some_and(|it| it.rating(of).is_disputed())
    });
    let unkept = session.unkept_dispute(&id, of);
    // What waits in the field must be seen, be it kept or not.
    let is_open = is_disputed || unkept.is_some();
    let name = of.name();
    let rating = move || {
        let id = held.with_value(|shown| shown.id.clone());
        session
            .attempt(&id, |it| it.rating(of).clone())
            .unwrap_or_default()
    };
    let mut choices: Vec<(String, Text)> = vec![(String::new(), p(Prompt::DifferOpen).into())];
    choices.extend(Level::ALL.map(|level| {
        let words = held.with_value(|shown| level_words(shown, of, Seen::At(level)));
        (level.number().to_string(), words.into())
    }));
    choices.push(("0".to_owned(), p(Prompt::NotShown).into()));
    let proposed = move || match rating().proposed {
        None => String::new(),
        Some(seen) => seen.level().map_or(0, Level::number).to_string(),
    };
    let propose = move |value: String| {
        let seen = match value.parse::<u8>() {
            Err(_) => None,
            Ok(number) => Some(Level::new(number).map_or(Seen::No, Seen::At)),
        };
        let id = held.with_value(|shown| shown.id.clone());
        session.practise(&id, Change::Proposed { of, seen });
    };
    let field = text_field(FieldWords {
        id: format!("why-{name}"),
        label: p(Prompt::DifferWhy).into(),
        hint: None,
        is_optional: true,
        rows: 3,
        limit: NOTE_LIMIT,
        unkept,
        kept: Box::new(move || rating().dispute),
        write: Box::new(move |why| {
            let id = held.with_value(|shown| shown.id.clone());
            session.write_dispute(id, of, why)
        }),
        leave: Box::new(move || session.flush_note()),
    });
    let details = el("details")
        .class("differ")
        .child(el("summary").text(p(Prompt::Differ)))
        .child(soft(p(Prompt::DifferText)))
        .child(select(
            format!("level-{name}"),
            p(Prompt::DifferLevel),
            choices,
            proposed,
            propose,
        ))
        .child(field)
        .child(when(
            move || rating().is_disputed(),
            || el("p").class("soft small").text(p(Prompt::DifferKept)),
            || Piece::Nothing,
        ));
    match is_open {
        true => details.flag("open").into(),
        false => details.into(),
    }
}

/// Anti-patterns caught, missed, falsely seen.
fn habits(shown: &Shown, feedback: &Feedback<'_>) -> Element {
    let rows = feedback.spotted.iter().map(|it| {
        let (class, words) = match it.spot {
            Spot::Caught => ("reason", Prompt::Caught),
            Spot::Missed => ("reason reason-off", Prompt::Missed),
            Spot::FalseAlarm => ("reason reason-off", Prompt::FalseAlarm),
        };
        let reason = shown.posed.as_ref().and_then(|posed| {
            let found = posed
                .case
                .anti_patterns
                .iter()
                .find(|one| one.of == it.of)?;
            Some(paragraph(found.reason.clone()))
        });
        el("section")
            .class(class)
            .child(el("h3").text(shown.names.of_pattern(it.of).to_owned()))
            .child(el("p").class("verdict").text(p(words)))
            .child(reason)
            .into()
    });
    let rows: Vec<Piece> = rows.collect();
    let none = rows.is_empty().then(|| soft(p(Prompt::NoHabits)));
    el("section")
        .class("reasons")
        .child(el("h2").text(p(Prompt::HabitsTitle)))
        .child(none)
        .children(rows)
}

/// The sentence that misleads, and what is no evidence.
fn hints(shown: &Shown) -> Piece {
    let Some(posed) = &shown.posed else {
        return Piece::Nothing;
    };
    let hint = |title: Prompt, words: String| -> Piece {
        el("section")
            .class("reason")
            .child(el("h3").text(p(title)))
            .child(paragraph(words))
            .into()
    };
    let mut hints = Vec::new();
    if let Some(misleads) = &posed.case.misleads {
        hints.push(hint(Prompt::MisleadsTitle, misleads.reason.clone()));
    }
    if !posed.case.fairness.is_empty() {
        hints.push(hint(Prompt::FairnessTitle, posed.case.fairness.clone()));
    }
    Piece::All(hints)
}

fn onward(shown: &Shown) -> Element {
    let again = Route::Case(shown.id.case.id.clone(), CasePage::Read);
    actions(vec![
        link_button(Kind::Primary, &Route::NextCase, p(Prompt::NextCase)),
        link_button(Kind::Quiet, &Route::Profile, p(Prompt::YourProfile)),
        shown
            .posed
            .is_some()
            .then(|| link_button(Kind::Quiet, &again, p(Prompt::JudgeAgain)))
            .into(),
    ])
}
