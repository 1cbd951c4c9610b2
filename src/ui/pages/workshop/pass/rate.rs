//! The steps of a person who has the device: each case to read, its characteristics, its
//! anti-patterns; then the name where there is one, and sealing.

use std::rc::Rc;

use super::{Pass, Stage};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::Confidence;
use crate::domain::workshop::{Asked, Ballot, CaseBallot, Given, Naming, name_fits};
use crate::ui::components::{
    Kind, actions, button, column, heading, paragraph, pills, soft, value_of,
};
use crate::ui::draw::{Element, Piece, Watched, el, hold_window, live};
use crate::ui::pages::judging::{Habits, MarkWords, Marks, Rating, habits, plain, rating, scale};
use crate::ui::pages::workshop::WRITE;
use crate::ui::session::File;
use crate::ui::text::{Facing, Key, Prompt, Remark, f, language, p, t};

fn remark(of: Remark<'_>) -> String {
    language().remark(of, WRITE)
}

/// Where a step is: a case with a part of it, 0 to read and then as asked; `None` after the last.
fn place(pass: &Pass, step: usize) -> Option<(usize, usize)> {
    let parts = pass.setup.of.len() + 2;
    let case = step / parts;
    (case < pass.setup.cases.len()).then_some((case, step % parts))
}

/// A step. Leaving it by reloading asks first.
pub fn step(pass: &Pass, step: usize) -> Piece {
    if let Some(asks) = hold_window("beforeunload", |event| event.prevent_default()) {
        let _kept = leptos::prelude::StoredValue::new_local(asks);
    }
    let Some((case, part)) = place(pass, step) else {
        return last(pass, step);
    };
    let Some(asked) = pass.setup.cases.get(case).cloned() else {
        return Piece::Nothing;
    };
    let of = part
        .checked_sub(1)
        .and_then(|at| pass.setup.of.get(at).copied());
    match (part, of) {
        (0, _) => read(pass, step, &asked),
        (_, Some(of)) => rate(pass, step, case, &asked, of),
        _ => spot(pass, step, case, &asked),
    }
}

fn eyebrow(pass: &Pass, asked: &Asked, step: usize) -> Element {
    let of = pass.setup.cases.len() * (pass.setup.of.len() + 2);
    let title = &asked.title;
    let step = step + 1;
    el("p")
        .class("eyebrow")
        .text(remark(Remark::Eyebrow { title, step, of }))
}

fn onward(pass: &Pass, step: usize) -> impl Fn() + 'static {
    let pass = pass.clone();
    move || pass.go(Stage::Rating(step + 1))
}

fn back(pass: &Pass, step: usize) -> Piece {
    let pass = pass.clone();
    match step.checked_sub(1) {
        Some(before) => button(Kind::Quiet, t(Key::Back), move || {
            pass.go(Stage::Rating(before));
        }),
        None => stop(&pass),
    }
}

/// The way out without a ballot.
fn stop(pass: &Pass) -> Piece {
    let pass = pass.clone();
    button(Kind::Quiet, f(Facing::PassStop), move || {
        pass.wipe(Facing::PassTaken);
    })
}

fn read(pass: &Pass, step: usize, asked: &Asked) -> Piece {
    let on = button(Kind::Primary, t(Key::Continue), onward(pass, step));
    column(vec![
        eyebrow(pass, asked, step).into(),
        heading(asked.title.clone()).into(),
        soft(p(Prompt::ReadLede)).into(),
        plain(asked.sentences.iter().map(String::as_str)).into(),
        actions(vec![on, back(pass, step)]).into(),
    ])
    .into()
}

/// What was given for a characteristic, to change.
fn given_of(ballot: &mut Ballot, case: usize, at: usize) -> Option<&mut Given> {
    ballot.cases.get_mut(case)?.given.get_mut(at)
}

fn case_of(ballot: &mut Ballot, case: usize) -> Option<&mut CaseBallot> {
    ballot.cases.get_mut(case)
}

fn marks(pass: &Pass, case: usize, at: usize, asked: &Asked) -> Marks {
    let (looked, changed) = (pass.clone(), pass.clone());
    let is_in = move |ballot: &Ballot, sentence: usize| {
        let given = ballot.cases.get(case).and_then(|it| it.given.get(at));
        given.is_some_and(|it| it.marks.contains(&sentence))
    };
    Marks {
        words: MarkWords {
            legend: p(Prompt::MarkLegend),
            hint: p(Prompt::MarkHint),
        },
        sentences: asked.sentences.clone(),
        is_marked: Rc::new(move |sentence| {
            looked.look(|ballot| is_in(ballot, sentence)) == Some(true)
        }),
        mark: Rc::new(move |sentence, is_on| {
            changed.change(|ballot| {
                if let Some(given) = given_of(ballot, case, at) {
                    given.marks.retain(|it| *it != sentence);
                    if is_on {
                        given.marks.push(sentence);
                        given.marks.sort_unstable();
                    }
                }
            });
        }),
    }
}

fn sureness(pass: &Pass, case: usize, at: usize) -> Piece {
    let held = Watched::new(pass.clone().given);
    let change = Watched::new(Rc::new(pass.clone()));
    let choices = Confidence::ALL.map(|sure| {
        let percent = sure.percent();
        (sure, remark(Remark::Percent { percent }).into())
    });
    pills(
        "sure",
        f(Facing::PassSure),
        Some(p(Prompt::SureHint)),
        choices.to_vec(),
        move || {
            let ballot = held.peek().get()?;
            ballot.cases.get(case)?.given.get(at)?.sure
        },
        move |sure| {
            change.peek().change(|ballot| {
                if let Some(given) = given_of(ballot, case, at) {
                    given.sure = Some(sure);
                }
            });
        },
    )
}

fn rate(pass: &Pass, step: usize, case: usize, asked: &Asked, of: Characteristic) -> Piece {
    let at = pass.setup.of.iter().position(|it| *it == of).unwrap_or(0);
    let session = pass.session;
    let words = session.shelf(File::Mirror).ok();
    let anchors = words.and_then(|shelf| shelf.anchors().map(|(_, all)| all.to_vec()));
    let anchors = anchors.unwrap_or_default();
    let names = session.names().ok();
    let name = names.as_ref().map_or(of.name(), |it| it.of(of));
    let title = remark(Remark::Trait {
        person: &asked.name,
        name,
    });
    let known = anchors.iter().find(|it| it.characteristic == of);
    let (looked, changed) = (pass.clone(), pass.clone());
    let given = Rating {
        eyebrow: eyebrow(pass, asked, step),
        title,
        definition: known.map(|it| it.definition.clone()),
        scale: scale(&anchors, of),
        legend: p(Prompt::ScaleLegend),
        marks: marks(pass, case, at, asked),
        chosen: Rc::new(move || {
            looked.look(|ballot| ballot.cases.get(case)?.given.get(at)?.seen)?
        }),
        choose: Rc::new(move |seen| {
            changed.change(|ballot| {
                if let Some(given) = given_of(ballot, case, at) {
                    given.seen = Some(seen);
                }
            });
        }),
        under: match pass.setup.asks_sureness {
            true => sureness(pass, case, at),
            false => Piece::Nothing,
        },
        back: back(pass, step),
        go_on: Rc::new(onward(pass, step)),
    };
    rating(session, given)
}

fn spot(pass: &Pass, step: usize, case: usize, asked: &Asked) -> Piece {
    let shelf = pass.session.shelf(File::Mirror).ok();
    let known = shelf.as_ref().and_then(|shelf| shelf.anti_patterns());
    let words = |of: AntiPattern| {
        let found = known.and_then(|all| all.iter().find(|it| it.id == of));
        let name = found.map_or_else(|| of.name().to_owned(), |it| it.name.clone());
        let line = found.map(|it| it.line.clone()).unwrap_or_default();
        (of, name, line)
    };
    let (looked, changed) = (pass.clone(), pass.clone());
    let list = habits(Habits {
        legend: p(Prompt::SpotTitle),
        none: p(Prompt::SpotNone),
        all: AntiPattern::ALL.map(words).to_vec(),
        is_ticked: Rc::new(move |of| {
            let is_in = |ballot: &Ballot| {
                let case = ballot.cases.get(case);
                case.is_some_and(|it| it.spotted.contains(&of))
            };
            looked.look(is_in) == Some(true)
        }),
        tick: Rc::new(move |of, is_on| {
            changed.change(|ballot| {
                if let Some(case) = case_of(ballot, case) {
                    case.spotted.retain(|it| *it != of);
                    if is_on {
                        case.spotted.push(of);
                        case.spotted.sort_unstable();
                    }
                }
            });
        }),
    });
    let on = button(Kind::Primary, t(Key::Continue), onward(pass, step));
    let panel = el("div")
        .class("panel")
        .child(list)
        .child(actions(vec![on, back(pass, step)]));
    let text = plain(asked.sentences.iter().map(String::as_str));
    el("div")
        .class("case-page")
        .child(eyebrow(pass, asked, step))
        .child(heading(p(Prompt::SpotTitle)))
        .child(
            el("p")
                .class("soft case-definition")
                .text(p(Prompt::SpotLede)),
        )
        .child(el("div").class("case-two").child(text).child(panel))
        .into()
}

/// The name where ballots hold one, and sealing.
fn last(pass: &Pass, step: usize) -> Piece {
    let wrong = Watched::new(None::<Facing>);
    let is_named = pass.setup.naming == Naming::Named;
    let name = is_named.then(|| name_field(pass, wrong));
    let sealed = pass.clone();
    let seal = button(Kind::Primary, f(Facing::PassSeal), move || {
        let name = sealed.given.peek().map(|it| it.name).unwrap_or_default();
        if !name_fits(sealed.setup.naming, &name) {
            wrong.set(Some(Facing::PassNameWrong));
            return crate::platform::browser::page::focus("#pass-name");
        }
        if !sealed.seal() {
            wrong.set(Some(Facing::PassCannot));
        }
    });
    let said = live(move || {
        let words = wrong.get();
        words.map(|words| el("p").class("field-error").id("pass-wrong").text(f(words)))
    });
    column(vec![
        heading(f(Facing::PassLast)).into(),
        paragraph(f(Facing::PassLastText)).into(),
        name.into(),
        el("div").attribute("role", "alert").child(said).into(),
        actions(vec![seal, back(pass, step), stop(pass)]).into(),
    ])
    .into()
}

fn name_field(pass: &Pass, wrong: Watched<Option<Facing>>) -> Piece {
    let (held, changed) = (pass.clone(), pass.clone());
    let name = held.given.peek().map(|it| it.name).unwrap_or_default();
    let input = el("input")
        .id("pass-name")
        .attribute("type", "text")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .made_attribute("value", name)
        .attribute("aria-describedby", "pass-name-hint pass-wrong")
        .live_attribute("aria-invalid", move || {
            (wrong.get() == Some(Facing::PassNameWrong)).then_some("true")
        })
        .on("input", move |event| {
            let name = value_of(&event).trim().to_owned();
            changed.change(|ballot| ballot.name = name);
        });
    el("div")
        .class("note-field")
        .child(
            el("label")
                .attribute("for", "pass-name")
                .text(f(Facing::PassName)),
        )
        .child(
            el("p")
                .class("soft small")
                .id("pass-name-hint")
                .text(f(Facing::PassNameHint)),
        )
        .child(input)
        .into()
}
