//! All that was given, what is missing, the name, and sealing.

use leptos::prelude::request_animation_frame;

use super::super::{set_title, voted};
use super::held::Held;
use crate::domain::characteristic::Characteristic;
use crate::domain::practise::Confidence;
use crate::domain::workshop::{CannotSeal, Naming, Vote, VoterId, seal, unhex};
use crate::platform::browser::{page as window, random};
use crate::ui::components::{
    Beside, FieldWords, Kind, actions, advised_field, button, column, heading, lede_text, paragraph,
};
use crate::ui::draw::{Piece, Watched, el, live, live_text, when};
use crate::ui::route::VotePage;
use crate::ui::text::{Key, Voted, Voting, t, v};

/// The longest name that the field takes before it says so, in characters.
const FIELD: usize = 200;

/// What was given for a characteristic.
fn given(held: Held, place: usize, of: Characteristic) -> String {
    held.with(|asks| {
        held.vote(|vote| {
            let seen = vote.seen(place, of);
            let level = seen.and_then(|seen| {
                let number = seen.level()?.number();
                Some((number, asks.words.level(of, seen).unwrap_or_default()))
            });
            voted(Voted::Given {
                name: asks.words.names.of(of),
                level,
                is_shown: seen.is_none(),
                sure: vote.sure(place, of).map(Confidence::percent),
                marks: vote.marks(place, of).len(),
            })
        })
    })
}

fn spotted(held: Held, place: usize) -> String {
    held.with(|asks| {
        let seen = held.vote(|vote| vote.spotted(place));
        let names: Vec<&str> = seen
            .iter()
            .map(|of| asks.words.names.of_pattern(*of))
            .collect();
        voted(Voted::Spotted { names: &names })
    })
}

/// A case with its lines, each the way to its page.
fn case(held: Held, case: u8) -> Piece {
    let place = usize::from(case) - 1;
    let title = held.with(|asks| asks.setup.cases.get(place).map(|it| it.title.clone()));
    let steps = 1..=held.asked();
    let mut lines: Vec<Piece> = steps
        .filter_map(|step| {
            let of = held.of_step(step)?;
            let words = given(held, place, of);
            let line = held.line(VotePage::Step(case, step), words);
            Some(el("li").child(line).into())
        })
        .collect();
    let habits = VotePage::Step(case, held.asked() + 1);
    let line = held.line(habits, spotted(held, place));
    lines.push(el("li").child(line).into());
    el("section")
        .class("given")
        .child(el("h2").text(title.unwrap_or_default()))
        .child(el("ul").class("points").children(lines))
        .into()
}

/// The name, in a session held with names.
pub fn name_field(held: Held, complained: Watched<bool>) -> Piece {
    if held.with(|asks| asks.setup.naming == Naming::Anonymous) {
        return Piece::Nothing;
    }
    let wrong = move || {
        let name = held.answers.get(Vote::NAME);
        match name.trim().is_empty() {
            true => complained.get().then(|| v(Voting::NameMissing)),
            false => (!held.vote(|vote| vote.has_name())).then(|| v(Voting::NameTooLong)),
        }
    };
    advised_field(
        FieldWords {
            id: "name".to_owned(),
            label: v(Voting::NameLabel).into(),
            hint: Some(v(Voting::NameHint)),
            is_optional: false,
            rows: 1,
            limit: FIELD,
            unkept: None,
            kept: Box::new(move || held.answers.get(Vote::NAME)),
            write: Box::new(move |text| {
                text.chars().count() <= FIELD && held.answers.write(Vote::NAME, text)
            }),
            leave: Box::new(move || held.session.flush_note()),
        },
        Beside {
            wrong: Box::new(wrong),
            advice: Box::new(|_| Vec::new()),
        },
    )
}

fn words_of(why: CannotSeal) -> Voting {
    match why {
        CannotSeal::Name => Voting::SealName,
        CannotSeal::Shape => Voting::SealShape,
        CannotSeal::TooLarge => Voting::SealTooLarge,
        CannotSeal::Key => Voting::SealKey,
    }
}

/// Seals what was given: the ballot's text and its revision.
pub fn sealed(held: Held) -> Result<(String, u16), Voting> {
    let ballot = held.vote(|vote| {
        let revision = vote.revision().checked_add(1)?;
        let voter = unhex(vote.texts.get(Vote::VOTER))?;
        Some(vote.ballot(VoterId(voter), revision))
    });
    let ballot = ballot.ok_or(Voting::SealShape)?;
    let random = random::bytes::<32>().ok_or(Voting::NoRandom)?;
    let text = held.with(|asks| seal(&asks.setup, &ballot, random).map_err(words_of))?;
    Ok((text, ballot.revision))
}

/// Seals what is kept and keeps the ballot beside it.
fn seal_kept(held: Held) -> Result<(), Voting> {
    let sum = held.vote(|vote| vote.sum());
    let (text, revision) = sealed(held)?;
    let answers = held.answers;
    answers.set(Vote::REVISION, &revision.to_string());
    answers.set(Vote::SEALED, &text);
    // Last, so that a ballot that was not kept is never taken for a new one.
    answers.set(Vote::SEALED_OF, &sum);
    Ok(())
}

/// What keeps the ballot from being sealed now.
fn lacks(held: Held) -> Option<(Option<Voting>, &'static str)> {
    held.vote(|vote| match (vote.has_ratings(), vote.has_name()) {
        (false, _) => Some((Some(Voting::NothingRated), "#seal-error")),
        (true, false) => Some((None, "#name")),
        (true, true) => None,
    })
}

fn press(held: Held, complained: Watched<bool>, trouble: Watched<Option<Voting>>) {
    held.session.flush_note();
    trouble.set(None);
    if let Some((why, place)) = lacks(held) {
        complained.set(true);
        trouble.set(why);
        request_animation_frame(move || window::focus(place));
        return;
    }
    match seal_kept(held) {
        Ok(()) => held.go(VotePage::Ballot),
        Err(why) => {
            trouble.set(Some(why));
            request_animation_frame(|| window::focus("#seal-error"));
        }
    }
}

/// What is missing, in a sentence.
fn missing(held: Held) -> String {
    match held.vote(|vote| vote.missing().len()) {
        0 => v(Voting::NothingMissing).to_owned(),
        count => voted(Voted::Lacks { count }),
    }
}

/// The page.
pub fn page(held: Held) -> Piece {
    set_title(v(Voting::CheckTitle));
    let complained = Watched::new(false);
    let trouble = Watched::new(None::<Voting>);
    let cases = held.cases();
    // Made anew as answers change, but never under the name field.
    let all = live(move || Piece::All((1..=cases).map(|at| case(held, at)).collect()));
    let is_sealed = move || held.vote(|vote| vote.is_sealed_as_given());
    let has_ballot = move || !held.answers.get(Vote::SEALED).is_empty();
    let to_ballot = when(
        has_ballot,
        move || held.way(Kind::Quiet, VotePage::Ballot, v(Voting::ToBallot)),
        || Piece::Nothing,
    );
    let seal = when(
        is_sealed,
        || Piece::Nothing,
        move || {
            let words = match has_ballot() {
                true => Voting::SealAgain,
                false => Voting::Seal,
            };
            button(Kind::Primary, v(words), move || {
                press(held, complained, trouble);
            })
        },
    );
    let said = live(move || {
        trouble.get().map(|why| {
            el("p")
                .class("field-error")
                .id("seal-error")
                .attribute("role", "alert")
                .focusable()
                .text(v(why))
        })
    });
    let back = VotePage::Step(cases, held.asked() + 1);
    column(vec![
        heading(v(Voting::CheckTitle)).into(),
        lede_text(v(Voting::CheckLede)).into(),
        all,
        el("section")
            .class("given")
            .child(el("h2").text(v(Voting::SealTitle)))
            .child(el("p").child(live_text(move || missing(held))))
            .child(paragraph(v(Voting::SealAbout)))
            .child(name_field(held, complained))
            .child(said)
            .child(actions(vec![
                seal,
                to_ballot,
                held.way(Kind::Quiet, back, t(Key::Back)),
            ]))
            .into(),
    ])
    .into()
}
