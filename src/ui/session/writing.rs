//! What is being written: notes and texts on sheets. They are held while the person writes and
//! recorded when the writing rests, when they move on, or when the page goes.

use std::time::Duration;

use leptos::prelude::{GetValue as _, SetValue as _, UpdateValue as _, WithValue as _};
use serde_json::Value;

use super::Session;
use crate::domain::characteristic::Characteristic;
use crate::domain::form::{begin, texts_of};
use crate::domain::practise::AttemptId;
use crate::domain::question::ItemRef;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use crate::domain::sitting::NOTE_LIMIT;
use crate::journal::{Change, Event, Field, Place};
use crate::platform::browser::{clock, intl};
use crate::ui::session::Saving;

/// How long what is written rests before it is saved.
const RESTS: Duration = Duration::from_millis(400);

/// Whether two events say something about one place, so that the later takes the earlier's.
fn same_place(one: &Event, other: &Event) -> bool {
    match (one, other) {
        (Event::Noted { place: a, .. }, Event::Noted { place: b, .. }) => a == b,
        (Event::Wrote { field: a, .. }, Event::Wrote { field: b, .. }) => a == b,
        (
            Event::Practised {
                attempt: a,
                change: Change::Disputed { of: one, .. },
            },
            Event::Practised {
                attempt: b,
                change: Change::Disputed { of: other, .. },
            },
        ) => a == b && one == other,
        _ => false,
    }
}

/// Whether two texts are written in one field. A note's field is its item's, whichever sitting it
/// goes to: that another is gone on with does not clear the field.
fn same_field(one: &Event, other: &Event) -> bool {
    match (one, other) {
        (Event::Noted { place: a, .. }, Event::Noted { place: b, .. }) => a.item == b.item,
        _ => same_place(one, other),
    }
}

/// Whether what is written is longer than is kept.
fn is_too_long(event: &Event) -> bool {
    match event {
        Event::Noted { note, .. } => note.chars().count() > NOTE_LIMIT,
        Event::Wrote { field, text } => text.chars().count() > field.kind.longest_text(),
        Event::Practised {
            change: Change::Disputed { why, .. },
            ..
        } => why.chars().count() > NOTE_LIMIT,
        _ => false,
    }
}

impl Session {
    /// Takes a note while it is being written; it is saved when it rests, when the person moves
    /// on, or when the page goes. False if it is longer than is kept.
    pub fn write_note(self, place: Place, note: String) -> bool {
        self.write(Event::Noted { place, note })
    }

    /// Takes what is being written on a sheet, likewise. False if it is longer than is kept.
    pub fn write_field(self, field: Field, text: String) -> bool {
        self.write(Event::Wrote { field, text })
    }

    /// Takes why one sees a key differently, likewise. False if it is longer than is kept.
    pub fn write_dispute(self, attempt: AttemptId, of: Characteristic, why: String) -> bool {
        let change = Change::Disputed { of, why };
        self.write(Event::Practised { attempt, change })
    }

    /// Why one sees a key differently, where that is too long to be kept.
    pub fn unkept_dispute(self, id: &AttemptId, on: Characteristic) -> Option<String> {
        self.unkept_text(|event| match event {
            Event::Practised {
                attempt,
                change: Change::Disputed { of, why },
            } if attempt == id && *of == on => Some(why),
            _ => None,
        })
    }

    /// Holds what is being written. What is longer than is kept is put aside for its field, until
    /// something else is written there.
    fn write(self, event: Event) -> bool {
        self.unkept
            .update_value(|unkept| unkept.retain(|it| !same_field(it, &event)));
        if is_too_long(&event) {
            self.unkept.update_value(|unkept| unkept.push(event));
            self.say_saving(Saving::TooLong);
            return false;
        }
        self.hold(event);
        true
    }

    /// The note on an item that is too long to be kept, if there is one.
    pub fn unkept_note(self, item: &ItemRef) -> Option<String> {
        self.unkept_text(|event| match event {
            Event::Noted { place, note } if place.item == *item => Some(note),
            _ => None,
        })
    }

    /// The text in a field of a sheet that is too long to be kept, if there is one.
    pub fn unkept_field(self, of: &Field) -> Option<String> {
        self.unkept_text(|event| match event {
            Event::Wrote { field, text } if field == of => Some(text),
            _ => None,
        })
    }

    fn unkept_text(self, text: impl Fn(&Event) -> Option<&String>) -> Option<String> {
        self.unkept
            .with_value(|unkept| unkept.iter().find_map(text).cloned())
    }

    /// Whether a text that is too long waits in a field that is still there. A sheet's fields go
    /// with it, and come back with it.
    pub(super) fn has_unkept(self) -> bool {
        let is_there = |event: &Event| match event {
            Event::Wrote { field, .. } => self.glance(|state| state.sheet(&field.sheet).is_some()),
            _ => true,
        };
        self.unkept.with_value(|unkept| unkept.iter().any(is_there))
    }

    /// Holds what is being written.
    fn hold(self, event: Event) {
        let elsewhere =
            |held: &Option<Event>| held.as_ref().is_some_and(|it| !same_place(it, &event));
        if self.draft.with_value(elsewhere) {
            self.flush_note();
        }
        self.say_saving(Saving::Waiting);
        self.draft.set_value(Some(event));
        self.draft_turn.update_value(|turn| *turn += 1);
        let turn = self.draft_turn.get_value();
        clock::after(RESTS, move || {
            if self.draft_turn.get_value() == turn {
                self.flush_note();
            }
        });
    }

    /// Saves what is being written, if anything is.
    pub fn flush_note(self) {
        let mut draft = None;
        self.draft.update_value(|held| draft = held.take());
        if let Some(event) = draft {
            self.record(event);
        }
    }

    /// The text in a field of a sheet, empty where there is none. Looks again whenever it changes.
    pub fn field_text(self, field: &Field) -> String {
        self.read(|state| {
            let sheet = state.sheet(&field.sheet);
            sheet.map_or_else(String::new, |it| it.texts.get(&field.name).to_owned())
        })
    }

    /// Puts a choice on a sheet at once.
    pub fn set_field(self, field: Field, text: String) {
        self.flush_note();
        self.record(Event::Wrote { field, text });
    }

    /// A new sheet with these texts on it.
    pub fn put_sheet(self, kind: SheetKind, mut texts: Texts) -> SheetId {
        let name = clock::random_name();
        let now = clock::now();
        begin(kind, &mut texts, &name, &intl::iso_day(now));
        let sheet = Sheet {
            id: SheetId(name),
            kind,
            begun: now,
            at: now,
            texts,
        };
        let id = sheet.id.clone();
        self.record(Event::SheetPut {
            sheet: Box::new(sheet),
        });
        id
    }

    /// Begins an item of one's own, blank or as a copy, and the head of one's own pack with the
    /// first.
    pub fn begin_item(self, kind: SheetKind, copied: Option<&Value>) -> SheetId {
        self.own_head();
        let mut texts = copied.map(|item| texts_of(kind, item)).unwrap_or_default();
        texts.set("version", "1");
        self.put_sheet(kind, texts)
    }

    /// The head of one's own pack.
    pub fn own_head(self) -> SheetId {
        let known = self.glance(|state| Some(state.sheets_of(SheetKind::Pack).next()?.id.clone()));
        known.unwrap_or_else(|| {
            let mut texts = Texts::default();
            for (field, text) in [("version", "1.0.0"), ("language", "en-US")] {
                texts.set(field, text);
            }
            self.put_sheet(SheetKind::Pack, texts)
        })
    }

    /// Begins a copy of an item that is in use.
    pub fn copy_item(self, kind: SheetKind, id: &str) -> Option<SheetId> {
        let item = self.raw_item(kind, id)?;
        Some(self.begin_item(kind, Some(&item)))
    }
}
