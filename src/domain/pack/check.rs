//! What makes a pack unusable: faults that would leave a page without its words or an answer
//! without its item. Each fault is one line with the item's id.

use std::collections::BTreeSet;
use std::fmt;

use super::model::{Advice, MirrorItem, MirrorPack, ReflectPack, Step};
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
pub struct Checker {
    seen: BTreeSet<String>,
    faults: Vec<Fault>,
}

impl Checker {
    fn new() -> Self {
        Self {
            seen: BTreeSet::new(),
            faults: Vec::new(),
        }
    }

    fn demand(&mut self, holds: bool, id: &str, what: &'static str) {
        if !holds {
            self.faults.push(Fault {
                id: id.to_owned(),
                what,
            });
        }
    }

    fn id(&mut self, id: &str) {
        self.demand(!id.is_empty(), id, "has no id");
        let fresh = self.seen.insert(id.to_owned());
        self.demand(fresh, id, "is used twice");
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
        let different = texts.iter().collect::<BTreeSet<_>>().len() == texts.len();
        self.demand(different, id, "gives the same advice for different answers");
    }
}

/// Runs a check and returns what it found.
pub fn check(run: impl FnOnce(&mut Checker)) -> Vec<Fault> {
    let mut checker = Checker::new();
    run(&mut checker);
    checker.faults
}

pub(super) fn reflect(pack: &ReflectPack) -> Vec<Fault> {
    check(|c| {
        c.demand(!pack.reflect.is_empty(), "reflect", "has no questions");
        for item in &pack.reflect {
            c.id(&item.id);
            c.words(&item.id, &[&item.topic, &item.question, &item.why]);
            c.steps(&item.id, &item.steps);
            c.advice(&item.id, &item.advice);
        }
    })
}

pub(super) fn mirror(pack: &MirrorPack) -> Vec<Fault> {
    check(|c| {
        for characteristic in Characteristic::ALL {
            let there = pack.anchor(characteristic).is_some();
            c.demand(there, "anchors", "lack a characteristic");
        }
        for id in AntiPattern::ALL {
            let there = pack.anti_pattern(id).is_some();
            c.demand(there, "anti_patterns", "lack an anti-pattern");
        }
        for text in &pack.anti_patterns {
            c.words(&text.name, &[&text.name, &text.line]);
        }
        for anchor in &pack.anchors {
            let id = anchor.name.as_str();
            c.words(id, &[&anchor.name, &anchor.subtitle, &anchor.definition]);
            c.demand(anchor.levels.len() == 5, id, "needs five levels");
            for level in &anchor.levels {
                c.words(id, &[&level.name, &level.text]);
                for sign in &level.signs {
                    c.words(id, &[sign]);
                }
                c.demand(level.signs.len() == 2, id, "needs two signs a level");
            }
        }
        c.demand(!pack.mirror.is_empty(), "mirror", "has no questions");
        for item in &pack.mirror {
            match item {
                MirrorItem::Anchors(item) => {
                    c.id(&item.id);
                    c.words(&item.id, &[&item.question, &item.why]);
                    c.advice(&item.id, &item.advice);
                }
                MirrorItem::Steps(item) => {
                    c.id(&item.id);
                    c.words(&item.id, &[&item.topic, &item.question, &item.why]);
                    c.steps(&item.id, &item.steps);
                    c.advice(&item.id, &item.advice);
                }
                MirrorItem::Frequency(item) => {
                    c.id(&item.id);
                    let attempt = &item.attempt;
                    let texts = [
                        item.question.as_str(),
                        &attempt.once,
                        &attempt.often,
                        &attempt.recall,
                    ];
                    c.words(&item.id, &texts);
                }
            }
        }
    })
}
