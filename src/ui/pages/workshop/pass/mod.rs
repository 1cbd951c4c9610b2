//! One device passed round: each seals what they gave, and the screen is wiped between. Answers live
//! in this page's memory until they are sealed and are never stored; no address leads back to them.

mod rate;

use leptos::prelude::request_animation_frame;

use super::collect::{count_in, guarded, hub};
use super::set_title;
use crate::domain::sheet::SheetId;
use crate::domain::workshop::{
    Ballot, Came, CaseBallot, Found, Given, Round, SealedText, Setup, VoterId, seal,
};
use crate::platform::browser::{page as window, random};
use crate::ui::components::{
    Kind, actions, button, column, curtain_before, heading, link_button, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::{KnownBallots, Session};
use crate::ui::text::{Cue, Facing, f, w};

/// Where the device is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Between two people.
    HandOver,
    /// With somebody, at a step.
    Rating(usize),
}

/// What a pass holds. All of it goes with the page.
#[derive(Clone)]
struct Pass {
    session: Session,
    id: SheetId,
    setup: std::rc::Rc<Setup>,
    known: KnownBallots,
    stage: Watched<Stage>,
    /// What the person who has the device gave; `None` between two people.
    given: Watched<Option<Ballot>>,
    /// What is said on the page between two people.
    said: Watched<Option<Facing>>,
}

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    set_title(w(Cue::PassTitle));
    guarded(session, id, Cue::PassTitle, passing)
}

fn passing(session: Session, id: &SheetId, round: Round) -> Piece {
    let Some((setup, _)) = session.asked_round(id, round) else {
        return Piece::Nothing;
    };
    let pass = Pass {
        session,
        id: id.clone(),
        setup: std::rc::Rc::new(setup),
        known: KnownBallots::default(),
        stage: Watched::new(Stage::HandOver),
        given: Watched::new(None),
        said: Watched::new(None),
    };
    curtain_before(move |curtain| {
        set_title(w(Cue::PassTitle));
        let pass = pass.clone();
        Piece::All(vec![
            live(move || match pass.stage.get() {
                Stage::HandOver => hand_over(&pass),
                Stage::Rating(step) => rate::step(&pass, step),
            }),
            curtain.button(),
        ])
    })
}

/// Focus goes to the heading of the page that comes.
fn to_heading() {
    request_animation_frame(|| {
        window::to_top();
        window::focus("main h1");
    });
}

impl Pass {
    fn go(&self, stage: Stage) {
        self.stage.set(stage);
        to_heading();
    }

    /// An empty ballot for the next person.
    fn begin(&self) {
        let Some(voter) = random::bytes::<8>() else {
            return self.said.set(Some(Facing::NoRandomness));
        };
        let case = CaseBallot {
            given: vec![Given::default(); self.setup.of.len()],
            spotted: Vec::new(),
        };
        self.given.set(Some(Ballot {
            voter: VoterId(voter),
            revision: 1,
            name: String::new(),
            cases: vec![case; self.setup.cases.len()],
        }));
        self.said.set(None);
        self.go(Stage::Rating(0));
    }

    /// Lets the answers go.
    fn wipe(&self, said: Facing) {
        self.given.set(None);
        self.said.set(Some(said));
        self.go(Stage::HandOver);
    }

    /// Changes what was given.
    fn change(&self, change: impl FnOnce(&mut Ballot)) {
        let mut given = self.given.peek();
        if let Some(ballot) = given.as_mut() {
            change(ballot);
        }
        self.given.set(given);
    }

    /// Looks at what was given, and again when it changes.
    fn look<T>(&self, look: impl FnOnce(&Ballot) -> T) -> Option<T> {
        self.given.get().as_ref().map(look)
    }

    /// Seals the ballot and takes it in; then nothing of it is left here. False if it could not be.
    fn seal(&self) -> bool {
        let Some(ballot) = self.given.peek() else {
            return false;
        };
        let sealed = random::bytes::<32>().and_then(|random| {
            let text = seal(&self.setup, &ballot, random).ok()?;
            SealedText::read(&text)
        });
        let Some(sealed) = sealed else {
            return false;
        };
        let found = vec![Found::Sealed(sealed)];
        let round = self.setup.round;
        let came = self
            .session
            .take_ballots(&self.id, round, &self.known, found);
        let is_in = matches!(came.first(), Some(Came::New(_)));
        if is_in {
            self.wipe(Facing::PassDoneText);
        }
        is_in
    }
}

/// Between two people: how many are in, and nothing else.
fn hand_over(pass: &Pass) -> Piece {
    let said = pass.said.peek();
    let title = match said {
        Some(Facing::PassDoneText) => Facing::PassDone,
        Some(_) => Facing::PassNext,
        None => Facing::PassFirst,
    };
    let begun = pass.clone();
    let begin = button(Kind::Primary, f(Facing::PassBegin), move || begun.begin());
    let collect = Route::Session(pass.id.clone(), SessionPage::Collect);
    let collect = link_button(Kind::Quiet, &collect, f(Facing::NextCollect));
    let count = count_in(pass.session, &pass.id, pass.setup.round, pass.known.clone());
    let watched = pass.said;
    column(vec![
        heading(f(title)).into(),
        el("div")
            .attribute("role", "status")
            .child(live(move || watched.get().map(|words| paragraph(f(words)))))
            .into(),
        el("p").class("lede").child(count).into(),
        paragraph(f(Facing::PassAbout)).into(),
        soft(f(Facing::PassReload)).into(),
        soft(f(Facing::PassEsc)).into(),
        actions(vec![begin, collect, hub(&pass.id)]).into(),
    ])
    .into()
}
