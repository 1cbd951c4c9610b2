//! Hints on what is being written about a person: a word that judges instead of telling what was
//! seen, a fact that has no place here, and what looks like somebody's name or address. A hint is a
//! question to the writer. It never keeps anyone from writing, so it had better be right: words that
//! may as well be about a build or a flag count only where they are said of a person, and what
//! stands in quotation marks was said by somebody and is no judgment of the writer's.

use super::hint_contact::{email, is_invisible, phone};
use super::hint_words as words;

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// A word that judges.
    Judging,
    /// Health, family, faith, union, age, origin, and the like.
    Protected,
    /// What looks like a full name.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// A hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub concern: Concern,
    /// The words it is about, as they were written.
    pub words: String,
}

/// A word of a text.
struct Word {
    /// As it was written.
    written: String,
    /// In small letters, with a straight apostrophe.
    plain: String,
    /// Whether a sentence begins with it.
    begins: bool,
    /// Whether something other than a space stands before it.
    is_apart: bool,
    /// Whether it stands in quotation marks.
    is_quoted: bool,
}

fn is_of_word(it: char) -> bool {
    it.is_alphanumeric() || matches!(it, '\'' | '’' | '-' | '@' | '_')
}

/// The words of a text, what shows nothing left out.
fn words_of(text: &str) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    let (mut begins, mut is_apart, mut is_quoted) = (true, true, false);
    let mut written = String::new();
    let mut end =
        |written: &mut String, begins: &mut bool, is_apart: &mut bool, is_quoted: bool| {
            let bare = written.trim_matches(['\'', '’', '-']);
            if !bare.is_empty() {
                let plain = bare.replace('’', "'");
                all.push(Word {
                    plain: plain.to_lowercase(),
                    written: bare.to_owned(),
                    begins: *begins,
                    is_apart: *is_apart || *begins,
                    is_quoted,
                });
                (*begins, *is_apart) = (false, false);
            }
            written.clear();
        };
    for it in text.chars().filter(|it| !is_invisible(*it)) {
        if is_of_word(it) {
            written.push(it);
            continue;
        }
        end(&mut written, &mut begins, &mut is_apart, is_quoted);
        match it {
            '.' | '?' | '!' | ':' | ';' | '…' | '\n' | '•' => begins = true,
            '“' | '«' | '„' => (begins, is_quoted) = (true, true),
            '”' | '»' => (is_apart, is_quoted) = (true, false),
            '"' => {
                begins |= !is_quoted;
                is_quoted = !is_quoted;
            }
            it if it.is_whitespace() => {}
            _ => is_apart = true,
        }
    }
    end(&mut written, &mut begins, &mut is_apart, is_quoted);
    all
}

/// How many words a phrase takes from `at` on; none if it does not stand there.
fn taken(all: &[Word], at: usize, phrase: &str) -> Option<usize> {
    let mut count = 0;
    for (step, part) in phrase.split(' ').enumerate() {
        let word = all.get(at + step)?;
        if word.plain != part || (step > 0 && word.is_apart) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// The longest phrase of a list that stands at `at`.
fn longest(all: &[Word], at: usize, list: &str) -> Option<usize> {
    let phrases = list.split(", ");
    phrases.filter_map(|it| taken(all, at, it)).max()
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(", ").any(|it| it == word)
}

/// Whether what stands at `at` is said of a person: before it, with words between that link, stands
/// one that means a person.
fn is_said_of_person(all: &[Word], at: usize, codes: &[String]) -> bool {
    let mut begins = all.get(at).is_some_and(|it| it.begins);
    for word in all.get(..at).unwrap_or_default().iter().rev().take(5) {
        if begins {
            return false;
        }
        if is_in(words::PERSONS, &word.plain) || codes.contains(&word.plain) {
            return true;
        }
        if !is_in(words::LINKING, &word.plain) {
            return false;
        }
        begins = word.begins;
    }
    false
}

/// Whether a noun follows that the word at `at` belongs to: "a strong opinion" is about the opinion.
fn is_of_noun(all: &[Word], at: usize) -> bool {
    let has_article = at
        .checked_sub(1)
        .and_then(|before| all.get(before))
        .is_some_and(|it| is_in("a, an", &it.plain));
    let next = all.get(at + 1).filter(|it| !it.is_apart);
    let is_person = next.is_some_and(|it| is_in(words::OF_A_PERSON, &it.plain));
    has_article && next.is_some() && !is_person
}

/// Whether a phrase that ends before `end` is of the potential of a thing: "a high potential for loss".
fn is_potential_of(all: &[Word], end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|at| all.get(at));
    let next = all.get(end).filter(|it| !it.is_apart);
    last.is_some_and(|it| it.plain == "potential")
        && next.is_some_and(|it| !is_in("and, as, at, but, here, in, or, now", &it.plain))
}

/// Whether a word that may tell of health is said of a thing here: "burnout of the disk", "depressed
/// the key".
fn is_of_machine(all: &[Word], at: usize) -> bool {
    let next = all.get(at + 1).filter(|it| !it.is_apart);
    let word = all.get(at).map_or("", |it| it.plain.as_str());
    is_in("burnout, depressed", word)
        && next.is_some_and(|it| is_in("of, the, a, an, both, each, every", &it.plain))
}

fn judging(all: &[Word], at: usize, codes: &[String]) -> Option<usize> {
    let word = all.get(at)?;
    if word.is_quoted {
        return None;
    }
    if let Some(count) = longest(all, at, words::JUDGING) {
        return (!is_potential_of(all, at + count)).then_some(count);
    }
    if let Some(count) = longest(all, at, words::VERDICTS)
        && is_said_of_person(all, at, codes)
    {
        return Some(count);
    }
    let is_sweeping = is_in(words::SWEEPING, &word.plain);
    if is_sweeping && (word.begins || is_said_of_person(all, at, codes)) {
        return Some(1);
    }
    let is_loose = is_in(words::JUDGING_OF_PERSON, &word.plain);
    let is_verb_after = |next: &Word| is_in("at, in, to, with, about", &next.plain);
    let is_last = all.get(at + 1).is_none_or(|next| {
        next.is_apart || is_verb_after(next) || is_in("and, but, or, when", &next.plain)
    });
    let is_person = all
        .get(at + 1)
        .is_some_and(|next| !next.is_apart && is_in(words::OF_A_PERSON, &next.plain));
    let is_of_person = is_said_of_person(all, at, codes) && !is_of_noun(all, at);
    (is_loose && (is_last || is_person) && is_of_person).then_some(1)
}

/// Whether the words before `at` say whose it is.
fn is_somebodys(all: &[Word], at: usize, codes: &[String]) -> bool {
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let is_apart = all.get(at).is_none_or(|it| it.is_apart);
    before.is_some_and(|it| {
        let owner = it.plain.strip_suffix("'s");
        let is_code = owner.is_some_and(|owner| codes.iter().any(|code| code == owner));
        !is_apart && (is_in(words::POSSESSIVES, &it.plain) || is_code)
    })
}

fn protected(all: &[Word], at: usize, codes: &[String]) -> Option<usize> {
    let word = all.get(at)?;
    if let Some(count) = longest(all, at, words::PROTECTED) {
        return (!is_of_machine(all, at)).then_some(count);
    }
    if let Some(count) = longest(all, at, words::PROTECTED_OF_THEIRS)
        && is_somebodys(all, at, codes)
    {
        return Some(count);
    }
    let count = longest(all, at, words::PROTECTED_OF_PERSON);
    if let Some(length) = count
        && is_said_of_person(all, at, codes)
    {
        // "She is black" and not "she is black-box testing"; "of" makes it of a thing: sick of it.
        let next = all.get(at + length).filter(|it| !it.is_apart);
        let is_of_thing = next.is_some_and(|it| {
            !is_in("and, but, or, so, with, again, today, now, since, that, man, woman, person, last, this, for, from, when, on, in",
                &it.plain,
            )
        });
        return if is_of_thing { None } else { count };
    }
    // Years of age: "is 58", "58 years old" after somebody.
    let years: Option<u32> = word.plain.parse().ok();
    let is_age = years.is_some_and(|it| (16..=99).contains(&it));
    let says_old = taken(all, at + 1, "years old");
    (is_age && says_old.is_some() && is_said_of_person(all, at, codes)).then_some(3)
}

/// Whether a word is written like a name: one capital and then small letters.
fn is_like_name(written: &str) -> bool {
    let mut parts = written.split(['-', '\'', '’']);
    let is_part = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    written.chars().count() > 1 && parts.all(is_part)
}

/// Two or three capitalized words that read like a full name. In a code everything counts as the
/// middle of a sentence.
fn name(all: &[Word], at: usize, known: &[Vec<String>], is_code: bool) -> Option<usize> {
    let first = all.get(at)?;
    let run = all.get(at..)?.iter().enumerate();
    let run = run.take_while(|(step, it)| {
        is_like_name(&it.written) && (*step == 0 || (!it.is_apart && !it.begins))
    });
    let count = run.count();
    let could_be = (2..=3).contains(&count);
    let is_known_first = is_in(words::FIRST_NAMES, &first.plain);
    if !could_be || (first.begins && !is_code && !is_known_first) {
        return None;
    }
    let mut run = all.get(at..at + count)?.iter();
    if run.any(|it| is_in(words::NO_NAMES, &it.plain)) {
        return None;
    }
    let is_code_here = known.iter().any(|code| {
        let mut here = all.get(at..).unwrap_or_default().iter();
        code.iter()
            .all(|part| here.next().is_some_and(|it| it.plain == *part))
    });
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let before = before.filter(|_| !first.begins);
    let after = all.get(at + count).filter(|it| !it.is_apart);
    let is_thing = before.is_some_and(|it| is_in(words::BEFORE_THINGS, &it.plain))
        || after.is_some_and(|it| is_in(words::AFTER_THINGS, &it.plain));
    (!is_code_here && !is_thing).then_some(count)
}

fn said(all: &[Word], at: usize, count: usize) -> String {
    let taken = all.get(at..at + count).unwrap_or_default();
    let taken: Vec<&str> = taken.iter().map(|it| it.written.as_str()).collect();
    taken.join(" ")
}

/// The first of each concern in a text, in the order of the concerns. `codes` are what people are
/// called here, which are no names.
pub fn hints(text: &str, codes: &[String]) -> Vec<Hint> {
    of_text(text, codes, false)
}

/// The same for a code itself. It is said of a person, so a word that judges there judges them.
pub fn hints_on_code(code: &str) -> Vec<Hint> {
    of_text(code, &[], true)
}

/// A word of a code that judges.
fn judging_in_code(all: &[Word], at: usize) -> Option<usize> {
    let lists = [
        words::JUDGING,
        words::JUDGING_OF_PERSON,
        words::JUDGING_IN_CODE,
        words::VERDICTS,
    ];
    let found = lists.into_iter().filter_map(|list| longest(all, at, list));
    found.max()
}

fn of_text(text: &str, codes: &[String], is_code: bool) -> Vec<Hint> {
    let all = words_of(text);
    let known: Vec<Vec<String>> = codes
        .iter()
        .map(|code| words_of(code).into_iter().map(|it| it.plain).collect())
        .filter(|code: &Vec<String>| !code.is_empty())
        .collect();
    // "Case Teal 2" is also spoken of as Teal.
    let is_spoken = |it: &&String| it.chars().any(char::is_alphabetic);
    let called: Vec<String> = known
        .iter()
        .filter_map(|code| code.iter().rev().find(is_spoken).cloned())
        .collect();
    let first = |look: &dyn Fn(usize) -> Option<usize>| {
        (0..all.len()).find_map(|at| look(at).map(|count| said(&all, at, count)))
    };
    let found = [
        (
            Concern::Judging,
            first(&|at| match is_code {
                true => judging_in_code(&all, at),
                false => judging(&all, at, &called),
            }),
        ),
        (
            Concern::Protected,
            first(&|at| protected(&all, at, &called)),
        ),
        (Concern::Name, first(&|at| name(&all, at, &known, is_code))),
        (Concern::Email, email(text)),
        (Concern::Phone, phone(text)),
    ];
    let found = found.into_iter();
    found
        .filter_map(|(concern, words)| words.map(|words| Hint { concern, words }))
        .collect()
}
