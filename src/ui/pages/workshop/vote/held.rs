//! A vote being given: what was asked, where answers are kept, and how one moves between its pages.

use std::rc::Rc;

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _, request_animation_frame};

use super::answers::Answers;
use crate::domain::characteristic::Characteristic;
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{Ballot, Setup, Vote};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, button, link_button};
use crate::ui::draw::{Piece, Text, Watched, el};
use crate::ui::route::{Route, VotePage};
use crate::ui::session::{CaseWords, Session};

/// What was asked, and the words it is rated by.
pub struct Asks {
    pub setup: Setup,
    pub words: CaseWords,
}

/// Takes a ballot of what was given in memory.
pub type Take = Rc<dyn Fn(Ballot)>;

/// How one moves between the pages.
#[derive(Clone, Copy)]
enum Way {
    /// By addresses.
    Address(StoredValue<SheetId, LocalStorage>),
    /// In one page: nothing of it is in an address, nor in the way back through pages.
    Here(Watched<VotePage>, StoredValue<Take, LocalStorage>),
}

/// A vote, cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Held {
    pub session: Session,
    pub answers: Answers,
    asks: StoredValue<Rc<Asks>, LocalStorage>,
    way: Way,
}

impl Held {
    /// One that is kept in the journal.
    pub fn kept(session: Session, vote: &SheetId, asks: Asks) -> Self {
        Self {
            session,
            answers: Answers::in_journal(session, vote.clone()),
            asks: StoredValue::new_local(Rc::new(asks)),
            way: Way::Address(StoredValue::new_local(vote.clone())),
        }
    }

    /// One that is in this page's memory alone.
    pub fn passing(session: Session, asks: Asks, at: Watched<VotePage>, take: Take) -> Self {
        Self {
            session,
            answers: Answers::in_memory(),
            asks: StoredValue::new_local(Rc::new(asks)),
            way: Way::Here(at, StoredValue::new_local(take)),
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

    /// The sheet, where there is one.
    pub fn sheet(self) -> Option<SheetId> {
        match self.way {
            Way::Address(vote) => Some(vote.with_value(SheetId::clone)),
            Way::Here(..) => None,
        }
    }

    /// Who takes the ballot of what is not kept.
    pub fn taker(self) -> Option<Take> {
        match self.way {
            Way::Address(_) => None,
            Way::Here(_, take) => Some(take.with_value(Rc::clone)),
        }
    }

    /// Goes to a page.
    pub fn go(self, page: VotePage) {
        match self.way {
            Way::Address(vote) => {
                let route = Route::Vote(vote.with_value(SheetId::clone), page);
                window::go(&route.fragment());
            }
            Way::Here(at, _) => {
                at.set(page);
                window::to_top();
                request_animation_frame(|| window::focus("main h1"));
            }
        }
    }

    /// The way to a page, as a button.
    pub fn way(self, kind: Kind, page: VotePage, words: &'static str) -> Piece {
        match self.way {
            Way::Address(vote) => {
                let route = Route::Vote(vote.with_value(SheetId::clone), page);
                link_button(kind, &route, words)
            }
            Way::Here(..) => button(kind, words, move || self.go(page)),
        }
    }

    /// The way to a page, in a text.
    pub fn line(self, page: VotePage, words: impl Into<Text>) -> Piece {
        match self.way {
            Way::Address(vote) => {
                let route = Route::Vote(vote.with_value(SheetId::clone), page);
                el("a")
                    .made_attribute("href", route.href())
                    .text(words)
                    .into()
            }
            Way::Here(..) => el("button")
                .attribute("type", "button")
                .class("link")
                .on("click", move |_| self.go(page))
                .text(words)
                .into(),
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
