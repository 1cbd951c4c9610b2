//! The Workshop's side of a session before the reveal: what is asked, its keys, and the ballots that
//! come in. Ballots are stored as they came, sealed; what is opened stays in memory and says only
//! whether it can be opened, whose it is and how new.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::{File, Session};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::{CORE, Case};
use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use crate::domain::workshop::{
    Asked, Came, Collected, Found, KeyPair, Led, Round, SealedText, SessionId, Setup, round_name,
};
use crate::journal::{Event, Field};
use crate::platform::browser::{clock, random};
use crate::ui::session::Arrival;

/// A case as a session asks it, under the id by which the shelf knows it.
pub fn asked_of(id: &str, case: &Case) -> Asked {
    Asked {
        id: id.to_owned(),
        version: case.version,
        title: case.title.clone(),
        name: case.scene.name.clone(),
        sentences: case.sentences.iter().map(|it| it.text.clone()).collect(),
    }
}

/// The ballots that are in, as a page knows them: kept from one look to the next, since opening takes
/// time.
#[derive(Clone, Default)]
pub struct KnownBallots(Rc<RefCell<Option<Collected>>>);

impl Session {
    /// Looks at a workshop one leads, and again whenever it changes.
    pub fn led<T>(self, id: &SheetId, look: impl FnOnce(Led<'_>) -> T) -> Option<T> {
        self.read(|state| {
            let sheet = state.sheet(id)?;
            (sheet.kind == SheetKind::Workshop).then(|| look(Led(&sheet.texts)))
        })
    }

    /// A field of a workshop one leads.
    pub fn led_field(self, id: &SheetId, name: &str) -> Field {
        Field {
            sheet: id.clone(),
            kind: SheetKind::Workshop,
            name: name.to_owned(),
        }
    }

    /// Begins a workshop that asks everything, until it is chosen otherwise.
    pub fn begin_full_workshop(self) -> SheetId {
        let all = Characteristic::ALL.map(Characteristic::name);
        self.begin_workshop(&[
            (Led::OF, all.join(" ")),
            (Led::SURENESS, Led::YES.to_owned()),
        ])
    }

    /// A workshop with these texts, brought back from its key.
    pub fn bring_back_workshop(self, texts: Texts) -> SheetId {
        let session = texts.get(Led::SESSION).to_owned();
        let known = self.glance(|state| {
            let mut all = state.sheets_of(SheetKind::Workshop);
            let found = all.find(|it| it.texts.get(Led::SESSION) == session);
            found.map(|it| (it.id.clone(), it.begun, it.texts.clone()))
        });
        let Some((id, begun, mut held)) = known else {
            return self.put_sheet(SheetKind::Workshop, texts);
        };
        // What is here besides the key stays.
        for name in [Led::PUBLIC, Led::PRIVATE] {
            held.set(name, texts.get(name));
        }
        self.put_workshop(&id, begun, held);
        id
    }

    fn put_workshop(self, id: &SheetId, begun: Moment, texts: Texts) {
        self.record(Event::SheetPut {
            sheet: Box::new(Sheet {
                id: id.clone(),
                kind: SheetKind::Workshop,
                begun,
                at: clock::now(),
                texts,
            }),
        });
    }

    /// The chosen cases that are on the shelf, in their order, and how many are not.
    pub fn chosen_cases(self, id: &SheetId) -> Result<(Vec<Asked>, usize), Arrival> {
        let chosen = self.led(id, |led| {
            led.cases()
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
        let chosen = chosen.unwrap_or_default();
        self.with_cases(|cases| {
            let find = |id: &String| {
                let case = cases.iter().find(|(known, _)| known == id)?;
                Some(asked_of(&case.0, case.1))
            };
            let found: Vec<Asked> = chosen.iter().filter_map(find).collect();
            let missing = chosen.len() - found.len();
            (found, missing)
        })
    }

    /// Cases of the core pack as the invitation tells them: every Nose has them.
    pub fn core_cases(self) -> Vec<Asked> {
        let Ok(shelf) = self.shelf(File::Practise) else {
            return Vec::new();
        };
        let all = shelf.cases_with_packs();
        let core = all.filter(|(_, pack, _)| pack.id == CORE);
        core.map(|(id, _, case)| asked_of(&id, case)).collect()
    }

    /// Fixes what a workshop asks and makes its keys. False where the browser gave no randomness.
    pub fn ask_workshop(self, id: &SheetId, cases: &[Asked]) -> bool {
        self.flush_note();
        let Some((name, seed)) = random::bytes::<8>().zip(random::bytes::<32>()) else {
            return false;
        };
        let keys = KeyPair::from_random(seed);
        let made = self.glance(|state| {
            let sheet = state.sheet(id)?;
            let texts = Led(&sheet.texts).asking(cases, SessionId(name), &keys);
            Some((sheet.begun, texts))
        });
        if let Some((begun, texts)) = made {
            self.put_workshop(id, begun, texts);
        }
        true
    }

    /// Takes the reveal of a round back, so that it is collected again. False where that may not be.
    pub fn collect_again(self, id: &SheetId, round: Round) -> bool {
        self.flush_note();
        let open = self.collected_ballots(id, round);
        let open = open.map_or(0, |it| it.ballots().len());
        let made = self.glance(|state| {
            let sheet = state.sheet(id)?;
            let texts = Led(&sheet.texts).collecting_again(round, open)?;
            Some((sheet.begun, texts))
        });
        let is_back = made.is_some();
        if let Some((begun, texts)) = made {
            self.put_workshop(id, begun, texts);
        }
        is_back
    }

    /// Begins a workshop with the choices of another and with names.
    #[allow(
        clippy::redundant_closure_for_method_calls,
        reason = "a method of a view that borrows is for one lifetime; a closure is for any"
    )]
    pub fn begin_named_anew(self, id: &SheetId) -> Option<SheetId> {
        let texts = self.led(id, |led| led.named_anew())?;
        Some(self.begin_workshop(&texts))
    }

    /// What a round of a workshop asks, with the private key.
    pub fn asked_round(self, id: &SheetId, round: Round) -> Option<(Setup, [u8; 32])> {
        self.led(id, |led| led.setup(round).zip(led.private()))?
    }

    /// Brings what this page knows of a round's ballots up to what is stored.
    fn know_ballots(self, id: &SheetId, round: Round, known: &KnownBallots) -> bool {
        let stored = self.collected(id, round_name(round));
        let Some((setup, private)) = self.asked_round(id, round) else {
            return false;
        };
        let mut held = known.0.borrow_mut();
        let is_known = held.as_ref().is_some_and(|held| {
            let known: BTreeSet<&str> = held.sealed().map(SealedText::text).collect();
            *held.setup() == setup
                && known.len() == stored.len()
                && stored.iter().all(|it| known.contains(it.as_str()))
        });
        if !is_known {
            let mut fresh = Collected::new(setup, private);
            for sealed in stored.iter().filter_map(|it| SealedText::read(it)) {
                fresh.take_sealed(sealed);
            }
            *held = Some(fresh);
        }
        true
    }

    /// How many ballots of a round count. Looks again whenever one comes in.
    pub fn ballots_in(self, id: &SheetId, round: Round, known: &KnownBallots) -> usize {
        self.know_ballots(id, round, known);
        known.0.borrow().as_ref().map_or(0, Collected::count)
    }

    /// The ballots of a round that count.
    pub fn collected_ballots(self, id: &SheetId, round: Round) -> Option<Collected> {
        let known = KnownBallots::default();
        self.know_ballots(id, round, &known);
        known.0.take()
    }

    /// Takes in what was found and stores what counts, still sealed. Says of each what became of it.
    pub fn take_ballots(
        self,
        id: &SheetId,
        round: Round,
        known: &KnownBallots,
        found: Vec<Found>,
    ) -> Vec<Came> {
        if !self.know_ballots(id, round, known) {
            return Vec::new();
        }
        let came = match known.0.borrow_mut().as_mut() {
            Some(held) => held.take(found),
            None => return Vec::new(),
        };
        self.keep_ballots(id, round, &came);
        came
    }

    /// Stores ballots that came in, and lets go of those they replace, in one change.
    fn keep_ballots(self, id: &SheetId, round: Round, came: &[Came]) {
        let mut texts: Vec<String> = Vec::new();
        let mut replaced: Vec<String> = Vec::new();
        for came in came {
            let sealed = match came {
                Came::New(sealed) => sealed,
                Came::Newer { sealed, older } => {
                    let older = older.text().to_owned();
                    texts.retain(|it| *it != older);
                    replaced.push(older);
                    sealed
                }
                _ => continue,
            };
            texts.push(sealed.text().to_owned());
        }
        self.collect_ballots(id, round_name(round), &texts, &replaced);
    }
}
