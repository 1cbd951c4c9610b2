//! Taking part in a workshop: the cases and words every Nose has, and the sheets of votes.

use std::rc::Rc;

use super::facing::asked_of;
use super::practise::names_of;
use super::{Arrival, Session};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::pack::{Anchor, Shelf};
use crate::domain::scale::Seen;
use crate::domain::sheet::{SheetId, SheetKind};
use crate::domain::workshop::{
    Asked, Naming, Round, SessionId, Setup, Vote, asked_text, case_field, hex, read_asked,
    read_head, round_name,
};
use crate::platform::browser::random;
use crate::ui::report::profile::Names;

/// The field of the round that a vote answers.
const ROUND: &str = "round";

/// The words cases are rated by: those of the core pack, so that everyone in a workshop reads the
/// same, whatever packs they use.
#[derive(Clone)]
pub struct CaseWords {
    /// The anchors.
    pub anchors: Vec<Anchor>,
    /// What characteristics and anti-patterns are called.
    pub names: Names,
    /// What each anti-pattern is, in the source's order.
    pub lines: Vec<String>,
}

impl CaseWords {
    /// The name of a level.
    pub fn level(&self, of: Characteristic, seen: Seen) -> Option<&str> {
        let anchor = self.anchors.iter().find(|it| it.characteristic == of)?;
        Some(&anchor.levels.get(seen.level()?.index())?.name)
    }
}

impl Session {
    fn core_shelf(self) -> Result<Shelf, Arrival> {
        let files = self.core_files()?;
        Ok(Shelf::of(files.iter().map(Rc::clone).collect()))
    }

    /// The words cases are rated by.
    pub fn case_words(self) -> Result<CaseWords, Arrival> {
        let shelf = self.core_shelf()?;
        let anchors = shelf.anchors().map(|(_, anchors)| anchors.to_vec());
        let lines = AntiPattern::ALL.map(|of| {
            let known = shelf.anti_patterns();
            let known = known.and_then(|all| all.iter().find(|it| it.id == of));
            known.map(|it| it.line.clone()).unwrap_or_default()
        });
        Ok(CaseWords {
            anchors: anchors.unwrap_or_default(),
            names: names_of(&shelf),
            lines: lines.to_vec(),
        })
    }

    /// The cases that an invitation may tell by their marks.
    pub fn invited_cases(self) -> Result<Vec<Asked>, Arrival> {
        let shelf = self.core_shelf()?;
        Ok(shelf
            .cases()
            .map(|(id, case)| asked_of(&id, case))
            .collect())
    }

    /// One's own vote in a round of a session, if it was begun here.
    pub fn vote_in(self, session: SessionId, round: Round) -> Option<SheetId> {
        self.glance(|state| {
            let mut votes = state.sheets_of(SheetKind::Vote);
            let id = hex(&session.0);
            let found = votes.find(|it| {
                it.texts.get(Vote::SESSION) == id && it.texts.get(ROUND) == round_name(round)
            });
            Some(found?.id.clone())
        })
    }

    /// Begins a vote. In a named session the second round goes on under the name of the first; in an
    /// anonymous one nothing ties the two together. `None` where the browser gives no randomness.
    pub fn begin_vote_on(self, payload: &str, setup: &Setup) -> Option<SheetId> {
        let mut texts = vec![
            ("title", setup.title.clone()),
            (ROUND, round_name(setup.round).to_owned()),
            (Vote::SESSION, hex(&setup.id.0)),
            (Vote::VOTER, hex(&random::bytes::<8>()?)),
        ];
        let is_later = setup.naming == Naming::Named && setup.round == Round::Second;
        let first = is_later.then(|| self.vote_in(setup.id, Round::First));
        if let Some(first) = first.flatten()
            && let Some(sheet) = self.of_workshop(SheetKind::Vote, &first)
        {
            texts.retain(|(name, _)| *name != Vote::VOTER);
            texts.push((Vote::VOTER, sheet.texts.get(Vote::VOTER).to_owned()));
            texts.push((Vote::NAME, sheet.texts.get(Vote::NAME).to_owned()));
        }
        let fields: Vec<String> = (0..setup.cases.len()).map(case_field).collect();
        for (field, case) in fields.iter().zip(&setup.cases) {
            texts.push((field, asked_text(case)));
        }
        Some(self.begin_vote(payload, &texts))
    }

    /// What a vote answers, from its sheet alone. `None` where there is no such vote.
    pub fn setup_of_vote(self, vote: &SheetId) -> Option<Setup> {
        let sheet = self.of_workshop(SheetKind::Vote, vote)?;
        let bytes = crate::domain::workshop::payload_bytes(&self.invitation_of(vote)).ok()?;
        let mut setup = read_head(&bytes).ok()?.0.asks;
        let cases = (0..Setup::MOST_CASES).map(|place| sheet.texts.get(&case_field(place)));
        setup.cases = cases.map_while(read_asked).collect();
        setup.is_sound().then_some(setup)
    }
}
