//! A rating that is begun: kept on a sheet of its own from the first choice on, so that it is there
//! again when one comes back. It is no rating until it is kept, and then a new sheet takes its place.

use leptos::prelude::{GetValue as _, LocalStorage, StoredValue, request_animation_frame};

use super::{AGAINST, WHY, Who};
use crate::domain::characteristic::Characteristic;
use crate::domain::people::Rated;
use crate::domain::scale::Seen;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::journal::{Event, Field};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::choice_id;
use crate::ui::draw::{Piece, Watched, live};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Account, Caption, account, c};

/// What is being given, and not kept yet.
#[derive(Clone, Copy)]
pub struct Draft {
    session: Session,
    person: StoredValue<SheetId, LocalStorage>,
    of: Characteristic,
    /// Its sheet, which is not there before the first choice.
    sheet: Watched<Option<SheetId>>,
    /// Whether it was asked to be kept while something was missing.
    pub complained: Watched<bool>,
}

/// Every sheet on which a rating of it is begun. Two tabs may have begun one each.
fn begun(session: Session, person: &SheetId, of: Characteristic) -> Vec<SheetId> {
    session.ledger(|ledger| {
        let all = Rated::begun(ledger.about(person), of);
        all.map(|rated| rated.0.id.clone()).collect()
    })
}

impl Draft {
    /// What was begun before, or nothing yet; and what follows it when another tab goes on with it.
    pub fn new(who: &Who, of: Characteristic) -> (Self, Piece) {
        let (session, person) = (who.session, who.id.clone());
        let latest = move || begun(session, &person, of).pop();
        let sheet = Watched::new(latest());
        let draft = Self {
            session,
            person: StoredValue::new_local(who.id.clone()),
            of,
            sheet,
            complained: Watched::new(false),
        };
        let follow = live(move || {
            let now = latest();
            if sheet.peek() != now {
                sheet.set(now);
            }
            Piece::Nothing
        });
        (draft, follow)
    }

    /// Looks at what is begun, and again when it changes. `None` while nothing is.
    pub fn look<T>(self, look: impl FnOnce(Rated<'_>) -> T) -> Option<T> {
        let id = self.sheet.get()?;
        self.session
            .ledger(|ledger| ledger.get(&id).map(|sheet| look(Rated(sheet))))
    }

    /// The step that is chosen.
    pub fn seen(self) -> Option<Seen> {
        self.look(|Rated(sheet)| Rated(sheet).chosen()).flatten()
    }

    /// A text of it.
    pub fn text(self, name: &str) -> String {
        let text = self.look(|rated| rated.0.texts.get(name).to_owned());
        text.unwrap_or_default()
    }

    /// Whether the step asks for an observation that speaks against it.
    pub fn is_extreme(self) -> bool {
        self.seen().is_some_and(Rated::is_extreme)
    }

    fn field(self, sheet: &SheetId, name: &str) -> Field {
        self.session.ledger_field(sheet, SheetKind::Rating, name)
    }

    /// A reason that is too long to be kept, from before.
    pub fn unkept(self) -> Option<String> {
        let sheet = self.sheet.peek()?;
        self.session.unkept_field(&self.field(&sheet, Rated::WHY))
    }

    /// Its sheet, begun now if there is none.
    fn begin(self) -> SheetId {
        if let Some(sheet) = self.look(|rated| rated.0.id.clone()) {
            return sheet;
        }
        let texts = [
            (Rated::OF, self.of.name().to_owned()),
            (Rated::DRAFT, Rated::YES.to_owned()),
        ];
        let person = self.person.get_value();
        let sheet = self
            .session
            .put_in_ledger(SheetKind::Rating, Some(&person), &texts);
        self.sheet.set(Some(sheet.clone()));
        sheet
    }

    /// Puts a choice on it at once.
    pub fn set(self, name: &str, text: String) {
        let sheet = self.begin();
        self.session.set_field(self.field(&sheet, name), text);
    }

    /// Takes the reason while it is written. False if it is longer than is kept.
    pub fn write_why(self, text: String) -> bool {
        if text.is_empty() && self.sheet.peek().is_none() {
            return true;
        }
        let sheet = self.begin();
        self.session
            .write_field(self.field(&sheet, Rated::WHY), text)
    }

    /// Chooses a step.
    pub fn choose(self, seen: Seen) {
        if self.seen() == Some(seen) {
            return;
        }
        // What speaks against one end speaks for the other.
        if !self.text(Rated::AGAINST).is_empty() {
            self.set(Rated::AGAINST, String::new());
        }
        self.set(Rated::LEVEL, Rated::level_text(seen));
    }

    /// What is missing or wrong, each with the field it is about.
    pub fn faults(self) -> Vec<(Caption, String)> {
        let lacks_against = self.is_extreme() && self.text(Rated::AGAINST).is_empty();
        let is_too_long = self.unkept().is_some();
        let faults = [
            (self.seen().is_none(), Caption::ErrorRate, choice_id(1)),
            (is_too_long, Caption::ErrorWhy, WHY.to_owned()),
            (lacks_against, Caption::ErrorAgainst, AGAINST.to_owned()),
        ];
        let faults = faults.into_iter().filter(|(is_one, ..)| *is_one);
        faults.map(|(_, words, field)| (words, field)).collect()
    }

    /// Keeps it as a rating of its own, with the way back. Where something is missing or wrong nothing
    /// changes, and it is told.
    pub fn keep(self, name: &str) {
        let session = self.session;
        session.flush_note();
        self.complained.set(true);
        let (id, now) = (session.new_ledger_id(), clock::now());
        let kept = |rated: Rated<'_>| rated.kept(id, now, session.today());
        let is_whole = self.faults().is_empty();
        let kept = if is_whole { self.look(kept) } else { None };
        let Some(sheet) = kept.flatten() else {
            request_animation_frame(|| window::focus("#error-summary"));
            return;
        };
        self.leave(vec![sheet], account(Account::RatingKept { of: name }));
    }

    /// Removes what was begun, with the way back.
    pub fn remove(self) {
        self.session.flush_note();
        self.leave(Vec::new(), c(Caption::RateRemoved).to_owned());
    }

    /// Puts what is kept in the place of what was begun, and goes to the person.
    fn leave(self, put: Vec<Sheet>, said: String) {
        let (session, person) = (self.session, self.person.get_value());
        let removed = begun(session, &person, self.of);
        // The person's page first, so that this one does not say what is missing once it is empty.
        window::go(&Route::Person(person, PersonPage::Ledger).fragment());
        session.record_with_way_back(Event::LedgerChanged { put, removed }, said);
    }
}
