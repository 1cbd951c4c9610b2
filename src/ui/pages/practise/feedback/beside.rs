//! The rater beside the key: both marks in the text, both ratings on the strip.

use super::Shown;
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::Case;
use crate::domain::practise::{Attempt, Confidence, Feedback, Key};
use crate::domain::scale::{Level, Seen};
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow, Spot};
use crate::ui::components::pills;
use crate::ui::draw::{Piece, Text, Watched, live};
use crate::ui::pages::practise::marks::{self, Mark};
use crate::ui::pages::practise::remark;
use crate::ui::text::{Key as Word, Prompt, Remark, p, t};

/// The text with the rater's marks and the key's, for all characteristics or for one.
pub(super) fn text(case: &Case, attempt: &Attempt, key: &Key) -> Piece {
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

fn place(seen: Seen) -> Spot {
    let level = seen.level();
    level.map_or(Spot::Open, |it| Axis::STEPS.at(f64::from(it.number())))
}

/// A level with its name, or "not shown here".
pub(super) fn level_words(shown: &Shown, of: Characteristic, seen: Seen) -> String {
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

pub(super) fn gauge(shown: &Shown, feedback: &Feedback<'_>) -> Gauge {
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
