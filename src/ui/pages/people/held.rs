//! A sheet that a page is about: whether it is there, its fields, and what all such pages have.

use leptos::prelude::{GetValue as _, LocalStorage, StoredValue, request_animation_frame};

use super::{gone, in_words};
use crate::domain::day::DayNumber;
use crate::domain::people::{PERSON, Reminder, reminder};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::journal::{Event, Field};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{Kind, button, heading, paragraph};
use crate::ui::draw::{Piece, Watched, el, live, live_text, when};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, mention};

/// A run, or a step of a growth plan.
#[derive(Clone, Copy)]
pub struct Held {
    /// The session it is in.
    pub session: Session,
    kind: SheetKind,
    id: StoredValue<SheetId, LocalStorage>,
}

impl Held {
    /// The sheet with this id.
    pub fn new(session: Session, kind: SheetKind, id: &SheetId) -> Self {
        Self {
            session,
            kind,
            id: StoredValue::new_local(id.clone()),
        }
    }

    /// Its identity.
    pub fn id(self) -> SheetId {
        self.id.get_value()
    }

    /// A field of it.
    pub fn field(self, name: &str) -> Field {
        self.session.ledger_field(&self.id(), self.kind, name)
    }

    /// Looks at it, and again when it changes. `None` while it is not there.
    pub fn look<T>(self, look: impl FnOnce(&Sheet) -> T) -> Option<T> {
        let id = self.id();
        self.session
            .ledger(|ledger| ledger.get(&id).filter(|it| it.kind == self.kind).map(look))
    }

    /// Whom it is about.
    pub fn person(self) -> Option<SheetId> {
        let id = self.look(|sheet| sheet.texts.get(PERSON).to_owned())?;
        Some(SheetId(id))
    }

    /// What the person is called; `None` where the sheet or the person is not there.
    pub fn code(self) -> Option<String> {
        self.session.code_of(&self.person()?)
    }

    /// Writes a field at once, and offers the way back.
    pub fn say(self, name: &str, text: String, said: Caption) {
        let field = self.field(name);
        let event = Event::Wrote { field, text };
        self.session.flush_note();
        self.session.record_with_way_back(event, c(said).to_owned());
    }

    /// Changes several fields at once, and offers the way back.
    pub fn change(self, change: impl FnOnce(&Sheet) -> Sheet, said: Caption) {
        self.session.flush_note();
        if let Some(mut sheet) = self.look(change) {
            sheet.at = clock::now();
            let event = Event::LedgerChanged {
                put: vec![sheet],
                removed: Vec::new(),
            };
            self.session.record_with_way_back(event, c(said).to_owned());
        }
    }

    /// The page while the sheet is there, and what stands there otherwise.
    pub fn while_there(self, make: fn(Self) -> Piece) -> Piece {
        when(move || self.code().is_some(), move || make(self), gone)
    }

    /// Whom it is about, and its heading.
    pub fn top(self, title: impl Fn(&Sheet) -> String + 'static) -> Piece {
        let person = self.person().unwrap_or_else(|| self.id());
        let to = Route::Person(person, PersonPage::Ledger);
        let about = move || {
            let code = self.code().unwrap_or_default();
            mention(Mention::About { code: &code })
        };
        let link = el("a")
            .made_attribute("href", to.href())
            .child(live_text(about));
        let words = live_text(move || self.look(&title).unwrap_or_default());
        Piece::All(vec![
            el("p").class("eyebrow").child(link).into(),
            heading("").child(words).into(),
        ])
    }

    /// Takes it away, with a way back, and goes to the person.
    pub fn remove_button(self, words: Caption, said: Caption) -> Piece {
        button(Kind::Danger, c(words), move || {
            let person = self.person();
            self.session.flush_note();
            let event = Event::SheetRemoved { sheet: self.id() };
            self.session.record_with_way_back(event, c(said).to_owned());
            if let Some(person) = person {
                window::go(&Route::Person(person, PersonPage::Ledger).fragment());
            }
        })
    }

    /// Hands over a calendar file for a day. It names no person and nothing that was seen.
    pub fn calendar_button(self, day: impl Fn(&Sheet) -> Option<DayNumber> + 'static) -> Piece {
        button(Kind::Quiet, c(Caption::CalendarSave), move || {
            let Some(on) = self.look(&day).flatten() else {
                return;
            };
            let text = reminder(&Reminder {
                sheet: &self.id(),
                made: clock::now(),
                on,
                title: c(Caption::CalendarEvent),
                text: c(Caption::CalendarText),
            });
            self.session
                .offer_file("nose-look-again.ics", "text/calendar", &text);
        })
    }
}

/// The heading of how far something has come. Focus goes here when that changes.
pub fn stage_heading(words: Caption) -> Piece {
    el("h2").id("stage").focusable().text(c(words)).into()
}

/// Moves focus there once it is drawn.
pub fn to_stage() {
    request_animation_frame(|| window::focus("#stage"));
}

/// A text as it was written, line by line.
pub fn as_written(words: &str) -> Piece {
    el("p").class("as-written").text(words.to_owned()).into()
}

/// When to look, said as it stands today.
pub fn when_to_look(held: Held, look_on: fn(&Sheet) -> Option<DayNumber>) -> Option<Piece> {
    let today = held.session.today();
    let day = held.look(look_on)??;
    let words = of_day(
        |words| match day < today {
            true => mention(Mention::LookDue { day: words }),
            false => mention(Mention::LookOn { day: words }),
        },
        day,
    );
    Some(paragraph(words).into())
}

/// What is said of a day.
pub fn of_day(say: impl Fn(&str) -> String, day: DayNumber) -> String {
    say(&in_words(day))
}

/// A piece made anew only when what it shows has changed, so that a link or a table in it is not
/// taken away from under a pointer when a field elsewhere on the page is saved.
pub fn of_changing<T: Clone + PartialEq + 'static>(
    look: impl Fn() -> T + 'static,
    make: impl Fn(T) -> Piece + 'static,
) -> Piece {
    let known = Watched::new(look());
    let follow = live(move || {
        let now = look();
        if now != known.peek() {
            known.set(now);
        }
        Piece::Nothing
    });
    Piece::All(vec![follow, live(move || make(known.get()))])
}
