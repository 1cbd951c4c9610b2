//! Everything that is kept about a person, to read: for their own request for their data. Ratings
//! stand one characteristic at a time, in the source's order, each with its day and reason.

use super::brief::titled;
use super::{Days, Words, in_a_line, level_name, path_name, rating_words, source_name};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use crate::domain::people::{Against, Growth, Observation, Outcome, Person, Rated, Run};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::ui::report::quoted;
use crate::ui::text::{Account, Caption, account, c};

/// What a report of everything is made with.
struct Report<'a> {
    about: &'a [&'a Sheet],
    words: &'a Words,
    day: Days<'a>,
    text: String,
}

impl Report<'_> {
    fn heading(&mut self, of: Caption) {
        self.text += &format!("\n## {}\n", c(of));
    }

    fn line(&mut self, label: Caption, words: &str) {
        if !words.is_empty() {
            self.text += &format!("\n{}: {words}\n", c(label));
        }
    }

    /// A person's own words under their label.
    fn own(&mut self, label: Caption, words: &str) {
        if !words.trim().is_empty() {
            self.text += &format!("\n{}:\n\n{}", c(label), quoted(words));
        }
    }

    fn day_line(&mut self, label: Caption, on: Option<DayNumber>) {
        let day = on.map(self.day);
        self.line(label, day.as_deref().unwrap_or_default());
    }

    fn names<T>(&self, of: impl Iterator<Item = T>, name: impl Fn(&Words, T) -> String) -> String {
        let names: Vec<String> = of.map(|it| name(self.words, it)).collect();
        names.join(", ")
    }

    fn of_kind(&self, kind: SheetKind) -> Vec<Sheet> {
        let of_kind = self.about.iter().filter(|sheet| sheet.kind == kind);
        of_kind.map(|sheet| (*sheet).clone()).collect()
    }

    fn observation(&mut self, of: Observation<'_>) {
        let title = match of.on() {
            Some(on) => (self.day)(on),
            None => c(Caption::BriefNoDay).to_owned(),
        };
        self.text += &format!("\n### {title}\n");
        if of.is_draft() {
            self.text += &format!("\n{}\n", c(Caption::AllBegun));
        }
        self.line(Caption::FieldSource, source_name(of.source()));
        let shows = self.names(of.shows(), |words, it| words.name(it).to_owned());
        self.line(Caption::FieldShows, &shows);
        let lacks = self.names(of.lacks(), |words, it| words.name(it).to_owned());
        self.line(Caption::FieldLacks, &lacks);
        let habits = self.names(of.habits(), |words, it| words.habit(it).to_owned());
        self.line(Caption::FieldHabits, &habits);
        if let Some(run) = of.run().and_then(|id| self.find(&id)) {
            let title = titled(Run(&run).title(), Caption::RunUnnamed);
            self.line(Caption::FieldFrom, &title);
        }
        self.own(Caption::FieldSituation, of.situation());
        self.own(Caption::FieldBehavior, of.behavior());
        self.own(Caption::FieldImpact, of.impact());
        self.own(Caption::FieldTalked, of.talked().unwrap_or_default());
        let talked = of.talked_on().map(self.day);
        if let Some(day) = talked {
            self.text += &format!("\n{day}\n");
        }
    }

    fn find(&self, id: &SheetId) -> Option<Sheet> {
        let found = self.about.iter().find(|sheet| sheet.id == *id);
        found.map(|sheet| (*sheet).clone())
    }

    fn run(&mut self, of: Run<'_>) {
        self.text += &format!("\n### {}\n", titled(of.title(), Caption::RunUnnamed));
        self.day_line(Caption::WhatStarted, of.started());
        if let Some(on) = of.look_on() {
            let day = (self.day)(on);
            self.text += &format!("\n{}\n", account(Account::LookAgainOn { day: &day }));
        }
        self.own(Caption::FieldSetup, of.0.texts.get(Run::SETUP));
        self.own(Caption::FieldExpect, of.expect().unwrap_or_default());
        if let Some(sure) = of.sure() {
            let percent = sure.percent();
            self.text += &format!("\n{}\n", account(Account::Sure { percent }));
        }
        for question in FairnessQuestion::ALL {
            if let Some(answer) = of.fairness(question) {
                self.line(fairness(question), c(answered(answer)));
            }
        }
        if let Some(outcome) = of.outcome() {
            self.line(Caption::FieldOutcome, outcome_name(outcome));
        }
        self.own(Caption::FieldHappened, of.0.texts.get(Run::HAPPENED));
        self.day_line(Caption::WhatLooked, of.looked());
    }

    fn step(&mut self, of: Growth<'_>) {
        self.text += &format!("\n### {}\n", titled(of.title(), Caption::StepUnnamed));
        if let Some(characteristic) = of.of() {
            let name = self.words.name(characteristic).to_owned();
            self.text += &format!("\n{name}\n");
        }
        for (label, field) in [
            (Caption::FieldSetting, Growth::SETTING),
            (Caption::FieldAsk, Growth::ASK),
            (Caption::FieldHandOver, Growth::HAND_OVER),
            (Caption::FieldStop, Growth::STOP_DOING),
            (Caption::FieldSituation, Growth::SITUATION),
            (Caption::FieldBehavior, Growth::BEHAVIOR),
            (Caption::FieldImpact, Growth::IMPACT),
            (Caption::FieldLookFor, Growth::LOOK_FOR),
            (Caption::FieldFound, Growth::FOUND),
        ] {
            self.own(label, of.text(field).unwrap_or_default());
        }
        if let Some(on) = of.look_on() {
            let day = (self.day)(on);
            self.text += &format!("\n{}\n", account(Account::WeLookOn { day: &day }));
        }
        self.day_line(Caption::WhatClosed, of.closed());
    }

    fn rating(&mut self, rated: Rated<'_>) {
        let Some(words) = rating_words(self.words, rated, self.day) else {
            return;
        };
        self.text += &format!("\n{words}\n");
        self.reason(rated);
    }

    /// What was begun and is no rating, told as such.
    fn begun(&mut self, of: Characteristic, rated: Rated<'_>) {
        let step = rated.chosen().map(|seen| level_name(self.words, of, seen));
        let step = step.map_or_else(String::new, |step| format!(": {step}"));
        self.text += &format!("\n{}{step}\n", c(Caption::AllBegun));
        self.reason(rated);
    }

    fn reason(&mut self, rated: Rated<'_>) {
        self.own(Caption::FieldReason, rated.why().unwrap_or_default());
        match rated.against() {
            None => {}
            Some(Against::Skipped) => {
                self.text += &format!("\n{}\n", c(Caption::AgainstSkipped));
            }
            Some(Against::Observation(id)) => match self.find(&id) {
                Some(sheet) => {
                    let behavior = Observation(&sheet).behavior().to_owned();
                    self.own(Caption::RateAgainst, &behavior);
                }
                None => self.text += &format!("\n{}\n", c(Caption::AgainstGone)),
            },
        }
    }

    fn ratings(&mut self) {
        let about = self.about;
        for of in Characteristic::ALL {
            let ratings: Vec<Rated<'_>> = Rated::history(about.iter().copied(), of).collect();
            let begun: Vec<Rated<'_>> = Rated::begun(about.iter().copied(), of).collect();
            if !ratings.is_empty() || !begun.is_empty() {
                let name = self.words.name(of).to_owned();
                self.text += &format!("\n### {name}\n");
            }
            for rated in ratings.into_iter().rev() {
                self.rating(rated);
            }
            for rated in begun {
                self.begun(of, rated);
            }
        }
    }
}

/// What was seen in the end, in words.
pub fn outcome_name(outcome: Outcome) -> &'static str {
    c(match outcome {
        Outcome::Seen => Caption::TextOutcomeSeen,
        Outcome::NotSeen => Caption::TextOutcomeNotSeen,
        Outcome::CannotTell => Caption::TextOutcomeCannotTell,
    })
}

fn fairness(question: FairnessQuestion) -> Caption {
    match question {
        FairnessQuestion::PaidTime => Caption::FairPaidTime,
        FairnessQuestion::EqualAccess => Caption::FairEqualAccess,
        FairnessQuestion::CanDecline => Caption::FairCanDecline,
        FairnessQuestion::PersonTold => Caption::FairPersonTold,
        FairnessQuestion::SecondObserver => Caption::FairSecondObserver,
    }
}

fn answered(answer: FairnessAnswer) -> Caption {
    match answer {
        FairnessAnswer::Yes => Caption::TextFairYes,
        FairnessAnswer::Depends => Caption::TextFairDepends,
        FairnessAnswer::No => Caption::TextFairNo,
    }
}

/// The line under a person's code: path and dates.
pub fn head(person: Person<'_>, day: Days<'_>) -> String {
    let since = person.since().map(day);
    let review = person.review().map(day);
    account(Account::Head {
        path: person.path().map(path_name),
        since: since.as_deref(),
        review: review.as_deref(),
    })
}

/// Everything as Markdown.
pub fn markdown(about: &[&Sheet], words: &Words, today: DayNumber, day: Days<'_>) -> String {
    let mut report = Report {
        about,
        words,
        day,
        text: format!("# {}\n", c(Caption::AllTitle)),
    };
    for person in report.of_kind(SheetKind::Person) {
        let person = Person(&person);
        let of = Account::BriefOf {
            code: &in_a_line(person.code()),
            day: &day(today),
        };
        report.text += &format!("\n{}\n\n{}\n", account(of), head(person, day));
    }
    report.text += &format!("\n{}\n", c(Caption::AllNote));
    let observations = report.of_kind(SheetKind::Observation);
    if !observations.is_empty() {
        report.heading(Caption::AllSeen);
    }
    for sheet in &observations {
        report.observation(Observation(sheet));
    }
    if about.iter().any(|sheet| sheet.kind == SheetKind::Rating) {
        report.heading(Caption::AllRatings);
        report.ratings();
    }
    let runs = report.of_kind(SheetKind::Run);
    if !runs.is_empty() {
        report.heading(Caption::RunsTitle);
    }
    for sheet in &runs {
        report.run(Run(sheet));
    }
    let steps = report.of_kind(SheetKind::Growth);
    if !steps.is_empty() {
        report.heading(Caption::GrowthsTitle);
    }
    for sheet in &steps {
        report.step(Growth(sheet));
    }
    report.text
}
