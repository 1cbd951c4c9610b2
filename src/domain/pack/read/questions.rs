//! Reading the questions of Reflect and Mirror, with anchors and anti-patterns.

use serde_json::Value;

use super::{each, known};
use crate::domain::characteristic::{AntiPattern, Characteristic, Voice};
use crate::domain::json::{Fields, choice};
use crate::domain::pack::check::{Checker, What};
use crate::domain::pack::questions::{
    Advice, Anchor, AnchorLevel, AntiPatternText, FrequencyItem, MirrorItem, RatedItem,
    ReflectItem, Step, StepsItem, Try,
};

fn voice(name: &str) -> Option<Voice> {
    match name {
        "mine" => Some(Voice::Mine),
        "let_pass" => Some(Voice::LetPass),
        _ => None,
    }
}

fn advice(item: &mut Fields) -> Advice {
    let mut texts = item.fields("advice");
    Advice {
        start: texts.text("start"),
        build: texts.text("build"),
        keep: texts.text("keep"),
        find_out: texts.text("find_out"),
    }
}

fn steps(item: &mut Fields) -> Vec<Step> {
    each(item, "steps")
        .map(|mut step| Step {
            name: step.text("name"),
            text: step.text("text"),
        })
        .collect()
}

fn levels(item: &mut Fields) -> Vec<AnchorLevel> {
    each(item, "levels")
        .map(|mut level| AnchorLevel {
            name: level.text("name"),
            text: level.text("text"),
            signs: level.need("signs").unwrap_or_default(),
        })
        .collect()
}

/// A question of Reflect.
pub(super) fn reflect(mut item: Fields) -> ReflectItem {
    ReflectItem {
        id: item.text("id"),
        version: item.number("version"),
        topic: item.text("topic"),
        question: item.text("question"),
        why: item.text("why"),
        steps: steps(&mut item),
        advice: advice(&mut item),
        leads: item.need("leads").unwrap_or_default(),
    }
}

/// The anchors of a characteristic.
pub(super) fn anchor(c: &mut Checker, mut item: Fields) -> Option<Anchor> {
    let which = Characteristic::named(&item.text("characteristic"));
    let name = item.text("name");
    Some(Anchor {
        characteristic: known(c, which, &name, What::UnknownCharacteristic)?,
        version: item.number("version"),
        name,
        subtitle: item.text("subtitle"),
        definition: item.text("definition"),
        levels: levels(&mut item),
    })
}

/// The words for an anti-pattern.
pub(super) fn anti_pattern(c: &mut Checker, mut item: Fields) -> Option<AntiPatternText> {
    let id = item.text("id");
    Some(AntiPatternText {
        id: known(c, AntiPattern::named(&id), &id, What::IsUnknownAntiPattern)?,
        name: item.text("name"),
        line: item.text("line"),
    })
}

/// A question of Mirror. One whose kind, characteristic or anti-pattern is unknown is left out and
/// noted as a fault.
pub(super) fn mirror(c: &mut Checker, item: Value) -> Option<MirrorItem> {
    let kind = choice(item).and_then(|(kind, item)| Some((kind, Fields::of(item)?)));
    let (kind, mut item) = known(c, kind, "mirror", What::NoKind)?;
    let id = item.text("id");
    let version = item.number("version");
    let question = item.text("question");
    match kind.as_str() {
        "anchors" => {
            let which = Characteristic::named(&item.text("characteristic"));
            Some(MirrorItem::Anchors(RatedItem {
                characteristic: known(c, which, &id, What::UnknownCharacteristic)?,
                id,
                version,
                question,
                why: item.text("why"),
                advice: advice(&mut item),
            }))
        }
        "steps" => Some(MirrorItem::Steps(StepsItem {
            id,
            version,
            question,
            topic: item.text("topic"),
            why: item.text("why"),
            steps: steps(&mut item),
            advice: advice(&mut item),
        })),
        "frequency" => {
            let which = AntiPattern::named(&item.text("anti_pattern"));
            let whose = voice(&item.text("voice"));
            let mut attempt = item.fields("try");
            Some(MirrorItem::Frequency(FrequencyItem {
                anti_pattern: known(c, which, &id, What::UnknownAntiPattern)?,
                voice: known(c, whose, &id, What::UnknownVoice)?,
                id,
                version,
                question,
                attempt: Try {
                    once: attempt.text("once"),
                    often: attempt.text("often"),
                    recall: attempt.text("recall"),
                },
            }))
        }
        _ => {
            c.demand(false, &id, What::UnknownKind);
            None
        }
    }
}
