//! The steps of a case: reading it, a characteristic a page, the anti-patterns. As in Practise, and
//! there is no key anywhere: an invitation carries none.

use std::rc::Rc;

use super::super::{set_title, voted};
use super::held::Held;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::Confidence;
use crate::domain::workshop::{Asked, Vote, seen_text};
use crate::ui::components::{Kind, actions, button, heading, lede_text, pills, submit_button};
use crate::ui::draw::{Element, Piece, el};
use crate::ui::pages::judging::{Habits, MarkWords, Marks, Rating, habits, plain, rating, scale};
use crate::ui::route::VotePage;
use crate::ui::text::{Key, Voted, Voting, t, v};

/// A step of a case. `None` where there is no such step.
pub fn step(held: Held, case: u8, step: u8) -> Option<Piece> {
    let place = usize::from(case).checked_sub(1)?;
    let asked = held.with(|asks| asks.setup.cases.get(place).cloned())?;
    set_title(&asked.title);
    let last = held.asked() + 1;
    match step {
        0 => Some(read(held, case, &asked)),
        step if step < last => rate(held, case, step, asked),
        step if step == last => Some(spot(held, case, &asked)),
        _ => None,
    }
}

/// What comes after a step.
fn onward(held: Held, case: u8, step: u8) -> VotePage {
    if step <= held.asked() {
        VotePage::Step(case, step + 1)
    } else if case < held.cases() {
        VotePage::Step(case + 1, 0)
    } else {
        VotePage::Check
    }
}

fn eyebrow(held: Held, case: u8, step: u8, asked: &Asked) -> Element {
    el("p").class("eyebrow").text(voted(Voted::Eyebrow {
        case: usize::from(case),
        cases: usize::from(held.cases()),
        title: &asked.title,
        step: usize::from(step),
        of: usize::from(held.asked()) + 1,
    }))
}

/// The scene, to read.
fn read(held: Held, case: u8, asked: &Asked) -> Piece {
    let back = match case.checked_sub(1) {
        None | Some(0) => held.way_out(),
        Some(before) => {
            let last = VotePage::Step(before, held.asked() + 1);
            held.way(Kind::Quiet, last, t(Key::Back))
        }
    };
    let begin = button(Kind::Primary, v(Voting::BeginRating), move || {
        held.go(VotePage::Step(case, 1));
    });
    el("article")
        .class("column case-read")
        .child(heading(asked.title.clone()))
        .child(lede_text(v(Voting::ReadLede)))
        .child(plain(asked.sentences.iter().map(String::as_str)))
        .child(actions(vec![begin, back]))
        .into()
}

fn sureness(held: Held, place: usize, of: Characteristic) -> Piece {
    if !held.with(|asks| asks.setup.asks_sureness) {
        return Piece::Nothing;
    }
    let choices = Confidence::ALL.map(|sure| {
        let percent = sure.percent();
        (sure, voted(Voted::Percent { percent }).into())
    });
    pills(
        "sure",
        v(Voting::SureLegend),
        Some(v(Voting::SureHint)),
        choices.to_vec(),
        move || held.vote(|vote| vote.sure(place, of)),
        move |sure| {
            let text = sure.percent().to_string();
            held.answers.set(&Vote::sure_field(place, of), &text);
        },
    )
}

/// A characteristic to rate.
fn rate(held: Held, case: u8, step: u8, asked: Asked) -> Option<Piece> {
    let place = usize::from(case) - 1;
    let of = held.of_step(step)?;
    let (title, definition, scale) = held.with(|asks| {
        let title = voted(Voted::Trait {
            person: &asked.name,
            name: asks.words.names.of(of),
        });
        let mut anchors = asks.words.anchors.iter();
        let anchor = anchors.find(|it| it.characteristic == of);
        let definition = anchor.map(|it| it.definition.clone());
        (title, definition, scale(&asks.words.anchors, of))
    });
    let eyebrow = eyebrow(held, case, step, &asked);
    let marks = Marks {
        words: MarkWords {
            legend: v(Voting::MarkLegend),
            hint: v(Voting::MarkHint),
        },
        sentences: asked.sentences,
        is_marked: Rc::new(move |at| held.vote(|vote| vote.marks(place, of).contains(&at))),
        mark: Rc::new(move |at, on| {
            let text = held.vote(|vote| vote.marked(place, of, at, on));
            held.answers.set(&Vote::marks_field(place, of), &text);
        }),
    };
    Some(rating(
        held.session,
        Rating {
            eyebrow,
            title,
            definition,
            scale,
            legend: v(Voting::ScaleLegend),
            marks,
            chosen: Rc::new(move || held.vote(|vote| vote.seen(place, of))),
            choose: Rc::new(move |seen| {
                held.answers
                    .set(&Vote::seen_field(place, of), seen_text(seen));
            }),
            under: sureness(held, place, of),
            back: held.way(Kind::Quiet, VotePage::Step(case, step - 1), t(Key::Back)),
            go_on: Rc::new(move || held.go(onward(held, case, step))),
        },
    ))
}

/// The anti-patterns.
fn spot(held: Held, case: u8, asked: &Asked) -> Piece {
    let place = usize::from(case) - 1;
    let step = held.asked() + 1;
    let all = held.with(|asks| {
        let each = AntiPattern::ALL.into_iter().map(|of| {
            let line = asks.words.lines.get(of.index()).cloned();
            let name = asks.words.names.of_pattern(of).to_owned();
            (of, name, line.unwrap_or_default())
        });
        each.collect()
    });
    let list = habits(Habits {
        legend: v(Voting::SpotTitle),
        none: v(Voting::SpotNone),
        all,
        is_ticked: Rc::new(move |of| held.vote(|vote| vote.spotted(place).contains(&of))),
        tick: Rc::new(move |of, on| {
            let text = held.vote(|vote| vote.ticked(place, of, on));
            held.answers.set(&Vote::spotted_field(place), &text);
        }),
    });
    let back = held.way(Kind::Quiet, VotePage::Step(case, step - 1), t(Key::Back));
    let panel = el("div")
        .class("panel")
        .child(list)
        .child(actions(vec![submit_button(t(Key::Continue)), back]));
    let text = plain(asked.sentences.iter().map(String::as_str));
    el("form")
        .class("case-page")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            held.go(onward(held, case, step));
        })
        .child(eyebrow(held, case, step, asked))
        .child(heading(v(Voting::SpotTitle)))
        .child(
            el("p")
                .class("soft case-definition")
                .text(v(Voting::SpotLede)),
        )
        .child(el("div").class("case-two").child(text).child(panel))
        .into()
}
