//! Taking in ballots: pasted, from files, from pictures. Until the reveal only their number shows.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::request_animation_frame;

use super::session::{gone, key};
use crate::domain::scale::Moment;
use crate::domain::sheet::{SheetId, SheetKind};
use crate::domain::workshop::{Came, Damage, Damaged, Led, Naming, Refusal, Round, Setup, find};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{
    Kind, TakeIn, actions, button, column, dialog, heading, link_button, paragraph, soft, take_in,
};
use crate::ui::draw::{Piece, Text, Watched, el, live, live_text, when};
use crate::ui::pages::workshop::set_title;
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{KnownBallots, Session};
use crate::ui::text::{Count, Cue, Facing, count, f, w};

/// Texts that come within this time are told of together: many files are one act.
const TOGETHER: u64 = 2_000;
/// So many sentences about single ballots are listed.
const MOST_LISTED: usize = 50;

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    set_title(w(Cue::CollectTitle));
    guarded(session, id, Cue::CollectTitle, collecting)
}

/// A page for ballots that come in, of the round that is collected; or why there is none.
pub fn guarded(
    session: Session,
    id: &SheetId,
    title: Cue,
    make: fn(Session, &SheetId, Round) -> Piece,
) -> Piece {
    let (known, drawn) = (id.clone(), id.clone());
    when(
        move || session.led(&known, |_| ()).is_some(),
        move || {
            let (looked, first, second) = (drawn.clone(), drawn.clone(), drawn.clone());
            when(
                move || session.led(&looked, |led| led.round()) == Some(Round::Second),
                move || of_round(session, &second, Round::Second, title, make),
                move || of_round(session, &first, Round::First, title, make),
            )
        },
        move || gone(session),
    )
}

/// The way back to the workshop's own page.
pub fn hub(id: &SheetId) -> Piece {
    let to = Route::Session(id.clone(), SessionPage::Hub);
    link_button(Kind::Quiet, &to, f(Facing::ToHub))
}

fn of_round(
    session: Session,
    id: &SheetId,
    round: Round,
    title: Cue,
    make: fn(Session, &SheetId, Round) -> Piece,
) -> Piece {
    let top = heading(w(title));
    if session.led(id, |led| led.is_asked()) != Some(true) {
        let words = paragraph(f(Facing::NotAskedYet));
        return column(vec![
            top.into(),
            words.into(),
            actions(vec![hub(id)]).into(),
        ])
        .into();
    }
    if session.asked_round(id, round).is_none() {
        return column(vec![top.into(), key::missing(session)]).into();
    }
    let (looked, open, ended) = (id.clone(), id.clone(), id.clone());
    when(
        move || session.led(&looked, |led| led.is_revealed(round)) == Some(true),
        move || revealed(&ended, round),
        move || make(session, &open, round),
    )
}

/// What stands here once a round was revealed.
fn revealed(id: &SheetId, round: Round) -> Piece {
    let to = Route::Session(id.clone(), SessionPage::Reveal);
    let reveal = link_button(Kind::Primary, &to, f(Facing::ToReveal));
    column(vec![
        heading(f(Facing::EndedTitle)).into(),
        paragraph(count(Count::Ended { round })).into(),
        actions(vec![reveal, hub(id)]).into(),
    ])
    .into()
}

fn collecting(session: Session, id: &SheetId, round: Round) -> Piece {
    let known = KnownBallots::default();
    let log = Rc::new(RefCell::new(Batch::default()));
    let said = Watched::new(Vec::<Text>::new());
    let (taken, counted) = (id.clone(), known.clone());
    let take = take_in(
        TakeIn {
            id: "ballots",
            label: f(Facing::PasteLabel).into(),
            hint: Some(f(Facing::PasteHint).into()),
        },
        move |text| {
            let came = session.take_ballots(&taken, round, &known, find(&text));
            let mut batch = log.borrow_mut();
            batch.add(clock::now(), round, came);
            said.set(batch.words());
        },
    );
    let list = live(move || {
        let said = said.get();
        if said.is_empty() {
            return Piece::Nothing;
        }
        let lines = said.into_iter().map(|words| el("li").text(words).into());
        Piece::All(vec![
            el("h2").text(f(Facing::TookTitle)).into(),
            el("ul").class("points").children(lines.collect()).into(),
        ])
    });
    let in_by_now = count_in(session, id, round, counted.clone());
    column(vec![
        heading(w(Cue::CollectTitle)).into(),
        soft(count(Count::Round { round })).into(),
        el("p")
            .class("lede")
            .attribute("role", "status")
            .child(in_by_now)
            .into(),
        soft(f(Facing::CollectAbout)).into(),
        take,
        el("div").attribute("role", "status").child(list).into(),
        reveal(session, id, round, counted),
        actions(vec![pass(id), hub(id)]).into(),
    ])
    .into()
}

fn pass(id: &SheetId) -> Piece {
    let to = Route::Session(id.clone(), SessionPage::Pass);
    link_button(Kind::Quiet, &to, f(Facing::NextPass))
}

/// "5 of 7 in", and nothing else.
pub fn count_in(session: Session, id: &SheetId, round: Round, known: KnownBallots) -> Piece {
    let id = id.clone();
    live_text(move || {
        let expected = session.led(&id, |led| led.expected()).flatten();
        let all = session.ballots_in(&id, round, &known);
        count(Count::In {
            count: all,
            expected,
        })
    })
}

/// The way on, with a question first, or what the reveal waits for.
fn reveal(session: Session, id: &SheetId, round: Round, known: KnownBallots) -> Piece {
    let is_open = Watched::new(false);
    let (looked, counted) = (id.clone(), known.clone());
    let lacking = move || {
        let naming = session.led(&looked, |led| led.naming());
        let have = session.ballots_in(&looked, round, &counted);
        naming.unwrap_or(Naming::Named).lacking(have)
    };
    let is_enough = lacking.clone();
    let waits = lacking.clone();
    let begun = id.clone();
    let ask = when(
        move || is_enough() == 0,
        move || {
            let ask = button(Kind::Primary, f(Facing::Reveal), move || is_open.set(true));
            Piece::All(vec![
                paragraph(f(Facing::RevealAbout)).into(),
                actions(vec![ask]).into(),
            ])
        },
        move || waiting(session, &begun, waits.clone()),
    );
    let (said, done) = (id.clone(), id.clone());
    let fewer = live(move || {
        let expected = session.led(&said, |led| led.expected()).flatten();
        let count_in = session.ballots_in(&said, round, &known);
        let fewer = expected.filter(|expected| count_in < *expected);
        fewer.map(|expected| {
            paragraph(count(Count::Fewer {
                count: count_in,
                expected,
            }))
        })
    });
    let yes = button(Kind::Primary, f(Facing::RevealYes), move || {
        is_open.set(false);
        if lacking() > 0 {
            return;
        }
        let field = Led::revealed_field(round);
        session.put_workshop_text(SheetKind::Workshop, &done, field, Led::YES);
        window::go(&Route::Session(done.clone(), SessionPage::Reveal).fragment());
    });
    let no = button(Kind::Quiet, f(Facing::RevealNo), move || {
        is_open.set(false);
        request_animation_frame(|| window::focus("main h1"));
    });
    let question = dialog(
        is_open,
        f(Facing::RevealAsk),
        vec![
            paragraph(f(Facing::RevealEnds)).into(),
            fewer,
            actions(vec![yes, no]).into(),
        ],
    );
    el("section")
        .child(el("h2").text(f(Facing::RevealTitle)))
        .child(ask)
        .child(question)
        .into()
}

/// What the reveal waits for, and what to do where it would wait for good.
fn waiting(session: Session, id: &SheetId, lacking: impl Fn() -> usize + 'static) -> Piece {
    if session.led(id, |led| led.naming()) != Some(Naming::Anonymous) {
        return soft(f(Facing::RevealNone)).into();
    }
    let id = id.clone();
    let begin = button(Kind::Quiet, f(Facing::BeginNamed), move || {
        if let Some(id) = session.begin_named_anew(&id) {
            window::go(&Route::Session(id, SessionPage::Hub).fragment());
        }
    });
    Piece::All(vec![
        el("p")
            .child(live_text(move || {
                count(Count::Waits { lacking: lacking() })
            }))
            .into(),
        el("div")
            .class("given")
            .child(el("h3").text(f(Facing::RevealWaitsTitle)))
            .child(paragraph(f(Facing::RevealWaitsNamed)))
            .child(actions(vec![begin]))
            .into(),
    ])
}

/// What was just taken in. It tells how many, and what was amiss; never whose.
#[derive(Default)]
struct Batch {
    at: Moment,
    new: usize,
    newer: usize,
    older: usize,
    repeated: usize,
    rival: usize,
    full: usize,
    empty: usize,
    amiss: Vec<String>,
}

impl Batch {
    /// Takes down what became of one text.
    fn add(&mut self, now: Moment, round: Round, came: Vec<Came>) {
        if now.0.saturating_sub(self.at.0) > TOGETHER {
            *self = Self::default();
        }
        self.at = now;
        self.empty += usize::from(came.is_empty());
        for (place, came) in (1..).zip(came) {
            match came {
                Came::New(_) => self.new += 1,
                Came::Newer { .. } => self.newer += 1,
                Came::Older => self.older += 1,
                Came::Repeated => self.repeated += 1,
                Came::Rival => self.rival += 1,
                Came::Full => self.full += 1,
                Came::Refused(refusal) => self.amiss.push(refused(refusal, place, round)),
                Came::Damaged(damaged) => self.amiss.push(damage(damaged)),
            }
        }
    }

    /// All of it in sentences.
    fn words(&self) -> Vec<Text> {
        let mut words: Vec<Text> = Vec::new();
        let most = Setup::MOST_BALLOTS;
        let told = [
            (
                self.new + self.newer,
                Count::Came {
                    new: self.new,
                    newer: self.newer,
                },
            ),
            (
                self.repeated,
                Count::Repeated {
                    count: self.repeated,
                },
            ),
            (self.older, Count::Older { count: self.older }),
            (self.rival, Count::Rival { count: self.rival }),
            (
                self.full,
                Count::Full {
                    count: self.full,
                    most,
                },
            ),
        ];
        for (number, sentence) in told {
            if number > 0 {
                words.push(count(sentence).into());
            }
        }
        let listed = self.amiss.iter().take(MOST_LISTED);
        words.extend(listed.map(|sentence| Text::from(sentence.clone())));
        if let Some(more) = self
            .amiss
            .len()
            .checked_sub(MOST_LISTED)
            .filter(|it| *it > 0)
        {
            words.push(count(Count::MoreAmiss { count: more }).into());
        }
        if self.empty > 0 {
            words.push(f(Facing::NothingFound).into());
        }
        words
    }
}

fn refused(refusal: Refusal, place: usize, asked: Round) -> String {
    count(match refusal {
        Refusal::OtherSession(_) => Count::OtherSession { place },
        Refusal::OtherRound(_) => Count::OtherRound { place, asked },
        Refusal::WontOpen => Count::WontOpen { place },
        Refusal::Impossible => Count::Impossible { place },
    })
}

fn damage(Damaged { line, why }: Damaged) -> String {
    count(match why {
        Damage::CutShort { at, of } => Count::CutShort { line, at, of },
        Damage::Changed { at } => Count::Changed { line, at },
        Damage::NoBeginning => Count::NoBeginning { line },
        Damage::Newer => Count::Newer { line },
        Damage::Unread => Count::Unread { line },
    })
}
