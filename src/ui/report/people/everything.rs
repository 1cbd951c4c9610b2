//! Everything that is kept about a person, to read: for their own request for their data. Each note
//! stands by its day, with the day it was written. Ratings stand one characteristic at a time, in the
//! source's order. What a field holds and nothing here knows how to word stands under the field's
//! name, so that no text is left out.

use super::brief::titled;
use super::telling::{Report, answered, fairness, head, outcome_name};
use super::{Days, Words, in_a_line, level_name, rating_words, source_name};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::pack::sniff::FairnessQuestion;
use crate::domain::people::{Against, Growth, Observation, Person, Rated, Run, Stage};
use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetKind};
use crate::ui::text::{Account, Caption, account, c};

impl Report<'_> {
    fn person(&mut self, sheet: &Sheet, today: DayNumber) {
        let person = Person(sheet);
        let code = in_a_line(person.code());
        let day = (self.day)(today);
        let of = Account::BriefOf {
            code: &code,
            day: &day,
        };
        self.sentence(&account(of));
        self.sentence(&head(person, today, self.day));
        self.top(sheet, "");
        for (field, is_told) in [
            (Person::CODE, code == person.code().trim()),
            (Person::PATH, person.path().is_some()),
            (Person::SINCE, person.since().is_some()),
            (
                Person::REVIEW,
                DayNumber::parse(sheet.texts.get(Person::REVIEW)).is_some(),
            ),
        ] {
            if is_told {
                self.is_told(field);
            }
        }
        self.rest(sheet);
    }

    fn observation(&mut self, sheet: &Sheet) {
        let (of, words) = (Observation(sheet), self.words);
        let none = || c(Caption::BriefNoDay).to_owned();
        let title = of.on().map_or_else(none, self.day);
        self.top(sheet, &title);
        if of.on().is_some() {
            self.is_told(Observation::ON);
        }
        if sheet.texts.get(Observation::DRAFT) == Observation::YES {
            self.sentence(c(Caption::AllBegun));
            self.is_told(Observation::DRAFT);
        }
        let source = of.source();
        self.line(Caption::FieldSource, source_name(source));
        if source.is_some() {
            self.is_told(Observation::SOURCE);
        }
        let shows: Vec<String> = of.shows().map(|it| words.name(it).to_owned()).collect();
        self.names(sheet, Caption::FieldShows, Observation::SHOWS, &shows);
        let lacks: Vec<String> = of.lacks().map(|it| words.name(it).to_owned()).collect();
        self.names(sheet, Caption::FieldLacks, Observation::LACKS, &lacks);
        let habits: Vec<String> = of.habits().map(|it| words.habit(it).to_owned()).collect();
        self.names(sheet, Caption::FieldHabits, Observation::HABITS, &habits);
        if let Some(id) = of.run() {
            let title = match self.find(&id) {
                Some(run) => titled(Run(run).title(), Caption::RunUnnamed),
                None => c(Caption::AllNoRun).to_owned(),
            };
            self.field(Caption::FieldFrom, Observation::RUN, Some(&title));
        }
        self.own(sheet, Caption::FieldSituation, Observation::SITUATION);
        self.own(sheet, Caption::FieldBehavior, Observation::BEHAVIOR);
        self.own(sheet, Caption::FieldImpact, Observation::IMPACT);
        self.own(sheet, Caption::FieldTalked, Observation::TALKED);
        self.day_field(sheet, Caption::WhatTalked, Observation::TALKED_ON);
        self.rest(sheet);
    }

    fn run(&mut self, sheet: &Sheet) {
        let of = Run(sheet);
        self.top_titled(sheet, Run::TITLE, Caption::RunUnnamed);
        if of.stage() == Stage::Planned {
            self.sentence(c(Caption::AllDraft));
        }
        self.card(sheet, Run::TEST);
        self.day_field(sheet, Caption::WhatStarted, Run::STARTED);
        self.day_field(sheet, Caption::FieldLookOn, Run::LOOK_ON);
        self.own(sheet, Caption::FieldSetup, Run::SETUP);
        self.own(sheet, Caption::FieldExpect, Run::EXPECT);
        if let Some(sure) = of.sure() {
            let percent = sure.percent();
            self.sentence(&account(Account::Sure { percent }));
            self.is_told(Run::SURE);
        }
        for question in FairnessQuestion::ALL {
            let answer = of.fairness(question).map(|answer| c(answered(answer)));
            self.field(fairness(question), &Run::fairness_field(question), answer);
        }
        let outcome = of.outcome().map(outcome_name);
        self.field(Caption::FieldOutcome, Run::OUTCOME, outcome);
        self.own(sheet, Caption::FieldHappened, Run::HAPPENED);
        self.day_field(sheet, Caption::WhatLooked, Run::LOOKED);
        self.former(of);
        self.rest(sheet);
    }

    /// What was said of a run before it was changed.
    fn former(&mut self, of: Run<'_>) {
        let former = of.former();
        let held = of.0.texts.get(Run::FORMER).split_ascii_whitespace().count();
        if former.is_empty() || held != former.len() * 2 {
            return;
        }
        self.sentence(&format!("{}:", c(Caption::AllChanged)));
        for it in former {
            let (outcome, day) = (outcome_name(it.outcome), (self.day)(it.on));
            let day = day.as_str();
            self.sentence(&account(Account::SaidBefore { outcome, day }));
        }
        self.is_told(Run::FORMER);
    }

    fn step(&mut self, sheet: &Sheet) {
        let of = Growth(sheet);
        self.top_titled(sheet, Growth::TITLE, Caption::StepUnnamed);
        if of.look_on().is_none() {
            self.sentence(c(Caption::AllDraft));
        }
        if let Some(characteristic) = of.of() {
            self.sentence(self.words.name(characteristic));
            self.is_told(Growth::OF);
        }
        self.card(sheet, Growth::FROM);
        for (label, field) in [
            (Caption::FieldSetting, Growth::SETTING),
            (Caption::FieldAsk, Growth::ASK),
            (Caption::FieldHandOver, Growth::HAND_OVER),
            (Caption::FieldStop, Growth::STOP_DOING),
            (Caption::FieldSituation, Growth::SITUATION),
            (Caption::FieldBehavior, Growth::BEHAVIOR),
            (Caption::FieldImpact, Growth::IMPACT),
            (Caption::FieldWording, Growth::WORDING),
            (Caption::FieldLookFor, Growth::LOOK_FOR),
        ] {
            self.own(sheet, label, field);
        }
        self.looks(of);
        self.own(sheet, Caption::FieldFound, Growth::FOUND);
        self.day_field(sheet, Caption::FieldProposed, Growth::PROPOSED);
        self.day_field(sheet, Caption::FieldLookOn, Growth::LOOK_ON);
        self.day_field(sheet, Caption::WhatClosed, Growth::CLOSED);
        self.rest(sheet);
    }

    /// Earlier looks at a step.
    fn looks(&mut self, of: Growth<'_>) {
        for (number, look) in (1..).zip(of.looks()) {
            let [due, day] = [look.due, look.on].map(self.day);
            let (due, day) = (due.as_str(), day.as_str());
            self.sentence(&account(Account::LookedOn { due, day }));
            let (days, found) = Growth::look_fields(number);
            if of.0.texts.get(&days).split(' ').count() == 2 {
                self.is_told(&days);
            }
            self.own(of.0, Caption::FieldFound, &found);
        }
    }

    fn rating(&mut self, sheet: &Sheet) {
        let rated = Rated(sheet);
        self.top(sheet, "");
        if rated.is_draft() {
            let begun = c(Caption::AllBegun);
            self.is_told(Rated::DRAFT);
            match rated.of().zip(rated.chosen()) {
                Some((of, seen)) => {
                    let step = level_name(self.words, of, seen);
                    self.sentence(&format!("{begun}: {step}"));
                    self.is_told(Rated::OF);
                    self.is_told(Rated::LEVEL);
                }
                None => self.sentence(begun),
            }
        }
        if let Some(words) = rating_words(self.words, rated, self.day) {
            self.sentence(&words);
            self.is_told(Rated::OF);
            self.is_told(Rated::LEVEL);
            if rated.on().is_some() {
                self.is_told(Rated::ON);
            }
        }
        self.own(sheet, Caption::FieldReason, Rated::WHY);
        if let Some(against) = rated.against() {
            self.is_told(Rated::AGAINST);
            match against {
                Against::Skipped => self.sentence(c(Caption::AgainstSkipped)),
                Against::Observation(id) => match self.find(&id) {
                    Some(seen) => {
                        let behavior = Observation(seen).behavior();
                        self.words_of(c(Caption::FieldAgainst), behavior);
                    }
                    None => self.sentence(c(Caption::AgainstGone)),
                },
            }
        }
        self.rest(sheet);
    }

    fn ratings(&mut self) {
        let all = self.by_day(SheetKind::Rating);
        if all.is_empty() {
            return;
        }
        self.heading(Caption::AllRatings);
        // What bears no characteristic comes last.
        for of in Characteristic::ALL.map(Some).into_iter().chain([None]) {
            let mut ratings = all.iter().filter(|sheet| Rated(sheet).of() == of);
            let mut next = ratings.next();
            if let Some(of) = of.filter(|_| next.is_some()) {
                self.text += &format!("\n### {}\n", self.words.name(of));
            }
            while let Some(sheet) = next {
                self.rating(sheet);
                next = ratings.next();
            }
        }
    }

    fn all(&mut self, title: Caption, kind: SheetKind, tell: fn(&mut Self, &Sheet)) {
        let sheets = self.by_day(kind);
        if !sheets.is_empty() {
            self.heading(title);
        }
        for sheet in sheets {
            tell(self, sheet);
        }
    }
}

/// Everything as Markdown. `day_of` says on which day of the manager's calendar a moment was.
pub fn markdown(
    about: &[&Sheet],
    words: &Words,
    today: DayNumber,
    day: Days<'_>,
    day_of: &dyn Fn(Moment) -> DayNumber,
) -> String {
    let mut report = Report {
        about,
        words,
        day,
        day_of,
        text: format!("# {}\n", c(Caption::AllTitle)),
        told: Vec::new(),
    };
    for person in report.by_day(SheetKind::Person) {
        report.person(person, today);
    }
    report.sentence(c(Caption::AllNote));
    report.all(
        Caption::AllSeen,
        SheetKind::Observation,
        Report::observation,
    );
    report.ratings();
    report.all(Caption::RunsTitle, SheetKind::Run, Report::run);
    report.all(Caption::GrowthsTitle, SheetKind::Growth, Report::step);
    report.text
}
