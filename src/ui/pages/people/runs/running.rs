//! A run that has started: what is agreed and expected, what was written down from it, and, once
//! its day has come or earlier by choice, what happened.

use super::telling::{self, Telling};
use super::{agreed, expected, seen};
use crate::domain::people::Run;
use crate::ui::components::{Kind, actions, button};
use crate::ui::draw::{Piece, Watched, el, live, when};
use crate::ui::pages::people::held::{Held, of_day, stage_heading, when_to_look};
use crate::ui::text::{Caption, Mention, c, mention};

fn has_come(held: Held) -> bool {
    let today = held.session.today();
    held.look(|sheet| Run(sheet).look_on().is_none_or(|day| day <= today)) == Some(true)
}

/// That one looks before the day.
fn early(held: Held) -> Option<Piece> {
    let day = held.look(|sheet| Run(sheet).look_on())??;
    let words = of_day(|day| mention(Mention::LooksEarly { day }), day);
    (!has_come(held)).then(|| el("p").class("aside").text(words).into())
}

fn happened(held: Held) -> Piece {
    let looks_early = Watched::new(false);
    let look = move || {
        looks_early.set(true);
        telling::to_first();
    };
    let body = when(
        move || has_come(held) || looks_early.get(),
        move || {
            Piece::All(vec![
                live(move || early(held)),
                telling::form(held, Telling::First),
            ])
        },
        move || actions(vec![button(Kind::Quiet, c(Caption::LookEarly), look)]),
    );
    el("section")
        .child(el("h2").text(c(Caption::HappenedTitle)))
        .child(live(move || {
            when_to_look(held, |sheet| Run(sheet).look_on())
        }))
        .child(body)
        .into()
}

/// The page.
pub fn page(held: Held) -> Piece {
    let calendar = held.calendar_button(|sheet| Run(sheet).look_on());
    Piece::All(vec![
        el("section")
            .child(stage_heading(Caption::RunExpected))
            .child(live(move || expected(held, false)))
            .child(live(move || {
                when_to_look(held, |sheet| Run(sheet).look_on())
            }))
            .child(actions(vec![calendar]))
            .into(),
        agreed(held),
        seen(held),
        happened(held),
    ])
}
