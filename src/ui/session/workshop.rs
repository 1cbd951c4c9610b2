//! The Workshop's side of a session: sheets of workshops and votes, and the ballots collected.

use super::Session;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts, WORKSHOP_FIELD_LIMIT};
use crate::journal::{Event, Field, ROUND, SEALED, State};
use crate::platform::browser::clock;

/// The field of a vote that holds the invitation it answers, as a link carries it.
const INVITATION: &str = "invitation";

/// The field of a part of a long text, counted from 0.
fn part_field(name: &str, part: usize) -> String {
    match part {
        0 => name.to_owned(),
        part => format!("{name}_part_{part}"),
    }
}

/// Puts a text on a sheet in as many fields as it takes. It is of single-byte characters.
fn put_long(texts: &mut Texts, name: &str, text: &str) {
    let mut rest = text;
    for part in 0.. {
        let (here, more) = rest
            .split_at_checked(WORKSHOP_FIELD_LIMIT)
            .unwrap_or((rest, ""));
        texts.put(part_field(name, part), here.to_owned());
        if more.is_empty() {
            break;
        }
        rest = more;
    }
}

/// A text that takes as many fields as it needs.
fn long_text(texts: &Texts, name: &str) -> String {
    let parts = (0..).map(|part| texts.get(&part_field(name, part)));
    parts.take_while(|part| !part.is_empty()).collect()
}

impl Session {
    /// Begins a workshop with these texts on its sheet.
    pub fn begin_workshop(self, texts: &[(&str, String)]) -> SheetId {
        let mut all = Texts::default();
        for (field, text) in texts {
            all.set(field, text);
        }
        self.put_of_workshop(SheetKind::Workshop, all)
    }

    /// Begins a vote from an invitation, as a link carries it, with these texts on its sheet.
    pub fn begin_vote(self, invitation: &str, texts: &[(&str, String)]) -> SheetId {
        let mut all = Texts::default();
        for (field, text) in texts {
            all.set(field, text);
        }
        put_long(&mut all, INVITATION, invitation);
        self.put_of_workshop(SheetKind::Vote, all)
    }

    fn put_of_workshop(self, kind: SheetKind, texts: Texts) -> SheetId {
        self.flush_note();
        let is_first = self.glance(State::is_empty);
        let now = clock::now();
        let id = SheetId(clock::random_name());
        self.record(Event::SheetPut {
            sheet: Box::new(Sheet {
                id: id.clone(),
                kind,
                begun: now,
                at: now,
                texts,
            }),
        });
        if is_first {
            self.keep_stored();
        }
        id
    }

    /// The vote that was begun from this invitation, the latest if there are several.
    pub fn vote_of(self, invitation: &str) -> Option<SheetId> {
        self.glance(|state| {
            let votes = state.sheets_of(SheetKind::Vote);
            let same = votes.filter(|it| long_text(&it.texts, INVITATION) == invitation);
            Some(same.last()?.id.clone())
        })
    }

    /// The invitation that a vote answers, as a link carries it.
    pub fn invitation_of(self, vote: &SheetId) -> String {
        self.glance(|state| {
            let sheet = state.sheet(vote);
            sheet.map_or_else(String::new, |it| long_text(&it.texts, INVITATION))
        })
    }

    /// A sheet of a kind, and again whenever it changes. `None` where there is none of that kind.
    pub fn of_workshop(self, kind: SheetKind, id: &SheetId) -> Option<Sheet> {
        self.read(|state| state.sheet(id).filter(|it| it.kind == kind).cloned())
    }

    /// A field of a workshop's or a vote's sheet.
    pub fn workshop_field(self, kind: SheetKind, sheet: &SheetId, name: &str) -> Field {
        Field {
            sheet: sheet.clone(),
            kind,
            name: name.to_owned(),
        }
    }

    /// Puts a text on a workshop's or a vote's sheet at once, where it is another than there.
    pub fn put_workshop_text(self, kind: SheetKind, sheet: &SheetId, name: &str, text: &str) {
        let is_there = self.glance(|state| {
            let sheet = state.sheet(sheet);
            sheet.is_some_and(|it| it.texts.get(name) == text)
        });
        if !is_there {
            self.set_field(self.workshop_field(kind, sheet, name), text.to_owned());
        }
    }

    /// The armored texts of the ballots collected for a round, and again whenever one comes.
    pub fn collected(self, workshop: &SheetId, round: &str) -> Vec<String> {
        self.read(|state| {
            let ballots = state.ballots_of(workshop);
            let of_round = ballots.filter(|it| it.texts.get(ROUND) == round);
            of_round.map(|it| it.texts.get(SEALED).to_owned()).collect()
        })
    }

    /// Takes in ballots by their armored texts, all in one event; `replaced` are collected ones that
    /// newer ones take the place of. Returns what undoes it, `None` where nothing changed.
    pub fn collect_ballots(
        self,
        workshop: &SheetId,
        round: &str,
        texts: &[String],
        replaced: &[String],
    ) -> Option<Event> {
        self.flush_note();
        let (put, removed) = self.glance(|state| {
            let put = state.ballots_to_collect(workshop, round, texts);
            let held = state.ballots_of(workshop);
            let goes = |it: &&Sheet| {
                let is_replaced = replaced.iter().any(|text| it.texts.get(SEALED) == text);
                it.texts.get(ROUND) == round && is_replaced
            };
            let removed: Vec<SheetId> = held.filter(goes).map(|it| it.id.clone()).collect();
            (put, removed)
        });
        if put.is_empty() && removed.is_empty() {
            return None;
        }
        self.record(Event::SheetsChanged { put, removed })
    }

    /// Removes a workshop with its ballots, and offers the way back.
    pub fn remove_workshop(self, workshop: &SheetId, said: String) {
        self.flush_note();
        let workshop = workshop.clone();
        self.record_with_way_back(Event::WorkshopRemoved { workshop }, said);
    }

    /// Removes what one gave in a workshop, and offers the way back.
    pub fn remove_vote(self, vote: &SheetId, said: String) {
        self.flush_note();
        let sheet = vote.clone();
        self.record_with_way_back(Event::SheetRemoved { sheet }, said);
    }
}
