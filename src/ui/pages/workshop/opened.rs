//! The opened ballots of a revealed workshop. They are in memory only, while pages that show them are,
//! and opened once for all of these.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::on_cleanup;

use super::closed::closed;
use super::set_title;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use crate::domain::workshop::{
    Ballot, Came, Collected, Found, Led, Revealed, Round, Setup, Vote, VoterId, Withheld, checksum,
    find, round_name, unhex,
};
use crate::journal::{ROUND, SEALED, State};
use crate::platform::browser::clock;
use crate::ui::components::soft;
use crate::ui::draw::{Piece, Watched, live, when};
use crate::ui::report::workshop::{Report, topic};
use crate::ui::session::{Arrival, Session};
use crate::ui::text::{Cue, Reveal, Revealing, language, r, w};

/// A round, opened.
pub(super) struct Opened {
    /// What the ballots show.
    pub revealed: Revealed,
    /// Ballots that did not open.
    pub unread: usize,
    /// Which ballot is the facilitator's: sealed in this browser, or on the device that went round by
    /// whoever said that they lead.
    pub own: Option<VoterId>,
}

/// A revealed workshop.
pub(super) struct Unsealed {
    /// The facilitator's sheet.
    pub id: SheetId,
    /// The first round.
    pub first: Opened,
    /// The second, once it was revealed and may be shown.
    pub second: Option<Opened>,
    /// Why the second, although it was revealed, is not shown.
    pub unshown: Option<Closed>,
}

impl Unsealed {
    /// The round that was revealed last.
    pub fn latest(&self) -> &Opened {
        self.second.as_ref().unwrap_or(&self.first)
    }

    /// A case's place in a round, by its place in the first.
    pub fn place_in(&self, round: &Opened, case: usize) -> Option<usize> {
        let asked = self.first.revealed.setup.cases.get(case)?;
        let mut cases = round.revealed.setup.cases.iter();
        cases.position(|it| it.id == asked.id)
    }

    /// A case's place in the first round, by its place in the latest.
    pub fn first_place(&self, case: usize) -> usize {
        let asked = self.latest().revealed.setup.cases.get(case);
        let mut cases = self.first.revealed.setup.cases.iter();
        asked
            .and_then(|asked| cases.position(|it| it.id == asked.id))
            .unwrap_or(case)
    }

    /// All cases by their places in the first round, in the order to talk about them: those of the
    /// latest round first.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        let latest = self.latest().revealed.discuss_first().into_iter();
        let latest = latest.map(|cell| self.first_place(cell.case));
        let first = self.first.revealed.discuss_first().into_iter();
        for case in latest.chain(first.map(|cell| cell.case)) {
            if !order.contains(&case) {
                order.push(case);
            }
        }
        order
    }
}

/// Why nothing is shown.
#[derive(Clone, Copy)]
pub(super) enum Closed {
    Gone,
    NotAsked,
    NotRevealed,
    NoKey,
    NoBallots,
    /// So many are in, and none opens.
    NoneOpens(usize),
    /// Too few open; so many do not.
    Withheld(Withheld, usize),
}

type Held = Result<Rc<Unsealed>, Closed>;

thread_local! {
    static HELD: RefCell<Option<(SheetId, u32, Held)>> = const { RefCell::new(None) };
    static SHOWN: Cell<u32> = const { Cell::new(0) };
}

/// Keeps what is opened as long as the page is shown; the next page of these takes it over.
fn hold() {
    SHOWN.set(SHOWN.get() + 1);
    on_cleanup(|| {
        SHOWN.set(SHOWN.get().saturating_sub(1));
        clock::after(Duration::ZERO, || {
            if SHOWN.get() == 0 {
                HELD.with_borrow_mut(|held| *held = None);
            }
        });
    });
}

/// What tells one state of a workshop's ballots from another. Notes of the talk are no part of it, nor
/// that it was shown.
fn mark_of(state: &State, id: &SheetId) -> u32 {
    let Some(sheet) = state.sheet(id) else {
        return 0;
    };
    let mut all = String::new();
    for (field, text) in sheet.texts.iter() {
        if !field.starts_with("talk_") && !field.starts_with("shown_") {
            all += field;
            all += text;
        }
    }
    for ballot in state.ballots_of(id) {
        all += ballot.texts.get(ROUND);
        all += ballot.texts.get(SEALED);
    }
    checksum(all.as_bytes()) | 1
}

fn sealed(state: &State, id: &SheetId, round: Round) -> Vec<Found> {
    let of_round = state.ballots_of(id);
    let of_round = of_round.filter(|it| it.texts.get(ROUND) == round_name(round));
    of_round.flat_map(|it| find(it.texts.get(SEALED))).collect()
}

/// Which of these ballots is the facilitator's: the one that was said to be, or one of a vote in this
/// browser.
fn own(state: &State, said: Option<VoterId>, ballots: &[Ballot]) -> Option<VoterId> {
    let votes = state.sheets_of(SheetKind::Vote);
    let ids = votes.filter_map(|it| unhex(it.texts.get(Vote::VOTER)).map(VoterId));
    let mut ids = said.into_iter().chain(ids);
    ids.find(|id| ballots.iter().any(|it| it.voter == *id))
}

fn opened(state: &State, id: &SheetId, setup: Setup, private: [u8; 32]) -> Result<Opened, Closed> {
    let found = sealed(state, id, setup.round);
    let mut collected = Collected::for_reveal(setup.clone(), private);
    let came = collected.take(found);
    let is_unread = |came: &&Came| matches!(came, Came::Refused(_) | Came::Damaged(_));
    let unread = came.iter().filter(is_unread).count();
    let ballots = collected.ballots();
    if ballots.is_empty() {
        let why = match unread {
            0 => Closed::NoBallots,
            some => Closed::NoneOpens(some),
        };
        return Err(why);
    }
    let sheet = state.sheet(id);
    let said = sheet.and_then(|it| Led(&it.texts).facilitator(setup.round));
    let own = own(state, said, &ballots);
    let revealed = Revealed::of(setup, ballots).map_err(|it| Closed::Withheld(it, unread))?;
    Ok(Opened {
        revealed,
        unread,
        own,
    })
}

fn unseal(state: &State, id: &SheetId) -> Held {
    let is_it = |it: &&Sheet| it.kind == SheetKind::Workshop;
    let sheet = state.sheet(id).filter(is_it).ok_or(Closed::Gone)?;
    let led = Led(&sheet.texts);
    let setup = led.setup(Round::First).ok_or(Closed::NotAsked)?;
    if !led.is_revealed(Round::First) {
        return Err(Closed::NotRevealed);
    }
    let private = led.private().ok_or(Closed::NoKey)?;
    let first = opened(state, id, setup, private)?;
    let second = led
        .is_revealed(Round::Second)
        .then(|| led.setup(Round::Second))
        .flatten();
    let second = second.map(|setup| opened(state, id, setup, private));
    let (second, unshown) = match second {
        Some(Ok(second)) => (Some(second), None),
        Some(Err(why)) => (None, Some(why)),
        None => (None, None),
    };
    Ok(Rc::new(Unsealed {
        id: id.clone(),
        first,
        second,
        unshown,
    }))
}

/// What is opened now, opened anew only where it changed.
fn look(session: Session, id: &SheetId, mark: u32) -> Held {
    let kept = HELD.with_borrow(|held| {
        let (of, at, what) = held.as_ref()?;
        (of == id && *at == mark).then(|| what.clone())
    });
    kept.unwrap_or_else(|| {
        let held = session.glance(|state| unseal(state, id));
        HELD.with_borrow_mut(|all| *all = Some((id.clone(), mark, held.clone())));
        held
    })
}

/// Writes down that rounds are shown, once, so that none of them is ever collected again.
fn note_shown(session: Session, unsealed: &Unsealed) {
    let second = unsealed.second.as_ref().map(|_| Round::Second);
    for round in std::iter::once(Round::First).chain(second) {
        let id = unsealed.id.clone();
        clock::after(Duration::ZERO, move || {
            let field = Led::shown_field(round);
            session.put_workshop_text(SheetKind::Workshop, &id, field, Led::YES);
        });
    }
}

fn is_waiting(session: Session) -> bool {
    session.has_cases() == Err(Arrival::Waiting)
}

/// A page of a revealed workshop, or why there is none. It is drawn anew when ballots change, not when
/// notes do.
pub(super) fn with_opened(
    session: Session,
    id: &SheetId,
    title: Cue,
    make: impl Fn(&Rc<Unsealed>) -> Piece + Clone + 'static,
) -> Piece {
    hold();
    set_title(w(title));
    let id = id.clone();
    when(
        move || !is_waiting(session),
        move || {
            let (watched, drawn) = (id.clone(), id.clone());
            let mark = Watched::new(session.glance(|state| mark_of(state, &id)));
            let make = make.clone();
            Piece::All(vec![
                live(move || {
                    let now = session.read(|state| mark_of(state, &watched));
                    if now != mark.peek() {
                        mark.set(now);
                    }
                    Piece::Nothing
                }),
                live(move || match look(session, &drawn, mark.get()) {
                    Ok(unsealed) => {
                        note_shown(session, &unsealed);
                        leptos::prelude::untrack(|| make(&unsealed))
                    }
                    Err(why) => closed(session, &drawn, title, why),
                }),
            ])
        },
        || soft(r(Reveal::Opening)).attribute("role", "status"),
    )
}

/// A text of the reveal with something in it.
pub(super) fn revealing(of: Revealing<'_>) -> String {
    language().revealing(of, super::WRITE)
}

/// What a workshop came to, as the report words it.
pub(super) fn with_report<T>(session: Session, look: impl FnOnce(Report<'_>) -> T) -> T {
    let names = session.names().unwrap_or_default();
    look(Report {
        names: &names,
        write: super::WRITE,
    })
}

/// The texts of the facilitator's sheet, just now.
pub(super) fn texts_of(session: Session, id: &SheetId) -> Texts {
    session.glance(|state| {
        let sheet = state.sheet(id);
        sheet.map(|it| it.texts.clone()).unwrap_or_default()
    })
}

/// A heading of the report.
pub(super) fn title_of(of: crate::ui::text::Topic) -> &'static str {
    topic(of)
}
