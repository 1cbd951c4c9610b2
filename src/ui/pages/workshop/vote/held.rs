//! A vote being given: what was asked, where answers are kept, and how one moves between its pages.

use std::rc::Rc;

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _, request_animation_frame};

use super::answers::{Answers, VoteSheet};
use crate::domain::characteristic::Characteristic;
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Setup, Vote};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, button, link_button};
use crate::ui::draw::{Piece, Text, Watched, el, text};
use crate::ui::route::{Route, VotePage};
use crate::ui::session::{CaseWords, Session};
use crate::ui::text::{Key, Voting, t, v};

/// What was asked, and the words it is rated by.
pub struct Asks {
    pub setup: Setup,
    pub words: CaseWords,
}

/// How one moves between the pages.
#[derive(Clone, Copy)]
enum Moves {
    /// Each has an address, so that one can come back to it.
    Addresses(VoteSheet),
    /// By a signal: on a device that is passed round no address leads back to what was given.
    Turns(Watched<VotePage>),
}

fn route(vote: VoteSheet, page: VotePage) -> Route {
    Route::Vote(vote.with_value(SheetId::clone), page)
}

/// A vote, cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Held {
    pub session: Session,
    pub answers: Answers,
    moves: Moves,
    asks: StoredValue<Rc<Asks>, LocalStorage>,
}

impl Held {
    /// The one on a sheet.
    pub fn new(session: Session, vote: &SheetId, asks: Asks) -> Self {
        let vote = StoredValue::new_local(vote.clone());
        Self {
            session,
            answers: Answers::Sheet(session, vote),
            moves: Moves::Addresses(vote),
            asks: StoredValue::new_local(Rc::new(asks)),
        }
    }

    /// The one that whoever has a passed device gives, at a page that a signal tells.
    pub fn passed(session: Session, answers: Answers, page: Watched<VotePage>, asks: Asks) -> Self {
        Self {
            session,
            answers,
            moves: Moves::Turns(page),
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

    /// Goes to a page.
    pub fn go(self, page: VotePage) {
        match self.moves {
            Moves::Addresses(vote) => window::go(&route(vote, page).fragment()),
            Moves::Turns(at) => {
                at.set(page);
                request_animation_frame(|| {
                    window::to_top();
                    window::focus("main h1");
                });
            }
        }
    }

    /// The way to a page, as a button.
    pub fn way(self, kind: Kind, page: VotePage, words: &'static str) -> Piece {
        match self.moves {
            Moves::Addresses(vote) => link_button(kind, &route(vote, page), words),
            Moves::Turns(_) => button(kind, words, move || self.go(page)),
        }
    }

    /// The way out of the first page: to where one left, or without a ballot to the next person.
    pub fn way_out(self) -> Piece {
        let words = match self.moves {
            Moves::Addresses(_) => t(Key::Back),
            Moves::Turns(_) => v(Voting::Stop),
        };
        self.way(Kind::Quiet, VotePage::Front, words)
    }

    /// The way to a page, in a text. Only pages with addresses hold one.
    pub fn line(self, page: VotePage, words: impl Into<Text>) -> Piece {
        match self.moves {
            Moves::Addresses(vote) => el("a")
                .made_attribute("href", route(vote, page).href())
                .text(words)
                .into(),
            Moves::Turns(_) => text(words),
        }
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
