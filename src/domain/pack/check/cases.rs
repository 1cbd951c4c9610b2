//! Checks cases with their keys and twins, workshop sets, and debrief questions.

use super::{Checker, What, is_plain};
use crate::domain::characteristic::AntiPattern;
use crate::domain::pack::Pack;
use crate::domain::pack::case::{Case, PATHS, PLACES, SENIORITIES, Scene};
use crate::domain::scale::Seen;

const MOST_SENTENCES: usize = 60;

impl Checker {
    fn scene(&mut self, id: &str, scene: &Scene) {
        self.words(
            id,
            &[&scene.setting, &scene.name, &scene.pronoun, &scene.origin],
        );
        let known = SENIORITIES.contains(&scene.seniority.as_str())
            && PATHS.contains(&scene.path.as_str())
            && PLACES.contains(&scene.place.as_str());
        self.demand(known, id, What::UnknownScene);
    }

    fn evidence(&mut self, case: &Case, evidence: &[String]) {
        for named in evidence {
            let there = case.sentences.iter().any(|it| it.id == *named);
            self.demand(there, &case.id, What::UnknownSentence(named.clone()));
        }
    }

    fn key(&mut self, case: &Case) {
        let id = case.id.as_str();
        for level in &case.levels {
            let (characteristic, seen) = level.of;
            let has_reason = !level.reason.trim().is_empty();
            self.demand(has_reason, id, What::NoReason(characteristic));
            self.plain(id, &[&level.reason]);
            let is_bare = level.evidence.is_empty();
            let (holds, what) = match seen {
                Seen::No => (is_bare, What::EvidenceOfNothing(characteristic)),
                Seen::At(_) => (!is_bare, What::NoEvidence(characteristic)),
            };
            self.demand(holds, id, what);
            self.evidence(case, &level.evidence);
        }
        for found in &case.anti_patterns {
            let once = case.anti_patterns.iter().filter(|it| it.of == found.of);
            let whole =
                once.count() == 1 && !found.evidence.is_empty() && !found.reason.trim().is_empty();
            self.demand(whole, id, What::BarePattern(found.of));
            self.plain(id, &[&found.reason]);
            self.evidence(case, &found.evidence);
        }
        if let Some(misleads) = &case.misleads {
            self.words(id, &[&misleads.reason]);
            self.evidence(case, &misleads.evidence);
        }
    }

    fn case(&mut self, case: &Case) {
        let id = case.id.as_str();
        self.item(id, case.version);
        self.words(id, &[&case.title]);
        self.scene(id, &case.scene);
        let sentences = case.sentences.len();
        self.demand(sentences > 0, id, What::EmptyText);
        let patterns = case.anti_patterns.len();
        for (count, most) in [
            (sentences, MOST_SENTENCES),
            (patterns, AntiPattern::ALL.len()),
        ] {
            self.demand(count <= most, id, What::TooMany(count));
            if count > most {
                return;
            }
        }
        for (at, sentence) in case.sentences.iter().enumerate() {
            self.words(id, &[&sentence.text]);
            let is_fresh = !case
                .sentences
                .iter()
                .take(at)
                .any(|it| it.id == sentence.id);
            let is_good = !sentence.id.is_empty() && is_plain(&sentence.id);
            self.demand(is_fresh && is_good, id, What::SentenceId);
        }
        self.demand(
            (8..=14).contains(&sentences),
            id,
            What::Sentences(sentences),
        );
        let words = case.words();
        self.demand((120..=220).contains(&words), id, What::Words(words));
        self.key(case);
        self.demand(!case.fairness.trim().is_empty(), id, What::NoFairness);
        self.plain(id, &[&case.fairness]);
        let made = Self::provenance(&case.provenance);
        let is_told = made.iter().all(|text| !text.trim().is_empty());
        self.demand(is_told, id, What::NoProvenance);
        self.plain(id, &made);
        self.plain(id, &[&case.provenance.note]);
    }

    fn twin(&mut self, cases: &[Case], case: &Case) {
        let Some(name) = &case.twin else { return };
        let id = case.id.as_str();
        let twin = cases.iter().find(|it| it.id == *name && it.id != id);
        self.demand(twin.is_some(), id, What::NoTwin(name.clone()));
        let Some(twin) = twin else { return };
        let is_mutual = twin.twin.as_deref() == Some(id);
        self.demand(is_mutual, id, What::OneSidedTwin(name.clone()));
        self.demand(twin.has_same_key(case), id, What::OtherKey(name.clone()));
    }

    /// Checks cases, sets and debrief questions.
    pub(super) fn cases(&mut self, pack: &Pack) {
        let cases = &pack.cases;
        for (at, case) in cases.iter().enumerate() {
            self.case(case);
            self.twin(cases, case);
            let name = &case.scene.name;
            let is_new = !cases.iter().take(at).any(|it| it.scene.name == *name);
            self.demand(is_new, &case.id, What::NameTwice(name.clone()));
        }
        for set in &pack.workshop_sets {
            let id = set.id.as_str();
            self.item(id, set.version);
            self.words(id, &[&set.title, &set.why]);
            self.listed(id, &set.debrief);
            self.demand(set.cases.len() == 5, id, What::FiveCases);
            for (at, name) in set.cases.iter().enumerate().take(5) {
                let is_new = !set.cases.iter().take(at).any(|it| it == name);
                let there = is_new && cases.iter().any(|case| case.id == *name);
                self.demand(there, id, What::UnknownCase(name.clone()));
            }
        }
        for item in &pack.debrief {
            self.item(&item.id, item.version);
            self.words(&item.id, &[&item.question]);
        }
    }
}
