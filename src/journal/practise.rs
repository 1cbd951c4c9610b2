//! Practise in the state: judgings of cases. A judging's identity is the case and the turn, so two
//! tabs that open a case in the same moment mean one judging.

use serde::Serialize;

use super::event::Event;
use super::state::State;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::{Attempt, AttemptId, Confidence, Key};
use crate::domain::scale::{Moment, Seen};

/// What changed in a judging.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The case was opened.
    Opened,
    /// A rating was given, changed or taken back.
    Rated {
        /// Of which characteristic.
        of: Characteristic,
        /// What; `None` takes it back.
        seen: Option<Seen>,
    },
    /// It was said how sure.
    Sure {
        /// Of which characteristic.
        of: Characteristic,
        /// How sure; `None` takes it back.
        sure: Option<Confidence>,
    },
    /// A sentence was marked as evidence, or no longer.
    Marked {
        /// For which characteristic.
        of: Characteristic,
        /// The sentence's id.
        sentence: String,
        /// Whether it is marked now.
        on: bool,
    },
    /// An anti-pattern was ticked, or no longer.
    Spotted {
        /// Which.
        of: AntiPattern,
        /// Whether it is ticked now.
        on: bool,
    },
    /// The key was asked for.
    Judged {
        /// The key as it was.
        key: Box<Key>,
    },
    /// The asking was taken back. The key was seen nonetheless.
    Unjudged,
    /// It was written why one sees it differently.
    Disputed {
        /// On which characteristic.
        of: Characteristic,
        /// The whole text; empty takes it back.
        why: String,
    },
    /// It was said what the key should be.
    Proposed {
        /// Of which characteristic.
        of: Characteristic,
        /// What; `None` takes it back.
        seen: Option<Seen>,
    },
    /// The judging was removed.
    Dropped,
    /// A whole judging was put there: one that came back.
    Put {
        /// All of it.
        attempt: Box<Attempt>,
    },
}

impl State {
    /// The judging with this identity.
    pub fn attempt(&self, id: &AttemptId) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.id == *id)
    }

    fn put_attempt(&mut self, attempt: &Attempt) {
        self.attempts.retain(|other| other.id != attempt.id);
        let key = (attempt.begun, &attempt.id);
        let after = self
            .attempts
            .partition_point(|before| (before.begun, &before.id) < key);
        self.attempts.insert(after, attempt.clone());
    }

    fn attempt_or_open(&mut self, id: &AttemptId, at: Moment) -> Option<&mut Attempt> {
        if self.attempt(id).is_none() {
            self.put_attempt(&Attempt::open(id.clone(), at));
        }
        self.attempts.iter_mut().find(|it| it.id == *id)
    }

    /// Takes in a change of a judging. What was given before the key was asked for counts, in
    /// whatever order tabs hear of it; a rating that was given after it is kept as what the rater
    /// would now have the key say, and everything else of that kind changes nothing.
    pub(super) fn practise(&mut self, id: &AttemptId, change: &Change, at: Moment) {
        match change {
            Change::Dropped => return self.attempts.retain(|it| it.id != *id),
            Change::Put { attempt } => return self.put_attempt(attempt),
            _ => {}
        }
        let Some(attempt) = self.attempt_or_open(id, at) else {
            return;
        };
        let is_late = attempt.judged.is_some_and(|judged| judged < at);
        match change {
            Change::Rated { of, seen } if is_late => attempt.rating_mut(*of).proposed = *seen,
            Change::Sure { .. } | Change::Marked { .. } | Change::Spotted { .. } if is_late => {
                return;
            }
            Change::Rated { of, seen } => attempt.rating_mut(*of).seen = *seen,
            Change::Sure { of, sure } => attempt.rating_mut(*of).sure = *sure,
            Change::Marked { of, sentence, on } => attempt.mark(*of, sentence, *on),
            Change::Spotted { of, on } => attempt.spot(*of, *on),
            // Whoever asks first in time has shown the key.
            Change::Judged { key } => match attempt.judged {
                Some(judged) if judged <= at => return,
                _ => {
                    attempt.judged = Some(at);
                    attempt.key = Some((**key).clone());
                }
            },
            Change::Unjudged => {
                attempt.knew_key |= attempt.judged.is_some();
                attempt.judged = None;
            }
            Change::Disputed { of, why } => attempt.rating_mut(*of).dispute.clone_from(why),
            Change::Proposed { of, seen } => attempt.rating_mut(*of).proposed = *seen,
            Change::Opened | Change::Dropped | Change::Put { .. } => {}
        }
        attempt.at = at;
    }

    /// What undoes a change of a judging.
    pub(super) fn reversal_of_practise(&self, id: &AttemptId, change: &Change) -> Option<Event> {
        let known = self.attempt(id);
        let back = match (change, known) {
            (Change::Put { attempt }, _) => match self.attempt(&attempt.id) {
                Some(former) => Change::Put {
                    attempt: Box::new(former.clone()),
                },
                None => Change::Dropped,
            },
            (Change::Dropped | Change::Unjudged, None) => return None,
            (_, None) => Change::Dropped,
            (Change::Opened, Some(_)) => return None,
            (Change::Dropped | Change::Unjudged, Some(known)) => Change::Put {
                attempt: Box::new(known.clone()),
            },
            // Once the key was asked for, much of a change may not count: all comes back as it was.
            (_, Some(known)) if known.judged.is_some() => Change::Put {
                attempt: Box::new(known.clone()),
            },
            (Change::Rated { of, .. }, Some(known)) => Change::Rated {
                of: *of,
                seen: known.rating(*of).seen,
            },
            (Change::Sure { of, .. }, Some(known)) => Change::Sure {
                of: *of,
                sure: known.rating(*of).sure,
            },
            (Change::Marked { of, sentence, .. }, Some(known)) => Change::Marked {
                of: *of,
                sentence: sentence.clone(),
                on: known.rating(*of).marks.contains(sentence),
            },
            (Change::Spotted { of, .. }, Some(known)) => Change::Spotted {
                of: *of,
                on: known.spotted.contains(of),
            },
            (Change::Judged { .. }, Some(_)) => Change::Unjudged,
            (Change::Disputed { of, .. }, Some(known)) => Change::Disputed {
                of: *of,
                why: known.rating(*of).dispute.clone(),
            },
            (Change::Proposed { of, .. }, Some(known)) => Change::Proposed {
                of: *of,
                seen: known.rating(*of).proposed,
            },
        };
        // A judging that was put there says itself which it is.
        let id = match change {
            Change::Put { attempt } => &attempt.id,
            _ => id,
        };
        Some(Event::Practised {
            attempt: id.clone(),
            change: back,
        })
    }

    /// The judging that is the same meeting with a case: the same moment of asking for its key, or,
    /// where none was asked for, the same turn.
    pub(super) fn same_meeting(&self, theirs: &Attempt) -> Option<&Attempt> {
        self.attempts.iter().find(|mine| {
            mine.id.case == theirs.id.case
                && match (mine.judged, theirs.judged) {
                    (None, None) => mine.id == theirs.id,
                    (mine, theirs) => mine == theirs,
                }
        })
    }

    /// Takes in the judgings of another history. Of the same meeting what is newer counts. Where two
    /// devices judged a case apart, both stay: the earlier keeps its turn, the other takes the next.
    pub(super) fn merge_attempts(&mut self, other: &Self) {
        for theirs in &other.attempts {
            if let Some(mine) = self.same_meeting(theirs) {
                if mine.at < theirs.at {
                    let id = mine.id.clone();
                    self.put_attempt(&Attempt {
                        id,
                        ..theirs.clone()
                    });
                }
                continue;
            }
            let Some(mine) = self.attempt(&theirs.id).cloned() else {
                self.put_attempt(theirs);
                continue;
            };
            let (first, mut second) = match (mine.judged, theirs.judged) {
                // An open one is an earlier state of what was judged since.
                (_, None) => continue,
                (None, Some(_)) => {
                    self.put_attempt(theirs);
                    continue;
                }
                (Some(here), Some(there)) if here <= there => (mine, theirs.clone()),
                (Some(_), Some(_)) => (theirs.clone(), mine),
            };
            let turns = self
                .attempts
                .iter()
                .filter(|it| it.id.case == second.id.case);
            let last = turns.map(|it| it.id.turn).max().unwrap_or_default();
            second.id.turn = last.saturating_add(1);
            self.put_attempt(&first);
            self.put_attempt(&second);
        }
    }
}
