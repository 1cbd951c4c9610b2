//! Which words on a sheet are the manager's, and which a card of a pack brought. A card briefs the
//! manager, in the third person and with how it went elsewhere: nothing for the person's eyes. So
//! a text is taken apart at its stops, and what stands on the card is left out. Where the card is
//! not at hand, all that it may have brought is left out.

use super::{Growth, Run, growth_of, run_of};
use crate::domain::day::DayNumber;
use crate::domain::pack::Shelf;

/// What a card brought to a sheet.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// The fields it filled, with what it put there.
    texts: Vec<(&'static str, String)>,
    /// Whether a card that is not at hand brought more than is known.
    is_missing: bool,
}

/// What of a text is the manager's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The words.
    pub words: String,
    /// Whether something was left out.
    pub is_short: bool,
}

impl Card {
    /// Of a run; its test's card if it has one. No shelf means that no pack is at hand.
    pub fn of_run(run: Run<'_>, shelf: Option<&Shelf>) -> Self {
        let Some(id) = run.test() else {
            return Self::default();
        };
        let found = shelf.and_then(|shelf| shelf.sniff_tests().find(|(known, _)| known == id));
        Self::found(found.map(|(_, test)| run_of(id, test)))
    }

    /// Of a step; the card of its move if it has one.
    pub fn of_step(step: Growth<'_>, shelf: Option<&Shelf>) -> Self {
        let Some(id) = step.text(Growth::FROM) else {
            return Self::default();
        };
        let found = shelf.and_then(|shelf| shelf.growth_moves().find(|(known, _)| known == id));
        Self::found(found.map(|(_, from)| growth_of(id, from, DayNumber(0))))
    }

    fn found(texts: Option<Vec<(&'static str, String)>>) -> Self {
        Self {
            is_missing: texts.is_none(),
            texts: texts.unwrap_or_default(),
        }
    }

    /// Whether the card is known, or there is none.
    pub fn is_at_hand(&self) -> bool {
        !self.is_missing
    }

    /// A title, unless the card brought it or may have.
    pub fn own_title<'a>(&self, field: &str, title: &'a str) -> Option<&'a str> {
        let brought = self.texts.iter().find(|(known, _)| *known == field);
        let is_brought = brought.is_some_and(|(_, text)| folded(text) == folded(title));
        (self.is_at_hand() && !is_brought && !title.is_empty()).then_some(title)
    }

    /// What of a text that the card may have filled is the manager's own.
    pub fn own(&self, text: &str) -> Own {
        if self.is_missing {
            return Own {
                words: String::new(),
                is_short: !text.trim().is_empty(),
            };
        }
        let brought = self.texts.iter().flat_map(|(_, text)| parts(text));
        let brought: Vec<String> = brought.map(folded).collect();
        let mut own = Own {
            words: String::new(),
            is_short: false,
        };
        for part in parts(text) {
            if brought.contains(&folded(part)) {
                own.is_short = true;
                close(&mut own.words);
            } else {
                own.words += part;
            }
        }
        own.words = own.words.trim().to_owned();
        own
    }
}

/// What announces more, which does not come, ends there.
fn close(words: &mut String) {
    let end = words.trim_end().len();
    if words.get(..end).is_some_and(|it| it.ends_with([';', ':'])) {
        words.truncate(end - 1);
        *words += ". ";
    }
}

/// A text taken apart after its stops and line breaks, with the white space behind them.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut is_over, mut is_behind) = (0, false, false);
    for (at, letter) in text.char_indices() {
        if is_behind && !letter.is_whitespace() {
            parts.extend(text.get(from..at));
            (from, is_over) = (at, false);
        }
        is_over = match letter {
            '.' | '?' | '!' | '…' | ';' | ':' => true,
            '”' | '’' | '"' | '\'' | ')' => is_over,
            other => is_over && other.is_whitespace(),
        };
        is_behind = letter == '\n' || letter.is_whitespace() && (is_over || is_behind);
    }
    parts.extend(text.get(from..).filter(|rest| !rest.is_empty()));
    parts
}

/// A part without what does not make it another: its case, stops and white space.
fn folded(part: &str) -> String {
    let words = part.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}
