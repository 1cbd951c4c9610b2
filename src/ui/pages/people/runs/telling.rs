//! Saying what was seen of a run, for the first time or otherwise than before.

use leptos::prelude::request_animation_frame;

use super::outcome_words;
use crate::domain::people::{Outcome, Run};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button};
use crate::ui::draw::{Piece, Watched};
use crate::ui::pages::people::asked::{
    Asked, Missing, Tried, asked, complain, missing_for, summary,
};
use crate::ui::pages::people::fields::{self, Writing, id_of};
use crate::ui::pages::people::held::{Held, to_stage};
use crate::ui::text::{Caption, c};

/// Which telling it is.
#[derive(Clone, Copy)]
pub enum Telling {
    /// The first: what is chosen is kept at once.
    First,
    /// Another: what was said stays until this is kept. Holds whether it goes on.
    Again(Watched<bool>),
}

/// Moves focus to the first answer, once it is drawn.
pub fn to_first() {
    request_animation_frame(|| window::focus("#field-outcome"));
}

/// What was said, as it is kept.
fn kept(held: Held) -> String {
    held.session.field_text(&held.field(Run::OUTCOME))
}

/// What keeps it from being kept.
fn missing(held: Held, outcome: Option<Outcome>) -> Vec<Missing> {
    let mut missing = Vec::new();
    if outcome.is_none() {
        let id = id_of(&held.field(Run::OUTCOME));
        missing.push((id, c(Caption::LackOutcome).to_owned()));
    }
    let words = held.field(Run::HAPPENED);
    if held.session.unkept_field(&words).is_some() {
        missing.push((id_of(&words), c(Caption::LackShorter).to_owned()));
    }
    missing
}

fn keep(held: Held, telling: Telling, said: &str, tried: Tried) {
    let outcome = Outcome::named(said);
    let missing = missing(held, outcome);
    let Some(outcome) = outcome.filter(|_| missing.is_empty()) else {
        return complain(tried, missing);
    };
    let today = held.session.today();
    match telling {
        Telling::First => held.say(Run::LOOKED, today.iso(), Caption::KeptSeen),
        Telling::Again(goes_on) => {
            if kept(held) != outcome.name() {
                held.change(
                    |sheet| Run(sheet).changed(outcome, today),
                    Caption::ChangedSeen,
                );
            }
            goes_on.set(false);
        }
    }
    to_stage();
}

/// The form.
pub fn form(held: Held, telling: Telling) -> Piece {
    let own = Watched::new(kept(held));
    let tried = Watched::new(Vec::new());
    let chosen = move || match telling {
        Telling::First => kept(held),
        Telling::Again(_) => own.get(),
    };
    let choose = move |name: &'static str| match telling {
        Telling::First => held
            .session
            .set_field(held.field(Run::OUTCOME), name.to_owned()),
        Telling::Again(_) => own.set(name.to_owned()),
    };
    let words = held.field(Run::HAPPENED);
    let id = id_of(&held.field(Run::OUTCOME));
    let of = id.clone();
    let choices = Outcome::ALL.map(|it| (it.name(), outcome_words(it).into()));
    let outcome = asked(Asked {
        id,
        legend: c(Caption::OutcomeLegend).into(),
        hint: Some(c(Caption::OutcomeHint)),
        beside: Piece::Nothing,
        choices: choices.to_vec(),
        chosen: Box::new(chosen),
        choose: Box::new(choose),
        complaint: Box::new(move || missing_for(tried, &of)),
    });
    let happened = fields::text(
        held.session,
        &words,
        Writing {
            label: c(Caption::Happened).into(),
            hint: Some(c(Caption::HappenedHint)),
            is_optional: false,
            rows: 4,
        },
    );
    let mut ways = vec![button(Kind::Primary, c(Caption::KeepSeen), move || {
        held.session.flush_note();
        keep(held, telling, &chosen(), tried);
    })];
    if let Telling::Again(goes_on) = telling {
        ways.push(button(Kind::Quiet, c(Caption::LeaveIt), move || {
            goes_on.set(false);
            to_stage();
        }));
    }
    Piece::All(vec![
        summary(Caption::KeepLacks, tried),
        outcome,
        happened,
        actions(ways).into(),
    ])
}
