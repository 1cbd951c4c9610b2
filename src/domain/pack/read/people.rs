//! Reading sniff tests and growth moves.

use super::{known, texts};
use crate::domain::characteristic::Characteristic;
use crate::domain::json::{Fields, FromJson as _};
use crate::domain::pack::check::{Checker, What};
use crate::domain::pack::growth::GrowthMove;
use crate::domain::pack::sniff::{Fairness, FairnessAnswer, FairnessQuestion, Kind, SniffTest};
use crate::domain::scale::Level;

fn fairness(check: &mut Fields, question: FairnessQuestion) -> Option<Fairness> {
    let mut item = check.take(question.name()).and_then(Fields::of)?;
    let word = item.text("answer");
    Some(Fairness {
        question,
        answer: FairnessAnswer::ALL
            .into_iter()
            .find(|answer| answer.name() == word)?,
        text: item.text("text"),
    })
}

/// A sniff test.
pub(super) fn sniff_test(c: &mut Checker, mut item: Fields) -> SniffTest {
    let id = item.text("id");
    let kind = item.text("kind");
    let kind = Kind::ALL.into_iter().find(|it| it.name() == kind);
    let mut characteristics = Vec::new();
    for name in texts(&mut item, "characteristics") {
        let which = Characteristic::named(&name);
        characteristics.extend(known(c, which, &id, What::UnknownCharacteristic));
    }
    let cost = item.take("cost").and_then(u32::from_json);
    let cost = known(c, cost, &id, What::NoCost).unwrap_or_default();
    let mut watch = item.fields("watch_for");
    let mut check = item.fields("fairness");
    SniffTest {
        version: item.number("version"),
        title: item.text("title"),
        kind,
        characteristics,
        setup: item.text("setup"),
        hours: item.number("hours"),
        weeks: item.number("weeks"),
        cost,
        signs: texts(&mut watch, "signs"),
        red_flags: texts(&mut watch, "red_flags"),
        debrief: texts(&mut item, "debrief"),
        misleads: item.text("misleads"),
        fairness: FairnessQuestion::ALL
            .into_iter()
            .filter_map(|question| fairness(&mut check, question))
            .collect(),
        source: item.text("source"),
        id,
    }
}

/// A growth move.
pub(super) fn growth_move(c: &mut Checker, mut item: Fields) -> Option<GrowthMove> {
    let id = item.text("id");
    let which = Characteristic::named(&item.text("characteristic"));
    let level = item.take("level").and_then(Level::from_json);
    Some(GrowthMove {
        characteristic: known(c, which, &id, What::UnknownCharacteristic)?,
        level: known(c, level, &id, What::UnknownLevel)?,
        version: item.number("version"),
        title: item.text("title"),
        setting: item.text("setting"),
        ask: item.text("ask"),
        hand_over: item.text("hand_over"),
        stop_doing: item.text("stop_doing"),
        feedback: item.text("feedback"),
        look_again_weeks: item.number("look_again_weeks"),
        look_for: item.text("look_for"),
        id,
    })
}
