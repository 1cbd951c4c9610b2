//! How everything that is kept about a person is told: headings, labels and lines, fields of a sheet,
//! and what no line told.

use super::brief::titled;
use super::{Days, Words, in_a_line, path_name};
use crate::domain::day::DayNumber;
use crate::domain::pack::sniff::{FairnessAnswer, FairnessQuestion};
use crate::domain::people::{Observation, Outcome, PERSON, Person, Rated, Run};
use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::ui::report::quoted;
use crate::ui::text::{Account, Caption, account, c};

/// What a report of everything is made with.
pub struct Report<'a> {
    pub about: &'a [&'a Sheet],
    pub words: &'a Words,
    pub day: Days<'a>,
    pub day_of: &'a dyn Fn(Moment) -> DayNumber,
    pub text: String,
    /// Fields of the sheet at hand that were told.
    pub told: Vec<String>,
}

impl<'a> Report<'a> {
    pub fn heading(&mut self, of: Caption) {
        self.text += &format!("\n## {}\n", c(of));
    }

    pub fn sentence(&mut self, words: &str) {
        self.text += &format!("\n{words}\n");
    }

    pub fn line(&mut self, label: Caption, words: &str) {
        self.text += &format!("\n{}: {words}\n", c(label));
    }

    /// Someone's own words under their label.
    pub fn words_of(&mut self, label: &str, words: &str) {
        if !words.trim().is_empty() {
            self.text += &format!("\n{label}:\n\n{}", quoted(words));
        }
    }

    pub fn is_told(&mut self, field: &str) {
        self.told.push(field.to_owned());
    }

    /// A field of free text.
    pub fn own(&mut self, sheet: &Sheet, label: Caption, field: &str) {
        self.words_of(c(label), sheet.texts.get(field));
        self.is_told(field);
    }

    /// A field in words, if it could be read.
    pub fn field(&mut self, label: Caption, field: &str, words: Option<&str>) {
        if let Some(words) = words {
            self.line(label, words);
            self.is_told(field);
        }
    }

    pub fn day_field(&mut self, sheet: &Sheet, label: Caption, field: &str) {
        let day = DayNumber::parse(sheet.texts.get(field)).map(self.day);
        self.field(label, field, day.as_deref());
    }

    /// A field of names, if all of them are known.
    pub fn names(&mut self, sheet: &Sheet, label: Caption, field: &str, known: &[String]) {
        let held = sheet.texts.get(field).split_ascii_whitespace().count();
        let names = (held > 0 && held == known.len()).then(|| known.join(", "));
        self.field(label, field, names.as_deref());
    }

    /// The card a sheet comes from, by its id.
    pub fn card(&mut self, sheet: &Sheet, field: &str) {
        let id = sheet.texts.get(field);
        let is_id = !id.is_empty() && in_a_line(id) == id;
        self.field(Caption::FieldCard, field, is_id.then_some(id));
    }

    pub fn find(&self, id: &SheetId) -> Option<&'a Sheet> {
        self.about.iter().find(|sheet| sheet.id == *id).copied()
    }

    /// Sheets of a kind by their day, the first first.
    pub fn by_day(&self, kind: SheetKind) -> Vec<&'a Sheet> {
        let of_kind = self.about.iter().filter(|sheet| sheet.kind == kind);
        let mut sheets: Vec<&Sheet> = of_kind.copied().collect();
        sheets.sort_by_key(|sheet| {
            let on = match sheet.kind {
                SheetKind::Observation => Observation(sheet).on(),
                SheetKind::Rating => Rated(sheet).on(),
                SheetKind::Run => Run(sheet).started(),
                _ => None,
            };
            on.unwrap_or_else(|| (self.day_of)(sheet.begun))
        });
        sheets
    }

    /// The heading of a sheet, and when it was written.
    pub fn top(&mut self, sheet: &Sheet, title: &str) {
        self.told = vec![PERSON.to_owned()];
        if !title.is_empty() {
            self.text += &format!("\n### {title}\n");
        }
        let [begun, at] = [sheet.begun, sheet.at].map(self.day_of).map(self.day);
        let changed = (begun != at).then_some(at.as_str());
        let day = begun.as_str();
        self.sentence(&account(Account::WrittenOn { day, changed }));
    }

    /// The same for a sheet with a title, which is cut where it is too long for a heading.
    pub fn top_titled(&mut self, sheet: &Sheet, field: &str, unnamed: Caption) {
        let title = sheet.texts.get(field);
        self.top(sheet, &titled(title, unnamed));
        if in_a_line(title) == title.trim() {
            self.is_told(field);
        } else {
            self.own(sheet, Caption::FieldTitle, field);
        }
    }

    /// What no other line told, by the names of the fields.
    pub fn rest(&mut self, sheet: &Sheet) {
        for (field, words) in sheet.texts.iter() {
            if !self.told.iter().any(|told| told == field) {
                self.words_of(&in_a_line(field), words);
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

pub(super) fn fairness(question: FairnessQuestion) -> Caption {
    match question {
        FairnessQuestion::PaidTime => Caption::FairPaidTime,
        FairnessQuestion::EqualAccess => Caption::FairEqualAccess,
        FairnessQuestion::CanDecline => Caption::FairCanDecline,
        FairnessQuestion::PersonTold => Caption::FairPersonTold,
        FairnessQuestion::SecondObserver => Caption::FairSecondObserver,
    }
}

pub(super) fn answered(answer: FairnessAnswer) -> Caption {
    match answer {
        FairnessAnswer::Yes => Caption::TextFairYes,
        FairnessAnswer::Depends => Caption::TextFairDepends,
        FairnessAnswer::No => Caption::TextFairNo,
    }
}

/// The line under a person's code: path and dates.
pub fn head(person: Person<'_>, today: DayNumber, day: Days<'_>) -> String {
    let since = person.since().map(day);
    account(Account::Head {
        path: person.path().map(path_name),
        since: since.as_deref(),
        is_to_come: person.since().is_some_and(|since| since > today),
        review: &day(person.review_on()),
    })
}
