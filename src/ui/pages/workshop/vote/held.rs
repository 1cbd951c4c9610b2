//! A vote being given: what was asked, where answers are kept, and how one moves between its pages.

use std::rc::Rc;

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use super::answers::Answers;
use crate::domain::characteristic::Characteristic;
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Setup, Vote};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, link_button};
use crate::ui::draw::{Piece, Text, el};
use crate::ui::route::{Route, VotePage};
use crate::ui::session::{CaseWords, Session};

/// What was asked, and the words it is rated by.
pub struct Asks {
    pub setup: Setup,
    pub words: CaseWords,
}

/// A vote, cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Held {
    pub session: Session,
    pub answers: Answers,
    asks: StoredValue<Rc<Asks>, LocalStorage>,
}

impl Held {
    /// The one on a sheet.
    pub fn new(session: Session, vote: &SheetId, asks: Asks) -> Self {
        Self {
            session,
            answers: Answers::new(session, vote.clone()),
            asks: StoredValue::new_local(Rc::new(asks)),
        }
    }

    /// Looks at what was asked.
    pub fn with<T>(self, look: impl FnOnce(&Asks) -> T) -> T {
        let asks = self.asks.with_value(Rc::clone);
        look(&asks)
    }

    /// Looks at what was given, and again when it changes.
    pub fn vote<T>(self, look: impl FnOnce(Vote<'_>) -> T) -> T {
        self.with(|asks| {
            self.answers.with(|texts| {
                look(Vote {
                    setup: &asks.setup,
                    texts,
                })
            })
        })
    }

    fn route(self, page: VotePage) -> Route {
        Route::Vote(self.answers.sheet(), page)
    }

    /// Goes to a page.
    pub fn go(self, page: VotePage) {
        window::go(&self.route(page).fragment());
    }

    /// The way to a page, as a button.
    pub fn way(self, kind: Kind, page: VotePage, words: &'static str) -> Piece {
        link_button(kind, &self.route(page), words)
    }

    /// The way to a page, in a text.
    pub fn line(self, page: VotePage, words: impl Into<Text>) -> Piece {
        el("a")
            .made_attribute("href", self.route(page).href())
            .text(words)
            .into()
    }

    /// How many characteristics are asked.
    pub fn asked(self) -> u8 {
        self.with(|asks| u8::try_from(asks.setup.of.len()).unwrap_or_default())
    }

    /// How many cases are asked.
    pub fn cases(self) -> u8 {
        self.with(|asks| u8::try_from(asks.setup.cases.len()).unwrap_or_default())
    }

    /// The characteristic of a step.
    pub fn of_step(self, step: u8) -> Option<Characteristic> {
        let place = usize::from(step).checked_sub(1)?;
        self.with(|asks| asks.setup.of.get(place).copied())
    }

    /// Where a case is rated first; its anti-patterns if all of it is.
    pub fn next_of(self, case: u8) -> VotePage {
        let place = usize::from(case).saturating_sub(1);
        let is_open = |step: &u8| {
            self.of_step(*step)
                .is_some_and(|of| self.vote(|vote| vote.seen(place, of).is_none()))
        };
        let none = (1..=self.asked()).all(|step| is_open(&step));
        match (1..=self.asked()).find(is_open) {
            Some(1) if none => VotePage::Step(case, 0),
            Some(step) => VotePage::Step(case, step),
            None => VotePage::Step(case, self.asked() + 1),
        }
    }

    /// Where one goes on: the first case that is not rated, or the check.
    pub fn next(self) -> VotePage {
        let missing = self.vote(|vote| vote.missing().first().map(|(case, _)| *case));
        let case = missing.and_then(|case| u8::try_from(case + 1).ok());
        case.map_or(VotePage::Check, |case| self.next_of(case))
    }
}
