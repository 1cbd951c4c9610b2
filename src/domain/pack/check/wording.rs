//! Words that an anchor should do without: those that judge a person instead of saying what they
//! do, and those that no one could meet. English only; other languages are left to their authors.

use super::{Checker, What};

const TRAITS: [&str; 30] = [
    "abrasive",
    "aggressive",
    "ambitious",
    "arrogant",
    "bossy",
    "brilliant",
    "charismatic",
    "confident",
    "difficult",
    "emotional",
    "energetic",
    "genius",
    "gifted",
    "humble",
    "intelligent",
    "introverted",
    "lazy",
    "likable",
    "likeable",
    "natural",
    "passionate",
    "rockstar",
    "sensitive",
    "shy",
    "smart",
    "stubborn",
    "talented",
    "toxic",
    "visionary",
    "weak",
];

const ABSOLUTES: [&str; 9] = [
    "absolutely",
    "all-time",
    "always",
    "completely",
    "constantly",
    "extremely",
    "never",
    "totally",
    "very",
];

impl Checker {
    /// Looks for such words.
    pub(super) fn wording(&mut self, id: &str, texts: &[&str]) {
        for text in texts {
            let words = text.split(|c: char| !c.is_ascii_alphabetic() && c != '-');
            for word in words {
                let is_one_of = |list: &[&str]| list.iter().any(|it| word.eq_ignore_ascii_case(it));
                self.demand(!is_one_of(&TRAITS), id, What::TraitWord(word.to_owned()));
                self.demand(!is_one_of(&ABSOLUTES), id, What::Absolute(word.to_owned()));
            }
        }
    }
}
