//! The fairness check of a run: five questions for this run, with what the test's card says beside.
//! A no stops nothing, it says what to change first.

use super::test;
use crate::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use crate::domain::people::Run;
use crate::ui::draw::{Piece, el, live};
use crate::ui::pages::people::asked::{Asked, Tried, asked, missing_for};
use crate::ui::pages::people::fields::id_of;
use crate::ui::pages::people::held::Held;
use crate::ui::text::{Caption, Mention, c, mention};

/// A question of the check.
pub fn question_words(question: FairnessQuestion) -> &'static str {
    c(match question {
        FairnessQuestion::PaidTime => Caption::FairPaid,
        FairnessQuestion::EqualAccess => Caption::FairAccess,
        FairnessQuestion::CanDecline => Caption::FairDecline,
        FairnessQuestion::PersonTold => Caption::FairTold,
        FairnessQuestion::SecondObserver => Caption::FairSecond,
    })
}

fn answer_words(answer: FairnessAnswer) -> &'static str {
    c(match answer {
        FairnessAnswer::Yes => Caption::FairYes,
        FairnessAnswer::Depends => Caption::FairDepends,
        FairnessAnswer::No => Caption::FairNo,
    })
}

/// What to change where the answer is no.
fn fix_words(question: FairnessQuestion) -> &'static str {
    c(match question {
        FairnessQuestion::PaidTime => Caption::FairPaidFix,
        FairnessQuestion::EqualAccess => Caption::FairAccessFix,
        FairnessQuestion::CanDecline => Caption::FairDeclineFix,
        FairnessQuestion::PersonTold => Caption::FairToldFix,
        FairnessQuestion::SecondObserver => Caption::FairSecondFix,
    })
}

fn answer(held: Held, question: FairnessQuestion) -> Option<FairnessAnswer> {
    held.look(|sheet| Run(sheet).fairness(question)).flatten()
}

/// What the test's card says to a question.
fn of_card(held: Held, question: FairnessQuestion) -> Option<Piece> {
    let test = test(held)?;
    let line = test.fairness(question)?;
    let words = mention(Mention::CardSays {
        answer: answer_words(line.answer),
        text: &line.text,
    });
    Some(el("p").class("soft small").text(words).into())
}

/// What to change first, where the answer is no.
fn fix(held: Held, question: FairnessQuestion) -> Option<Piece> {
    let is_no = answer(held, question) == Some(FairnessAnswer::No);
    is_no.then(|| {
        el("p")
            .class("aside")
            .attribute("role", "status")
            .text(fix_words(question))
            .into()
    })
}

/// A question with its answers.
pub fn ask(held: Held, question: FairnessQuestion, tried: Tried) -> Piece {
    let field = held.field(&Run::fairness_field(question));
    let id = id_of(&field);
    let of = id.clone();
    let choices = FairnessAnswer::ALL.map(|it| (it.name(), answer_words(it).into()));
    let choice = asked(Asked {
        id,
        legend: question_words(question).into(),
        hint: None,
        beside: live(move || of_card(held, question)),
        choices: choices.to_vec(),
        chosen: Box::new(move || {
            answer(held, question)
                .map_or("", FairnessAnswer::name)
                .into()
        }),
        choose: Box::new(move |name| held.session.set_field(field.clone(), name.to_owned())),
        complaint: Box::new(move || missing_for(tried, &of)),
    });
    Piece::All(vec![choice, live(move || fix(held, question))])
}

/// How the questions were answered.
pub fn answered(held: Held) -> Piece {
    let lines = FairnessQuestion::ALL.into_iter().filter_map(|question| {
        let answer = answer(held, question)?;
        Some(Piece::All(vec![
            el("dt").text(question_words(question)).into(),
            el("dd").text(answer_words(answer)).into(),
        ]))
    });
    el("dl").class("fairness").children(lines.collect()).into()
}
