//! What makes a pack unusable: faults that would leave a page without its words or an answer
//! without its item. Each fault is one line with the item's id.

use std::fmt;

use super::model::{Advice, Header, MirrorItem, MirrorPack, ReflectPack, Step};
use crate::domain::characteristic::{AntiPattern, Characteristic};

/// A fault, with the id of the item that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The item.
    pub id: String,
    /// What is wrong with it.
    pub what: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.what)
    }
}

/// Collects faults of one pack.
#[derive(Default)]
pub(super) struct Checker {
    seen: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

impl Checker {
    pub(super) fn demand(&mut self, holds: bool, id: &str, what: &'static str) {
        if !holds {
            self.faults.push(Fault {
                id: id.to_owned(),
                what,
            });
        }
    }

    fn id(&mut self, id: &str) {
        self.demand(!id.is_empty(), id, "has no id");
        let is_fresh = !self.seen.iter().any(|seen| seen == id);
        self.seen.push(id.to_owned());
        self.demand(is_fresh, id, "is used twice");
    }

    fn item(&mut self, id: &str, version: u32) {
        self.id(id);
        self.demand(version > 0, id, "has no version");
    }

    fn header(&mut self, header: &Header) {
        let provenance = &header.provenance;
        let texts = [
            header.id.as_str(),
            &header.version,
            &header.language,
            &header.title,
            &header.licence,
            &provenance.author,
            &provenance.status,
            &provenance.date,
        ];
        self.words("pack", &texts);
    }

    fn words(&mut self, id: &str, texts: &[&str]) {
        let filled = texts.iter().all(|text| !text.trim().is_empty());
        self.demand(filled, id, "has an empty text");
        let plain = texts.iter().all(|text| !text.contains(['<', '>']));
        self.demand(plain, id, "has markup in a text");
    }

    fn steps(&mut self, id: &str, steps: &[Step]) {
        self.demand(steps.len() == 5, id, "needs five steps");
        for step in steps {
            self.words(id, &[&step.name, &step.text]);
        }
    }

    fn advice(&mut self, id: &str, advice: &Advice) {
        let texts = [
            advice.start.as_str(),
            &advice.build,
            &advice.keep,
            &advice.find_out,
        ];
        self.words(id, &texts);
        let is_new = |at: usize, text: &&str| !texts.iter().take(at).any(|other| other == text);
        let different = texts.iter().enumerate().all(|(at, text)| is_new(at, text));
        self.demand(different, id, "gives the same advice for different answers");
    }

    /// Checks Reflect's questions.
    pub(super) fn reflect(&mut self, pack: &ReflectPack) {
        self.header(&pack.header);
        self.demand(!pack.reflect.is_empty(), "reflect", "has no questions");
        for item in &pack.reflect {
            self.item(&item.id, item.version);
            self.words(&item.id, &[&item.topic, &item.question, &item.why]);
            self.steps(&item.id, &item.steps);
            self.advice(&item.id, &item.advice);
        }
    }

    /// Checks Mirror's anchors and questions.
    pub(super) fn mirror(&mut self, pack: &MirrorPack) {
        self.header(&pack.header);
        for characteristic in Characteristic::ALL {
            let there = pack.anchor(characteristic).is_some();
            self.demand(there, "anchors", "lack a characteristic");
        }
        for id in AntiPattern::ALL {
            let there = pack.anti_pattern(id).is_some();
            self.demand(there, "anti_patterns", "lack an anti-pattern");
        }
        for text in &pack.anti_patterns {
            self.words(&text.name, &[&text.name, &text.line]);
        }
        for anchor in &pack.anchors {
            let id = anchor.name.as_str();
            self.words(id, &[&anchor.name, &anchor.subtitle, &anchor.definition]);
            self.demand(anchor.version > 0, id, "has no version");
            self.demand(anchor.levels.len() == 5, id, "needs five levels");
            for level in &anchor.levels {
                self.words(id, &[&level.name, &level.text]);
                for sign in &level.signs {
                    self.words(id, &[sign]);
                }
                self.demand(level.signs.len() == 2, id, "needs two signs a level");
            }
        }
        self.demand(!pack.mirror.is_empty(), "mirror", "has no questions");
        for item in &pack.mirror {
            match item {
                MirrorItem::Anchors(item) => {
                    self.item(&item.id, item.version);
                    self.words(&item.id, &[&item.question, &item.why]);
                    self.advice(&item.id, &item.advice);
                }
                MirrorItem::Steps(item) => {
                    self.item(&item.id, item.version);
                    self.words(&item.id, &[&item.topic, &item.question, &item.why]);
                    self.steps(&item.id, &item.steps);
                    self.advice(&item.id, &item.advice);
                }
                MirrorItem::Frequency(item) => {
                    self.item(&item.id, item.version);
                    let attempt = &item.attempt;
                    let texts = [
                        item.question.as_str(),
                        &attempt.once,
                        &attempt.often,
                        &attempt.recall,
                    ];
                    self.words(&item.id, &texts);
                }
            }
        }
    }
}
