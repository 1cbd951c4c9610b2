//! Finding ballots in whatever was pasted: chats with names and times, mails with quote marks and
//! wrapped lines, several files one after the other. Words of a ballot's letters are put together
//! across white space and quote marks until the end or until something else comes. Reading is
//! strict: one character changed, added or lost is damage, and said.

use super::armour::{
    BEGINNING, END, MOST_LETTERS, SealedText, is_letter, letters_told, whole_length,
};
use super::frame::BadFrame;

/// The most of a text that is looked through, in bytes.
pub const MOST_TEXT: usize = 2 * 1024 * 1024;
/// The most that is reported of one text.
pub const MOST_FOUND: usize = 1_000;

/// A word of so many letters, digits among them, is no talk.
const LONG_WORD: usize = 24;
/// A word of so many letters may be talk.
const SHORT_WORD: usize = 7;
/// A word after white space with something strange in it is still a ballot's when it has so many.
const LONG_PART: usize = 16;

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A ballot, whole and undamaged.
    Sealed(SealedText),
    /// What was a ballot once.
    Damaged(Damaged),
}

/// A ballot that cannot be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The line of the text it begins in, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: Damage,
}

/// Why a ballot cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It stops before its end.
    CutShort {
        /// After this many characters.
        at: usize,
        /// How many it should have, when enough is there to tell.
        of: Option<usize>,
    },
    /// A character was changed, added or lost.
    Changed {
        /// The first character that no ballot has, from 1; `None` when all could be a ballot's.
        at: Option<usize>,
    },
    /// Its beginning is missing or changed.
    NoBeginning,
    /// Made by a newer Nose, in a form this one does not know.
    Newer,
    /// Not a ballot: from here on the text was not read, there was too much of it.
    Unread,
}

/// All ballots in a text, good and damaged, in its order.
pub fn find(text: &str) -> Vec<Found> {
    let read = beginning_of(text);
    let marks = Marks(marks_of(read));
    let mut found = Vec::new();
    let mut at = 0;
    while at < marks.0.len() {
        if found.len() == MOST_FOUND {
            found.push(marks.damaged(at, Damage::Unread));
            return found;
        }
        at = marks.next(at, &mut found);
    }
    if read.len() < text.len() {
        found.push(marks.damaged(at.saturating_sub(1), Damage::Unread));
    }
    found
}

fn beginning_of(text: &str) -> &str {
    let mut sizes = (0..=MOST_TEXT.min(text.len())).rev();
    sizes.find_map(|size| text.get(..size)).unwrap_or_default()
}

/// Characters that are not seen, and that chats and copying sprinkle in.
pub(super) fn is_invisible(it: char) -> bool {
    matches!(it,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// One visible character.
struct Mark {
    it: char,
    /// Whether white space was before it.
    starts: bool,
    line: u32,
}

/// The visible characters of a text, without quote marks at the beginnings of lines and the sign
/// that mails break lines with.
fn marks_of(text: &str) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(text.len());
    for (line, words) in (1..).zip(text.lines()) {
        let idle = |it: char| it.is_whitespace() || is_invisible(it);
        let words = line_of(words.trim_matches(idle), idle);
        let mut starts = true;
        for it in words.chars().filter(|it| !is_invisible(*it)) {
            if it.is_whitespace() {
                starts = true;
                continue;
            }
            marks.push(Mark { it, starts, line });
            starts = false;
        }
    }
    marks
}

fn line_of(line: &str, idle: impl Fn(char) -> bool) -> &str {
    let line = line.trim_start_matches(|it| idle(it) || matches!(it, '>' | '|'));
    line.strip_suffix('=').unwrap_or(line)
}

/// What stands between a beginning and an end.
#[derive(Default)]
struct Body {
    letters: String,
    /// How many letters came before the first other character.
    strange: Option<usize>,
    ended: bool,
    /// Where to read on.
    next: usize,
}

struct Marks(Vec<Mark>);

impl Marks {
    fn next(&self, at: usize, found: &mut Vec<Found>) -> usize {
        if let Some(newer) = self.beginning(at) {
            let body = self.body(at + BEGINNING.len());
            if newer {
                found.push(self.damaged(at, Damage::Newer));
            } else if !self.is_mention(at + BEGINNING.len(), &body) {
                found.push(match judge(&body) {
                    Ok(sealed) => Found::Sealed(sealed),
                    Err(why) => self.damaged(at, why),
                });
            }
            return body.next;
        }
        let run = self.run(at);
        let end = at + run;
        if run == 0 {
            return at + 1;
        }
        if let Some(next) = end
            .checked_sub(4)
            .filter(|it| self.beginning(*it).is_some())
        {
            return next.max(at + 1).min(end);
        }
        if self.is_headless(at, end) {
            found.push(self.damaged(at, Damage::NoBeginning));
            return self.body(at).next.max(end);
        }
        end
    }

    /// Whether people talk of ballots here, and none begins: nothing follows, or after white space
    /// a word as short as people write in capitals.
    fn is_mention(&self, from: usize, body: &Body) -> bool {
        let parted = self.0.get(from).is_none_or(|it| it.starts);
        let most = if parted { SHORT_WORD } else { 0 };
        !body.ended && body.letters.len() <= most
    }

    /// Letters from here on that white space does not part.
    fn run(&self, at: usize) -> usize {
        self.from(at)
            .enumerate()
            .take_while(|(place, it)| is_letter(it.it) && (*place == 0 || !it.starts))
            .count()
    }

    /// Whether a run of letters is a ballot's without its beginning.
    fn is_headless(&self, at: usize, end: usize) -> bool {
        let digits = || {
            self.from(at)
                .take(end - at)
                .any(|it| it.it.is_ascii_digit())
        };
        let ends = || self.ends(end) && !self.from(end).take(END.len()).any(|it| it.starts);
        (end - at >= LONG_WORD && digits()) || ends()
    }

    /// Whether a ballot begins here; `true` inside when a newer one does.
    fn beginning(&self, at: usize) -> Option<bool> {
        let mut marks = self.from(at).map(|it| it.it);
        if !"NOSE".chars().all(|it| marks.next() == Some(it)) {
            return None;
        }
        let version = marks.next()?;
        if marks.next() != Some(':') {
            return None;
        }
        match version {
            '1' => Some(false),
            '2'..='9' => (marks.take(20).filter(|it| is_letter(*it)).count() == 20).then_some(true),
            _ => None,
        }
    }

    /// Whether the end is here.
    fn ends(&self, at: usize) -> bool {
        let mut marks = self.from(at).map(|it| it.it);
        END.chars().all(|it| marks.next() == Some(it))
    }

    /// Whether the end is here, cut short, and nothing after it in this word.
    fn ends_short(&self, at: usize) -> bool {
        let mut place = at;
        for it in END.chars() {
            match self.0.get(place) {
                Some(mark) if mark.it == it && (place == at || !mark.starts) => place += 1,
                Some(mark) => return place > at && (mark.starts || matches!(mark.it, '…' | '.')),
                None => return place > at,
            }
        }
        false
    }

    /// Reads on to the end, the next beginning, or the first word of something else.
    fn body(&self, from: usize) -> Body {
        let mut body = Body {
            next: from,
            ..Body::default()
        };
        while let Some(mark) = self.0.get(body.next) {
            if self.ends(body.next) {
                body.ended = true;
                body.next += END.len();
                break;
            }
            let talk = mark.starts && !self.goes_on(body.next);
            if talk || body.letters.len() > MOST_LETTERS || self.beginning(body.next).is_some() {
                break;
            }
            if is_letter(mark.it) {
                body.letters.push(mark.it);
            } else if self.ends_short(body.next) {
                break;
            } else {
                body.strange.get_or_insert(body.letters.len());
            }
            body.next += 1;
        }
        if !body.ended && body.strange == Some(body.letters.len()) {
            body.strange = None;
        }
        body
    }

    /// Whether the word that starts here is of a ballot: all letters, up to the end if it is in
    /// it, or so many that what is strange in it was changed.
    fn goes_on(&self, at: usize) -> bool {
        let (mut letters, mut all) = (0, 0);
        for (place, mark) in self.from(at).enumerate() {
            if place > 0 && mark.starts {
                break;
            }
            let end = || self.ends(at + place) || self.ends_short(at + place);
            if letters == all && mark.it == ':' && end() {
                return true;
            }
            all += 1;
            letters += usize::from(is_letter(mark.it));
        }
        letters == all || (letters >= LONG_PART && letters * 4 >= all * 3)
    }

    fn from(&self, at: usize) -> impl Iterator<Item = &Mark> {
        self.0.get(at..).unwrap_or_default().iter()
    }

    fn damaged(&self, at: usize, why: Damage) -> Found {
        let line = self.0.get(at).map_or(1, |it| it.line as usize);
        Found::Damaged(Damaged { line, why })
    }
}

fn judge(body: &Body) -> Result<SealedText, Damage> {
    if let Some(before) = body.strange {
        let at = Some(BEGINNING.len() + before + 1);
        return Err(Damage::Changed { at });
    }
    if body.ended {
        return SealedText::of_letters(&body.letters).map_err(|bad| match bad {
            BadFrame::Newer => Damage::Newer,
            BadFrame::Damaged => Damage::Changed { at: None },
        });
    }
    let told = letters_told(&body.letters);
    let there = body.letters.len().min(told.unwrap_or(usize::MAX));
    Err(Damage::CutShort {
        at: BEGINNING.len() + there,
        of: told.map(whole_length),
    })
}
