//! Finding observations: by words, by person, by what they show, by source, occasion and day. Goes
//! through the whole ledger each time; ten thousand take a few milliseconds, so nothing is kept
//! beside it that could fall out of step.

use super::hint_contact::is_invisible;
use super::{Ledger, Observation, Person, Source};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::day::DayNumber;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

/// What an observation shows or speaks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A characteristic, either way.
    Characteristic(Characteristic),
    /// An anti-pattern.
    Habit(AntiPattern),
}

impl Shown {
    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        let characteristic = Characteristic::named(name).map(Self::Characteristic);
        characteristic.or_else(|| AntiPattern::named(name).map(Self::Habit))
    }
}

/// On what occasion something was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// In a sniff test.
    SniffTest,
    /// In daily work.
    DailyWork,
}

impl Occasion {
    /// Both.
    pub const ALL: [Self; 2] = [Self::SniffTest, Self::DailyWork];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SniffTest => "sniff_test",
            Self::DailyWork => "daily_work",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// What is looked for. What is `None` is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words, all of which must be found.
    pub words: String,
    /// About whom.
    pub person: Option<SheetId>,
    /// What it shows or speaks against.
    pub shown: Option<Shown>,
    /// How one knows.
    pub source: Option<Source>,
    /// On what occasion.
    pub occasion: Option<Occasion>,
    /// From this day on.
    pub from: Option<DayNumber>,
    /// Up to this day.
    pub to: Option<DayNumber>,
}

/// What was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// How many fit.
    pub count: usize,
    /// The newest of them, as many as were asked for.
    pub newest: Vec<&'a Sheet>,
}

/// A letter in small letters; one may become several.
fn small(it: char) -> impl Iterator<Item = char> {
    let plain = it.is_ascii().then(|| it.to_ascii_lowercase());
    let other = plain.is_none().then(|| it.to_lowercase());
    plain.into_iter().chain(other.into_iter().flatten())
}

/// A text as it is compared: in small letters, without what shows nothing.
fn folded(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    let seen = text.chars().filter(|it| !is_invisible(*it));
    seen.flat_map(|it| small(it).collect::<Small>())
}

/// Whether two codes are one to whoever reads them: case, spaces and what shows nothing aside.
pub fn is_same_code(one: &str, other: &str) -> bool {
    let read = |code| folded(code).filter(|it| !it.is_whitespace());
    read(one).eq(read(other))
}

/// Up to three letters without an allocation.
#[derive(Clone, Copy, Default)]
struct Small([char; 3], usize);

impl FromIterator<char> for Small {
    fn from_iter<I: IntoIterator<Item = char>>(letters: I) -> Self {
        let mut small = Self::default();
        for letter in letters {
            if let Some(place) = small.0.get_mut(small.1) {
                *place = letter;
                small.1 += 1;
            }
        }
        small
    }
}

impl IntoIterator for Small {
    type Item = char;
    type IntoIter = std::iter::Take<std::array::IntoIter<char, 3>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().take(self.1)
    }
}

/// A word to look for.
struct Needle {
    letters: Vec<char>,
    /// The same as bytes, if all are plain.
    plain: Option<Vec<u8>>,
    /// People whose code holds it.
    people: Vec<SheetId>,
}

impl Needle {
    fn new(word: &str, ledger: &Ledger) -> Self {
        let letters: Vec<char> = folded(word).collect();
        let is_plain = letters.iter().all(char::is_ascii);
        let mut needle = Self {
            plain: is_plain.then(|| letters.iter().map(|it| *it as u8).collect()),
            letters,
            people: Vec::new(),
        };
        let people = ledger.of_kind(SheetKind::Person);
        let named = people.filter(|sheet| needle.is_in(Person(sheet).code()));
        needle.people = named.map(|sheet| sheet.id.clone()).collect();
        needle
    }

    fn is_in(&self, text: &str) -> bool {
        if let Some(plain) = &self.plain {
            // Plain letters never stand inside others, so what is found is there. What is not may
            // still stand there with something invisible in it.
            let is_found = is_in_plain(text.as_bytes(), plain);
            return is_found
                || (!text.is_ascii() && text.chars().any(is_folded_away) && self.is_in_any(text));
        }
        !text.is_ascii() && self.is_in_any(text)
    }

    fn is_in_any(&self, text: &str) -> bool {
        let mut rest = folded(text);
        loop {
            let mut here = rest.clone();
            let mut wanted = self.letters.iter();
            if wanted.all(|letter| here.next() == Some(*letter)) {
                return true;
            }
            if rest.next().is_none() {
                return false;
            }
        }
    }
}

/// Whether a letter that is not plain becomes plain letters, or nothing, where texts are compared.
fn is_folded_away(it: char) -> bool {
    // The signs for kelvin and the dotted capital I.
    is_invisible(it) || matches!(it, '\u{212a}' | '\u{130}')
}

/// Whether `wanted`, plain and in small letters, is in a text. Looks for its first two letters
/// together, which are rare enough that few places are looked at twice.
fn is_in_plain(text: &[u8], wanted: &[u8]) -> bool {
    const SMALL: u8 = 0x20;
    let (first, second) = match wanted {
        [] => return true,
        [one] => return text.iter().any(|it| it.eq_ignore_ascii_case(one)),
        [first, second, ..] => (first | SMALL, second | SMALL),
    };
    let mut rest = text;
    loop {
        let pairs = rest.iter().zip(rest.get(1..).unwrap_or_default());
        let mut pairs = pairs.map(|(one, other)| (one | SMALL, other | SMALL));
        let Some(at) = pairs.position(|it| it == (first, second)) else {
            return false;
        };
        let here = rest.get(at..at + wanted.len());
        if here.is_some_and(|here| here.eq_ignore_ascii_case(wanted)) {
            return true;
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
}

/// Ids of everyone in the ledger, sorted as the ledger is.
fn people_in(ledger: &Ledger) -> Vec<&SheetId> {
    ledger.of_kind(SheetKind::Person).map(|it| &it.id).collect()
}

/// Whether an observation is kept, says what was done, and is about somebody who is here.
fn is_settled(observation: Observation<'_>, people: &[&SheetId]) -> bool {
    let is_here = |id: &str| people.binary_search_by(|it| it.0.as_str().cmp(id)).is_ok();
    observation.is_whole() && is_here(observation.0.texts.get(super::PERSON).trim())
}

fn fits(observation: Observation<'_>, wanted: &Wanted, needles: &[Needle]) -> bool {
    let texts = &observation.0.texts;
    let person = texts.get(super::PERSON).trim();
    let fits_person = wanted.person.as_ref().is_none_or(|it| it.0 == person);
    let fits_source = wanted
        .source
        .is_none_or(|it| observation.source() == Some(it));
    let fits_shown = match wanted.shown {
        None => true,
        Some(Shown::Habit(it)) => observation.habits().any(|held| held == it),
        Some(Shown::Characteristic(it)) => observation
            .shows()
            .chain(observation.lacks())
            .any(|held| held == it),
    };
    let fits_occasion = wanted.occasion.is_none_or(|it| {
        let is_of_test = !texts.get(Observation::RUN).trim().is_empty();
        is_of_test == (it == Occasion::SniffTest)
    });
    let asks_day = wanted.from.is_some() || wanted.to.is_some();
    let fits_day = !asks_day
        || observation.on().is_some_and(|on| {
            wanted.from.is_none_or(|from| from <= on) && wanted.to.is_none_or(|to| on <= to)
        });
    fits_person
        && fits_source
        && fits_shown
        && fits_occasion
        && fits_day
        && needles.iter().all(|needle| {
            Observation::WRITTEN
                .into_iter()
                .any(|field| needle.is_in(texts.get(field)))
                || needle.people.iter().any(|it| it.0 == person)
        })
}

/// Observations that fit, the newest first, at most so many. What is begun, says nothing or is about
/// nobody here is not among them: [`unsettled`] has it.
pub fn search<'a>(ledger: &'a Ledger, wanted: &Wanted, most: usize) -> Found<'a> {
    let words = wanted.words.split_whitespace();
    let needles: Vec<Needle> = words.map(|word| Needle::new(word, ledger)).collect();
    let people = people_in(ledger);
    let mut found = Found {
        count: 0,
        newest: Vec::new(),
    };
    // From the latest begun on, so that most come in their place already.
    let mut days: Vec<Option<DayNumber>> = Vec::new();
    for sheet in ledger.of_kind(SheetKind::Observation).rev() {
        let observation = Observation(sheet);
        if !is_settled(observation, &people) || !fits(observation, wanted, &needles) {
            continue;
        }
        found.count += 1;
        let on = observation.on();
        let at = days.partition_point(|day| *day >= on);
        if at < most {
            days.insert(at, on);
            found.newest.insert(at, sheet);
            days.truncate(most);
            found.newest.truncate(most);
        }
    }
    found
}

/// Observations that want to be finished or said to be about somebody: begun and not kept, without
/// what was done, or about nobody who is here. The latest begun first.
pub fn unsettled(ledger: &Ledger) -> Vec<&Sheet> {
    let people = people_in(ledger);
    ledger
        .of_kind(SheetKind::Observation)
        .rev()
        .filter(|sheet| !is_settled(Observation(sheet), &people))
        .collect()
}
