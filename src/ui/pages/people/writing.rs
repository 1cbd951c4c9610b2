//! The fields of an observation, the same where it is written down quickly and where it is looked at
//! again; the hints beside them; and keeping what was begun.

use leptos::prelude::untrack;

use super::fields::{id_of, one, several};
use super::names;
use crate::domain::day::DayNumber;
use crate::domain::people::{
    Beginning, Concern, Hint, Observation, PERSON, Run, Stage, hints, hints_on_code,
};
use crate::domain::sheet::{PEOPLE_FIELD_LIMIT, SheetId, SheetKind};
use crate::journal::Field;
use crate::platform::browser::page as window;
use crate::ui::components::{
    Beside, Choice, FieldWords, advised_field, checked_day_field, select, soft,
};
use crate::ui::draw::{Piece, Text, Watched, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, mention};

/// An observation being written.
#[derive(Clone)]
pub struct Writing {
    /// The session.
    pub session: Session,
    /// Its sheet, which may not be there before the first character.
    pub sheet: SheetId,
    /// Whom it will be about and from which run, until the sheet says so itself.
    pub about: Option<Beginning>,
    /// Whether it was asked to be kept without what was done.
    pub lacks_behavior: Watched<bool>,
}

impl Writing {
    /// A field of it.
    pub fn field(&self, name: &str) -> Field {
        self.session
            .ledger_field(&self.sheet, SheetKind::Observation, name)
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> String {
        self.session.field_text(&self.field(name))
    }

    /// Whether its sheet is there.
    pub fn is_begun(&self) -> bool {
        self.session
            .glance(|state| state.ledger.get(&self.sheet).is_some())
    }

    /// Marks it as begun, where that was not done before. A choice that takes back whom it was opened
    /// about does this first, so that it stays taken back.
    pub fn begin(&self) {
        let is_here = |it: &&Beginning| self.session.code_of(&it.person).is_some();
        let about = self.about.as_ref().filter(is_here);
        self.session.begin_observation(&self.sheet, about);
    }

    /// From which run it is, empty where it is from none.
    fn run(&self) -> String {
        let about = self.about.as_ref().filter(|_| !self.is_there());
        match about.and_then(|it| it.run.clone()) {
            Some(run) => run.0,
            None => self.text(Observation::RUN),
        }
    }

    /// Whether its sheet is there, and again when that changes.
    fn is_there(&self) -> bool {
        self.session
            .ledger(|ledger| ledger.get(&self.sheet).is_some())
    }

    /// Whom it is about, if they are here.
    pub fn person(&self) -> Option<SheetId> {
        let text = self.text(PERSON);
        let said = (!text.is_empty()).then_some(SheetId(text));
        let about = || self.about.as_ref().map(|it| it.person.clone());
        let person = if self.is_there() { said } else { about() };
        person.filter(|it| self.session.code_of(it).is_some())
    }

    /// Keeps what was begun. Where something is missing or wrong nothing changes, and focus goes
    /// there.
    pub fn keep(&self) -> bool {
        let session = self.session;
        session.flush_note();
        let in_the_way = |name: &&str| session.unkept_field(&self.field(name)).is_some();
        let too_long = Observation::WRITTEN.into_iter().find(in_the_way);
        let (says_it, is_to_come) = session.glance(|state| {
            let sheet = state.ledger.get(&self.sheet);
            let says_it = sheet.is_some_and(|it| Observation(it).says_what_was_done());
            let today = session.today();
            let to_come = sheet.is_some_and(|it| Observation(it).is_of_day_to_come(today));
            (says_it, to_come)
        });
        let missing = (!says_it).then_some(Observation::BEHAVIOR);
        let to_come = is_to_come.then_some(Observation::ON);
        let Some(first) = too_long.or(missing).or(to_come) else {
            session.set_field(self.field(Observation::DRAFT), String::new());
            return true;
        };
        self.lacks_behavior
            .set(first == Observation::BEHAVIOR && too_long.is_none());
        window::focus(&format!("#{}", id_of(&self.field(first))));
        false
    }
}

/// What a hint asks.
fn words_of(hint: &Hint) -> Text {
    let word = hint.words.as_str();
    match hint.concern {
        Concern::Judging => mention(Mention::AdviseJudging { word }).into(),
        Concern::Protected => mention(Mention::AdviseProtected { word }).into(),
        Concern::Name => c(Caption::AdviseName).into(),
        Concern::Email => c(Caption::AdviseEmail).into(),
        Concern::Phone => c(Caption::AdvisePhone).into(),
    }
}

/// Hints on a text about somebody.
pub fn advice(session: Session, text: &str) -> Vec<Text> {
    let people = session.people();
    let codes: Vec<String> = people.into_iter().map(|(_, code)| code).collect();
    hints(text, &codes).iter().map(words_of).collect()
}

/// Hints on a code for somebody.
pub fn advice_on_code(code: &str) -> Vec<Text> {
    let of_code = |hint: &Hint| match hint.concern {
        Concern::Judging => mention(Mention::AdviseCodeJudges { word: &hint.words }).into(),
        _ => words_of(hint),
    };
    hints_on_code(code).iter().map(of_code).collect()
}

/// A text with hints beside it.
pub fn written(
    writing: &Writing,
    name: &'static str,
    words: (Caption, Caption),
    wrong: Box<dyn Fn() -> Option<&'static str>>,
) -> Piece {
    let (known, place, session) = (writing.field(name), writing.field(name), writing.session);
    let (label, hint) = words;
    let lacks = writing.lacks_behavior;
    advised_field(
        FieldWords {
            id: id_of(&place),
            label: c(label).into(),
            hint: Some(c(hint)),
            is_optional: false,
            rows: 2,
            limit: PEOPLE_FIELD_LIMIT,
            unkept: session.unkept_field(&place),
            kept: Box::new(move || session.field_text(&known)),
            write: Box::new(move |text| {
                // At once, and not when the field is left: what is pressed then would move away.
                if name == Observation::BEHAVIOR && lacks.peek() {
                    lacks.set(false);
                }
                session.write_field(place.clone(), text)
            }),
            leave: Box::new(move || session.flush_note()),
        },
        Beside {
            wrong,
            advice: Box::new(move |text| advice(session, text)),
        },
    )
}

/// A day that cannot be one to come.
pub fn past_day(writing: &Writing, name: &'static str, label: Caption) -> Piece {
    let session = writing.session;
    let place = writing.field(name);
    let (known, checked) = (writing.clone(), writing.field(name));
    let kept = move || match known.is_there() || name != Observation::ON {
        true => known.text(name),
        false => known.session.today().iso(),
    };
    checked_day_field(
        id_of(&place),
        c(label),
        None,
        kept,
        move |day| session.set_field(place.clone(), day),
        Box::new(move || {
            let day = DayNumber::parse(&session.field_text(&checked));
            let is_to_come = day.is_some_and(|day| day > session.today());
            is_to_come.then(|| c(Caption::DayToCome))
        }),
    )
}

/// Whom it is about. A run with somebody else does not stay chosen.
fn whom(writing: &Writing) -> Piece {
    let session = writing.session;
    let mut choices: Vec<Choice> = vec![(String::new(), c(Caption::WhomNobody).into())];
    for (id, code) in session.people() {
        choices.push((id.0, code.into()));
    }
    let (known, chosen) = (writing.clone(), writing.clone());
    select(
        id_of(&writing.field(PERSON)),
        c(Caption::Whom),
        choices,
        move || known.person().map(|it| it.0).unwrap_or_default(),
        move |person| {
            if !chosen.is_begun() {
                chosen.begin();
            }
            session.set_field(chosen.field(PERSON), person);
            if !chosen.text(Observation::RUN).is_empty() {
                session.set_field(chosen.field(Observation::RUN), String::new());
            }
        },
    )
}

/// Running sniff tests of a person, and the one that is chosen.
fn runs_of(writing: &Writing, person: &SheetId) -> Vec<Choice> {
    let held = untrack(|| writing.run());
    writing.session.glance(|state| {
        let about = state.ledger.about(person);
        let runs = about.filter(|it| it.kind == SheetKind::Run);
        let fit = runs.filter(|it| Run(it).stage() == Stage::Running || held == it.id.0);
        fit.map(|it| (it.id.0.clone(), Run(it).title().to_owned().into()))
            .collect()
    })
}

/// From which sniff test. Made anew only when it is about somebody else.
fn from_run(writing: &Writing) -> Piece {
    let person = Watched::new(writing.person());
    let known = writing.clone();
    let follow = live(move || {
        let now = known.person();
        if person.peek() != now {
            person.set(now);
        }
        Piece::Nothing
    });
    let writing = writing.clone();
    let choose = live(move || {
        let Some(person) = person.get() else {
            return Piece::Nothing;
        };
        let runs = runs_of(&writing, &person);
        if runs.is_empty() {
            return soft(c(Caption::RunStill)).class("soft small").into();
        }
        let mut choices: Vec<Choice> = vec![(String::new(), c(Caption::FromDailyWork).into())];
        choices.extend(runs);
        let (known, place) = (writing.clone(), writing.clone());
        select(
            id_of(&writing.field(Observation::RUN)),
            c(Caption::FromRun),
            choices,
            move || known.run(),
            move |run| {
                if !place.is_begun() {
                    place.begin();
                }
                let field = place.field(Observation::RUN);
                place.session.set_field(field, run);
            },
        )
    });
    Piece::All(vec![follow, choose])
}

/// What it shows, and from which sniff test; folded away until it is wanted.
fn more(writing: &Writing) -> Piece {
    let session = writing.session;
    let held = [Observation::SHOWS, Observation::LACKS, Observation::HABITS];
    let has_run = !writing.run().is_empty();
    let is_open = has_run || held.into_iter().any(|name| !writing.text(name).is_empty());
    let pills = |name, legend, hint, choices| {
        let field = writing.field(name);
        several(session, &field, c(legend), hint, choices)
    };
    let details = el("details").class("differ more");
    let details = if is_open {
        details.flag("open")
    } else {
        details
    };
    details
        .child(el("summary").text(c(Caption::More)))
        .child(pills(
            Observation::SHOWS,
            Caption::Shows,
            None,
            names::characteristics(),
        ))
        .child(pills(
            Observation::LACKS,
            Caption::SpeaksAgainst,
            None,
            names::characteristics(),
        ))
        .child(pills(
            Observation::HABITS,
            Caption::HabitsSeen,
            Some(c(Caption::HabitsHint)),
            names::habits(),
        ))
        .child(from_run(writing))
        .into()
}

/// All fields, in the order of reading.
pub fn fields(writing: &Writing) -> Piece {
    let session = writing.session;
    let never = || -> Box<dyn Fn() -> Option<&'static str>> { Box::new(|| None) };
    let lacking = writing.lacks_behavior;
    let lacks = move || lacking.get().then(|| c(Caption::BehaviorMissing));
    let source = writing.field(Observation::SOURCE);
    Piece::All(vec![
        whom(writing),
        written(
            writing,
            Observation::SITUATION,
            (Caption::Situation, Caption::SituationHint),
            never(),
        ),
        written(
            writing,
            Observation::BEHAVIOR,
            (Caption::Behavior, Caption::BehaviorHint),
            Box::new(lacks),
        ),
        written(
            writing,
            Observation::IMPACT,
            (Caption::Impact, Caption::ImpactHint),
            never(),
        ),
        past_day(writing, Observation::ON, Caption::Day),
        one(
            session,
            &source,
            c(Caption::SourceAsk),
            None,
            names::sources(),
        ),
        more(writing),
        soft(c(Caption::NoProtected)).class("soft small").into(),
    ])
}
