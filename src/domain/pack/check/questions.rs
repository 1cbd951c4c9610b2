//! Checks the questions of Reflect and Mirror, and the anchors.

use super::{Checker, What};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::pack::Pack;
use crate::domain::pack::questions::{Advice, Anchor, MirrorItem, ReflectItem, Step};

impl Checker {
    fn steps(&mut self, id: &str, steps: &[Step]) {
        self.demand(steps.len() == 5, id, What::FiveSteps);
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
        self.demand(different, id, What::SameAdvice);
    }

    /// Checks Reflect's questions.
    pub(super) fn reflect(&mut self, items: &[ReflectItem]) {
        for item in items {
            self.item(&item.id, item.version);
            self.words(&item.id, &[&item.topic, &item.question, &item.why]);
            self.steps(&item.id, &item.steps);
            self.advice(&item.id, &item.advice);
        }
    }

    fn anchor(&mut self, anchor: &Anchor, is_english: bool) {
        let id = format!("anchors.{}", anchor.characteristic.name());
        self.words(&id, &[&anchor.name, &anchor.subtitle, &anchor.definition]);
        self.demand(anchor.version > 0, &id, What::NoVersion);
        self.demand(anchor.levels.len() == 5, &id, What::FiveLevels);
        for (at, level) in anchor.levels.iter().enumerate() {
            let id = format!("{id}.{}", at + 1);
            self.words(&id, &[&level.name, &level.text]);
            self.listed(&id, &level.signs);
            self.demand(level.signs.len() == 2, &id, What::TwoSigns);
            if is_english {
                self.wording(&id, &[&level.name, &level.text]);
                for sign in &level.signs {
                    self.wording(&id, &[sign]);
                }
            }
        }
    }

    /// Checks Mirror's questions, the anchors and the words for anti-patterns. Anchors come all
    /// together; questions of Mirror need them and the anti-patterns.
    pub(super) fn mirror(&mut self, pack: &Pack) {
        if !pack.anchors.is_empty() || !pack.mirror.is_empty() {
            for characteristic in Characteristic::ALL {
                let of_it = |anchor: &&Anchor| anchor.characteristic == characteristic;
                let there = pack.anchors.iter().filter(of_it).count() == 1;
                self.demand(there, "anchors", What::NoAnchors(characteristic));
            }
        }
        if !pack.anti_patterns.is_empty() || !pack.mirror.is_empty() {
            for id in AntiPattern::ALL {
                let there = pack.anti_patterns.iter().any(|text| text.id == id);
                self.demand(there, "anti_patterns", What::NoAntiPattern(id));
            }
        }
        for text in &pack.anti_patterns {
            self.words(text.id.name(), &[&text.name, &text.line]);
        }
        let is_english = pack.header.language.starts_with("en");
        for anchor in &pack.anchors {
            self.anchor(anchor, is_english);
        }
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
