//! A run that is being set up: what is agreed, whether it is fair, and what the manager expects to
//! see, said before it starts.

use super::fairness;
use crate::domain::pack::sniff::FairnessQuestion;
use crate::domain::people::{Lack, Run};
use crate::domain::practise::Confidence;
use crate::ui::components::{Kind, actions, button, soft};
use crate::ui::draw::{Piece, Watched, el};
use crate::ui::pages::people::asked::{
    Asked, Missing, Tried, asked, complain, missing_for, summary, with_complaint,
};
use crate::ui::pages::people::fields::{self, Writing, id_of};
use crate::ui::pages::people::held::{Held, to_stage};
use crate::ui::text::{Caption, Mention, c, mention};

/// Names and words of what a run lacks.
fn missing_of(lack: Lack) -> (String, String) {
    let (name, words) = match lack {
        Lack::Title => (Run::TITLE, Caption::LackTitle),
        Lack::Setup => (Run::SETUP, Caption::LackSetup),
        Lack::Expect => (Run::EXPECT, Caption::LackExpect),
        Lack::Sure => (Run::SURE, Caption::LackSure),
        Lack::Day => (Run::LOOK_ON, Caption::LackDay),
        Lack::LaterDay => (Run::LOOK_ON, Caption::LackLaterDay),
        Lack::Fairness(question) => {
            let asked = fairness::question_words(question);
            let words = mention(Mention::LackAnswer { question: asked });
            return (Run::fairness_field(question), words);
        }
    };
    (name.to_owned(), c(words).to_owned())
}

/// All that keeps it from starting, in the order of the page.
fn missing(held: Held) -> Vec<Missing> {
    let today = held.session.today();
    let lacks = held.look(|sheet| Run(sheet).lacks(today));
    let lacks = lacks.unwrap_or_default().into_iter().map(missing_of);
    let mut missing: Vec<Missing> = lacks
        .map(|(name, words)| (id_of(&held.field(&name)), words))
        .collect();
    // A text too long to be kept is still in its field: what stands would be another.
    for name in [Run::TITLE, Run::SETUP, Run::EXPECT] {
        let field = held.field(name);
        if held.session.unkept_field(&field).is_some() {
            missing.push((id_of(&field), c(Caption::LackShorter).to_owned()));
        }
    }
    missing
}

fn start(held: Held, tried: Tried) {
    held.session.flush_note();
    let missing = missing(held);
    if !missing.is_empty() {
        return complain(tried, missing);
    }
    let today = held.session.today().iso();
    held.say(Run::STARTED, today, Caption::Started);
    to_stage();
}

/// Says at once that a day has passed; that none is chosen only once it was tried to start.
fn of_day(held: Held, tried: Tried, id: &str) -> Option<String> {
    let today = held.session.today();
    match held.look(|sheet| Run(sheet).look_on())? {
        Some(day) if day <= today => Some(c(Caption::LookPast).to_owned()),
        Some(_) => None,
        None => missing_for(tried, id),
    }
}

fn about(held: Held, tried: Tried) -> Piece {
    let text = |name: &str, label: Caption, hint: Option<Caption>, rows| {
        let field = held.field(name);
        let words = Writing {
            label: c(label).into(),
            hint: hint.map(c),
            is_optional: false,
            rows,
        };
        let id = id_of(&field);
        let of = id.clone();
        with_complaint(&of, fields::text(held.session, &field, words), move || {
            missing_for(tried, &id)
        })
    };
    let is_own = held.look(|sheet| Run(sheet).test().is_none()) == Some(true);
    let title = is_own.then(|| text(Run::TITLE, Caption::FieldTitle, None, 1));
    let setup = text(
        Run::SETUP,
        Caption::RunSetup,
        Some(Caption::RunSetupHint),
        5,
    );
    Piece::All(vec![title.into(), setup])
}

fn expectation(held: Held, tried: Tried) -> Piece {
    let expect = held.field(Run::EXPECT);
    let words = Writing {
        label: c(Caption::Expect).into(),
        hint: Some(c(Caption::ExpectHint)),
        is_optional: false,
        rows: 3,
    };
    let of = id_of(&expect);
    let written = with_complaint(
        &id_of(&expect),
        fields::text(held.session, &expect, words),
        move || missing_for(tried, &of),
    );
    let sure = held.field(Run::SURE);
    let (id, known) = (id_of(&sure), sure.clone());
    let of = id.clone();
    let percents = ["50", "60", "70", "80", "90"].into_iter();
    let choices = percents.zip(Confidence::ALL).map(|(name, sure)| {
        let percent = sure.percent();
        (name, mention(Mention::Percent { percent }).into())
    });
    let sure = asked(Asked {
        id,
        legend: c(Caption::Sure).into(),
        hint: Some(c(Caption::SureHint)),
        beside: Piece::Nothing,
        choices: choices.collect(),
        chosen: Box::new(move || held.session.field_text(&known)),
        choose: Box::new(move |name| held.session.set_field(sure.clone(), name.to_owned())),
        complaint: Box::new(move || missing_for(tried, &of)),
    });
    let day = held.field(Run::LOOK_ON);
    let of = id_of(&day);
    let day = with_complaint(
        &id_of(&day),
        fields::day(
            held.session,
            &day,
            c(Caption::LookOn),
            Some(c(Caption::LookOnHint)),
        ),
        move || of_day(held, tried, &of),
    );
    el("section")
        .child(el("h2").text(c(Caption::ForecastTitle)))
        .child(soft(c(Caption::ForecastLede)))
        .child(written)
        .child(sure)
        .child(day)
        .into()
}

/// The page.
pub fn page(held: Held) -> Piece {
    let tried = Watched::new(Vec::new());
    let questions = FairnessQuestion::ALL.map(|question| fairness::ask(held, question, tried));
    let start = button(Kind::Primary, c(Caption::Start), move || start(held, tried));
    Piece::All(vec![
        summary(Caption::StartLacks, tried),
        about(held, tried),
        el("section")
            .child(el("h2").text(c(Caption::FairTitle)))
            .child(soft(c(Caption::FairLede)))
            .children(questions.into())
            .into(),
        expectation(held, tried),
        actions(vec![start]).into(),
    ])
}
