//! What all events add up to. `apply` is total: an event that no longer fits (an answer in a
//! removed sitting, say) does what still makes sense and never fails.

use serde::Serialize;

use super::event::{Event, Place, Preference};
use super::packs::OwnPack;
use crate::domain::answers::Answers;
use crate::domain::people::Ledger;
use crate::domain::practise::Attempt;
use crate::domain::question::Room;
use crate::domain::scale::Moment;
use crate::domain::sheet::Sheet;
use crate::domain::sitting::{Answer, Sitting, SittingId};

/// Settings of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Preferences {
    /// Number keys and other single keys act on a page.
    pub single_keys: bool,
    /// So many cases a week, if one has set oneself any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly: Option<u8>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            single_keys: true,
            weekly: None,
        }
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the shape that Serialize asks for"
)]
fn is_false(value: &bool) -> bool {
    !value
}

/// All there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Every sitting, in the order begun.
    pub sittings: Vec<Sitting>,
    /// Packs that were brought in, in the order they were.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<OwnPack>,
    /// The core pack is switched off.
    #[serde(skip_serializing_if = "is_false")]
    pub without_core: bool,
    /// What the person writes themselves, in the order begun.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
    /// Judgings of cases, in the order begun.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Attempt>,
    /// What is kept about people.
    #[serde(skip_serializing_if = "Ledger::is_empty")]
    pub ledger: Ledger,
    /// Settings.
    pub preferences: Preferences,
    /// When a backup file was last made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_backup: Option<Moment>,
    /// Changes since then.
    pub changes_since_backup: u64,
}

impl State {
    /// The sitting with this identity.
    pub fn sitting(&self, id: &SittingId) -> Option<&Sitting> {
        self.sittings.iter().find(|sitting| sitting.is(id))
    }

    /// The sitting a room goes on with: the latest that is not finished.
    pub fn current(&self, room: Room) -> Option<&Sitting> {
        self.of_room(room)
            .filter(|sitting| sitting.finished.is_none())
            .max_by_key(|sitting| sitting.begun)
    }

    /// The latest finished sitting of a room.
    pub fn latest_finished(&self, room: Room) -> Option<&Sitting> {
        self.of_room(room)
            .filter(|sitting| sitting.finished.is_some())
            .max_by_key(|sitting| sitting.finished)
    }

    /// The finished sitting of the same room before this one.
    pub fn finished_before(&self, sitting: &Sitting) -> Option<&Sitting> {
        self.of_room(sitting.room)
            .filter(|other| other.id != sitting.id && other.finished.is_some())
            .filter(|other| sitting.finished.is_none() || other.finished < sitting.finished)
            .max_by_key(|other| other.finished)
    }

    fn of_room(&self, room: Room) -> impl Iterator<Item = &Sitting> {
        self.sittings
            .iter()
            .filter(move |sitting| sitting.room == room)
    }

    /// Whether anything of a person's is in here.
    pub fn is_empty(&self) -> bool {
        self.sittings.is_empty()
            && self.packs.is_empty()
            && self.sheets.is_empty()
            && self.attempts.is_empty()
            && self.ledger.is_empty()
    }

    fn sitting_mut(&mut self, id: &SittingId) -> Option<&mut Sitting> {
        self.sittings.iter_mut().find(|sitting| sitting.is(id))
    }

    /// Joins a beginning to the sitting that the room is going on with. Pages begin one only where
    /// there is none, so a second beginning comes from a tab that had not heard of the first; its
    /// answers belong to the same pass.
    fn join(&mut self, id: &SittingId, room: Room) {
        if self.sitting(id).is_some() {
            return;
        }
        let current = self.current(room).map(|sitting| sitting.id.clone());
        if let Some(sitting) = current.and_then(|current| self.sitting_mut(&current)) {
            sitting.also.push(id.clone());
        }
    }

    fn sitting_or_begin(&mut self, id: &SittingId, room: Room, at: Moment) -> &mut Sitting {
        let position = match self.sittings.iter().position(|sitting| sitting.is(id)) {
            Some(position) => position,
            None => {
                self.sittings.push(Sitting {
                    id: id.clone(),
                    also: Vec::new(),
                    room,
                    pack: None,
                    begun: at,
                    finished: None,
                    answers: Answers::default(),
                });
                self.sittings.len() - 1
            }
        };
        #[allow(
            clippy::indexing_slicing,
            reason = "the position was found or made above"
        )]
        &mut self.sittings[position]
    }

    /// Changes one answer. A reply to another version of the item starts the answer anew and
    /// keeps only the note, since the old reply answered another question.
    fn answer(&mut self, place: &Place, at: Moment, change: impl FnOnce(&mut Answer)) {
        let sitting = self.sitting_or_begin(&place.sitting, place.room, at);
        let answer = sitting.answers.get_or_begin(&place.item.id);
        if answer.version != place.item.version {
            *answer = Answer {
                version: place.item.version,
                note: std::mem::take(&mut answer.note),
                ..Answer::default()
            };
        }
        change(answer);
        answer.at = at;
        if answer.is_empty() {
            sitting.answers.remove(&place.item.id);
        }
    }

    /// Takes in one event that happened at a moment.
    pub fn apply(&mut self, event: &Event, at: Moment) {
        match event {
            Event::BackedUp => {
                self.last_backup = Some(at);
                self.changes_since_backup = 0;
                return;
            }
            Event::Restored { state } => {
                *self = (**state).clone();
                return;
            }
            Event::Undone { by, .. } => return self.apply(by, at),
            Event::Began {
                room,
                sitting,
                pack,
            } => {
                self.join(sitting, *room);
                let sitting = self.sitting_or_begin(sitting, *room, at);
                sitting.pack = Some(pack.clone());
            }
            Event::Replied { place, reply } => {
                self.answer(place, at, |answer| answer.reply = *reply);
            }
            Event::Dated { place, recency } => {
                self.answer(place, at, |answer| answer.recency = *recency);
            }
            Event::Noted { place, note } => {
                self.answer(place, at, |answer| answer.note.clone_from(note));
            }
            Event::Finished { sitting } => {
                if let Some(sitting) = self.sitting_mut(sitting) {
                    sitting.finished = sitting.finished.or(Some(at));
                }
            }
            Event::Reopened { sitting } => {
                if let Some(sitting) = self.sitting_mut(sitting) {
                    sitting.finished = None;
                }
            }
            Event::Removed { sitting } => self.sittings.retain(|other| !other.is(sitting)),
            Event::Returned { sitting } => {
                if self.sitting(&sitting.id).is_none() {
                    let after = self.sittings.partition_point(|s| s.begun <= sitting.begun);
                    self.sittings.insert(after, (**sitting).clone());
                }
            }
            Event::Preferred {
                preference: Preference::SingleKeys(on),
            } => self.preferences.single_keys = *on,
            Event::Preferred {
                preference: Preference::Weekly(aim),
            } => self.preferences.weekly = *aim,
            Event::Practised { attempt, change } => self.practise(attempt, change, at),
            Event::PackAdded { pack } => self.put_pack(pack),
            Event::PackRemoved { id } => self.packs.retain(|pack| pack.id != *id),
            Event::PackSwitched { id, on } => self.switch_pack(id, *on),
            Event::Wrote { field, text } => self.write(field, text, at),
            Event::SheetPut { sheet } => self.put_sheet(sheet),
            Event::SheetRemoved { sheet } => self.remove_sheet(sheet),
            Event::LedgerChanged { put, removed } => self.change_ledger(put, removed),
            Event::PersonRemoved { person } => self.ledger.remove_person(person),
            Event::SheetsChanged { put, removed } => self.change_sheets(put, removed),
            Event::WorkshopRemoved { workshop } => self.remove_workshop(workshop),
        }
        self.changes_since_backup = self.changes_since_backup.saturating_add(1);
    }

    /// The event that would undo this one, asked before it is applied. `None` where there is
    /// nothing to undo.
    pub fn reversal(&self, event: &Event) -> Option<Event> {
        let of_place = |place: &Place, back: &dyn Fn(&Sitting, Option<&Answer>) -> Event| {
            let Some(sitting) = self.sitting(&place.sitting) else {
                return Event::Removed {
                    sitting: place.sitting.clone(),
                };
            };
            back(sitting, sitting.answer(&place.item))
        };
        Some(match event {
            Event::Began { sitting, room, .. } => {
                if self.sitting(sitting).is_some() || self.current(*room).is_some() {
                    return None;
                }
                Event::Removed {
                    sitting: sitting.clone(),
                }
            }
            Event::Replied { place, .. } => of_place(place, &|_, answer| Event::Replied {
                place: place.clone(),
                reply: answer.and_then(|answer| answer.reply),
            }),
            Event::Dated { place, .. } => of_place(place, &|_, answer| Event::Dated {
                place: place.clone(),
                recency: answer.and_then(|answer| answer.recency),
            }),
            Event::Noted { place, .. } => of_place(place, &|sitting, _| Event::Noted {
                place: place.clone(),
                note: sitting.note(&place.item).to_owned(),
            }),
            Event::Finished { sitting } => match self.sitting(sitting)?.finished {
                Some(_) => return None,
                None => Event::Reopened {
                    sitting: sitting.clone(),
                },
            },
            Event::Reopened { sitting } => {
                self.sitting(sitting)?.finished?;
                Event::Finished {
                    sitting: sitting.clone(),
                }
            }
            Event::Removed { sitting } => Event::Returned {
                sitting: Box::new(self.sitting(sitting)?.clone()),
            },
            Event::Returned { sitting } => match self.sitting(&sitting.id) {
                Some(_) => return None,
                None => Event::Removed {
                    sitting: sitting.id.clone(),
                },
            },
            Event::Preferred {
                preference: Preference::SingleKeys(_),
            } => Event::Preferred {
                preference: Preference::SingleKeys(self.preferences.single_keys),
            },
            Event::Preferred {
                preference: Preference::Weekly(_),
            } => Event::Preferred {
                preference: Preference::Weekly(self.preferences.weekly),
            },
            Event::Practised { attempt, change } => self.reversal_of_practise(attempt, change)?,
            Event::PackAdded { .. }
            | Event::PackRemoved { .. }
            | Event::PackSwitched { .. }
            | Event::Wrote { .. }
            | Event::SheetPut { .. }
            | Event::SheetRemoved { .. } => self.reversal_of_packs(event)?,
            Event::LedgerChanged { put, removed } => self.reversal_of_ledger(put, removed)?,
            Event::PersonRemoved { person } => self.reversal_of_removal(person)?,
            Event::SheetsChanged { put, removed } => self.reversal_of_sheets(put, removed)?,
            Event::WorkshopRemoved { workshop } => self.reversal_of_workshop(workshop)?,
            Event::BackedUp => return None,
            Event::Restored { .. } => Event::Restored {
                state: Box::new(self.clone()),
            },
            Event::Undone { by, .. } => self.reversal(by)?,
        })
    }
}
