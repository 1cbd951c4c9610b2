//! What of all judgings counts. A rating counts once, on the first meeting with a case: whoever has
//! seen the key no longer judges the case alone, and a case that changed is not met for the first time
//! either. A repeat after two weeks or more tells how steady a rater is, and nothing else.

use super::attempt::Attempt;
use super::key::Key;
use super::next::REPEAT_AFTER_DAYS;
use crate::domain::question::ItemRef;
use crate::domain::scale::Moment;

/// Why a judging does not count, or that it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It counts.
    Counts,
    /// The case was judged before, long enough ago to tell how steady one is.
    Repeat,
    /// The case was judged before, and not long ago.
    TooSoon,
    /// Another version of the case was judged before, whose key tells much of this one's. It is the
    /// first meeting with this version, and so can be the first of a pair that tells how steady one is.
    OtherVersion,
    /// The key had been shown before some of it was given.
    KnewKey,
}

/// What a judging at a moment is worth, after when a key of its case was last shown, if ever, and
/// whether one of the same version was.
fn worth(shown: Option<(Moment, bool)>, at: Moment) -> Why {
    match shown {
        None => Why::Counts,
        Some((_, false)) => Why::OtherVersion,
        Some((earlier, true)) if at.days_since(earlier) >= REPEAT_AFTER_DAYS => Why::Repeat,
        Some((_, true)) => Why::TooSoon,
    }
}

/// A judging with its key.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// The judging.
    pub attempt: &'a Attempt,
    /// The key it was set beside.
    pub key: &'a Key,
    /// When.
    pub judged: Moment,
    /// Whether it counts.
    pub why: Why,
    /// The judging of the same version of the case before it that was given without its key.
    pub before: Option<&'a Attempt>,
}

/// A judging, its key, and when the key was asked for.
type Judging<'a> = (&'a Attempt, &'a Key, Moment);

/// Of one case a later turn was later, whatever the clock said: else a clock that was set back would
/// let a second meeting count as the first. The places that the case takes stay the same.
fn in_turn(judged: &mut [Judging<'_>]) {
    for place in 1..judged.len() {
        let (before, rest) = judged.split_at_mut(place);
        let Some(it) = rest.first_mut() else { return };
        for earlier in before {
            let (one, other) = (&earlier.0.id, &it.0.id);
            if one.turn > other.turn && one.case == other.case {
                std::mem::swap(earlier, it);
            }
        }
    }
}

/// Every judging, in the order in which keys were asked for.
#[derive(Clone, Debug)]
pub struct History<'a>(Vec<Counted<'a>>);

impl<'a> History<'a> {
    /// Of all attempts. A clock that was set back changes nothing about what counts, only how long
    /// ago something seems.
    pub fn of(attempts: &'a [Attempt]) -> Self {
        let mut judged: Vec<Judging<'_>> = Vec::new();
        for attempt in attempts {
            if let (Some(key), Some(at)) = (attempt.key.as_ref(), attempt.judged) {
                // Put in order one by one, which costs less code than a sort and no work where they
                // stand in order. Of the same moment the journal's order stays.
                let after = judged.partition_point(|(_, _, before)| *before <= at);
                judged.insert(after, (attempt, key, at));
            }
        }
        in_turn(&mut judged);
        // By case and version: when its key was last shown, and the last judging that tells something.
        let mut last: Vec<(&ItemRef, (Moment, Option<&Attempt>))> = Vec::new();
        let mut all = Vec::with_capacity(judged.len());
        for (attempt, key, at) in judged {
            let case = &attempt.id.case;
            let place = last.binary_search_by(|(known, _)| (*known).cmp(case));
            let first = last.partition_point(|(known, _)| known.id < case.id);
            let versions = last.iter().skip(first);
            let versions = versions.take_while(|(known, _)| known.id == case.id);
            let shown = versions.map(|(_, (shown, _))| *shown).max();
            let held = place.ok().and_then(|place| last.get(place));
            let held = held.map(|(_, held)| *held);
            let why = match attempt.knew_key {
                true => Why::KnewKey,
                false => worth(shown.map(|shown| (shown, held.is_some())), at),
            };
            let before = held.and_then(|(_, before)| before);
            let tells = !matches!(why, Why::TooSoon | Why::KnewKey);
            let held = (case, (at, if tells { Some(attempt) } else { before }));
            match place {
                Ok(place) => {
                    if let Some(known) = last.get_mut(place) {
                        *known = held;
                    }
                }
                Err(place) => last.insert(place, held),
            }
            all.push(Counted {
                attempt,
                key,
                judged: at,
                why,
                before,
            });
        }
        Self(all)
    }

    /// All of them.
    pub fn all(&self) -> &[Counted<'a>] {
        &self.0
    }

    /// Those that count.
    pub fn counted(&self) -> impl Iterator<Item = &Counted<'a>> {
        self.0.iter().filter(|it| it.why == Why::Counts)
    }

    /// Repeats after long enough, each with the judging before it.
    pub fn repeats(&self) -> impl Iterator<Item = (&'a Attempt, &Counted<'a>)> {
        let repeats = self.0.iter().filter(|it| it.why == Why::Repeat);
        repeats.filter_map(|it| Some((it.before?, it)))
    }

    /// What a judging of a case would be worth now.
    pub fn worth_now(&self, case: &ItemRef, now: Moment) -> Why {
        let of_case = self.0.iter().filter(|it| it.attempt.id.case.id == case.id);
        let is_met = of_case.clone().any(|it| it.attempt.id.case == *case);
        let shown = of_case.map(|it| it.judged).next_back();
        worth(shown.map(|shown| (shown, is_met)), now)
    }

    /// How many were of a case of which another version was judged before.
    pub fn of_other_version(&self) -> usize {
        let others = self.0.iter().filter(|it| it.why == Why::OtherVersion);
        others.count()
    }

    /// The last judging of a case, whatever its version.
    pub fn last_of(&self, case: &str) -> Option<&Counted<'a>> {
        self.0.iter().rev().find(|it| it.attempt.id.case.id == case)
    }

    /// How many cases were judged after the last judging of this one; `None` if it never was.
    pub fn cases_since(&self, case: &str) -> Option<usize> {
        let is_it = |it: &Counted<'_>| it.attempt.id.case.id == case;
        self.0.iter().rev().position(is_it)
    }

    /// Judgings in which the rater disagrees with the key somewhere.
    pub fn disputes(&self) -> usize {
        let disputed = |it: &&Counted<'_>| it.attempt.disputed().next().is_some();
        self.0.iter().filter(disputed).count()
    }
}
