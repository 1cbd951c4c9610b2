//! Reading a pack file: any field may be missing, and is then empty. That an item lacks its words
//! is found by the check, which names the item; [`super::model`] holds what items must be.

use serde_json::Value;

use super::check::Checker;
use super::model::{
    Advice, Anchor, AnchorLevel, AntiPatternText, FrequencyItem, Header, MirrorItem, MirrorPack,
    Provenance, RatedItem, ReflectItem, ReflectPack, Step, StepsItem, Try,
};
use crate::domain::characteristic::{AntiPattern, Characteristic, Voice};
use crate::domain::json::{Fields, choice};

fn characteristic(name: &str) -> Option<Characteristic> {
    Some(match name {
        "commitment" => Characteristic::Commitment,
        "curiosity" => Characteristic::Curiosity,
        "outcome_orientation" => Characteristic::OutcomeOrientation,
        "people_leadership" => Characteristic::PeopleLeadership,
        "technology_leadership" => Characteristic::TechnologyLeadership,
        _ => return None,
    })
}

fn anti_pattern(name: &str) -> Option<AntiPattern> {
    Some(match name {
        "breeding_cynicism" => AntiPattern::BreedingCynicism,
        "authority_through_volume" => AntiPattern::AuthorityThroughVolume,
        "condescension" => AntiPattern::Condescension,
        "territoriality" => AntiPattern::Territoriality,
        "taking_credit" => AntiPattern::TakingCredit,
        "not_my_job" => AntiPattern::NotMyJob,
        _ => return None,
    })
}

fn voice(name: &str) -> Option<Voice> {
    match name {
        "mine" => Some(Voice::Mine),
        "let_pass" => Some(Voice::LetPass),
        _ => None,
    }
}

/// Keeps a value, or notes what is wrong with its item.
fn known<T>(c: &mut Checker, value: Option<T>, id: &str, what: &'static str) -> Option<T> {
    c.demand(value.is_some(), id, what);
    value
}

fn each(fields: &mut Fields, name: &str) -> impl Iterator<Item = Fields> + use<> {
    let elements = fields.list(name).into_iter();
    elements.map(|element| Fields::of(element).unwrap_or_default())
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

fn header(pack: &mut Fields) -> Header {
    let mut provenance = pack.fields("provenance");
    Header {
        format: pack.number("format"),
        id: pack.text("id"),
        version: pack.text("version"),
        language: pack.text("language"),
        title: pack.text("title"),
        licence: pack.text("licence"),
        provenance: Provenance {
            author: provenance.text("author"),
            status: provenance.text("status"),
            date: provenance.text("date"),
            note: provenance.text("note"),
        },
    }
}

/// Reflect's part of a file.
pub(super) fn reflect(mut pack: Fields) -> ReflectPack {
    let item = |mut item: Fields| ReflectItem {
        id: item.text("id"),
        version: item.number("version"),
        topic: item.text("topic"),
        question: item.text("question"),
        why: item.text("why"),
        steps: steps(&mut item),
        advice: advice(&mut item),
        leads: item.need("leads").unwrap_or_default(),
    };
    ReflectPack {
        header: header(&mut pack),
        reflect: each(&mut pack, "reflect").map(item).collect(),
    }
}

/// Mirror's part of a file. Items whose kind, characteristic or anti-pattern is unknown are left
/// out and noted as faults.
pub(super) fn mirror(mut pack: Fields, c: &mut Checker) -> MirrorPack {
    let mut anchors = Vec::new();
    for mut item in each(&mut pack, "anchors") {
        let which = characteristic(&item.text("characteristic"));
        let name = item.text("name");
        if let Some(which) = known(c, which, &name, "has an unknown characteristic") {
            anchors.push(Anchor {
                characteristic: which,
                version: item.number("version"),
                name,
                subtitle: item.text("subtitle"),
                definition: item.text("definition"),
                levels: levels(&mut item),
            });
        }
    }
    let mut anti_patterns = Vec::new();
    for mut item in each(&mut pack, "anti_patterns") {
        let id = item.text("id");
        let which = anti_pattern(&id);
        if let Some(which) = known(c, which, &id, "is an unknown anti-pattern") {
            anti_patterns.push(AntiPatternText {
                id: which,
                name: item.text("name"),
                line: item.text("line"),
            });
        }
    }
    let mut items = Vec::new();
    for item in pack.list("mirror") {
        items.extend(mirror_item(c, item));
    }
    MirrorPack {
        header: header(&mut pack),
        anchors,
        anti_patterns,
        mirror: items,
    }
}

fn mirror_item(c: &mut Checker, item: Value) -> Option<MirrorItem> {
    let kind = choice(item).and_then(|(kind, item)| Some((kind, Fields::of(item)?)));
    let (kind, mut item) = known(c, kind, "mirror", "has an item without a kind")?;
    let id = item.text("id");
    let version = item.number("version");
    let question = item.text("question");
    match kind.as_str() {
        "anchors" => {
            let which = characteristic(&item.text("characteristic"));
            Some(MirrorItem::Anchors(RatedItem {
                characteristic: known(c, which, &id, "has an unknown characteristic")?,
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
            let which = anti_pattern(&item.text("anti_pattern"));
            let whose = voice(&item.text("voice"));
            let mut attempt = item.fields("try");
            Some(MirrorItem::Frequency(FrequencyItem {
                anti_pattern: known(c, which, &id, "has an unknown anti-pattern")?,
                voice: known(c, whose, &id, "has an unknown voice")?,
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
            c.demand(false, &id, "is of an unknown kind");
            None
        }
    }
}
